import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { anmelden } from "./hilfe/anmelden";
import {
  type Konto,
  neuePerson,
  neuerArbeitgeber,
  neueSachbearbeitung,
  PASSWORT,
  sql,
} from "./hilfe/daten";
import {
  ersterSchrittOhneSkript,
  meldeAn,
  PORTAL,
  sendeFormular,
  textVon,
} from "./hilfe/ohne-skript";
import { axe } from "./hilfe/pruefungen";

const NEU = "Sommerwiese-7-Regen!";

/** Stellt die Sitzung so, als wäre seit der letzten Tätigkeit so viel Zeit vergangen. */
const untaetig = (konto: Konto, sekunden: number) =>
  sql`update sitzung set aktiv_am = now() - make_interval(secs => ${sekunden}) where konto_id = ${konto.id} and beendet_am is null`;

/** Sekunden seit der letzten Tätigkeit, wie der Server sie kennt. */
async function ruhe(konto: Konto): Promise<number> {
  const [zeile] =
    await sql`select extract(epoch from now() - aktiv_am)::float as ruhe from sitzung where konto_id = ${konto.id} and beendet_am is null`;
  return zeile?.ruhe ?? Number.NaN;
}

/** Der Tab kommt nach vorn; dann fragt er den Server nach der Restzeit. */
const kommtNachVorn = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

async function angemeldet(context: BrowserContext): Promise<Konto> {
  const konto = await neueSachbearbeitung(await neuerArbeitgeber());
  await meldeAn(context, konto);
  return konto;
}

const warnung = (page: Page) =>
  page.getByRole("alertdialog", { name: "Ihre Sitzung läuft bald ab" });
const ende = (page: Page) => page.getByRole("heading", { name: "Inaktivität festgestellt" });

test("Eine Minute vorher warnt ein Dialog; „Ich bin noch hier“ hält die Sitzung @telefon", async ({
  page,
  context,
}) => {
  const konto = await angemeldet(context);
  await page.goto("/start");
  await untaetig(konto, 530);
  await kommtNachVorn(page);
  await expect(warnung(page)).toBeHidden();
  await untaetig(konto, 545);
  await kommtNachVorn(page);
  await expect(warnung(page)).toBeVisible();
  await expect(warnung(page)).toContainText(/Noch 5\d Sekunden/);
  await expect(warnung(page)).toContainText(
    "Jede Eingabe, jeder Klick oder jede Mausbewegung hält Sie angemeldet. Ihre Eingaben werden als Entwurf gesichert.",
  );
  // Vorgelesen wird nur bei 60, 30 und 10 Sekunden, nicht jede Sekunde.
  await expect(warnung(page).getByRole("status")).toHaveText("Noch 60 Sekunden.");
  const knopf = page.getByRole("button", { name: "Ich bin noch hier" });
  await expect(knopf).toBeFocused();
  await axe(page, "Warnung");
  await knopf.press("Enter");
  await expect(warnung(page)).toBeHidden();
  expect(await ruhe(konto)).toBeLessThan(10);
});

test("Eine Mausbewegung oder Taste genügt, um angemeldet zu bleiben", async ({ page, context }) => {
  const konto = await angemeldet(context);
  await page.goto("/start");
  for (const tut of [() => page.mouse.move(200, 300), () => page.keyboard.press("Shift")]) {
    await untaetig(konto, 560);
    await kommtNachVorn(page);
    await expect(warnung(page)).toBeVisible();
    // Die Warnung selbst ist keine Tätigkeit; erst die Regung danach zählt.
    await page.waitForTimeout(1100);
    await tut();
    await expect(warnung(page)).toBeHidden();
  }
  expect(await ruhe(konto)).toBeLessThan(10);
});

test("Tätigkeit in einem Fenster schließt die Warnung in allen", async ({ page, context }) => {
  const konto = await angemeldet(context);
  const zweites = await context.newPage();
  for (const fenster of [page, zweites]) await fenster.goto("/start");
  await untaetig(konto, 550);
  // Schon die Antwort an das eine Fenster gilt für beide.
  await kommtNachVorn(page);
  await expect(warnung(page)).toBeVisible();
  await expect(warnung(zweites)).toBeVisible();
  await zweites.waitForTimeout(1100);
  await zweites.getByRole("button", { name: "Ich bin noch hier" }).press("Enter");
  await expect(warnung(zweites)).toBeHidden();
  await expect(warnung(page)).toBeHidden();
});

