import { expect, type Page, test } from "@playwright/test";
import { anmelden, ersterSchritt, mails } from "./hilfe/anmelden";
import {
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
  PASSWORT,
  sql,
} from "./hilfe/daten";
import { meldeAn, PORTAL, sendeFormular, textVon } from "./hilfe/ohne-skript";

const ABGELEHNT =
  "Anmeldung nicht möglich. Bitte prüfen Sie Ihre Eingaben. Nach mehreren Fehlversuchen ist die Anmeldung vorübergehend gesperrt.";
const neuesKonto = async () => neueSachbearbeitung(await neuerArbeitgeber());
const ueberschrift = (page: Page) => page.getByRole("heading", { level: 1 });

test("Sachbearbeitung meldet sich in zwei Schritten an @telefon", async ({ page }) => {
  const konto = await neuesKonto();
  await anmelden(page, konto);
  await expect(ueberschrift(page)).toHaveText("Guten Tag, Erika Prüfstein!");
  await expect(page.getByText("Dies ist Ihre erste Anmeldung.")).toBeVisible();
});

test("Die Nutzerkennung darf klein und mit Leerzeichen getippt sein", async ({ page }) => {
  const { kennung } = await neuesKonto();
  await page.goto("/anmelden");
  await ersterSchritt(page, ` ${kennung.slice(0, 4)} ${kennung.slice(4)} `.toLowerCase());
  await expect(page).toHaveURL(/\/anmelden\/tan/);
});

test("Jede abgelehnte Anmeldung sieht gleich aus, was auch immer der Grund ist", async ({
  request,
}) => {
  const status = async (wert: string) => {
    const konto = await neuesKonto();
    await sql`update konto set status = ${wert} where id = ${konto.id}`;
    return konto.kennung;
  };
  const { kennung: falsch } = await neuesKonto();
  const { kennung: gesperrt } = await neuesKonto();
  await sql`update konto set auto_gesperrt_bis = now() + interval '10 minutes' where kennung = ${gesperrt}`;
  const versuche: [kennung: string, passwort: string][] = [
    ["S99999999999", PASSWORT],
    ["78970", PASSWORT],
    [falsch, "Falsch-9-Falsch!"],
    [gesperrt, PASSWORT],
    [await status("GESPERRT"), PASSWORT],
    [await status("DEAKTIVIERT"), PASSWORT],
    [await status("ANGELEGT"), PASSWORT],
  ];
  const gesehen = new Set<string>();
  for (const [kennung, passwort] of versuche) {
    const antwort = await sendeFormular(request, "/anmelden", { kennung, passwort });
    const kopf = Object.keys(antwort.headers()).sort();
    const text = (await textVon(antwort)).replaceAll(kennung, "");
    expect(text).toContain(ABGELEHNT);
    gesehen.add(JSON.stringify([antwort.status(), kopf, text]));
  }
  expect(gesehen.size).toBe(1);
});

test("Fehlende Angaben stehen am Feld, die Nutzerkennung bleibt, das Passwort nicht", async ({
  page,
}) => {
  await page.goto("/anmelden");
  const kennung = page.getByLabel("Nutzerkennung oder Identifikationsnummer/PNR*");
  const passwort = page.getByLabel("Passwort*");
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(kennung).toHaveAccessibleDescription(
    "Fehler: Geben Sie Nutzerkennung oder Identifikationsnummer/PNR ein.",
  );
  await expect(passwort).toHaveAccessibleDescription("Fehler: Geben Sie Passwort ein.");
  await expect(page).toHaveTitle(/^Fehler: Anmeldung – /);
  await expect(page.locator(".fehlerliste")).toBeFocused();

  await ersterSchritt(page, "S99999999999", "Falsch-9-Falsch!");
  await expect(page.getByText(ABGELEHNT)).toBeVisible();
  await expect(kennung).toHaveValue("S99999999999");
  await expect(passwort).toHaveValue("");
  await expect(page.locator(".fehlerliste")).toBeFocused();
});

