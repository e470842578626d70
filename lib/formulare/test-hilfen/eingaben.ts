import type { IsoDatum } from "@/lib/lebenslauf";
import type { JsonWert } from "../austausch/ausgabe";
import { liesFeld } from "../felder/lies";
import { eintragRoh, eintragsnummern, eintragswerte } from "../rohwerte";
import type { EinfachesFeld, Formular, Rohwerte } from "../typen";

type Objekt = Record<string, JsonWert>;

/** Ein getippter Wert in JSON; `undefined`, wenn er sich so nicht sagen lässt. */
function einWert(feld: EinfachesFeld, roh: string, werte: Rohwerte, heute: IsoDatum) {
  if (roh.trim() === "") return feld.aenderung === "ersetzen" ? null : undefined;
  if (feld.art === "text" || feld.art === "mehrzeilig") return roh;
  if (feld.art === "code") return roh;
  if (feld.art === "codes") return roh.split(",");
  const gelesen = liesFeld(feld, roh, { heute, werte });
  if (!("wert" in gelesen)) return undefined;
  if (feld.art === "betrag") return (Number(gelesen.wert) / 100).toFixed(2);
  return gelesen.wert as JsonWert;
}

/**
 * Dieselben Angaben, die jemand auf der Seite tippt, als JSON der Schnittstelle; `null`, wenn ein
 * getippter Wert dort gar nicht zu sagen ist, etwa ein unlesbares Datum.
 */
export function alsEingabe(
  { felder }: Pick<Formular, "felder">,
  roh: Rohwerte,
  heute: IsoDatum,
): Objekt | null {
  let sagbar = true;
  const objekt = (paare: [string, EinfachesFeld][], werte: Rohwerte, nur: Rohwerte): Objekt =>
    Object.fromEntries(
      paare.flatMap(([k, feld]): [string, JsonWert][] => {
        const text = nur[k];
        if (text === undefined) return [];
        const wert = einWert(feld, text, werte, heute);
        if (wert === undefined && text.trim() !== "") sagbar = false;
        return wert === undefined ? [] : [[k, wert]];
      }),
    );
  const einfache = Object.entries(felder).filter(
    (p): p is [string, EinfachesFeld] => p[1].art !== "gruppe",
  );
  const ergebnis = objekt(einfache, roh, roh);
  for (const [name, gruppe] of Object.entries(felder)) {
    if (gruppe.art !== "gruppe") continue;
    const hoechste = eintragsnummern(roh, name).at(-1);
    if (hoechste === undefined) continue;
    // Auch ein leerer Eintrag dazwischen behält seinen Platz, wie auf der Seite.
    ergebnis[name] = Array.from({ length: hoechste + 1 }, (_, nr) =>
      objekt(
        Object.entries(gruppe.felder),
        eintragswerte(roh, name, gruppe, nr),
        eintragRoh(roh, name, gruppe, nr),
      ),
    );
  }
  return sagbar ? ergebnis : null;
}
