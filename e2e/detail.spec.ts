import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { neuePerson, neuerArbeitgeber, neueSachbearbeitung } from "./hilfe/daten";
import { demoMitglied, demoPerson } from "./hilfe/demo";
import { zeilen } from "./hilfe/liste";
import { meldeAn } from "./hilfe/ohne-skript";

const M = "Mäuserast (Beamtenversorgung) (PNR: 78970, Abr: 102898)";
const S = "Sonnenwurt (Beamtenversorgung) (PNR: 51400, Abr: 102843)";
const B = "Blechackerspitz (Beamtenversorgung) (PNR: 89744, Abr: 102527)";

/** Zeilen wie im Handbuch gedruckt; das schmale Leerzeichen vor % liest sich wie ein gewöhnliches. */
const ACKERMANN = [
  ["01.04.2023", "bis heute", "Gehweginstandsetzer", M, "A12", "80 %"],
  ["01.04.2020", "31.03.2023", "Trinkwasserkontrollleur", M, "A12", "80 %"],
  ["01.07.2016", "31.03.2020", "Aushilfsverwalter", M, "A12", "100 %"],
  ["01.10.2009", "30.06.2016", "Gewerberegistrierer", M, "A12", "100 %"],
  ["01.04.2009", "30.09.2009", "Sozialdienstleiter", M, "A12", "93,9 %"],
  ["01.10.2008", "31.03.2009", "Bauhofmitarbeiter", M, "A12", "93,9 %"],
  ["01.04.2008", "30.09.2008", "Sozialdienstleiter", M, "A12", "93,9 %"],
  ["01.01.1986", "31.03.2008", "Anhørungsbeamter", M, "A12", "100 %"],
  ["01.11.1982", "26.11.1985", "Schlichtungsbeauftragter", M, "A9", "100 %"],
];
const ADAM_EIGENE = [
  ["01.04.2022", "bis heute", "Liegenschaftsverwalter", M, "A9", "100 %"],
  ["01.04.2021", "31.03.2022", "Statistikkoordinator", M, "A8", "100 %"],
  ["01.04.2020", "31.03.2021", "Krankenhausverwalter", M, "A7", "100 %"],
  ["01.02.2020", "31.03.2020", "Bauaufsichtsbeamter", M, "A7", "100 %"],
];
const ADAM_FRUEHER = [
  ["01.04.2017", "31.01.2020", "Notfallkoordinator", S, "A7", "100 %"],
  ["01.07.2016", "31.03.2017", "Förster", S, "A7", "100 %"],
  ["01.10.2015", "30.06.2016", "Verkehrsbeauftragter", S, "A7", "100 %"],
];
const ABRAHAM = [
  ["01.07.2016", "30.09.2017", "Meldeamtsleiter", M, "A12", "90 %"],
  ["01.10.2011", "30.06.2016", "Stadtsoziologe", M, "A12", "90 %"],
  ["01.04.2004", "30.09.2011", "Zwangsverwalter", M, "A12", "100 %"],
  ["01.08.1981", "31.03.2004", "Behördenleiter", M, "A11", "100 %"],
  ["01.07.1981", "31.07.1981", "Bürgerreferent", B, "A9", "100 %"],
];

const KOPF = [
  "von",
  "bis",
  "Amts-/ Dienstbezeichnung",
  "Dienstherr/Arbeitgeber/ Ausbildungsstätte",
  "Besoldung",
  "Beschäftigung",
];
const ALLE_RECHTE = ["POSTFACH", "ANZEIGE", "PERSONENDATEN", "FORMULARE"];

const schalter = (page: Page) =>
  page.getByRole("button", { name: "Frühere Tätigkeiten einblenden" });
const kacheln = (page: Page) => page.getByRole("list", { name: "Formulare" });
const lebenslauf = (page: Page) => page.getByRole("table", { name: "Beamtenlebenslauf" });

async function beiMaeuserast(context: BrowserContext): Promise<void> {
  await meldeAn(context, await neueSachbearbeitung(await demoMitglied("Mäuserast")));
}

