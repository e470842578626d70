import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { bekannteMails, neueMail } from "./hilfe/anmelden";
import { type Fall, neuerFall } from "./hilfe/beurlaubung";
import { melde } from "./hilfe/buehne";
import { neuesKassenkonto, sql } from "./hilfe/daten";
import { meldeAn, PORTAL } from "./hilfe/ohne-skript";

interface Vorgang extends Fall {
  id: string;
  referenz: string;
  kasse: Page;
}

/** Ein Arbeitgeber hat eine Beurlaubung gemeldet; eine Person der Kasse ist angemeldet. */
async function neuerVorgang(
  context: BrowserContext,
  browser: Browser,
  mehr = {},
): Promise<Vorgang> {
  const fall = await neuerFall(context);
  const id = await melde(context, fall.person.id, mehr);
  const [m] = await sql<{ referenz: string }[]>`select referenz from meldung where id = ${id}`;
  return { ...fall, id, referenz: m?.referenz ?? "", kasse: await neueKassenperson(browser) };
}

async function neueKassenperson(browser: Browser, kasse = "201"): Promise<Page> {
  const context = await browser.newContext({ baseURL: PORTAL });
  await meldeAn(context, await neuesKassenkonto(kasse, { vorname: "Alex", name: "Prüfer" }));
  return context.newPage();
}

const klappeAuf = (page: Page, titel: string) =>
  page.locator("summary", { hasText: titel }).click();

test("Die Kasse prüft, übernimmt, und der Arbeitgeber sieht Lebenslauf, Antwort und E-Mail @telefon", async ({
  page,
  context,
  browser,
}) => {
  const { id, referenz, kasse, person, konto, weg } = await neuerVorgang(context, browser);
  await kasse.goto("/kasse/eingang?groesse=200");
  await kasse.getByRole("link", { name: referenz }).click();
  await expect(kasse.getByRole("heading", { level: 1 })).toContainText(`(${person.persnr})`);
  const vergleich = kasse.locator(".tabelle-vergleich");
  await expect(vergleich.getByText("neu", { exact: true })).toHaveCount(2);
  await expect(vergleich.getByText("geändert", { exact: true })).toHaveCount(1);
  await expect(vergleich).toContainText("beurlaubt");
  const bekannt = await bekannteMails(konto.email);
  await kasse.getByRole("button", { name: "Übernehmen" }).click();
  await expect(kasse.getByRole("button", { name: "Übernehmen" })).toHaveCount(0);
  await expect(kasse.getByRole("region", { name: "Verlauf" })).toContainText("Übernommen");

  const mail = await neueMail(konto.email, bekannt, /Neue Nachricht/);
  for (const wort of [person.name, person.persnr, referenz, "Beurlaubung"])
    expect(mail.text).not.toContain(wort);
  await page.goto(weg);
  const lebenslauf = page.getByRole("region", { name: "Beamtenlebenslauf" });
  await expect(lebenslauf.getByText("beurlaubt")).toHaveCount(1);
  await expect(lebenslauf.getByText("gemeldet, in Bearbeitung")).toHaveCount(0);
  await expect(lebenslauf.locator("tbody tr")).toHaveCount(3);
  await page.goto("/postfach");
  await expect(page.locator("tbody tr", { hasText: referenz })).toHaveCount(2);
  await page
    .locator("tbody tr.betont", { hasText: "Entscheidung zu einer Meldung" })
    .getByRole("link")
    .click();
  await expect(page.locator("article")).toContainText("haben wir übernommen");
  await page.goto(`/meldungen/${id}`);
  await expect(page.getByRole("list", { name: "Stand der Meldung" })).toContainText("Erledigt");
});

test("Rückfrage: Die Kasse fragt, der Arbeitgeber antwortet mit Text und Anhang, die Kasse liest beides", async ({
  page,
  context,
  browser,
}) => {
  const { id, referenz, kasse } = await neuerVorgang(context, browser);
  await kasse.goto(`/kasse/eingang/${id}`);
  await klappeAuf(kasse, "Rückfrage stellen");
  await kasse.getByRole("button", { name: "Rückfrage senden" }).click();
  await expect(kasse.getByText("Geben Sie Text der Rückfrage ein.").first()).toBeVisible();
  await kasse
    .getByLabel("Text der Rückfrage*")
    .fill("Bitte reichen Sie den Bewilligungsbescheid nach.\nVielen Dank.");
  await kasse.getByRole("button", { name: "Rückfrage senden" }).click();
  await expect(kasse.getByRole("region", { name: "Verlauf" })).toContainText(
    "Bewilligungsbescheid nach",
  );

  await page.goto("/postfach");
  await expect(page.locator("tbody tr.betont", { hasText: referenz })).toHaveCount(2);
  await page.goto(`/meldungen/${id}`);
  await expect(page.getByRole("region", { name: "Rückfrage der Kasse" })).toContainText(
    "Bitte reichen Sie den Bewilligungsbescheid nach.",
  );
  await page.getByRole("button", { name: "Antwort senden" }).click();
  await expect(page.getByText("Geben Sie Ihre Antwort ein.").first()).toBeVisible();
  await page.getByLabel("Ihre Antwort*").fill("Der Bescheid liegt bei.");
  await page.locator("input[type=file]").setInputFiles({
    name: "bescheid.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Az;Datum\n1/26;01.10.2026\n"),
  });
  await page.getByRole("button", { name: "Antwort senden" }).click();
  await expect(page.getByRole("region", { name: "Rückfrage der Kasse" })).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Stand der Meldung" })).toContainText(
    "In Bearbeitung",
  );

  await kasse.reload();
  const verlauf = kasse.getByRole("region", { name: "Verlauf" });
  await expect(verlauf).toContainText("Der Bescheid liegt bei.");
  const href = await verlauf.getByRole("link", { name: "bescheid.csv" }).getAttribute("href");
  const datei = await kasse.request.get(href ?? "");
  expect(await datei.text()).toBe("Az;Datum\n1/26;01.10.2026\n");
});

