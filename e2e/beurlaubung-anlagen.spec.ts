import { expect, type Page, test } from "@playwright/test";
import { feld, fuelle, neuerFall, VOLLSTAENDIG, weiterZurPruefung } from "./hilfe/beurlaubung";
import { alsFile, csv, csvVon, jpg, pdf, png, type Testdatei } from "./hilfe/dateien";
import { sql, type Testperson } from "./hilfe/daten";
import { sendeFormular, textVon } from "./hilfe/ohne-skript";

const MB10 = 10 * 1024 * 1024;
const auswahl = (page: Page) => page.getByLabel("Anhang hinzufügen");
const gewaehlt = (page: Page) => page.locator(".anlagenliste .anlage-name");

/** Namen der Anhänge am Entwurf, in der Reihenfolge des Alphabets. */
async function amEntwurf(person: Testperson): Promise<string[]> {
  const alle = await sql<
    { name: string }[]
  >`select d.name from datei d join entwurf e on e.id = d.entwurf_id where e.person_id = ${person.id}`;
  return alle.map((d) => d.name).toSorted();
}

test("Die Seite weist Unpassendes gleich ab, nimmt das Passende und behält den Text @telefon", async ({
  page,
  context,
}) => {
  const { formular, person } = await neuerFall(context);
  await page.goto(formular);
  await fuelle(page, { bemerkung: "Bleibt stehen" });
  await expect(
    page.getByText(
      "Pro Meldung sind max. 10 Anhänge (pdf, jpg, png, csv) mit insgesamt 10 MB zulässig.",
    ),
  ).toBeVisible();
  const word: Testdatei = {
    name: "brief.docx",
    mimeType: "application/msword",
    buffer: Buffer.from("x"),
  };
  await auswahl(page).setInputFiles([word, await pdf("bescheid.pdf")]);
  await expect(page.locator(".anlagen .feld-fehler")).toContainText(
    "brief.docx: erlaubt sind pdf, jpg, png, csv.",
  );
  await expect(gewaehlt(page)).toHaveText(["bescheid.pdf"]);
  // Weitere Auswahlen kommen dazu; die elfte Datei ist eine zu viel.
  await auswahl(page).setInputFiles(Array.from({ length: 10 }, (_, n) => csv(`liste-${n}.csv`)));
  await expect(page.locator(".anlagen .feld-fehler")).toContainText(
    "liste-9.csv wurde nicht hinzugefügt. Höchstens 10 Anhänge.",
  );
  await expect(gewaehlt(page)).toHaveCount(10);
  for (let n = 8; n >= 0; n--)
    await page.getByRole("button", { name: `liste-${n}.csv entfernen` }).click();
  await auswahl(page).setInputFiles(csvVon("gross.csv", MB10));
  await expect(page.locator(".anlagen .feld-fehler")).toContainText(
    "gross.csv ist zu groß. Alle Anhänge zusammen dürfen 10 MB haben.",
  );
  await expect(gewaehlt(page)).toHaveText(["bescheid.pdf"]);
  await fuelle(page, VOLLSTAENDIG);
  await weiterZurPruefung(page);
  expect(await amEntwurf(person)).toEqual(["bescheid.pdf"]);
  await page.goBack();
  await expect(feld(page, "bemerkung")).toHaveValue("Bleibt stehen");
});

test("Genau 10 MB gehen durch, ein Byte mehr nicht", async ({ page, context }) => {
  const { formular, person } = await neuerFall(context);
  const zuViel = await sendeFormular(context.request, formular, {
    ...VOLLSTAENDIG,
    anlagen: alsFile(csvVon("gross.csv", MB10 + 1)),
    absicht: "pruefen",
  });
  expect(await textVon(zuViel)).toContain(
    "gross.csv ist zu groß. Alle Anhänge zusammen dürfen 10 MB haben.",
  );
  expect(await amEntwurf(person)).toEqual([]);
  await page.goto(formular);
  await expect(feld(page, "ab")).toHaveValue("04.03.2024");
  await auswahl(page).setInputFiles(csvVon("genau.csv", MB10));
  await expect(gewaehlt(page)).toHaveText(["genau.csv"]);
  await weiterZurPruefung(page);
  expect(await amEntwurf(person)).toEqual(["genau.csv"]);
});

test("Der Server urteilt nach dem Inhalt: umbenannte Programme und Bilder fallen durch", async ({
  context,
}) => {
  const { formular, person } = await neuerFall(context);
  const programm = csv("x", "MZ\u0090\u0000\u0003 This program cannot be run in DOS mode.");
  const faelle: [File[], string][] = [
    [[alsFile(programm, "rechnung.pdf")], "rechnung.pdf: Der Inhalt passt nicht zur Endung „pdf“."],
    [
      [alsFile(await png("bild.png"), "bild.jpg")],
      "bild.jpg: Der Inhalt passt nicht zur Endung „jpg“.",
    ],
    [[alsFile(programm, "werkzeug.exe")], "werkzeug.exe: erlaubt sind pdf, jpg, png, csv."],
    [[alsFile(programm, "bescheid.pdf.exe")], "bescheid.pdf.exe: erlaubt sind pdf, jpg, png, csv."],
    [[alsFile(csv("leer.csv", ""))], "leer.csv ist leer. Wählen Sie eine Datei mit Inhalt."],
    [Array.from({ length: 11 }, (_, n) => alsFile(csv(`${n}.csv`))), "Höchstens 10 Anhänge."],
  ];
  for (const [anlagen, text] of faelle) {
    const antwort = await sendeFormular(context.request, formular, {
      ...VOLLSTAENDIG,
      bemerkung: "Bleibt stehen",
      anlagen,
      absicht: "pruefen",
    });
    const seite = await textVon(antwort);
    expect(seite).toContain(text);
    expect(await antwort.text()).toContain("Bleibt stehen");
    expect(await amEntwurf(person), text).toEqual([]);
  }
});

test("Pfade in Dateinamen, Sonderzeichen und doppelte Namen werden entschärft", async ({
  context,
}) => {
  const { formular, person } = await neuerFall(context);
  const anlagen = [
    alsFile(await pdf("a"), "../../etc/passwd.pdf"),
    alsFile(await pdf("b"), "C:\\Windows\\System32\\passwd.pdf"),
    alsFile(await jpg("c"), "Foto von Müller & Söhne (Größe: XL).jpg"),
    alsFile(csv("d"), "..\u202Egpj.csv"),
    alsFile(await pdf("e"), "PASSWD.pdf"),
  ];
  await sendeFormular(context.request, formular, { ...VOLLSTAENDIG, anlagen, absicht: "pruefen" });
  expect(await amEntwurf(person)).toEqual([
    "Foto_von_Mueller_Soehne_Groesse_XL_.jpg",
    "PASSWD_3.pdf",
    "gpj.csv",
    "passwd.pdf",
    "passwd_2.pdf",
  ]);
  // Auch eine spätere Auswahl desselben Namens überschreibt nichts.
  await sendeFormular(context.request, formular, {
    ...VOLLSTAENDIG,
    anlagen: alsFile(csv("gpj.csv", "anders;1\n")),
    absicht: "speichern",
  });
  expect(await amEntwurf(person)).toContain("gpj_2.csv");
  expect(await amEntwurf(person)).toHaveLength(6);
});
