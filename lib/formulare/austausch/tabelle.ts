import { CSV_BOM, csvZeile } from "@/lib/text";
import { parseRohwerte } from "../rohwerte";
import type { EinfachesFeld, Formular, Rohwerte } from "../typen";
import { type Feldspalte, feldspalten, kopfspalten, SPALTE_PERSON, SPALTE_STAND } from "./spalten";

/** In eine Zelle geschrieben, löscht es den gespeicherten Wert; eine leere Zelle lässt ihn stehen. */
export const LOESCHEN = "(löschen)";

type Tabellenformular = Pick<Formular, "felder" | "ohnePerson">;

/** Was die Kopfzeile einer Tabelle sagt. */
export interface Tabellenkopf {
  /** Je Zelle der Kopfzeile ihre Feldspalte; `null` bei Person und Stand. */
  spalten: readonly (Feldspalte | null)[];
  person: number;
  stand: number;
}

/** Liest die Kopfzeile; Fehler nennen jede Spalte, die es nicht gibt, doppelt ist oder fehlt. */
export function liesKopf(
  formular: Tabellenformular,
  kopf: readonly string[],
): { kopf: Tabellenkopf } | { fehler: string[] } {
  const namen = kopf.map((zelle) => zelle.trim().toLowerCase());
  // Leere Spalten am Rand schreibt manche Tabellenkalkulation mit.
  while (namen.at(-1) === "") namen.pop();
  const vorn = kopfspalten(formular);
  const bekannt = new Map(feldspalten(formular).map((s) => [s.name, s]));
  const fehler = namen.flatMap((name, i): string[] => {
    if (!bekannt.has(name) && !vorn.includes(name))
      return [`Die Spalte „${name}“ gibt es in diesem Formular nicht.`];
    return namen.indexOf(name) < i ? [`Die Spalte „${name}“ steht mehrfach in der Kopfzeile.`] : [];
  });
  if (vorn.includes(SPALTE_PERSON) && !namen.includes(SPALTE_PERSON))
    fehler.push(`Die Spalte „${SPALTE_PERSON}“ fehlt.`);
  if (fehler.length > 0) return { fehler };
  return {
    kopf: {
      spalten: namen.map((name) => bekannt.get(name) ?? null),
      person: namen.indexOf(SPALTE_PERSON),
      stand: namen.indexOf(SPALTE_STAND),
    },
  };
}

/** Eine Zeile der Tabelle, wie sie getippt ist; `persnr` und `stand` sind leer, wenn nichts dasteht. */
export interface Tabellenzeile {
  persnr: string;
  stand: string;
  rohwerte: Rohwerte;
}

function alsRohwert(feld: EinfachesFeld, zelle: string): string {
  if (feld.aenderung === "ersetzen" && zelle.trim() === LOESCHEN) return "";
  return feld.art === "janein" ? zelle.trim().toLowerCase() : zelle;
}

/**
 * Liest eine Zeile wie die Seite ihre Felder: gleiche Schreibweisen, Auswahlen auch mit ihrer
 * Bezeichnung. Leere Zellen gelten als nicht gesendet, `(löschen)` leert ein Änderungsfeld.
 */
export function liesTabellenzeile(
  formular: Tabellenformular,
  kopf: Tabellenkopf,
  zellen: readonly string[],
): Tabellenzeile | { fehler: string } {
  if (zellen.slice(kopf.spalten.length).some((z) => z.trim() !== ""))
    return { fehler: "Die Zeile hat mehr Zellen als die Kopfzeile." };
  const paare = kopf.spalten.flatMap((spalte, i): [string, string][] => {
    const zelle = zellen[i] ?? "";
    if (!spalte || zelle.trim() === "") return [];
    return [[spalte.rohschluessel, alsRohwert(spalte.feld, zelle)]];
  });
  return {
    persnr: (zellen[kopf.person] ?? "").trim(),
    stand: (zellen[kopf.stand] ?? "").trim(),
    rohwerte: parseRohwerte(formular, paare),
  };
}

/** Tabelle mit einer Zeile je Meldung; `liesTabellenzeile` liest daraus dieselben Rohwerte. */
export function schreibeTabelle(
  formular: Tabellenformular,
  zeilen: readonly Tabellenzeile[],
): string {
  const spalten = feldspalten(formular).filter((s) =>
    zeilen.some((z) => z.rohwerte[s.rohschluessel] !== undefined),
  );
  const vorn = kopfspalten(formular);
  const zelle = (z: Tabellenzeile, { feld, rohschluessel }: Feldspalte) => {
    const roh = z.rohwerte[rohschluessel];
    return roh === "" && feld.aenderung === "ersetzen" ? LOESCHEN : (roh ?? "");
  };
  const koerper = zeilen.map((z) => {
    const kopfzellen = vorn.map((name) => (name === SPALTE_PERSON ? z.persnr : z.stand));
    return csvZeile([...kopfzellen, ...spalten.map((s) => zelle(z, s))]);
  });
  return CSV_BOM + csvZeile([...vorn, ...spalten.map((s) => s.name)]) + koerper.join("");
}
