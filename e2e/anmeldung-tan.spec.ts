import { expect, type Page, test } from "@playwright/test";
import { anmelden, bekannteMails, ersterSchritt, neueMail, totp } from "./hilfe/anmelden";
import {
  type Konto,
  neueAdministration,
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
  PASSWORT,
  sql,
} from "./hilfe/daten";
import { andereTan, meldeAn, PORTAL, sendeFormular, tanAus, textVon } from "./hilfe/ohne-skript";

const ABGELAUFEN =
  "Die TAN ist abgelaufen. Melden Sie sich bitte erneut mit Nutzerkennung und Passwort an.";
const neuesKonto = async () => neueSachbearbeitung(await neuerArbeitgeber());
const bestaetige = async (page: Page, tan: string) => {
  await page.getByLabel("TAN*").fill(tan);
  await page.getByRole("button", { name: "Bestätigen" }).click();
};
const zurueckMit = async (page: Page, text: string) => {
  await expect(page).toHaveURL(/\/anmelden\?/);
  await expect(page.getByText(text)).toBeVisible();
};

/** Erster Schritt auf der Seite. @returns die TAN aus der E-Mail */
async function bisZurTan(page: Page, konto: Konto): Promise<string> {
  const bekannt = await bekannteMails(konto.email);
  await page.goto("/anmelden");
  await ersterSchritt(page, konto.kennung);
  await page.waitForURL(/\/anmelden\/tan/);
  return tanAus((await neueMail(konto.email, bekannt, /TAN/)).text);
}

/** Stellt die angefangene Anmeldung vor, als wäre Zeit vergangen. */
const vor = (
  konto: Konto,
  spalte: "tan_bis" | "tan_gesendet_am" | "gueltig_bis",
  sekunden: number,
) =>
  sql`update anmeldung set ${sql(spalte)} = ${sql(spalte)} - make_interval(secs => ${sekunden}) where konto_id = ${konto.id}`;

test("Das TAN-Feld ist für Telefone und Passwortmanager gemacht und nennt die Gültigkeit", async ({
  page,
}) => {
  await bisZurTan(page, await neuesKonto());
  const feld = page.getByLabel("TAN*");
  await expect(feld).toHaveAttribute("autocomplete", "one-time-code");
  await expect(feld).toHaveAttribute("inputmode", "numeric");
  await expect(page.getByText(/^Die TAN ist gültig bis \d\d:\d\d Uhr\.$/)).toBeVisible();
});

test("Eine falsche TAN nennt die übrigen Versuche, die dritte führt zurück zur Anmeldung", async ({
  page,
}) => {
  const tan = await bisZurTan(page, await neuesKonto());
  const feld = page.getByLabel("TAN*");
  await bestaetige(page, "12345");
  await expect(feld).toHaveAccessibleDescription("Fehler: Die TAN hat sechs Ziffern.");
  await bestaetige(page, andereTan(tan));
  await expect(feld).toHaveAccessibleDescription(
    "Fehler: Die TAN stimmt nicht. Sie haben noch 2 Versuche.",
  );
  await expect(feld).toHaveValue("");
  await bestaetige(page, andereTan(tan));
  await expect(feld).toHaveAccessibleDescription(
    "Fehler: Die TAN stimmt nicht. Sie haben noch 1 Versuch.",
  );
  await bestaetige(page, andereTan(tan));
  await zurueckMit(page, "Die TAN war dreimal falsch.");
  await page.goto("/anmelden/tan");
  await expect(page).toHaveURL(/\/anmelden\?/);
});

test("Nach fünf Minuten führen „Bestätigen“ und „neue TAN senden“ zurück zur Anmeldung", async ({
  page,
}) => {
  const konto = await neuesKonto();
  const tan = await bisZurTan(page, konto);
  await vor(konto, "tan_bis", 299);
  await page.reload();
  await expect(page.getByLabel("TAN*")).toBeVisible();
  await vor(konto, "tan_bis", 1);
  await bestaetige(page, tan);
  await zurueckMit(page, ABGELAUFEN);

  await bisZurTan(page, konto);
  await vor(konto, "tan_bis", 300);
  await page.getByRole("button", { name: "neue TAN senden" }).click();
  await zurueckMit(page, ABGELAUFEN);
});

