import { formatDatum } from "@/lib/datum";
import type { Operation } from "@/lib/lebenslauf";
import { fehler } from "../../befund";
import type { Befund } from "../../typen";
import type { AnmeldungWerte } from "./felder";

type Zeile = NonNullable<AnmeldungWerte["werdegang"]>[number];

function pruefeZeile(
  { von, bis }: Zeile,
  nr: number,
  { beginn, geburtsdatum }: AnmeldungWerte,
): Befund[] {
  const feld = (name: string) => `werdegang.${nr}.${name}`;
  if (!von || !bis) return [];
  const befunde: Befund[] = [];
  if (bis < von) {
    befunde.push(fehler("C10", feld("bis"), "Das Ende darf nicht vor dem Beginn liegen."));
  }
  if (beginn && bis >= beginn) {
    const text = "Eine Vordienstzeit muss vor dem Beginn bei Ihrer Organisation enden.";
    befunde.push(fehler("F1-WERDEGANG-ENDE", feld("bis"), text));
  }
  if (geburtsdatum && von <= geburtsdatum) {
    const text = "Eine Vordienstzeit kann nicht vor der Geburt beginnen.";
    befunde.push(fehler("F1-WERDEGANG-GEBURT", feld("von"), text));
  }
  return befunde;
}

function pruefeUeberschneidung({ von, bis }: Zeile, nr: number, alle: readonly Zeile[]): Befund[] {
  const andere = alle
    .slice(0, nr)
    .find((z) => von && bis && z.von && z.bis && von <= z.bis && z.von <= bis);
  if (!andere?.von || !andere.bis) return [];
  const text = `Dieser Zeitraum überschneidet sich mit ${formatDatum(andere.von)} – ${formatDatum(andere.bis)}.`;
  return [fehler("F1-WERDEGANG-DOPPELT", `werdegang.${nr}.von`, text)];
}

/** Zeilen der Vordienstzeiten: jede vor dem Beginn, keine zwei übereinander (formulare.md F1). */
export function pruefeWerdegang(werte: AnmeldungWerte): Befund[] {
  const { werdegang = [] } = werte;
  return werdegang.flatMap((zeile, nr) => [
    ...pruefeZeile(zeile, nr, werte),
    ...pruefeUeberschneidung(zeile, nr, werdegang),
  ]);
}

/** Vordienstzeiten als frühere Zeitscheiben bei einer Stelle außerhalb der Kasse. */
export function vordienstzeiten({ werdegang = [] }: AnmeldungWerte): Operation[] {
  return werdegang.flatMap(({ von, bis, taetigkeit, stelle, umfang }): Operation[] =>
    von && bis && taetigkeit && stelle
      ? [
          {
            op: "VORDIENST",
            scheibe: {
              von,
              bis,
              bezeichnung: taetigkeit,
              traeger: { art: "ARBEITGEBER", name: stelle },
              besoldung: null,
              umfang:
                umfang === undefined ? { z: 1, n: 1 } : { z: Math.round(umfang * 100), n: 10_000 },
              art: "SONSTIGE",
              zusatz: {},
            },
          },
        ]
      : [],
  );
}
