// Dasselbe Portal gegen ein fremdes PostgreSQL 15 über DATABASE_URL, mit einer Anmeldung ohne Superuser-Rechte.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { freierPort, WURZEL, zeile } from "../lib/ablauf.mjs";
import { startePostgres } from "../lib/postgres.mjs";
import { testDatenbank } from "../lib/testdatenbank.mjs";
import { Kunde } from "./kunde.mjs";
import { datenordner, pruefungen, starte } from "./portal.mjs";

// Was von der Version abhängen kann: Zeilenregeln, Suche, Listen, Import, Ketten und Warteschlangen. Alle
// Datenbanktests laufen hier mit `npm run test:lang`; gegen das eingebettete PostgreSQL laufen sie immer.
const TESTS =
  process.env.VP_LANG === "1"
    ? [".db.test"]
    : ["db", "suche", "anspruchsberechtigte", "bestand", "audit", "outbox", "stapel"].map(
        (raum) => `lib/${raum}/`,
      );

const PROGRAMME = process.env.POSTGRES15_BIN || "/usr/lib/postgresql/15/bin";
if (!existsSync(join(PROGRAMME, "initdb"))) {
  zeile("  Auf diesem Rechner ist kein PostgreSQL 15 installiert; die Prüfung entfällt.");
} else {
  const ordner = datenordner();
  const server = await startePostgres(join(ordner, "pg15"), PROGRAMME);
  const { default: postgres } = await import("postgres");
  let lauf = null;
  let url = "";
  await pruefungen([
    [
      "Eine Anmeldung, die nur Rollen und Erweiterungen anlegen darf, genügt",
      async () => {
        const verwaltung = new URL(server.url);
        verwaltung.pathname = "/postgres";
        const sql = postgres(verwaltung.toString(), { max: 1 });
        await sql.unsafe("create role betreiber login createrole password 'betreiber-kennwort'");
        await sql.unsafe("create database portal owner betreiber");
        await sql.end();
        const eigner = new URL(server.url);
        eigner.username = "betreiber";
        eigner.password = "betreiber-kennwort";
        eigner.pathname = "/portal";
        url = eigner.toString();
        lauf = starte({
          VP_DATEN: join(ordner, "daten"),
          DATABASE_URL: url,
          DEMO: "1",
          PORT: String(await freierPort(4500)),
          RATE_LIMIT_FAKTOR: "1000",
        });
        const kunde = new Kunde(await lauf.bereit);
        await kunde.anmelden("S20100000001", "kim@maeuserast.example");
        assert.match((await kunde.seite("/anspruchsberechtigte?nur=aktive")).html, /Ackermann/);
      },
    ],
    [
      "DEMO=1 auf einer nicht als Demo gekennzeichneten Datenbank wird abgelehnt",
      async () => {
        lauf.kind.kill("SIGTERM");
        await lauf.ende;
        const sql = postgres(server.url.replace("/versorgungsportal", "/portal"), { max: 1 });
        await sql`update installation set demo = false`;
        await sql.end();
        const abgelehnt = starte({ VP_DATEN: join(ordner, "daten"), DATABASE_URL: url, DEMO: "1" });
        assert.equal((await abgelehnt.ende).code, 1);
        assert.match(abgelehnt.fehler(), /nicht als Demo gekennzeichnet/);
      },
    ],
    [
      "Die Datenbanktests bestehen auch hier",
      async () => {
        const umgebung = await testDatenbank(server.url);
        const { status } = spawnSync(
          process.execPath,
          [join(WURZEL, "node_modules", "vitest", "vitest.mjs"), "run", ...TESTS],
          { cwd: WURZEL, stdio: ["ignore", 2, 2], env: { ...process.env, ...umgebung } },
        );
        assert.equal(status, 0);
      },
    ],
  ]);
  lauf?.kind.kill("SIGTERM");
  await lauf?.ende;
  await server.anhalten();
}
