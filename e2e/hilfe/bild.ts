import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, type Page } from "@playwright/test";
import sharp from "sharp";

/** Anteil der Bildpunkte, die sich sichtbar unterscheiden; 1, wenn die Größen nicht passen. */
async function unterschied(a: Buffer, b: Buffer): Promise<number> {
  const [x, y] = await Promise.all(
    [a, b].map((bild) => sharp(bild).greyscale().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!x || !y || x.data.length !== y.data.length) return 1;
  let anders = 0;
  for (let i = 0; i < x.data.length; i += 1)
    if (Math.abs((x.data[i] ?? 0) - (y.data[i] ?? 0)) > 40) anders += 1;
  return anders / x.data.length;
}

/**
 * Nimmt die offene Seite (1280 × 800) in eine Datei der Dokumentation auf und prüft, dass etwas darauf ist.
 * Nur eine sichtbare Änderung schreibt die Datei neu; sonst bliebe nach jedem Lauf ein Unterschied.
 *
 * @param grenze Anteil der Bildpunkte, ab dem sich ein Bild geändert hat
 * @param breite Breite der Datei in Bildpunkten
 */
export async function nimmAuf(page: Page, ziel: string, grenze: number, breite = 1280) {
  await page.evaluate(() => document.fonts.ready);
  const voll = await page.screenshot({ animations: "disabled" });
  const { width, height } = await sharp(voll).metadata();
  expect([width, height]).toEqual([1280, 800]);
  // Eine leere oder einfarbige Seite hat kaum Unterschiede zwischen ihren Bildpunkten.
  const { entropy, channels } = await sharp(voll).stats();
  expect(entropy).toBeGreaterThan(0.5);
  expect(Math.max(...channels.map((k) => k.max - k.min))).toBeGreaterThan(200);
  const bild = await sharp(voll)
    .resize(breite)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  if (existsSync(ziel) && (await unterschied(readFileSync(ziel), bild)) < grenze) return;
  mkdirSync(dirname(ziel), { recursive: true });
  writeFileSync(ziel, bild);
}
