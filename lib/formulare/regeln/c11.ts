import { hinweis } from "../befund";
import type { Befund, Formular, PruefKontext } from "../typen";

/**
 * C11: Gewünschte Unterlagen fehlen. Welche Datei welche Unterlage ist, weiß nur ein Mensch;
 * deshalb fehlt etwas nur, wenn gar nichts angehängt ist.
 */
export function c11Unterlagen(
  { unterlagen }: Pick<Formular, "unterlagen">,
  { anlagen }: Pick<PruefKontext, "anlagen">,
): Befund[] {
  if (unterlagen.length === 0 || anlagen.length > 0) return [];
  const text = `Folgende Unterlagen fehlen noch: ${unterlagen.join(", ")}`;
  return [hinweis("C11", "anlagen", text)];
}
