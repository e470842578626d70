// Skripte, die ein Browser für eine Seite wirklich lädt, neben denen des leeren Rahmenwerks.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { WURZEL } from "../scripts/lib/ablauf.mjs";
import { findeChromium } from "../scripts/lib/chromium.mjs";
import { median, mit } from "./werkzeug.mjs";

/** So viel dürfen Listen und Formulare mehr laden als die leere Seite des Rahmenwerks. */
const GRENZE_KB = 40;
/** Die Seiten des Rechners rechnen im Browser mit und dürfen mehr laden. */
const GRENZE_RECHNER_KB = 60;
/** Was Suche im Schlüsselkatalog und Vergleich beim ersten Gebrauch noch nachladen dürfen. */
const GRENZE_NACHLADEN_KB = 90;
/** So schnell zeigt die laufende Anzeige den neuen Satz, auf einem sechsfach gebremsten Prozessor. */
const GRENZE_ANZEIGE_MS = 16;
const BREMSE = 6;
/** Zeilen der gemessenen Berechnung. */
const ZEILEN = 12;
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

/** Legt eine vollständige Berechnung mit `ZEILEN` Dienstzeiten an, die früheste Regelaltersgrenze von heute an. @returns ihre Cookies */
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
  const [t, m, j] = tag.split(".").map(Number);
  const davor = new Date(Date.UTC(j, m - 1, t - 1)).toISOString().slice(0, 10);
  for (let nr = 0; nr < ZEILEN; nr++) {
    const letzte = nr === ZEILEN - 1;
    await seite.locator("#feld-beginn").fill(`01.01.${jahr - 20 + nr}`);
    await seite.locator("#feld-ende").fill(letzte ? davor : `31.12.${jahr - 20 + nr}`);
    await seite.locator("#feld-tz").fill("13/26,5");
    await seite.getByRole("button", { name: "Dienstzeit hinzufügen" }).click();
    await seite.locator(`#zeile-${nr}`).waitFor();
  }
  const cookies = (await umgebung.cookies()).map(({ name, value }) => ({
    name,
    value,
    url: adresse,
  }));
  await umgebung.close();
  return cookies;
}

/** Öffnet die Dienstzeiten zum Ändern der letzten Zeile. */
async function oeffneDienstzeiten(browser, adresse, cookies) {
  const umgebung = await browser.newContext({ locale: "de-DE" });
  await umgebung.addCookies(cookies);
  const seite = await umgebung.newPage();
  const weg = `/versorgungsauskunft/dienstzeiten?zeile=${ZEILEN - 1}`;
  await seite.goto(adresse + weg, { waitUntil: "networkidle" });
  return seite;
}

/** Sucht einen Schlüssel. @returns {Promise<number>} Bytes der Skripte, die erst dafür geladen werden */
async function nachgeladen(browser, adresse, cookies) {
  const seite = await oeffneDienstzeiten(browser, adresse, cookies);
  const groessen = [];
  seite.on("requestfinished", (anfrage) => {
    if (anfrage.resourceType() === "script")
      groessen.push(anfrage.sizes().then((g) => g.responseBodySize));
  });
  await seite.locator("#feld-dzs-suche").fill("stud");
  await seite.waitForFunction(() => document.querySelector("#feld-dzs").value === "1800");
  await seite.waitForLoadState("networkidle");
  await seite.context().close();
  return (await Promise.all(groessen)).reduce((a, b) => a + b, 0);
}

/**
 * Tippt Teilzeitbrüche auf einem gebremsten Prozessor und misst vom Ereignis bis zum neuen Satz im
 * fertig umgebrochenen Dokument.
 * @returns {Promise<number[]>} Dauer von 40 Eingaben, ms
 */
async function missAnzeige(browser, adresse, cookies) {
  const seite = await oeffneDienstzeiten(browser, adresse, cookies);
  const cdp = await seite.context().newCDPSession(seite);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: BREMSE });
  const dauern = await seite.evaluate(async () => {
    const feld = document.querySelector("#feld-tz");
    const satz = document.querySelector("[data-ruhegehaltssatz]");
    const setze = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
    const dauern = [];
    for (let nr = -10; nr < 40; nr++) {
      const vorher = satz.textContent;
      const neu = new Promise((fertig) => {
        const waechter = new MutationObserver(() => {
          if (satz.textContent === vorher) return;
          waechter.disconnect();
          satz.getBoundingClientRect();
          fertig(performance.now());
        });
        waechter.observe(satz, { characterData: true, childList: true, subtree: true });
      });
      setze.call(feld, nr % 2 ? "1/2" : "3/4");
      const beginn = performance.now();
      feld.dispatchEvent(new Event("input", { bubbles: true }));
      const ende = await neu;
      // Die ersten Eingaben wärmen den Übersetzer des Browsers auf.
      if (nr >= 0) dauern.push(ende - beginn);
      await new Promise((weiter) => setTimeout(weiter, 30));
    }
    return dauern;
  });
  await seite.context().close();
  return dauern;
}

/** @returns {Promise<import("./werkzeug.mjs").Ergebnis[]>} */
async function missRechner(browser, adresse, cookies) {
  const mehr = (await nachgeladen(browser, adresse, cookies)) / KB;
  const ms = median(await missAnzeige(browser, adresse, cookies));
  return [
    {
      was: "Skripte, Suche im Schlüsselkatalog: erst dafür geladen",
      ...{ wert: mit(mehr, "kB"), boden: "–", verhaeltnis: null },
      hoechstens: { wert: mehr, grenze: GRENZE_NACHLADEN_KB, einheit: "kB" },
    },
    {
      was: `Laufende Anzeige mit ${ZEILEN} Zeilen, Prozessor ${BREMSE}-fach gebremst`,
      ...{ wert: mit(ms, "ms"), boden: "–", verhaeltnis: null },
      hoechstens: { wert: ms, grenze: GRENZE_ANZEIGE_MS, einheit: "ms" },
    },
  ];
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
    ergebnisse.push(...(await missRechner(browser, portal.adresse, rechner)));
  } finally {
    await browser.close();
  }
  return ergebnisse;
}
