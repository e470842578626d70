import { expect, test } from "@playwright/test";
import { anmelden } from "./hilfe/anmelden";
import {
  absenden,
  bestaetigeHinweise,
  feld,
  rechtsgrundlage,
  referenz,
  VOLLSTAENDIG,
} from "./hilfe/beurlaubung";
import { csv } from "./hilfe/dateien";
import { neuePerson, neuerArbeitgeber, neueSachbearbeitung, neuesKassenkonto } from "./hilfe/daten";

test.use({ javaScriptEnabled: false });

test("Die ganze Meldung geht auch ohne Skript, von der Anmeldung bis zur Antwort der Kasse @telefon", async ({
  page,
  browser,
}, { project }) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  const person = await neuePerson(arbeitgeber, { name: "Skriptlos", vorname: "Sina" });
  await anmelden(page, konto);
  if (project.name === "telefon") await page.getByText("Menü", { exact: true }).click();
  await page.getByRole("link", { name: "Übersicht: Anspruchsberechtigte" }).click();
  await page.getByRole("link", { name: person.persnr }).click();
  await page.getByRole("link", { name: "Meldung einer Beurlaubung" }).click();

  await page.getByRole("button", { name: "Angaben prüfen" }).click();
  await expect(page.getByRole("heading", { name: "Bitte prüfen Sie Ihre Angaben" })).toBeVisible();
  await page.getByRole("link", { name: "Geben Sie Beurlaubung ab ein." }).click();
  await expect(feld(page, "ab")).toBeFocused();
  await feld(page, "ab").fill("4.3.2024");
  await feld(page, "bis").fill("2024-03-29");
  await feld(page, "datum").fill(VOLLSTAENDIG.datum ?? "");
  await feld(page, "rechtsgrundlage").fill(rechtsgrundlage("90"));
  await page.getByRole("button", { name: "Angaben aktualisieren" }).click();
  await expect(page.getByLabel("Erläuterung*")).toBeVisible();
  await feld(page, "rechtsgrundlage").fill("10");
  await page.locator("input[type=file]").setInputFiles(csv("liste.csv"));
  await page.getByRole("button", { name: "Entwurf speichern" }).click();
  await expect(page.getByText("Der Entwurf ist gespeichert.")).toBeVisible();
  await expect(page.locator(".anlage-name")).toHaveText(["liste.csv"]);
  await page.getByRole("button", { name: "Angaben prüfen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Angaben prüfen");
  await bestaetigeHinweise(page);
  await absenden(page).click();
  const ref = await referenz(page);
  const meldung = page.url();

  await page.goto("/postfach");
  await page
    .getByRole("row", { name: new RegExp(ref) })
    .getByRole("link")
    .click();
  await expect(page.locator(".freitext")).toContainText("Beurlaubung ab: 04.03.2024");
  await expect(page.getByRole("link", { name: "liste.csv" })).toBeVisible();

  const kasse = await browser.newContext({ javaScriptEnabled: false });
  const fenster = await kasse.newPage();
  await anmelden(fenster, await neuesKassenkonto());
  await fenster.goto(`/kasse/eingang/${meldung.split("/").at(-1)}`);
  await fenster.getByText("Rückfrage stellen").click();
  await fenster.getByLabel("Text der Rückfrage").fill("Bitte das Aktenzeichen.");
  await fenster.getByRole("button", { name: "Rückfrage senden" }).click();
  await expect(fenster.getByText("Bitte das Aktenzeichen.")).toBeVisible();
  await page.goto(meldung);
  await page.getByLabel("Ihre Antwort*").fill("AZ 4711");
  await page.getByRole("button", { name: "Antwort senden" }).click();
  await expect(page.getByText("AZ 4711")).toBeVisible();
  await fenster.reload();
  await fenster.getByRole("button", { name: "Übernehmen" }).click();
  await expect(fenster.getByRole("status").filter({ hasText: "Übernommen" })).toBeVisible();
  await kasse.close();
  await page.goto(`/anspruchsberechtigte/${person.id}`);
  await expect(page.getByRole("row", { name: /04\.03\.2024.*beurlaubt/ })).toBeVisible();
});
