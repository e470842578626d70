import { expect, type Locator, type Page } from "@playwright/test";
import { bekannteMails, neueMail } from "./hilfe/anmelden";
import { bestaetigeHinweise, feld, neuerFall, tag, VOLLSTAENDIG } from "./hilfe/beurlaubung";
import { melde } from "./hilfe/buehne";
import { pdf } from "./hilfe/dateien";
import { neuePerson, neuerArbeitgeber, neueSachbearbeitung, sql } from "./hilfe/daten";
import { eingabe } from "./hilfe/formulare";
import { test } from "./hilfe/kasse";
import { filtere, zeilen } from "./hilfe/liste";
import { meldeAn } from "./hilfe/ohne-skript";
import { pruefeBarrierefreiheit } from "./hilfe/pruefungen";

const knopf = (page: Page, name: string): Locator =>
  page.getByRole("button", { name, exact: true });
const klappeAuf = (page: Page, titel: string) =>
  page.locator("summary", { hasText: titel }).click();
const tabelle = (page: Page, name: string | RegExp) => page.getByRole("table", { name });

test("Rückfrage zu einer Angabe: Die Sachbearbeitung ändert sie dort, die Kasse übernimmt den neuen Wert @telefon", async ({
  page,
  context,
  kasse,
}) => {
  const fall = await neuerFall(context, { name: "Rückert", vorname: "Ruth" });
  const meldung = await melde(context, fall.person.id, VOLLSTAENDIG);
  const fenster = await kasse();
  await fenster.goto(`/kasse/eingang/${meldung}`);
  await klappeAuf(fenster, "Rückfrage stellen");
  await klappeAuf(fenster, "Zu einzelnen Angaben fragen");
  await expect(fenster.getByText("Angabe: 29.03.2024")).toBeVisible();
  await fenster.getByLabel("Frage zu „Beurlaubung bis“").fill("Laut Bescheid bis 12.04.?");
  await pruefeBarrierefreiheit(fenster);
  await knopf(fenster, "Rückfrage senden").click();
  await expect(fenster.getByRole("region", { name: "Verlauf" })).toContainText(
    "Laut Bescheid bis 12.04.?",
  );

  await page.goto(`/meldungen/${meldung}`);
  await expect(page.getByText("Frage der Kasse: Laut Bescheid bis 12.04.?")).toBeVisible();
  await expect(eingabe(page, "bis")).toHaveValue("29.03.2024");
  await pruefeBarrierefreiheit(page);
  // Erst falsch: Der Fehler steht an der Angabe, und die Antwort bleibt stehen.
  await eingabe(page, "bis").fill("01.03.2024");
  await page.getByLabel("Antwort zu „Beurlaubung bis“").fill("Sie haben recht.");
  await knopf(page, "Antwort senden").click();
  const liste = page.getByRole("region", { name: "Bitte prüfen Sie Ihre Angaben" });
  await expect(liste.getByRole("link").first()).toBeVisible();
  await expect(page.getByLabel("Antwort zu „Beurlaubung bis“")).toHaveValue("Sie haben recht.");
  await page.reload();
  await expect(eingabe(page, "bis")).toHaveValue("01.03.2024");
  await eingabe(page, "bis").fill("12.04.2024");
  await page.getByLabel("Anhang hinzufügen").setInputFiles(await pdf("Bescheid.pdf"));
  await knopf(page, "Antwort senden").click();
  await expect(tabelle(page, "Seitdem geänderte Angaben")).toContainText("12.04.2024");
  await expect(page.getByRole("region", { name: "Verlauf" })).toContainText("Sie haben recht.");

  await fenster.reload();
  await expect(tabelle(fenster, "Seitdem geänderte Angaben").locator("tbody tr")).toHaveText([
    /Beurlaubung bis\s*29\.03\.2024\s*12\.04\.2024/,
  ]);
  await expect(fenster.getByRole("link", { name: "Bescheid.pdf" })).toBeVisible();
  await expect(tabelle(fenster, "Lebenslauf vorher und nachher")).toContainText("12.04.2024");
  await knopf(fenster, "Übernehmen").click();
  await expect(fenster.getByText("Die Änderungen sind gespeichert")).toBeVisible();
  await page.goto(fall.weg);
  const beurlaubt = (await zeilen(page)).find((z) => z.join(" ").includes("beurlaubt"));
  expect(beurlaubt?.slice(0, 2)).toEqual(["04.03.2024", "12.04.2024"]);
});

