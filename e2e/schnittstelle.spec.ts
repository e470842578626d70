import { expect, type Page } from "@playwright/test";
import { anmelden } from "./hilfe/anmelden";
import { iso } from "./hilfe/beurlaubung";
import {
  neueAdministration,
  neuePerson,
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
  sql,
} from "./hilfe/daten";
import { test } from "./hilfe/kasse";
import { meldeAn, PORTAL } from "./hilfe/ohne-skript";
import { pruefeBarrierefreiheit } from "./hilfe/pruefungen";

/** Ein fremdes Verfahren: ein HTTP-Client ohne Browser, ohne Cookies, ohne Herkunft. */
const verfahren =
  (geheimnis: string) =>
  async (pfad: string, mehr: RequestInit = {}) => {
    const antwort = await fetch(`${PORTAL}/api/v1${pfad}`, {
      ...mehr,
      headers: { Authorization: `Bearer ${geheimnis}`, ...mehr.headers },
    });
    const koerper = await antwort.json();
    return { status: antwort.status, kopf: antwort.headers, koerper };
  };

const sendung = (werte: object, schluessel: string): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json", "Idempotency-Key": schluessel },
  body: JSON.stringify(werte),
});

/** Legt auf der Seite einen Schlüssel an. @returns das Geheimnis, das nur dort steht */
async function legeSchluesselAn(page: Page, bereich: string, wer?: string): Promise<string> {
  await page.goto(`/${bereich}/schnittstelle`);
  await page.getByRole("link", { name: "Schlüssel anlegen" }).click();
  await page.getByLabel("Name des Verfahrens*").fill("Personalverfahren Nord");
  if (wer) await page.getByLabel("Verantwortliche Person*").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Schlüssel anlegen", exact: true }).click();
  const geheimnis = await page.getByLabel("Geheimnis", { exact: true }).textContent();
  expect(geheimnis).toMatch(/^vp_[\w-]{43}$/);
  await page.getByRole("link", { name: "Zur Liste der Schlüssel" }).click();
  await expect(page.getByRole("row", { name: /Personalverfahren Nord/ })).toContainText("gilt");
  expect(await page.content()).not.toContain(geheimnis ?? "");
  return geheimnis ?? "";
}

