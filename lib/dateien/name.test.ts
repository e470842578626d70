import { describe, expect, it } from "vitest";
import { eindeutigeNamen, endungVon, saeubereName } from "./name";

describe("saeubereName", () => {
  it.each([
    ["Bescheid.pdf", "Bescheid.pdf"],
    ["Prüfung Größe Öl.pdf", "Pruefung_Groesse_Oel.pdf"],
    ["STRAẞE.PDF", "STRASSE.PDF"],
    ["Gro\u0308ße.csv", "Groesse.csv"],
    ["..\\..\\x.pdf", "x.pdf"],
    ["../../etc/passwd.csv", "passwd.csv"],
    ["C:\\Users\\a\\Bild.png", "Bild.png"],
    ["a.b.c.pdf", "a_b_c.pdf"],
    ["x.pdf.exe", "x_pdf.exe"],
    ["...versteckt.pdf", "versteckt.pdf"],
    ["--rf.pdf", "rf.pdf"],
    [".-.x.pdf", "x.pdf"],
    ["a  &  b!!.pdf", "a_b_.pdf"],
    ["CON.pdf", "_CON.pdf"],
    ["lpt1.csv", "_lpt1.csv"],
    ["Konsole.pdf", "Konsole.pdf"],
    ["Rechnung\u202Efdp.exe.pdf", "Rechnungfdp_exe.pdf"],
    ["a\u200Bb\u0000c.pdf", "ab_c.pdf"],
    ["x.pdf ", "x.pdf"],
    ["Bericht Nr. 5", "Bericht_Nr_5"],
    [`x".pdf\r\nSet-Cookie: a=b`, "x_pdf_Set-Cookie_a_b"],
  ])("%j wird zu %j", (roh, sauber) => {
    expect(saeubereName(roh)).toBe(sauber);
  });

  it.each(["", "   ", "\u202E", "/", "...", "???", "名前"])("ohne Rest heißt %j Anhang", (roh) => {
    expect(saeubereName(roh)).toBe("Anhang");
  });

  it("behält die Endung, wenn nur sie übrig bleibt", () => {
    expect(saeubereName(".pdf")).toBe("Anhang.pdf");
    expect(saeubereName("名前.png")).toBe("Anhang.png");
  });

  it("kürzt auf 100 Zeichen und behält die Endung", () => {
    const kurz = saeubereName(`${"ä".repeat(200)}.pdf`);
    expect(kurz).toHaveLength(100);
    expect(kurz.endsWith(".pdf")).toBe(true);
  });

  it("ändert einen sauberen Namen nicht", () => {
    for (const roh of ["../ä b.pdf", "CON", `${"x".repeat(300)}.jpeg`, "a\u202Eb.csv"]) {
      expect(saeubereName(saeubereName(roh))).toBe(saeubereName(roh));
    }
  });
});

describe("endungVon", () => {
  it("ist klein geschrieben und leer, wenn keine da ist", () => {
    expect(endungVon("Scan.JPEG")).toBe("jpeg");
    expect(endungVon("x.pdf\u202E")).toBe("pdf");
    expect(endungVon("ohne")).toBe("");
  });
});

describe("eindeutigeNamen", () => {
  it("nummeriert doppelte Namen und achtet nicht auf Groß- und Kleinschreibung", () => {
    expect(eindeutigeNamen(["a.pdf", "A.pdf", "b.pdf", "a.pdf"])).toEqual([
      "a.pdf",
      "A_2.pdf",
      "b.pdf",
      "a_3.pdf",
    ]);
  });

  it("weicht belegten Namen und eigenen Nummern aus", () => {
    expect(eindeutigeNamen(["a.pdf", "a_2.pdf", "a.pdf"], ["a.pdf"])).toEqual([
      "a_2.pdf",
      "a_2_2.pdf",
      "a_3.pdf",
    ]);
  });

  it("bleibt bei 100 Zeichen", () => {
    const lang = saeubereName(`${"x".repeat(200)}.pdf`);
    const [erster, zweiter] = eindeutigeNamen([lang, lang]);
    expect(erster).toBe(lang);
    expect(zweiter).toHaveLength(100);
    expect(zweiter).not.toBe(erster);
  });
});
