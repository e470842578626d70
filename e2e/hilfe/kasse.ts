import { type BrowserContext, expect, test as grund, type Page } from "@playwright/test";
import { neuesKassenkonto } from "./daten";
import { meldeAn } from "./ohne-skript";

interface Kassenfenster {
  /** Öffnet einen Browser, in dem ein eigenes Konto der Kasse angemeldet ist. */
  kasse: (code?: string) => Promise<Page>;
}

/** Wie `test`; die Fenster der Kasse schließen mit dem Test. */
export const test = grund.extend<Kassenfenster>({
  kasse: async ({ browser }, use) => {
    const offene: BrowserContext[] = [];
    await use(async (code = "201") => {
      const context = await browser.newContext();
      offene.push(context);
      await meldeAn(context, await neuesKassenkonto(code));
      return context.newPage();
    });
    for (const context of offene) await context.close();
  },
});

/** Öffnet den Eingang und setzt Filter; Auswahlen nach ihrem Text. */
export async function filtereEingang(
  page: Page,
  {
    organisation,
    ...auswahl
  }: { organisation: string } & Partial<
    Record<"Formular" | "Stand" | "Alter" | "Fristenampel", string>
  >,
): Promise<void> {
  await page.goto("/kasse/eingang");
  await page.locator(".filter-bereich > summary").click();
  await page.getByLabel("Organisation", { exact: true }).fill(organisation);
  for (const [label, text] of Object.entries(auswahl))
    await page.getByLabel(label, { exact: true }).selectOption(text);
  await page.getByRole("button", { name: "Anwenden" }).click();
  await expect(page).toHaveURL(/filter=/);
}
