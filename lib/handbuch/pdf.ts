import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatDatum } from "@/lib/datum";
import { renderBericht } from "@/lib/pdf";
import type { Bild, Handbuch } from "./typen";

const lade = async (bild: Bild) => ({
  daten: await readFile(join(process.cwd(), "public", "handbuch", `${bild.datei}.png`)),
  text: bild.text,
});

/**
 * Setzt ein Handbuch als PDF.
 *
 * @param erstelltAm Zeitpunkt für die Fußzeile, zum Beispiel `01.10.2025, 14:30 Uhr`
 * @throws wenn ein Bild fehlt
 */
export async function handbuchPdf(
  handbuch: Handbuch,
  portalname: string,
  erstelltAm: string,
): Promise<Buffer> {
  const stand = formatDatum(handbuch.stand);
  return renderBericht({
    portalname,
    titel: handbuch.titel,
    kennzeichen: `Version ${handbuch.version}, Stand ${stand}`,
    einleitung: [handbuch.einleitung],
    abschnitte: await Promise.all(
      handbuch.kapitel.map(async (k, i) => ({
        titel: `${i + 1}. ${k.titel}`,
        saetze: [...k.absaetze, ...(k.schritte ?? []).map((s, n) => `${n + 1}. ${s}`)],
        bild: k.bild && (await lade(k.bild)),
      })),
    ),
    erstelltAm,
  });
}