test("Vom Schlüssel über Meldung und Übernahme bis zur Quittung, wiederholen schadet nie", async ({
  page,
  kasse,
  browser,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  const person = await neuePerson(arbeitgeber);
  await anmelden(page, await neueAdministration(arbeitgeber));
  const melde = verfahren(await legeSchluesselAn(page, "verwaltung", konto.kennung));

  const gelesen = await melde(`/personen/${person.persnr}`);
  expect(gelesen.koerper).toMatchObject({ persnr: person.persnr, name: person.name });
  const umschlag = {
    persnr: person.persnr,
    lebenslauf_version: gelesen.koerper.lebenslauf_version,
    werte: { ab: iso(7), bis: iso(34), datum: iso(-1), rechtsgrundlage: "10" },
  };
  const offen = await melde("/meldungen/beurlaubung", sendung(umschlag, "eins"));
  expect([offen.status, offen.kopf.get("content-type")]).toEqual([
    422,
    "application/problem+json; charset=utf-8",
  ]);
  const bestaetigt = { ...umschlag, hinweise_bestaetigt: ["C11"] };
  const gesendet = await melde("/meldungen/beurlaubung", sendung(bestaetigt, "eins"));
  expect(gesendet.status).toBe(201);
  const nochmal = await melde("/meldungen/beurlaubung", sendung(bestaetigt, "eins"));
  expect([nochmal.status, nochmal.kopf.get("idempotency-replayed")]).toEqual([201, "true"]);
  expect(nochmal.koerper).toEqual(gesendet.koerper);
  const { id, referenz } = gesendet.koerper;
  const zahl = await sql`select count(*)::int as n from meldung where person_id = ${person.id}`;
  expect(zahl[0]?.n).toBe(1);

  const ihr = await browser.newContext();
  await meldeAn(ihr, konto);
  const fenster = await ihr.newPage();
  await fenster.goto(`/meldungen/${id}`);
  await expect(fenster.locator("[data-referenz]")).toHaveText(referenz);
  await expect(fenster.getByText(/Schnittstelle Personalverfahren Nord/).first()).toBeVisible();
  await ihr.close();

  const eingang = await kasse();
  await eingang.goto(`/kasse/eingang/${id}`);
  await eingang.getByRole("button", { name: "Übernehmen" }).click();
  await expect(eingang.getByText("Die Änderungen sind gespeichert")).toBeVisible();
  expect((await melde(`/meldungen/${id}`)).koerper.status).toBe("uebernommen");

  const leitung = await browser.newContext();
  await meldeAn(leitung, await neuesKassenkonto("201", { rolle: "ADMINISTRATION" }));
  const kassenseite = await leitung.newPage();
  const hole = verfahren(await legeSchluesselAn(kassenseite, "kasse"));
  await leitung.close();
  const finde = async (nach = ""): Promise<{ id: string } | undefined> => {
    const { koerper } = await hole(`/abholung?anzahl=200${nach && `&nach=${nach}`}`);
    const gefunden = koerper.meldungen.find((m: { id: string }) => m.id === id);
    return gefunden || !koerper.weitere ? gefunden : finde(koerper.meldungen.at(-1).id);
  };
  expect(await finde()).toMatchObject({ referenz, person: { persnr: person.persnr } });
  const quittung = sendung({ zeichen: "AZ 7" }, "quittung");
  const quittiert = await hole(`/abholung/${id}/quittung`, quittung);
  expect(quittiert.status).toBe(200);
  expect((await hole(`/abholung/${id}/quittung`, quittung)).koerper).toEqual(quittiert.koerper);
  expect(await finde()).toBeUndefined();
  expect((await hole(`/meldungen/${id}`)).status).toBe(403);

  await page.getByRole("button", { name: /widerrufen$/ }).click();
  await page.getByRole("button", { name: "Schlüssel widerrufen", exact: true }).click();
  await expect(page.getByText("Der Schlüssel ist widerrufen.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Personalverfahren Nord/ })).toContainText(
    "widerrufen",
  );
  expect((await melde("/meldungen")).status).toBe(401);
  await sql`update mitglied set abgeschaltet = '{SCHNITTSTELLE}' where id = ${arbeitgeber.mitgliedId}`;
  await page.goto("/start");
  await expect(page.getByRole("link", { name: "Schnittstelle" })).toHaveCount(0);
  expect((await page.request.get("/verwaltung/schnittstelle")).status()).toBe(404);
});

test("Eine Tabelle: hochladen, Fehler lesen, fehlerfreie Zeilen senden @telefon", async ({
  page,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  const [a, b] = [await neuePerson(arbeitgeber), await neuePerson(arbeitgeber)];
  await meldeAn(page.context(), konto);
  await page.goto("/meldungen");
  await page.getByRole("link", { name: "Viele Meldungen hochladen" }).click();
  const vorlage = await page.request.get("/meldungen/stapel/vorlage/beurlaubung");
  const [kopf = ""] = (await vorlage.text()).split("\r\n");
  expect(kopf).toContain("persnr;lebenslauf_version;ab;");

  const ladeHoch = async (text: string) => {
    await page.getByLabel("Formular*").selectOption("beurlaubung");
    await page
      .getByLabel("Tabelle*")
      .setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Hochladen und prüfen" }).click();
  };
  await ladeHoch("persnr;farbe\r\n1;rot");
  await expect(
    page.getByRole("link", { name: /„farbe“ gibt es in diesem Formular/ }),
  ).toBeVisible();
  const zeile = (persnr: string) => `${persnr};${iso(7)};${iso(34)};${iso(-1)};10`;
  const zeilen = [zeile(a.persnr), zeile("999999"), zeile(b.persnr)];
  await ladeHoch(["persnr;ab;bis;datum;rechtsgrundlage", ...zeilen].join("\r\n"));

  await expect(
    page.getByText("2 von 3 Zeilen sind fehlerfrei. Zeilen mit Fehlern: 1."),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /999999/ })).toContainText("Pers.-Nummer");
  await pruefeBarrierefreiheit(page);
  const fehler = await page.request.get(`${page.url()}/fehler`);
  expect(await fehler.text()).toContain("3;999999;persnr;PERSON;");
  await page.getByRole("button", { name: /2 fehlerfreie Zeilen verbindlich/ }).click();
  await expect(
    page.getByRole("link", { name: "Bestätigen Sie, dass Sie die Hinweise gelesen haben." }),
  ).toBeVisible();
  await page.getByLabel("Ich habe die Hinweise gelesen.").check();
  await page.getByRole("button", { name: /2 fehlerfreie Zeilen verbindlich/ }).click();
  await expect(page.getByText("Gesendete Meldungen: 2. Beim Senden abgelehnt: 0.")).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole("button", { name: "nur gesendete" }).click();
  await expect(page.getByRole("heading", { name: "Gesendete Meldungen" })).toBeVisible();
  const gesendet = await sql`select count(*)::int as n from meldung where konto_id = ${konto.id}`;
  expect(gesendet[0]?.n).toBe(2);
  await page.getByRole("row").nth(1).getByRole("link").click();
  await expect(page.locator("[data-referenz]")).toBeVisible();
});
