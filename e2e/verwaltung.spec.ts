import { expect, type Page, test } from "@playwright/test";
import { anmelden, mails, neueMail } from "./hilfe/anmelden";
import {
  neueAdministration,
  neuerArbeitgeber,
  neueSachbearbeitung,
  PASSWORT,
  sql,
} from "./hilfe/daten";
import { meldeAn, sendeFormular, textVon } from "./hilfe/ohne-skript";

const knopf = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });
const detail = (page: Page, label: string) =>
  page.locator(".beschreibung div").filter({ hasText: label }).locator("dd");
const kontoZu = async (kennung: string) => {
  const [k] = await sql<
    { id: string; status: string; rechte: string[]; gruppen: string[]; name: string }[]
  >`select id, status, rechte, gruppen, name from konto where kennung = ${kennung}`;
  return k;
};

test("Das Leben eines Kontos: anlegen, aktivieren, anpassen, sperren, deaktivieren @telefon", async ({
  page,
  browser,
}, { project }) => {
  const arbeitgeber = await neuerArbeitgeber();
  await anmelden(page, await neueAdministration(arbeitgeber));
  const navigiere = async (titel: string) => {
    if (project.name === "telefon") await page.getByText("Menü", { exact: true }).click();
    await page
      .getByRole("navigation", { name: "Hauptnavigation" })
      .getByRole("link", { name: titel })
      .filter({ visible: true })
      .click();
  };
  await navigiere("Nutzer:in anlegen");
  await expect(page.getByText(arbeitgeber.name, { exact: true })).toBeVisible();
  await expect(
    page.getByText("Sie sind nur im Geschäftsbereich Beamtenversorgung bei der Kasse gemeldet."),
  ).toBeVisible();
  await expect(page.getByLabel("Beihilfe")).toBeDisabled();
  const email = `max.${Date.now()}@teststadt.example`;
  await page.getByLabel("Vorname*").fill("Max");
  await page.getByLabel("Name*", { exact: true }).fill("Mustermann");
  await page.getByLabel("E-Mail-Adresse*").fill(email);
  await page.getByLabel("Beamtenversorgung", { exact: true }).check();
  await knopf(page, "Anlegen").click();
  await expect(
    page.getByRole("link", { name: /^Bestätigen Sie, dass die Nutzungsbedingungen/ }),
  ).toBeVisible();
  await page.getByLabel(/^Ich bestätige, dass die Nutzungsbedingungen/).check();
  await knopf(page, "Anlegen").click();
  await expect(
    page.getByRole("link", { name: /entfallen: Gruppenpostfach Beamtenversorgung/ }),
  ).toBeVisible();
  await page.getByLabel(/^Postfachfunktionalität/).check();
  await knopf(page, "Anlegen").click();

  const dialog = page.getByRole("dialog", { name: "ANLAGE ERFOLGREICH" });
  await expect(dialog).toContainText(
    "Das Nutzer:innen-Konto wurde erfolgreich angelegt. Bitte teilen Sie Max Mustermann die Nutzerkennung separat mit.",
  );
  const kennung = (await dialog.locator("[data-kennung]").textContent()) ?? "";
  expect(kennung).toMatch(/^S201\d{8}$/);
  await dialog.getByRole("link", { name: "Bestätigen" }).click();
  await expect(dialog).toBeHidden();
  await expect(detail(page, "Nutzerstatus:")).toHaveText("Angelegt");

  const erste = await neueMail(email, new Set(), /Passwort festlegen/);
  expect(erste.text).not.toContain(kennung);
  await knopf(page, "E-Mail für neues Passwort versenden").click();
  await expect(page.getByText(/Gesendet\. Der neue Link ist 60 Minuten gültig/)).toBeVisible();
  const zweite = await neueMail(email, new Set([erste.id]), /Passwort festlegen/);

  const ihr = await browser.newContext();
  const fenster = await ihr.newPage();
  await fenster.goto(/^http\S+$/m.exec(erste.text)?.[0] ?? "");
  await expect(fenster.getByText(/Dieser Link gilt nicht mehr/)).toBeVisible();
  await fenster.goto(/^http\S+$/m.exec(zweite.text)?.[0] ?? "");
  await fenster.getByLabel("Neues Passwort*").fill(PASSWORT);
  await fenster.getByLabel("Neues Passwort bestätigen*").fill(PASSWORT);
  await knopf(fenster, "Bestätigen").click();
  await fenster.waitForURL(/\/anmelden/);
  await anmelden(fenster, { kennung, email });
  await expect(fenster.getByRole("link", { name: "Übersicht: Anspruchsberechtigte" })).toHaveCount(
    0,
  );

  await navigiere("Nutzer:in verwalten");
  const zeile = page.getByRole("row", { name: new RegExp(kennung) });
  await expect(zeile.locator("td")).toHaveText([
    "Mustermann",
    "Max",
    kennung,
    "Beamtenversorgung",
    "Aktiv",
  ]);
  await zeile.getByRole("link").click();
  await page.getByRole("link", { name: "Bearbeiten" }).click();
  await page.getByLabel(/^Anzeige von Anspruchsberechtigten/).check();
  await knopf(page, "Speichern").click();
  await expect(
    page.getByText(
      "Gespeichert. Max Mustermann wird nicht automatisch benachrichtigt. Bitte informieren Sie die Person.",
    ),
  ).toBeVisible();
  // Gewährtes wirkt bei der nächsten Anfrage, ohne neue Anmeldung.
  await fenster.goto("/anspruchsberechtigte");
  await expect(fenster.getByRole("heading", { level: 1 })).toHaveText("Übersicht");

  await knopf(page, "Nutzer:in temporär sperren").click();
  await page.getByLabel("Grund der Sperre*").fill("Vertretung beendet");
  await knopf(page, "Max Mustermann sperren").click();
  await expect(detail(page, "Nutzerstatus:")).toHaveText("Gesperrt");
  await fenster.goto("/start");
  await fenster.waitForURL(/\/anmelden/);
  await knopf(page, "Nutzer:in entsperren").click();
  await expect(detail(page, "Nutzerstatus:")).toHaveText("Aktiv");

  await knopf(page, "Nutzer:in dauerhaft deaktivieren").click();
  await page.getByLabel("Nutzerkennung*").fill("Max Mustermann");
  await knopf(page, "Max Mustermann deaktivieren").click();
  await expect(
    page.getByText("Das ist nicht die Nutzerkennung dieses Kontos.").first(),
  ).toBeVisible();
  await page.getByLabel("Nutzerkennung*").fill(kennung.toLowerCase());
  await knopf(page, "Max Mustermann deaktivieren").click();
  await expect(page.getByText("Das Konto ist dauerhaft deaktiviert.")).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(kennung) })).toHaveCount(0);
  expect(await kontoZu(kennung)).toMatchObject({ status: "DEAKTIVIERT", name: "" });
  // Passwort, TAN und sonst nichts: Änderungen am Konto benachrichtigen nicht von selbst.
  expect(
    (await mails(email)).map((m) => m.betreff).filter((b) => /geändert|gesperrt/.test(b)),
  ).toEqual([]);
  await ihr.close();
});

