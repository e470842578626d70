/** Buchstaben aus DIN SPEC 91379, die Unicode nicht in Grundbuchstabe und Zeichen zerlegt. */
const ERSATZ: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ł: "l",
  ŋ: "n",
  ŧ: "t",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "‐": "-",
  "–": "-",
};
const ZU_ERSETZEN = new RegExp(`[${Object.keys(ERSATZ).join("")}]`, "gu");

/**
 * Vergleichsform eines Textes für Suche und Sortierung: Kleinschreibung, Akzente und Umlaute
 * auf den Grundbuchstaben (ä → a, é → e), ß → ss, typografische Zeichen auf einfache.
 * Mehrfaches Anwenden ändert nichts mehr (formulare.md 1.2).
 */
export function falte(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(ZU_ERSETZEN, (zeichen) => ERSATZ[zeichen] ?? zeichen);
}
