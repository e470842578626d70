import { expect, type Page, test } from "@playwright/test";
import {
  absenden,
  feld,
  fuelle,
  neuerFall,
  pruefe,
  rechtsgrundlage,
  sendeAb,
  VOLLSTAENDIG,
  weiterZurPruefung,
} from "./hilfe/beurlaubung";
import { pdf } from "./hilfe/dateien";
import { sql, type Testperson } from "./hilfe/daten";

const STAND = /^Zuletzt gespeichert um \d\d:\d\d Uhr$/;
const stand = (page: Page) => page.locator(".entwurf-stand");

/** Was vom Entwurf zu dieser Person auf dem Server liegt. */
async function gesichert(person: Testperson): Promise<Record<string, string> | null> {
  const [zeile] = await sql<
    { werte: Record<string, string> }[]
  >`select werte from entwurf where person_id = ${person.id}`;
  return zeile?.werte ?? null;
}

/** Die Kasse ändert inzwischen etwas am Lebenslauf. */
const aendereLebenslauf = (person: Testperson) =>
  sql`update person set lebenslauf_version = lebenslauf_version + 1 where id = ${person.id}`;

test("Ein Entwurf wird gespeichert, wiedergefunden und verworfen @telefon", async ({
  page,
  context,
}) => {
  const { formular, weg, person } = await neuerFall(context);
  await page.goto(formular);
  await fuelle(page, { ab: "1.4.2024", bemerkung: "Noch nicht fertig" });
  await page.getByLabel("Anhang hinzufügen").setInputFiles(await pdf("bescheid.pdf"));
  await page.getByRole("button", { name: "Entwurf speichern" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "Der Entwurf ist gespeichert." }),
  ).toBeVisible();
  await page.goto(weg);
  const kachel = page.getByRole("link", { name: /Meldung einer Beurlaubung/ });
  await expect(kachel).toContainText(/Entwurf vom \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr/);
  await kachel.click();
  await expect(page.getByText("Ihr Entwurf ist wieder da.")).toBeVisible();
  await expect(feld(page, "ab")).toHaveValue("01.04.2024");
  await expect(feld(page, "bemerkung")).toHaveValue("Noch nicht fertig");
  await expect(page.locator(".anlage-name")).toHaveText(["bescheid.pdf"]);
  await expect(stand(page)).toHaveText(STAND);
  await page.getByRole("button", { name: "bescheid.pdf entfernen" }).click();
  await expect(page.locator(".anlage-name")).toHaveCount(0);
  await expect(feld(page, "bemerkung")).toHaveValue("Noch nicht fertig");
  await page.getByRole("button", { name: "Entwurf verwerfen" }).click();
  await page.waitForURL((url) => url.pathname === weg);
  await expect(
    page.getByRole("link", { name: "Meldung einer Beurlaubung", exact: true }),
  ).toBeVisible();
  expect(await gesichert(person)).toBeNull();
  await page.goto(formular);
  await expect(feld(page, "bemerkung")).toHaveValue("");
});

test("Alle 30 Sekunden sichert die Seite von selbst, aber nur wenn sich etwas geändert hat", async ({
  page,
  context,
}) => {
  const { formular, person } = await neuerFall(context);
  await page.clock.install();
  await page.goto(formular);
  const sicherungen: string[] = [];
  page.on("request", (r) => r.url().endsWith("/entwurf") && sicherungen.push(r.url()));
  await page.clock.fastForward(31_000);
  expect(sicherungen).toEqual([]);
  await fuelle(page, { bemerkung: "Getippt" });
  await page.clock.fastForward(31_000);
  await expect(stand(page)).toHaveText(STAND);
  // Die Zeile steht still da; Vorleseprogramme nennen nicht jede Sicherung.
  await expect(stand(page)).toHaveAttribute("aria-live", "off");
  expect(await gesichert(person)).toMatchObject({ bemerkung: "Getippt" });
  await page.clock.fastForward(31_000);
  expect(sicherungen).toHaveLength(1);
  // Sichern ist keine Tätigkeit: Es verlängert die Sitzung nicht.
  await fuelle(page, { bemerkung: "Weiter getippt" });
  await page.clock.fastForward(31_000);
  await expect.poll(() => gesichert(person)).toMatchObject({ bemerkung: "Weiter getippt" });
});

test("Wer die Seite verlässt oder das Fenster schließt, verliert nichts und wird nicht gefragt", async ({
  page,
  context,
}) => {
  const { formular, person } = await neuerFall(context);
  let gefragt = 0;
  page.on("dialog", (dialog) => {
    gefragt += 1;
    void dialog.accept();
  });
  await page.goto(formular);
  await fuelle(page, { bemerkung: "über die Navigation" });
  await page.getByRole("link", { name: /^Zurück zu / }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Detailansicht");
  await expect.poll(() => gesichert(person)).toMatchObject({ bemerkung: "über die Navigation" });
  await page.goto(formular);
  await fuelle(page, { bemerkung: "über die Adresszeile" });
  await page.goto("/postfach");
  await expect.poll(() => gesichert(person)).toMatchObject({ bemerkung: "über die Adresszeile" });
  const fenster = await context.newPage();
  await fenster.goto(formular);
  await fuelle(fenster, { bemerkung: "Fenster zu" });
  await fenster.close({ runBeforeUnload: true });
  await expect.poll(() => gesichert(person)).toMatchObject({ bemerkung: "Fenster zu" });
  expect(gefragt).toBe(0);
});

test("Hat sich der Lebenslauf geändert, sagt das Formular es einmal, behält alles und lässt dann senden", async ({
  page,
  context,
}) => {
  const { formular, person } = await neuerFall(context);
  const text = "Die Daten wurden zwischenzeitlich geändert. Bitte prüfen Sie Ihre Eingaben.";
  await page.goto(formular);
  await fuelle(page, VOLLSTAENDIG);
  await aendereLebenslauf(person);
  await pruefe(page);
  await expect(page.getByRole("region", { name: "Bitte prüfen Sie Ihre Angaben" })).toContainText(
    text,
  );
  await expect(feld(page, "ab")).toHaveValue("04.03.2024");
  await expect(feld(page, "rechtsgrundlage")).toHaveValue(rechtsgrundlage("10"));
  await weiterZurPruefung(page);
  // Noch eine Änderung zwischen Prüfen und Absenden.
  await aendereLebenslauf(person);
  await page.getByLabel("Hinweis gelesen*").check();
  await absenden(page).click();
  await expect(page.getByText(text)).toBeVisible();
  await page.getByRole("link", { name: "Zurück", exact: true }).click();
  await expect(feld(page, "bis")).toHaveValue("29.03.2024");
  await pruefe(page);
  await expect(page.getByText(text)).toBeVisible();
  await weiterZurPruefung(page);
  await sendeAb(page);
});

test("Ohne Verbindung bleiben die Eingaben stehen; danach geht dieselbe Sendung durch", async ({
  page,
  context,
}) => {
  const { formular } = await neuerFall(context);
  await page.goto(formular);
  await fuelle(page, VOLLSTAENDIG);
  await context.setOffline(true);
  await pruefe(page);
  await expect(
    page.getByText(/Das Portal ist gerade nicht erreichbar\. Ihre Eingaben stehen noch hier\./),
  ).toBeVisible();
  await expect(feld(page, "ab")).toHaveValue("04.03.2024");
  await context.setOffline(false);
  await weiterZurPruefung(page);
});
