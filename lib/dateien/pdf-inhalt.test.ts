import { deflateSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { pruefePdfInhalt } from "./pdf-inhalt";
import { gutesPdf, handPdf, latin1, objektstrom, strom } from "./testhilfe";

const SKRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";

async function pdf(
  baue: (dokument: PDFDocument) => unknown,
  useObjectStreams = true,
): Promise<Uint8Array> {
  const dokument = await PDFDocument.create();
  dokument.addPage();
  await baue(dokument);
  return dokument.save({ useObjectStreams });
}

describe("gute PDF-Dateien", () => {
  it.each([
    ["mit Objektströmen", () => gutesPdf(3)],
    ["ohne Objektströme", () => pdf(() => undefined, false)],
    ["von Hand geschrieben", async () => handPdf({})],
    ["mit Sprung beim Öffnen", async () => handPdf({ wurzel: "/OpenAction [3 0 R /Fit]" })],
    [
      "mit Sprungaktion beim Öffnen",
      async () =>
        handPdf({ wurzel: "/OpenAction 4 0 R", weitere: ["<< /S /GoTo /D [3 0 R /Fit] >>"] }),
    ],
    [
      "mit Formularfeldern",
      () => pdf((d) => d.getForm().createTextField("name").addToPage(d.getPage(0))),
    ],
    [
      "mit einem Verweis auf eine Seite über JavaScript",
      async () =>
        handPdf({ seite: "/Annots [<< /A << /S /URI /URI (https://x.de/JavaScript) >> >>]" }),
    ],
    [
      "mit einem Bild namens AA",
      async () =>
        handPdf({
          seite: "/Contents 4 0 R",
          weitere: [
            strom("/Resources << /XObject << /AA 5 0 R >> >>", latin1("")),
            strom("", latin1("q")),
          ],
        }),
    ],
    [
      "mit dem Wort obj in gepackten Daten",
      async () => handPdf({ weitere: [strom("", latin1("\x01obj\xff obj /x"))] }),
    ],
    [
      "mit einem unschädlichen Objektstrom",
      async () =>
        handPdf({
          weitere: [
            objektstrom([
              [9, "<< /Titel (x) >>"],
              [10, "42"],
              [11, "[1]"],
            ]),
          ],
        }),
    ],
  ])("angenommen: %s", async (_, baue) => {
    expect(await pruefePdfInhalt(await baue())).toBeNull();
  });
});

describe("aktive Inhalte", () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ["JavaScript im Namensbaum", () => pdf((d) => d.addJavaScript("main", "app.alert(1)"))],
    ["JavaScript ohne Objektstrom", () => pdf((d) => d.addJavaScript("m", "app.alert(1)"), false)],
    ["eingebettete Datei", () => pdf((d) => d.attach(latin1("x"), "x.txt"))],
    ["JavaScript als Aktion", () => handPdf({ weitere: [SKRIPT] })],
    [
      "hexadezimal geschriebener Name",
      () => handPdf({ weitere: ["<< /S /J#61vaScript /#4a#53 (1) >>"] }),
    ],
    ["hexadezimal klein geschrieben", () => handPdf({ weitere: ["<< /#6c /L#61unc#68 >>"] })],
    ["JavaScript im Objektstrom", () => handPdf({ weitere: [objektstrom([[9, SKRIPT]])] })],
    [
      "JavaScript im Objektstrom ohne Typ",
      () => handPdf({ weitere: [objektstrom([[9, SKRIPT]], "")] }),
    ],
    [
      "hexadezimal im Objektstrom",
      () => handPdf({ weitere: [objektstrom([[9, "<< /S /#4Aava#53cript >>"]])] }),
    ],
    ["Name als Verweis", () => handPdf({ weitere: ["<< /S 5 0 R >>", "/JavaScript"] })],
    ["doppelter Schlüssel", () => handPdf({ weitere: ["<< /S /JavaScript /S /GoTo >>"] })],
    [
      "doppelter Schlüssel für die Startaktion",
      () => handPdf({ wurzel: "/OpenAction << /S /URI /URI (x:) >> /OpenAction [3 0 R /Fit]" }),
    ],
    [
      "überschriebene Fassung eines Objekts",
      () => {
        const boese = Buffer.from(handPdf({ weitere: [SKRIPT] })).toString("latin1");
        return latin1(boese.replace("trailer", "4 0 obj\n<< /S /GoTo >>\nendobj\ntrailer"));
      },
    ],
    [
      "Objekt im Inneren eines Datenstroms",
      () => handPdf({ weitere: [strom("", latin1(`\n9 0 obj ${SKRIPT} endobj`))] }),
    ],
    ["Objekt in einem Kommentar", () => handPdf({ weitere: [`null % 9 0 obj ${SKRIPT}`] })],
    ["AA als Verzeichnis", () => handPdf({ seite: "/AA << /O << /S /URI /URI (x:) >> >>" })],
    ["AA als Verweis", () => handPdf({ seite: "/AA 4 0 R", weitere: ["<< /O 3 0 R >>"] })],
    ["AA ohne auffindbares Ziel", () => handPdf({ seite: "/AA 77 0 R" })],
    ["Startaktion URI", () => handPdf({ wurzel: "/OpenAction << /S /URI /URI (x:) >>" })],
    [
      "Startaktion mit Folgeaktion",
      () => handPdf({ wurzel: "/OpenAction << /S /GoTo /D [3 0 R] /Next << /S /URI >> >>" }),
    ],
    [
      "Startaktion als Verweis auf ein überschriebenes Objekt",
      () => {
        const text = Buffer.from(
          handPdf({ wurzel: "/OpenAction 4 0 R", weitere: ["<< /S /URI /URI (x:) >>"] }),
        ).toString("latin1");
        return latin1(text.replace("trailer", "4 0 obj [3 0 R /Fit] endobj\ntrailer"));
      },
    ],
    ["Startaktion ohne auffindbares Ziel", () => handPdf({ wurzel: "/OpenAction 77 0 R" })],
    ["Launch", () => handPdf({ weitere: ["<< /S /Launch /F (cmd.exe) >>"] })],
    ["SubmitForm", () => handPdf({ weitere: ["<< /S /SubmitForm >>"] })],
    ["ImportData", () => handPdf({ weitere: ["<< /S /ImportData >>"] })],
    ["RichMedia", () => handPdf({ weitere: ["<< /Subtype /RichMedia >>"] })],
    ["XFA", () => handPdf({ wurzel: "/AcroForm << /Fields [] /XFA [] >>" })],
    [
      "leerer Baum eingebetteter Dateien",
      () => handPdf({ wurzel: "/Names << /EmbeddedFiles << >> >>" }),
    ],
    [
      "Dateianhang ohne Typangabe",
      () =>
        handPdf({
          weitere: ["<< /F (x) /EF << /F 5 0 R >> >>", strom("", latin1("x"))],
        }),
    ],
  ])("abgelehnt: %s", async (_, baue) => {
    expect(await pruefePdfInhalt(await baue())).toBe("aktiv");
  });
});

