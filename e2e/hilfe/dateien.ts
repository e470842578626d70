import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";

/** Eine Datei, wie `setInputFiles` sie nimmt. */
export interface Testdatei {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Ein einseitiges PDF mit diesem Satz als Titel, damit zwei Dateien verschieden sind. */
export async function pdf(name: string, titel = name): Promise<Testdatei> {
  const dokument = await PDFDocument.create();
  dokument.setTitle(titel);
  dokument.addPage();
  return { name, mimeType: "application/pdf", buffer: Buffer.from(await dokument.save()) };
}

const grund = (breite: number, hoehe: number) =>
  sharp({ create: { width: breite, height: hoehe, channels: 3, background: "#1b4a8f" } });

/** Ein JPEG mit Kameradaten, die nicht wiederkommen dürfen. */
export async function jpg(name: string, breite = 320, hoehe = 200): Promise<Testdatei> {
  const bild = grund(breite, hoehe).withExif({ IFD0: { Artist: "Geheime Kamera" } });
  return { name, mimeType: "image/jpeg", buffer: await bild.jpeg().toBuffer() };
}

export async function png(name: string, breite = 123, hoehe = 45): Promise<Testdatei> {
  return { name, mimeType: "image/png", buffer: await grund(breite, hoehe).png().toBuffer() };
}

export const csv = (name: string, inhalt = "Name;Betrag\nMüller;12,50\n"): Testdatei => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(inhalt),
});

/** Eine gültige Tabelle von genau so vielen Bytes. */
export function csvVon(name: string, bytes: number): Testdatei {
  const zeile = `${"a;".repeat(499)}\n`;
  const volle = Math.floor(bytes / zeile.length) - 1;
  return csv(name, zeile.repeat(volle) + "b".repeat(bytes - volle * zeile.length));
}

/** Für Sendungen ohne Browser; ein `File` trägt auch Namen, die kein Browser schicken würde. */
export const alsFile = ({ name, mimeType, buffer }: Testdatei, anders = name): File =>
  new File([new Uint8Array(buffer)], anders, { type: mimeType });
