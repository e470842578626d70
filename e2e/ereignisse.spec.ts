import { expect, type Page } from "@playwright/test";
import {
  absenden,
  bestaetigeHinweise,
  deutsch,
  fuelle,
  iso,
  neuerFall,
  referenz,
  sendeAb,
  tag,
  weiterZurPruefung,
} from "./hilfe/beurlaubung";
import { neuePerson, neuerArbeitgeber, neueSachbearbeitung, neuesKassenkonto } from "./hilfe/daten";
import { test } from "./hilfe/kasse";
import { meldeAn } from "./hilfe/ohne-skript";
import { pruefeBarrierefreiheit } from "./hilfe/pruefungen";

const knopf = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const vergleich = (page: Page) =>
  page.getByRole("table", { name: "Lebenslauf vorher und nachher" });

test("Kind geboren: einmal getippt, zwei Formulare, eines nach dem anderen @telefon", async ({
  page,
  context,
}) => {
  test.slow();
  const fall = await neuerFall(context);
  await page.goto(fall.weg);
  await page.getByRole("link", { name: "Kind geboren" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kind geboren");
  await knopf(page, "Weiter").click();
  await expect(page.getByText("Geben Sie Tag der Geburt ein.").first()).toBeVisible();
  await page.getByLabel("Tag der Geburt*").fill(tag(-20));
  await page.getByLabel("Beginn von Elternzeit oder Teilzeit").fill(tag(30));
  await page.getByLabel("Letzter Tag von Elternzeit oder Teilzeit").fill(tag(400));
  await page.getByLabel("Personendaten").check();
  await expect(page.getByLabel("Meldung einer Beurlaubung")).toBeChecked();
  await knopf(page, "Weiter").click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Personendaten");
  await expect(page.getByRole("heading", { name: "Kind geboren: 1 von 2" })).toBeVisible();
  await expect(page.getByLabel("Änderung gültig ab*")).toHaveValue(tag(-20));
  await pruefeBarrierefreiheit(page);
  await page.getByLabel("Titel").fill("Dr.");
  await weiterZurPruefung(page);
  const personendaten = page.getByRole("table", { name: "Personendaten vorher und nachher" });
  await expect(personendaten.getByRole("row", { name: /Titel/ })).toContainText("Dr.");
  await bestaetigeHinweise(page);
  await absenden(page).click();
  await referenz(page);

  await page.getByRole("link", { name: "Weiter mit Meldung einer Beurlaubung" }).click();
  await expect(page.getByRole("heading", { name: "Kind geboren: 2 von 2" })).toBeVisible();
  await expect(page.getByLabel("Beurlaubung ab*")).toHaveValue(tag(30));
  await expect(page.getByLabel("Beurlaubung bis")).toHaveValue(tag(400));
  await expect(page.getByLabel("Rechtsgrundlage für Beurlaubung*")).toHaveValue("12 - Elternzeit");
  await fuelle(page, { datum: tag(-1) });
  await weiterZurPruefung(page);
  await expect(page.getByRole("heading", { name: "Was ändert sich?" })).toBeVisible();
  await expect(vergleich(page)).toContainText(`${tag(30)} – ${tag(400)}`);
  await expect(vergleich(page)).toContainText("0 %, beurlaubt");
  await pruefeBarrierefreiheit(page);
  await sendeAb(page);
  await expect(page.getByRole("link", { name: /^Weiter mit/ })).toHaveCount(0);
});

test("Berichtigung: vom falschen Ende zum richtigen, auf beiden Seiten mit der alten Referenz", async ({
  page,
  context,
  kasse,
}) => {
  test.slow();
  const fall = await neuerFall(context);
  const angaben = { ab: tag(30), bis: tag(90), datum: tag(-1), rechtsgrundlage: "10" };
  await page.goto(fall.formular);
  await fuelle(page, angaben);
  await weiterZurPruefung(page);
  const alte = await sendeAb(page);
  const meldung = new URL(page.url()).pathname.split("/").at(-1);
  const amt = await kasse();
  await amt.goto(`/kasse/eingang/${meldung}`);
  await knopf(amt, "Übernehmen").click();
  await expect(amt.getByText("Die Änderungen sind gespeichert", { exact: false })).toBeVisible();

  await page.reload();
  await page.locator("summary", { hasText: "Meldung berichtigen" }).click();
  await pruefeBarrierefreiheit(page);
  await knopf(page, "Berichtigen").click();
  await expect(page.getByText(`Berichtigung der Meldung ${alte}`)).toBeVisible();
  await expect(page.getByLabel("Beurlaubung bis")).toHaveValue(tag(90));
  await fuelle(page, { bis: tag(60) });
  await weiterZurPruefung(page);
  await expect(vergleich(page)).toContainText(`${tag(30)} – ${tag(60)}`);
  await expect(
    page.getByText(`Die ursprüngliche Meldung (${alte}) ist schon übernommen.`, { exact: false }),
  ).toBeVisible();
  const neue = await sendeAb(page);
  await expect(page.getByText(`Referenz ${alte}`)).toBeVisible();
  const berichtigung = new URL(page.url()).pathname.split("/").at(-1);
  await page.goto(`/meldungen/${meldung}`);
  await expect(page.getByRole("link", { name: `Referenz ${neue}` })).toBeVisible();
  await page.locator("summary", { hasText: "Meldung berichtigen" }).click();
  await expect(page.getByText("gibt es schon eine Berichtigung", { exact: false })).toBeVisible();

  await amt.goto(`/kasse/eingang/${berichtigung}`);
  await expect(amt.getByRole("heading", { level: 1 })).toHaveText(/^Berichtigung: /);
  await expect(
    amt.getByText("Die Übernahme ersetzt deren Eintrag", { exact: false }),
  ).toBeVisible();
  await pruefeBarrierefreiheit(amt);
  await knopf(amt, "Übernehmen").click();
  await expect(amt.getByText("Die Änderungen sind gespeichert", { exact: false })).toBeVisible();
  await page.goto(fall.weg);
  const lebenslauf = page.getByRole("table", { name: "Beamtenlebenslauf" });
  await expect(lebenslauf.getByRole("row", { name: /beurlaubt/ })).toContainText(tag(60));
  await expect(lebenslauf).not.toContainText(tag(90));
});

test("Codeliste: ergänzter Code im Formular wählbar, beendeter nicht mehr und lesbar", async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  // Eine Kasse, in der kein anderer Test Beurlaubungen meldet: Ihre Listen gelten für alle ihre Arbeitgeber.
  const arbeitgeber = await neuerArbeitgeber("302");
  const person = await neuePerson(arbeitgeber);
  await meldeAn(context, await neueSachbearbeitung(arbeitgeber));
  const verwaltung = await browser.newContext();
  await meldeAn(verwaltung, await neuesKassenkonto("302", { rolle: "ADMINISTRATION" }));
  const amt = await verwaltung.newPage();
  const code = `X${Date.now().toString(36).slice(-7).toUpperCase()}`;
  await amt.goto("/kasse/codelisten");
  await amt.getByRole("link", { name: "Beurlaubung (CL-BEU)" }).click();
  await amt.locator("summary", { hasText: "Code ergänzen" }).click();
  await amt.getByLabel("Code*", { exact: true }).first().fill("10");
  await amt.getByLabel("Bezeichnung*").fill(`Sonderurlaub ${code}`);
  await amt.getByLabel("Gültig ab*").fill(tag(-1));
  await knopf(amt, "Ergänzen").click();
  await expect(
    amt.getByText("Ein Code behält seine Bedeutung", { exact: false }).first(),
  ).toBeVisible();
  await amt.getByLabel("Code*", { exact: true }).first().fill(code);
  await knopf(amt, "Ergänzen").click();
  await expect(amt.getByText("Die Codeliste ist gespeichert.")).toBeVisible();

  await page.goto(`/anspruchsberechtigte/${person.id}/beurlaubung`);
  await fuelle(page, { ab: tag(30), bis: tag(40), datum: tag(-1) });
  const feld = page.getByLabel("Rechtsgrundlage für Beurlaubung*");
  await feld.pressSequentially(code.toLowerCase());
  await page.getByRole("option", { name: `${code} - Sonderurlaub ${code}` }).click();
  await weiterZurPruefung(page);
  await expect(page.getByText(`${code} - Sonderurlaub ${code}`).first()).toBeVisible();
  await sendeAb(page);
  const quittung = page.url();

  await amt.locator("summary", { hasText: "Code beenden" }).click();
  const beenden = amt.locator("details", { hasText: "Code beenden" });
  await beenden.getByLabel("Code*").fill(code);
  await beenden.getByLabel("Letzter Tag*").fill(tag(-1));
  await knopf(amt, "Beenden").click();
  await expect(
    amt.getByText("Eine offene Meldung nennt diesen Code.", { exact: false }).first(),
  ).toBeVisible();
  await beenden.getByLabel("Letzter Tag*").fill(deutsch(iso(0)));
  await knopf(amt, "Beenden").click();
  await expect(amt.getByText("Die Codeliste ist gespeichert.")).toBeVisible();
  await expect(amt.getByRole("row", { name: new RegExp(code) })).toContainText(deutsch(iso(0)));
  await page.goto(quittung);
  await expect(page.getByText(`${code} - Sonderurlaub ${code}`).first()).toBeVisible();
  await verwaltung.close();
});

test("Ein zweites Fenster legt nach dem Senden keinen Entwurf mehr an", async ({
  page,
  context,
}) => {
  const fall = await neuerFall(context);
  const zweites = await context.newPage();
  await zweites.goto(fall.formular);
  await page.goto(fall.formular);
  await fuelle(page, { ab: tag(30), bis: tag(40), datum: tag(-1), rechtsgrundlage: "10" });
  await weiterZurPruefung(page);
  const gesendet = await sendeAb(page);
  await zweites.getByLabel("Bemerkung").fill("zu spät");
  await knopf(zweites, "Entwurf speichern").click();
  await expect(
    zweites.getByText(`schon gesendet (Referenz ${gesendet})`, { exact: false }),
  ).toBeVisible();
  await expect(zweites.getByLabel("Bemerkung")).toHaveValue("zu spät");
  await page.goto("/meldungen");
  await expect(page.getByRole("region", { name: "Entwürfe" })).toHaveCount(0);
});
