// Die Sperre „ein Portal je Datenordner“: wer sie hält, dem gehört die eingebettete Datenbank.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DATEN, lebt } from "./ablauf.mjs";

const SPERRE = join(DATEN, "start.pid");

/** Prozessnummer des Portals, das aus diesem Datenordner läuft, oder `null`. */
export function laufendesPortal() {
  if (!existsSync(SPERRE)) return null;
  const pid = Number(readFileSync(SPERRE, "utf8"));
  return pid !== process.pid && lebt(pid) && istStartskript(pid) ? pid : null;
}

export function nimmSperre() {
  mkdirSync(DATEN, { recursive: true });
  writeFileSync(SPERRE, String(process.pid));
}

export function gibSperreFrei() {
  if (existsSync(SPERRE) && readFileSync(SPERRE, "utf8") === String(process.pid)) rmSync(SPERRE);
}

/** Nach einem Absturz kann die Prozessnummer einem fremden Programm gehören. */
function istStartskript(pid) {
  try {
    return /(start|test|bench)\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return process.platform !== "linux";
  }
}
