import "server-only";
import { alsDatumstext, stichtag, umfeld } from "@/lib/auskunft";
import {
  type Angaben,
  type Befund,
  parseTag,
  type Rechtsprofil,
  rechneAngaben,
  type Zeilenangaben,
} from "@/lib/versorgungsauskunft";

/** Zeile mit ihrer Nummer in der Eingabe, geordnet nach Beginn. */
export function nachBeginn(
  zeilen: readonly Zeilenangaben[],
): { nr: number; zeile: Zeilenangaben }[] {
  return zeilen
    .map((zeile, nr) => ({ nr, zeile, tag: parseTag(zeile.beginn) ?? Number.MAX_SAFE_INTEGER }))
    .sort((a, b) => a.tag - b.tag || a.nr - b.nr);
}

/** Zeile, wie sie gespeichert wird: Daten als TT.MM.JJJJ, der Rest wie getippt. */
export function bereinige(zeile: Zeilenangaben): Zeilenangaben {
  const datum = (text: string) => alsDatumstext(text.trim(), stichtag());
  return {
    dzs: zeile.dzs.trim(),
    beginn: datum(zeile.beginn),
    ende: datum(zeile.ende),
    tz: zeile.tz.trim(),
    beschraenkung: zeile.beschraenkung.trim(),
  };
}

const ZUSAMMEN: ReadonlySet<string> = new Set(["V-UEBERSCHNEIDUNG", "V-LETZTE-ZEIT"]);

/** Befunde, die eine Zeile für sich betreffen; wie sie zu den anderen steht, zeigt die Liste. */
export function pruefeZeile(recht: Rechtsprofil, angaben: Angaben, zeile: Zeilenangaben): Befund[] {
  const { befunde } = rechneAngaben(recht, { ...angaben, dienstzeiten: [zeile] }, umfeld());
  return befunde.filter(
    ({ code, feld }) => feld.startsWith("dienstzeiten.0.") && !ZUSAMMEN.has(code),
  );
}