describe("verschlüsselte PDF-Dateien", () => {
  it("werden erkannt, auch wenn Objektströme dadurch unlesbar sind", async () => {
    for (const useObjectStreams of [true, false]) {
      const dokument = await PDFDocument.create();
      dokument.addPage();
      dokument.encrypt({ userPassword: "geheim", ownerPassword: "chef" });
      expect(await pruefePdfInhalt(await dokument.save({ useObjectStreams }))).toBe("passwort");
    }
  });

  it("werden am Anhang erkannt, auch ohne Passwort zum Öffnen", async () => {
    const bytes = handPdf({ trailer: "/Encrypt 4 0 R", weitere: ["<< /Filter /Standard >>"] });
    expect(await pruefePdfInhalt(bytes)).toBe("passwort");
  });
});

describe("unlesbare PDF-Dateien", () => {
  it("an jeder Stelle abgeschnitten: nie angenommen, solange die Seite fehlt", async () => {
    const bytes = handPdf({});
    const seite = Buffer.from(bytes).indexOf("/Resources");
    for (let laenge = 0; laenge < seite; laenge += 7) {
      expect(await pruefePdfInhalt(bytes.slice(0, laenge))).toBe("unlesbar");
    }
    const gepackt = await gutesPdf();
    expect(await pruefePdfInhalt(gepackt.slice(0, gepackt.length * 0.6))).toBe("unlesbar");
  });

  it.each<[string, () => Uint8Array]>([
    ["nur der Kopf", () => latin1("%PDF-1.7\n%%EOF")],
    [
      "ohne Seiten",
      () => latin1("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>"),
    ],
    ["Objekt mit offener Klammer", () => handPdf({ weitere: ["<< /A (offen >>"] })],
    [
      "Objektstrom mit Vorhersage",
      () =>
        handPdf({
          weitere: [
            objektstrom([[9, "null"]], "/Type /ObjStm /DecodeParms << /Predictor 12 /Columns 4 >>"),
          ],
        }),
    ],
    [
      "Objektstrom, der sich nicht entpacken lässt",
      () =>
        handPdf({
          weitere: [strom("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", latin1("9 0 null"))],
        }),
    ],
    [
      "Objektstrom mit Kurznamen",
      () =>
        handPdf({
          weitere: [strom("/Type /ObjStm /N 1 /First 4 /F /Fl", deflateSync(latin1("9 0 null")))],
        }),
    ],
    [
      "Objektstrom mit fremdem Packverfahren",
      () =>
        handPdf({
          weitere: [strom("/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode", latin1("9 0 null"))],
        }),
    ],
    [
      "ungepackter Objektstrom mit falscher Länge",
      () => handPdf({ weitere: [strom("/Type /ObjStm /N 1 /First 4", latin1("9 0 /Java"), 3)] }),
    ],
    [
      "Objekt, das in das nächste hineinreicht",
      () =>
        handPdf({
          weitere: [strom("/Type /ObjStm /N 2 /First 8", latin1("9 0 8 2 1234"))],
        }),
    ],
    [
      "Strom mit Verweis als Typ",
      () => handPdf({ weitere: [strom("/Type 5 0 R", latin1("x")), "/ObjStm"] }),
    ],
    [
      "Packbombe",
      () =>
        handPdf({
          weitere: [
            strom(
              "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
              deflateSync(
                Buffer.concat([latin1("9 0 null"), Buffer.alloc(140 * 1024 * 1024, " ")]),
              ),
            ),
          ],
        }),
    ],
    [
      "Seitenbaum im Kreis",
      () =>
        latin1(
          "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF",
        ),
    ],
  ])("abgelehnt: %s", async (_, baue) => {
    expect(await pruefePdfInhalt(baue())).toBe("unlesbar");
  });
});

describe("Seitenzahl", () => {
  it("erlaubt genau 2.000 Seiten", async () => {
    expect(await pruefePdfInhalt(await gutesPdf(2000))).toBeNull();
    expect(await pruefePdfInhalt(await gutesPdf(2001))).toBe("seiten");
  });
});
