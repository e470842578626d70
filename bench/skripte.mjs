// Skripte, die ein Browser für eine Seite wirklich lädt, neben denen des leeren Rahmenwerks.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { WURZEL } from "../scripts/lib/ablauf.mjs";
import { findeChromium } from "../scripts/lib/chromium.mjs";
import { mit } from "./werkzeug.mjs";

/** So viel dürfen Listen und Formulare mehr laden als die leere Seite des Rahmenwerks. */
const GRENZE_KB = 40;
/** Die Seiten des Rechners rechnen im Browser mit und dürfen mehr laden. */
const GRENZE_RECHNER_KB = 60;
const KB = 1_000;

/** Was jede Seite des Rahmenwerks lädt, auch eine ohne Inhalt: Bytes, komprimiert. */
function leereSeite() {
  const bau = join(WURZEL, ".next");
  const { rootMainFiles } = JSON.parse(readFileSync(join(bau, "build-manifest.json"), "utf8"));
  return rootMainFiles
    .map((datei) => gzipSync(readFileSync(join(bau, datei))).length)
    .reduce((a, b) => a + b, 0);
}

/** Öffnet eine Seite ohne Zwischenspeicher. @returns {Promise<number>} Bytes der Skripte, komprimiert */
async function geladen(browser, adresse, weg, cookies) {
  const umgebung = await browser.newContext({ locale: "de-DE" });
  await umgebung.addCookies(cookies);
  const seite = await umgebung.newPage();
  const groessen = [];
  seite.on("requestfinished", (anfrage) => {
    if (anfrage.resourceType() === "script")
      groessen.push(anfrage.sizes().then((g) => g.responseBodySize));
  });
  const antwort = await seite.goto(adresse + weg, { waitUntil: "networkidle" });
  const da = new URL(seite.url()).pathname;
  if (antwort.status() !== 200 || da !== new URL(adresse + weg).pathname)
    throw new Error(`${weg}: Status ${antwort.status()}, angekommen bei ${da}`);
  const summe = (await Promise.all(groessen)).reduce((a, b) => a + b, 0);
  await umgebung.close();
  return summe;
}

/** Legt eine vollständige Berechnung an, die früheste Regelaltersgrenze von heute an. @returns ihre Cookies */
async function berechnung(browser, adresse) {
  const umgebung = await browser.newContext({ baseURL: adresse, locale: "de-DE" });
  const seite = await umgebung.newPage();
  const jahr = new Date().getFullYear();
  const weiter = () => seite.getByRole("button", { name: "Weiter" }).click();
  await seite.goto("/versorgungsauskunft");
  await seite.locator("#feld-geburtsdatum").fill(`15.06.${jahr - 50}`);
  await seite.getByRole("button", { name: "Start" }).click();
  await seite.locator("#feld-begruendung").fill(`01.01.${jahr - 20}`);
  await weiter();
  const tag = await seite.locator("#feld-ersterRuhestandstag").inputValue();
  await weiter();
  await seite.locator("#feld-beginn").fill(`01.01.${jahr - 20}`);
  const [t, m, j] = tag.split(".").map(Number);
  const davor = new Date(Date.UTC(j, m - 1, t - 1)).toISOString().slice(0, 10);
  await seite.locator("#feld-ende").fill(davor);
  await seite.getByRole("button", { name: "Dienstzeit hinzufügen" }).click();
  await seite.locator("#zeile-0").waitFor();
  const cookies = (await umgebung.cookies()).map(({ name, value }) => ({
    name,
    value,
    url: adresse,
  }));
  await umgebung.close();
  return cookies;
}

/** @returns {Promise<import("./werkzeug.mjs").Ergebnis[]>} */
export async function missSkripte({ portal, orte: [ort] }) {
  const { pfad, argumente, umgebung } = await findeChromium();
  const browser = await chromium.launch({
    executablePath: pfad,
    args: argumente,
    env: { ...process.env, ...umgebung },
  });
  const [{ kunde }] = ort.sitzungen;
  const cookies = [...kunde.cookies].map(([name, value]) => ({ name, value, url: portal.adresse }));
  const person = `/anspruchsberechtigte/${ort.person}`;
  const rechner = await berechnung(browser, portal.adresse);
  const seiten = [
    ["Anmeldung", "/anmelden", [], null],
    ["leerer Inhalt im Rahmen des Portals", `/boden?person=${ort.person}`, cookies, null],
    ["Übersicht der Anspruchsberechtigten", "/anspruchsberechtigte", cookies, GRENZE_KB],
    ["Detailansicht", person, cookies, null],
    ["Meldung einer Beurlaubung", `${person}/beurlaubung`, cookies, GRENZE_KB],
    ["Meine Meldungen", "/meldungen", cookies, GRENZE_KB],
    ["Postfach", "/postfach", cookies, GRENZE_KB],
    ["Rechner, Rahmendaten", "/versorgungsauskunft/rahmendaten", rechner, GRENZE_RECHNER_KB],
    ["Rechner, Dienstzeiten", "/versorgungsauskunft/dienstzeiten", rechner, GRENZE_RECHNER_KB],
    ["Rechner, Ergebnis", "/versorgungsauskunft/ergebnis", rechner, GRENZE_RECHNER_KB],
    ["Rechner, Vergleich", "/versorgungsauskunft/vergleich", rechner, GRENZE_RECHNER_KB],
  ];
  const boden = leereSeite();
  const ergebnisse = [];
  try {
    for (const [was, weg, sitzung, grenze] of seiten) {
      const bytes = await geladen(browser, portal.adresse, weg, sitzung);
      const mehr = (bytes - boden) / KB;
      ergebnisse.push({
        was: `Skripte, ${was}: mehr als das leere Rahmenwerk`,
        wert: mit(mehr, "kB"),
        boden: mit(boden / KB, "kB"),
        verhaeltnis: null,
        ...(grenze !== null && { hoechstens: { wert: mehr, grenze, einheit: "kB" } }),
      });
    }
  } finally {
    await browser.close();
  }
  return ergebnisse;
}
