import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import { setzePruefskript } from "./pdf";

/**
 * Baut das Prüfskript für alle Tests einer Datei so wie der Bau des Portals, nur in einen
 * Zwischenordner, der danach verschwindet.
 *
 * @returns liefert den Pfad, sobald die Tests laufen
 */
export function mitPruefskript(): () => string {
  const ordner = join(process.cwd(), "node_modules", ".cache", `dateien-${randomUUID()}`);
  const outfile = join(ordner, "pdf-pruefung.mjs");
  beforeAll(async () => {
    await build({
      entryPoints: [join(process.cwd(), "lib", "dateien", "pdf-pruefung.kind.ts")],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      logLevel: "silent",
    });
    setzePruefskript(outfile);
  });
  afterAll(() => rm(ordner, { recursive: true, force: true }));
  return () => outfile;
}

export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

/** PDF-Datei mit leeren Seiten, wie ein Textprogramm sie schreibt. */
export async function gutesPdf(seiten = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let seite = 0; seite < seiten; seite += 1) pdf.addPage();
  return pdf.save();
}

/** Objekt 1 ist das Wurzelverzeichnis, 2 der Seitenbaum, 3 die Seite; weitere ab 4. */
export interface PdfBauplan {
  wurzel?: string;
  seite?: string;
  weitere?: string[];
  trailer?: string;
}

/** Kleinste gültige PDF-Datei von Hand, damit jede Stelle gezielt böse sein kann. */
export function handPdf({ wurzel = "", seite = "", weitere = [], trailer = "" }: PdfBauplan) {
  const objekte = [
    `<< /Type /Catalog /Pages 2 0 R ${wurzel} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> ${seite} >>`,
    ...weitere,
  ];
  let text = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
  const stellen = objekte.map((objekt, i) => {
    const stelle = text.length;
    text += `${i + 1} 0 obj\n${objekt}\nendobj\n`;
    return stelle;
  });
  const xref = text.length;
  text += `xref\n0 ${objekte.length + 1}\n0000000000 65535 f \n`;
  for (const stelle of stellen) text += `${String(stelle).padStart(10, "0")} 00000 n \n`;
  text += `trailer\n<< /Size ${objekte.length + 1} /Root 1 0 R ${trailer} >>\n`;
  return latin1(`${text}startxref\n${xref}\n%%EOF\n`);
}

/** Datenstrom als Objekttext; `laenge` nur angeben, wenn sie falsch sein soll. */
export function strom(angaben: string, inhalt: Uint8Array, laenge = inhalt.length): string {
  const text = Buffer.from(inhalt).toString("latin1");
  return `<< ${angaben} /Length ${laenge} >>\nstream\n${text}\nendstream`;
}

/** Gepackter Objektstrom mit den Objekten `[Nummer, Text]`. */
export function objektstrom(objekte: [number, string][], angaben = "/Type /ObjStm"): string {
  let koerper = "";
  const kopf = objekte.map(([nummer, text]) => {
    const eintrag = `${nummer} ${koerper.length}`;
    koerper += `${text}\n`;
    return eintrag;
  });
  const vorn = `${kopf.join(" ")}\n`;
  return strom(
    `${angaben} /N ${objekte.length} /First ${vorn.length} /Filter /FlateDecode`,
    deflateSync(latin1(vorn + koerper)),
  );
}