test("Mit Korrektur übernehmen: geprüft wie gemeldet, und der Arbeitgeber sieht Angabe und Grund", async ({
  page,
  context,
  kasse,
}) => {
  const fall = await neuerFall(context, { name: "Korb", vorname: "Karl" });
  const meldung = await melde(context, fall.person.id, VOLLSTAENDIG);
  const fenster = await kasse();
  await fenster.goto(`/kasse/eingang/${meldung}`);
  await fenster.getByRole("link", { name: "Angaben vor der Übernahme korrigieren" }).click();
  await expect(fenster.getByRole("heading", { level: 1 })).toHaveText("Angaben korrigieren");
  await feld(fenster, "bis").fill("01.03.2024");
  await knopf(fenster, "Korrektur prüfen").click();
  const liste = fenster.getByRole("region", { name: "Bitte prüfen Sie Ihre Angaben" });
  await expect(
    liste.getByRole("link", { name: "Geben Sie den Grund der Korrektur ein." }),
  ).toBeVisible();
  await fenster.goto(`/kasse/eingang/${meldung}`);
  await expect(fenster.getByText("Die Korrektur ist noch nicht fertig")).toBeVisible();
  await expect(knopf(fenster, "Übernehmen")).toHaveCount(0);
  await fenster.getByRole("link", { name: "Korrektur bearbeiten oder verwerfen" }).click();
  await feld(fenster, "bis").fill("05.04.2024");
  await fenster.getByLabel("Grund der Korrektur*").fill("Der Bescheid nennt den 5. April.");
  await knopf(fenster, "Korrektur prüfen").click();
  await expect(tabelle(fenster, "Korrigierte Angaben").locator("tbody tr")).toHaveText([
    /Beurlaubung bis\s*29\.03\.2024\s*05\.04\.2024/,
  ]);
  await expect(tabelle(fenster, "Lebenslauf vorher und nachher")).toContainText("05.04.2024");
  await pruefeBarrierefreiheit(fenster);
  await page.goto(`/meldungen/${meldung}`);
  await expect(page.getByText("05.04.2024")).toHaveCount(0);

  await knopf(fenster, "Mit Korrektur übernehmen").click();
  await expect(fenster.getByText("Die Änderungen sind gespeichert")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("region", { name: "Übermittelte Angaben" })).toContainText(
    "29.03.2024",
  );
  await expect(tabelle(page, "Seitdem geänderte Angaben")).toContainText("05.04.2024");
  await expect(page.getByRole("region", { name: "Verlauf" })).toContainText(
    "Der Bescheid nennt den 5. April.",
  );
  const druck = await page.request.get(`/meldungen/${meldung}/pdf`);
  expect(druck.headers()["content-type"]).toContain("application/pdf");
  await page.goto("/postfach");
  await page
    .getByRole("row", { name: /Karl Korb/ })
    .first()
    .getByRole("link")
    .click();
  await expect(page.locator("article .freitext").first()).toContainText(
    "Beurlaubung bis: gemeldet 29.03.2024, korrigiert 05.04.2024",
  );
});

