import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "@playwright/test";
import { liesSeiten } from "../lib/pdf/testhilfe";
import { neuerFall } from "./hilfe/beurlaubung";
import { melde } from "./hilfe/buehne";
import { sql } from "./hilfe/daten";

/** Umlaute im Namen: Sie gehen auf dem Weg ins PDF am leichtesten verloren. */
const PERSON = { name: "Größmann-Öztürk", vorname: "Käthe" };

test("Übersicht, Detailansicht und Nachricht drucken ohne Bedienung, mit Kopf, Datum und Person", async ({
  page,
  context,
}) => {
  const { arbeitgeber, konto, person, weg } = await neuerFall(context, PERSON);
  const id = await melde(context, person.id);
  const [nachricht] = await sql<
    { id: string }[]
  >`select id from nachricht where meldung_id = ${id}`;
  for (const [seite, inhalt] of [
    ["/anspruchsberechtigte", person.name],
    [weg, "Beamtenlebenslauf"],
    [`/postfach/${nachricht?.id}`, "haben wir erhalten"],
    [`/meldungen/${id}`, "Übermittelte Angaben"],
  ] as const) {
    await page.goto(seite);
    await page.emulateMedia({ media: "print" });
    for (const bedienung of [".kopf", ".navigation", ".fuss", ".knopf"])
      await expect(page.locator(bedienung).first()).toBeHidden();
    const kopf = page.locator(".druck-kopf");
    await expect(kopf).toBeVisible();
    for (const text of ["Meine Versorgung", arbeitgeber.anzeige, konto.kennung])
      await expect(kopf).toContainText(text);
    await expect(page.locator("main")).toContainText(inhalt);
    const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true });
    const dokument = await PDFDocument.load(pdf);
    expect(dokument.getPageCount()).toBe(1);
    const { width, height } = dokument.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    await page.emulateMedia({ media: "screen" });
  }
});

test("Der Ausdruck der Übersicht nennt die gezeigten Zeilen", async ({ page, context }) => {
  await neuerFall(context, PERSON);
  await page.goto("/anspruchsberechtigte");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Zeilen 1–1 von 1")).toBeVisible();
});

test("Quittung und Meldung gibt es als PDF mit Titel, Sprache, Umlauten und Seitenzahl", async ({
  page,
  context,
}) => {
  const { person } = await neuerFall(context, PERSON);
  const id = await melde(context, person.id, {
    bemerkung: "Überprüfung durch die Bürgermeisterin, Straße 5",
  });
  const [n] = await sql<
    { id: string; referenz: string }[]
  >`select id, referenz from nachricht where meldung_id = ${id}`;
  for (const weg of [`/postfach/${n?.id}/pdf`, `/meldungen/${id}/pdf`]) {
    const antwort = await page.request.get(weg);
    expect(antwort.headers()["content-type"]).toBe("application/pdf");
    expect(antwort.headers()["content-disposition"]).toContain(`${n?.referenz}.pdf`);
    const bytes = await antwort.body();
    const dokument = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(dokument.getTitle()).toContain("Käthe Größmann-Öztürk");
    expect(String(dokument.catalog.get(PDFName.of("Lang")))).toContain("de-DE");
    const text = (await liesSeiten(bytes)).flat().join("\n");
    for (const wort of [
      n?.referenz ?? "",
      "Überprüfung durch die Bürgermeisterin, Straße 5",
      "10 - Beurlaubung - wg. Kind",
      "Seite 1 von",
    ])
      expect(text).toContain(wort);
  }
});
