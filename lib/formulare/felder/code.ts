import { auswahl } from "../bedingung";
import { feldText, ohneStern } from "../feldtexte";
import type { FeldVon, Gelesen, Umfeld } from "./ergebnis";

/** Ein Code, der heute zur Wahl steht. */
export function liesCode(feld: FeldVon<"code">, roh: string, umfeld: Umfeld): Gelesen<string> {
  const code = roh.trim();
  const erlaubt = auswahl(feld, umfeld.werte, umfeld.heute).some((e) => e.code === code);
  return erlaubt ? { wert: code } : { fehler: feldText(feld) };
}

/** Mehrere Codes, im Rohwert mit Komma getrennt; doppelte zählen einmal. */
export function liesCodes(
  feld: FeldVon<"codes">,
  roh: string,
  umfeld: Umfeld,
): Gelesen<readonly string[]> {
  const codes = [...new Set(roh.split(",").map((c) => c.trim()))].filter(Boolean);
  const erlaubt = new Set(auswahl(feld, umfeld.werte, umfeld.heute).map((e) => e.code));
  if (codes.length === 0 || codes.some((c) => !erlaubt.has(c))) return { fehler: feldText(feld) };
  if (codes.length > feld.max) {
    return { fehler: `${ohneStern(feld.label)}: Wählen Sie höchstens ${feld.max} aus.` };
  }
  return { wert: codes };
}
