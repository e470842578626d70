import { alsText } from "../kalender/datum";
import type { Tag } from "../kalender/tag";

/**
 * Wert des Rechts mit Geltung. `ab: null` heißt: für alle früheren Tage; eine solche Zeile ist eine
 * Annahme und trägt einen `hinweis`, der im Ergebnis steht.
 */
export interface Datiert<T> {
  ab: Tag | null;
  /** Letzter Tag der Geltung; ohne Angabe bis zur nächsten Zeile, bei der letzten offen. */
  bis?: Tag;
  wert: T;
  fundstelle: string;
  hinweis?: string;
}

/** Eine Reihe desselben Werts, aufsteigend nach `ab`, mit Name und Einheit. */
export interface Reihe<T> {
  name: string;
  einheit: string;
  werte: readonly Datiert<T>[];
}

/** Die am Tag geltende Zeile oder `null`, wenn keine gilt. */
export function sucheAm<T>(reihe: Reihe<T>, tag: Tag): Datiert<T> | null {
  for (let i = reihe.werte.length - 1; i >= 0; i--) {
    const zeile = reihe.werte[i] as Datiert<T>;
    if (zeile.ab !== null && zeile.ab > tag) continue;
    return zeile.bis !== undefined && zeile.bis < tag ? null : zeile;
  }
  return null;
}

/**
 * Die am Tag geltende Zeile.
 * @throws RangeError, wenn keine gilt; geraten wird nie
 */
export function gueltigAm<T>(reihe: Reihe<T>, tag: Tag): Datiert<T> {
  const zeile = sucheAm(reihe, tag);
  if (zeile === null) throw new RangeError(`${reihe.name}: kein Wert für den ${alsText(tag)}.`);
  return zeile;
}
