import type { Rechenregel } from "../recht/regel";

/**
 * Ein Schritt des Rechenwegs. Alle Zahlen sind Ganzzahlen in der Einheit, die die Regel nennt; Seite, PDF
 * und Befehlszeile drucken sie und rechnen nichts nach. Texte stehen bei der Regel, nicht im Schritt: Er
 * entsteht bei jeder Berechnung viele Male.
 */
export interface Schritt {
  regel: Rechenregel;
  /** Vorschrift dieses Schritts; genauer als die der Regel, wo ein Rechtswert seine eigene hat. */
  fundstelle: string;
  /** Nummer der Dienstzeit ab 0 oder `null`. */
  zeile: number | null;
  wert: number;
  /** In der Reihenfolge von `regel.eingaben`, oder je Zeile; `null` steht für „keine“. */
  eingaben: readonly (number | null)[];
}

/** Legt einen Schritt an; `zeile` und `fundstelle` nur, wo sie genauer sind. */
export type Setze = (
  regel: Rechenregel,
  wert: number,
  eingaben: readonly (number | null)[],
  zeile?: number | null,
  fundstelle?: string,
) => void;