test("Fünf falsche Passwörter sperren; die Sperre endet mit der Zeit, und wer angemeldet war, bleibt es", async ({
  page,
  context,
  request,
}) => {
  const konto = await neuesKonto();
  await meldeAn(context, konto);
  for (let nr = 1; nr <= 5; nr++)
    await sendeFormular(request, "/anmelden", {
      kennung: konto.kennung,
      passwort: `Falsch-${nr}!`,
    });
  const gesperrt = await sendeFormular(request, "/anmelden", {
    kennung: konto.kennung,
    passwort: PASSWORT,
  });
  expect(await textVon(gesperrt)).toContain(ABGELEHNT);
  await page.goto("/start");
  await expect(ueberschrift(page)).toHaveText("Guten Tag, Erika Prüfstein!");
  const [sperre] = await sql`select extract(epoch from auto_gesperrt_bis - now()) / 60 as minuten
    from konto where id = ${konto.id}`;
  expect(Number(sperre?.minuten)).toBeGreaterThan(14);
  expect(Number(sperre?.minuten)).toBeLessThanOrEqual(15);

  await sql`update konto set auto_gesperrt_bis = now() - interval '1 second' where id = ${konto.id}`;
  await context.clearCookies();
  await anmelden(page, konto);
  await expect(page.getByText("Fehlversuche seither: 5.")).toBeVisible();
});

test("Wer eine Seite aufruft, ohne angemeldet zu sein, landet nach der Anmeldung dort", async ({
  page,
}) => {
  const konto = await neuesKonto();
  await page.goto("/anspruchsberechtigte?nur=aktive&groesse=50");
  await expect(page).toHaveURL(/\/anmelden\?weiter=/);
  await anmelden(page, konto, { ab: "hier", ziel: "/anspruchsberechtigte" });
  expect(new URL(page.url()).search).toBe("?nur=aktive&groesse=50");
});

test("Ein untergeschobenes Ziel führt nie aus dem Portal hinaus", async ({ page }) => {
  for (const weiter of [
    "https://boese.example/",
    "//boese.example",
    "/\\boese.example",
    "/abmelden",
  ]) {
    await page.goto(`/anmelden?weiter=${encodeURIComponent(weiter)}`);
    await expect(page.locator('input[name="weiter"]')).toHaveValue("/start");
  }
  const konto = await neuesKonto();
  await page.locator('input[name="weiter"]').evaluate((feld: HTMLInputElement) => {
    feld.value = "//boese.example/";
  });
  await anmelden(page, konto, { ab: "hier" });
  expect(new URL(page.url()).origin).toBe(PORTAL);
});

test.describe("ohne Skript", () => {
  test.use({ javaScriptEnabled: false });
  test("Anmelden gelingt in beiden Schritten, Fehler stehen auch dann am Feld", async ({
    page,
  }) => {
    const konto = await neuesKonto();
    await page.goto("/anmelden");
    await page.getByRole("button", { name: "Anmelden", exact: true }).click();
    await expect(page.getByText("Geben Sie Passwort ein.").first()).toBeVisible();
    await anmelden(page, konto);
    await expect(ueberschrift(page)).toHaveText("Guten Tag, Erika Prüfstein!");
  });
});

test("Eine Sachbearbeitung hat drei Anmeldungen zugleich, die vierte beendet die älteste", async ({
  browser,
}) => {
  const konto = await neuesKonto();
  const geraete = [];
  for (let nr = 1; nr <= 4; nr++) {
    const geraet = await browser.newContext();
    await meldeAn(geraet, konto);
    geraete.push(geraet);
  }
  const stand = await Promise.all(
    geraete.map(async (g) => (await g.request.get("/api/sitzung")).status()),
  );
  expect(stand).toEqual([401, 200, 200, 200]);
  await Promise.all(geraete.map((g) => g.close()));
});