test("„neue TAN senden“ macht die alte ungültig und geht erst nach 30 Sekunden", async ({
  page,
}) => {
  const konto = await neuesKonto();
  const alte = await bisZurTan(page, konto);
  const bekannt = await bekannteMails(konto.email);
  await page.getByRole("button", { name: "neue TAN senden" }).click();
  await expect(
    page.getByText(/Eine neue TAN können Sie in \d+ Sekunden? anfordern\./),
  ).toBeVisible();

  await vor(konto, "tan_gesendet_am", 31);
  await page.getByRole("button", { name: "neue TAN senden" }).click();
  await expect(
    page.getByText("Eine neue TAN wurde gesendet. Die vorige gilt nicht mehr."),
  ).toBeVisible();
  const neue = tanAus((await neueMail(konto.email, bekannt, /TAN/)).text);
  if (alte !== neue) {
    await bestaetige(page, alte);
    await expect(page.getByLabel("TAN*")).toHaveAccessibleDescription(/noch 2 Versuche/);
  }
  await bestaetige(page, neue);
  await expect(page).toHaveURL(/\/start$/);
});

test("Mehr als drei weitere TANs gibt es je Anmeldung nicht", async ({ page }) => {
  const konto = await neuesKonto();
  await bisZurTan(page, konto);
  await sql`update anmeldung set sendungen = 4, tan_gesendet_am = now() - interval '1 minute' where konto_id = ${konto.id}`;
  await page.getByRole("button", { name: "neue TAN senden" }).click();
  await expect(page.getByText(/Weitere TANs sind für diese Anmeldung nicht möglich/)).toBeVisible();
});

test("„Abbrechen“ führt zurück, und die TAN gilt auch mit aufgehobenem Cookie nicht mehr", async ({
  page,
  context,
}) => {
  const tan = await bisZurTan(page, await neuesKonto());
  const zweiterTab = await context.newPage();
  await zweiterTab.goto("/anmelden/tan");
  const aufgehoben = await context.cookies();
  await page.getByRole("button", { name: "Abbrechen" }).click();
  await expect(page).toHaveURL(/\/anmelden$/);
  expect((await context.cookies()).map((c) => c.name)).not.toContain("vp-pend");
  await context.addCookies(aufgehoben);
  await bestaetige(zweiterTab, tan);
  await zurueckMit(zweiterTab, ABGELAUFEN);
});

test("Eine TAN gilt nur in dem Browser, in dem die Anmeldung begann, und nur einmal", async ({
  page,
  browser,
}) => {
  const konto = await neuesKonto();
  const tan = await bisZurTan(page, konto);
  const anderer = await browser.newContext();
  const fremde = await anderer.newPage();
  const dortige = await bisZurTan(fremde, konto);
  if (tan !== dortige) {
    await bestaetige(fremde, tan);
    await expect(fremde.getByLabel("TAN*")).toHaveAccessibleDescription(/noch 2 Versuche/);
  }
  await anderer.clearCookies();
  await bestaetige(fremde, tan);
  await zurueckMit(fremde, ABGELAUFEN);

  const cookies = await page.context().cookies();
  await bestaetige(page, tan);
  await expect(page).toHaveURL(/\/start$/);
  await anderer.clearCookies();
  await anderer.addCookies(cookies);
  await fremde.goto("/anmelden/tan");
  await zurueckMit(fremde, ABGELAUFEN);
  await anderer.close();
});

test("Wer während der Anmeldung ausgesetzt wird, kommt nicht mehr hinein", async ({ page }) => {
  const konto = await neuesKonto();
  const tan = await bisZurTan(page, konto);
  await sql`update konto set status = 'GESPERRT' where id = ${konto.id}`;
  await bestaetige(page, tan);
  await expect(page).toHaveURL(/\/anmelden\?/);
  expect((await page.request.get("/api/sitzung")).status()).toBe(401);
});

