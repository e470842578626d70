import { resolve } from "node:path";
import { Importabbruch, type Importende, uebernimmDatei, verbinde } from "@/lib/bestand";
import { heute } from "@/lib/uhr";

/** `npm run import -- <datei.jsonl> [--teilweise]` (contract.md 4, docs/bestandsimport.md). */
const argumente = process.argv.slice(2);
const dateien = argumente.filter((a) => !a.startsWith("--"));
const unbekannt = argumente.filter((a) => a.startsWith("--") && a !== "--teilweise");

const melde = (text: string) => process.stderr.write(`${text}\n`);

async function importiere(datei: string): Promise<Importende> {
  const sql = verbinde(process.env.DATABASE_URL ?? "");
  try {
    // npm wechselt in den Ordner des Projekts; gemeint ist der, aus dem gerufen wurde.
    const pfad = resolve(process.env.INIT_CWD ?? ".", datei);
    const teilweise = argumente.includes("--teilweise");
    return await uebernimmDatei(sql, pfad, { heute: heute(), teilweise, melde });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const [datei] = dateien;
if (datei === undefined || dateien.length > 1 || unbekannt.length > 0) {
  melde("Aufruf: npm run import -- <datei.jsonl> [--teilweise]");
  process.exitCode = 2;
} else {
  try {
    const { status, zahlen } = await importiere(datei);
    process.stdout.write(`${JSON.stringify(zahlen)}\n`);
    process.exitCode = status;
  } catch (fehler) {
    if (!(fehler instanceof Importabbruch)) throw fehler;
    melde(fehler.message);
    process.exitCode = 1;
  }
}
