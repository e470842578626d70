// `npm test`: alles gegen eine eigene, weggeworfene Datenbank und das gebaute Portal.
// `--lang` nimmt die langen Last- und Ausfalltests hinzu.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const daten = mkdtempSync(join(tmpdir(), "versorgungsportal-test-"));
// Das Dienstkonto der Datenbank muss den Ordner betreten dürfen.
chmodSync(daten, 0o755);
process.env.VP_DATEN = daten;
for (const name of [
  "DATABASE_URL",
  "DATABASE_APP_URL",
  "DATABASE_WORKER_URL",
  "SMTP_URL",
  "RESEND_API_KEY",
  "DATEI_ABLAGE",
  "CLAMD",
  "PORTAL_URL",
  "PORT",
])
  delete process.env[name];
Object.assign(process.env, {
  DEMO: "1",
  RATE_LIMIT_FAKTOR: "1000",
  NEXT_TELEMETRY_DISABLED: "1",
  // Stichtag der Anleitung; er gilt nur für den Rechner.
  DEMO_STICHTAG: "2016-09-14",
});

const { Abbruch, freierPort, installiere, pruefeNode, WURZEL, zeile } = await import(
  "./lib/ablauf.mjs"
);
const lang = process.argv.includes("--lang");
if (lang) process.env.VP_LANG = "1";
const ergebnisse = [];
let portal = null;

/** Ein Schritt; scheitert er, laufen die anderen trotzdem, und der Lauf endet mit Fehler. */
async function schritt(name, befehl, argumente, umgebung = {}) {
  const beginn = Date.now();
  const code = await new Promise((fertig) => {
    const kind = spawn(befehl, argumente, {
      cwd: WURZEL,
      stdio: ["ignore", 2, 2],
      env: { ...process.env, ...umgebung },
    });
    kind.on("error", () => fertig(1));
    kind.on("exit", (c) => fertig(c ?? 1));
  });
  ergebnisse.push({ name, ok: code === 0 });
  zeile(
    `${code === 0 ? "ok    " : "FEHLER"} ${name} (${((Date.now() - beginn) / 1000).toFixed(1)} s)`,
  );
  return code === 0;
}

const npx = (paket, ...pfad) => join(WURZEL, "node_modules", paket, ...pfad);
const node = (name, datei, argumente, umgebung) =>
  schritt(name, process.execPath, [datei, ...argumente], umgebung);

/** Zahl der bestandenen und gescheiterten Einzeltests aus den Berichten. */
function zaehle() {
  let gut = ergebnisse.filter((e) => e.ok).length;
  let schlecht = ergebnisse.length - gut;
  const vitest = join(WURZEL, "test-results", "vitest.json");
  const playwright = join(WURZEL, "test-results", "playwright.json");
  if (existsSync(vitest)) {
    const bericht = JSON.parse(readFileSync(vitest, "utf8"));
    gut += bericht.numPassedTests;
    schlecht += bericht.numFailedTests;
  }
  if (existsSync(playwright)) {
    const { stats } = JSON.parse(readFileSync(playwright, "utf8"));
    gut += stats.expected + stats.flaky;
    schlecht += stats.unexpected;
    if (stats.flaky)
      zeile(`Erst im zweiten Versuch bestanden: ${stats.flaky} (siehe oben, „flaky“)`);
  }
  return { gut, schlecht };
}

async function laufe() {
  pruefeNode();
  await installiere();
  rmSync(join(WURZEL, "test-results"), { recursive: true, force: true });
  const { betreibe } = await import("./lib/betrieb.mjs");
  const { testDatenbank } = await import("./lib/testdatenbank.mjs");
  const { findeChromium } = await import("./lib/chromium.mjs");

  await node("Format und Regeln (biome)", npx("@biomejs/biome", "bin", "biome"), ["check", "."]);
  portal = await betreibe({ port: await freierPort(3900) });
  await node("Typen der Adressen (next typegen)", npx("next", "dist", "bin", "next"), ["typegen"]);
  await node("Typen (tsc)", npx("typescript", "bin", "tsc"), ["--noEmit"]);

  const umgebung = await testDatenbank(portal.url);
  await node(
    "Regeln und Bausteine (vitest)",
    npx("vitest", "vitest.mjs"),
    ["run", "--reporter=default", "--reporter=json", "--outputFile.json=test-results/vitest.json"],
    umgebung,
  );

  const browser = await findeChromium();
  const e2e = {
    PORTAL_URL: portal.adresse,
    VP_CHROMIUM: browser.pfad,
    VP_CHROMIUM_ARGUMENTE: browser.argumente.join(" "),
    VP_PORTAL_URL: portal.adresse,
    VP_DATENBANK: portal.url,
    VP_PIDS: JSON.stringify({
      web: portal.web.pid,
      worker: portal.worker.pid,
      datenbank: portal.server?.pid,
    }),
    ...browser.umgebung,
  };
  await node("Abläufe im Browser (playwright)", npx("@playwright/test", "cli.js"), ["test"], e2e);
  await portal.anhalten();
  portal = null;

  await node(
    "Start, Ende und Wiederanlauf",
    join(WURZEL, "scripts", "tests", "start.test.mjs"),
    [],
  );
  await node("Befehle des Betriebs", join(WURZEL, "scripts", "tests", "befehle.test.mjs"), []);
  await node(
    "Ausfall mitten im Senden",
    join(WURZEL, "scripts", "tests", "ausfall.test.mjs"),
    lang ? ["--lang"] : [],
  );
  await node("PostgreSQL 15", join(WURZEL, "scripts", "tests", "postgres15.test.mjs"), []);
}

try {
  await laufe();
} catch (fehler) {
  ergebnisse.push({ name: "Lauf", ok: false });
  zeile(fehler instanceof Abbruch ? fehler.message : (fehler?.stack ?? String(fehler)));
} finally {
  await portal?.anhalten();
  rmSync(daten, { recursive: true, force: true });
}
const { gut, schlecht } = zaehle();
for (const { name, ok } of ergebnisse) if (!ok) zeile(`Gescheitert: ${name}`);
process.stdout.write(`${gut} passed, ${schlecht} failed\n`);
process.exitCode = schlecht === 0 && gut > 0 ? 0 : 1;
