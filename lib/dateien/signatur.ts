import type { DateiTyp } from "./typen";

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/** Anfänge von Archiven, Programmen, Office- und Druckdateien; keine davon ist eine Texttabelle. */
const FREMDE_ANFAENGE = [
  "PK\x03\x04",
  "PK\x05\x06",
  "PK\x07\x08",
  "Rar!",
  "7z\xbc\xaf",
  "\x1f\x8b",
  "BZh",
  "\xfd7zXZ",
  "\x28\xb5\x2f\xfd",
  "\xd0\xcf\x11\xe0",
  "MZ",
  "\x7fELF",
  "%PDF",
  "%!PS",
  "{\\rtf",
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
];

/** Länge des Verzeichnisendes einer ZIP-Datei einschließlich des längsten Kommentars. */
const ZIP_ENDE = 22 + 65_535;

function latin1(bytes: Uint8Array, von: number, bis: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", von, bis);
}

function beginntMit(bytes: Uint8Array, anfang: number[]): boolean {
  return anfang.every((byte, stelle) => bytes[stelle] === byte);
}

/** Typ nach den ersten Bytes; CSV hat keine Kennung und ist hier nie das Ergebnis. */
export function typNachKennung(bytes: Uint8Array): DateiTyp | null {
  if (latin1(bytes, 0, 5) === "%PDF-") return "application/pdf";
  if (beginntMit(bytes, JPEG)) return "image/jpeg";
  if (beginntMit(bytes, PNG)) return "image/png";
  return null;
}

/** Fängt der Inhalt wie Markup (HTML, SVG, XML) oder wie eine bekannte Binärdatei an? */
export function beginntFremd(bytes: Uint8Array): boolean {
  const anfang = latin1(bytes, 0, 1024).replace(/^\xef\xbb\xbf/, "");
  return (
    /^\s*<[a-z!?/]/i.test(anfang) || FREMDE_ANFAENGE.some((kennung) => anfang.startsWith(kennung))
  );
}

/** Steht in dem Teil, den Browser zum Erraten des Typs lesen, HTML oder SVG? */
export function enthaeltSeite(bytes: Uint8Array): boolean {
  return /<(?:!doctype\s+html|html|head|body|script|iframe|svg)/i.test(latin1(bytes, 0, 2048));
}

/**
 * Lässt sich die Datei zugleich als ZIP öffnen? Entpacker suchen das Verzeichnis vom Ende her,
 * deshalb kann vor dem Archiv jede andere Datei stehen.
 */
export function endetAlsZip(bytes: Uint8Array): boolean {
  const ende = latin1(bytes, Math.max(0, bytes.length - ZIP_ENDE), bytes.length);
  // Nach der Kennung folgen zwei Datenträgernummern, die heute immer 0 sind; ohne sie wäre
  // ein Zufallstreffer in gepackten Bilddaten möglich.
  return ende.includes("PK\x05\x06\x00\x00\x00\x00");
}

/**
 * Endet die PDF-Datei dort, wo sie enden soll? Nach dem letzten `%%EOF` dürfen nur Leerraum und
 * Kommentare stehen; alles andere wäre eine zweite Datei hinter der ersten.
 */
export function endetAlsPdf(bytes: Uint8Array): boolean {
  const text = latin1(bytes, 0, bytes.length);
  const ende = text.lastIndexOf("%%EOF");
  if (ende < 0) return false;
  return text
    .slice(ende + 5)
    .split(/[\r\n]/)
    .map((zeile) => zeile.replaceAll("\0", " ").trim())
    .every((zeile) => zeile === "" || (zeile.startsWith("%") && !zeile.includes("<")));
}
