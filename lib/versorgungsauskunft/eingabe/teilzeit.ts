/** Geprüfter Teilzeitbruch, bei Kommastellen auf ganze Zahlen erweitert. */
export interface Teilzeitbruch {
  z: number;
  n: number;
}

export type Teilzeitfehler = "V-TZ-FORM" | "V-TZ-NULL" | "V-TZ-GROESSER-EINS";

const BRUCH = /^(\d{1,4})(?:,(\d{1,2}))?\/(\d{1,4})(?:,(\d{1,2}))?$/;

/**
 * Liest `z/n`: je bis zu vier Stellen vor und zwei nach dem Komma; hat ein Teil ein Komma, werden beide mit
 * 100 erweitert (versorgungsauskunft.md (d) 5). Leer ist Vollzeit.
 */
export function parseTeilzeit(wert: unknown): Teilzeitbruch | Teilzeitfehler {
  if (wert === undefined || wert === null || wert === "") return { z: 1, n: 1 };
  const treffer = typeof wert === "string" ? BRUCH.exec(wert) : null;
  if (treffer === null) return "V-TZ-FORM";
  const [, zGanz = "", zNach, nGanz = "", nNach] = treffer;
  const stellen = zNach === undefined && nNach === undefined ? 0 : 2;
  const z = Number(zGanz + (zNach ?? "").padEnd(stellen, "0"));
  const n = Number(nGanz + (nNach ?? "").padEnd(stellen, "0"));
  if (z === 0 || n === 0) return "V-TZ-NULL";
  return z > n ? "V-TZ-GROESSER-EINS" : { z, n };
}

/** Ob im Feld nichts steht. */
export const istLeer = (wert: unknown): boolean =>
  wert === undefined || wert === null || wert === "";

/** Erweiterter Bruch als Text; `""` bei Vollzeit, auch bei z = n (contract.md 5). */
export const teilzeitText = ({ z, n }: Teilzeitbruch): string => (z === n ? "" : `${z}/${n}`);

const ZAHL = "\\d{1,4}(?:[.,]\\d{1,2})?";
const ANTEIL = new RegExp(`^(${ZAHL}) ?(?:%|v\\. ?H\\.|Prozent)$`, "i");
const VERHAELTNIS = new RegExp(
  `^(${ZAHL}) ?(?:h|Std\\.?|Stunden)? ?(?:/|:|von) ?(${ZAHL}) ?(?:h|Std\\.?|Stunden)?$`,
  "i",
);
const komma = (zahl = "") => zahl.replace(".", ",");

/**
 * Bringt eine Schreibweise der Seite in die Form `z/n` der Regeln: `50 %` → `50/100`,
 * `19,5 von 39 h` → `19,5/39`, `12 : 24` → `12/24`. Was sie nicht kennt, bleibt stehen und wird von
 * `parseTeilzeit` abgelehnt.
 */
export function schreibeTeilzeit(text: string): string {
  const eingabe = text.normalize("NFKC").replace(/\s+/g, " ").trim();
  const anteil = ANTEIL.exec(eingabe);
  if (anteil !== null) return `${komma(anteil[1])}/100`;
  const teile = VERHAELTNIS.exec(eingabe);
  return teile === null ? eingabe : `${komma(teile[1])}/${komma(teile[2])}`;
}
