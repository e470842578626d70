import { pruefeZeitscheiben } from "./invarianten";
import { ordne } from "./ordnung";
import type { Zeitscheibe } from "./typen";

/** Was die Annahme einer Meldung am gespeicherten Lebenslauf tat. */
export interface Eintrag {
  /** Kennungen der Zeitscheiben, die dabei entstanden. */
  entstanden: readonly string[];
  /** Zeitscheiben, die dafür entfielen, mit ihren damaligen Kennungen. */
  ersetzt: readonly Zeitscheibe[];
}

/**
 * Der Lebenslauf ohne diese Einträge, die neuesten zuerst genannt: Was entstand, entfällt, was dafür
 * entfiel, steht wieder da. `null`, wenn das nicht mehr geht, weil sich eine der entstandenen
 * Zeitscheiben seither geändert hat oder die wiederhergestellten sich mit anderen überschneiden.
 * Wiederhergestellte haben `id: null`: Gespeichert entstehen sie neu (I9).
 */
export function nimmZurueck(
  scheiben: readonly Zeitscheibe[],
  eintraege: readonly Eintrag[],
): Zeitscheibe[] | null {
  let stand = [...scheiben];
  for (const { entstanden, ersetzt } of eintraege) {
    const weg = new Set(entstanden);
    const bleibt = stand.filter((s) => s.id === null || !weg.has(s.id));
    if (bleibt.length !== stand.length - weg.size) return null;
    stand = [...bleibt, ...ersetzt];
  }
  if (pruefeZeitscheiben(stand).some((v) => v.schwere === "fehler")) return null;
  const gespeichert = new Set(scheiben.map((s) => s.id));
  return ordne(stand.map((s) => (gespeichert.has(s.id) ? s : { ...s, id: null })));
}
