import { mkdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { neueSachbearbeitung } from "./hilfe/daten";
import { demoMitglied } from "./hilfe/demo";
import { meldeAn } from "./hilfe/ohne-skript";

const ZIEL = "docs/bilder/uebersicht.png";

test("Das Bild der README zeigt die Übersicht der Demodaten", async ({ page, context }) => {
  const konto = await neueSachbearbeitung(await demoMitglied("Mäuserast"), {
    vorname: "Kim",
    name: "Mustermensch",
  });
  await meldeAn(context, konto);
  await page.goto("/anspruchsberechtigte");
  await expect(page.getByText("Ackermann")).toBeVisible();
  mkdirSync("docs/bilder", { recursive: true });
  const bild = await page.screenshot({ path: ZIEL });
  const { channels } = await sharp(bild).stats();
  expect(Math.max(...channels.map((k) => k.stdev))).toBeGreaterThan(10);
});
