import { isUtf8 } from "node:buffer";

/** Länge, ab der eine Zeile abgelehnt wird, damit keine den Speicher füllt. */
export const ZEILE_BYTES = 1_048_576;
const LF = 0x0a;
const CR = 0x0d;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** Zeile der Datei; ist `mangel` gesetzt, gilt ihr Text nicht. */
export interface Rohzeile {
  /** Nummer in der Datei, ab 1; leere Zeilen zählen mit, werden aber nicht geliefert. */
  nr: number;
  text: string;
  mangel?: string;
}

function rohzeile(nr: number, bytes: Buffer): Rohzeile | null {
  const ohneCr = bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
  const inhalt = nr === 1 && ohneCr.subarray(0, 3).equals(BOM) ? ohneCr.subarray(3) : ohneCr;
  if (inhalt.length > ZEILE_BYTES)
    return { nr, text: "", mangel: "Die Zeile ist länger als 1 MiB." };
  if (!isUtf8(inhalt)) {
    return { nr, text: inhalt.toString("latin1"), mangel: "Die Zeile ist kein gültiges UTF-8." };
  }
  const text = inhalt.toString("utf8");
  return text.trim() === "" ? null : { nr, text };
}

const laenge = (stuecke: readonly Buffer[]) => stuecke.reduce((summe, s) => summe + s.length, 0);

/**
 * Zerlegt einen Bytestrom in Zeilen (LF oder CRLF, mit oder ohne BOM). Hält nie mehr als ein Stück
 * des Stroms und eine angefangene Zeile im Speicher.
 */
export async function* liesZeilen(quelle: AsyncIterable<Uint8Array>): AsyncGenerator<Rohzeile> {
  let nr = 0;
  let rest: Buffer[] = [];
  for await (const stueck of quelle) {
    const puffer = Buffer.from(stueck.buffer, stueck.byteOffset, stueck.byteLength);
    let anfang = 0;
    for (let ende = puffer.indexOf(LF); ende !== -1; ende = puffer.indexOf(LF, anfang)) {
      const stueckende = puffer.subarray(anfang, ende);
      const bytes = rest.length === 0 ? stueckende : Buffer.concat([...rest, stueckende]);
      rest = [];
      anfang = ende + 1;
      nr += 1;
      const zeile = rohzeile(nr, bytes);
      if (zeile) yield zeile;
    }
    const uebrig = puffer.subarray(anfang);
    // Eine überlange Zeile wird ohnehin abgelehnt; ihr weiterer Inhalt wird nicht aufgehoben.
    if (uebrig.length > 0 && laenge(rest) <= ZEILE_BYTES) rest.push(uebrig);
  }
  const letzte = rohzeile(nr + 1, Buffer.concat(rest));
  if (letzte) yield letzte;
}
