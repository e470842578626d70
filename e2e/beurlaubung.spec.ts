import { createHash } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import {
  absenden,
  bestaetigeHinweise,
  fuelle,
  neuerFall,
  referenz,
  sendeAb,
  VOLLSTAENDIG,
  weiterZurPruefung,
} from "./hilfe/beurlaubung";
import { csv, jpg, pdf, png } from "./hilfe/dateien";
import { sql } from "./hilfe/daten";
import { PORTAL, versteckteFelder } from "./hilfe/ohne-skript";

const sha = (inhalt: Buffer) => createHash("sha256").update(inhalt).digest("hex");

/** Wert einer Angabe auf „Angaben prüfen“. */
const angabe = (page: Page, label: string) =>
  page
    .locator("dl > div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator("dd");

test("Eine Beurlaubung geht mit vier Anhängen durch Prüfung und Absenden bis zur Quittung @telefon", async ({
  page,
  context,
}) => {
  const { formular, weg } = await neuerFall(context, { name: "Grün", vorname: "Änne" });
  await page.goto(weg);
  await page.getByRole("link", { name: "Meldung einer Beurlaubung" }).click();
  await expect(page.getByText("Mit * gekennzeichnete Felder sind Pflichtfelder")).toBeVisible();
  await fuelle(page, { ...VOLLSTAENDIG, bemerkung: "Rückkehr\nim April" });
  const dateien = [
    await pdf("Bescheid Größe.pdf"),
    await jpg("foto.jpg"),
    await png("bild.png"),
    csv("liste.csv"),
  ];
  await page.getByLabel("Anhang hinzufügen").setInputFiles(dateien);
  await expect(page.getByText("4 neue Anhänge ausgewählt")).toBeAttached();
  await weiterZurPruefung(page);

  for (const [label, wert] of [
    ["Beurlaubung ab", "04.03.2024"],
    ["Beurlaubung bis", "29.03.2024"],
    ["Datum Bewilligung/Verfügung", "01.02.2024"],
    ["Rechtsgrundlage für Beurlaubung", "10 - Beurlaubung - wg. Kind"],
    ["Ansprechperson für Rückfragen", "Erika Prüfstein"],
    ["Bemerkung", "Rückkehr im April"],
  ] as const)
    await expect(angabe(page, label)).toHaveText(wert);
  const anhaenge = page.getByRole("region", { name: "Anhänge" });
  await expect(anhaenge.getByRole("listitem")).toHaveCount(4);
  for (const name of ["Bescheid_Groesse.pdf", "foto.jpg", "bild.png", "liste.csv"])
    await expect(anhaenge.getByText(name, { exact: true })).toBeVisible();
  // „Ändern“ führt zurück an die Stelle im Formular, und alles ist noch da.
  await page.getByRole("link", { name: "Ändern: Bewilligung" }).click();
  await page.waitForURL(/beurlaubung#feld-datum/);
  await expect(page.getByText("Ihr Entwurf ist wieder da.")).toBeVisible();
  await expect(page.locator(".anlage-name")).toHaveCount(4);
  await weiterZurPruefung(page);
  const ref = await sendeAb(page);
  expect(ref).toMatch(/^[A-Z0-9]{5}$/);
  await expect(
    page.getByText("Ihre Meldung ist bei der Versorgungskasse eingegangen."),
  ).toBeVisible();
  const meldung = new URL(page.url()).pathname;

  await page.goto(weg);
  const zeile = page.locator("tr.zeile-offen");
  await expect(zeile).toContainText("04.03.2024");
  await expect(zeile).toContainText("gemeldet, in Bearbeitung");
  await expect(zeile.getByRole("link", { name: `Referenz ${ref}` })).toHaveAttribute(
    "href",
    meldung,
  );

  await page.goto(meldung);
  for (const vorlage of dateien) {
    const name = vorlage.name.replace("Bescheid Größe", "Bescheid_Groesse");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    const adresse = await page.getByRole("link", { name }).getAttribute("href");
    const antwort = await context.request.get(adresse ?? "");
    expect(antwort.headers()["content-disposition"]).toContain("attachment");
    expect(antwort.headers()["x-content-type-options"]).toBe("nosniff");
    const inhalt = await antwort.body();
    if (/pdf|csv/.test(name)) {
      expect(sha(inhalt)).toBe(sha(vorlage.buffer));
    } else {
      const [neu, alt] = [await sharp(inhalt).metadata(), await sharp(vorlage.buffer).metadata()];
      expect([neu.format, neu.width, neu.height]).toEqual([alt.format, alt.width, alt.height]);
      expect(neu.exif).toBeUndefined();
    }
  }
  // Der Entwurf ist verbraucht: Die Prüfseite führt zum leeren Formular.
  await page.goto(`${formular}/pruefen`);
  await expect(page.getByLabel("Beurlaubung ab*")).toHaveValue("");
});

test("Die Quittung liegt ungelesen im Postfach, öffnet sich, ist danach gelesen und hat ein PDF", async ({
  page,
  context,
}) => {
  const { formular, person } = await neuerFall(context, { name: "Öz", vorname: "Ümit" });
  await page.goto(formular);
  await fuelle(page, VOLLSTAENDIG);
  await weiterZurPruefung(page);
  const ref = await sendeAb(page);
  const quittung = new URL(page.url()).pathname;
  const betreff = `Meldung einer Beurlaubung für Ümit Öz (${person.persnr})`;

  await page.goto("/start");
  await expect(page.getByRole("region", { name: "Tabelle: Eingang Postfach" })).toContainText(
    betreff,
  );
  await page.goto("/postfach");
  const zeile = page.getByRole("row", { name: new RegExp(ref) });
  await expect(zeile).toContainText("(ungelesen)");
  await expect(zeile.locator("td").nth(1)).toHaveCSS("font-weight", "600");
  await expect(zeile.locator("td")).toContainText([
    /^\d\d\.\d\d\.\d{4}$/,
    betreff,
    ref,
    "Systemmeldung",
    "Werdegang Beamte/r",
  ]);
  await zeile.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(betreff);
  await expect(page.locator(".seitenkopf-einleitung")).toHaveText(
    new RegExp(
      `^\\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d Uhr \\| Referenz: ${ref} \\| Systemmeldung - Werdegang Beamte/r$`,
    ),
  );
  const text = page.locator(".freitext");
  for (const satz of [
    "Guten Tag,",
    `Ihre Meldung zu Ümit Öz (${person.persnr}) haben wir erhalten.`,
    "Beurlaubung ab: 04.03.2024\nBeurlaubung bis: 29.03.2024\nDatum Bewilligung/Verfügung: 01.02.2024\nRechtsgrundlage für Beurlaubung: 10 - Beurlaubung - wg. Kind",
    "Nicht ausgefüllte freiwillige Felder sind nicht aufgeführt.",
    "Anhänge: keine",
  ])
    expect(await text.textContent()).toContain(satz);
  await expect(page.getByText("Diese Nachricht enthält keine Anhänge.")).toBeVisible();
  for (const pfad of [new URL(page.url()).pathname, quittung]) {
    const antwort = await context.request.get(`${pfad}/pdf`);
    expect(antwort.headers()["content-type"]).toBe("application/pdf");
    expect(antwort.headers()["content-disposition"]).toMatch(
      new RegExp(`filename="?[^"]*${ref}\\.pdf`),
    );
    expect((await antwort.body()).subarray(0, 5).toString()).toBe("%PDF-");
  }
  await page.getByRole("link", { name: "Schließen" }).click();
  await expect(page.getByRole("row", { name: new RegExp(ref) })).not.toContainText("(ungelesen)");
  await expect(
    page
      .getByRole("row", { name: new RegExp(ref) })
      .locator("td")
      .nth(1),
  ).toHaveCSS("font-weight", "400");
});

test("Hinweise müssen einzeln als gelesen bestätigt sein und gehen mit an die Kasse", async ({
  page,
  context,
}) => {
  const { formular } = await neuerFall(context);
  await page.goto(formular);
  // Bescheid nach dem Beginn (C7) und kein Anhang (C11).
  await fuelle(page, { ...VOLLSTAENDIG, datum: "10.03.2024" });
  await weiterZurPruefung(page);
  await expect(page.getByLabel("Hinweis gelesen*")).toHaveCount(2);
  await page.getByLabel("Hinweis gelesen*").first().check();
  await absenden(page).click();
  const liste = page.getByRole("region", { name: "Bitte prüfen Sie Ihre Angaben" });
  await expect(liste).toBeFocused();
  await expect(liste.getByRole("link")).toHaveText([
    "Bestätigen Sie, dass Sie den Hinweis gelesen haben.",
  ]);
  await expect(page).toHaveTitle(/^Fehler: /);
  await liste.getByRole("link").click();
  await expect(page.getByLabel("Hinweis gelesen*").last()).toBeFocused();
  await expect(page.getByLabel("Hinweis gelesen*").first()).toBeChecked();
  await sendeAb(page);
  await expect(page.getByRole("heading", { name: "Bestätigte Hinweise" })).toBeVisible();
  await expect(
    page.getByText("Folgende Unterlagen fehlen noch: Bewilligungsbescheid"),
  ).toBeVisible();
});

test("Doppelter Klick, wiederholte Sendung und „Zurück“ ergeben eine einzige Meldung", async ({
  page,
  context,
}) => {
  const { formular, person } = await neuerFall(context);
  const anzahl = async () =>
    Number((await sql`select count(*) from meldung where person_id = ${person.id}`)[0]?.count);
  await page.goto(formular);
  await fuelle(page, VOLLSTAENDIG);
  await weiterZurPruefung(page);
  await bestaetigeHinweise(page);
  const html = await (await context.request.get(`${formular}/pruefen`)).text();
  await absenden(page).dblclick();
  const ref = await referenz(page);
  const meldung = new URL(page.url()).pathname;
  expect(await anzahl()).toBe(1);

  // Dieselbe Sendung noch zweimal zugleich, wie nach einer abgerissenen Verbindung.
  const noch = () => {
    const daten = new FormData();
    for (const [name, wert] of versteckteFelder(html, "submissionId")) daten.append(name, wert);
    daten.append("hinweis.C11", "ja");
    return context.request.post(`${formular}/pruefen`, {
      multipart: daten,
      headers: { Origin: PORTAL },
      maxRedirects: 0,
    });
  };
  for (const antwort of await Promise.all([noch(), noch()]))
    expect(antwort.headers().location).toBe(meldung);

  await page.goBack();
  // Die Seite des Browsers von vorhin kann noch dastehen; auch ein neuer Klick sendet nichts Neues.
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Meldung übermittelt");
  if (await absenden(page).isVisible()) {
    await bestaetigeHinweise(page);
    await absenden(page).click();
    expect(await referenz(page)).toBe(ref);
  }
  expect(await anzahl()).toBe(1);
});

test("Zwei gleiche Sendungen zur selben Zeit ergeben dieselbe Referenz", async ({
  page,
  context,
}) => {
  const { formular, person } = await neuerFall(context);
  await page.goto(formular);
  await fuelle(page, VOLLSTAENDIG);
  await weiterZurPruefung(page);
  const html = await page.content();
  const roh = await (await context.request.get(`${formular}/pruefen`)).text();
  expect(html).toContain("submissionId");
  const sende = () => {
    const daten = new FormData();
    for (const [name, wert] of versteckteFelder(roh, "submissionId")) daten.append(name, wert);
    daten.append("hinweis.C11", "ja");
    return context.request.post(`${formular}/pruefen`, {
      multipart: daten,
      headers: { Origin: PORTAL },
      maxRedirects: 0,
    });
  };
  const ziele = (await Promise.all([sende(), sende(), sende()])).map((a) => a.headers().location);
  expect(new Set(ziele).size).toBe(1);
  expect(ziele[0]).toMatch(/^\/meldungen\//);
  const [stand] = await sql`
    select count(*)::int as meldungen, (select count(*)::int from nachricht n join meldung m2 on m2.id = n.meldung_id where m2.person_id = ${person.id}) as quittungen
    from meldung where person_id = ${person.id}`;
  expect(stand).toMatchObject({ meldungen: 1, quittungen: 1 });
});