test("Ackermann zeigt neun Zeitscheiben mit der Lücke von 1985, wie im Handbuch @telefon", async ({
  page,
  context,
}) => {
  await beiMaeuserast(context);
  await page.goto(await demoPerson("4342"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Detailansicht");
  const stammdaten = page.locator("dl.beschreibung-spalten").first();
  await expect(stammdaten.locator("dt")).toHaveText([
    "Name:",
    "Pers.-Nummer:",
    "Geburtstag:",
    "Beihilfeberechtigt:",
  ]);
  await expect(stammdaten.locator("dd")).toHaveText([
    "Jochen Ackermann",
    "4342",
    "12.03.1961",
    "nein",
  ]);
  await expect(lebenslauf(page).locator("thead th")).toHaveText(KOPF);
  expect(await zeilen(page)).toEqual(ACKERMANN);
  const linie = page.getByRole("img", { name: /Lebenslauf als Zeitlinie/ });
  await expect(linie.locator("rect.laufbahn-dienst")).toHaveCount(9);
  await expect(linie.locator("rect.laufbahn-luecke title")).toHaveText([
    "Lücke: 27.11.1985 – 31.12.1985",
  ]);
  await expect(
    kacheln(page).getByRole("link", { name: "Meldung einer Beurlaubung" }),
  ).toBeVisible();
});

test("Adam zeigt vier eigene Zeitscheiben; der Schalter blendet drei von Sonnenwurt ein und aus", async ({
  page,
  context,
}) => {
  await beiMaeuserast(context);
  const seite = await demoPerson("21705");
  await page.goto(seite);
  expect(await zeilen(page)).toEqual(ADAM_EIGENE);
  expect(await page.content()).not.toContain("Notfallkoordinator");
  await schalter(page).click();
  await expect.poll(() => zeilen(page)).toEqual([...ADAM_EIGENE, ...ADAM_FRUEHER]);
  await expect(schalter(page)).toHaveAttribute("aria-pressed", "true");
  await expect(schalter(page)).toBeFocused();
  await schalter(page).click();
  await expect.poll(() => zeilen(page)).toEqual(ADAM_EIGENE);
  await schalter(page).click();
  await expect.poll(() => zeilen(page)).toHaveLength(7);
  // Die Stellung wird nirgends gemerkt: Wer die Person neu öffnet, sieht wieder die eigenen.
  await page.goto(seite);
  expect(await zeilen(page)).toEqual(ADAM_EIGENE);
});

test("Abraham, ausgeschieden, zeigt fünf Zeitscheiben ohne Schalter und ohne Formulare", async ({
  page,
  context,
}) => {
  await beiMaeuserast(context);
  await page.goto(await demoPerson("74136"));
  expect(await zeilen(page)).toEqual(ABRAHAM);
  await expect(schalter(page)).toHaveCount(0);
  await expect(kacheln(page)).toHaveCount(0);
});

test("Was Arabella Adam nach dem Wechsel zu Sonnenwurt tat, erfährt Mäuserast nirgends", async ({
  page,
  context,
}) => {
  await beiMaeuserast(context);
  const seite = await demoPerson("37311");
  for (const weg of [seite, `${seite}?frueher=1`]) {
    await page.goto(weg);
    expect((await zeilen(page)).map(([von, bis]) => [von, bis])).toEqual([
      ["01.01.1995", "31.12.2018"],
    ]);
    const html = await (await context.request.get(weg)).text();
    for (const spaeter of ["Kämmerin", "Sonnenwurt", "2019"]) expect(html).not.toContain(spaeter);
  }
  expect((await page.goto(`${seite}/beurlaubung`))?.status()).toBe(404);
});

test("Formulare sieht nur, wer sie senden darf, und nur bei aktiven Personen", async ({
  page,
  context,
}) => {
  const a = await neuerArbeitgeber();
  const aktiv = await neuePerson(a);
  const kuenftig = await neuePerson(a, {
    status: "KUENFTIG",
    aktivAb: "2090-04-01",
    scheiben: [{ von: "2090-04-01", bis: null }],
  });
  const ehemalig = await neuePerson(a, {
    status: "EHEMALIG",
    scheiben: [{ von: "2010-01-01", bis: "2019-12-31" }],
  });
  await meldeAn(context, await neueSachbearbeitung(a));
  await page.goto(`/anspruchsberechtigte/${aktiv.id}`);
  await expect(kacheln(page)).toBeVisible();
  for (const { id } of [kuenftig, ehemalig]) {
    await page.goto(`/anspruchsberechtigte/${id}`);
    await expect(lebenslauf(page)).toBeVisible();
    await expect(
      kacheln(page).getByRole("link", { name: "Meldung einer Beurlaubung" }),
    ).toHaveCount(0);
    expect((await page.goto(`/anspruchsberechtigte/${id}/beurlaubung`))?.status()).toBe(404);
  }
  await expect(kacheln(page)).toHaveCount(0);
  await context.clearCookies();
  await meldeAn(context, await neueSachbearbeitung(a, { rechte: ["POSTFACH", "ANZEIGE"] }));
  await page.goto(`/anspruchsberechtigte/${aktiv.id}`);
  await expect(lebenslauf(page)).toBeVisible();
  await expect(kacheln(page)).toHaveCount(0);
  expect((await page.goto(`/anspruchsberechtigte/${aktiv.id}/beurlaubung`))?.status()).toBe(404);
});

test("Personen- und Kontaktdaten verlassen den Server nur mit dem Recht und nur bei Aktiven", async ({
  page,
  context,
}) => {
  const a = await neuerArbeitgeber();
  const daten = {
    geburtsname: "Weidenkätzchen",
    staatsangehoerigkeit: ["000"],
    familienstand: "VH",
    strasse: "Birkenallee",
    hausnummer: "7 b",
    plz: "48999",
    ort: "Musterstadt",
    telefon: ["0251 4711"],
    email: "anna@privat.example",
  };
  const aktiv = await neuePerson(a, { daten });
  const ehemalig = await neuePerson(a, {
    daten,
    status: "EHEMALIG",
    scheiben: [{ von: "2010-01-01", bis: "2019-12-31" }],
  });
  const block = page.getByRole("region", { name: "Personen- und Kontaktdaten" });
  await meldeAn(context, await neueSachbearbeitung(a));
  await page.goto(`/anspruchsberechtigte/${aktiv.id}`);
  await expect(block).toContainText("Weidenkätzchen");
  await expect(block).toContainText("VH - verheiratet");
  await expect(block).toContainText("Birkenallee");
  await page.goto(`/anspruchsberechtigte/${ehemalig.id}`);
  await expect(block).toHaveCount(0);
  await context.clearCookies();
  const rechte = ALLE_RECHTE.filter((r) => r !== "PERSONENDATEN");
  await meldeAn(context, await neueSachbearbeitung(a, { rechte }));
  await page.goto(`/anspruchsberechtigte/${aktiv.id}`);
  await expect(block).toHaveCount(0);
  for (const { id } of [aktiv, ehemalig]) {
    const html = await (await context.request.get(`/anspruchsberechtigte/${id}`)).text();
    for (const wert of ["Weidenkätzchen", "Birkenallee", "4711", "anna@privat.example"])
      expect(html).not.toContain(wert);
  }
});

test("Personen ohne Beamtenverhältnis zeigen nur Stammdaten", async ({ page, context }) => {
  await beiMaeuserast(context);
  await page.goto(await demoPerson("8117"));
  await expect(page.getByText("Sascha Oberländer")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Beamtenlebenslauf" })).toHaveCount(0);
  await expect(page.getByText("Beschäftigung ohne Beamtenverhältnis")).toHaveCount(0);
  await expect(schalter(page)).toHaveCount(0);
  await expect(kacheln(page)).toHaveCount(0);
});
