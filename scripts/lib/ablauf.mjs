// Kleine Helfer der Startskripte. Nur node:-Module, damit sie ohne node_modules laufen.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const WURZEL = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const DATEN = process.env.VP_DATEN ? resolve(process.env.VP_DATEN) : join(WURZEL, ".data");

/** Erwarteter Abbruch: eine deutsche Zeile ohne Aufrufliste. */
export class Abbruch extends Error {}

export const zeile = (text) => process.stderr.write(`${text}\n`);

/** Prüft die Node-Version; unter 20.19 geht es nicht, unter 22 mit einem Hinweis. */
export function pruefeNode() {
  const [gross, klein] = process.versions.node.split(".").map(Number);
  if (gross < 20 || (gross === 20 && klein < 19)) {
    throw new Abbruch(
      `Node ${process.versions.node} ist zu alt. Benötigt wird Node 20.19 oder neuer.`,
    );
  }
  if (gross < 22)
    zeile(
      `Hinweis: Node ${process.versions.node} wird nicht mehr gepflegt. Empfohlen ist Node 22 oder 24.`,
    );
}

/** Führt ein Programm aus und wirft bei einem Fehlerstatus. Ausgaben gehen nach stderr. */
export function fuehreAus(befehl, argumente, optionen = {}) {
  return new Promise((fertig, fehler) => {
    const kind = spawn(befehl, argumente, { cwd: WURZEL, stdio: ["ignore", 2, 2], ...optionen });
    kind.on("error", fehler);
    kind.on("exit", (code, signal) =>
      code === 0
        ? fertig()
        : fehler(new Abbruch(`„${befehl} ${argumente.join(" ")}“ endete mit ${code ?? signal}.`)),
    );
  });
}

/** Hash über den Inhalt der genannten Dateien und Ordner. */
export function quellHash(pfade) {
  const hash = createHash("sha256");
  const lies = (pfad) => {
    const stand = statSync(pfad, { throwIfNoEntry: false });
    if (!stand) return;
    if (stand.isDirectory()) {
      for (const name of readdirSync(pfad).sort()) lies(join(pfad, name));
    } else if (!/\.test\.tsx?$/.test(pfad)) {
      hash.update(relative(WURZEL, pfad)).update("\0").update(readFileSync(pfad)).update("\0");
    }
  };
  for (const pfad of pfade) lies(resolve(WURZEL, pfad));
  return hash.digest("hex");
}

/** Tut etwas nur, wenn die Marke nicht zum Hash passt; schreibt die Marke erst nach Erfolg. */
export async function beiAenderung(marke, hash, arbeit) {
  if (existsSync(marke) && readFileSync(marke, "utf8") === hash) return false;
  await arbeit();
  mkdirSync(dirname(marke), { recursive: true });
  writeFileSync(marke, hash);
  return true;
}

/** Installiert die Pakete genau nach der Sperrdatei, wenn sich etwas geändert hat. */
export function installiere() {
  const hash = quellHash(["package.json", "package-lock.json"]);
  return beiAenderung(join(WURZEL, "node_modules", ".vp-stand"), hash, async () => {
    zeile("Pakete werden installiert …");
    await fuehreAus("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      shell: process.platform === "win32",
    });
  });
}

/** Ein freier Port ab `ab` auf der Rückschleife. */
export async function freierPort(ab = 0) {
  for (let port = ab; ; port++) {
    if (await portFrei(port)) return port || (await zufallsPort());
    if (port > 65000) throw new Abbruch("Es ist kein freier Port zu finden.");
  }
}

/** Ob auf diesem Port niemand lauscht; geprüft auf allen Adressen, weil Next auch IPv6 bindet. */
export function portFrei(port) {
  if (port === 0) return Promise.resolve(true);
  const frei = (host) =>
    new Promise((fertig) => {
      const server = createServer();
      server.once("error", (fehler) =>
        fertig(fehler.code !== "EADDRINUSE" && fehler.code !== "EACCES"),
      );
      server.listen({ port, host, exclusive: true }, () => server.close(() => fertig(true)));
    });
  return frei("127.0.0.1").then((v4) => v4 && frei("::1"));
}

function zufallsPort() {
  return new Promise((fertig, fehler) => {
    const server = createServer();
    server.once("error", fehler);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => fertig(port));
    });
  });
}

/** Ob unter der Adresse jemand eine Verbindung annimmt. */
export function antwortet(port, host = "127.0.0.1") {
  return new Promise((fertig) => {
    const buchse = connect({ port, host, timeout: 1000 });
    const ende = (wert) => {
      buchse.destroy();
      fertig(wert);
    };
    buchse.once("connect", () => ende(true));
    buchse.once("error", () => ende(false));
    buchse.once("timeout", () => ende(false));
  });
}

export const warte = (ms) => new Promise((fertig) => setTimeout(fertig, ms));

/** Wiederholt eine Prüfung, bis sie gelingt; wirft nach der Frist. */
export async function bis(pruefung, fristMs, was, schrittMs = 50) {
  const ende = Date.now() + fristMs;
  while (!(await pruefung())) {
    if (Date.now() > ende) throw new Abbruch(`${was} antwortet nicht.`);
    await warte(schrittMs);
  }
}

/** Ob ein Prozess lebt. */
export function lebt(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fehler) {
    return fehler.code === "EPERM";
  }
}

/** Beendet ein Kind freundlich, nach der Frist hart, und wartet auf sein Ende. */
export async function beende(kind, fristMs = 4000) {
  if (!kind || kind.exitCode !== null || kind.signalCode !== null) return;
  const ende = new Promise((fertig) => kind.once("exit", fertig));
  kind.kill("SIGTERM");
  const zuLange = setTimeout(() => kind.kill("SIGKILL"), fristMs);
  await ende;
  clearTimeout(zuLange);
}
