import { expect, type Locator, type Page } from "@playwright/test";
import { formatCode } from "../../lib/codelisten";
import { type EinfachesFeld, type Formular, formular } from "../../lib/formulare";

type Rohwerte = Readonly<Record<string, string>>;

/** Das Formular unter seiner Kennung. */
export function formularZu(id: string): Formular {
  const form = formular(id);
  if (!form) throw new Error(`Formular ${id} fehlt`);
  return form;
}

/** Eingabefeld unter seinem Namen, in Gruppen wie `zulagen.0.art`. */
export const eingabe = (page: Page, name: string): Locator => page.locator(`[name="${name}"]`);

async function fuelleFeld(page: Page, name: string, feld: EinfachesFeld, wert: string) {
  const stelle = eingabe(page, name);
  await expect(stelle.first()).toBeVisible();
  if (feld.art === "codes") {
    for (const [nr, code] of wert.split(",").entries()) {
      await stelle.nth(nr).fill(code);
      await stelle.nth(nr).press("Tab");
    }
    return;
  }
  const art = await stelle
    .first()
    .evaluate((e) => (e instanceof HTMLInputElement ? e.type : e.tagName));
  if (art === "radio") await page.locator(`[name="${name}"][value="${wert}"]`).check();
  else if (art === "SELECT") await stelle.selectOption(wert);
  else {
    await stelle.fill(wert);
    await stelle.press("Tab");
  }
}

/** Ein vorbelegter Wert ändert sich nicht, also richtet sich danach auch nichts. */
async function stehtSchonDa(page: Page, name: string, feld: EinfachesFeld, wert: string) {
  const stelle = eingabe(page, name).first();
  if ((await stelle.getAttribute("type")) === "radio") return false;
  const text = feld.art === "code" ? formatCode(feld.liste, wert) : wert;
  return [wert, text].includes(await stelle.inputValue());
}

/** Füllt ein Feld; hängen andere davon ab, wartet es, bis die Seite sich danach gerichtet hat. */
async function fuelle(page: Page, name: string, feld: EinfachesFeld, wert: string): Promise<void> {
  if (!feld.steuert || (await stehtSchonDa(page, name, feld, wert)))
    return fuelleFeld(page, name, feld, wert);
  const pfad = new URL(page.url()).pathname;
  const neu = page.waitForResponse(
    (r) => r.request().method() === "POST" && new URL(r.url()).pathname === pfad,
    { timeout: 15_000 },
  );
  await fuelleFeld(page, name, feld, wert);
  await neu;
  await page.waitForLoadState("networkidle");
}

/** Tippt die Angaben in der Ordnung der Felder; Einträge von Gruppen legt sie zuerst an. */
export async function fuelleFormular(page: Page, form: Formular, roh: Rohwerte): Promise<void> {
  for (const [name, feld] of Object.entries(form.felder)) {
    if (feld.art !== "gruppe") {
      if (roh[name] !== undefined) await fuelle(page, name, feld, roh[name]);
      continue;
    }
    for (let nr = 0; Object.keys(roh).some((k) => k.startsWith(`${name}.${nr}.`)); nr++) {
      const erstes = Object.keys(feld.felder)[0];
      await page.getByRole("button", { name: `${feld.eintrag} hinzufügen` }).click();
      await expect(eingabe(page, `${name}.${nr}.${erstes}`).first()).toBeVisible();
      for (const [unter, unterfeld] of Object.entries(feld.felder)) {
        const wert = roh[`${name}.${nr}.${unter}`];
        if (wert !== undefined) await fuelle(page, `${name}.${nr}.${unter}`, unterfeld, wert);
      }
    }
  }
}

/** Label und Wert jeder Zeile der gezeigten Angaben. */
export async function angaben(page: Page): Promise<string[]> {
  const zeilen = await page.locator("main dl > div").all();
  return Promise.all(
    zeilen.map(async (z) => {
      const [label, wert] = [z.locator("dt"), z.locator("dd")];
      return `${await label.innerText()}: ${(await wert.innerText()).replaceAll("\u202f", " ")}`;
    }),
  );
}
