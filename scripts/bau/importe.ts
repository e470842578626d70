import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Eine Quelldatei; `pfad` zählt ab der Wurzel des Projekts, mit `/`. */
export interface Quelle {
  pfad: string;
  text: string;
}

/** Prüfdateien dürfen mehr als das Programm und gehören nicht zu ihm. */
const PRUEFDATEI = /\.test\.tsx?$|(^|\/)(testhilfe|test-hilfen|testdaten|zufall)(\/|\.ts$)/;

export const istPruefdatei = (pfad: string) => PRUEFDATEI.test(pfad);

/** Liest alle TypeScript-Dateien unter den Ordnern, ohne Prüfdateien. */
export function liesQuellen(wurzel: string, ordner: readonly string[]): Quelle[] {
  return ordner.flatMap((name) =>
    readdirSync(join(wurzel, name), { recursive: true, withFileTypes: true })
      .filter((eintrag) => eintrag.isFile() && /\.tsx?$/.test(eintrag.name))
      .map((eintrag) => join(eintrag.parentPath, eintrag.name))
      .map((datei) => ({ pfad: datei.slice(wurzel.length + 1).replaceAll("\\", "/"), datei }))
      .filter(({ pfad }) => !istPruefdatei(pfad))
      .map(({ pfad, datei }) => ({ pfad, text: readFileSync(datei, "utf8") })),
  );
}

/** Mit `import` oder `export … from` am Anfang einer Anweisung, auch über mehrere Zeilen. */
const ANWEISUNG = /^[ \t]*(?:import|export)\b(?:[\s\w$*{},]*?\bfrom)?\s*["']([^"']+)["']/gm;
/** `import("…")`, auch als Typ, und `require("…")`. */
const AUFRUF = /\b(?:import|require)\s*\(\s*(?:\/\*.*?\*\/\s*)?(["'`])([^"'`]*)\1/g;
/** Ein berechnetes Ziel lässt sich nicht prüfen. */
const BERECHNET = /(?<![.\w])(?:import|require)\s*\(\s*(?![\s"'`)]|\/\*)/;

/** Alle Ziele, die eine Datei einbindet, gleich in welcher Schreibweise. */
export function importziele(text: string): string[] {
  const anweisungen = [...text.matchAll(ANWEISUNG)].map((t) => t[1] ?? "");
  const aufrufe = [...text.matchAll(AUFRUF)].map((t) => t[2] ?? "");
  return [...anweisungen, ...aufrufe, ...(BERECHNET.test(text) ? ["(berechnet)"] : [])];
}
