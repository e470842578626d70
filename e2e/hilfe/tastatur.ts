import { expect, type Locator, type Page } from "@playwright/test";

interface Fokus {
  /** Was ein Mensch dort sieht, für Fehlermeldungen. */
  wo: string;
  umriss: boolean;
  imBild: boolean;
  /** Stelle im Dokument; sie wächst, solange die Reihenfolge der Tasten die des Lesens ist. */
  stelle: number;
}

/** Wo der Fokus steht, ob man ihn sieht und ob nichts ihn verdeckt. */
const fokus = (page: Page): Promise<Fokus> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    // Das Dateifeld ist unsichtbar; seinen Fokus zeigt die Beschriftung daneben.
    const sichtbares =
      element.matches("input[type=file]") && element.parentElement
        ? (element.parentElement.querySelector("label") ?? element)
        : element;
    const stil = getComputedStyle(sichtbares);
    const kasten = sichtbares.getBoundingClientRect();
    const mitte = document.elementFromPoint(
      Math.min(Math.max(kasten.x + kasten.width / 2, 0), innerWidth - 1),
      kasten.y + Math.min(kasten.height / 2, 12),
    );
    const kopf = document.querySelector(".kopf");
    return {
      wo: `${element.tagName} „${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60)}“ ${element.id}`,
      umriss: stil.outlineStyle !== "none" && Number.parseFloat(stil.outlineWidth) >= 2,
      imBild:
        kasten.bottom > 0 &&
        kasten.top < innerHeight &&
        (!kopf?.contains(mitte) || kopf.contains(sichtbares)),
      stelle: [...document.querySelectorAll("*")].indexOf(element),
    };
  });

/**
 * Drückt die Tabulatortaste, bis das Ziel den Fokus hat. An jeder Station muss der Fokus sichtbar,
 * im Bild und hinter der vorigen Station sein.
 */
export async function tabBis(page: Page, ziel: Locator, hoechstens = 60): Promise<void> {
  let vorige = -1;
  for (let schritt = 0; schritt < hoechstens; schritt += 1) {
    await page.keyboard.press("Tab");
    const f = await fokus(page);
    expect(f.umriss, `Fokus ist zu sehen: ${f.wo}`).toBe(true);
    expect(f.imBild, `Fokus ist nicht verdeckt: ${f.wo}`).toBe(true);
    if (vorige >= 0) expect(f.stelle, `Reihenfolge stimmt: ${f.wo}`).toBeGreaterThan(vorige);
    vorige = f.stelle;
    if (await ziel.evaluate((e) => e === document.activeElement)) return;
  }
  throw new Error("Mit der Tabulatortaste nicht erreichbar");
}

/** Geht mit der Tabulatortaste zum Ziel und tippt. */
export async function tippe(page: Page, ziel: Locator, text: string): Promise<void> {
  await tabBis(page, ziel);
  await page.keyboard.type(text);
}

/** Geht mit der Tabulatortaste zum Ziel und löst es aus. */
export async function druecke(page: Page, ziel: Locator, taste = "Enter"): Promise<void> {
  await tabBis(page, ziel);
  await page.keyboard.press(taste);
}