test("Für eine Organisation eingeben: Brief mit Scan, Quittung in der Gruppe, kein Name der Kasse", async ({
  page,
  context,
  kasse,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const person = await neuePerson(arbeitgeber, { name: "Briefkasten", vorname: "Berta" });
  const adresse = `gruppe.${person.persnr}@teststadt.example`;
  await sql`insert into gruppenadresse (kasse_id, mitglied_id, gruppe, email)
    values (${arbeitgeber.kasseId}, ${arbeitgeber.mitgliedId}, 'Beamtenversorgung', ${adresse})`;
  // Heißt anders als das Konto der Kasse: Deren Name darf hier nirgends stehen.
  const wahl = { vorname: "Anna", name: "Amtsstube" };
  await meldeAn(context, await neueSachbearbeitung(arbeitgeber, wahl));
  const bekannt = await bekannteMails(adresse);
  const fenster = await kasse();
  await fenster.goto("/kasse/melden");
  await filtere(fenster, { "Name oder Mitgliedsnummer": arbeitgeber.name });
  await fenster
    .getByRole("row", { name: new RegExp(arbeitgeber.name) })
    .getByRole("link")
    .click();
  await expect(fenster.getByRole("heading", { level: 1 })).toHaveText(
    `Meldung für ${arbeitgeber.name}`,
  );
  await filtere(fenster, { "Pers.-Nummer oder Name, Vorname": "briefk, b" });
  expect(fenster.url()).not.toContain("briefk");
  await fenster
    .getByRole("row", { name: /Briefkasten/ })
    .getByRole("link")
    .click();
  await fenster.getByRole("link", { name: "Meldung einer Beurlaubung", exact: true }).click();
  await expect(fenster.getByText(`Organisation: ${arbeitgeber.name}`)).toBeVisible();
  await fenster.waitForLoadState("networkidle");
  await expect(fenster.getByLabel("Ansprechperson für Rückfragen")).toHaveValue("");

  await feld(fenster, "ab").fill(VOLLSTAENDIG.ab ?? "");
  await feld(fenster, "bis").fill(VOLLSTAENDIG.bis ?? "");
  await feld(fenster, "datum").fill(VOLLSTAENDIG.datum ?? "");
  const grund = eingabe(fenster, "rechtsgrundlage");
  const neu = fenster.waitForResponse((r) => r.request().method() === "POST");
  await grund.fill("10");
  await grund.press("Tab");
  await neu;
  await fenster.getByLabel("Eingegangen am*").fill(tag(-1));
  await fenster.getByLabel("Brief", { exact: true }).check();
  await knopf(fenster, "Angaben prüfen").click();
  await expect(
    fenster.getByRole("link", { name: "Hängen Sie den Scan des Schreibens an." }),
  ).toBeVisible();
  await pruefeBarrierefreiheit(fenster);
  await fenster.getByLabel("Anhang hinzufügen").setInputFiles(await pdf("Scan.pdf"));
  await knopf(fenster, "Angaben prüfen").click();
  await expect(fenster.getByRole("heading", { level: 1 })).toHaveText("Angaben prüfen");
  await expect(fenster.getByRole("region", { name: "Eingang bei der Kasse" })).toContainText(
    tag(-1),
  );
  await bestaetigeHinweise(fenster);
  await knopf(fenster, "Verbindlich absenden").click();
  await fenster.waitForURL(/\/kasse\/eingang\//);
  await expect(fenster.getByText(/Eingegeben von der Kasse \(Erika Prüfstein\) am/)).toBeVisible();
  await expect(fenster.getByText("Sie haben diese Meldung selbst eingegeben.")).toBeVisible();
  const ref = (await fenster.locator("strong[data-referenz]").textContent()) ?? "";

  expect((await neueMail(adresse, bekannt, /Gruppenpostfach/)).text).not.toContain(ref);
  await page.goto("/gruppenpostfach/Beamtenversorgung");
  await page
    .getByRole("row", { name: new RegExp(ref) })
    .getByRole("link")
    .click();
  await expect(page.locator("article .freitext").first()).toContainText(
    `eingegangen per Brief am ${tag(-1)}`,
  );
  await page.getByRole("link", { name: `Zur Meldung ${ref}` }).click();
  await expect(page.getByText(/^Eingegeben von der Kasse am/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Scan.pdf" })).toBeVisible();
  await expect(page.locator("main")).not.toContainText("Erika Prüfstein");
  await knopf(fenster, "Übernehmen").click();
  await expect(fenster.getByText("Die Änderungen sind gespeichert")).toBeVisible();
});