test("Zehn falsche TANs an einem Tag sperren eine Stunde und werden per E-Mail gemeldet", async ({
  page,
}) => {
  const konto = await neuesKonto();
  const tan = await bisZurTan(page, konto);
  await sql`update konto set zweite_fehler = 9, zweite_fehler_seit = now() where id = ${konto.id}`;
  const bekannt = await bekannteMails(konto.email);
  await bestaetige(page, andereTan(tan));
  await expect(page).toHaveURL(/\/anmelden\?/);
  const mail = await neueMail(konto.email, bekannt, /vorübergehend gesperrt/);
  expect(mail.text).not.toContain(konto.kennung);
  const antwort = await sendeFormular(page.request, "/anmelden", {
    kennung: konto.kennung,
    passwort: PASSWORT,
  });
  expect(await textVon(antwort)).toContain("Anmeldung nicht möglich.");
});

test("Die Kasse meldet sich mit der TAN ihrer App an, jede gilt nur einmal @telefon", async ({
  page,
  context,
}) => {
  const konto = await neuesKassenkonto();
  await page.goto("/anmelden");
  await ersterSchritt(page, konto.kennung);
  await expect(page.getByText("Geben Sie die TAN Ihrer Authenticator-App ein.")).toBeVisible();
  await expect(page.getByRole("button", { name: "neue TAN senden" })).toHaveCount(0);
  const tan = totp();
  await bestaetige(page, tan);
  await expect(page).toHaveURL(/\/start$/);

  await context.clearCookies();
  await page.goto("/anmelden");
  await ersterSchritt(page, konto.kennung);
  await bestaetige(page, tan);
  await expect(page.getByLabel("TAN*")).toHaveAccessibleDescription(/noch 2 Versuche/);
});

test("Die TAN des vorletzten Zeitschritts gilt nicht mehr", async ({ page }) => {
  const konto = await neuesKassenkonto();
  await page.goto("/anmelden");
  await ersterSchritt(page, konto.kennung);
  // Nicht kurz vor dem Wechsel: Sonst wäre der vorige Schritt beim Prüfen schon der vorletzte.
  const rest = 30_000 - (Date.now() % 30_000);
  if (rest < 5000) await page.waitForTimeout(rest);
  await bestaetige(page, totp(undefined, Date.now() - 60_000));
  await expect(page.getByLabel("TAN*")).toHaveAccessibleDescription(/noch 2 Versuche/);
  await bestaetige(page, totp(undefined, Date.now() - 30_000));
  await expect(page).toHaveURL(/\/start$/);
});

test("Wer noch keine App eingerichtet hat, tut es bei der ersten Anmeldung", async ({ page }) => {
  const konto = await neuesKassenkonto("201", { totpOffen: true });
  await page.goto("/anmelden");
  await ersterSchritt(page, konto.kennung);
  await expect(page.getByRole("heading", { name: "Authenticator-App einrichten" })).toBeVisible();
  await expect(page.getByRole("img", { name: /^QR-Code/ })).toBeVisible();
  const schluessel = ((await page.locator("code").first().textContent()) ?? "").replaceAll(" ", "");
  expect(schluessel).toMatch(/^[A-Z2-7]{32}$/);

  // Vor der Bestätigung ist nichts eingerichtet, und andere Seiten bleiben zu.
  await page.goto("/kasse/eingang");
  await expect(page).toHaveURL(/\/anmelden\?weiter=/);
  await page.goto("/anmelden/tan");
  await bestaetige(page, totp(schluessel));
  await expect(page).toHaveURL(/\/start$/);

  await page.context().clearCookies();
  await sql`update konto set totp_letzter_schritt = null where id = ${konto.id}`;
  await page.goto("/anmelden");
  await ersterSchritt(page, konto.kennung);
  await expect(page.getByRole("heading", { name: "Authenticator-App einrichten" })).toHaveCount(0);
  await bestaetige(page, totp(schluessel));
  await expect(page).toHaveURL(/\/start$/);
});

test("Auch eine Portaladministration meldet sich mit der App an", async ({ page }) => {
  await anmelden(page, await neueAdministration(await neuerArbeitgeber()));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Guten Tag, Erika Prüfstein!");
});

test("Wer angemeldet ist, wird von der Anmeldeseite weitergeleitet", async ({ page, context }) => {
  await meldeAn(context, await neuesKonto());
  await page.goto("/anmelden?weiter=%2Feinstellungen");
  expect(page.url()).toBe(`${PORTAL}/einstellungen`);
});
