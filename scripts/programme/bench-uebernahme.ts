import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Sql } from "postgres";
import { uebernimm, verbinde, type Zeile } from "@/lib/bestand";
import { alsZeilenstrom, grosserBestand } from "@/lib/demo";
import { heute } from "@/lib/uhr";

/**
 * `bench-uebernahme <zeitscheiben> <runden>`: übernimmt je Runde denselben erzeugten Bestand in eine
 * neue Kasse und schreibt danach dieselben Zeitscheiben mit einem `COPY` in die Bodentabelle. Beide
 * Tabellen wachsen dabei gleich. Letzte Zeile: `{"scheiben","import":[ms],"boden":[ms]}`.
 */
const STUECK = 1 << 20;
const HOECHSTENS_PERSONEN = 900_000;

/** Kasse, Mitglieder und so viele Personen, dass die Zeitscheiben reichen. */
function* bestand(kasse: string, scheiben: number): Generator<Zeile> {
  let uebrig = scheiben;
  for (const zeile of grosserBestand(0, HOECHSTENS_PERSONEN)) {
    if (zeile.art === "kasse") yield { ...zeile, code: kasse };
    else yield zeile;
    if (zeile.art === "person") uebrig -= zeile.zeitscheiben.length;
    if (uebrig <= 0) return;
  }
}

async function importiere(sql: Sql, pfad: string): Promise<number> {
  const beginn = performance.now();
  const { uebernommen } = await uebernimm(sql, createReadStream(pfad, { highWaterMark: 262_144 }), {
    heute: heute(),
    mangel: (zeile, { feld, grund }) => {
      throw new Error(`Zeile ${zeile}, ${feld}: ${grund}`);
    },
  });
  if (!uebernommen) throw new Error("Der erzeugte Bestand wurde nicht übernommen.");
  return performance.now() - beginn;
}

/** Die Zeitscheiben einer Kasse im Format von `COPY`. */
async function liesScheiben(sql: Sql, kasse: string): Promise<Buffer> {
  const teile: Buffer[] = [];
  const strom = await sql
    .unsafe(
      `copy (select z.* from zeitscheibe z join kasse k on k.id = z.kasse_id where k.code = '${kasse}') to stdout`,
    )
    .readable();
  // Fließend gelesen: Angehalten nimmt postgres.js einen zweiten Strom nicht wieder auf.
  strom.on("data", (teil: Buffer) => teile.push(teil));
  await once(strom, "end");
  return Buffer.concat(teile);
}

async function kopiere(sql: Sql, inhalt: Buffer): Promise<number> {
  const beginn = performance.now();
  const ziel = await sql.unsafe("copy boden from stdin").writable();
  for (let i = 0; i < inhalt.length; i += STUECK)
    if (!ziel.write(inhalt.subarray(i, i + STUECK))) await once(ziel, "drain");
  ziel.end();
  await once(ziel, "finish");
  return performance.now() - beginn;
}

async function miss(url: string, scheiben: number, runden: number, ordner: string) {
  const sql = verbinde(url);
  const lesend = verbinde(url);
  const zeiten = { import: [] as number[], boden: [] as number[] };
  try {
    await sql`drop table if exists boden`;
    await sql`create table boden (like zeitscheibe including all)`;
    for (let runde = -1; runde < runden; runde++) {
      const kasse = String(910 + runde);
      const pfad = join(ordner, `${kasse}.jsonl`);
      await pipeline(alsZeilenstrom(bestand(kasse, scheiben)), createWriteStream(pfad));
      await sql`checkpoint`;
      const ganz = await importiere(sql, pfad);
      const inhalt = await liesScheiben(lesend, kasse);
      await sql`checkpoint`;
      const boden = await kopiere(sql, inhalt);
      rmSync(pfad);
      process.stderr.write(`  ${Math.round(ganz)} ms gegen ${Math.round(boden)} ms\n`);
      // Die erste Runde wärmt auf.
      if (runde < 0) continue;
      zeiten.import.push(ganz);
      zeiten.boden.push(boden);
    }
    const [{ n } = { n: 0 }] = await sql<{ n: number }[]>`select count(*)::int as n from boden`;
    await sql`drop table boden`;
    return { scheiben: Math.round(n / (runden + 1)), ...zeiten };
  } finally {
    await Promise.all([sql.end({ timeout: 5 }), lesend.end({ timeout: 5 })]);
  }
}

const [scheiben, runden] = process.argv.slice(2).map(Number);
const ordner = mkdtempSync(join(tmpdir(), "versorgungsportal-bench-"));
try {
  const ergebnis = await miss(
    process.env.DATABASE_URL ?? "",
    scheiben ?? 100_000,
    runden ?? 5,
    ordner,
  );
  process.stdout.write(`${JSON.stringify(ergebnis)}\n`);
} finally {
  rmSync(ordner, { recursive: true, force: true });
}
