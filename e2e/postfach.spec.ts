import { createHash } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { liesSeiten } from "../lib/pdf/testhilfe";
import { mails } from "./hilfe/anmelden";
import { csv, pdf } from "./hilfe/dateien";
import { neuerArbeitgeber, neueSachbearbeitung, sql } from "./hilfe/daten";
import { test } from "./hilfe/kasse";
import { meldeAn, sendeFormular } from "./hilfe/ohne-skript";

const h1 = (page: Page) => page.getByRole("heading", { level: 1 });
const ref = async (page: Page) =>
  (await page.locator("strong[data-referenz]").first().textContent()) ?? "";

/** Füllt „Nachricht schreiben“ und wartet, bis die Themen zum Bereich da sind. */
async function fuelle(page: Page, betreff: string, thema = "Sonstiges"): Promise<void> {
  await page.getByLabel("Betreff*").fill(betreff);
  await page.getByLabel("Bereich*").selectOption("Beamtenversorgung");
  await expect(page.getByLabel("Thema*").locator("option", { hasText: thema })).toHaveCount(1);
  await page.getByLabel("Thema*").selectOption(thema);
  await page.getByLabel("Text*").fill("Guten Tag,\n\neine Frage.");
}

test("Schreiben mit Anhang und Vorschau, Antwort der Kasse, Rückantwort: ein Schriftverkehr, beide Seiten @telefon", async ({
  page,
  context,
  kasse,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  await meldeAn(context, konto);
  await page.goto("/postfach");
  await page.getByRole("link", { name: "Schreiben" }).click();
  await page.waitForURL(/schreiben/);
  const betreff = `Frage ${Date.now()}`;
  await page.getByRole("button", { name: "Senden", exact: true }).click();
  await expect(page.locator(".fehlerliste li")).toHaveText([
    "Geben Sie Betreff ein.",
    "Wählen Sie Bereich aus.",
    "Wählen Sie Thema aus.",
    "Geben Sie Text ein.",
  ]);
  await fuelle(page, betreff, "Dienstunfall");
  await expect(page.getByText("23 / 10000")).toBeVisible();
  await page.getByLabel("Anhang hinzufügen").setInputFiles([csv("Übersicht 1.csv")]);
  await page.getByRole("button", { name: "Vorschau" }).click();
  await expect(h1(page)).toHaveText("Vorschau");
  await expect(page.getByText("Uebersicht_1.csv")).toBeVisible();
  await page.getByRole("button", { name: "Senden", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Nachricht gesendet" })).toBeVisible();
  const referenz = await ref(page);
  expect(referenz).toMatch(/^[A-Z0-9]{5}$/);

  const k = await kasse();
  await k.goto("/kasse/postfach");
  await k
    .getByRole("row", { name: new RegExp(referenz) })
    .getByRole("link")
    .click();
  await expect(h1(k)).toHaveText(betreff);
  const laden = k.waitForEvent("download");
  await k.getByRole("link", { name: "Uebersicht_1.csv" }).click();
  expect((await laden).suggestedFilename()).toBe("Uebersicht_1.csv");
  await k.getByRole("link", { name: "Antworten" }).click();
  await k.getByLabel("Vorlage").selectOption({ label: "Eingangsbestätigung" });
  await k.getByRole("button", { name: "Vorlage einsetzen" }).click();
  await expect(k.getByLabel("Text*")).toHaveValue(new RegExp(`Referenz ${referenz}`));
  await k.getByLabel("Anhang hinzufügen").setInputFiles([await pdf("Antwort.pdf")]);
  await k.getByRole("button", { name: "Senden", exact: true }).click();
  await expect(k.getByRole("status").filter({ hasText: "Nachricht gesendet" })).toBeVisible();
  await expect
    .poll(
      async () => (await mails(konto.email)).filter((m) => /Neue Nachricht/.test(m.betreff)).length,
    )
    .toBe(1);
  const [mail] = (await mails(konto.email)).filter((m) => /Neue Nachricht/.test(m.betreff));
  expect(mail?.text).not.toContain(referenz);

  await page.goto("/postfach");
  const zeile = page.getByRole("row", { name: new RegExp(`AW: ${betreff}`) });
  await expect(zeile).toHaveClass(/betont/);
  await zeile.getByRole("link").click();
  await expect(h1(page)).toHaveText(`AW: ${betreff}`);
  await expect(page.getByText("Bisheriger Schriftverkehr")).toBeVisible();
  await page.getByRole("link", { name: "Antworten" }).click();
  await expect(page.getByLabel("Betreff*")).toHaveValue(`AW: ${betreff}`);
  await page.getByLabel("Text*").fill("Vielen Dank.");
  await page.getByRole("button", { name: "Senden", exact: true }).dblclick();
  await expect(page.getByRole("status").filter({ hasText: "Nachricht gesendet" })).toBeVisible();
  expect(await ref(page)).toBe(referenz);
  await expect(page.locator(".verlauf > li")).toHaveCount(2);
  const [zahl] = await sql`select count(*)::int as n from nachricht where referenz = ${referenz}`;
  expect(zahl?.n).toBe(3);

  await k.goto("/kasse/postfach");
  await k
    .getByRole("row", { name: new RegExp(referenz) })
    .getByRole("link")
    .click();
  for (const seite of [page, k]) {
    const mappe = seite.getByRole("link", { name: "Nachweismappe" });
    const antwort = await seite.request.get((await mappe.getAttribute("href")) ?? "");
    const text = (await liesSeiten(await antwort.body())).flat().join("").replace(/\s/g, "");
    for (const teil of ["eineFrage.", "VielenDank.", "Uebersicht_1.csv"])
      expect(text).toContain(teil);
    for (const inhalt of ["Guten Tag,\n\neine Frage.", "Vielen Dank."])
      expect(text).toContain(createHash("sha256").update(inhalt).digest("hex"));
  }
});

test("Filter, Schnellfilter und Zeichen: gesetzt, gezählt, zurückgenommen, auch mehrere zugleich", async ({
  page,
  context,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  for (const [i, betreff] of ["Erste Überweisung", "Zweite (4342)", "Dritte"].entries())
    await sql`insert into nachricht (kasse_id, mitglied_id, konto_id, richtung, referenz, bereich, thema, betreff, text, am)
      values (${konto.kasseId}, ${arbeitgeber.mitgliedId}, ${konto.id}, ${i === 2 ? "ausgang" : "eingang"}, ${`F${i}LT${i}`}, 'Beihilfe', 'Pflege', ${betreff}, 'Text', now() - make_interval(hours => ${i + 1}))`;
  await meldeAn(context, konto);
  await page.goto("/postfach");
  const betreffe = () => page.locator("main tbody td.breit").allTextContents();
  await expect.poll(betreffe).toHaveLength(3);
  await page.getByRole("button", { name: "nur Ausgang" }).click();
  await expect.poll(betreffe).toEqual(["Dritte (ungelesen)"]);
  await page.getByRole("button", { name: "nur Ausgang" }).click();

  await page.locator(".filter-bereich > summary").click();
  await page.locator(".filter-formular").getByLabel("Betreff").fill("uberweis");
  await page.getByRole("button", { name: "Anwenden" }).click();
  await expect.poll(betreffe).toEqual(["Erste Überweisung (ungelesen)"]);
  expect(page.url()).not.toContain("uberweis");
  await expect(page.locator(".filter-zahl")).toHaveText("1");
  await page.getByRole("button", { name: "Alle Filter löschen" }).click();
  await expect.poll(betreffe).toHaveLength(3);

  // Mehrere auf einmal, ganz mit Tasten.
  await page.getByLabel("Auswählen: Erste Überweisung").focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Auswählen: Zweite").focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("status").filter({ hasText: "2 ausgewählt" })).toBeVisible();
  await page.locator("summary", { hasText: "Auswahl markieren" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Archivieren" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 Nachrichten archiviert.")).toBeVisible();
  await expect.poll(betreffe).toEqual(["Dritte (ungelesen)"]);
  await page.getByRole("button", { name: "nur Archiv" }).click();
  await expect.poll(betreffe).toHaveLength(2);
  await page
    .getByRole("link", { name: /\d\d\.\d\d\.\d{4}/ })
    .first()
    .click();
  await expect(page.getByText("von der Löschfrist ausgenommen")).toBeVisible();
  await page.locator("summary", { hasText: "Weitere Aktionen" }).click();
  await page.getByRole("button", { name: "Aus dem Archiv zurückholen" }).click();
  await expect(page.getByText("Eine Nachricht aus dem Archiv zurückgeholt.")).toBeVisible();
  await page.locator("summary", { hasText: "Weitere Aktionen" }).click();
  await page.getByRole("button", { name: "Als ungelesen markieren" }).click();
  await page.waitForURL(/\/postfach\?getan/);
  await expect.poll(betreffe).toHaveLength(2);
  for (const b of await betreffe()) expect(b).toContain("(ungelesen)");
});

test("Ohne Skript: schreiben, Entwurf behalten, senden; ein Anhang aus fremdem Postfach ist nicht da", async ({
  context,
  browser,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  await meldeAn(context, konto);
  const felder = {
    betreff: "Ohne Skript",
    bereich: "Beihilfe",
    thema: "Pflege",
    text: "Zeile eins\r\nZeile zwei",
    anlagen: new File(["a;b\n1;2\n"], "a.csv", { type: "text/csv" }),
  };
  const entwurf = await sendeFormular(context.request, "/postfach/schreiben", {
    ...felder,
    betreff: "",
  });
  expect(await entwurf.text()).toContain("Geben Sie Betreff ein.");
  expect(await (await context.request.get("/postfach/schreiben")).text()).toContain("a.csv");
  const { anlagen: _, ...texte } = felder;
  const gesendet = await sendeFormular(context.request, "/postfach/schreiben", texte);
  const ziel = gesendet.headers().location ?? "";
  expect(ziel).toMatch(/^\/postfach\/[0-9a-f-]{36}\?gesendet=1$/);
  const id = ziel.slice(10, 46);
  const [datei] = await sql<{ id: string }[]>`select id from datei where nachricht_id = ${id}`;
  const anhang = `/postfach/${id}/anhang/${datei?.id}`;
  expect((await context.request.get(anhang)).status()).toBe(200);
  for (const fremder of [arbeitgeber, await neuerArbeitgeber(), await neuerArbeitgeber("302")]) {
    const anderer = await browser.newContext();
    await meldeAn(anderer, await neueSachbearbeitung(fremder));
    expect((await anderer.request.get(anhang)).status()).toBe(404);
    expect((await anderer.request.get(`/postfach/${id}/pdf`)).status()).toBe(404);
    await anderer.close();
  }
});
