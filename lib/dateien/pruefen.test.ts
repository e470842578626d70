import { createHash } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pruefeDatei } from "./pruefen";
import { gutesPdf, handPdf, latin1, mitPruefskript } from "./testhilfe";
import { MAX_BYTES } from "./typen";

mitPruefskript();

const ZIP_ENDE = "PK\x05\x06\0\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\0\0";

const jpeg = async () =>
  new Uint8Array(
    await sharp({ create: { width: 8, height: 6, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer(),
  );

async function text(name: string, bytes: Uint8Array): Promise<string> {
  const ergebnis = await pruefeDatei({ name, bytes });
  return ergebnis.ok ? "angenommen" : ergebnis.text;
}

describe("angenommene Dateien", () => {
  it("PDF und CSV bleiben Byte für Byte gleich, der Name wird bereinigt", async () => {
    const pdf = await gutesPdf();
    const csv = new TextEncoder().encode("\uFEFFName;Ort\r\nMüller;Köln\r\n");
    for (const [name, sauber, typ, bytes] of [
      ["..\\..\\Übersicht 1.PDF", "Uebersicht_1.PDF", "application/pdf", pdf],
      ["CON.csv", "_CON.csv", "text/csv", csv],
    ] as const) {
      const ergebnis = await pruefeDatei({ name, bytes });
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      expect(ergebnis).toEqual({
        ok: true,
        datei: { name: sauber, typ, bytes, sha256, groesse: bytes.length, formeln: false },
      });
    }
  });

  it("bei einem Bild gelten Prüfsumme und Größe für die neu geschriebenen Bytes", async () => {
    const bytes = await jpeg();
    const ergebnis = await pruefeDatei({ name: "Foto.JPG", bytes });
    if (!ergebnis.ok) throw new Error(ergebnis.text);
    const { datei } = ergebnis;
    expect(datei.typ).toBe("image/jpeg");
    expect(datei.groesse).toBe(datei.bytes.length);
    expect(datei.sha256).toBe(createHash("sha256").update(datei.bytes).digest("hex"));
  });
});

describe("abgelehnte Dateien", () => {
  it.each([
    "x.exe",
    "x.pdf.exe",
    "x.svg",
    "x.html",
    "x.zip",
    "x.docx",
    "x",
    "pdf",
    "x.constructor",
  ])("Endung von %s ist nicht erlaubt", async (name) => {
    expect(await text(name, await gutesPdf())).toBe(`${name}: erlaubt sind pdf, jpg, png, csv.`);
  });

  it("leere Datei", async () => {
    expect(await text("a.pdf", new Uint8Array())).toBe(
      "a.pdf ist leer. Wählen Sie eine Datei mit Inhalt.",
    );
  });

  it("umbenannte Datei: der Inhalt entscheidet", async () => {
    const zip = latin1("PK\x03\x04abc");
    const svg = latin1("<svg xmlns='http://www.w3.org/2000/svg'/>");
    const html = latin1("<!doctype html><script>1</script>");
    for (const [name, bytes] of [
      ["a.pdf", await jpeg()],
      ["a.png", await jpeg()],
      ["a.jpg", await gutesPdf()],
      ["a.csv", await gutesPdf()],
      ["a.pdf", html],
      ["a.csv", html],
      ["a.png", svg],
      ["a.jpg", svg],
      ["a.csv", svg],
      ["a.pdf", zip],
      ["a.csv", zip],
      ["a.pdf", latin1(` ${Buffer.from(handPdf({})).toString("latin1")}`)],
    ] as const) {
      expect(await text(name, bytes)).toContain("passt nicht zur Endung");
    }
  });

  it("Datei, die zugleich ein ZIP ist", async () => {
    const pdf = Buffer.from(handPdf({})).toString("latin1");
    const imKommentar = `${pdf}%PK\x03\x04${ZIP_ENDE}`;
    for (const [name, bytes] of [
      ["a.pdf", latin1(imKommentar)],
      ["a.pdf", latin1(`${pdf}PK\x03\x04${ZIP_ENDE}\n%%EOF`)],
      ["a.jpg", new Uint8Array(Buffer.concat([await jpeg(), latin1(ZIP_ENDE)]))],
      ["a.csv", latin1(`a;b\n${ZIP_ENDE}`)],
    ] as const) {
      expect(await text(name, bytes)).toContain("passt nicht zur Endung");
    }
  });

  it("jede Ablehnung einer PDF-Datei sagt, was zu tun ist", async () => {
    expect(await text("a.pdf", handPdf({ weitere: ["<< /S /J#61vaScript >>"] }))).toContain(
      "a.pdf enthält aktive Inhalte",
    );
    expect(await text("a.pdf", handPdf({ trailer: "/Encrypt << >>" }))).toContain("Passwort");
    expect(await text("a.pdf", latin1("%PDF-1.7\nabc\n%%EOF"))).toContain("lässt sich nicht lesen");
    expect(await text("a.pdf", await gutesPdf(2001))).toContain("mehr als 2.000 Seiten");
  });

  it("ein Byte über 10 MiB", async () => {
    const genau = latin1(`${"x".repeat(1023)}\n`.repeat(MAX_BYTES / 1024));
    expect(await text("a.csv", genau)).toBe("angenommen");
    const mehr = new Uint8Array(Buffer.concat([genau, latin1("x")]));
    expect(await text("a.csv", mehr)).toBe(
      "a.csv ist zu groß. Alle Anhänge zusammen dürfen 10 MB haben.",
    );
  });

  it("der Name im Text hat keinen Pfad und keine unsichtbaren Zeichen", async () => {
    expect(await text("C:\\tmp\\Bild\u202Egpj.exe", await jpeg())).toBe(
      "Bildgpj.exe: erlaubt sind pdf, jpg, png, csv.",
    );
    expect(await text("\u200B", await jpeg())).toBe("Die Datei: erlaubt sind pdf, jpg, png, csv.");
    expect((await text("x".repeat(5000), await jpeg())).length).toBeLessThan(200);
  });
});
