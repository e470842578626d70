import { alsText } from "../kalender/datum";
import { JAHRESTAGE } from "../kalender/zeitraum";
import type { Einheit } from "../recht/regel";
import { teile } from "../zahl/ganzzahl";

/** Ganzzahl mit `stellen` Nachkommastellen in deutscher Schreibung, mit Punkten in Tausendern. */
function dezimal(wert: number, stellen: number): string {
  const faktor = 10 ** stellen;
  const rest = wert % faktor;
  const ganz = String((wert - rest) / faktor).replace(/\B(?=(\d{3})+$)/g, ".");
  return stellen === 0 ? ganz : `${ganz},${String(rest).padStart(stellen, "0")}`;
}

const anzahl = (n: number, eins: string, viele: string) =>
  `${dezimal(n, 0)} ${n === 1 ? eins : viele}`;

/** Tage ohne `,00`, sonst mit zwei Stellen ((d) 7). */
function tageText(tage100: number): string {
  const voll = tage100 % 100 === 0;
  if (voll) return anzahl(tage100 / 100, "Tag", "Tage");
  return `${dezimal(tage100, 2)} Tage`;
}

/** Hundertstel Tage als `12 Jahre 34,50 Tage`; 365 Tage sind ein Jahr. */
export function formatJahreTage(tage100: number): string {
  const jahre = teile(tage100, JAHRESTAGE * 100);
  const rest = tage100 - jahre * JAHRESTAGE * 100;
  if (jahre === 0) return tageText(rest);
  const text = anzahl(jahre, "Jahr", "Jahre");
  return rest === 0 ? text : `${text} ${tageText(rest)}`;
}

/** Cent als `1.234,50 EUR`. */
export const formatCent = (cent: number): string => `${dezimal(cent, 2)} EUR`;

/** 1/100 Prozent als `71,75 %`. */
export const formatProzent = (satz: number): string => `${dezimal(satz, 2)} %`;

/** Wert eines Schritts oder einer seiner Angaben als Text; `null` ist ein Strich. */
export function formatWert(wert: number | null, einheit: Einheit): string {
  if (wert === null) return "–";
  switch (einheit) {
    case "DATUM":
      return alsText(wert);
    case "ANZAHL":
      return dezimal(wert, 0);
    case "TAGE":
      return formatJahreTage(wert * 100);
    case "TAGE_100":
      return formatJahreTage(wert);
    case "JAHRE":
      return anzahl(wert, "Jahr", "Jahre");
    case "JAHRE_100":
      return `${dezimal(wert, 2)} Jahre`;
    case "MONATE":
      return anzahl(wert, "Monat", "Monate");
    case "PROZENT_100":
      return formatProzent(wert);
    case "PROZENT_100000":
      return `${dezimal(wert, 5)} %`;
    case "PROZENT_10000000":
      return `${dezimal(wert, 7)} %`;
    case "CENT":
      return formatCent(wert);
  }
}
