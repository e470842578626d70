import type { Schritt } from "../rechenweg/schritt";
import { formatWert } from "./format";

/** Ein Schritt, fertig zum Drucken: Seite, PDF und HTML-Fassung zeigen genau diese Texte. */
export interface Schritttext {
  id: string;
  /** Nummer der Dienstzeit ab 1 oder `null`. */
  zeile: number | null;
  titel: string;
  wert: string;
  formel: string;
  eingaben: readonly { name: string; wert: string }[];
  fundstelle: string;
  /** `null`, wenn nichts gerundet wurde. */
  rundung: string | null;
}

/** Druckt einen Schritt des Rechenwegs; rechnet nichts. */
export function druckeSchritt({ regel, fundstelle, zeile, wert, eingaben }: Schritt): Schritttext {
  const texte = eingaben.map((eingabe, i) => {
    const art = regel.jeZeile ? regel.eingaben[0] : regel.eingaben[i];
    if (art === undefined) throw new RangeError(`${regel.id}: Angabe ${i + 1} ist nicht erklärt.`);
    const name = regel.jeZeile ? `${art.name} ${i + 1}` : art.name;
    return { name, wert: formatWert(eingabe, art.einheit) };
  });
  return {
    id: regel.id,
    zeile: zeile === null ? null : zeile + 1,
    titel: regel.titel,
    wert: formatWert(wert, regel.einheit),
    formel: regel.formel,
    eingaben: texte,
    fundstelle,
    rundung: regel.rundung === "keine" ? null : regel.rundung,
  };
}
