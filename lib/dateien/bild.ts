import sharp from "sharp";
import { type Ablehnung, MAX_PIXEL } from "./typen";

// Alle Leser der Bildbibliothek sind gesperrt bis auf die zwei, die wir brauchen: Ein Fehler in
// einem der vielen anderen Formate (SVG, TIFF, PDF …) ist so nicht erreichbar (security.md 4.2).
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer"] });
// Jedes Bild kommt einmal; ein Zwischenspeicher hielte nur fremde Unterlagen im Speicher.
sharp.cache(false);

const SEKUNDEN = 10;

/** Bildart, die neu geschrieben werden kann. */
export type BildTyp = "image/jpeg" | "image/png";

/**
 * Liest ein Bild vollständig und schreibt es neu, ohne Ortsangaben, Vorschaubild und andere
 * Metadaten. Die Pixelzahl bleibt. Steht in den Metadaten eine Drehung (Handyfotos), so wird sie
 * vorher ausgeführt: Sonst läge das Bild ohne diese Angabe auf der Seite. Maßgeblich ist also die
 * Größe, in der das Bild auch vorher gezeigt wurde.
 *
 * @returns neue Bytes oder der Grund der Ablehnung
 */
export async function schreibeBildNeu(
  bytes: Uint8Array,
  typ: BildTyp,
): Promise<Uint8Array | Ablehnung> {
  try {
    const kopf = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (kopf.format !== (typ === "image/jpeg" ? "jpeg" : "png")) return "endung";
    if (kopf.width * kopf.height > MAX_PIXEL) return "pixel";
    const bild = sharp(bytes, { limitInputPixels: MAX_PIXEL, failOn: "error" })
      .autoOrient()
      .timeout({ seconds: SEKUNDEN });
    if (typ === "image/jpeg") {
      const chromaSubsampling = kopf.chromaSubsampling === "4:4:4" ? "4:4:4" : "4:2:0";
      return new Uint8Array(await bild.jpeg({ quality: 85, chromaSubsampling }).toBuffer());
    }
    return new Uint8Array(await bild.png({ compressionLevel: 9 }).toBuffer());
  } catch {
    return "unlesbar";
  }
}
