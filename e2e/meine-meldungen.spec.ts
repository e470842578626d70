import { expect, test } from "@playwright/test";
import { neuerFall, VOLLSTAENDIG } from "./hilfe/beurlaubung";
import { melde } from "./hilfe/buehne";
import { neueSachbearbeitung, sql } from "./hilfe/daten";
import { meldeAn } from "./hilfe/ohne-skript";
import { pruefeBarrierefreiheit } from "./hilfe/pruefungen";

test("Entwürfe stehen unter „Meine Meldungen“ und lassen sich einer Kollegin übergeben @telefon", async ({
  page,
  context,
  browser,
}) => {
  const fall = await neuerFall(context, { name: "Übergang", vorname: "Ute" });
  const kollegin = await neueSachbearbeitung(fall.arbeitgeber);
  await page.goto(fall.formular);
  await page.getByLabel("Bemerkung").fill("Bitte weitermachen");
  await page.getByRole("button", { name: "Entwurf speichern" }).click();
  await expect(page.getByText("Der Entwurf ist gespeichert.")).toBeVisible();
  await page.goto("/meldungen");
  const zeile = page
    .getByRole("region", { name: "Entwürfe" })
    .getByRole("row", { name: /Ute Übergang/ });
  await expect(zeile).toContainText("Meldung einer Beurlaubung");
  await pruefeBarrierefreiheit(page);
  await zeile.getByRole("link", { name: /Übergeben/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Entwurf übergeben");
  await pruefeBarrierefreiheit(page);
  await page.getByRole("button", { name: "Übergeben" }).click();
  await expect(page.getByText("Wählen Sie eine Person aus der Liste aus.").first()).toBeVisible();
  const [empfaengerin] = await sql<
    { id: string }[]
  >`select id from konto where kennung = ${kollegin.kennung}`;
  await page.getByLabel("Übergeben an").selectOption(empfaengerin?.id ?? "");
  await page.getByRole("button", { name: "Übergeben" }).click();
  await page.waitForURL("**/meldungen");
  await expect(page.getByText("Ute Übergang")).toHaveCount(0);

  const andere = await browser.newContext();
  await meldeAn(andere, kollegin);
  const seite = await andere.newPage();
  await seite.goto("/meldungen");
  await seite.getByRole("link", { name: "Meldung einer Beurlaubung", exact: true }).click();
  await expect(seite.getByLabel("Bemerkung")).toHaveValue("Bitte weitermachen");
  await andere.close();
});

test("Eine Meldung lässt sich zurückziehen, solange die Kasse sie nicht bearbeitet; die Liste filtert nach Stand", async ({
  page,
  context,
}) => {
  const fall = await neuerFall(context);
  const meldung = await melde(context, fall.person.id, VOLLSTAENDIG);
  await page.goto("/meldungen?nur=offen");
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.goto(`/meldungen/${meldung}`);
  await page.getByText("Meldung zurückziehen").click();
  await page.getByRole("button", { name: "Zurückziehen" }).click();
  await expect(
    page.getByText("Bestätigen Sie, dass Sie die Meldung zurückziehen wollen.").first(),
  ).toBeVisible();
  await page.getByLabel("Ja, ich ziehe diese Meldung zurück.").check();
  await page.getByRole("button", { name: "Zurückziehen" }).click();
  await expect(page.getByText("Diese Meldung wurde zurückgezogen.")).toBeVisible();
  await expect(page.getByText("Meldung zurückziehen")).toHaveCount(0);
  await page.goto("/meldungen");
  await page.getByRole("button", { name: "nur offene" }).click();
  await expect(page.getByText("Kein Treffer mit diesen Filtern.")).toBeVisible();
});
