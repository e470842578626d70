import type { BrowserContext, Page } from "@playwright/test";
import { sendeFormular } from "./ohne-skript";

export const RECHNER = "/versorgungsauskunft";

/** Fall mit Übergangsrecht: geboren wie in der Anleitung, Beamtenverhältnis seit 1980. */
export const FALL = {
  geburtsdatum: "06.01.1955",
  begruendung: "01.08.1980",
  ruhestandsgrund: "ANTRAGSALTERSGRENZE",
  ersterRuhestandstag: "01.08.2019",
  zeiten: [
    { dzs: "1301", beginn: "01.08.1980", ende: "31.07.1995", tz: "", beschraenkung: "" },
    { dzs: "1301", beginn: "01.08.1995", ende: "31.07.2019", tz: "13/26,5", beschraenkung: "" },
    { dzs: "1800", beginn: "01.10.1974", ende: "30.09.1978", tz: "", beschraenkung: "" },
  ],
} as const;

/** Füllt die Schritte ohne Skript bis vor den genannten; 5 ist das Ergebnis mit Beträgen. */
export async function rechneBis(context: BrowserContext, schritt: 2 | 3 | 4 | 5): Promise<void> {
  const sende = (weg: string, felder: Record<string, string>, merkmal: string) =>
    sendeFormular(context.request, RECHNER + weg, felder, { merkmal });
  const { geburtsdatum, begruendung, ruhestandsgrund, ersterRuhestandstag, zeiten } = FALL;
  await sende("", { geburtsdatum, identifikationsnummer: "" }, 'name="geburtsdatum"');
  if (schritt === 2) return;
  const rahmen = { begruendung, ruhestandsgrund, beamtenkategorie: "ALLGEMEIN" };
  await sende("/rahmendaten", rahmen, 'name="begruendung"');
  if (schritt === 3) return;
  await sende("/ruhestand", { ersterRuhestandstag }, 'name="ersterRuhestandstag"');
  if (schritt === 4) return;
  for (const zeile of zeiten) await sende("/dienstzeiten", zeile, 'name="beginn"');
  const bezuege = { ruhegehaltfaehigeDienstbezuege: "4500,00", familienzuschlag: "HALB" };
  await sende("/ergebnis", bezuege, 'name="ruhegehaltfaehigeDienstbezuege"');
}

/** Tippt eine Dienstzeit und fügt sie hinzu. */
export async function fuegeZeileHinzu(
  page: Page,
  zeile: (typeof FALL.zeiten)[number],
  nr: number,
): Promise<void> {
  await page.locator("#feld-dzs").selectOption(zeile.dzs);
  await page.locator("#feld-beginn").fill(zeile.beginn);
  await page.locator("#feld-ende").fill(zeile.ende);
  await page.locator("#feld-tz").fill(zeile.tz);
  await page.getByRole("button", { name: "Dienstzeit hinzufügen" }).click();
  await page.locator(`#zeile-${nr}`).waitFor();
}
