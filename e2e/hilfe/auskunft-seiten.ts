import type { BrowserContext, Page } from "@playwright/test";
import { RECHNER, rechneBis } from "./auskunft";
import type { Seite } from "./seiten";

const ORDNER = "(rechner)/versorgungsauskunft";
const bis = (schritt: 2 | 3 | 4 | 5) => (context: BrowserContext) => rechneBis(context, schritt);
/** Öffnet alles Aufklappbare der Seite. */
export const klappeAuf = async (page: Page) => {
  await page.evaluate(() => {
    for (const d of document.querySelectorAll<HTMLDetailsElement>("main details")) d.open = true;
  });
};
const seite = (name: string, vorher: Seite["vorher"], mehr: Partial<Seite> = {}): Seite => ({
  ordner: ORDNER + name,
  pfad: () => RECHNER + name,
  vorher,
  ...mehr,
});

/** Seiten des Rechners, leer, gefüllt und mit Fehlern. */
export const AUSKUNFTSEITEN: readonly Seite[] = [
  seite("", undefined),
  seite("", bis(5), {
    zustand: "mit offener Berechnung und Fehler",
    dann: (page) => page.getByRole("button", { name: "Start" }).click(),
  }),
  seite("/rahmendaten", bis(2)),
  seite("/rahmendaten", bis(2), {
    zustand: "Polizei, mit Fehlern",
    dann: async (page) => {
      await page.getByRole("radio", { name: /^Polizeibeamter/ }).check();
      await page.getByRole("button", { name: "Weiter" }).click();
      await page.locator(".fehlerliste").waitFor();
    },
  }),
  seite("/ruhestand", bis(3)),
  seite("/dienstzeiten", bis(4)),
  seite("/dienstzeiten", bis(5), {
    zustand: "mit Zeilen",
    pfad: () => `${RECHNER}/dienstzeiten?zeile=1`,
    dann: klappeAuf,
  }),
  seite("/ergebnis", bis(5), { dann: klappeAuf }),
  seite("/ergebnis/druck", bis(5)),
  seite("/vergleich", bis(5), { dann: klappeAuf }),
  seite("/altersgrenzen", undefined),
  seite("/schluesselkatalog", undefined),
];