test("Eine abgelaufene Anmeldung verdrängt keine, mit der noch gearbeitet wird", async ({
  browser,
}) => {
  const konto = await neuesKonto();
  const geraete = [];
  for (let nr = 1; nr <= 4; nr++) {
    const geraet = await browser.newContext();
    await meldeAn(geraet, konto);
    geraete.push(geraet);
    if (nr === 3)
      await sql`update sitzung set aktiv_am = now() - interval '11 minutes' where konto_id = ${konto.id}
        and angelegt_am > (select min(angelegt_am) from sitzung where konto_id = ${konto.id})`;
  }
  const stand = await Promise.all(
    geraete.map(async (g) => (await g.request.get("/api/sitzung")).status()),
  );
  expect(stand).toEqual([200, 401, 401, 200]);
  await Promise.all(geraete.map((g) => g.close()));
});

test("Ein Kassenkonto hat eine Anmeldung, die zweite beendet die erste", async ({ browser }) => {
  const konto = await neuesKassenkonto();
  const erstes = await browser.newContext();
  const zweites = await browser.newContext();
  await meldeAn(erstes, konto);
  await meldeAn(zweites, konto);
  expect((await erstes.request.get("/api/sitzung")).status()).toBe(401);
  expect((await zweites.request.get("/api/sitzung")).status()).toBe(200);
  await Promise.all([erstes.close(), zweites.close()]);
});

test("Abmelden beendet die Sitzung; Zurück und ein aufgehobener Cookie zeigen nichts mehr", async ({
  page,
  context,
}) => {
  await meldeAn(context, await neuesKonto());
  await page.goto("/start");
  await page.getByRole("link", { name: "Übersicht: Anspruchsberechtigte" }).first().click();
  await expect(ueberschrift(page)).toHaveText("Übersicht");
  expect((await page.request.get("/abmelden")).status()).toBe(405);
  expect((await page.request.get("/api/sitzung")).status()).toBe(200);

  const aufgehoben = await context.cookies();
  await page.locator("summary", { hasText: "Nutzermenü" }).click();
  const [antwort] = await Promise.all([
    page.waitForResponse((a) => a.url().endsWith("/abmelden")),
    page.getByRole("button", { name: "Abmelden" }).click(),
  ]);
  expect(antwort.request().method()).toBe("POST");
  expect(await antwort.headerValue("clear-site-data")).toBe('"cache", "storage"');
  await expect(page.getByText("Sie sind abgemeldet.")).toBeVisible();

  await page.goBack();
  await expect(ueberschrift(page)).toHaveText("Willkommen im Portal Meine Versorgung");
  await context.addCookies(aufgehoben);
  await page.goto("/anspruchsberechtigte");
  await expect(page).toHaveURL(/\/anmelden\?weiter=/);
});

test("Die Mailansicht der Demo liefert E-Mails als JSON, die neueste zuerst", async ({
  request,
}) => {
  const konto = await neuesKonto();
  const ansicht = `/demo/postausgang?an=${encodeURIComponent(konto.email)}&format=json`;
  const leer = await request.get(ansicht);
  expect([leer.status(), await leer.text()]).toEqual([200, "[]"]);
  for (let nr = 1; nr <= 2; nr++) {
    await sendeFormular(request, "/anmelden", { kennung: konto.kennung, passwort: PASSWORT });
    await expect.poll(async () => (await mails(konto.email)).length, { timeout: 3000 }).toBe(nr);
  }
  const antwort = await request.get(ansicht);
  expect(antwort.headers()["content-type"]).toMatch(/^application\/json/);
  const liste: Record<string, string>[] = await antwort.json();
  for (const mail of liste) {
    expect(Object.keys(mail).sort()).toEqual(["an", "betreff", "gesendetAm", "id", "text"]);
    expect(mail.an).toBe(konto.email);
    expect(mail.betreff).toBe("localhost | Ihre TAN zur Zwei-Faktor-Authentifizierung");
    expect(mail.text).toMatch(/^\d{6}$/m);
    expect(new Date(mail.gesendetAm ?? "").toISOString()).toBe(mail.gesendetAm);
  }
  expect(Date.parse(liste[0]?.gesendetAm ?? "")).toBeGreaterThan(
    Date.parse(liste[1]?.gesendetAm ?? ""),
  );
});
