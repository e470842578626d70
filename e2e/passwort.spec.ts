import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { bekannteMails, mails, neueMail } from "./hilfe/anmelden";
import {
  type Konto,
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
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

const NEU = "Sommerwiese-7-Regen!";
const REGEL =
  "Das Passwort braucht 12 bis 128 Zeichen, mindestens einen Buchstaben, eine Ziffer und ein Sonderzeichen.";
const UNGUELTIG = "Dieser Link gilt nicht mehr.";
const GEAENDERT = "Ihr Passwort ist geändert. Bitte melden Sie sich mit dem neuen Passwort an.";
const neuesKonto = async () => neueSachbearbeitung(await neuerArbeitgeber());

/** Fordert einen Link an und liest ihn aus der E-Mail; er steht allein auf seiner Zeile. */
async function neuerLink(context: BrowserContext, konto: Konto): Promise<string> {
  const bekannt = await bekannteMails(konto.email);
  await sendeFormular(context.request, "/passwort-vergessen", { kennung: konto.kennung });
  const mail = await neueMail(konto.email, bekannt, /Passwort zurücksetzen/);
  return /^http\S+$/m.exec(mail.text)?.[0] ?? "";
}

async function legeFest(page: Page, passwort: string, nochmal = passwort) {
  await page.getByLabel("Neues Passwort*").fill(passwort);
  await page.getByLabel("Neues Passwort bestätigen*").fill(nochmal);
  await page.getByRole("button", { name: "Bestätigen" }).click();
}

/** Ob der erste Schritt mit diesem Passwort gelingt. */
const stimmt = async (context: BrowserContext, konto: Konto, passwort: string) =>
  (await ersterSchrittOhneSkript(context, konto.kennung, passwort)).status() === 303;

test("Passwort vergessen: Link öffnen, neues Passwort setzen, damit anmelden @telefon", async ({
  page,
  context,
  browser,
}) => {
  const konto = await neuesKonto();
  const angemeldet = await browser.newContext();
  await meldeAn(angemeldet, konto);
  const bekannt = await bekannteMails(konto.email);

  await page.goto("/anmelden");
  await page.getByRole("link", { name: "Passwort vergessen" }).click();
  await page.getByLabel("Nutzerkennung*").fill(konto.kennung.toLowerCase());
  await page.getByRole("button", { name: "Bestätigen" }).click();
  await expect(page.getByRole("status")).toContainText("Der Link ist 60 Minuten gültig.");
  const mail = await neueMail(konto.email, bekannt, /Passwort zurücksetzen/);
  const link = /^http\S+$/m.exec(mail.text)?.[0] ?? "";
  expect(link.startsWith(`${PORTAL}/passwort-festlegen/`)).toBe(true);
  expect(mail.text).not.toContain(konto.kennung);

  // Ein Mailprüfer ruft den Link vorab ab; er bleibt gültig.
  for (let nr = 0; nr < 2; nr++) {
    const pruefer = await browser.newContext();
    expect((await pruefer.request.get(link)).status()).toBe(200);
    await pruefer.close();
  }
  await page.goto(link);
  expect(page.url()).toBe(`${PORTAL}/passwort-festlegen`);
  await legeFest(page, NEU);
  await expect(page.getByText(GEAENDERT)).toBeVisible();

  expect((await angemeldet.request.get("/api/sitzung")).status()).toBe(401);
  await neueMail(konto.email, bekannt, /Ihr Passwort wurde geändert/);
  expect(await stimmt(context, konto, PASSWORT)).toBe(false);
  expect(await stimmt(context, konto, NEU)).toBe(true);
  await page.goto(link);
  await expect(page.getByText(UNGUELTIG)).toBeVisible();
  await angemeldet.close();
});

test("Die Antwort auf „Passwort vergessen“ ist für jede Nutzerkennung gleich", async ({
  request,
}) => {
  const aktiv = await neuesKonto();
  const autogesperrt = await neuesKonto();
  await sql`update konto set auto_gesperrt_bis = now() + interval '10 minutes' where id = ${autogesperrt.id}`;
  const gesperrt = await neuesKonto();
  await sql`update konto set status = 'GESPERRT' where id = ${gesperrt.id}`;
  const antworten = new Set<string>();
  for (const kennung of [
    aktiv.kennung,
    autogesperrt.kennung,
    gesperrt.kennung,
    "S99999999999",
    "quer",
  ]) {
    const antwort = await sendeFormular(request, "/passwort-vergessen", { kennung });
    antworten.add(`${antwort.status()} ${antwort.headers().location}`);
  }
  expect(antworten.size).toBe(1);
  await neueMail(aktiv.email, new Set(), /Passwort zurücksetzen/);
  await neueMail(autogesperrt.email, new Set(), /Passwort zurücksetzen/);
  expect(await mails(gesperrt.email)).toEqual([]);
});

test("Zurücksetzen verkürzt keine Sperre", async ({ page, context }) => {
  const konto = await neuesKonto();
  await sql`update konto set auto_gesperrt_bis = now() + interval '10 minutes' where id = ${konto.id}`;
  await page.goto(await neuerLink(context, konto));
  await legeFest(page, NEU);
  await expect(page.getByText(GEAENDERT)).toBeVisible();
  expect(await stimmt(context, konto, NEU)).toBe(false);
});

test("Erfundene, abgelaufene, abgelöste und benutzte Links zeigen dieselbe Seite", async ({
  browser,
}) => {
  const seiteVon = async (link: string) => {
    const context = await browser.newContext();
    const antwort = await context.request.get(link);
    const text = await textVon(antwort);
    await context.close();
    expect(text).toContain(UNGUELTIG);
    expect(text).toContain("Ihre Portaladministration oder, für Administrationen, Ihre");
    return JSON.stringify([antwort.status(), Object.keys(antwort.headers()).sort(), text]);
  };
  const context = await browser.newContext();
  const konto = await neuesKonto();
  const alt = await neuerLink(context, konto);
  const jung = await neuerLink(context, konto);
  const gesehen = new Set([
    await seiteVon(alt),
    await seiteVon(`${PORTAL}/passwort-festlegen/${"A".repeat(43)}`),
    await seiteVon(`${PORTAL}/passwort-festlegen/kurz`),
    await seiteVon(`${PORTAL}/passwort-festlegen`),
  ]);
  await sql`update zugangslink set gueltig_bis = now() - interval '1 second' where konto_id = ${konto.id}`;
  gesehen.add(await seiteVon(jung));
  await sql`update zugangslink set gueltig_bis = now() + interval '1 hour', benutzt_am = now() where konto_id = ${konto.id}`;
  gesehen.add(await seiteVon(jung));
  await sql`update zugangslink set benutzt_am = null where konto_id = ${konto.id}`;
  await sql`update konto set email = 'neu@teststadt.example' where id = ${konto.id}`;
  gesehen.add(await seiteVon(jung));
  expect(gesehen.size).toBe(1);
  await context.close();
});

test("Ein Link, der während des Tippens abgelöst wird, setzt kein Passwort mehr", async ({
  page,
  context,
}) => {
  const konto = await neuesKonto();
  await page.goto(await neuerLink(context, konto));
  await sql`update zugangslink set gueltig_bis = now() - interval '1 second' where konto_id = ${konto.id}`;
  await legeFest(page, NEU);
  await expect(page.getByText(UNGUELTIG)).toBeVisible();
  expect(await stimmt(context, konto, NEU)).toBe(false);
});

test("Was am neuen Passwort nicht stimmt, steht am Feld, und der Link bleibt gültig", async ({
  page,
  context,
}) => {
  const konto = await neuesKonto();
  await page.goto(await neuerLink(context, konto));
  const feld = page.getByLabel("Neues Passwort*");
  const faelle: [passwort: string, text: string][] = [
    ["Kurz-1!", REGEL],
    ["Ohne-Ziffer-hier!", REGEL],
    ["OhneZeichen12345", REGEL],
    ["123456789-12345", REGEL],
    [PASSWORT, "Dieses Passwort wurde schon einmal verwendet."],
    ["xx-Prüfstein-12", "Das Passwort darf weder Ihren Namen"],
    [`xx-${konto.kennung}!`, "Das Passwort darf weder Ihren Namen"],
    ["Oktober-2026!", "Dieses Passwort ist zu leicht zu erraten"],
    ["", "Geben Sie Neues Passwort ein."],
  ];
  for (const [passwort, text] of faelle) {
    await legeFest(page, passwort);
    await expect(feld).toHaveAccessibleDescription(new RegExp(`^Fehler: ${text}`));
    await expect(feld).toHaveValue("");
  }
  await legeFest(page, NEU, `${NEU}?`);
  await expect(page.getByLabel("Neues Passwort bestätigen*")).toHaveAccessibleDescription(
    "Fehler: Die beiden Passwörter sind nicht gleich.",
  );
  // Leerzeichen zählen und bleiben, wie sie sind; 128 Zeichen gehen, eines mehr nicht.
  const lang = ` ä${"x7 ".repeat(42)}`;
  await legeFest(page, `${lang}!`);
  await expect(feld).toHaveAccessibleDescription(`Fehler: ${REGEL}`);
  await legeFest(page, lang);
  await expect(page.getByText(GEAENDERT)).toBeVisible();
  expect(await stimmt(context, konto, lang.trim())).toBe(false);
  expect(await stimmt(context, konto, lang.normalize("NFD"))).toBe(true);
});

test("Das Passwort lässt sich anzeigen und einfügen, und die Regeln haken sich ab", async ({
  page,
  context,
}) => {
  await page.goto(await neuerLink(context, await neuesKonto()));
  const feld = page.getByLabel("Neues Passwort*");
  await expect(feld).toHaveAttribute("type", "password");
  await expect(feld).toHaveAttribute("autocomplete", "new-password");
  const auge = page.getByRole("button", { name: "Passwort anzeigen" }).first();
  await auge.click();
  await expect(auge).toHaveAttribute("aria-pressed", "true");
  await expect(feld).toHaveAttribute("type", "text");
  await feld.fill("nur Buchstaben");
  await expect(page.locator(".passwort-regeln li[data-erfuellt]")).toHaveCount(3);
  await feld.fill(NEU);
  await expect(page.locator(".passwort-regeln li[data-erfuellt]")).toHaveCount(4);
});

test("Passwort ändern: das alte muss stimmen, danach gilt überall nur das neue", async ({
  page,
  context,
  browser,
}) => {
  const konto = await neuesKonto();
  const anderswo = await browser.newContext();
  await meldeAn(anderswo, konto);
  await meldeAn(context, konto);
  const bekannt = await bekannteMails(konto.email);
  const aendere = async (altes: string, neues: string) => {
    await page.getByLabel("Altes Passwort*").fill(altes);
    await page.getByLabel("Neues Passwort*").fill(neues);
    await page.getByLabel("Neues Passwort bestätigen*").fill(neues);
    await page.getByRole("button", { name: "Passwort ändern" }).click();
  };
  await page.goto("/einstellungen");
  await expect(page.getByText(konto.email)).toBeVisible();
  await aendere("Falsch-9-Falsch!", NEU);
  await expect(page.getByLabel("Altes Passwort*")).toHaveAccessibleDescription(
    /^Fehler: Das alte Passwort stimmt nicht\./,
  );
  await aendere(PASSWORT, PASSWORT);
  await expect(page.getByLabel("Neues Passwort*")).toHaveAccessibleDescription(
    /Dieses Passwort wurde schon einmal verwendet\.$/,
  );
  await aendere(PASSWORT, NEU);
  await expect(page).toHaveURL(/\/anmelden\?grund=passwort$/);
  await expect(page.getByText(GEAENDERT)).toBeVisible();

  expect((await page.request.get("/api/sitzung")).status()).toBe(401);
  expect((await anderswo.request.get("/api/sitzung")).status()).toBe(401);
  await neueMail(konto.email, bekannt, /Ihr Passwort wurde geändert/);
  expect(await stimmt(context, konto, PASSWORT)).toBe(false);
  expect(await stimmt(context, konto, NEU)).toBe(true);
  await anderswo.close();
});

test("Auch die Kasse ändert ihr Passwort selbst, der zweite Faktor bleibt nötig", async ({
  page,
  context,
}) => {
  const konto = await neuesKassenkonto();
  await page.goto(await neuerLink(context, konto));
  await legeFest(page, NEU);
  await expect(page.getByText(GEAENDERT)).toBeVisible();
  await page.goto("/kasse/eingang");
  await expect(page).toHaveURL(/\/anmelden\?weiter=/);
  expect(await stimmt(context, konto, NEU)).toBe(true);
  await page.goto("/anmelden/tan");
  await expect(page.getByText("Geben Sie die TAN Ihrer Authenticator-App ein.")).toBeVisible();
});
