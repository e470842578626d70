import { hinweis } from "../befund";
import type { Befund, Formular, PruefKontext, Rohwerte } from "../typen";

/** Unterlagen, die das Formular bei diesen Angaben wünscht. */
export function unterlagenZu(
  { unterlagen }: Pick<Formular, "unterlagen">,
  werte: Rohwerte,
): readonly string[] {
  return typeof unterlagen === "function" ? unterlagen(werte) : unterlagen;
}

/**
 * C11: Gewünschte Unterlagen fehlen. Welche Datei welche Unterlage ist, weiß nur ein Mensch;
 * deshalb fehlt etwas nur, wenn gar nichts angehängt ist.
 */
export function c11Unterlagen(
  formular: Pick<Formular, "unterlagen">,
  werte: Rohwerte,
  { anlagen }: Pick<PruefKontext, "anlagen">,
): Befund[] {
  const gewuenscht = unterlagenZu(formular, werte);
  if (gewuenscht.length === 0 || anlagen.length > 0) return [];
  const text = `Folgende Unterlagen fehlen noch: ${gewuenscht.join(", ")}`;
  return [hinweis("C11", "anlagen", text)];
}
