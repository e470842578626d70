import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { anmelden, bekannteMails, ersterSchritt, neueMail } from "./hilfe/anmelden";
import {
  neuePerson,
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
  sql,
} from "./hilfe/daten";
import { meldeAn, PORTAL, tanAus } from "./hilfe/ohne-skript";

/** Die angemeldete Administration der Kasse in einem eigenen Fenster. */
async function kasse(browser: Browser, code = "201"): Promise<Page> {
  const context = await browser.newContext({ baseURL: PORTAL });
  await meldeAn(context, await neuesKassenkonto(code, { rolle: "ADMINISTRATION" }));
  return context.newPage();
}

async function schalteAb(page: Page, was: RegExp, organisation: string, funktion?: string) {
  await page.goto("/kasse/stoerungen");
  await page.getByLabel(was).check();
  await page.getByLabel("Organisation", { exact: true }).selectOption({ label: organisation });
  if (funktion)
    await page.getByLabel("Funktion", { exact: true }).selectOption({ label: funktion });
  await page.getByLabel("Grund*").fill("Verdacht auf Missbrauch");
  await page.getByLabel("Hinweis für die Betroffenen").fill("Wir klären einen Vorfall.");
  await page.getByRole("button", { name: "Sofort abschalten" }).click();
  await expect(page.getByText("Abgeschaltet. Es wirkt ab der nächsten Anfrage.")).toBeVisible();
}

async function schalteEin(page: Page, organisation: string) {
  await page
    .getByRole("button", { name: new RegExp(`Wieder einschalten: .*${organisation}`) })
    .click();
  await page.getByRole("button", { name: "Wieder einschalten", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Wieder eingeschaltet." })).toBeVisible();
}

test("Der Störungsschalter wirkt ab der nächsten Anfrage und lässt sich aufheben @telefon", async ({
  browser,
  page,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  await anmelden(page, konto);
  const k = await kasse(browser);

  await schalteAb(
    k,
    /eine Funktion/,
    arbeitgeber.name,
    "Portal-Funktionalitäten: Postfachfunktionalität",
  );
  expect((await page.goto("/postfach"))?.status()).toBe(404);
  await page.goto("/start");
  await expect(page.getByText("Vorübergehend abgeschaltet: Postfachfunktionalität")).toBeVisible();
  await expect(page.getByText("Wir klären einen Vorfall.")).toBeVisible();
  await expect(page.getByText("Verdacht auf Missbrauch")).toHaveCount(0);
  await schalteEin(k, arbeitgeber.name);
  expect((await page.goto("/postfach"))?.status()).toBe(200);

  await schalteAb(k, /Zugang einer Organisation/, arbeitgeber.name);
  await page.goto("/postfach");
  await page.waitForURL(/\/anmelden\?/);
  await expect(page.getByText("wegen einer Störung vorübergehend gesperrt")).toBeVisible();
  // Wer sich ausweist, erfährt den Grund, kommt aber nicht hinein.
  const bekannt = await bekannteMails(konto.email);
  await ersterSchritt(page, konto.kennung);
  await page.getByLabel("TAN*").fill(tanAus((await neueMail(konto.email, bekannt, /TAN/)).text));
  await page.getByRole("button", { name: "Bestätigen" }).click();
  await page.waitForURL(/grund=stoerung/);
  await schalteEin(k, arbeitgeber.name);
  await anmelden(page, konto);
  await k.context().close();
});

test("Die Betriebsseite sendet eine aufgegebene E-Mail erneut", async ({ browser }) => {
  // Eigene Kasse: Andere Tests haben mit ihren E-Mails nichts zu tun.
  const k = await kasse(browser, "302");
  const dedupe = `tagesmail:${randomUUID()}`;
  await sql`insert into outbox (kasse_id, art, dedupe_key, inhalt, versuche, letzter_fehler, aufgegeben_am)
    select id, 'mail', ${dedupe}, 'unlesbar', 9, 'ECONNREFUSED', now() from kasse where code = '302'`;
  await k.goto("/kasse/betrieb");
  const zeile = k.getByRole("row", {
    name: /Tägliche Zusammenfassung.*aufgegeben nach 9 Versuchen/,
  });
  await zeile.getByRole("button", { name: "erneut senden" }).click();
  await expect(k.getByText("Die E-Mail wird noch einmal gesendet.")).toBeVisible();
  await expect
    .poll(
      async () =>
        (await sql`select versuche from outbox where dedupe_key = ${dedupe}`)[0]?.versuche,
    )
    .toBeGreaterThan(9);
  await sql`delete from outbox where dedupe_key = ${dedupe}`;
  await expect(k.getByText("PostgreSQL")).toBeVisible();
  await k.context().close();
});

test("Auskunft am Telefon: suchen, Zustand nennen, Betroffene als Tabelle", async ({ browser }) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  const person = await neuePerson(arbeitgeber, { name: "Gesehen" });
  const context = await browser.newContext({ baseURL: PORTAL });
  await meldeAn(context, konto);
  await context.request.get(`/anspruchsberechtigte/${person.id}`);
  await context.close();

  const k = await kasse(browser);
  await k.goto("/kasse/konten");
  const filter = k.getByLabel("Nutzerkennung, Name oder E-Mail-Adresse");
  if (!(await filter.isVisible())) await k.locator("summary", { hasText: "Filter" }).click();
  await filter.fill(konto.kennung);
  await k.getByRole("button", { name: "Anwenden" }).click();
  await k.getByRole("link", { name: konto.name }).click();
  await expect(k.getByText("Angemeldet, mit E-Mail-TAN")).toBeVisible();
  await expect(k.getByRole("row", { name: /TAN zum Anmelden.*zugestellt/ })).toBeVisible();
  await k.getByRole("link", { name: "Betroffene ermitteln" }).click();
  await expect(
    k.getByRole("row", { name: new RegExp(`Person.*Gesehen.*${person.persnr}`) }),
  ).toBeVisible();
  const laden = k.waitForEvent("download");
  await k.getByRole("link", { name: "Als CSV speichern" }).click();
  expect((await laden).suggestedFilename()).toBe(`Betroffene-${konto.kennung}.csv`);
  await k.context().close();
});