test("Nach zehn Minuten ersetzt „Inaktivität festgestellt“ die Seite in allen Fenstern; der Entwurf und der Ort bleiben", async ({
  page,
  context,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  const person = await neuePerson(arbeitgeber);
  await meldeAn(context, konto);
  const zweites = await context.newPage();
  await zweites.goto("/start");
  const formular = `/anspruchsberechtigte/${person.id}/beurlaubung`;
  await page.goto(formular);
  await page.getByLabel("Beurlaubung ab*").fill("01.02.2031");
  await page.getByLabel("Bemerkung").fill("Angefangen und liegen gelassen");

  await untaetig(konto, 595);
  await kommtNachVorn(page);
  await expect(warnung(page)).toBeVisible();
  await expect(ende(page)).toBeVisible({ timeout: 15_000 });
  await expect(ende(page)).toBeFocused();
  await expect(page).toHaveTitle("Inaktivität festgestellt");
  await expect(
    page.getByText("Sie wurden abgemeldet, weil längere Zeit nichts geschah."),
  ).toBeVisible();
  await expect(page.getByText(person.name)).toHaveCount(0);
  await axe(page, "Inaktivität festgestellt");
  await expect(ende(zweites)).toBeVisible();

  await page.getByRole("button", { name: "Bestätigen" }).click();
  await expect(page).toHaveURL(/\/anmelden\?/);
  await anmelden(page, konto, { ab: "hier", ziel: formular });
  await expect(page.getByLabel("Beurlaubung ab*")).toHaveValue("01.02.2031");
  await expect(page.getByLabel("Bemerkung")).toHaveValue("Angefangen und liegen gelassen");
});

test("Nach dem Aufwachen eines Laptops entscheidet die Uhr des Servers", async ({
  page,
  context,
}) => {
  const konto = await angemeldet(context);
  await page.clock.install();
  await page.goto("/start");
  // Elf Minuten Schlaf, in denen ein anderes Fenster tätig war: Die Sitzung gilt noch.
  await page.clock.fastForward("11:00");
  await expect(ende(page)).toBeHidden();
  await expect(warnung(page)).toBeHidden();
  await untaetig(konto, 601);
  await page.clock.fastForward("11:00");
  await expect(ende(page)).toBeVisible();
});

test.describe("ohne Skript", () => {
  test.use({ javaScriptEnabled: false });
  test("lehnt der Server nach zehn Minuten ab und nennt auf der Anmeldeseite den Grund", async ({
    page,
    context,
  }) => {
    const konto = await angemeldet(context);
    await untaetig(konto, 598);
    await page.goto("/einstellungen");
    await expect(page).toHaveURL(`${PORTAL}/einstellungen`);
    await untaetig(konto, 600);
    await page.goto("/einstellungen");
    await expect(page).toHaveURL(/\/anmelden\?weiter=%2Feinstellungen/);
    await expect(
      page.getByText("Sie wurden abgemeldet, weil längere Zeit nichts geschah."),
    ).toBeVisible();
    await anmelden(page, konto, { ab: "hier", ziel: "/einstellungen" });
  });
});

test("Auch ein Klick nach Ablauf führt zur Anmeldung und danach ans Ziel des Klicks", async ({
  page,
  context,
}) => {
  const konto = await angemeldet(context);
  await page.goto("/start");
  await untaetig(konto, 700);
  // Ohne den Wächter, der sonst schon vorher fragt.
  await page.evaluate(() => {
    window.addEventListener("click", (e) => e.stopPropagation());
  });
  await page.getByRole("link", { name: "Postfach", exact: true }).first().click();
  await expect(page).toHaveURL(/\/anmelden\?weiter=%2Fpostfach&grund=leerlauf/);
  await anmelden(page, konto, { ab: "hier", ziel: "/postfach" });
});

test("Fragen, Vorabrufe und das Sichern von Entwürfen verlängern nicht; eine Tätigkeit schon", async ({
  context,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  const person = await neuePerson(arbeitgeber);
  await meldeAn(context, konto);
  const { request } = context;
  await untaetig(konto, 300);

  const stand = await request.get("/api/sitzung");
  expect((await stand.json()).restSekunden).toBeLessThanOrEqual(300);
  expect((await stand.json()).restSekunden).toBeGreaterThan(290);
  await request.get("/start", { headers: { "Next-Router-Prefetch": "1", RSC: "1" } });
  await request.get("/start", { headers: { "Sec-Purpose": "prefetch" } });
  const gesichert = await request.post(`/anspruchsberechtigte/${person.id}/beurlaubung/entwurf`, {
    multipart: { bemerkung: "x" },
    headers: { Origin: PORTAL },
  });
  expect(gesichert.status()).toBe(200);
  const fremd = await request.post("/api/sitzung", { headers: { Origin: "http://boese.example" } });
  expect(fremd.status()).toBe(403);
  expect(await ruhe(konto)).toBeGreaterThan(299);

  const ping = await request.post("/api/sitzung", { headers: { Origin: PORTAL } });
  expect((await ping.json()).restSekunden).toBe(600);
  expect(await ruhe(konto)).toBeLessThan(5);
  await untaetig(konto, 300);
  await request.get("/start");
  expect(await ruhe(konto)).toBeLessThan(5);
});

test("Nach acht Stunden endet auch eine Sitzung, mit der ständig gearbeitet wird", async ({
  page,
  context,
}) => {
  const konto = await angemeldet(context);
  const [dauer] =
    await sql`select extract(epoch from endet_spaetestens - angelegt_am)::float / 3600 as stunden from sitzung where konto_id = ${konto.id}`;
  expect(dauer?.stunden).toBeCloseTo(8, 2);
  await page.goto("/start");
  await sql`update sitzung set endet_spaetestens = now() + interval '4 seconds' where konto_id = ${konto.id}`;
  const ping = await page.request.post("/api/sitzung", { headers: { Origin: PORTAL } });
  expect((await ping.json()).restSekunden).toBeLessThanOrEqual(4);
  await expect
    .poll(async () => (await page.request.get("/api/sitzung")).status(), { timeout: 8000 })
    .toBe(401);
  await page.goto("/start");
  await expect(page).toHaveURL(/\/anmelden\?/);
});

test("Wer in einem anderen Fenster abgemeldet wurde, sieht seine Seite nicht mehr", async ({
  page,
  context,
}) => {
  await angemeldet(context);
  await page.goto("/einstellungen");
  await context.request.post("/abmelden", { headers: { Origin: PORTAL }, maxRedirects: 0 });
  await kommtNachVorn(page);
  await expect(page.getByRole("heading", { name: "Sitzung beendet" })).toBeVisible();
  await expect(page.getByLabel("Altes Passwort*")).toHaveCount(0);
});

test("Wird das Konto gesperrt oder verliert Rechte, gilt das bei der nächsten Anfrage", async ({
  context,
}) => {
  const konto = await angemeldet(context);
  expect((await context.request.get("/anspruchsberechtigte")).status()).toBe(200);
  await sql`update konto set rechte = '{POSTFACH}' where id = ${konto.id}`;
  expect((await context.request.get("/anspruchsberechtigte")).status()).toBe(404);
  await sql`update konto set status = 'GESPERRT' where id = ${konto.id}`;
  const antwort = await context.request.get("/start", { maxRedirects: 0 });
  expect(antwort.headers().location).toMatch(/^\/anmelden\?weiter=%2Fstart/);
});

test("Eine Sendung nach Ablauf der Sitzung ändert nichts und führt zur Anmeldung", async ({
  context,
}) => {
  const konto = await angemeldet(context);
  const antwort = await sendeFormular(
    context.request,
    "/einstellungen",
    { altesPasswort: PASSWORT, neuesPasswort: NEU, neuesPasswortBestaetigen: NEU },
    { dazwischen: () => untaetig(konto, 601) },
  );
  expect(await textVon(antwort)).not.toContain("Altes Passwort");
  expect((await ersterSchrittOhneSkript(context, konto.kennung)).status()).toBe(303);
});
