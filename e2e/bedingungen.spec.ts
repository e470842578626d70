import { expect, type Page, test } from "@playwright/test";
import { anmelden } from "./hilfe/anmelden";
import {
  neueAdministration,
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
  sql,
} from "./hilfe/daten";
import { legeFassung, neueKasse } from "./hilfe/texte";

const knopf = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("Neue Bedingungen: bei der Anmeldung gefragt, aufgeschoben, zugestimmt, von der Administration gesehen @telefon", async ({
  page,
  browser,
}) => {
  const { code } = await neueKasse();
  const organisation = await neuerArbeitgeber(code);
  const konto = await neueSachbearbeitung(organisation);
  const kasse = await neuesKassenkonto(code, { rolle: "ADMINISTRATION" });
  await anmelden(page, konto);
  await legeFassung(kasse, { aufschub: 14 });
  // Wer schon angemeldet ist, arbeitet weiter; gefragt wird bei der nächsten Anmeldung.
  await page.goto("/postfach");
  await expect(page.getByRole("heading", { level: 1, name: "Postfach" })).toBeVisible();

  const neu = await browser.newPage();
  await anmelden(neu, konto, { ziel: "/bedingungen" });
  await expect(neu.getByText("Abschnitt 3 ergänzt")).toBeVisible();
  await expect(neu.getByText("Neuer Text der Kasse.")).toBeVisible();
  // Kein Weg führt vorbei, auch nicht der direkte; die Seiten der Fußleiste bleiben lesbar.
  await neu.goto("/anspruchsberechtigte");
  await neu.waitForURL(/\/bedingungen\?weiter=%2Fanspruchsberechtigte$/);
  expect((await neu.request.post("/postfach/x/pdf", { maxRedirects: 0 })).status()).not.toBe(200);
  await neu.goto("/datenschutz");
  await expect(neu.getByRole("heading", { level: 1, name: /Datenschutz/ })).toBeVisible();
  await neu.goto("/bedingungen?weiter=%2Fanspruchsberechtigte");
  await knopf(neu, "Zustimmen und weiter").click();
  await expect(
    neu
      .getByText("Bestätigen Sie, dass Sie die neue Fassung gelesen haben und ihr zustimmen.")
      .first(),
  ).toBeVisible();
  await knopf(neu, "Später").click();
  await neu.waitForURL(/\/anspruchsberechtigte$/);
  await neu.context().close();

  const wieder = await browser.newPage();
  await anmelden(wieder, konto, { ziel: "/bedingungen" });
  await wieder.getByLabel(/Ich habe die neue Fassung gelesen/).check();
  await knopf(wieder, "Zustimmen und weiter").click();
  await wieder.waitForURL(/\/start$/);
  const [z] = await sql`select fassung, weg from zustimmung where konto_id = ${konto.id}`;
  expect(z).toEqual({ fassung: 1, weg: "ANMELDUNG" });
  await wieder.goto("/bedingungen");
  await wieder.waitForURL(/\/start$/);
  await wieder.context().close();

  const verwaltung = await browser.newPage();
  await anmelden(verwaltung, await neueAdministration(organisation), { ziel: "/bedingungen" });
  await knopf(verwaltung, "Später").click();
  await verwaltung.waitForURL(/\/start$/);
  await verwaltung.goto("/verwaltung/bedingungen");
  await expect(
    verwaltung.getByRole("row", { name: new RegExp(`${konto.kennung}.*Fassung 1`) }),
  ).toBeVisible();
  await verwaltung.context().close();
});

test("Nach dem letzten Tag gibt es kein „Später“; abmelden geht immer", async ({ page }) => {
  const { code } = await neueKasse();
  const kasse = await neuesKassenkonto(code, { rolle: "ADMINISTRATION" });
  const konto = await neueSachbearbeitung(await neuerArbeitgeber(code));
  await legeFassung(kasse, { aufschub: -1 });
  await legeFassung(kasse, { seite: "datenschutz", aufschub: 5 });
  await anmelden(page, konto, { ziel: "/bedingungen" });
  await expect(page.getByText(/Die Frist endete am/)).toBeVisible();
  await expect(knopf(page, "Später")).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: /Haupt/ })).toHaveCount(0);
  await page.locator("summary", { hasText: "Nutzermenü" }).click();
  await knopf(page, "Abmelden").click();
  await page.waitForURL(/\/anmelden/);
  await anmelden(page, konto, { ziel: "/bedingungen" });
  await page.getByLabel(/Ich habe die neue Fassung gelesen/).check();
  await knopf(page, "Zustimmen und weiter").click();
  await page.waitForURL(/\/start$/);
  const stimmen =
    await sql`select seite from zustimmung where konto_id = ${konto.id} order by seite`;
  expect(stimmen.map((z) => z.seite)).toEqual(["datenschutz", "nutzungsbedingungen"]);
});
