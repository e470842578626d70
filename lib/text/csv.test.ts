import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CSV_BOM, csvWert, csvZeile, csvZelle, liesCsv } from "./csv";

describe("Zellen (RFC 4180, security.md 4.6)", () => {
  it.each([
    ["Ackermann", "Ackermann"],
    ["a;b", '"a;b"'],
    ['a"b', '"a""b"'],
    ["a\nb", '"a\nb"'],
    ["=1+1", "'=1+1"],
    ["'=1+1", "''=1+1"],
    ["+49", "'+49"],
    ["-5", "'-5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ["\0=1", "'\0=1"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠x", "'＠x"],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ['=HYPERLINK("x";"y")', '"\'=HYPERLINK(""x"";""y"")"'],
  ])("%j wird zu %j", (text, zelle) => expect(csvZelle(text)).toBe(zelle));

  it("ein Apostroph ohne Formel dahinter gehört zum Text", () => {
    expect(csvWert("'s-Hertogenbosch")).toBe("'s-Hertogenbosch");
    expect(csvWert("'+49 251 1")).toBe("+49 251 1");
  });
});

describe("liesCsv", () => {
  const lies = (text: string) => {
    const ergebnis = liesCsv(text);
    if (!("zeilen" in ergebnis)) throw new Error(`offen in Zeile ${ergebnis.offenInZeile}`);
    return ergebnis.zeilen;
  };

  it("liest Kopf und Zeilen mit Semikolon, auch mit BOM und jedem Zeilenende", () => {
    const zeilen = [
      { nr: 1, zellen: ["persnr", "ab"] },
      { nr: 2, zellen: ["4342", "01.04.2026"] },
    ];
    for (const ende of ["\n", "\r\n", "\r"])
      expect(lies(`${CSV_BOM}persnr;ab${ende}4342;01.04.2026${ende}`)).toEqual(zeilen);
    expect(lies("persnr;ab\n4342;01.04.2026")).toEqual(zeilen);
  });

  it("nimmt Komma oder Tabulator, wenn die Kopfzeile kein Semikolon hat", () => {
    expect(lies("a,b\n1,2")[1]?.zellen).toEqual(["1", "2"]);
    expect(lies("a\tb\n1,5\t2")[1]?.zellen).toEqual(["1,5", "2"]);
    expect(lies("a;b\n1,5;2")[1]?.zellen).toEqual(["1,5", "2"]);
  });

  it("Zeilennummern zählen Umbrüche in Zellen und leere Zeilen mit", () => {
    const zeilen = lies('a;b\n"x\r\ny";1\n\n;;\n2;3\n');
    expect(zeilen.map((z) => z.nr)).toEqual([1, 2, 6]);
    expect(zeilen[1]?.zellen).toEqual(["x\r\ny", "1"]);
  });

  it("nennt die Zeile eines offenen Anführungszeichens", () => {
    expect(liesCsv('a;b\n1;2\n3;"offen\n4;5\n')).toEqual({ offenInZeile: 3 });
  });

  it("jede geschriebene Tabelle kommt unverändert zurück", () => {
    const zelle = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^['"=+\-@\t\r\n;, a]{0,12}$/),
    );
    // Eine Zelle in der ersten Spalte hält die Zeile gefüllt; leere Zeilen fallen beim Lesen weg.
    const zeile = fc.array(zelle, { minLength: 1, maxLength: 5 }).map((z) => ["x", ...z]);
    fc.assert(
      fc.property(fc.array(zeile, { maxLength: 6 }), (tabelle) => {
        const text = CSV_BOM + csvZeile(["kopf", "b"]) + tabelle.map(csvZeile).join("");
        expect(lies(text).map((z) => z.zellen)).toEqual([["kopf", "b"], ...tabelle]);
      }),
      { numRuns: 2000 },
    );
  });
});
