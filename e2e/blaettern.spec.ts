import { expect, type Page, test } from "@playwright/test";
import { type Arbeitgeber, neuePerson, neuerArbeitgeber, neueSachbearbeitung } from "./hilfe/daten";
import { bereich, spalte, vielePersonen } from "./hilfe/liste";
import { meldeAn } from "./hilfe/ohne-skript";

const weg = (page: Page, name: string) => page.getByRole("link", { name });
const groesse = (page: Page) => page.getByLabel("Elemente pro Seite:");

async function mit(anzahl: number): Promise<Arbeitgeber> {
  const a = await neuerArbeitgeber();
  await vielePersonen(a, anzahl);
  return a;
}

test("Blättern führt zur ersten, nächsten, vorigen und letzten Seite und nennt den Bereich @telefon", async ({
  page,
  context,
}) => {
  await meldeAn(context, await neueSachbearbeitung(await mit(65)));
  await page.goto("/anspruchsberechtigte");
  const schritt = async (name: string, text: string, erster: string) => {
    await weg(page, name).click();
    await expect(bereich(page)).toHaveText(text);
    await expect.poll(async () => (await spalte(page, 1))[0]).toBe(`Nachname ${erster}`);
    // Nach dem Blättern bleibt der Fokus, wo er war.
    await expect(weg(page, name)).toBeFocused();
  };
  await expect(bereich(page)).toHaveText("1 - 20 von 65");
  await expect(bereich(page)).toHaveRole("status");
  for (const name of ["Erste Seite", "Vorherige Seite"])
    await expect(weg(page, name)).toHaveAttribute("aria-disabled", "true");
  await schritt("Nächste Seite", "21 - 40 von 65", "021");
  await schritt("Nächste Seite", "41 - 60 von 65", "041");
  await schritt("Nächste Seite", "61 - 65 von 65", "061");
  for (const name of ["Nächste Seite", "Letzte Seite"])
    await expect(weg(page, name)).toHaveAttribute("aria-disabled", "true");
  await schritt("Vorherige Seite", "41 - 60 von 65", "041");
  await schritt("Erste Seite", "1 - 20 von 65", "001");
  await schritt("Letzte Seite", "61 - 65 von 65", "061");
  await schritt("Vorherige Seite", "41 - 60 von 65", "041");
  await page.goBack();
  await expect(bereich(page)).toHaveText("61 - 65 von 65");
});

test("20, 50, 100 oder 200 Elemente pro Seite; die Wahl bleibt gemerkt", async ({
  page,
  context,
}) => {
  await meldeAn(context, await neueSachbearbeitung(await mit(205)));
  await page.goto("/anspruchsberechtigte");
  await expect(groesse(page).locator("option")).toHaveText(["20", "50", "100", "200"]);
  await expect(groesse(page)).toHaveValue("20");
  for (const anzahl of ["50", "100", "200"]) {
    await groesse(page).selectOption(anzahl);
    await expect(bereich(page)).toHaveText(`1 - ${anzahl} von 205`);
    expect(await spalte(page, 1)).toHaveLength(Number(anzahl));
  }
  await weg(page, "Nächste Seite").click();
  await expect(bereich(page)).toHaveText("201 - 205 von 205");
  await page.goto("/anspruchsberechtigte");
  await expect(bereich(page)).toHaveText("1 - 200 von 205");
  await groesse(page).selectOption("20");
  await expect(bereich(page)).toHaveText("1 - 20 von 205");
  await page.goBack();
  await expect(bereich(page)).toHaveText("1 - 200 von 205");
  await expect(groesse(page)).toHaveValue("200");
});

test("Jede Spalte ordnet auf- und absteigend", async ({ page, context }) => {
  const a = await neuerArbeitgeber();
  const namen: Record<string, string> = {};
  for (const [name, vorname, geburtsdatum, beihilfe] of [
    ["Zander", "Änne", "1990-01-01", true],
    ["Ähre", "Zoe", "1970-01-01", false],
    ["Mohn", "Bert", "1980-01-01", false],
  ] as const) {
    const p = await neuePerson(a, { name, vorname, geburtsdatum, beihilfe });
    namen[p.persnr] = name;
  }
  const nachNummer = Object.keys(namen)
    .toSorted((x, y) => Number(x) - Number(y))
    .map((nr) => namen[nr]);
  await meldeAn(context, await neueSachbearbeitung(a));
  await page.goto("/anspruchsberechtigte");
  const aufsteigend: Record<string, (string | undefined)[]> = {
    "Pers.-Nummer": nachNummer,
    Vorname: ["Zander", "Mohn", "Ähre"],
    Geburtsdatum: ["Ähre", "Mohn", "Zander"],
    Beihilfeberechtigt: ["Ähre", "Mohn", "Zander"],
    Name: ["Ähre", "Mohn", "Zander"],
  };
  const kopf = (titel: string) => page.getByRole("columnheader", { name: titel, exact: true });
  await expect(kopf("Name")).toHaveAttribute("aria-sort", "ascending");
  for (const [titel, erwartet] of Object.entries(aufsteigend)) {
    await kopf(titel).getByRole("link").click();
    await expect(kopf(titel)).toHaveAttribute("aria-sort", "ascending");
    await expect.poll(() => spalte(page, 1), titel).toEqual(erwartet);
    await kopf(titel).getByRole("link").click();
    await expect(kopf(titel)).toHaveAttribute("aria-sort", "descending");
    await expect.poll(() => spalte(page, 1), titel).toEqual(erwartet.toReversed());
  }
});
