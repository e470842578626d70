import { falte } from "./falte";

const UMSCHRIFT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };

/** Name in Umschrift, wie ihn eine Tastatur ohne Umlaute schreibt. */
const umschreibe = (text: string) =>
  falte(
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(/[äöü]/g, (b) => UMSCHRIFT[b] ?? b),
  );

const glaette = (text: string) => text.replace(/[\s-]+/g, " ").trim();

/**
 * Ob zwei Schreibweisen denselben Namen meinen: ohne Groß und Klein, Akzente, Bindestriche und mehrfache
 * Leerzeichen, Umlaute als ä, a oder ae (security.md 1.6). Ähnliche Namen sind nicht gleich.
 */
export function gleicherName(a: string, b: string): boolean {
  const formen = (text: string) => [glaette(falte(text)), glaette(umschreibe(text))];
  const vonB = formen(b);
  return formen(a).some((form) => form !== "" && vonB.includes(form));
}
