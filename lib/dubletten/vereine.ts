import { formatDatum } from "@/lib/datum";
import { gleicherInhalt, ordne, pruefeInvarianten, type Zeitscheibe } from "@/lib/lebenslauf";

/** Änderbare Angaben einer Person, Schlüssel wie in den Formularen F2 und F3. */
export type Daten = Record<string, string | string[]>;

/** Eine Person mit allem, was beim Zusammenführen zählt. */
export interface Einheit {
  id: string;
  persnr: string;
  personenart: "BEAMTE" | "SONSTIGE";
  name: string;
  vorname: string;
  geburtsdatum: string;
  todestag: string | null;
  daten: Daten;
  scheiben: readonly Zeitscheibe[];
}

/** Was aus zwei Personen wird, oder warum es nicht geht. */
export type Vereinigung =
  | {
      ok: true;
      /** Lebenslauf der bleibenden Person danach, neueste Zeitscheibe zuerst. */
      nachher: Zeitscheibe[];
      /** Zeitscheiben der Dublette, die umziehen; gleiche der bleibenden Person gibt es schon. */
      umziehend: Zeitscheibe[];
      todestag: string | null;
      daten: Daten;
    }
  | { ok: false; gruende: string[] };

const leer = (wert: string | string[] | undefined) => wert === undefined || wert.length === 0;

/** Widersprüche in den Stammdaten, die kein Lebenslauf lösen kann. */
function widersprueche(bleibt: Einheit, dublette: Einheit): string[] {
  const gruende: string[] = [];
  if (bleibt.geburtsdatum !== dublette.geburtsdatum)
    gruende.push("Die Geburtsdaten sind verschieden. Das sind zwei Personen.");
  if (bleibt.personenart !== dublette.personenart)
    gruende.push("Eine der beiden wird als Beamtin oder Beamter geführt, die andere nicht.");
  if (bleibt.todestag && dublette.todestag && bleibt.todestag !== dublette.todestag)
    gruende.push(
      `Die Todestage widersprechen sich: ${formatDatum(bleibt.todestag)} und ${formatDatum(dublette.todestag)}.`,
    );
  return gruende;
}

/**
 * Vereint zwei Personen, rein: Die bleibende behält Namen, Pers.-Nummer und ihre Angaben; was ihr fehlt,
 * kommt von der Dublette. Der gemeinsame Lebenslauf muss die Invarianten I1 bis I7 halten; sonst nennt das
 * Ergebnis jeden Widerspruch mit Trägern und Tagen.
 */
export function vereine(bleibt: Einheit, dublette: Einheit): Vereinigung {
  const umziehend = dublette.scheiben.filter(
    (s) => !bleibt.scheiben.some((vorhanden) => gleicherInhalt(vorhanden, s)),
  );
  const nachher = ordne([...bleibt.scheiben, ...umziehend]);
  const todestag = bleibt.todestag ?? dublette.todestag;
  const gruende = [
    ...widersprueche(bleibt, dublette),
    ...pruefeInvarianten(nachher, { geburtsdatum: bleibt.geburtsdatum, todestag })
      .filter((v) => v.schwere === "fehler")
      .map((v) => v.text),
  ];
  if (gruende.length > 0) return { ok: false, gruende };
  const fehlende = Object.entries(dublette.daten).filter(([k]) => leer(bleibt.daten[k]));
  return {
    ok: true,
    nachher,
    umziehend,
    todestag,
    daten: { ...bleibt.daten, ...Object.fromEntries(fehlende) },
  };
}
