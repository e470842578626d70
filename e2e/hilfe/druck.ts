import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import type { Page } from "@playwright/test";

/** Was ein ausgedrucktes Dokument über sich selbst sagt. */
export interface Papier {
  seiten: number;
  titel: string;
  sprache: string;
  /** Trägt die Gliederung für Vorleseprogramme. */
  gegliedert: boolean;
  hochkant: boolean;
}

export async function liesPapier(bytes: Uint8Array): Promise<Papier> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const marke = pdf.catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict);
  const { width, height } = pdf.getPage(0).getSize();
  return {
    seiten: pdf.getPageCount(),
    titel: pdf.getTitle() ?? "",
    sprache: String(pdf.catalog.get(PDFName.of("Lang")) ?? ""),
    gegliedert:
      String(marke?.get(PDFName.of("Marked"))) === "true" &&
      pdf.catalog.has(PDFName.of("StructTreeRoot")),
    hochkant: Math.round(width) === 595 && Math.round(height) === 842,
  };
}

/** Druckt die Seite wie „Als PDF speichern“ im Browser. */
export const drucke = async (page: Page): Promise<Papier> =>
  liesPapier(await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: false }));
