import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { renderAuskunft } from "./bericht-pdf";
import { BEISPIEL, berichtVon } from "./testdaten";

beforeAll(() => {
  process.env.PORTAL_URL ??= "http://localhost:3000";
});

const STAND = { nummer: "0123456789AB", gueltigBis: "2016-09-28" };

describe("PDF der Versorgungsauskunft", () => {
  it("nennt Titel, Sprache und Norm und beginnt die Dienstzeiten auf der zweiten Seite", async () => {
    const bytes = await renderAuskunft(STAND, berichtVon(BEISPIEL));
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getTitle()).toBe("Versorgungsauskunft");
    expect(String(pdf.catalog.get(PDFName.of("Lang")))).toBe("(de-DE)");
    expect(bytes.toString("utf8")).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(pdf.getPageCount()).toBeGreaterThanOrEqual(3);
  });

  it("200 Dienstzeiten passen auf das Papier", async () => {
    const monat = (i: number) => {
      const [jahr, m] = [1990 + Math.floor(i / 12), (i % 12) + 1];
      return `${String(m).padStart(2, "0")}.${jahr}`;
    };
    const dienstzeiten = Array.from({ length: 200 }, (_, i) => ({
      dzs: "1301",
      beginn: `01.${monat(i)}`,
      ende: `28.${monat(i)}`,
      tz: "",
      beschraenkung: "",
    }));
    const bericht = berichtVon({ ...BEISPIEL, dienstzeiten });
    expect(bericht.zeiten).toHaveLength(200);
    const pdf = await PDFDocument.load(await renderAuskunft(STAND, bericht));
    expect(pdf.getPageCount()).toBeGreaterThan(8);
    // Auf einem ausgelasteten Rechner dauert ein so langes Dokument.
  }, 60_000);
});
