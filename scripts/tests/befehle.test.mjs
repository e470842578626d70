// Befehle des Betriebs, so gerufen, wie es ein Betreiber tut: neben dem laufenden Portal.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freierPort, WURZEL } from "../lib/ablauf.mjs";
import { Kunde } from "./kunde.mjs";
import { datenordner, prozesseMit, pruefungen, starte, toete } from "./portal.mjs";

const daten = datenordner();
const port = await freierPort(4350);
const lauf = starte({ VP_DATEN: daten, PORT: String(port) });
const adresse = await lauf.bereit;

const umgebung = { ...process.env, VP_DATEN: daten, DEMO: "", PORT: "", DATABASE_URL: "" };
function befehl(...argumente) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(WURZEL, "scripts", "befehl.mjs"), ...argumente],
    { cwd: WURZEL, env: umgebung, encoding: "utf8" },
  );
  return { status, aus: stdout, fehler: stderr };
}

/** Als Eigentümer der Datenbank, der auch Trigger abschalten kann. */
async function mitDatenbank(arbeit) {
  const { default: postgres } = await import("postgres");
  const { passwort, port: dbPort } = JSON.parse(
    readFileSync(join(daten, "datenbank", "zugang.json"), "utf8"),
  );
  const sql = postgres(`postgres://vp_start:${passwort}@127.0.0.1:${dbPort}/versorgungsportal`, {
    max: 1,
  });
  try {
    return await arbeit(sql);
  } finally {
    await sql.end();
  }
}

const BESTAND = [
  { art: "kasse", code: "777", name: "Versorgungskasse Probe" },
  {
    art: "mitglied",
    mitgliedsnummer: "M-1",
    name: "Probstadt",
    anschrift: { zeilen: ["Markt 1", "12345 Probstadt"] },
    mitgliedschaften: [
      {
        geschaeftsbereich: "Beamtenversorgung",
        pnr: "90100",
        abr: "90200",
        von: "1970-01-01",
        bis: null,
      },
    ],
  },
];

await pruefungen([
  [
    "konto: ohne die Kasse ein deutscher Satz und Status 2, sonst Kennung und ein Link, der hier gilt",
    async () => {
      const ohne = befehl("konto", "kasse-admin", "999", "leitung@kasse.example");
      assert.equal(ohne.status, 2);
      assert.match(ohne.fehler, /keine Kasse mit dem Code 999/);
      const { status, aus } = befehl("konto", "kasse-admin", "201", "leitung@kasse.example");
      assert.equal(status, 0);
      assert.match(aus, /^Nutzerkennung: K201\d{8}$/m);
      const link = /^(http\S+)$/m.exec(aus)?.[1];
      assert.ok(link?.startsWith(`${adresse}/passwort-festlegen/`), link);
      const seite = await new Kunde(adresse).seite(link);
      assert.equal(seite.status, 200);
      assert.ok(seite.html.includes('name="neuesPasswort"'));
    },
  ],
  [
    "import: zweimal dieselbe Datei ändert nichts; ein Fehler importiert nichts und steht im Bericht",
    async () => {
      const datei = join(daten, "probe.jsonl");
      writeFileSync(datei, `${BESTAND.map((z) => JSON.stringify(z)).join("\n")}\n`);
      const bericht = (pfad) =>
        existsSync(`${pfad}.fehler.csv`) ? readFileSync(`${pfad}.fehler.csv`, "utf8") : "";
      const ergebnis = ({ aus }) => JSON.parse(aus.trim().split("\n").at(-1));
      const erster = befehl("import", datei);
      assert.equal(erster.status, 0, bericht(datei));
      assert.equal(ergebnis(erster).neu, 2);
      assert.deepEqual(ergebnis(befehl("import", datei)), {
        zeilen: 2,
        neu: 0,
        geaendert: 0,
        unveraendert: 2,
        fehler: 0,
      });
      writeFileSync(datei, `${JSON.stringify(BESTAND[0])}\n{"art":"person","persnr":"1"}\n`);
      assert.equal(befehl("import", datei).status, 1);
      assert.match(readFileSync(`${datei}.fehler.csv`, "utf8"), /^\uFEFFzeile;feld;wert;grund/);
    },
  ],
  [
    "audit:pruefen: unversehrt, bis jemand eine Zeile umschreibt",
    async () => {
      const heil = befehl("audit-pruefen");
      assert.equal(heil.status, 0, heil.fehler);
      assert.match(heil.aus, /Kasse 201: \d+ Einträge, Kette unversehrt/);
      await mitDatenbank(async (sql) => {
        await sql.unsafe(
          "set session_replication_role = replica; update audit_ereignis set aktion = 'erfunden' where folge = (select min(folge) from audit_ereignis where kasse_id = (select id from kasse where code = '201')) and kasse_id = (select id from kasse where code = '201')",
        );
      });
      const verletzt = befehl("audit-pruefen");
      assert.equal(verletzt.status, 1);
      assert.match(verletzt.aus, /Kasse 201: gebrochen bei \d+/);
      assert.match(verletzt.aus, /Kasse 302: \d+ Einträge, Kette unversehrt/);
    },
  ],
]);
lauf.kind.kill("SIGINT");
await lauf.ende;
toete([...prozesseMit(daten), ...prozesseMit(`-p ${port}`)]);
