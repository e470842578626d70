import { expect, type Locator, type Page } from "@playwright/test";
import { bekannteMails, neueMail } from "./hilfe/anmelden";
import { type Fall, neuerFall, VOLLSTAENDIG } from "./hilfe/beurlaubung";
import { melde } from "./hilfe/buehne";
import { alsFile, csv, pdf } from "./hilfe/dateien";
import { sql } from "./hilfe/daten";
import { filtereEingang, test } from "./hilfe/kasse";
import { zeilen } from "./hilfe/liste";
import { sendeFormular } from "./hilfe/ohne-skript";
import { pruefeBarrierefreiheit } from "./hilfe/pruefungen";

const LEBENSLAUF = [
  { von: "2010-01-01", bis: "2019-12-31", bezeichnung: "Inspektorin" },
  { von: "2020-01-01", bis: null, bezeichnung: "Oberinspektorin" },
];
const eingang = (meldung: string) => `/kasse/eingang/${meldung}`;
const knopf = (page: Page, name: string): Locator =>
  page.getByRole("button", { name, exact: true });
const klappeAuf = (page: Page, titel: string) =>
  page.locator("summary", { hasText: titel }).click();
const ergebnis = (page: Page, wort: string) => page.getByRole("status").filter({ hasText: wort });
const stand = (page: Page) => page.getByRole("list", { name: "Stand der Meldung" });

async function referenzVon(meldung: string): Promise<string> {
  const [zeile] = await sql<
    { referenz: string }[]
  >`select referenz from meldung where id = ${meldung}`;
  return zeile?.referenz ?? "";
}

/** Öffnet im Postfach die neueste Nachricht mit dieser Referenz. */
async function oeffneNachricht(page: Page, ref: string): Promise<void> {
  await page.goto("/postfach");
  const neueste = page.getByRole("row", { name: new RegExp(ref) }).first();
  await expect(neueste).toContainText("(ungelesen)");
  await neueste.getByRole("link").click();
  await expect(page.locator("article strong[data-referenz]")).toHaveText(ref);
}

/** Nichts in einer E-Mail nennt Person, Vorgang oder Referenz. */
function erwarteOhneInhalt(
  { betreff, text }: { betreff: string; text: string },
  { person, konto }: Fall,
  ref: string,
): void {
  for (const wort of [person.name, person.vorname, person.persnr, ref, "Beurlaubung"])
    expect(betreff + text).not.toContain(wort);
  expect(betreff + text).not.toContain(konto.kennung);
}

test("Eingang, Gegenüberstellung, Übernahme: Der Lebenslauf ändert sich, die Antwort liegt im Postfach @telefon", async ({
  page,
  context,
  kasse,
}) => {
  const fall = await neuerFall(context, { name: "Quast", vorname: "Cosima", scheiben: LEBENSLAUF });
  const meldung = await melde(context, fall.person.id, {
    ...VOLLSTAENDIG,
    anlagen: [alsFile(await pdf("Bescheid.pdf"))],
  });
  const ref = await referenzVon(meldung);
  const fenster = await kasse();

  await fenster.goto("/start");
  await expect(
    fenster.getByText(/^Im Eingang (liegt|liegen) .*noch nicht entschieden/),
  ).toBeVisible();
  await filtereEingang(fenster, { organisation: fall.arbeitgeber.name });
  const zeile = fenster.getByRole("row", { name: new RegExp(ref) });
  await expect(zeile.locator("td")).toContainText([
    ref,
    /^\d\d\.\d\d\.\d{4} im Plan$/,
    /^\d\d\.\d\d\.\d{4}$/,
    `Meldung einer Beurlaubung für Cosima Quast (${fall.person.persnr})`,
    fall.arbeitgeber.name,
    "Übermittelt",
    "",
  ]);
  await zeile.getByRole("link").click();
  await expect(fenster.locator(".seitenkopf-einleitung")).toContainText(
    `${fall.arbeitgeber.name}, Erika Prüfstein`,
  );
  await expect(fenster.getByRole("link", { name: "Bescheid.pdf" })).toBeVisible();
  const vergleich = fenster.getByRole("table", { name: "Lebenslauf vorher und nachher" });
  const gezeigt = await vergleich.locator("tbody tr").allTextContents();
  expect(gezeigt.map((t) => t.replace(/\s+/g, " "))).toEqual([
    expect.stringMatching(/^neu.*30\.03\.2024 – bis auf Weiteres.*100 %/),
    expect.stringMatching(/^neu.*04\.03\.2024 – 29\.03\.2024.*0 %, beurlaubt.*10 - Beurlaubung/),
    expect.stringMatching(
      /^geändert.*01\.01\.2020 – bis auf Weiteres.*01\.01\.2020 – 03\.03\.2024/,
    ),
    expect.stringMatching(/^unverändert.*01\.01\.2010 – 31\.12\.2019/),
  ]);

  await knopf(fenster, "In Bearbeitung nehmen").click();
  await expect(knopf(fenster, "In Bearbeitung nehmen")).toHaveCount(0);
  await page.goto(`/meldungen/${meldung}`);
  await expect(stand(page).locator("[aria-current]")).toContainText("In Bearbeitung");

  const bekannt = await bekannteMails(fall.konto.email);
  await knopf(fenster, "Übernehmen").click();
  await expect(ergebnis(fenster, "Übernommen")).toContainText("Die Änderungen sind gespeichert");
  await expect(knopf(fenster, "Übernehmen")).toHaveCount(0);

  erwarteOhneInhalt(await neueMail(fall.konto.email, bekannt, /neue Nachricht/i), fall, ref);
  await page.goto(fall.weg);
  const lebenslauf = await zeilen(page);
  expect(lebenslauf.map(([von, bis, titel, , , umfang]) => [von, bis, titel, umfang])).toEqual([
    ["30.03.2024", "bis heute", "Oberinspektorin", "100 %"],
    ["04.03.2024", "29.03.2024", "Oberinspektorin", "beurlaubt 0 %"],
    ["01.01.2020", "03.03.2024", "Oberinspektorin", "100 %"],
    ["01.01.2010", "31.12.2019", "Inspektorin", "100 %"],
  ]);
  await expect(page.locator("tr.zeile-offen")).toHaveCount(0);
  await oeffneNachricht(page, ref);
  await expect(page.locator("article .freitext").first()).toContainText(
    "haben wir übernommen. Der Lebenslauf ist aktualisiert.",
  );
  await page.getByRole("link", { name: `Zur Meldung ${ref}` }).click();
  await expect(stand(page).getByRole("listitem").last()).toContainText(/Erledigt, erledigt/);
});

