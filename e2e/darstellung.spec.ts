import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { anmelden } from "./hilfe/anmelden";
import { test } from "./hilfe/buehne";
import { neuerArbeitgeber, neueSachbearbeitung } from "./hilfe/daten";

const knopf = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const grund = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const HELL = "rgb(255, 255, 255)";
const DUNKEL = "rgb(16, 20, 24)";

test("Dunkel und groß: gewählt, auf jeder Seite vom Server, auch nach dem Abmelden, nie im Druck", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  const konto = await neueSachbearbeitung(await neuerArbeitgeber());
  await anmelden(page, konto);
  await page.goto("/einstellungen");
  expect(await grund(page)).toBe(HELL);
  const darstellung = page.getByRole("region", { name: "Darstellung" });
  await darstellung.getByLabel("Dunkel").check();
  await darstellung.getByLabel("sehr groß").check();
  await darstellung.getByLabel(/Strg\+K/).uncheck();
  await darstellung.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("Die Darstellung ist gespeichert.")).toBeVisible();
  await page.goto("/start");
  expect(await grund(page)).toBe(DUNKEL);
  // Schon der ausgelieferte Text sagt es: kein helles Aufblitzen, kein Skript.
  const html = await (await page.request.get("/start")).text();
  expect(html).toContain(
    '<html lang="de" data-darstellung="dunkel" data-schriftgroesse="sehr-gross" data-kuerzel="aus">',
  );
  expect(html).toContain('<meta name="color-scheme" content="dark"/>');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
    "20px",
  );
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).not.toBeFocused();
  await page.emulateMedia({ media: "print" });
  expect(await grund(page)).toBe(HELL);
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  await page.locator("summary", { hasText: "Nutzermenü" }).click();
  await knopf(page, "Abmelden").click();
  await page.waitForURL(/\/anmelden/);
  expect(await grund(page)).toBe(DUNKEL);
  await page.emulateMedia({ colorScheme: "light" });
  await anmelden(page, konto);
  await page.reload();
  expect(await grund(page)).toBe(DUNKEL);
});

test("Hell gewählt bleibt hell, auch wenn das Gerät dunkel ist; lesbar in beiden", async ({
  browser,
  buehne,
}) => {
  const context = await browser.newContext({ storageState: buehne.staende.S, colorScheme: "dark" });
  const cookie = (value: string) =>
    context.addCookies([
      { name: "darstellung", value, url: process.env.PORTAL_URL ?? "http://localhost:3000" },
    ]);
  const page = await context.newPage();
  await cookie("hell.normal");
  await page.goto("/start");
  expect(await grund(page)).toBe(HELL);
  await cookie("unbekannt.x");
  await page.goto("/start");
  expect(await grund(page)).toBe(DUNKEL);
  await cookie("dunkel.sehr-gross");
  for (const pfad of ["/start", "/einstellungen", `/anspruchsberechtigte/${buehne.person.id}`]) {
    await page.goto(pfad);
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    expect(passes.length, pfad).toBeGreaterThan(10);
    expect(
      violations.map((v) => v.id),
      pfad,
    ).toEqual([]);
  }
  await context.close();
});

test("Erzwungene Farben: Schaltflächen behalten ihren Rand, der Fokus seine Linie", async ({
  browser,
  buehne,
}) => {
  const context = await browser.newContext({
    storageState: buehne.staende.S,
    forcedColors: "active",
  });
  const page = await context.newPage();
  await page.goto("/einstellungen");
  const speichern = knopf(page, "Passwort ändern");
  await speichern.focus();
  const stil = await speichern.evaluate((e) => {
    const { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth } = getComputedStyle(e);
    return { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth };
  });
  expect(stil.borderTopStyle).toBe("solid");
  expect(Number.parseFloat(stil.borderTopWidth)).toBeGreaterThanOrEqual(1);
  await page.keyboard.press("Tab");
  const fokus = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(
      document.activeElement ?? document.body,
    );
    return [outlineStyle, Number.parseFloat(outlineWidth) >= 3];
  });
  expect(fokus).toEqual(["solid", true]);
  await context.close();
});

test("Angemeldete Geräte: ein anderes abmelden, das eigene bleibt @telefon", async ({
  page,
  browser,
}) => {
  const konto = await neueSachbearbeitung(await neuerArbeitgeber(), { gruppen: [] });
  await anmelden(page, konto);
  const anderes = await browser.newPage();
  await anmelden(anderes, konto);
  await page.goto("/einstellungen");
  const geraete = page.getByRole("region", { name: "Angemeldete Geräte" });
  await expect(geraete.getByRole("listitem")).toHaveCount(2);
  await expect(geraete.getByText("dieses Gerät")).toHaveCount(1);
  await geraete.getByRole("button", { name: /^Abmelden/ }).click();
  await expect(page.getByText("Die gewählten Geräte sind abgemeldet.")).toBeVisible();
  await expect(geraete.getByRole("listitem")).toHaveCount(1);
  await anderes.goto("/start");
  await anderes.waitForURL(/\/anmelden/);
  // Meine Berechtigungen nennt auch, was fehlt.
  const rechte = page.getByRole("region", { name: "Meine Berechtigungen" });
  await expect(rechte.getByText("Gruppenpostfach Beihilfe")).toBeVisible();
  await expect(rechte.getByText(/Ihre Portaladministration kann/)).toBeVisible();
  await anderes.context().close();
});
