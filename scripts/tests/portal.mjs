// Startet das Portal so, wie es ein Betreiber tut, und beobachtet es von außen.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WURZEL } from "../lib/ablauf.mjs";

/** Ordner für Daten eines Laufs; verschwindet mit dem Prozess. */
export function datenordner() {
  const ordner = mkdtempSync(join(tmpdir(), "versorgungsportal-lauf-"));
  // Das Dienstkonto der Datenbank muss den Ordner betreten dürfen.
  chmodSync(ordner, 0o755);
  process.on("exit", () => rmSync(ordner, { recursive: true, force: true }));
  return ordner;
}

/** Startet `node scripts/start.mjs` und wartet auf „Portal bereit“ oder das Ende. */
export function starte(umgebung) {
  const rein = {
    ...process.env,
    DEMO: "",
    RATE_LIMIT_FAKTOR: "",
    DEMO_STICHTAG: undefined,
    VP_DATEN: "",
    PORT: "",
    DATABASE_URL: "",
    SMTP_URL: "",
    RESEND_API_KEY: "",
    DATEI_ABLAGE: "",
    CLAMD: "",
    MAIL_FROM: "",
    PORTAL_URL: "",
    ...umgebung,
  };
  const kind = spawn(process.execPath, [join(WURZEL, "scripts", "start.mjs")], {
    cwd: WURZEL,
    env: rein,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let aus = "";
  let fehler = "";
  kind.stderr.on("data", (d) => {
    fehler += d;
  });
  const ende = new Promise((fertig) => kind.on("exit", (code, signal) => fertig({ code, signal })));
  const bereit = new Promise((fertig, ab) => {
    kind.stdout.on("data", (d) => {
      aus += d;
      const adresse = /^Portal bereit: (http:\/\/localhost:\d+)$/m.exec(aus)?.[1];
      if (adresse) fertig(adresse);
    });
    void ende.then(({ code }) => ab(new Error(`Ende mit ${code}: ${fehler.slice(-2000)}`)));
  });
  bereit.catch(() => {});
  return { kind, ende, bereit, ausgabe: () => aus, fehler: () => fehler };
}

/** Prozesse, in deren Aufruf der Text vorkommt, etwa der Datenordner oder der Port. */
export function prozesseMit(text) {
  if (!existsSync("/proc/self/cmdline")) return [];
  return readdirSync("/proc")
    .filter((n) => /^\d+$/.test(n) && Number(n) !== process.pid)
    .filter((n) => {
      try {
        return readFileSync(`/proc/${n}/cmdline`, "utf8").replaceAll("\0", " ").includes(text);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Kindprozesse, also Web und Worker eines Startskripts. */
export function kinderVon(pid) {
  return prozesseMit("").filter((kind) => {
    try {
      return (
        Number(readFileSync(`/proc/${kind}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]) === pid
      );
    } catch {
      return false;
    }
  });
}

export function toete(pids) {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // schon tot
    }
  }
}

/** Führt benannte Prüfungen nacheinander aus; Status 1, wenn eine scheitert. */
export async function pruefungen(liste) {
  let gut = 0;
  let schlecht = 0;
  for (const [name, arbeit] of liste) {
    const beginn = Date.now();
    try {
      await arbeit();
      gut++;
      process.stderr.write(`  ok     ${name} (${((Date.now() - beginn) / 1000).toFixed(1)} s)\n`);
    } catch (fehler) {
      schlecht++;
      process.stderr.write(`  FEHLER ${name}: ${fehler?.stack ?? fehler}\n`);
    }
  }
  process.stderr.write(`  ${gut} bestanden, ${schlecht} gescheitert\n`);
  process.exitCode = schlecht ? 1 : 0;
}