test("Auf eine Rückfrage antwortet die Sachbearbeitung mit Text und Anhang; die Kasse sieht beides", async ({
  page,
  context,
  kasse,
}) => {
  const fall = await neuerFall(context);
  const meldung = await melde(context, fall.person.id, VOLLSTAENDIG);
  const ref = await referenzVon(meldung);
  const bekannt = await bekannteMails(fall.konto.email);
  const fenster = await kasse();
  await fenster.goto(eingang(meldung));
  await expect(
    fenster.getByText("Folgende Unterlagen fehlen noch: Bewilligungsbescheid"),
  ).toBeVisible();
  await klappeAuf(fenster, "Rückfrage stellen");
  await knopf(fenster, "Rückfrage senden").click();
  await expect(
    fenster.getByRole("link", { name: "Geben Sie Text der Rückfrage ein." }),
  ).toBeVisible();
  await fenster
    .getByLabel("Text der Rückfrage")
    .fill("Bitte senden Sie den Bescheid.\nVielen Dank.");
  await knopf(fenster, "Rückfrage senden").click();
  await expect(fenster.getByRole("region", { name: "Verlauf" })).toContainText(
    "Bitte senden Sie den Bescheid.",
  );

  erwarteOhneInhalt(await neueMail(fall.konto.email, bekannt, /neue Nachricht/i), fall, ref);
  await oeffneNachricht(page, ref);
  await expect(page.locator("article .freitext").first()).toContainText(
    "Bitte senden Sie den Bescheid.",
  );
  await page.getByRole("link", { name: `Zur Meldung ${ref}` }).click();
  await expect(page.getByRole("region", { name: "Rückfrage der Kasse" })).toContainText(
    "Vielen Dank.",
  );
  await knopf(page, "Antwort senden").click();
  await expect(page.getByRole("link", { name: "Geben Sie Ihre Antwort ein." })).toBeVisible();
  await page.getByLabel("Ihre Antwort*").fill("Anbei der Bescheid.");
  const liste = csv("liste.csv", "Az;Datum\n1/26;01.10.2026\n");
  await page.getByLabel("Anhang hinzufügen").setInputFiles([liste, await pdf("Bescheid.pdf")]);
  await knopf(page, "Antwort senden").click();
  await expect(page.getByLabel("Ihre Antwort*")).toHaveCount(0);
  await expect(stand(page).getByRole("listitem")).toContainText([
    "Eingegangen, erledigt",
    "Rückfrage, erledigt",
    "In Bearbeitung, aktueller Stand",
    "Erledigt, noch offen",
  ]);

  await fenster.goto(eingang(meldung));
  const verlauf = fenster.getByRole("region", { name: "Verlauf" });
  const antwort = verlauf.locator("ol > li").filter({ hasText: "Antwort auf die Rückfrage" });
  await expect(antwort).toContainText("Anbei der Bescheid.");
  await expect(antwort.getByRole("link", { name: "Bescheid.pdf" })).toBeVisible();
  const href = await antwort.getByRole("link", { name: "liste.csv" }).getAttribute("href");
  const datei = await fenster.request.get(href ?? "");
  expect(await datei.text()).toBe(liste.buffer.toString());
});

