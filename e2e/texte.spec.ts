import { expect, type Page, test } from "@playwright/test";
import { anmelden, bekannteMails, neueMail } from "./hilfe/anmelden";
import { tag } from "./hilfe/beurlaubung";
import { neuerArbeitgeber, neueSachbearbeitung, neuesKassenkonto, sql } from "./hilfe/daten";
import { sendeFormular, textVon } from "./hilfe/ohne-skript";
import { neueKasse } from "./hilfe/texte";

const knopf = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function schreibe(page: Page, seite: string, text: string, anlass: string, ab = tag(0)) {
  await page.goto(`/kasse/texte/${seite}`);
  await page.getByLabel("Text*").fill(text);
  await knopf(page, "Sichern und Vorschau").click();
  await page.waitForURL(/\/vorschau$/);
  await page.getByLabel("Was hat sich geändert?*").fill(anlass);
  await page.getByLabel("Gültig ab*").fill(ab);
  await knopf(page, "Veröffentlichen").click();
  await page.waitForURL(/\/kasse\/texte\?veroeffentlicht=/);
}

test("Die Kasse schreibt einen Text: Vorschau, veröffentlichen, künftige Fassung, frühere lesbar", async ({
  page,
  browser,
}) => {
  const { code } = await neueKasse();
  await anmelden(page, await neuesKassenkonto(code, { rolle: "ADMINISTRATION" }));
  await page.goto("/kasse/texte");
  await page.getByRole("link", { name: "Impressum" }).first().click();
  const text =
    "## Wir {#wir}\n\nEs gilt **dies**.\n\n- [Support](/support)\n- [böse](javascript:alert)\n\n<b>roh</b>\n\n{Kontakt}";
  await page.getByLabel("Text*").fill(text);
  await knopf(page, "Sichern und Vorschau").click();
  await page.waitForURL(/\/vorschau$/);
  await expect(page.getByRole("heading", { name: "Wir" })).toBeVisible();
  await expect(page.locator("strong", { hasText: "dies" })).toBeVisible();
  await expect(page.getByText("<b>roh</b>")).toBeVisible();
  await expect(page.getByText("[böse](javascript:alert)")).toBeVisible();
  // Noch ist nichts zu sehen; der Entwurf bleibt beim Zurückgehen.
  const fremd = await browser.newPage();
  await fremd.goto(`/impressum?kasse=${code}`);
  await expect(fremd.getByRole("heading", { name: "Wir" })).toHaveCount(0);
  await page.getByRole("link", { name: "Weiter ändern" }).click();
  await expect(page.getByLabel("Text*")).toHaveValue(text);

  await schreibe(page, "impressum", text, "Erste eigene");
  await fremd.reload();
  await expect(fremd.getByRole("heading", { name: "Wir" })).toBeVisible();
  await expect(
    fremd.locator("main").getByRole("link", { name: "Support", exact: true }),
  ).toHaveAttribute("href", "/support");
  await schreibe(page, "impressum", "## Später", "Zweite", tag(3));
  await expect(page.getByText(`Fassung 2 ab ${tag(3)}`)).toBeVisible();
  await fremd.reload();
  await expect(fremd.getByText(/^Fassung 1, gültig ab/).first()).toBeVisible();
  await fremd.getByText("Alle Fassungen").click();
  await fremd.getByRole("link", { name: /^Fassung 2,/ }).click();
  await expect(fremd.getByRole("heading", { name: "Später" })).toBeVisible();
  await fremd.goto(`/impressum?kasse=${code}&fassung=0`);
  await expect(fremd.getByRole("heading", { name: "Anbieter" })).toBeVisible();
  // Rückwirkend geht nicht, und nichts Getipptes geht verloren.
  await page.goto("/kasse/texte/impressum");
  await page.getByLabel("Text*").fill("## Gestern");
  await knopf(page, "Sichern und Vorschau").click();
  await page.getByLabel("Was hat sich geändert?*").fill("Rückwirkend");
  await page.getByLabel("Gültig ab*").fill(tag(-1));
  await knopf(page, "Veröffentlichen").click();
  await expect(page.getByText("„Gültig ab“ darf nicht vor heute liegen.").first()).toBeVisible();
  await expect(page.getByLabel("Was hat sich geändert?*")).toHaveValue("Rückwirkend");
  await fremd.close();
});

