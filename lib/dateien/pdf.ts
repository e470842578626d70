import { spawn } from "node:child_process";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { endetAlsPdf, enthaeltSeite } from "./signatur";
import type { Ablehnung } from "./typen";

const FRIST_MS = 10_000;
const MAX_ANTWORT = 10_000;
const Antwort = z.object({
  befund: z.enum(["passwort", "aktiv", "unlesbar", "seiten"]).nullable(),
});

let skript: string | null = null;
let frist = FRIST_MS;

/** Legt fest, welches gebaute Prüfskript wie lange läuft; nur für Tests, die es selbst bauen. */
export function setzePruefskript(pfad: string, fristMs = FRIST_MS): void {
  skript = pfad;
  frist = fristMs;
}

/** Gibt die Datei an einen frischen Prozess und liefert, was er bis zum Ende schreibt. */
function frageKind(pfad: string, bytes: Uint8Array): Promise<string> {
  return new Promise((fertig, fehler) => {
    // Ohne unsere Umgebung: Der Prozess liest fremde Daten und soll keine Geheimnisse kennen.
    const kind = spawn(process.execPath, ["--max-old-space-size=512", pfad], {
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout: frist,
      killSignal: "SIGKILL",
    });
    let antwort = "";
    kind.stdout.setEncoding("utf8").on("data", (stueck: string) => {
      if (antwort.length < MAX_ANTWORT) antwort += stueck;
    });
    // Beendet sich das Kind vor dem Lesen, bricht die Leitung; die Antwort bleibt dann leer.
    kind.stdin.on("error", () => undefined);
    kind.on("error", fehler);
    kind.on("close", () => fertig(antwort));
    kind.stdin.end(bytes);
  });
}

/**
 * Prüft eine PDF-Datei in einem eigenen Prozess mit höchstens 10 Sekunden und 512 MiB
 * (security.md 4.2). Ein Prozess, der abstürzt oder nicht fertig wird, heißt: nicht lesbar.
 *
 * @returns Grund der Ablehnung oder `null`
 * @throws wenn das Prüfskript fehlt oder kein Prozess startet; das liegt nicht an der Datei
 */
export async function pruefePdf(bytes: Uint8Array): Promise<Ablehnung | null> {
  if (enthaeltSeite(bytes) || !endetAlsPdf(bytes)) return "unlesbar";
  const pfad = skript ?? join(process.cwd(), "dist", "pdf-pruefung.mjs");
  await access(pfad);
  const zeile = (await frageKind(pfad, bytes)).trim().split("\n").at(-1) ?? "";
  try {
    return Antwort.parse(JSON.parse(zeile)).befund;
  } catch {
    return "unlesbar";
  }
}
