import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { neueSachbearbeitung } from "./hilfe/daten";
import { demoMitglied } from "./hilfe/demo";
import { meldeAn } from "./hilfe/ohne-skript";

const ZIEL = join(process.cwd(), "docs", "bilder", "uebersicht.png");

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

test("Das Bild der Übersicht für die README entsteht aus dem Portal und ist nicht leer", async ({
  page,
  context,
}) => {
  await meldeAn(context, await neueSachbearbeitung(await demoMitglied("Mäuserast")));
  await page.goto("/anspruchsberechtigte");
  await expect(page.getByRole("row", { name: /Abraham/ })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const bild = await page.screenshot({ animations: "disabled" });
  const { width, height } = await sharp(bild).metadata();
  expect([width, height]).toEqual([1280, 800]);
  // Eine leere oder einfarbige Seite hat kaum Unterschiede zwischen ihren Bildpunkten.
  const { entropy, channels } = await sharp(bild).stats();
  expect(entropy).toBeGreaterThan(0.5);
  expect(Math.max(...channels.map((k) => k.max - k.min))).toBeGreaterThan(200);
  // Nur eine sichtbare Änderung schreibt die Datei neu; sonst bliebe nach jedem Lauf ein Unterschied.
  if (existsSync(ZIEL) && (await unterschied(readFileSync(ZIEL), bild)) < 0.001) return;
  mkdirSync(dirname(ZIEL), { recursive: true });
  writeFileSync(ZIEL, await sharp(bild).png({ palette: true, compressionLevel: 9 }).toBuffer());
});
