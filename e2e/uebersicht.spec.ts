import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type Arbeitgeber, neuePerson, neuerArbeitgeber, neueSachbearbeitung } from "./hilfe/daten";
import { demoMitglied } from "./hilfe/demo";
import { bereich, filtere, filterKnopf, spalte, vielePersonen, zeilen } from "./hilfe/liste";
import { meldeAn } from "./hilfe/ohne-skript";

const UEBERSICHT = "/anspruchsberechtigte";
const schnell = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Öffnet die Übersicht eines Arbeitgebers mit einem eigenen Konto. */
async function oeffne(page: Page, context: BrowserContext, a: Arbeitgeber): Promise<void> {
  await meldeAn(context, await neueSachbearbeitung(a));
  await page.goto(UEBERSICHT);
}

const gefaltet = (text = "") =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase();

test("Die Übersicht zeigt die Spalten und Personen des Handbuchs nach Name und Vorname @telefon", async ({
  page,
  context,
}) => {
  await oeffne(page, context, await demoMitglied("Mäuserast"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Übersicht");
  await expect(page.getByText("alle Ihnen zugeordneten Anspruchsberechtigten")).toBeVisible();
  await expect(page.locator("main table thead th")).toHaveText([
    "Pers.-Nummer",
    "Name",
    "Vorname",
    "Geburtsdatum",
    "Beihilfeberechtigt",
  ]);
  const alle = await zeilen(page);
  const schluessel = alle.map(([, name, vorname]) => `${gefaltet(name)}\t${gefaltet(vorname)}`);
  expect(schluessel).toEqual(schluessel.toSorted());
  const amAnfang = alle.filter(([nr = ""]) =>
    ["74136", "4342", "26431", "37311", "21705"].includes(nr),
  );
  expect(amAnfang).toEqual([
    ["74136", "Abraham", "Benno", "30.09.1954", "nein"],
    ["4342", "Ackermann", "Jochen", "12.03.1961", "nein"],
    ["26431", "Adam", "Alfred", "05.09.1945", "nein"],
    ["37311", "Adam", "Arabella", "24.10.1967", "nein"],
    ["21705", "Adam", "Theodor", "04.05.1988", "nein"],
  ]);
});

test("„nur aktive“ und „nur ehemalige Beamte“ schließen einander aus und lassen sich abschalten", async ({
  page,
  context,
}) => {
  const a = await neuerArbeitgeber();
  await neuePerson(a, { name: "Aktiv" });
  await neuePerson(a, { name: "Kommt", status: "KUENFTIG" });
  await neuePerson(a, { name: "Weg", status: "EHEMALIG" });
  await neuePerson(a, { name: "Zivil", status: "SONSTIGE", personenart: "SONSTIGE" });
  await oeffne(page, context, a);
  await expect.poll(() => spalte(page, 1)).toEqual(["Aktiv", "Kommt", "Weg", "Zivil"]);
  await schnell(page, "nur aktive Beamte").click();
  await expect(schnell(page, "nur aktive Beamte")).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => spalte(page, 1)).toEqual(["Aktiv", "Kommt"]);
  await schnell(page, "nur ehemalige Beamte").click();
  await expect.poll(() => spalte(page, 1)).toEqual(["Weg"]);
  await expect(schnell(page, "nur aktive Beamte")).toHaveAttribute("aria-pressed", "false");
  await expect(bereich(page)).toHaveText("1 - 1 von 1");
  await schnell(page, "nur ehemalige Beamte").click();
  await expect.poll(() => spalte(page, 1)).toEqual(["Aktiv", "Kommt", "Weg", "Zivil"]);
});

test("In den Demodaten filtern die Schnellfilter wie im Handbuch", async ({ page, context }) => {
  await oeffne(page, context, await demoMitglied("Mäuserast"));
  await page.goto(`${UEBERSICHT}?nur=aktive&groesse=200`);
  const aktive = await spalte(page, 0);
  expect(aktive).toEqual(expect.arrayContaining(["4342", "21705", "76601", "5301"]));
  for (const ehemalig of ["74136", "26431", "37311"]) expect(aktive).not.toContain(ehemalig);
  await page.goto(`${UEBERSICHT}?nur=ehemalige&groesse=200`);
  expect(await spalte(page, 0)).toEqual(expect.arrayContaining(["74136", "26431", "37311"]));
});

test("„Lisa“ findet Elisa und Elisabeth, und kein Suchwort steht in der Adresse", async ({
  page,
  context,
}) => {
  await oeffne(page, context, await demoMitglied("Mäuserast"));
  const adressen: string[] = [];
  page.on("request", (r) => adressen.push(r.url()));
  await filtere(page, { Vorname: "Lisa" });
  await expect.poll(() => spalte(page, 0)).toEqual(expect.arrayContaining(["76601", "5301"]));
  for (const vorname of await spalte(page, 2)) expect(gefaltet(vorname)).toContain("lisa");
  await expect(filterKnopf(page)).toHaveAccessibleName("Filter, 1 aktiv");
  // Der Fokus bleibt beim Filter, obwohl die Liste neu aufgebaut ist.
  await expect(filterKnopf(page)).toBeFocused();
  await filterKnopf(page).press("Enter");
  await expect(page.getByLabel("Vorname", { exact: true })).toHaveValue("Lisa");
  await page.getByRole("button", { name: "Vorname leeren" }).click();
  await expect.poll(() => spalte(page, 0)).toContain("4342");
  await expect(filterKnopf(page)).toHaveAccessibleName("Filter");
  await expect(page.getByRole("button", { name: "Alle Filter löschen" })).toBeHidden();
  expect(adressen.filter((adresse) => /lisa/i.test(adresse))).toEqual([]);
});

test("Textfilter übersehen Groß- und Kleinschreibung, Akzente und ß und wirken zusammen", async ({
  page,
  context,
}) => {
  const a = await neuerArbeitgeber();
  await neuePerson(a, { name: "Öztürk", vorname: "Gül", beihilfe: true });
  await neuePerson(a, { name: "Weißgerber-Łęcki", vorname: "René" });
  await neuePerson(a, { name: "100%ig", vorname: "Rene" });
  await oeffne(page, context, a);
  const faelle: [Record<string, string>, string[]][] = [
    [{ Name: "OZTU" }, ["Öztürk"]],
    [{ Name: "weissg" }, ["Weißgerber-Łęcki"]],
    [{ Name: "", Vorname: "réNE" }, ["100%ig", "Weißgerber-Łęcki"]],
    [{ Name: "%" }, ["100%ig"]],
    [{ Name: "", Vorname: "", Beihilfeberechtigt: "ja" }, ["Öztürk"]],
    [{ Beihilfeberechtigt: "nein" }, ["100%ig", "Weißgerber-Łęcki"]],
  ];
  for (const [felder, namen] of faelle) {
    await filtere(page, felder);
    await expect.poll(() => spalte(page, 1), JSON.stringify(felder)).toEqual(namen);
  }
  await page.getByRole("button", { name: "Alle Filter löschen" }).click();
  await expect(bereich(page)).toHaveText("1 - 3 von 3");
});

test("Das Geburtsdatum lässt sich als Tag, Monat oder Jahr suchen", async ({ page, context }) => {
  const a = await neuerArbeitgeber();
  for (const [name, geburtsdatum] of [
    ["Eins", "1961-03-12"],
    ["Zwei", "1961-03-31"],
    ["Drei", "1961-11-02"],
    ["Vier", "1962-03-12"],
  ] as const)
    await neuePerson(a, { name, geburtsdatum });
  await oeffne(page, context, a);
  for (const [eingabe, namen] of [
    ["12.03.1961", ["Eins"]],
    ["12031961", ["Eins"]],
    ["3.1961", ["Eins", "Zwei"]],
    ["1961", ["Drei", "Eins", "Zwei"]],
    ["01.01.1900", []],
  ] as const) {
    await filtere(page, { Geburtsdatum: eingabe });
    await expect.poll(() => spalte(page, 1), eingabe).toEqual(namen);
  }
  await expect(page.getByText("Keine Daten vorhanden")).toBeVisible();
  await expect(page.getByText("Kein Treffer mit diesen Filtern.")).toBeVisible();
  await expect(bereich(page)).toHaveText("0 von 0");
});

test("Eine unlesbare Angabe im Filter bekommt ihren Text am Feld und bleibt stehen", async ({
  page,
  context,
}) => {
  const a = await neuerArbeitgeber();
  await neuePerson(a);
  await oeffne(page, context, a);
  await filtere(page, { Geburtsdatum: "31.13.1990", "Pers.-Nummer": "12a" });
  const datum = page.getByLabel("Geburtsdatum", { exact: true });
  await expect(datum).toHaveValue("31.13.1990");
  await expect(datum).toHaveAttribute("aria-invalid", "true");
  await expect(datum).toHaveAccessibleDescription(
    /Geburtsdatum: Geben Sie ein Datum wie 12\.03\.1961, einen Monat wie 03\.1961 oder ein Jahr wie 1961 ein\./,
  );
  const nummer = page.getByLabel("Pers.-Nummer", { exact: true });
  await expect(nummer).toHaveValue("12a");
  await expect(nummer).toHaveAccessibleDescription(
    /Geben Sie bis zu sechs Ziffern der Personalnummer ein\./,
  );
  await expect(nummer).toBeFocused();
  await expect(page.getByText("Die Filter sind noch nicht angewendet.")).toBeVisible();
});

test("Künftige tragen „ab TT.MM.JJJJ“; ohne Personen sagt die Liste es", async ({
  page,
  context,
}) => {
  const leer = await neuerArbeitgeber();
  await oeffne(page, context, leer);
  await expect(page.getByText("Keine Daten vorhanden")).toBeVisible();
  await expect(bereich(page)).toHaveText("0 von 0");
  await neuePerson(leer, {
    name: "Später",
    status: "KUENFTIG",
    aktivAb: "2090-04-01",
    scheiben: [{ von: "2090-04-01", bis: null }],
  });
  await page.reload();
  await expect(page.getByRole("row", { name: /Später/ })).toContainText("ab 01.04.2090");
});

test("Ohne Skript wirken Filter, Schnellfilter, Ordnung, Blättern und Seitengröße", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const a = await neuerArbeitgeber();
  await vielePersonen(a, 23);
  await neuePerson(a, { name: "Weg", vorname: "Wanda", status: "EHEMALIG" });
  await oeffne(page, context, a);
  await page.getByRole("link", { name: "Nächste Seite" }).click();
  await expect(bereich(page)).toHaveText("21 - 24 von 24");
  await page.getByRole("link", { name: "Vorname" }).click();
  await expect(page.locator("th[aria-sort=ascending]")).toHaveText("Vorname");
  await schnell(page, "nur ehemalige Beamte").click();
  await expect.poll(() => spalte(page, 1)).toEqual(["Weg"]);
  await schnell(page, "nur ehemalige Beamte").click();
  await page.getByLabel("Elemente pro Seite:").selectOption("50");
  await page.locator(".groessen-wahl").getByRole("button", { name: "Anwenden" }).click();
  await expect(bereich(page)).toHaveText("1 - 24 von 24");
  await filterKnopf(page).click();
  await page.getByLabel("Name", { exact: true }).fill("007");
  await page.locator(".filter-formular").getByRole("button", { name: "Anwenden" }).click();
  await expect.poll(() => spalte(page, 1)).toEqual(["Nachname 007"]);
  expect(page.url()).not.toContain("007");
  await page.getByRole("button", { name: "Alle Filter löschen" }).click();
  await expect(bereich(page)).toHaveText("1 - 24 von 24");
  await context.close();
});

test("„Zurück zur Übersicht“ führt zur selben Seite mit Filter und Ordnung, auch über den Schalter der Tätigkeiten", async ({
  page,
  context,
}) => {
  const a = await neuerArbeitgeber();
  await vielePersonen(a, 45);
  await oeffne(page, context, a);
  await page.goto(`${UEBERSICHT}?richtung=ab&groesse=20`);
  await filtere(page, { Name: "Nachname" });
  await page.getByRole("link", { name: "Nächste Seite" }).click();
  await expect(bereich(page)).toContainText("21 -");
  const vorher = await zeilen(page);
  await page.locator("main tbody tr a").first().click();
  await page.getByRole("button", { name: "Frühere Tätigkeiten einblenden" }).click();
  await expect(page).toHaveURL(/frueher=1/);
  await page.getByRole("link", { name: "Zurück zur Übersicht" }).click();
  await expect(bereich(page)).toContainText("21 -");
  expect(await zeilen(page)).toEqual(vorher);
});
