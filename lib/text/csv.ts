/** Anfänge, die eine Tabellenkalkulation als Formel läse, auch in voller Breite (security.md 4.6). */
const FORMEL = /^'*[=+\-@\t\r\0＝＋－＠]/;
/** Dasselbe, nachdem `csvZelle` einen Apostroph davorgesetzt hat. */
const ENTSCHAERFT = /^'+[=+\-@\t\r\0＝＋－＠]/;

/**
 * Textzelle nach RFC 4180; ein Wert, der als Formel gälte, bekommt einen Apostroph davor. `csvWert`
 * nimmt ihn wieder weg, sodass jeder Text durch eine Datei unverändert bleibt.
 */
export function csvZelle(text: string): string {
  const entschaerft = FORMEL.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(entschaerft) ? `"${entschaerft.replaceAll('"', '""')}"` : entschaerft;
}

/** Text einer gelesenen Zelle ohne den Apostroph, der sie vor der Auswertung als Formel schützt. */
export function csvWert(zelle: string): string {
  return ENTSCHAERFT.test(zelle) ? zelle.slice(1) : zelle;
}

/** Zellen als Zeile einer Texttabelle, mit Semikolon und CRLF (security.md 4.6). */
export function csvZeile(zellen: readonly string[]): string {
  return `${zellen.map(csvZelle).join(";")}\r\n`;
}

/** Zeichen, mit dem eine UTF-8-Datei beginnt, damit Tabellenkalkulationen Umlaute richtig lesen. */
export const CSV_BOM = "\ufeff";

/** Eine Zeile der Datei; `nr` ist die Nummer ihrer ersten Textzeile, die Kopfzeile hat 1. */
export interface CsvZeile {
  nr: number;
  zellen: string[];
}

/** Trennzeichen nach der Kopfzeile: Semikolon, sonst Tabulator oder Komma, was dort vorkommt. */
function trennzeichen(text: string): string {
  const kopf = text.slice(0, text.search(/[\r\n]|$/));
  return [";", "\t", ","].find((t) => kopf.includes(t)) ?? ";";
}

const istLeer = (zellen: readonly string[]) => zellen.every((z) => z.trim() === "");

/**
 * Zerlegt eine Texttabelle (RFC 4180, Zeilenende LF, CRLF oder CR). Leere Zeilen fehlen im Ergebnis,
 * zählen aber bei `nr`.
 * @returns Zeilen oder die Nummer der Zeile, in der ein Anführungszeichen nicht geschlossen wird
 */
export function liesCsv(roh: string): { zeilen: CsvZeile[] } | { offenInZeile: number } {
  const text = roh.startsWith(CSV_BOM) ? roh.slice(1) : roh;
  const trenner = trennzeichen(text);
  const zeilen: CsvZeile[] = [];
  let stelle = 0;
  let nr = 1;
  while (stelle < text.length) {
    const anfang = nr;
    const zellen: string[] = [];
    for (;;) {
      const zelle = liesZelle(text, stelle, trenner);
      if (!zelle) return { offenInZeile: nr };
      zellen.push(csvWert(zelle.text));
      nr += zelle.umbrueche;
      stelle = zelle.ende;
      if (text[stelle] !== trenner) break;
      stelle += 1;
    }
    stelle += text.startsWith("\r\n", stelle) ? 2 : 1;
    nr += 1;
    if (!istLeer(zellen)) zeilen.push({ nr: anfang, zellen });
  }
  return { zeilen };
}

/** Liest eine Zelle ab `stelle`; `null`, wenn ihr Anführungszeichen offen bleibt. */
function liesZelle(text: string, stelle: number, trenner: string) {
  if (text[stelle] !== '"') return bisTrenner(text, stelle, trenner, "");
  let inhalt = "";
  let i = stelle + 1;
  for (;;) {
    const ende = text.indexOf('"', i);
    if (ende < 0) return null;
    inhalt += text.slice(i, ende);
    if (text[ende + 1] !== '"') return bisTrenner(text, ende + 1, trenner, inhalt);
    inhalt += '"';
    i = ende + 2;
  }
}

/** Was bis zum nächsten Trenner oder Zeilenende folgt, hinter schon Gelesenem. */
function bisTrenner(text: string, stelle: number, trenner: string, gelesen: string) {
  let ende = stelle;
  while (ende < text.length && text[ende] !== trenner && !"\r\n".includes(text[ende] ?? "")) {
    ende += 1;
  }
  const umbrueche = gelesen.match(/\r\n|\r|\n/g)?.length ?? 0;
  return { text: gelesen + text.slice(stelle, ende), ende, umbrueche };
}