test("Die Übersicht merkt Filter auf dem Server; die Adresse nennt keine Namen", async ({
  page,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  await neueSachbearbeitung(arbeitgeber, { vorname: "Elisa", name: "Größer" });
  await neueSachbearbeitung(arbeitgeber, { vorname: "Elisabeth", name: "Kleiner", gruppen: [] });
  const gesperrt = await neueSachbearbeitung(arbeitgeber, { vorname: "Ute", name: "Still" });
  await sql`update konto set auto_gesperrt_bis = now() + interval '10 minutes' where id = ${gesperrt.id}`;
  await anmelden(page, await neueAdministration(arbeitgeber), { ziel: "/start" });
  await page.goto("/verwaltung/nutzer");
  const vornamen = page.locator("tbody tr td:nth-child(2)");
  await page.locator("summary", { hasText: "Filter" }).click();
  await page.getByLabel("Vorname").fill("lisa");
  await knopf(page, "Anwenden").click();
  await expect(vornamen).toHaveText(["Elisa", "Elisabeth"]);
  expect(page.url()).not.toContain("lisa");
  await page.locator("summary", { hasText: "Filter" }).click();
  await page.getByLabel("Gruppen").selectOption("Beamtenversorgung");
  await knopf(page, "Anwenden").click();
  await expect(vornamen).toHaveText(["Elisa"]);
  await knopf(page, "Alle Filter löschen").click();
  await expect(vornamen).toHaveText(["Elisa", "Elisabeth", "Ute"]);
  // Selbst Gesperrte nennt die Liste mit Ende; lösen kann die Administration das nicht.
  const zeile = page.getByRole("row", { name: /Ute/ });
  await expect(zeile).toContainText(/Gesperrt \(Fehlversuche\) bis \d\d:\d\d Uhr/);
  await zeile.getByRole("link").click();
  await expect(knopf(page, "Nutzer:in entsperren")).toHaveCount(0);
});

test("Ohne Skript angelegt; gebastelte Sendungen ändern nichts und stehen in der Prüfspur", async ({
  browser,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  await sql`update mitglied set abgeschaltet = '{FORMULARE}' where id = ${arbeitgeber.mitgliedId}`;
  const fremde = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  const administration = await neueAdministration(arbeitgeber);
  const fremder = await neueSachbearbeitung(fremde);
  const context = await browser.newContext();
  await meldeAn(context, administration);
  const neu = "/verwaltung/nutzer/neu";
  expect(await textVon(await context.request.get(neu))).not.toContain("Beamtenformularen");
  const angaben = {
    vorname: "Sina",
    name: "Skriptlos",
    email: "sina@teststadt.example",
    nutzungsbedingungen: "ja",
    "recht.postfach": "ja",
  };
  const angelegt = await sendeFormular(context.request, neu, angaben);
  expect(angelegt.headers().location).toMatch(/^\/verwaltung\/nutzer\/[\w-]+\?angelegt=1$/);
  const zahl = async () =>
    (
      await sql`select from konto where mitglied_id in (${arbeitgeber.mitgliedId}, ${fremde.mitgliedId})`
    ).count;
  const vorher = await zahl();
  const details = `/verwaltung/nutzer/${konto.id}`;
  const aendere = { vorname: "E", name: "P", email: "e@p.example", version: "1" };
  const versuche: [seite: string, felder: Record<string, string>, merkmal?: string][] = [
    [neu, { ...angaben, mitgliedId: fremde.mitgliedId }],
    [neu, { ...angaben, klasse: "K" }],
    [neu, { ...angaben, "recht.formulare": "ja" }],
    [neu, { ...angaben, "gruppe.beihilfe": "ja" }],
    [`${details}?bearbeiten=1`, { ...aendere, nutzer: fremder.id }],
    [`${details}?bearbeiten=1`, { ...aendere, nutzer: administration.id, "recht.anzeige": "ja" }],
    [`${details}?bearbeiten=1`, { ...aendere, status: "AKTIV" }],
    [details, { nutzer: fremder.id, grund: "x" }, "Grund der Sperre"],
    [details, { nutzer: konto.id, grund: "x", klasse: "K" }, "Grund der Sperre"],
    [details, { nutzer: fremder.id, kennung: fremder.kennung }, "Tippen Sie zur Bestätigung"],
  ];
  const abgelehnte = async () =>
    (
      await sql`select from audit_ereignis where konto_id = ${administration.id} and aktion = 'abgelehnt.nutzer:verwalten'`
    ).count;
  for (const [nr, [seite, felder, merkmal]] of versuche.entries()) {
    const antwort = await sendeFormular(context.request, seite, felder, { merkmal });
    expect(antwort.headers().location, `Versuch ${nr}`).toBeUndefined();
    expect(await abgelehnte(), `Versuch ${nr}`).toBe(nr + 1);
  }
  expect(await zahl()).toBe(vorher);
  const stand = await sql`select name, status from konto where id in (${konto.id}, ${fremder.id})`;
  expect(stand.map((z) => `${z.name} ${z.status}`)).toEqual(["Prüfstein AKTIV", "Prüfstein AKTIV"]);
  for (const id of [fremder.id, administration.id])
    expect((await context.request.get(`/verwaltung/nutzer/${id}`)).status()).toBe(404);
  await context.close();
});
