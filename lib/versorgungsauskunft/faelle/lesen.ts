import type { Falleingabe } from "../eingabe/falleingabe";
import { type Ablehnungscode, type Befund, befund } from "../eingabe/meldungen";
import { JAHRESTAGE } from "../kalender/zeitraum";
import type { Rechtsprofil, Staffel } from "../recht/profil";
import { parseDezimal } from "../zahl/dezimal";

/** Ablehnung eines Falls; sie kommt als `{"fehler": code}` in die Ausgabe. */
export class Ablehnung extends Error {
  constructor(readonly code: Ablehnungscode) {
    super(code);
  }
}

/** Eingabe einer Funktion des Fallformats: `gesamt` und die Felder der kleinen Funktionen. */
export interface Eingabe extends Falleingabe {
  [feld: string]: unknown;
}

/** Führt ein lesendes Stück aus und lehnt mit dem ersten Befund ab. */
export function liesOderLehneAb<T>(lies: (befunde: Befund[]) => T): NonNullable<T> {
  const befunde: Befund[] = [];
  const wert = lies(befunde);
  const code = befunde[0]?.code;
  if (code !== undefined) throw new Ablehnung(code);
  if (wert === null || wert === undefined) throw new Ablehnung("V-EINGABE");
  return wert;
}

/** Zahl ≥ 0 mit höchstens so vielen Stellen, als Ganzzahl der Einheit. */
export function liesZahl(wert: unknown, feld: string, stellen: number): number {
  const zahl = parseDezimal(wert, stellen);
  return liesOderLehneAb((befunde) => {
    if (zahl === null) befunde.push(befund("V-EINGABE", feld));
    return zahl;
  });
}

const HOECHSTENS_PROZENT = 1000;

/** Prozentsatz mit höchstens zwei Stellen in 1/100; über 1000 ist kein Satz und sprengte die Ganzzahlen. */
export function liesProzent(wert: unknown, feld: string): number {
  const satz = liesZahl(wert, feld, 2);
  if (satz > HOECHSTENS_PROZENT * 100) throw new Ablehnung("V-EINGABE");
  return satz;
}

/** Schon gezählte Jahre und Tage in Hundertstel Tagen; Tage mit bis zu zwei Stellen. */
export const liesJahreTage = (jahre: unknown, tage: unknown): number =>
  liesZahl(jahre, "jahre", 0) * JAHRESTAGE * 100 + liesZahl(tage, "tage", 2);

/** Skala des Übergangsrechts: RLP (Vorgabe) oder die ursprüngliche des Bundes. */
export function liesSkala(recht: Rechtsprofil, wert: unknown): Staffel {
  if (wert === "BUND") return recht.staffelUrsprung;
  const letzte = recht.staffel.werte[recht.staffel.werte.length - 1];
  if (letzte === undefined || (wert !== undefined && wert !== null && wert !== "RLP")) {
    throw new Ablehnung("V-EINGABE");
  }
  return letzte.wert;
}
