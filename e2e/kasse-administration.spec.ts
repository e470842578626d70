import { expect, type Page, test } from "@playwright/test";
import { anmelden, bekannteMails, ersterSchritt, neueMail, totp } from "./hilfe/anmelden";
import { melde } from "./hilfe/buehne";
import {
  neueAdministration,
  neuePerson,
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
  PASSWORT,
  sql,
} from "./hilfe/daten";
import { meldeAn } from "./hilfe/ohne-skript";

const knopf = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const link = (text: string) => /^http\S+$/m.exec(text)?.[0] ?? "";
const kasseAdmin = () => neuesKassenkonto("201", { rolle: "ADMINISTRATION" });
const ziffern = () => String(Date.now()).slice(-8);

/** Legt über den Link einer E-Mail das Passwort fest. */
async function legePasswortFest(page: Page, adresse: string): Promise<void> {
  await page.goto(adresse);
  await page.getByLabel("Neues Passwort*").fill(PASSWORT);
  await page.getByLabel("Neues Passwort bestätigen*").fill(PASSWORT);
  // Wer sich registriert, stimmt zu; für die Sachbearbeitung hat es die Administration bestätigt.
  const zustimmung = page.getByLabel(/Ich nehme die Nutzungsbedingungen an/);
  if ((await zustimmung.count()) > 0) await zustimmung.check();
  await knopf(page, "Bestätigen").click();
  await page.waitForURL(/\/anmelden/);
}

