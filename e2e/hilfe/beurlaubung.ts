import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import { formatCode } from "../../lib/codelisten";
import {
  type Arbeitgeber,
  type Konto,
  neuePerson,
  neuerArbeitgeber,
  neueSachbearbeitung,
  type Testperson,
} from "./daten";
import { meldeAn } from "./ohne-skript";

/** Ein Tag relativ zu heute in Berlin als `JJJJ-MM-TT`; `monate` rückt vorher um Monate. */
export function iso(tage: number, monate = 0): string {
  const heute = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
  const [j = 0, m = 1, t = 1] = heute.split("-").map(Number);
  const letzter = new Date(Date.UTC(j, m + monate, 0)).getUTCDate();
  return new Date(Date.UTC(j, m - 1 + monate, Math.min(t, letzter) + tage))
    .toISOString()
    .slice(0, 10);
}

export const deutsch = (tag: string) => tag.split("-").reverse().join(".");

/** Ein Tag relativ zu heute, wie ein Mensch ihn tippt. */
export const tag = (tage: number, monate = 0) => deutsch(iso(tage, monate));

export interface Angaben {
  ab?: string;
  bis?: string;
  datum?: string;
  rechtsgrundlage?: string;
  erlaeuterung?: string;
  bemerkung?: string;
}

/** Vier Wochen im März 2024, Bescheid davor: Außer fehlenden Unterlagen ist nichts zu beanstanden. */
export const VOLLSTAENDIG: Angaben = {
  ab: "04.03.2024",
  bis: "29.03.2024",
  datum: "01.02.2024",
  rechtsgrundlage: "10",
};

const LABEL: Record<keyof Angaben, string> = {
  ab: "Beurlaubung ab*",
  bis: "Beurlaubung bis",
  datum: "Datum Bewilligung/Verfügung*",
  rechtsgrundlage: "Rechtsgrundlage für Beurlaubung*",
  erlaeuterung: "Erläuterung",
  bemerkung: "Bemerkung",
};

export const feld = (page: Page, name: keyof Angaben): Locator =>
  page.getByLabel(LABEL[name], { exact: !["bis", "erlaeuterung"].includes(name) });

/** Tippt die Angaben; was fehlt, bleibt, wie es ist. */
export async function fuelle(page: Page, angaben: Angaben): Promise<void> {
  for (const [name, wert] of Object.entries(angaben) as [keyof Angaben, string][]) {
    if (name === "rechtsgrundlage") await waehle(page, wert);
    else await feld(page, name).fill(wert);
  }
}

/** Was das Kombinationsfeld zu einem Code der Rechtsgrundlagen zeigt. */
export const rechtsgrundlage = (code: string) => formatCode("CL-BEU", code);

/** Wählt die Rechtsgrundlage und wartet, bis die Seite ihre Pflichtfelder danach gerichtet hat. */
async function waehle(page: Page, code: string): Promise<void> {
  const auswahl = feld(page, "rechtsgrundlage");
  const text = rechtsgrundlage(code);
  if ((await auswahl.inputValue()) === text) return;
  const neu = page.waitForResponse(
    (r) => r.request().method() === "POST" && r.url().includes("/beurlaubung"),
  );
  await auswahl.fill(code);
  await auswahl.press("Tab");
  await neu;
  await expect(auswahl).toHaveValue(text);
}

export const pruefe = (page: Page) => page.getByRole("button", { name: "Angaben prüfen" }).click();

/** Prüft und wartet auf die Seite „Angaben prüfen“. */
export async function weiterZurPruefung(page: Page): Promise<void> {
  await pruefe(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Angaben prüfen");
}

export async function bestaetigeHinweise(page: Page): Promise<void> {
  for (const haken of await page.getByLabel("Hinweis gelesen*").all()) await haken.check();
}

export const absenden = (page: Page) => page.getByRole("button", { name: "Verbindlich absenden" });

/** Bestätigt die Hinweise und sendet. @returns Referenz der Quittung */
export async function sendeAb(page: Page): Promise<string> {
  await bestaetigeHinweise(page);
  await absenden(page).click();
  return referenz(page);
}

/** Wartet auf die Quittung und liest ihre Referenz. */
export async function referenz(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Meldung übermittelt");
  return (await page.locator("strong[data-referenz]").textContent()) ?? "";
}

export interface Fall {
  arbeitgeber: Arbeitgeber;
  konto: Konto;
  person: Testperson;
  /** Detailseite der Person. */
  weg: string;
  /** Formular „Meldung einer Beurlaubung“ der Person. */
  formular: string;
}

/** Eigener Arbeitgeber mit einer Person und einem angemeldeten Konto. */
export async function neuerFall(
  context: BrowserContext,
  person: Parameters<typeof neuePerson>[1] = {},
): Promise<Fall> {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  const p = await neuePerson(arbeitgeber, person);
  await meldeAn(context, konto);
  const weg = `/anspruchsberechtigte/${p.id}`;
  return { arbeitgeber, konto, person: p, weg, formular: `${weg}/beurlaubung` };
}
