import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { nimmAuf } from "./hilfe/bild";
import { neueSachbearbeitung } from "./hilfe/daten";
import { demoMitglied } from "./hilfe/demo";
import { meldeAn } from "./hilfe/ohne-skript";

test("Das Bild der Übersicht für die README entsteht aus dem Portal und ist nicht leer", async ({
  page,
  context,
}) => {
  await meldeAn(context, await neueSachbearbeitung(await demoMitglied("Mäuserast")));
  await page.goto("/anspruchsberechtigte");
  await expect(page.getByRole("row", { name: /Abraham/ })).toBeVisible();
  await nimmAuf(page, join(process.cwd(), "docs", "bilder", "uebersicht.png"), 0.001);
});