test("Von der neuen Organisation über ihre Administration zur ersten Meldung @telefon", async ({
  page,
  browser,
}) => {
  test.slow();
  const nummer = ziffern();
  const name = `Neustadt ${nummer}`;
  const admin = await kasseAdmin();
  await anmelden(page, admin);
  await page.goto("/kasse/organisationen/neu");
  await page.getByLabel("Name*", { exact: true }).fill(name);
  await page.getByLabel("Mitgliedsnummer*").fill(`N-${nummer}`);
  await knopf(page, "Anlegen").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByText("Diese Organisation hat keine aktive Administration.")).toBeVisible();
  await page.locator("summary", { hasText: "Mitgliedschaft hinzufügen" }).click();
  await page.getByLabel("Beamtenversorgung").first().check();
  await page.getByLabel("PNR*").fill(nummer);
  await page.getByLabel("Abr*").fill("100001");
  await page.getByLabel("Beginn*").fill("01.01.2020");
  await knopf(page, "Mitgliedschaft speichern").click();
  await expect(page.getByText("Gespeichert.").first()).toBeVisible();

  const email = `leitung.${nummer}@neustadt.example`;
  await page.getByRole("link", { name: "Administrator:in registrieren" }).click();
  await page.getByLabel("Vorname*").fill("Jörg");
  await page.getByLabel("Name*", { exact: true }).fill("Müller");
  await page.getByLabel("E-Mail-Adresse*").fill(email);
  await page.getByLabel("Geburtsdatum*").fill("1.4.1976");
  await knopf(page, "Registrieren").click();
  await expect(page.getByText(/Das Konto ist angelegt/)).toBeVisible();

  const ihr = await browser.newContext();
  const fenster = await ihr.newPage();
  const erste = await neueMail(email, new Set(), /Passwort festlegen/);
  await legePasswortFest(fenster, link(erste.text));
  const zweite = await neueMail(email, new Set(), /Nutzerkennung abrufen/);
  await fenster.goto(link(zweite.text));
  await fenster.getByLabel("Vorname*").fill("Joerg");
  await fenster.getByLabel("Name*", { exact: true }).fill("Möller");
  await fenster.getByLabel("Geburtsdatum*").fill("01.04.1976");
  await fenster.getByLabel("Mitgliedsnummer*").fill(`n-${nummer}`);
  await knopf(fenster, "Bestätigen").click();
  await expect(fenster.getByText(/stimmen nicht mit den hinterlegten überein/)).toBeVisible();
  await fenster.getByLabel("Name*", { exact: true }).fill("Mueller");
  await knopf(fenster, "Bestätigen").click();
  const kennung = (await fenster.locator("[data-kennung]").textContent()) ?? "";
  expect(kennung).toMatch(/^X201\d{8}$/);

  await fenster.goto("/anmelden");
  await ersterSchritt(fenster, kennung);
  await fenster.waitForURL(/\/anmelden\/tan/);
  const codes = await fenster.locator(".codes li").allTextContents();
  expect(codes).toHaveLength(10);
  const base32 = ((await fenster.locator("p .schluessel").textContent()) ?? "").replaceAll(" ", "");
  await fenster.getByLabel("TAN*").fill(totp(base32));
  await knopf(fenster, "Bestätigen").click();
  await fenster.waitForURL("/start");
  await expect(fenster.getByText(/Ihre Organisation hat nur eine Administration/)).toBeVisible();

  // Gerät verloren: ein Code statt der App, danach eine neue Einrichtung.
  await fenster.context().clearCookies();
  await fenster.goto("/anmelden");
  await ersterSchritt(fenster, kennung);
  await fenster.getByRole("link", { name: "Wiederherstellungscode verwenden" }).click();
  await fenster.getByLabel("Wiederherstellungscode*").fill(codes[0] ?? "");
  await knopf(fenster, "Bestätigen").click();
  await expect(
    fenster.getByRole("heading", { name: "Authenticator-App einrichten" }),
  ).toBeVisible();
  const neuer = ((await fenster.locator("p .schluessel").textContent()) ?? "").replaceAll(" ", "");
  expect(neuer).not.toBe(base32);
  await fenster.getByLabel("TAN*").fill(totp(neuer));
  await knopf(fenster, "Bestätigen").click();
  await fenster.waitForURL("/start");
  await neueMail(email, new Set(), /Wiederherstellungscode/);

  await fenster.goto("/verwaltung/nutzer/neu");
  const sMail = `erste.${nummer}@neustadt.example`;
  await fenster.getByLabel("Vorname*").fill("Erste");
  await fenster.getByLabel("Name*", { exact: true }).fill("Kraft");
  await fenster.getByLabel("E-Mail-Adresse*").fill(sMail);
  for (const recht of [/^Postfachfunk/, /^Anzeige von/, /^Anzeige und/, /^Meldung von/])
    await fenster.getByLabel(recht).check();
  await fenster.getByLabel(/^Ich bestätige/).check();
  await knopf(fenster, "Anlegen").click();
  const sKennung = (await fenster.locator("[data-kennung]").textContent()) ?? "";
  const sContext = await browser.newContext();
  const sFenster = await sContext.newPage();
  const sLink = link((await neueMail(sMail, new Set(), /Passwort festlegen/)).text);
  await legePasswortFest(sFenster, sLink);
  await anmelden(sFenster, { kennung: sKennung, email: sMail });
  const [m] = await sql<
    {
      kasseId: string;
      mitgliedId: string;
      mitgliedschaftId: string;
      name: string;
      anzeige: string;
    }[]
  >`
    select m.kasse_id as "kasseId", m.id as "mitgliedId", ms.id as "mitgliedschaftId", m.name, ms.anzeige
    from mitglied m join mitgliedschaft ms on ms.mitglied_id = m.id where m.name = ${name}`;
  if (!m) throw new Error("Organisation fehlt");
  const person = await neuePerson(m);
  const meldung = await melde(sContext, person.id);
  await sFenster.goto(`/meldungen/${meldung}`);
  await expect(sFenster.locator("strong[data-referenz]").first()).toBeVisible();

  // Was die Kasse abschaltet, wirkt bei der nächsten Anfrage.
  await page.goto(`/kasse/organisationen/${m.mitgliedId}`);
  await page.getByLabel(/^Anzeige von Anspruchsberechtigten/).uncheck();
  await knopf(page, "Funktionen speichern").click();
  await expect(page.getByText("Gespeichert.")).toBeVisible();
  await expect
    .poll(async () => (await sContext.request.get("/anspruchsberechtigte")).status())
    .toBe(404);
  await fenster.goto("/verwaltung/nutzer/neu");
  await expect(fenster.getByLabel(/^Anzeige von Anspruchsberechtigten/)).toHaveCount(0);
  await Promise.all([ihr.close(), sContext.close()]);
});

