// `npm run bench`: misst ein eigenes, weggeworfenes Portal und schreibt eine Tabelle von
// Verhältnissen auf stdout. `--gross` nimmt die großen Mengen, `--nur liste,skripte` wählt aus,
// `--runden n` wiederholt öfter, `--streng` endet mit 1, wenn ein Ziel verfehlt ist.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values: wahl } = parseArgs({
  options: {
    gross: { type: "boolean", default: false },
    streng: { type: "boolean", default: false },
    nur: {
      type: "string",
      default: "liste,eingang,uebernahme,skripte,anmeldung,schnittstelle,auskunft,nutzer",
    },
    runden: { type: "string", default: "7" },
    sekunden: { type: "string", default: "2" },
  },
});

const daten = mkdtempSync(join(tmpdir(), "versorgungsportal-bench-"));
// Das Dienstkonto der Datenbank muss den Ordner betreten dürfen.
chmodSync(daten, 0o755);
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
  VP_DATEN: daten,
  DEMO: "1",
  BENCH: "1",
  RATE_LIMIT_FAKTOR: "1000",
  NEXT_TELEMETRY_DISABLED: "1",
});

const { Abbruch, freierPort, installiere, pruefeNode, zeile } = await import("./lib/ablauf.mjs");

/** Spätestens dann endet der Lauf, auch wenn etwas hängt. */
const FRIST_MINUTEN = wahl.gross ? 60 : 20;

/** Messungen, die den großen Bestand an Personen brauchen. */
const MIT_ORTEN = new Set(["liste", "skripte"]);

let portal = null;

async function laufe() {
  pruefeNode();
  await installiere();
  const { betreibe } = await import("./lib/betrieb.mjs");
  const { baueProgramme } = await import("./lib/bau.mjs");
  const { bereiteMessorte } = await import("../bench/bestand.mjs");
  const { missListe } = await import("../bench/liste.mjs");
  const { missEingang } = await import("../bench/eingang.mjs");
  const { missUebernahme } = await import("../bench/uebernahme.mjs");
  const { missSkripte } = await import("../bench/skripte.mjs");
  const { missAnmeldung } = await import("../bench/anmeldung.mjs");
  const { missSchnittstelle } = await import("../bench/schnittstelle.mjs");
  const { missNutzer } = await import("../bench/nutzer.mjs");
  const { missAuskunft } = await import("../bench/auskunft.mjs");
  const { missPostfach } = await import("../bench/postfach.mjs");
  const { tabelle, verfehlt } = await import("../bench/werkzeug.mjs");

  const messungen = {
    liste: missListe,
    eingang: missEingang,
    uebernahme: missUebernahme,
    skripte: missSkripte,
    anmeldung: missAnmeldung,
    schnittstelle: missSchnittstelle,
    nutzer: missNutzer,
    auskunft: missAuskunft,
    postfach: missPostfach,
  };
  const namen = wahl.nur.split(",");
  for (const name of namen) {
    if (!messungen[name]) throw new Abbruch(`Unbekannte Messung: ${name}`);
  }
  // Rechner und Postfach werden ohne Webserver gemessen; das Postfach legt sich seine Datenbanken an.
  const ohnePortal = namen.every((name) => name === "auskunft" || name === "postfach");
  if (ohnePortal) await baueProgramme();
  else portal = await betreibe({ port: await freierPort(4900) });
  const umfeld = {
    portal,
    daten,
    gross: wahl.gross,
    runden: Math.max(5, Number(wahl.runden) || 0),
    sekunden: Math.max(1, Number(wahl.sekunden) || 0),
    orte: namen.some((name) => MIT_ORTEN.has(name)) ? await bereiteMessorte(portal) : null,
  };
  const ergebnisse = [];
  for (const name of namen) {
    zeile(`Messung „${name}“ …`);
    ergebnisse.push(...(await messungen[name](umfeld)));
  }
  process.stdout.write(`${tabelle(ergebnisse)}\n`);
  if (wahl.streng && ergebnisse.some(verfehlt)) process.exitCode = 1;
}

async function raeumeAuf() {
  await portal?.anhalten();
  rmSync(daten, { recursive: true, force: true });
}

/** Bricht ab, wenn jemand unterbricht oder die Zeit um ist; das Portal endet mit. */
async function brichAb(grund) {
  zeile(grund);
  await raeumeAuf();
  process.exit(1);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => brichAb("Abgebrochen."));
setTimeout(
  () => brichAb(`Nach ${FRIST_MINUTEN} Minuten abgebrochen.`),
  FRIST_MINUTEN * 60_000,
).unref();

try {
  await laufe();
} catch (fehler) {
  zeile(fehler instanceof Abbruch ? fehler.message : (fehler?.stack ?? String(fehler)));
  process.exitCode = 1;
} finally {
  await raeumeAuf();
}
