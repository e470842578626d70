import { expect, type Page, test } from "@playwright/test";
import { liesSeiten } from "../lib/pdf/testhilfe";
import { FALL, fuegeZeileHinzu, RECHNER, rechneBis } from "./hilfe/auskunft";
import { neuePerson, neuerArbeitgeber, neueSachbearbeitung, neuesKassenkonto } from "./hilfe/daten";
import { drucke, liesPapier } from "./hilfe/druck";
import { meldeAn, sendeFormular } from "./hilfe/ohne-skript";

const feld = (page: Page, name: string) => page.locator(`#feld-${name}`);
const hinweis = (page: Page, name: string) => page.locator(`#feld-${name}-hinweis`);

test("Das Beispiel der Anleitung: Spannen neben den Feldern, vier Schritte, Ergebnis mit Rechenweg und PDF @telefon", async ({
  page,
}) => {
  await page.goto(RECHNER);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Schritt 1 - Anmeldung");
  await expect(hinweis(page, "geburtsdatum")).toContainText("(14.09.1948 - 14.09.2001)");
  await feld(page, "geburtsdatum").fill("6.1.55");
  await page.getByRole("button", { name: "Start" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Schritt 2 - Rahmendaten");
  await expect(page.locator("[data-identifikationsnummer]")).toHaveText(/^(\w{4}-){2}\w{4}$/);
  await expect(hinweis(page, "begruendung")).toContainText("(06.01.1970 - 14.09.2016)");
  await expect(page.getByLabel("Volle Jahre im Wechselschichtdienst:")).toBeHidden();
  await page.getByRole("radio", { name: /^Polizeibeamter/ }).check();
  await expect(page.getByLabel("Volle Jahre im Wechselschichtdienst:")).toBeVisible();
  await page.getByRole("radio", { name: /^Allgemeine Verwaltung/ }).check();
  await feld(page, "begruendung").fill(FALL.begruendung);
  await page.getByRole("radio", { name: /^Antragsaltersgrenze/ }).check();
  await page.getByRole("button", { name: "Weiter" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Schritt 3: Ruhestand");
  await expect(hinweis(page, "ersterRuhestandstag")).toContainText("(01.02.2018 - 01.08.2020)");
  await feld(page, "ersterRuhestandstag").fill(FALL.ersterRuhestandstag);
  await page.getByRole("button", { name: "Weiter" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Schritt 4: Dienstzeiten");
  const [erste, zweite, studium] = FALL.zeiten;
  await feld(page, "beginn").fill(erste.beginn);
  await feld(page, "ende").fill(erste.ende);
  await expect(page.locator("[data-ruhegehaltssatz]"), "rechnet beim Tippen").toHaveText("38,82 %");
  await fuegeZeileHinzu(page, erste, 0);
  await expect(feld(page, "beginn"), "die nächste Zeile beginnt am Tag danach").toHaveValue(
    zweite.beginn,
  );
  await expect(feld(page, "dzs")).toBeFocused();
  await fuegeZeileHinzu(page, { ...zweite, tz: "50 %" } as never, 1);
  await page.locator("#feld-dzs-suche").fill("stud");
  await expect(feld(page, "dzs")).toHaveValue("1800");
  await fuegeZeileHinzu(page, studium, 2);
  await page.locator("#zeile-1").getByRole("link", { name: "Ändern" }).click();
  await expect(feld(page, "tz")).toHaveValue("50 %");
  await feld(page, "tz").fill("13/26,5");
  await page.getByRole("button", { name: "Änderung speichern" }).click();
  await expect(page.locator("#zeile-1")).toContainText("13/26,5");
  await expect(page.locator(".zeitlinie svg rect")).not.toHaveCount(0);
  await page.getByRole("link", { name: "Weiter zum Ergebnis" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ergebnis");
  const neu = page.locator("[data-recht=neu]");
  const uebergang = page.locator("[data-recht=uebergang]");
  await expect(neu).toContainText("Berechnung (Neues Recht)");
  await expect(neu).toContainText("§ 24 Abs. 1 LBeamtVG");
  await expect(uebergang).toContainText("§ 90 Abs. 3 LBeamtVG (Günstigerprüfung)");
  await expect(uebergang).toContainText("maßgebend");
  await uebergang.locator("summary").click();
  await expect(uebergang.getByText("Bis zu zehn Jahren fehlend")).toBeVisible();

  await feld(page, "ruhegehaltfaehigeDienstbezuege").fill("4500,00");
  await page.getByRole("radio", { name: "halber Familienzuschlag" }).check();
  const live = page.locator("[data-zahlbetrag]");
  await expect(live).toHaveText(/^\d\.\d{3},\d{2} EUR$/);
  const zahlbetrag = (await live.textContent()) ?? "";
  await page.getByRole("button", { name: "Versorgungsbezüge berechnen" }).click();
  await expect(page.locator("[data-ergebnis=zahlbetrag] strong")).toHaveText(zahlbetrag);

  const antwort = await page.request.get(`${RECHNER}/ergebnis/pdf`);
  expect(antwort.headers()["content-type"]).toBe("application/pdf");
  const bytes = await antwort.body();
  expect(await liesPapier(bytes)).toMatchObject({
    titel: "Versorgungsauskunft",
    sprache: "(de-DE)",
    hochkant: true,
  });
  const seiten = await liesSeiten(bytes);
  const [uebersicht = [], zeiten = []] = seiten;
  for (const text of ["Ergebnis", "Rahmendaten", "Rechtsstand"])
    expect(uebersicht.join("\n")).toContain(text);
  expect(uebersicht.join("\n"), "derselbe Betrag wie auf der Seite").toContain(zahlbetrag);
  expect(uebersicht.join("\n")).not.toContain("Rechenweg");
  expect(zeiten.join("\n")).toContain("Rechenweg der Dienstzeiten");
  expect(uebersicht.join("\n")).toContain(`Seite 1 von ${seiten.length}`);
  await page.getByRole("link", { name: "Druckansicht" }).click();
  await expect(page.locator("[data-ergebnis=zahlbetrag] strong")).toHaveText(zahlbetrag);
  await expect(page.getByText("Bis zu zehn Jahren fehlend")).toBeVisible();
  expect(page.url()).not.toMatch(/1955|4500|1301/);
});

test.describe("ohne Skript", () => {
  test.use({ javaScriptEnabled: false });

  test("Der ganze Rechner geht ohne Skript, auch das Wiederkommen mit der Nummer", async ({
    page,
    browser,
  }) => {
    await page.goto(RECHNER);
    await feld(page, "geburtsdatum").fill(FALL.geburtsdatum);
    await page.getByRole("button", { name: "Start" }).click();
    const nummer = (await page.locator("[data-identifikationsnummer]").textContent()) ?? "";
    await page.getByRole("radio", { name: /^Antragsaltersgrenze/ }).check();
    await page.getByRole("button", { name: "Weiter" }).click();
    await expect(page.locator("#feld-begruendung-fehler")).toContainText("gültiges Datum");
    await expect(page.getByRole("radio", { name: /^Antragsaltersgrenze/ })).toBeChecked();
    await feld(page, "begruendung").fill(FALL.begruendung);
    await page.getByRole("button", { name: "Weiter" }).click();
    await feld(page, "ersterRuhestandstag").fill(FALL.ersterRuhestandstag);
    await page.getByRole("button", { name: "Weiter" }).click();
    for (const [nr, zeile] of FALL.zeiten.entries()) await fuegeZeileHinzu(page, zeile, nr);
    await expect(page.locator("[data-ruhegehaltssatz]")).toHaveText(/^\d\d,\d\d %$/);
    await page.locator("#zeile-2").getByRole("button", { name: "Entfernen" }).click();
    await expect(page.locator("#zeile-2")).toHaveCount(0);
    await page.getByRole("link", { name: "Weiter zum Ergebnis" }).click();
    await page.getByText("Beträge aus der Besoldungstabelle übernehmen").click();
    await page.locator("#feld-besoldung").selectOption({ label: "A 12, Stufe 8: 5.103,00 EUR" });
    await page.getByRole("button", { name: "Beträge übernehmen" }).click();
    await expect(feld(page, "ruhegehaltfaehigeDienstbezuege")).toHaveValue("5103,00");
    await expect(page.locator("[data-ergebnis=zahlbetrag]")).toContainText("EUR");
    const ergebnis = await page.locator("[data-ergebnis=zahlbetrag] strong").textContent();

    const spaeter = await browser.newContext({ javaScriptEnabled: false });
    const fenster = await spaeter.newPage();
    const meldungen: string[] = [];
    for (const [geburt, kennung] of [
      ["07.01.1955", nummer],
      [FALL.geburtsdatum, `${nummer.slice(0, -1)}${nummer.endsWith("A") ? "B" : "A"}`],
      [FALL.geburtsdatum, "0000-0000-0000"],
    ] as const) {
      await fenster.goto(RECHNER);
      await feld(fenster, "geburtsdatum").fill(geburt);
      await feld(fenster, "identifikationsnummer").fill(kennung);
      await fenster.getByRole("button", { name: "Start" }).click();
      meldungen.push((await fenster.locator(".fehlerliste").textContent()) ?? "");
      await expect(feld(fenster, "identifikationsnummer")).toHaveValue(kennung);
    }
    expect(new Set(meldungen).size, "falsche Nummer und falsches Datum sehen gleich aus").toBe(1);
    expect(meldungen[0]).toContain("Zu diesen Angaben sind keine Daten gespeichert.");
    await feld(fenster, "identifikationsnummer").fill(nummer.toLowerCase().replaceAll("-", " "));
    await fenster.getByRole("button", { name: "Start" }).click();
    await expect(feld(fenster, "begruendung")).toHaveValue(FALL.begruendung);
    await fenster.goto(`${RECHNER}/ergebnis`);
    await expect(fenster.locator("[data-ergebnis=zahlbetrag] strong")).toHaveText(ergebnis ?? "");

    await fenster.goto(RECHNER);
    await fenster.getByText("Geburtsdatum berichtigen, schließen oder löschen").click();
    await fenster.getByRole("button", { name: "Endgültig löschen" }).click();
    await expect(fenster.getByText("Die Berechnung ist endgültig gelöscht.")).toBeVisible();
    await page.goto(`${RECHNER}/ergebnis`);
    await expect(page.getByText("keine Berechnung geöffnet")).toBeVisible();
    await spaeter.close();
  });
});

test("Falsche Angaben: jede Meldung steht am Feld, die Eingaben bleiben, nichts stürzt ab", async ({
  page,
  context,
}) => {
  const erwarte = async (name: string, text: string, wert?: string) => {
    await expect(page.locator(`#feld-${name}-fehler`)).toContainText(text);
    if (wert !== undefined) await expect(feld(page, name)).toHaveValue(wert);
    await expect(page.locator(".fehlerliste")).toContainText(text);
  };
  await page.goto(RECHNER);
  for (const [geburt, text] of [
    ["30.02.1960", "gültiges Datum im Format TT.MM.JJJJ"],
    ["01.01.0001", "zwischen 14.09.1948 und 14.09.2001"],
    ["01.01.9999", "zwischen 14.09.1948 und 14.09.2001"],
  ] as const) {
    await feld(page, "geburtsdatum").fill(geburt);
    await page.getByRole("button", { name: "Start" }).click();
    await erwarte("geburtsdatum", text, geburt);
  }
  await rechneBis(context, 2);
  await page.goto(`${RECHNER}/rahmendaten`);
  await feld(page, "begruendung").fill("05.01.1970");
  await page.getByRole("radio", { name: /^Vollzugsbeamter/ }).check();
  await page.getByRole("radio", { name: /^Schwerbehinderung/ }).check();
  await page.getByRole("button", { name: "Weiter" }).click();
  await erwarte("begruendung", "zwischen 06.01.1970 und 14.09.2016", "05.01.1970");
  await erwarte("ruhestandsgrund", "Dieser Ruhestandsgrund ist für die gewählte Kategorie");

  await rechneBis(context, 3);
  await page.goto(`${RECHNER}/ruhestand`);
  for (const [tag, text] of [
    ["01.01.2018", "zwischen 01.02.2018 und 01.08.2020"],
    ["02.08.2019", "beginnt mit einem Monatsersten"],
    ["", "gültiges Datum"],
  ] as const) {
    await feld(page, "ersterRuhestandstag").fill(tag);
    await page.getByRole("button", { name: "Weiter" }).click();
    await erwarte("ersterRuhestandstag", text, tag);
  }

  await rechneBis(context, 4);
  await page.goto(`${RECHNER}/ergebnis`);
  await expect(page.locator(".fehlerliste")).toContainText("mindestens eine Dienstzeit");
  for (const [name, wert, text] of [
    ["beginn", "", "Bitte Beginn und Ende angeben"],
    ["beginn", "31.04.1990", "gültiges Datum"],
    ["ende", "31.07.1980", "Das Ende darf nicht vor dem Beginn liegen."],
    ["tz", "abc", "als Bruch angeben"],
    ["tz", "0/0", "größer als null"],
    ["tz", "5/4", "nicht größer sein als die regelmäßige"],
    ["tz", "1/99999", "als Bruch angeben"],
    ["beschraenkung", "4J-3T", "z. B. als 4J 288T"],
  ] as const) {
    await page.goto(`${RECHNER}/dienstzeiten`);
    await feld(page, "beginn").fill("01.08.1980");
    await feld(page, "ende").fill("31.07.2019");
    await feld(page, name).fill(wert);
    await page.getByRole("button", { name: "Dienstzeit hinzufügen" }).click();
    await erwarte(name, text, wert);
  }
  await feld(page, "dzs").selectOption("1800");
  await feld(page, "beschraenkung").fill("");
  await feld(page, "tz").fill("1/2");
  await page.getByRole("button", { name: "Dienstzeit hinzufügen" }).click();
  await erwarte("tz", "Bei diesem Schlüssel ist keine Teilzeit anzugeben.", "1/2");

  await page.goto(`${RECHNER}/dienstzeiten`);
  const zeile = { dzs: "1301", tz: "", beschraenkung: "" };
  await fuegeZeileHinzu(page, { ...zeile, beginn: "01.08.2016", ende: "31.07.2018" } as never, 0);
  await page.getByRole("link", { name: "Weiter zum Ergebnis" }).click();
  const liste = page.locator(".fehlerliste");
  await expect(liste).toContainText("Die Zeiten müssen bis zum 31.07.2019 reichen.");
  await expect(liste).toContainText("Die Wartezeit von fünf Jahren ist nicht erfüllt");
  await fuegeZeileHinzu(page, { ...zeile, beginn: "01.07.2018", ende: "31.07.2019" } as never, 1);
  await expect(page.locator("#zeile-1")).toContainText("überschneidet sich mit Zeile 1");
  await expect(page.locator(".zeitlinie")).toContainText("Überschneidung: 01.07.2018 – 31.07.2018");

  await rechneBis(context, 5);
  await page.goto(`${RECHNER}/ergebnis`);
  for (const betrag of ["1.234,5", "-1", "1e9", "12,345"]) {
    await feld(page, "ruhegehaltfaehigeDienstbezuege").fill(betrag);
    await expect(page.locator("[data-zahlbetrag]"), "nie eine falsche Zahl").toHaveText("–");
    await page.getByRole("button", { name: "Versorgungsbezüge berechnen" }).click();
    await erwarte("ruhegehaltfaehigeDienstbezuege", "höchstens zwei Nachkommastellen", betrag);
  }
});

test("Zwei Fenster: Das zweite Speichern zeigt beide Fassungen und überschreibt erst danach", async ({
  page,
  context,
}) => {
  await rechneBis(context, 5);
  await page.goto(`${RECHNER}/rahmendaten`);
  const zweites = await context.newPage();
  await zweites.goto(`${RECHNER}/rahmendaten`);
  await feld(page, "begruendung").fill("01.09.1981");
  await page.getByRole("button", { name: "Weiter" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Schritt 3: Ruhestand");
  await feld(zweites, "begruendung").fill("01.10.1982");
  await zweites.getByRole("button", { name: "Weiter" }).click();
  const liste = zweites.locator(".fehlerliste");
  await expect(liste).toContainText("hier 01.10.1982; im anderen Fenster 01.09.1981");
  await expect(feld(zweites, "begruendung")).toHaveValue("01.10.1982");
  await zweites.getByRole("button", { name: "Weiter" }).click();
  await expect(zweites.getByRole("heading", { level: 1 })).toHaveText("Schritt 3: Ruhestand");
  await page.goto(`${RECHNER}/rahmendaten`);
  await expect(feld(page, "begruendung")).toHaveValue("01.10.1982");
});

test("Vergleich: frühester, gesetzlicher und eigener Tag, eine Zukunft, Code zum Weitergeben", async ({
  page,
  context,
  browser,
}) => {
  await rechneBis(context, 5);
  await page.goto(`${RECHNER}/vergleich`);
  const zeile = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
  await expect(zeile("Frühestmöglich")).toContainText("01.02.2018");
  await expect(zeile("Gesetzlich")).toContainText("0,00 %");
  await expect(zeile("Ihr Tag")).toContainText("01.08.2019");
  await feld(page, "teilzeitAb").fill("01.01.2018");
  await page.getByRole("button", { name: "Zukunft hinzufügen" }).click();
  await expect(page.locator("#feld-tz-fehler")).toContainText("als Bruch angeben");
  await feld(page, "tz").fill("25 %");
  await page.getByRole("button", { name: "Zukunft hinzufügen" }).click();
  await expect(zeile("Zukunft 1")).toContainText("EUR");
  await expect(zeile("Zukunft 1")).toContainText("Teilzeit 25 % ab 01.01.2018");
  const code = (await page.locator(".vergleich-code").textContent()) ?? "";
  expect(code).toBe("A01082019T01012018.25-100");

  const andere = await browser.newContext();
  await rechneBis(andere, 5);
  const fenster = await andere.newPage();
  await fenster.goto(`${RECHNER}/vergleich`);
  await fenster.locator("#feld-code-code").fill(code.toLowerCase());
  await fenster.getByRole("button", { name: "Code übernehmen" }).click();
  await expect(fenster.getByRole("row", { name: /^Zukunft 1/ })).toContainText("EUR");
  await andere.close();
  await zeile("Zukunft 1").getByRole("button", { name: "Entfernen" }).click();
  await expect(zeile("Zukunft 1")).toHaveCount(0);
});

test("Gedruckt passen Nummer, Ergebnis, Vergleich und Hilfen auf das Blatt, ohne Bedienung", async ({
  page,
  context,
}) => {
  await rechneBis(context, 5);
  // Breite eines A4-Blatts ohne Ränder.
  await page.setViewportSize({ width: 718, height: 1000 });
  for (const [weg, inhalt] of [
    ["/rahmendaten", "Ihre Identifikationsnummer"],
    ["/ergebnis", "Berechnung (Übergangsrecht)"],
    ["/ergebnis/druck", "Bis zu zehn Jahren fehlend"],
    ["/vergleich", "Frühestmöglich"],
    ["/altersgrenzen", "1955"],
    ["/schluesselkatalog", "1301"],
  ] as const) {
    await page.goto(RECHNER + weg);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("main").getByText(inhalt).first(), weg).toBeVisible();
    for (const knopf of await page.locator(".knopf, .kopf, .fuss").all())
      await expect(knopf, weg).toBeHidden();
    const zuBreit = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const tabellen = [...document.querySelectorAll(".tabellenbereich")];
      return [scrollWidth - clientWidth, ...tabellen.map((t) => t.scrollWidth - t.clientWidth)];
    });
    expect(Math.max(...zuBreit), `${weg}: nichts ragt über das Blatt`).toBeLessThanOrEqual(1);
    expect(await drucke(page), weg).toMatchObject({ gegliedert: true, hochkant: true });
    await page.emulateMedia({ media: "screen" });
  }
});

test("Aus dem Lebenslauf: Zeitscheiben werden Dienstzeiten, Fehlendes ist genannt, nach dem Abmelden ist sie zu", async ({
  page,
  context,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const person = await neuePerson(arbeitgeber, {
    name: "Rechenbeispiel",
    geburtsdatum: "1980-05-17",
    scheiben: [
      { von: "2005-01-01", bis: "2008-12-31", prozent: 80 },
      { von: "2010-01-01", bis: "2012-12-31", beurlaubt: "12" },
      { von: "2013-01-01", bis: null, prozent: 50 },
    ],
  });
  await meldeAn(context, await neueSachbearbeitung(arbeitgeber));
  await page.goto(`/anspruchsberechtigte/${person.id}`);
  await page.getByRole("button", { name: "Versorgungsauskunft berechnen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Schritt 2 - Rahmendaten");
  await expect(feld(page, "begruendung")).toHaveValue("01.01.2010");
  await page.goto(`${RECHNER}/dienstzeiten`);
  await expect(page.getByText("Ohne Eintrag im Lebenslauf: 01.01.2009 – 31.12.2009")).toBeVisible();
  await expect(page.locator("#zeile-0")).toContainText("1301 - Beamtendienstzeit");
  await expect(page.locator("#zeile-1")).toContainText("1341 - Elternzeit");
  await expect(page.locator("#zeile-2")).toContainText("500/1000");
  await expect(page.locator("main")).not.toContainText("Rechenbeispiel");
  await page.goto(`${RECHNER}/ergebnis`);
  await expect(page.locator("[data-recht=neu]")).toContainText("maßgebend");

  const abweichungen = page.getByRole("link", { name: "Abweichungen vom Lebenslauf ansehen" });
  await abweichungen.click();
  await expect(page.getByText("stimmt mit dem Lebenslauf überein")).toBeVisible();
  await page.goto(`${RECHNER}/dienstzeiten?zeile=2`);
  await feld(page, "tz").fill("60 %");
  await page.getByRole("button", { name: "Änderung speichern" }).click();
  await expect(page.locator("#zeile-2")).toContainText("60/100");
  await abweichungen.click();
  const zeile = page.getByRole("row", { name: /^Dienstzeit/ });
  await expect(zeile).toContainText("Teilzeit 500/1000");
  await expect(zeile).toContainText("Teilzeit 60/100");
  await page.getByRole("button", { name: "Nachricht an die Kasse vorbereiten" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nachricht schreiben");
  await expect(feld(page, "betreff")).toHaveValue(/^Abweichung vom Lebenslauf: .*Rechenbeispiel/);
  await expect(feld(page, "bereich")).toHaveValue("Beamtenversorgung");
  await expect(feld(page, "thema")).toHaveValue("Versorgungsauskunft");
  await expect(feld(page, "text")).toHaveValue(/In der Berechnung: .*Teilzeit 60\/100/);
  await page.getByRole("button", { name: "Senden", exact: true }).click();
  await expect(page.getByText("Abweichung vom Lebenslauf").first()).toBeVisible();
  await page.goto(`/anspruchsberechtigte/${person.id}`);
  await expect(
    page.getByRole("table", { name: "Beamtenlebenslauf" }),
    "nichts zurückgeschrieben",
  ).not.toContainText("60");

  await context.request.post("/abmelden", { headers: { Origin: new URL(page.url()).origin } });
  await page.goto(`${RECHNER}/ergebnis`);
  await expect(page.getByText("keine Berechnung geöffnet")).toBeVisible();
});

test("Die Kasse lässt eine ganze Organisation rechnen: Fortschritt, Tabelle, ein zweiter Klick schadet nicht", async ({
  page,
  context,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const scheiben = [{ von: "1990-01-01", bis: null }];
  for (const name of ["Massenlauf-Eins", "=Massenlauf-Zwei"])
    await neuePerson(arbeitgeber, { name, geburtsdatum: "1960-05-17", scheiben });
  await meldeAn(context, await neuesKassenkonto());
  const seite = `/kasse/versorgungsauskunft/${arbeitgeber.mitgliedId}`;
  const sende = () => sendeFormular(context.request, seite, {}, { merkmal: 'name="organisation"' });
  await Promise.all([sende(), sende()]);
  await page.goto(seite);
  await expect(page.locator("[data-lauf]")).toHaveCount(1);
  await expect(page.locator("[data-lauf=FERTIG]"), "zeigt das Ende ohne Neuladen").toBeVisible({
    timeout: 20_000,
  });
  const verweis = page.getByRole("link", { name: "Tabelle herunterladen" });
  const weg = (await verweis.getAttribute("href")) ?? "";
  const antwort = await context.request.get(weg);
  expect(antwort.headers()["content-disposition"]).toContain("Versorgungsauskunft.csv");
  const text = await antwort.text();
  expect(text.trim().split("\r\n")).toHaveLength(3);
  expect(text).toContain("'=Massenlauf-Zwei");
  expect(text).toMatch(/;\d\d,\d\d;/);

  const s = await context.browser()?.newContext();
  if (!s) throw new Error("kein Browser");
  await meldeAn(s, await neueSachbearbeitung(arbeitgeber));
  expect((await s.request.get(weg)).status(), "nur die Sachbearbeitung der Kasse").toBe(404);
  await s.close();
});
