import { expect, test } from "@playwright/test";
import { bekannteMails, neueMail } from "./hilfe/anmelden";
import { absenden, feld, rechtsgrundlage, referenz } from "./hilfe/beurlaubung";
import { neuePerson, neuerArbeitgeber, neueSachbearbeitung, PASSWORT } from "./hilfe/daten";
import { bereich, filterKnopf } from "./hilfe/liste";
import { meldeAn, tanAus } from "./hilfe/ohne-skript";
import { druecke, tabBis, tippe } from "./hilfe/tastatur";

test("Die ganze Meldung geht von der Anmeldung bis zur Quittung allein mit der Tastatur", async ({
  page,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  const person = await neuePerson(arbeitgeber, { name: "Tastatur", vorname: "Tamara" });
  await neuePerson(arbeitgeber, { name: "Andere", vorname: "Anja" });
  const bekannt = await bekannteMails(konto.email);
  const titel = page.getByRole("heading", { level: 1 });

  await page.goto("/anmelden");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Zum Inhalt" })).toBeFocused();
  await tippe(
    page,
    page.getByLabel("Nutzerkennung oder Identifikationsnummer/PNR*"),
    konto.kennung,
  );
  await tippe(page, page.getByLabel("Passwort*"), PASSWORT);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/anmelden\/tan/);
  await tippe(
    page,
    page.getByLabel("TAN*"),
    tanAus((await neueMail(konto.email, bekannt, /TAN/)).text),
  );
  await druecke(page, page.getByRole("button", { name: "Bestätigen" }), "Space");
  await expect(titel).toHaveText("Guten Tag, Erika Prüfstein!");

  // Nach jedem Seitenwechsel steht der Fokus auf der Überschrift; die Navigation liegt davor.
  await expect(titel).toBeFocused();
  await page.reload();
  await druecke(page, page.getByRole("link", { name: "Übersicht: Anspruchsberechtigte" }));
  await expect(titel).toHaveText("Übersicht");
  await expect(titel).toBeFocused();
  await expect(bereich(page)).toHaveText("1 - 2 von 2");
  await tabBis(page, filterKnopf(page));
  await page.keyboard.press("Space");
  await tippe(page, page.getByLabel("Vorname", { exact: true }), "mara");
  await page.keyboard.press("Enter");
  await expect(bereich(page)).toHaveText("1 - 1 von 1");
  await expect(filterKnopf(page)).toBeFocused();
  await druecke(page, page.getByRole("link", { name: person.persnr }));
  await expect(titel).toHaveText("Detailansicht");
  await expect(titel).toBeFocused();
  await druecke(page, page.getByRole("link", { name: "Meldung einer Beurlaubung" }));
  await expect(titel).toHaveText("Meldung einer Beurlaubung");
  await expect(titel).toBeFocused();

  // Zuerst unvollständig: Der Fokus springt auf die Liste, ihr Link führt an das Feld.
  await tippe(page, feld(page, "ab"), "04032024");
  await druecke(page, page.getByRole("button", { name: "Angaben prüfen" }));
  const liste = page.getByRole("region", { name: "Bitte prüfen Sie Ihre Angaben" });
  await expect(liste).toBeFocused();
  await druecke(page, liste.getByRole("link", { name: "Geben Sie Beurlaubung bis ein." }));
  await expect(feld(page, "bis")).toBeFocused();
  await page.keyboard.type("29032024");
  await tippe(page, feld(page, "datum"), "01022024");
  await tippe(page, feld(page, "rechtsgrundlage"), "12");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(feld(page, "rechtsgrundlage")).toHaveValue(rechtsgrundlage("12"));
  await tippe(page, page.getByLabel("Bemerkung", { exact: true }), "Mit der Tastatur");
  await tabBis(page, page.getByLabel("Anhang hinzufügen"));
  await expect(feld(page, "datum")).toHaveValue("01.02.2024");
  await druecke(page, page.getByRole("button", { name: "Angaben prüfen" }), "Space");
  await expect(titel).toHaveText("Angaben prüfen");
  await expect(titel).toBeFocused();
  await druecke(page, page.getByLabel("Hinweis gelesen*"), "Space");
  await expect(page.getByLabel("Hinweis gelesen*")).toBeChecked();
  await druecke(page, absenden(page));
  expect(await referenz(page)).toMatch(/^[A-Z0-9]{5}$/);
  await expect(titel).toBeFocused();
  await expect(page.getByText("Mit der Tastatur")).toBeVisible();
});

test("Menüs öffnen und schließen mit Tasten und geben den Fokus zurück", async ({
  page,
  context,
}) => {
  const gruppen = ["Beihilfe", "Beamtenversorgung"];
  await meldeAn(context, await neueSachbearbeitung(await neuerArbeitgeber(), { gruppen }));
  await page.goto("/start");
  const nutzer = page.getByText("Nutzermenü: Erika Prüfstein");
  await tabBis(page, page.locator("summary").filter({ has: nutzer }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Einstellungen" })).toBeVisible();
  await tabBis(page, page.getByRole("button", { name: "Abmelden" }));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Einstellungen" })).toBeHidden();
  await expect(page.locator("summary").filter({ has: nutzer })).toBeFocused();
  await druecke(page, page.locator(".navigation-breit summary"), "Space");
  await druecke(page, page.getByRole("link", { name: "Beamtenversorgung", exact: true }).first());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Postfach: Beamtenversorgung");
});
