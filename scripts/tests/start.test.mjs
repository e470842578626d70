// Der Betreibervertrag (contract.md 1): starten, enden, wiederanlaufen, ablehnen.
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { bis, freierPort, warte } from "../lib/ablauf.mjs";
import { datenordner, prozesseMit, pruefungen, starte, toete } from "./portal.mjs";

const daten = datenordner();
const port = await freierPort(4300);
let lauf = null;

async function zaehlePersonen() {
  const { default: postgres } = await import("postgres");
  const { passwort, port: dbPort } = JSON.parse(
    readFileSync(join(daten, "datenbank", "zugang.json"), "utf8"),
  );
  const sql = postgres(`postgres://vp_start:${passwort}@127.0.0.1:${dbPort}/versorgungsportal`, {
    max: 1,
  });
  try {
    const [zeile] = await sql`select count(*)::int as n from person`;
    return zeile.n;
  } finally {
    await sql.end();
  }
}

const laeuft = async (adresse) => assert.equal((await fetch(`${adresse}/anmelden`)).status, 200);
const keineReste = () =>
  bis(
    () => prozesseMit(daten).length === 0 && prozesseMit(`-p ${port}`).length === 0,
    5000,
    "Das Ende aller Prozesse",
  );
let personen = 0;

await pruefungen([
  [
    "Der erste Start lädt Demodaten und nennt die Adresse in einer Zeile, danach die Anmeldungen",
    async () => {
      lauf = starte({ VP_DATEN: daten, PORT: String(port) });
      const adresse = await lauf.bereit;
      assert.equal(adresse, `http://localhost:${port}`);
      await laeuft(adresse);
      assert.equal(
        lauf
          .ausgabe()
          .split("\n")
          .filter((z) => z.startsWith("Portal bereit")).length,
        1,
      );
      assert.match(lauf.ausgabe(), /S20100000001/);
      personen = await zaehlePersonen();
      assert.ok(personen >= 8);
    },
  ],
  [
    "Die Geheimnisse liegen nur für den Eigentümer lesbar",
    () => {
      const datei = join(daten, "geheimnisse.json");
      assert.ok(existsSync(datei));
      assert.equal(statSync(datei).mode & 0o777, 0o600);
    },
  ],
  [
    "Ein belegter Port führt zu Status 1 und einer deutschen Zeile",
    async () => {
      const zweiter = starte({ VP_DATEN: datenordner(), PORT: String(port) });
      assert.equal((await zweiter.ende).code, 1);
      assert.match(zweiter.fehler(), /Port \d+ ist schon belegt/);
    },
  ],
  [
    "Ein zweites Portal im selben Datenordner wird abgelehnt",
    async () => {
      const zweiter = starte({ VP_DATEN: daten, PORT: String(await freierPort(port + 1)) });
      assert.equal((await zweiter.ende).code, 1);
      assert.match(zweiter.fehler(), /läuft aus diesem Ordner schon/);
    },
  ],
  [
    "SIGTERM endet in 15 Sekunden mit Status 0 und lässt keinen Prozess zurück",
    async () => {
      const beginn = Date.now();
      lauf.kind.kill("SIGTERM");
      assert.deepEqual(await lauf.ende, { code: 0, signal: null });
      assert.ok(Date.now() - beginn < 15_000);
      await keineReste();
    },
  ],
  [
    "Der zweite Start behält die Daten",
    async () => {
      lauf = starte({ VP_DATEN: daten, PORT: String(port) });
      await laeuft(await lauf.bereit);
      assert.equal(await zaehlePersonen(), personen);
    },
  ],
  [
    "kill -9 des Startskripts beendet Web und Worker; der nächste Start übernimmt die Datenbank",
    async () => {
      lauf.kind.kill("SIGKILL");
      await lauf.ende;
      await bis(() => prozesseMit(`-p ${port}`).length === 0, 5000, "Das Ende der Webanwendung");
      assert.ok(prozesseMit(daten).length > 0, "die Datenbank läuft weiter");
      lauf = starte({ VP_DATEN: daten, PORT: String(port) });
      await laeuft(await lauf.bereit);
      assert.equal(await zaehlePersonen(), personen);
    },
  ],
  [
    "kill -9 von allem samt Datenbank schadet nicht",
    async () => {
      lauf.kind.kill("SIGKILL");
      toete([...prozesseMit(daten), ...prozesseMit(`-p ${port}`)]);
      await lauf.ende;
      await warte(300);
      lauf = starte({ VP_DATEN: daten, PORT: String(port) });
      await laeuft(await lauf.bereit);
      assert.equal(await zaehlePersonen(), personen);
      lauf.kind.kill("SIGINT");
      assert.equal((await lauf.ende).code, 0);
      await keineReste();
    },
  ],
  [
    "Demobetrieb und echter Versand schließen einander aus",
    async () => {
      const abgelehnt = starte({
        VP_DATEN: datenordner(),
        DEMO: "1",
        SMTP_URL: "smtp://localhost:25",
      });
      assert.equal((await abgelehnt.ende).code, 1);
      assert.match(abgelehnt.fehler(), /schließen einander aus/);
    },
  ],
  [
    "Ohne Geheimnisse gibt es keinen echten Betrieb; die Zeile nennt die fehlenden",
    async () => {
      const abgelehnt = starte({
        VP_DATEN: datenordner(),
        DATABASE_URL: "postgres://x@127.0.0.1:1/x",
        SMTP_URL: "smtp://localhost:25",
        MAIL_FROM: "noreply@kasse.example",
      });
      assert.equal((await abgelehnt.ende).code, 1);
      assert.match(abgelehnt.fehler(), /PASSWORT_PFEFFER, TOTP_SCHLUESSEL, AUTH_SECRET/);
    },
  ],
  [
    "Eine halb eingerichtete Ablage, Virenprüfung oder ein doppelter Versand wird mit einer Zeile abgelehnt",
    async () => {
      const ordner = datenordner();
      for (const [umgebung, satz] of [
        [
          { DATEI_ABLAGE: "s3", S3_ENDPOINT: "https://s3.example/a" },
          /S3_ACCESS_KEY_ID, S3_SECRET/,
        ],
        [{ DATEI_ABLAGE: "uploadthing" }, /UPLOADTHING_TOKEN/],
        [{ DATEI_ABLAGE: "ordner" }, /datenbank, s3 und uploadthing/],
        [{ CLAMD: "clamd" }, /unix:/],
        [{ DEMO: "1", RESEND_API_KEY: "re_x" }, /schließen einander aus/],
        [
          { DEMO: "0", SMTP_URL: "smtp://localhost", RESEND_API_KEY: "re_x" },
          /schließen einander aus/,
        ],
      ]) {
        const abgelehnt = starte({ VP_DATEN: ordner, ...umgebung });
        assert.equal((await abgelehnt.ende).code, 1);
        assert.match(abgelehnt.fehler(), satz);
      }
    },
  ],
  [
    "http ist nur für localhost erlaubt",
    async () => {
      const abgelehnt = starte({ VP_DATEN: datenordner(), PORTAL_URL: "http://portal.example" });
      assert.equal((await abgelehnt.ende).code, 1);
      assert.match(abgelehnt.fehler(), /https/);
    },
  ],
]);
toete([...prozesseMit(daten), ...prozesseMit(`-p ${port}`)]);
