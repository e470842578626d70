import { randomInt } from "node:crypto";

/** Crockford Base32: ohne I, L, O und U, die sich verwechseln oder zu Wörtern fügen. */
const ZEICHEN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const STELLEN = 12;

/** Prüfzeichen nach Luhn zur Basis 32 über die ersten Stellen. */
function pruefzeichen(stellen: string): string {
  let summe = 0;
  let faktor = 2;
  for (const zeichen of [...stellen].reverse()) {
    const produkt = ZEICHEN.indexOf(zeichen) * faktor;
    summe += Math.floor(produkt / ZEICHEN.length) + (produkt % ZEICHEN.length);
    faktor = 3 - faktor;
  }
  return ZEICHEN.charAt((ZEICHEN.length - (summe % ZEICHEN.length)) % ZEICHEN.length);
}

/** Neue Identifikationsnummer: elf zufällige Zeichen (55 Bit) und ein Prüfzeichen (security.md 1.10). */
export function neueNummer(): string {
  const stellen = Array.from({ length: STELLEN - 1 }, () =>
    ZEICHEN.charAt(randomInt(ZEICHEN.length)),
  ).join("");
  return stellen + pruefzeichen(stellen);
}

/**
 * Liest eine getippte Nummer: groß oder klein, mit Strichen oder Leerzeichen, O als 0 und I, L als 1.
 * `null`, wenn Länge, Zeichen oder Prüfzeichen nicht stimmen.
 */
export function liesNummer(text: string): string | null {
  if (text.length > 60) return null;
  const nummer = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (nummer.length !== STELLEN || [...nummer].some((z) => !ZEICHEN.includes(z))) return null;
  return pruefzeichen(nummer.slice(0, -1)) === nummer.at(-1) ? nummer : null;
}

/** `ABCD-EFGH-JKMN`, wie die Seiten sie zeigen. */
export const zeigeNummer = (nummer: string): string => nummer.replace(/(.{4})(?=.)/g, "$1-");
