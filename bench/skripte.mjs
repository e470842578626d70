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
  const seiten = [
    ["Anmeldung", "/anmelden", [], false],
    ["leerer Inhalt im Rahmen des Portals", `/boden?person=${ort.person}`, cookies, false],
    ["Übersicht der Anspruchsberechtigten", "/anspruchsberechtigte", cookies, true],
    ["Detailansicht", person, cookies, false],
    ["Meldung einer Beurlaubung", `${person}/beurlaubung`, cookies, true],
    ["Meine Meldungen", "/meldungen", cookies, true],
    ["Postfach", "/postfach", cookies, true],
  ];
  const boden = leereSeite();
  const ergebnisse = [];
  try {
    for (const [was, weg, sitzung, mitZiel] of seiten) {
      const bytes = await geladen(browser, portal.adresse, weg, sitzung);
      const mehr = (bytes - boden) / KB;
      ergebnisse.push({
        was: `Skripte, ${was}: mehr als das leere Rahmenwerk`,
        wert: mit(mehr, "kB"),
        boden: mit(boden / KB, "kB"),
        verhaeltnis: null,
        ...(mitZiel && { hoechstens: { wert: mehr, grenze: GRENZE_KB, einheit: "kB" } }),
      });
    }
  } finally {
    await browser.close();
  }
  return ergebnisse;
}
