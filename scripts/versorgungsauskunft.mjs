// `npm run --silent versorgungsauskunft -- faelle`: der Rechner als Befehl, gleich nach `npm ci`, ohne
// Datenbank. Übersetzt sich beim ersten Aufruf selbst; auf stdout steht nur das Ergebnis.
import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Abbruch, pruefeNode, quellHash, WURZEL, zeile } from "./lib/ablauf.mjs";
import { buendele } from "./lib/bau.mjs";

const EINGANG = join(WURZEL, "scripts", "programme", "versorgungsauskunft.ts");
const ORDNER = join(WURZEL, "dist", "befehle");

/** Übersetztes Programm; gleichzeitige erste Aufrufe stören einander nicht, weil erst das Umbenennen zählt. */
async function uebersetzt() {
  const stand = quellHash(["lib/versorgungsauskunft", EINGANG, "scripts/lib/bau.mjs"]);
  const ziel = join(ORDNER, `versorgungsauskunft-${stand.slice(0, 16)}.mjs`);
  if (existsSync(ziel)) return { pfad: ziel };
  if (!existsSync(join(WURZEL, "node_modules", "esbuild"))) {
    throw new Abbruch("Die Pakete fehlen. Bitte zuerst „npm ci“ ausführen.");
  }
  const text = await buendele(EINGANG);
  try {
    mkdirSync(ORDNER, { recursive: true });
    const vorlaeufig = join(ORDNER, `${randomUUID()}.mjs`);
    writeFileSync(vorlaeufig, text);
    renameSync(vorlaeufig, ziel);
    // Frühere Fassungen; wer sie gerade ausführt, hat sie schon gelesen.
    for (const name of readdirSync(ORDNER)) {
      if (name.startsWith("versorgungsauskunft-") && !ziel.endsWith(name)) {
        rmSync(join(ORDNER, name), { force: true });
      }
    }
    return { pfad: ziel };
  } catch {
    // Ein Verzeichnis, in das niemand schreiben darf: Dann jedes Mal neu im Ordner für Zwischendateien.
    const ordner = mkdtempSync(join(tmpdir(), "versorgungsauskunft-"));
    const pfad = join(ordner, "versorgungsauskunft.mjs");
    writeFileSync(pfad, text);
    return { pfad, ordner };
  }
}

try {
  pruefeNode();
  const { pfad, ordner } = await uebersetzt();
  try {
    await import(pathToFileURL(pfad).href);
  } finally {
    if (ordner) rmSync(ordner, { recursive: true, force: true });
  }
} catch (fehler) {
  zeile(fehler instanceof Abbruch ? fehler.message : (fehler?.stack ?? String(fehler)));
  process.exitCode = 1;
}
