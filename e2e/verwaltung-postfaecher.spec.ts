import { expect, type Page, test } from "@playwright/test";
import { anmelden } from "./hilfe/anmelden";
import { neueAdministration, neuerArbeitgeber, neueSachbearbeitung, sql } from "./hilfe/daten";

const knopf = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("Gruppenpostfächer und Postfach-Konfiguration; das Konto der Administration hat nur ihr Postfach", async ({
  page,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const ohne = await neueSachbearbeitung(arbeitgeber, { gruppen: [] });
  for (let nr = 0; nr < 6; nr++)
    await neueSachbearbeitung(arbeitgeber, {
      name: `Nummer ${nr}`,
      gruppen: ["Beamtenversorgung"],
    });
  const [n] = await sql<
    { id: string }[]
  >`insert into nachricht (kasse_id, mitglied_id, gruppe, richtung, referenz, bereich, thema, betreff, text)
    values (${arbeitgeber.kasseId}, ${arbeitgeber.mitgliedId}, 'Administration', 'eingang', 'ADMIN', 'Beamtenversorgung', 'Portal und Zugänge', 'Neue Funktionen', 'Text') returning id`;
  await anmelden(page, await neueAdministration(arbeitgeber));
  await page
    .getByRole("row", { name: /Neue Funktionen/ })
    .getByRole("link")
    .click();
  await page.waitForURL(/gruppenpostfach/);
  expect(page.url()).toContain(`/gruppenpostfach/Administration/${n?.id}`);

  await page.goto("/verwaltung/gruppenpostfaecher");
  const zeile = page.getByRole("row", { name: /^Beamtenversorgung/ });
  await expect(zeile).toContainText("Keine E-Mail-Adresse(n) hinterlegt.");
  await expect(zeile.locator("td").last().locator("li")).toHaveCount(5);
  await zeile.getByRole("link", { name: /^Mehr anzeigen/ }).click();
  await expect(zeile.locator("td").last().locator("li")).toHaveCount(6);
  await zeile.getByRole("link", { name: "Beamtenversorgung", exact: true }).click();
  await expect(
    page.getByText("Es sind keine E-Mail-Adressen für diese Gruppe hinterlegt."),
  ).toBeVisible();
  await page.getByRole("link", { name: "Bearbeiten" }).click();
  await page.getByLabel("E-Mail-Adresse", { exact: true }).fill("post@teststadt.example");
  await knopf(page, "E-Mail-Adresse hinzufügen").click();
  await expect(page.getByLabel("E-Mail-Adresse 1")).toHaveValue("post@teststadt.example");
  await page.getByLabel("E-Mail-Adresse 2").fill("falsch");
  await knopf(page, "Speichern").click();
  await expect(
    page.getByRole("link", { name: "Geben Sie eine E-Mail-Adresse wie name@stadt.de ein." }),
  ).toBeVisible();
  await knopf(page, "E-Mail-Adresse 2 entfernen").click();
  await expect(page.getByLabel("E-Mail-Adresse 2")).toHaveCount(0);
  await knopf(page, "Speichern").click();
  await expect(page.getByText("Gespeichert.")).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: "post@teststadt.example" }),
  ).toBeVisible();

  await page.goto("/verwaltung/postfach-konfiguration");
  await page.getByLabel(/^Gruppenpostfächer/).check();
  await knopf(page, "Speichern").click();
  await expect(page.getByRole("link", { name: new RegExp(ohne.kennung) })).toBeVisible();
  await page.getByLabel("Trotzdem zu den Gruppenpostfächern wechseln").check();
  await knopf(page, "Speichern").click();
  await expect(page.getByText("Gespeichert.")).toBeVisible();
  await expect(page.getByLabel(/^Gruppenpostfächer/)).toBeChecked();
});

test("Protokoll der Administration: Filter, CSV und PDF mit denselben Zeilen", async ({ page }) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber, { vorname: "Petra", name: "Protokoll" });
  const administration = await neueAdministration(arbeitgeber);
  await anmelden(page, administration);
  await page.goto(`/verwaltung/nutzer/${konto.id}`);
  await knopf(page, "Nutzer:in temporär sperren").click();
  await page.getByLabel("Grund der Sperre*").fill("Urlaub");
  await knopf(page, "Petra Protokoll sperren").click();
  await knopf(page, "Nutzer:in entsperren").click();
  await expect(page.getByText(/Entsperrt\./)).toBeVisible();

  await page.goto("/verwaltung/protokoll");
  await expect(page.locator("tbody tr td:nth-child(3)")).toHaveText([
    "Konto entsperrt",
    "Konto gesperrt",
  ]);
  await page.locator("summary", { hasText: "Filter" }).click();
  await page.getByLabel("Vorgang").selectOption("Konto gesperrt");
  await knopf(page, "Anwenden").click();
  await expect(page.locator("tbody tr")).toHaveCount(1);
  const csv = await page.request.get(
    (await page.getByRole("link", { name: "Als CSV speichern" }).getAttribute("href")) ?? "",
  );
  expect(csv.headers()["content-disposition"]).toContain('attachment; filename="Protokoll.csv"');
  const reihen = (await csv.text()).trim().split("\r\n");
  expect(reihen).toHaveLength(2);
  expect(reihen[1]).toContain(`"Petra Protokoll, ${konto.kennung}"`);
  expect(reihen[1]).toContain(administration.kennung);
  const pdf = await page.request.get(
    (await page.getByRole("link", { name: "Als PDF speichern" }).getAttribute("href")) ?? "",
  );
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
});