test("Eine Ablehnung braucht ihre Begründung und lässt den Lebenslauf, wie er ist", async ({
  page,
  context,
  kasse,
}) => {
  const fall = await neuerFall(context);
  const meldung = await melde(context, fall.person.id, VOLLSTAENDIG);
  const ref = await referenzVon(meldung);
  const fenster = await kasse();
  await fenster.goto(eingang(meldung));
  await klappeAuf(fenster, "Ablehnen");
  await knopf(fenster, "Meldung ablehnen").click();
  await expect(
    fenster.getByRole("link", { name: "Geben Sie Begründung der Ablehnung ein." }),
  ).toBeVisible();
  await fenster
    .getByLabel("Begründung der Ablehnung*")
    .fill("Der Bescheid ist nicht bestandskräftig.");
  await knopf(fenster, "Meldung ablehnen").click();
  await expect(ergebnis(fenster, "Abgelehnt")).toBeVisible();
  await page.goto(fall.weg);
  expect(await zeilen(page)).toHaveLength(1);
  await expect(page.locator("tr.zeile-offen")).toHaveCount(0);
  await oeffneNachricht(page, ref);
  await expect(page.locator("article .freitext").first()).toContainText(
    "Der Bescheid ist nicht bestandskräftig.",
  );
  await page.goto("/meldungen");
  await expect(page.getByRole("row", { name: new RegExp(ref) })).toContainText("Abgelehnt");
});

test("Eine andere Kasse sieht die Meldung weder im Eingang noch unter ihrer Adresse", async ({
  context,
  kasse,
}) => {
  const fall = await neuerFall(context);
  const meldung = await melde(context, fall.person.id, VOLLSTAENDIG);
  const fenster = await kasse("302");
  expect((await fenster.goto(eingang(meldung)))?.status()).toBe(404);
  await fenster.goto("/kasse/eingang?groesse=200");
  await expect(fenster.getByText(await referenzVon(meldung))).toHaveCount(0);
});

test("Quittung und Antwort gehen ins Gruppenpostfach, wenn die Organisation es so will", async ({
  page,
  context,
  kasse,
}) => {
  const fall = await neuerFall(context);
  const adresse = `gruppe.${fall.konto.email}`;
  await sql`update mitglied set quittung_ziel = 'GRUPPE' where id = ${fall.arbeitgeber.mitgliedId}`;
  await sql`insert into gruppenadresse (kasse_id, mitglied_id, gruppe, email)
    values (${fall.arbeitgeber.kasseId}, ${fall.arbeitgeber.mitgliedId}, 'Beamtenversorgung', ${adresse})`;
  const meldung = await melde(context, fall.person.id, VOLLSTAENDIG);
  const ref = await referenzVon(meldung);
  const zurQuittung = await neueMail(adresse, new Set(), /Gruppenpostfach Beamtenversorgung/);
  erwarteOhneInhalt(zurQuittung, fall, ref);
  const { request } = await kasse();
  await sendeFormular(request, eingang(meldung), {}, { merkmal: "Übernehmen" });
  const zurAntwort = await neueMail(adresse, new Set([zurQuittung.id]), /Gruppenpostfach/);
  erwarteOhneInhalt(zurAntwort, fall, ref);
  await page.goto("/gruppenpostfach/Beamtenversorgung");
  await expect(page.getByRole("row", { name: new RegExp(ref) })).toHaveCount(2);
  await page.goto("/postfach");
  await expect(page.getByText("Keine Daten vorhanden")).toBeVisible();
});

test("Die Statistik zählt je Formular und Zustand; der Zeitraum lässt sich wählen", async ({
  context,
  kasse,
}) => {
  const fall = await neuerFall(context);
  await melde(context, fall.person.id, VOLLSTAENDIG);
  const page = await kasse();
  await page.goto("/kasse/statistik?zeitraum=30");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Statistik");
  await pruefeBarrierefreiheit(page);
  const zelle = page
    .getByRole("row", { name: /^Meldung einer Beurlaubung/ })
    .getByRole("cell")
    .nth(1);
  const neue = Number(await zelle.textContent());
  expect(neue).toBeGreaterThan(0);
  await page.getByRole("button", { name: "alle", exact: true }).click();
  await expect(page).toHaveURL(/zeitraum=alle/);
  // Andere Tests melden nebenher; weniger werden es nie.
  expect(Number(await zelle.textContent())).toBeGreaterThanOrEqual(neue);
});
