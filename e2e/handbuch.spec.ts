import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect } from "@playwright/test";
import { BILD } from "../app/(hilfe)/handbuch/[handbuch]/bild";
import { ADMINISTRATION } from "../lib/handbuch/administration";
import { SACHBEARBEITUNG } from "../lib/handbuch/sachbearbeitung";
import { nimmAuf } from "./hilfe/bild";
import { type Buehne, test } from "./hilfe/buehne";
import { neueSachbearbeitung } from "./hilfe/daten";
import { demoMitglied, demoPerson } from "./hilfe/demo";
import { meldeAn } from "./hilfe/ohne-skript";

const BUECHER = [SACHBEARBEITUNG, ADMINISTRATION];
const ordner = join(process.cwd(), "public", "handbuch");

/** Welche Seite jedes Bild zeigt und wer sie sieht; „demo“ ist jemand bei einem Mitglied der Demodaten. */
const SEITEN: Record<string, ["demo" | "S" | "X", (b: Buehne) => string | Promise<string>]> = {
  startseite: ["S", () => "/start"],
  uebersicht: ["demo", () => "/anspruchsberechtigte"],
  detail: ["demo", () => demoPerson("4342")],
  formular: ["demo", async () => `${await demoPerson("4342")}/beurlaubung`],
  meldungen: ["S", () => "/meldungen"],
  postfach: ["S", () => "/postfach"],
  "nutzer-anlegen": ["X", () => "/verwaltung/nutzer/neu"],
  "nutzer-uebersicht": ["X", () => "/verwaltung/nutzer"],
  "nutzer-details": ["X", (b) => `/verwaltung/nutzer/${b.konten.S.id}`],
  gruppenpostfaecher: ["X", () => "/verwaltung/gruppenpostfaecher"],
};

async function anmeldung(browser: Browser, b: Buehne, wer: "demo" | "S" | "X") {
  if (wer !== "demo") return browser.newContext({ storageState: b.staende[wer] });
  const context = await browser.newContext();
  await meldeAn(context, await neueSachbearbeitung(await demoMitglied("Mäuserast")));
  return context;
}

test("Die Bilder der Handbücher entstehen aus dem Portal, und jedes Kapitel findet seines", async ({
  browser,
  buehne,
}) => {
  for (const wer of ["demo", "S", "X"] as const) {
    const context = await anmeldung(browser, buehne, wer);
    const page = await context.newPage();
    for (const [datei, [als, weg]] of Object.entries(SEITEN)) {
      if (als !== wer) continue;
      await page.goto(await weg(buehne));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await nimmAuf(page, join(ordner, `${datei}.png`), 0.03, BILD.breite);
    }
    await context.close();
  }
  const bilder = BUECHER.flatMap((h) => h.kapitel.flatMap((k) => (k.bild ? [k.bild.datei] : [])));
  expect(bilder.sort()).toEqual(Object.keys(SEITEN).sort());
  for (const bild of bilder) expect(existsSync(join(ordner, `${bild}.png`)), bild).toBe(true);
});

test("Ein Handbuch liegt als Seite und als PDF vor, ohne Anmeldung @telefon", async ({ page }) => {
  await page.goto("/faq");
  await page.getByRole("link", { name: SACHBEARBEITUNG.titel }).click();
  await expect(page.getByRole("heading", { level: 1, name: SACHBEARBEITUNG.titel })).toBeVisible();
  await expect(page.getByText(`Version ${SACHBEARBEITUNG.version}, Stand`)).toBeVisible();
  for (const bild of await page.getByRole("main").getByRole("img").all()) {
    await bild.scrollIntoViewIfNeeded();
    await expect
      .poll(() => bild.evaluate((i: HTMLImageElement) => i.naturalWidth))
      .toBe(BILD.breite);
  }
  const pdf = await page.request.get("/handbuch/sachbearbeitung/pdf");
  expect(pdf.status()).toBe(200);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await page.request.get("/handbuch/gibt-es-nicht/pdf")).status()).toBe(404);
});