test("FAQ: eigene Fragen der Kasse, Suche ohne Wörter in der Adresse, „hilfreich?“ auch ohne Skript @telefon", async ({
  page,
  request,
}) => {
  const { id, code } = await neueKasse();
  const weg = `/faq?kasse=${code}`;
  await page.goto(weg);
  await page.getByLabel("FAQ durchsuchen").fill("Authenticator");
  await page.getByLabel("FAQ durchsuchen").press("Enter");
  await expect(page.getByText("Eine Frage gefunden.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(1);
  expect(page.url()).not.toMatch(/authenticator/i);
  await page.getByLabel("FAQ durchsuchen").fill("Xyzzy");
  await knopf(page, "Suchen").click();
  await expect(page.getByText(/Keine Frage enthält diese Wörter/)).toBeVisible();

  await page.goto(weg);
  const frage = page.getByRole("article", {
    name: "Ich habe keine TAN erhalten. Was kann ich tun?",
  });
  await frage.getByRole("button", { name: "ja" }).click();
  await expect(frage.getByText("Danke für Ihre Rückmeldung.")).toBeVisible();
  const ohne = await sendeFormular(
    request,
    weg,
    { absicht: "nein" },
    { merkmal: 'value="gesperrt"' },
  );
  expect(ohne.status()).toBe(303);
  expect(await textVon(await request.get(ohne.headers().location ?? ""))).toContain(
    "Danke für Ihre Rückmeldung.",
  );
  const stimmen =
    await sql`select frage, ja, nein from faq_stimme where kasse_id = ${id} order by frage`;
  expect([...stimmen]).toEqual([
    { frage: "gesperrt", ja: 0, nein: 1 },
    { frage: "tan", ja: 1, nein: 0 },
  ]);

  await anmelden(page, await neuesKassenkonto(code, { rolle: "ADMINISTRATION" }));
  await schreibe(page, "faq", "## Thema\n\n### Wie geht Quastenflosser? {#q}\n\nSo.", "Eigene");
  await page.goto("/kasse/texte/faq");
  await expect(page.getByRole("row", { name: /Quastenflosser\? 0 0/ })).toBeVisible();
  // Die Suche der Kopfleiste findet die neue Frage und springt hin.
  await page.goto("/start");
  const suche = page.getByRole("searchbox", { name: /Suche/ });
  await suche.fill("Quastenflosser");
  await suche.press("Enter");
  await page.getByRole("link", { name: "Wie geht Quastenflosser?" }).click();
  await page.waitForURL(/\/faq#q$/);
});

test("Support ohne Anmeldung und Feedback mit Anmeldung kommen bei der Kasse an", async ({
  page,
  browser,
}) => {
  const { id, code, supportMail } = await neueKasse();
  await page.goto("/support");
  await knopf(page, "Senden").click();
  await expect(page.getByText("Wählen Sie Ihre Kasse aus.").first()).toBeVisible();
  await page.getByLabel("Ihre Kasse*").selectOption(code);
  await page.getByLabel("Name*").fill("Erika Prüfstein");
  await page.getByLabel("E-Mail-Adresse*").fill("erika@teststadt.example");
  await page.getByLabel("Bereich*").selectOption("Störung");
  await page.getByLabel("Betreff*").fill("Nichts geht");
  await page.getByLabel("Text*", { exact: true }).fill("Seit heute früh.");
  // Schneller als ein Mensch tippt: Die Seite bittet, noch einmal zu lesen; die Angaben bleiben.
  await expect(async () => {
    await knopf(page, "Senden").click();
    await page.waitForURL(/gesendet=/, { timeout: 1500 });
  }).toPass();
  const referenz = /gesendet=([A-Z0-9]{5})/.exec(page.url())?.[1] ?? "";
  await expect(page.getByText(`Referenz: ${referenz}`)).toBeVisible();
  const mail = await neueMail(supportMail, new Set(), /Anfrage an den Support/);
  expect(mail.betreff).toContain(referenz);
  expect(mail.text).not.toMatch(/Nichts geht|Erika|heute früh/);

  // Wer das verborgene Feld ausfüllt, sieht denselben Dank, und nichts kommt an.
  const falle = await browser.newPage();
  await falle.goto(`/feedback?kasse=${code}`);
  await falle.getByLabel("Ihre Kasse*").selectOption(code);
  await falle.getByLabel("Thema*").fill("Werbung");
  await falle.getByLabel("Text*", { exact: true }).fill("Kaufen");
  await falle.locator('[name="webseite"]').fill("https://werbung.example", { force: true });
  await knopf(falle, "Senden").click();
  await falle.waitForURL(/gesendet=00000/);
  expect(await sql`select 1 from anliegen where kasse_id = ${id}`).toHaveLength(1);
  await falle.close();

  const konto = await neueSachbearbeitung(await neuerArbeitgeber(code));
  const bekannt = await bekannteMails(supportMail);
  await anmelden(page, konto);
  await page.goto("/feedback");
  await page.getByLabel("Thema*").fill("Lob");
  await page.getByLabel("Text*", { exact: true }).fill("Die Suche ist gut.");
  await page.getByLabel("Ich wünsche eine Antwort").check();
  await expect(page.getByLabel("E-Mail-Adresse")).toHaveValue(konto.email);
  await expect(async () => {
    await knopf(page, "Senden").click();
    await page.waitForURL(/gesendet=[A-Z0-9]{5}/, { timeout: 1500 });
  }).toPass();
  await neueMail(supportMail, bekannt, /Feedback/);

  const kasse = await browser.newPage();
  await anmelden(kasse, await neuesKassenkonto(code));
  await kasse.getByRole("link", { name: "Anliegen" }).click();
  await kasse
    .getByRole("link", { name: "Lob" })
    .or(kasse.getByRole("row", { name: /Lob/ }).getByRole("link"))
    .first()
    .click();
  await expect(kasse.getByText("Die Suche ist gut.")).toBeVisible();
  await expect(kasse.getByText(konto.kennung)).toBeVisible();
  await knopf(kasse, "Als erledigt kennzeichnen").click();
  await expect(knopf(kasse, "Wieder öffnen")).toBeVisible();
  await kasse.goto("/kasse/anliegen");
  await expect(kasse.getByRole("row", { name: /Nichts geht/ })).toBeVisible();
  await expect(kasse.getByRole("row", { name: /Lob/ })).toHaveCount(0);
  await kasse.close();
});
