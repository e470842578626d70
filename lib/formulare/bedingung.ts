import { type CodeEintrag, eintraege } from "@/lib/codelisten";
import type { IsoDatum } from "@/lib/lebenslauf";
import type { Bedingung, EinfachesFeld, Feld, Rohwerte } from "./typen";

function gilt(bedingung: Bedingung, werte: Rohwerte): boolean {
  return typeof bedingung === "function" ? bedingung(werte) : bedingung;
}

/** Ob das Feld bei diesen Rohwerten gezeigt wird; im Eintrag einer Gruppe mit `eintragswerte`. */
export function istSichtbar(feld: Feld, werte: Rohwerte): boolean {
  return gilt(feld.sichtbar ?? true, werte);
}

/** Ob das Feld bei diesen Rohwerten Pflicht ist und einen Stern trägt. */
export function istPflicht(feld: Feld, werte: Rohwerte): boolean {
  return gilt(feld.pflicht, werte);
}

type Auswahlfeld = Extract<EinfachesFeld, { art: "code" | "codes" }>;

/** Einträge, die das Feld heute bei diesen Rohwerten zur Wahl stellt, in Listenreihenfolge. */
export function auswahl(feld: Auswahlfeld, werte: Rohwerte, heute: IsoDatum): CodeEintrag[] {
  const alle = eintraege(feld.liste, { am: heute });
  const { filter } = feld.art === "code" ? feld : { filter: undefined };
  return filter ? alle.filter((e) => filter(e.code, werte)) : alle;
}
