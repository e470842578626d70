import { feldText } from "../feldtexte";
import type { FeldVon, Gelesen } from "./ergebnis";

/** Rohwerte `ja` und `nein`, wie die Optionsfelder sie senden. */
export function liesJaNein(feld: FeldVon<"janein">, roh: string): Gelesen<boolean> {
  const wert = roh.trim();
  return wert === "ja" || wert === "nein" ? { wert: wert === "ja" } : { fehler: feldText(feld) };
}
