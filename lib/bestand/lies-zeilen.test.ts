import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liesZeilen, ZEILE_BYTES } from "./lies-zeilen";
import { stuecke } from "./testdaten";

async function alle(inhalt: string | Buffer, groesse = 7) {
  const zeilen = [];
  for await (const zeile of liesZeilen(stuecke(inhalt, groesse))) zeilen.push(zeile);
  return zeilen;
}
const texte = async (inhalt: string | Buffer, groesse?: number) =>
  (await alle(inhalt, groesse)).map((z) => z.text);

describe("Zeilen einer Datei", () => {
  it.each([
    ["LF", "eins\nzwei\n"],
    ["CRLF", "eins\r\nzwei\r\n"],
    ["ohne Zeilenende am Schluss", "eins\nzwei"],
    ["mit BOM", "\ufeffeins\nzwei\n"],
    ["mit BOM und CRLF", "\ufeffeins\r\nzwei"],
  ])("%s", async (_was, inhalt) => expect(await texte(inhalt)).toEqual(["eins", "zwei"]));

  it("leere Zeilen entfallen, zählen aber für die Zeilennummer", async () => {
    expect(await alle("\n \r\neins\n\nzwei")).toEqual([
      { nr: 3, text: "eins" },
      { nr: 5, text: "zwei" },
    ]);
  });

  it("eine leere Datei hat keine Zeilen", async () => expect(await texte("")).toEqual([]));

  it("Zeichen werden nicht zerrissen, wo immer ein Stück endet", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[aäß€😀]+$/u), { minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        async (zeilen, groesse) => {
          expect(await texte(zeilen.join("\n"), groesse)).toEqual(zeilen);
        },
      ),
    );
  });

  it("kein gültiges UTF-8 betrifft nur diese Zeile", async () => {
    const inhalt = Buffer.concat([
      Buffer.from("eins\n"),
      Buffer.from([0x4d, 0xfc]),
      Buffer.from("\ndrei"),
    ]);
    expect((await alle(inhalt)).map((z) => z.mangel ?? z.text)).toEqual([
      "eins",
      "Die Zeile ist kein gültiges UTF-8.",
      "drei",
    ]);
  });
});

describe("Überlange Zeilen", () => {
  it("werden abgelehnt, die nächste wird gelesen", async () => {
    const inhalt = `${"x".repeat(3 * ZEILE_BYTES)}\nkurz\n`;
    for (const groesse of [65_536, inhalt.length]) {
      expect((await alle(inhalt, groesse)).map((z) => z.mangel ?? z.text)).toEqual([
        "Die Zeile ist länger als 1 MiB.",
        "kurz",
      ]);
    }
  });

  it("genau 1 MiB ist erlaubt", async () => {
    const zeile = "x".repeat(ZEILE_BYTES);
    expect(await texte(`${zeile}\n`, 65_536)).toEqual([zeile]);
  });
});

describe("Speicher", () => {
  it("eine einzige riesige Zeile füllt ihn nicht", async () => {
    const stueck = Buffer.alloc(262_144, 0x78);
    let hoechster = 0;
    async function* riesig() {
      const vorher = process.memoryUsage();
      for (let i = 0; i < 2_000; i++) {
        yield stueck;
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        const mehr = heapUsed + arrayBuffers - vorher.heapUsed - vorher.arrayBuffers;
        hoechster = Math.max(hoechster, mehr);
      }
    }
    const zeilen = [];
    for await (const zeile of liesZeilen(riesig())) zeilen.push(zeile);
    expect(zeilen).toEqual([{ nr: 1, text: "", mangel: "Die Zeile ist länger als 1 MiB." }]);
    // 500 MiB sind durchgelaufen.
    expect(hoechster).toBeLessThan(60 * 1_048_576);
  });
});
