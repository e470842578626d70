import "server-only";
import {
  type Auskunftsstand,
  type Inhalt,
  type Speicherung,
  speichereAuskunft,
  unterschiede,
} from "@/lib/auskunft";
import { type Anfrage, type Ausgang, GRENZEN, zaehle } from "@/lib/auth";
import type { Befund } from "@/lib/versorgungsauskunft";
import { laufendeAuskunft, WEG } from "./laufend";

const FORT = `${WEG[1]}?grund=fort`;

export const ZU_VIELE =
  "Das waren zu viele Anfragen in kurzer Zeit. Bitte warten Sie einige Minuten und versuchen Sie es dann erneut.";

/** Feld der Seite zu einem Befund: `zusatz.feuerwehr` heißt dort `feuerwehr`. */
export const feldname = (feld: string): string => feld.split(".").at(-1) ?? feld;

/** Meldungen je Feld, die erste gilt. */
export function alsFehler(befunde: readonly Befund[]): Record<string, string> {
  const fehler: Record<string, string> = {};
  for (const { feld, meldung } of befunde) fehler[feldname(feld)] ??= meldung;
  return fehler;
}

interface Aenderung {
  herkunft: Anfrage;
  /** Stand, den das Formular gesehen hat. */
  stand: number;
  /** Getippte Werte, damit sie nach einer Ablehnung wieder dastehen. */
  werte: Readonly<Record<string, string>>;
  /** Baut den neuen Inhalt; `null`, wenn es die Zeile, um die es geht, nicht mehr gibt. */
  aendere: (inhalt: Inhalt) => Inhalt | null;
  /** Befunde, die das Speichern verhindern. */
  pruefe: (stand: Auskunftsstand) => readonly Befund[];
  weiter: string;
}

/** Ein anderes Fenster war schneller: Beide Fassungen stehen da, überschrieben wird erst auf erneutes Senden. */
function zeigeBeide({ werte }: Aenderung, hier: Inhalt, dort: Auskunftsstand): Ausgang {
  const saetze = unterschiede(hier, dort.inhalt);
  return {
    zustand: {
      titel: "In einem anderen Fenster geändert",
      meldung:
        "Diese Berechnung wurde inzwischen in einem anderen Fenster gespeichert. Ihre Eingaben sind noch da. Senden Sie noch einmal, gelten Ihre; laden Sie die Seite neu, gelten die anderen.",
      fehler: Object.fromEntries(saetze.map((satz, i) => [`_${i}`, satz])),
      werte: { ...werte, stand: String(dort.version) },
    },
  };
}

function alsAusgang(plan: Aenderung, hier: Inhalt, ergebnis: Speicherung): Ausgang {
  switch (ergebnis.art) {
    case "gespeichert":
      return { weiter: plan.weiter };
    case "anders":
      return zeigeBeide(plan, hier, ergebnis.stand);
    case "fort":
      return { weiter: FORT };
  }
}

/** Ändert die laufende Berechnung: laden, prüfen, auf den gesehenen Stand speichern, weiter. */
export async function aendereAuskunft(plan: Aenderung): Promise<Ausgang> {
  if (!(await zaehle(GRENZEN.auskunftAnschluss, plan.herkunft.ip)))
    return { zustand: { meldung: ZU_VIELE } };
  const da = await laufendeAuskunft();
  if (da === null) return { weiter: FORT };
  const neu = plan.aendere(da.inhalt);
  if (neu === null) return { weiter: `${WEG[4]}?grund=anders` };
  const befunde = plan.pruefe({ ...da, inhalt: neu });
  if (befunde.length > 0) return { zustand: { fehler: alsFehler(befunde) } };
  if (da.version !== plan.stand && unterschiede(neu, da.inhalt).length > 0) {
    return zeigeBeide(plan, neu, da);
  }
  return alsAusgang(plan, neu, await speichereAuskunft(da.nummer, da.version, neu));
}
