// Die Sperre „ein Portal je Datenordner“: wer sie hält, dem gehört die eingebettete Datenbank.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DATEN, lebt } from "./ablauf.mjs";

const SPERRE = join(DATEN, "start.pid");

/** Inhalt der Sperre: Prozessnummer und Adresse, je eine Zeile. */
function lies() {
  if (!existsSync(SPERRE)) return null;
  const [pid, adresse] = readFileSync(SPERRE, "utf8").split("\n");
  return { pid: Number(pid), adresse };
}

/**
 * Das Portal, das aus diesem Datenordner läuft, oder `null`.
 * @returns {{pid: number, adresse: string} | null}
 */
export function laufendesPortal() {
  const stand = lies();
  if (!stand || stand.pid === process.pid) return null;
  return lebt(stand.pid) && istStartskript(stand.pid) ? stand : null;
}

/** @param {string} adresse unter der dieses Portal antworten wird */
export function nimmSperre(adresse) {
  mkdirSync(DATEN, { recursive: true });
  writeFileSync(SPERRE, `${process.pid}\n${adresse}`);
}

export function gibSperreFrei() {
  if (lies()?.pid === process.pid) rmSync(SPERRE);
}

/** Nach einem Absturz kann die Prozessnummer einem fremden Programm gehören. */
function istStartskript(pid) {
  try {
    return /(start|test|bench)\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return process.platform !== "linux";
  }
}