test("Ablehnen verlangt eine Begründung; der Lebenslauf bleibt, wie er war", async ({
  page,
  context,
  browser,
}) => {
  const { id, kasse, weg } = await neuerVorgang(context, browser);
  await kasse.goto(`/kasse/eingang/${id}`);
  await klappeAuf(kasse, "Ablehnen");
  await kasse.getByRole("button", { name: "Meldung ablehnen" }).click();
  await expect(kasse.getByText("Geben Sie Begründung der Ablehnung ein.").first()).toBeVisible();
  await kasse.getByLabel("Begründung der Ablehnung*").fill("Die Bewilligung fehlt.");
  await kasse.getByRole("button", { name: "Meldung ablehnen" }).click();
  await expect(kasse.getByRole("region", { name: "Verlauf" })).toContainText("Abgelehnt");
  await page.goto(weg);
  await expect(
    page.getByRole("region", { name: "Beamtenlebenslauf" }).locator("tbody tr"),
  ).toHaveCount(1);
  await page.goto(`/meldungen/${id}`);
  await expect(page.getByRole("region", { name: "Verlauf" })).toContainText(
    "Die Bewilligung fehlt.",
  );
});

test("Zwei Personen der Kasse zugleich: eine Entscheidung gilt, die andere erfährt davon", async ({
  context,
  browser,
}) => {
  const { id, kasse } = await neuerVorgang(context, browser);
  const zweite = await neueKassenperson(browser);
  await kasse.goto(`/kasse/eingang/${id}`);
  await zweite.goto(`/kasse/eingang/${id}`);
  await kasse.getByRole("button", { name: "Übernehmen" }).click();
  await expect(kasse.getByRole("button", { name: "Übernehmen" })).toHaveCount(0);
  await zweite.getByRole("button", { name: "Übernehmen" }).click();
  await expect(
    zweite.getByText("Über diese Meldung wurde inzwischen entschieden (Übernommen)."),
  ).toBeVisible();
  const [stand] = await sql<
    { n: number }[]
  >`select count(*)::int as n from meldung_ereignis where meldung_id = ${id} and art = 'UEBERNOMMEN'`;
  expect(stand?.n).toBe(1);
});

test("Ändert sich der Lebenslauf nach dem Öffnen der Seite, wird nichts übernommen", async ({
  context,
  browser,
}) => {
  const { id, kasse, person } = await neuerVorgang(context, browser);
  await kasse.goto(`/kasse/eingang/${id}`);
  await sql`update person set lebenslauf_version = lebenslauf_version + 1 where id = ${person.id}`;
  await kasse.getByRole("button", { name: "Übernehmen" }).click();
  await expect(
    kasse.getByText("Der Lebenslauf wurde zwischenzeitlich geändert.", { exact: false }),
  ).toBeVisible();
});

test("Eine andere Kasse sieht die Meldung weder im Eingang noch unter ihrer Adresse", async ({
  context,
  browser,
}) => {
  const { id, referenz } = await neuerVorgang(context, browser);
  const fremde = await neueKassenperson(browser, "302");
  await fremde.goto("/kasse/eingang?groesse=200");
  await expect(fremde.getByText(referenz)).toHaveCount(0);
  expect((await fremde.goto(`/kasse/eingang/${id}`))?.status()).toBe(404);
});

test("Quittung und Antwort gehen ins Gruppenpostfach, wenn die Organisation es so will", async ({
  page,
  context,
  browser,
}) => {
  const fall = await neuerFall(context);
  await sql`update mitglied set quittung_ziel = 'GRUPPE' where id = ${fall.arbeitgeber.mitgliedId}`;
  await sql`insert into gruppenadresse (kasse_id, mitglied_id, gruppe, email) values (${fall.arbeitgeber.kasseId}, ${fall.arbeitgeber.mitgliedId}, 'Beamtenversorgung', ${`gruppe.${fall.person.persnr}@teststadt.example`})`;
  const id = await melde(context, fall.person.id);
  await page.goto("/gruppenpostfach/Beamtenversorgung");
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.goto("/postfach");
  await expect(page.getByText("Keine Daten vorhanden")).toBeVisible();
  const kasse = await neueKassenperson(browser);
  const adresse = `gruppe.${fall.person.persnr}@teststadt.example`;
  const bekannt = await bekannteMails(adresse);
  await kasse.goto(`/kasse/eingang/${id}`);
  await kasse.getByRole("button", { name: "Übernehmen" }).click();
  await neueMail(adresse, bekannt, /Gruppenpostfach Beamtenversorgung/);
  await page.goto("/gruppenpostfach/Beamtenversorgung");
  await expect(page.locator("tbody tr")).toHaveCount(2);
});
