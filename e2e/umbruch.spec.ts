import { expect, type Page, test } from "@playwright/test";
import { neuerFall } from "./hilfe/beurlaubung";
import { melde } from "./hilfe/buehne";

/** Abstände nach WCAG 1.4.12, wie Lesende sie einstellen. */
const TEXTABSTAENDE =
  "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

const laeuftUeber = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("Bei 320 Pixeln, also 400 % Zoom, und mit weiten Textabständen rollt keine Seite zur Seite", async ({
  page,
  context,
}) => {
  const { person, weg, formular } = await neuerFall(context, {
    name: "Donaudampfschifffahrtsgesellschaftskapitänin",
    vorname: "Wilhelmine-Charlotte",
  });
  const id = await melde(context, person.id);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const seite of [
    "/start",
    "/anspruchsberechtigte",
    weg,
    formular,
    `/meldungen/${id}`,
    "/meldungen",
    "/postfach",
    "/einstellungen",
  ]) {
    await page.goto(seite);
    expect(await laeuftUeber(page), seite).toBeLessThanOrEqual(0);
    // Als Stilblatt des Browsers, wie eine Erweiterung es täte; die Inhaltsrichtlinie gilt dafür nicht.
    const sitzung = await context.newCDPSession(page);
    await sitzung.send("DOM.enable");
    await sitzung.send("CSS.enable");
    const { frameTree } = await sitzung.send("Page.getFrameTree");
    const { styleSheetId } = await sitzung.send("CSS.createStyleSheet", {
      frameId: frameTree.frame.id,
    });
    await sitzung.send("CSS.setStyleSheetText", { styleSheetId, text: TEXTABSTAENDE });
    expect(await laeuftUeber(page), `${seite} mit Textabständen`).toBeLessThanOrEqual(0);
    await sitzung.detach();
  }
});
