import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { liesSeiten } from "../lib/pdf/testhilfe";
import { type Fall, neuerFall, VOLLSTAENDIG } from "./hilfe/beurlaubung";
import { melde } from "./hilfe/buehne";
import { sql } from "./hilfe/daten";
import { drucke, liesPapier } from "./hilfe/druck";
import { spalte, vielePersonen } from "./hilfe/liste";

/** Bedienung und Navigation, die auf dem Papier nichts verloren haben. */
const BEDIENUNG = [
  ".sprungmarken",
  ".kopf",
  ".navigation",
  ".fuss",
  "main button",
  ".knopf",
  ".knopfleiste",
  ".kacheln",
  ".blaettern-wege",
  ".groessen-wahl",
  ".filter",
  ".schnellfilter",
];

/** Stellt die Seite so dar wie gedruckt und prüft, was jedes Blatt braucht. */
async function erwarteBlatt(page: Page, fall: Fall): Promise<void> {
  await page.emulateMedia({ media: "print" });
  for (const auswahl of BEDIENUNG)
    for (const element of await page.locator(auswahl).all()) await expect(element).toBeHidden();
  const kopf = page.locator(".druck-kopf");
  await expect(kopf).toBeVisible();
  for (const angabe of [
    "Meine Versorgung",
    fall.arbeitgeber.anzeige,
    `Erika Prüfstein (${fall.konto.kennung})`,
    /\d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr/,
  ])
    await expect(kopf).toContainText(angabe);
  // Ein Weg zurück ist auf Papier keiner.
  await expect(page.getByRole("link", { name: /^Zurück/ })).toHaveCount(0);
}

test("Die Übersicht druckt alle Zeilen der Seite mit Kopf, Filtern und Bereich", async ({
  page,
  context,
}) => {
  const fall = await neuerFall(context, { name: "Änderung", vorname: "Zoë" });
  await vielePersonen(fall.arbeitgeber, 79);
  await page.goto("/anspruchsberechtigte?nur=aktive&groesse=100");
  await erwarteBlatt(page, fall);
  await expect(page.getByText("Filter: nur aktive Beamte")).toBeVisible();
  await expect(page.getByText("Zeilen 1–80 von 80")).toBeVisible();
  expect(await spalte(page, 1)).toHaveLength(80);
  // Tabellenköpfe wiederholen sich, Zeilen werden nicht zerrissen.
  await expect(page.locator("thead")).toHaveCSS("display", "table-header-group");
  await expect(page.locator("tbody tr").first()).toHaveCSS("break-inside", "avoid");
  const papier = await drucke(page);
  expect(papier).toMatchObject({
    gegliedert: true,
    hochkant: true,
    titel: "Übersicht – Meine Versorgung",
  });
  expect(papier.seiten).toBeGreaterThan(1);
  expect(papier.sprache).toContain("de");
});

test("Detailansicht, Quittung und Nachricht drucken ohne Bedienung und in Schwarz", async ({
  page,
  context,
}) => {
  const fall = await neuerFall(context, {
    name: "Grünwald-Straßenbäcker",
    scheiben: Array.from({ length: 30 }, (_, n) => ({
      von: `${1990 + n}-01-01`,
      bis: n === 29 ? null : `${1990 + n}-12-31`,
    })),
  });
  const meldung = await melde(context, fall.person.id, VOLLSTAENDIG);
  const [nachricht] = await sql<
    { id: string }[]
  >`select id from nachricht where meldung_id = ${meldung}`;
  await page.goto(fall.weg);
  await erwarteBlatt(page, fall);
  await expect(page.getByRole("heading", { name: "Meldungen" })).toBeHidden();
  await expect(page.locator("tbody tr")).toHaveCount(31);
  // Nichts ragt über den Rand des Blatts.
  await page.setViewportSize({ width: 680, height: 960 });
  const breite = await page.locator("table").evaluate((t) => t.getBoundingClientRect().right);
  expect(breite).toBeLessThanOrEqual(680);
  expect(await drucke(page)).toMatchObject({ gegliedert: true, hochkant: true });

  for (const [weg, titel] of [
    [`/meldungen/${meldung}`, "Meldung übermittelt"],
    [`/postfach/${nachricht?.id}`, `Meldung einer Beurlaubung für Anna ${fall.person.name}`],
  ] as const) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(weg);
    await erwarteBlatt(page, fall);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(titel);
    await expect(page.locator(".seitenkopf-einleitung")).toHaveCSS("color", "rgb(0, 0, 0)");
    expect(await drucke(page)).toMatchObject({ gegliedert: true, hochkant: true });
  }
});

/** Titel, Sprache und Zeilen eines PDF, das das Portal selbst schreibt. */
async function lade(anfrage: APIRequestContext, pfad: string) {
  const bytes = await (await anfrage.get(pfad)).body();
  const seiten = await liesSeiten(bytes);
  return { papier: await liesPapier(bytes), seiten, text: seiten.flat().join("\n") };
}

test("Die PDF von Meldung und Nachricht tragen Umlaute, Referenz, Titel, Sprache und Seitenzahlen", async ({
  context,
}) => {
  const fall = await neuerFall(context, { name: "Größmäßiger", vorname: "Öznur" });
  const bemerkung = Array.from({ length: 60 }, (_, n) => `Zeile ${n + 1}: Übergänge prüfen`).join(
    "\n",
  );
  const meldung = await melde(context, fall.person.id, { ...VOLLSTAENDIG, bemerkung });
  const [zeile] = await sql<
    { referenz: string; nachricht: string }[]
  >`select m.referenz, n.id as nachricht from meldung m join nachricht n on n.meldung_id = m.id where m.id = ${meldung}`;
  const titel = `Meldung einer Beurlaubung für Öznur Größmäßiger (${fall.person.persnr})`;
  for (const pfad of [`/meldungen/${meldung}/pdf`, `/postfach/${zeile?.nachricht}/pdf`]) {
    const { papier, seiten, text } = await lade(context.request, pfad);
    expect(papier).toMatchObject({ titel, sprache: "(de-DE)", hochkant: true });
    expect(seiten.length).toBeGreaterThan(1);
    seiten.forEach((blatt, n) => {
      expect(blatt).toContain(`Seite ${n + 1} von ${seiten.length}`);
    });
    expect(text).toContain(zeile?.referenz);
    for (const stueck of [
      "Öznur Größmäßiger",
      "10 - Beurlaubung - wg. Kind",
      "Zeile 60: Übergänge prüfen",
    ])
      expect(text.replace(/\s+/g, " ")).toContain(stueck);
    expect(text).not.toContain("?!");
  }
});