test("Konten verwalten: umstellen, sperren, entsperren; Protokoll der Kasse nennt alles", async ({
  page,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const x = await neueAdministration(arbeitgeber);
  const admin = await kasseAdmin();
  await anmelden(page, admin);
  await page.goto(`/kasse/organisationen/${arbeitgeber.mitgliedId}`);
  await page
    .getByRole("row", { name: new RegExp(x.kennung) })
    .getByRole("link")
    .click();
  await page.waitForURL(/\/kasse\/konten\//);
  const bekannt = await bekannteMails(x.email);
  await knopf(page, "Zweiten Faktor umstellen").click();
  await expect(page.getByText(/geringere Sicherheitsniveau/)).toBeVisible();
  await page.getByLabel("E-Mail-TAN").check();
  await page.getByLabel("Grund*", { exact: true }).fill("Kein Diensttelefon");
  await knopf(page, "Umstellen").click();
  await expect(page.getByText(/Umgestellt\./)).toBeVisible();
  await neueMail(x.email, bekannt, /zweiter Faktor/);
  await knopf(page, "Konto sperren").click();
  await page.getByLabel("Grund der Sperre*").fill("Vorfall");
  await knopf(page, `${x.vorname} ${x.name} sperren`).click();
  await expect(page.getByText(/Gesperrt\. Alle/)).toBeVisible();
  await knopf(page, "Konto entsperren").click();
  await expect(page.getByText("Entsperrt.")).toBeVisible();
  await page.goto("/kasse/protokoll");
  await page.locator("summary", { hasText: "Filter" }).click();
  await page.getByLabel("Nutzer:in").fill(x.kennung);
  await knopf(page, "Anwenden").click();
  await expect(page.locator("tbody tr td:nth-child(3)")).toHaveText([
    "Konto entsperrt",
    "Konto gesperrt",
    "Zweiter Faktor umgestellt",
  ]);
});

test("Personal und Einstellungen der Kasse; die Sachbearbeitung der Kasse und Fremde sehen davon nichts", async ({
  page,
  browser,
}) => {
  const admin = await neuesKassenkonto("302", { rolle: "ADMINISTRATION" });
  await anmelden(page, admin);
  await page.goto("/kasse/personal/neu");
  const email = `neu.${ziffern()}@kasse.example`;
  await page.getByLabel("Vorname*").fill("Lea");
  await page.getByLabel("Name*", { exact: true }).fill("Lindner");
  await page.getByLabel("E-Mail-Adresse*").fill(email);
  await page.getByLabel(/^Sachbearbeitung/).check();
  await knopf(page, "Anlegen").click();
  await expect(page.getByText(/Das Konto ist angelegt/)).toBeVisible();
  const konto = page.url();
  await neueMail(email, new Set(), /Passwort festlegen/);
  await page.goto("/kasse/einstellungen");
  await page.getByLabel("Aufbewahrung von Nachrichten*").fill("0");
  await knopf(page, "Speichern").click();
  await expect(page.getByRole("link", { name: /zwischen 1 und 120/ })).toBeVisible();
  await page.getByLabel("Aufbewahrung von Nachrichten*").fill("12");
  await knopf(page, "Speichern").click();
  await expect(page.getByText("Gespeichert.")).toBeVisible();

  const arbeitgeber = await neuerArbeitgeber("302");
  const wege = [
    new URL(konto).pathname,
    `/kasse/organisationen/${arbeitgeber.mitgliedId}`,
    `/kasse/organisationen/${arbeitgeber.mitgliedId}/administration/neu`,
  ];
  const listen = ["/kasse/organisationen", "/kasse/personal", "/kasse/einstellungen"];
  for (const [wer, verboten] of [
    [await neuesKassenkonto("302"), [...wege, ...listen, "/kasse/protokoll"]],
    [await kasseAdmin(), wege],
    [await neueSachbearbeitung(arbeitgeber), [...wege, ...listen, "/verwaltung/nutzer"]],
    [await neueAdministration(arbeitgeber), [...wege, ...listen, "/kasse/protokoll"]],
  ] as const) {
    const context = await browser.newContext();
    await meldeAn(context, wer);
    for (const pfad of verboten)
      expect((await context.request.get(pfad)).status(), `${wer.kennung} ${pfad}`).toBe(404);
    await context.close();
  }
});
