import { beginntFremd } from "./signatur";
import type { Ablehnung } from "./typen";

const MAX_ZEILEN = 50_000;
const MAX_ZEILE_BYTES = 1_048_576;
const LF = 0x0a;
const CR = 0x0d;

/** Byte-Werte, die Windows-1252 nicht belegt. */
const UNBELEGT_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function istText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return !bytes.some((byte) => UNBELEGT_1252.has(byte));
  }
}

/** Zählt Zeilen mit LF, CRLF oder CR; ein Zeilenende am Schluss beginnt keine neue Zeile. */
function messe(bytes: Uint8Array): { zeilen: number; laengste: number } {
  let zeilen = 0;
  let laengste = 0;
  let anfang = 0;
  for (let stelle = 0; stelle < bytes.length; stelle += 1) {
    const byte = bytes[stelle];
    if (byte !== LF && byte !== CR) continue;
    zeilen += 1;
    laengste = Math.max(laengste, stelle - anfang);
    if (byte === CR && bytes[stelle + 1] === LF) stelle += 1;
    anfang = stelle + 1;
  }
  if (anfang < bytes.length) zeilen += 1;
  return { zeilen, laengste: Math.max(laengste, bytes.length - anfang) };
}

/**
 * Prüft eine Texttabelle: UTF-8 (mit oder ohne BOM) oder Windows-1252, kein NUL, kein Anfang von
 * Markup oder Archiv, höchstens 50.000 Zeilen zu je 1 MiB (security.md 4.2). Ob Spalten und Werte
 * stimmen, prüft die Stelle, die die Tabelle liest.
 *
 * @returns Grund der Ablehnung oder `null`
 */
export function pruefeCsv(bytes: Uint8Array): Ablehnung | null {
  const nurBom = bytes.length === 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (nurBom) return "leer";
  if (beginntFremd(bytes)) return "endung";
  if (!istText(bytes)) return "keinText";
  const { zeilen, laengste } = messe(bytes);
  if (zeilen > MAX_ZEILEN) return "zeilen";
  return laengste > MAX_ZEILE_BYTES ? "zeilenlaenge" : null;
}

/** Beginnt die Zelle, wie eine Tabellenkalkulation eine Formel liest? Vorzeichen vor Zahlen sind keine. */
const FORMEL = /^\s*(?:[=@＝＠]|[+\-＋－](?![\d\s.,/()+-]*$))/;

/**
 * Ob eine Tabelle Zellen enthält, die beim Öffnen in einer Tabellenkalkulation rechnen würden. Die
 * Datei bleibt, wie sie ist; wer sie herunterlädt, sieht einen Hinweis (security.md 4.6 gilt nur für
 * Tabellen, die das Portal selbst schreibt).
 */
export function enthaeltFormeln(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.split(/[\r\n;,\t]/).some((zelle) => FORMEL.test(zelle.replace(/^\s*"+/, "")));
}
