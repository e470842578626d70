import { expect, type Page } from "@playwright/test";
import { RECHNER, rechneBis } from "./hilfe/auskunft";
import { klappeAuf } from "./hilfe/auskunft-seiten";
import { pruefe } from "./hilfe/beurlaubung";
import { type Buehne, test } from "./hilfe/buehne";
import { neuePerson } from "./hilfe/daten";

/** Die Seiten mit dem meisten Inhalt, je mit der Kontoklasse, die sie sieht. */
const SEITEN: [
  name: string,
  als: "S" | "K",
  pfad: (b: Buehne) => string,
  dann?: (page: Page) => Promise<void>,
][] = [
  ["Übersicht", "S", () => "/anspruchsberechtigte"],
  [
    "Übersicht mit Filter",
    "S",
    () => "/anspruchsberechtigte",
    (p) => p.locator(".filter-bereich > summary").click(),
  ],
  ["Detailansicht", "S", (b) => `/anspruchsberechtigte/${b.person.id}?frueher=1`],
  [
    "Formular mit Fehlern",
    "S",
    (b) => `/anspruchsberechtigte/${b.unberuehrt.id}/beurlaubung`,
    pruefe,
  ],
  ["Angaben prüfen", "S", (b) => `/anspruchsberechtigte/${b.imEntwurf.id}/beurlaubung/pruefen`],
  ["Quittung", "S", (b) => `/meldungen/${b.offene}`],
  ["Rückfrage", "S", (b) => `/meldungen/${b.meldung}`],
  ["Startseite", "S", () => "/start"],
  ["Meine Meldungen", "S", () => "/meldungen"],
  ["Einstellungen", "S", () => "/einstellungen"],
  ["Postfach", "S", () => "/postfach"],
  ["Nachricht", "S", (b) => `/postfach/${b.nachricht}`],
  ["Eingang", "K", () => "/kasse/eingang"],
  ["Statistik", "K", () => "/kasse/statistik"],
  ["Eingang, Meldung", "K", (b) => `/kasse/eingang/${b.offene}`],
  ["Massenlauf", "K", (b) => `/kasse/versorgungsauskunft/${b.arbeitgeber.mitgliedId}`],
  ["Rechner, Rahmendaten", "S", () => `${RECHNER}/rahmendaten`],
  ["Rechner, Dienstzeiten", "S", () => `${RECHNER}/dienstzeiten?zeile=1`, klappeAuf],
  ["Rechner, Ergebnis", "S", () => `${RECHNER}/ergebnis`, klappeAuf],
  ["Rechner, Vergleich", "S", () => `${RECHNER}/vergleich`, klappeAuf],
  ["Rechner, Druckansicht", "S", () => `${RECHNER}/ergebnis/druck`],
  ["Rechner, Altersgrenzen", "S", () => `${RECHNER}/altersgrenzen`],
  ["Rechner, Schlüsselkatalog", "S", () => `${RECHNER}/schluesselkatalog`],
];

/** Nichts ragt seitwärts hinaus, und kein Text ist abgeschnitten. */
async function erwarteUmbruch(page: Page, wo: string): Promise<void> {
  const befund = await page.evaluate(() => {
    const wurzel = document.documentElement;
    const abgeschnitten = [...document.querySelectorAll<HTMLElement>("main *, header *, footer *")]
      .filter((e) => {
        const stil = getComputedStyle(e);
        if (e.closest(".nur-vorlesen, .sprungmarken, select") || stil.position === "absolute")
          return false;
        const versteckt = ["hidden", "clip"];
        return (
          (versteckt.includes(stil.overflowX) && e.scrollWidth > e.clientWidth + 1) ||
          (versteckt.includes(stil.overflowY) && e.scrollHeight > e.clientHeight + 1)
        );
      })
      .map((e) => `${e.tagName}.${e.className}`);
    const hinausragend = [...document.querySelectorAll<HTMLElement>("main *")]
      .filter((e) => !e.closest(".tabellenbereich, .nur-vorlesen, .datei-eingabe"))
      .filter((e) => e.getBoundingClientRect().right > wurzel.clientWidth + 1)
      .map((e) => `${e.tagName}.${e.className}`);
    return { zuBreit: wurzel.scrollWidth - wurzel.clientWidth, abgeschnitten, hinausragend };
  });
  expect(befund, wo).toEqual({ zuBreit: 0, abgeschnitten: [], hinausragend: [] });
}

/** Abstände, wie WCAG 1.4.12 sie verlangt; als Stilblatt des Skripts, weil die Richtlinie andere sperrt. */
const ABSTAENDE = () => {
  const blatt = new CSSStyleSheet();
  blatt.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, blatt];
};

for (const [als, titel] of [
  ["S", "des Arbeitgebers"],
  ["K", "der Kasse"],
] as const)
  test(`Die Seiten ${titel} brechen bei 320 Punkten, 400 % und weiten Abständen um, ohne seitwärts zu rollen`, async ({
    browser,
    buehne,
  }) => {
    await neuePerson(buehne.arbeitgeber, {
      name: "Donaudampfschifffahrtsgesellschaftskapitänswitwe-Oberweißenbacher",
      vorname: "Maximiliane Friederike-Charlotte",
    });
    // 1280 Punkte bei 400 %: 320 × 200 mit vierfacher Auflösung.
    for (const gestalt of [
      { viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
      { viewport: { width: 320, height: 200 }, deviceScaleFactor: 4 },
    ]) {
      const context = await browser.newContext({
        ...gestalt,
        storageState: buehne.staende[als],
        locale: "de-DE",
      });
      if (als === "S") await rechneBis(context, 5);
      const page = await context.newPage();
      for (const [name, wer, pfad, dann] of SEITEN) {
        if (wer !== als) continue;
        await page.goto(pfad(buehne));
        await dann?.(page);
        if (name === "Formular mit Fehlern")
          await expect(page.locator(".fehlerliste")).toBeVisible();
        await erwarteUmbruch(page, `${name}, ${gestalt.viewport.height} hoch`);
        await page.evaluate(ABSTAENDE);
        await erwarteUmbruch(page, `${name}, weite Abstände`);
      }
      await context.close();
    }
  });
