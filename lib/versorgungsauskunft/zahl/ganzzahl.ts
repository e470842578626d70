/**
 * Ganzzahlige Teilung nach unten für `a ≥ 0`, `b > 0`. Rest und Differenz sind im sicheren Bereich der
 * Ganzzahlen exakt und der Bruch geht auf: Es entsteht keine binäre Nachkommastelle.
 */
export function teile(a: number, b: number): number {
  const ganz = (a - (a % b)) / b;
  // Kleine Ganzzahlen hält der Übersetzer ohne eigenes Objekt, wenn sie als solche kenntlich sind.
  return ganz <= INT32 ? ganz | 0 : ganz;
}

const INT32 = 0x7f_ff_ff_ff;

/**
 * Kaufmännisch gerundeter Bruch `a / b` für `a ≥ 0`, `b > 0`: ab der Hälfte aufwärts
 * (versorgungsauskunft.md (d), letzter Satz). Verlangt `2a + b` unter 2^53; größer wird keine Zahl des
 * Rechners (die größte: 3,7 Millionen Tage × 100 × 999 999 × 9).
 */
export function runde(a: number, b: number): number {
  return teile(2 * a + b, 2 * b);
}
