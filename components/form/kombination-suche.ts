import { falte } from "@/lib/text";
import type { Wahl } from "./typen";

/** Möglichkeiten, die jedes getippte Wort enthalten, ohne auf Großschreibung und Akzente zu achten. */
export function passende(moeglichkeiten: readonly Wahl[], suche: string): readonly Wahl[] {
  const woerter = falte(suche).split(/\s+/).filter(Boolean);
  if (woerter.length === 0) return moeglichkeiten;
  return moeglichkeiten.filter((m) => {
    const text = falte(`${m.wert} ${m.text}`);
    return woerter.every((w) => text.includes(w));
  });
}

/** Die eine Möglichkeit, die der getippte Text meint: ihr Code, ihr ganzer Text oder der einzige Treffer. */
export function findeWahl(moeglichkeiten: readonly Wahl[], text: string): Wahl | null {
  const gesucht = falte(text.trim());
  if (gesucht === "") return null;
  const genau = moeglichkeiten.find((m) => [m.wert, m.text].map(falte).includes(gesucht));
  const [erste, weitere] = passende(moeglichkeiten, text);
  return genau ?? (weitere ? null : (erste ?? null));
}
