import { expect } from "@playwright/test";
import { neuePerson, neuerArbeitgeber, neueSachbearbeitung, sql } from "./hilfe/daten";
import { test } from "./hilfe/kasse";
import { meldeAn } from "./hilfe/ohne-skript";

test("Suche: mit Strg+K, Tippfehler verziehen, zum Treffer gesprungen, nie in der Adresse @telefon", async ({
  page,
  context,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  const person = await neuePerson(arbeitgeber, { name: "Quarkbällchen" });
  await sql`insert into nachricht (kasse_id, mitglied_id, konto_id, richtung, referenz, bereich, thema, betreff, text)
    values (${konto.kasseId}, ${arbeitgeber.mitgliedId}, ${konto.id}, 'eingang', 'SUCH1', 'Beihilfe', 'Pflege', 'Bescheid', 'Die Quarkbällchen sind fertig.')`;
  await meldeAn(context, konto);
  await page.goto("/start");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("quarkballchen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Suchergebnis");
  expect(page.url()).not.toContain("quark");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "Postfachnachrichten (1)",
    "Anspruchsberechtigte (1)",
  ]);
  await expect(page.getByRole("link", { name: `Anna ${person.name}` })).toBeVisible();
  await page.getByRole("link", { name: "Bescheid" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bescheid");
  await page.getByRole("searchbox", { name: "Suchen" }).fill("Beurlabung");
  await page.getByRole("button", { name: "Suche starten" }).click();
  await expect(page.getByText("Gesucht wurde nach „beurlaubung“.")).toBeVisible();
  await page.getByRole("searchbox", { name: "Suchen" }).fill("gibtesnichtxyz");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Kein Treffer.")).toBeVisible();
});

test("Mitteilung der Kasse: gilt der gewählten Organisation, lässt sich schließen; Arbeitskorb zweier Personen", async ({
  page,
  context,
  browser,
  kasse,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const erika = await neueSachbearbeitung(arbeitgeber, { vorname: "Erika" });
  const toni = await neueSachbearbeitung(arbeitgeber, { vorname: "Toni" });
  const titel = `Wartung ${Date.now()}`;
  const k = await kasse();
  await k.goto("/kasse/mitteilungen");
  const neu = k.getByRole("region", { name: "Neue Mitteilung" });
  await neu.getByLabel("Störung").check();
  await neu.getByLabel("Titel*").fill(titel);
  await neu.getByLabel("Text*").fill("Am Sonntag ist das Portal nicht erreichbar.");
  await neu.locator("summary").click();
  await neu.getByLabel(arbeitgeber.name, { exact: true }).check();
  await neu.getByRole("button", { name: "Speichern" }).click();
  await expect(k.getByText("Die Mitteilung ist gespeichert.")).toBeVisible();

  const [n] = await sql<{ id: string }[]>`insert into nachricht
    (kasse_id, mitglied_id, gruppe, richtung, referenz, bereich, thema, betreff, text)
    values (${arbeitgeber.kasseId}, ${arbeitgeber.mitgliedId}, 'Beamtenversorgung', 'eingang', 'KORB1', 'Beihilfe', 'Pflege', 'Bitte prüfen', 'Text') returning id`;
  await meldeAn(context, erika);
  await page.goto(`/gruppenpostfach/Beamtenversorgung/${n?.id}`);
  const band = page.getByRole("region", { name: "Mitteilungen der Kasse" });
  await expect(band.locator(".hinweis-titel")).toContainText(titel);
  await band.getByRole("button", { name: new RegExp(`Schließen ?: ${titel}`) }).click();
  await expect(page.getByText(titel)).toHaveCount(0);

  const zweiter = await browser.newContext();
  await meldeAn(zweiter, toni);
  const t = await zweiter.newPage();
  await t.goto(`/gruppenpostfach/Beamtenversorgung/${n?.id}`);
  await expect(t.locator(".hinweis-titel", { hasText: titel })).toBeVisible();
  await page.getByRole("button", { name: "Übernehmen" }).click();
  await expect(page.getByText("Zuständig: Erika Prüfstein.")).toBeVisible();
  await t.getByRole("button", { name: "Übernehmen" }).click();
  await expect(t.getByText("Jemand aus der Gruppe war schneller.")).toBeVisible();
  await t.reload();
  await expect(t.getByText("Zuständig: Erika Prüfstein.")).toBeVisible();
  await page.goto("/start");
  await expect(
    page.getByRole("link", {
      name: "Von Ihnen übernommen (Gruppenpostfach Beamtenversorgung): Bitte prüfen",
    }),
  ).toBeVisible();
  await zweiter.close();
  await sql`delete from mitteilung where titel = ${titel}`;
});
