import { sql } from "drizzle-orm";
import { pool } from "@/lib/db";
import { log } from "@/lib/log";
import { fassung } from "./fassung";

export { fassung };

/** Wie oft eine Aufgabe läuft: ständig (alle paar Sekunden), stündlich oder einmal am Tag. */
export type Takt = "staendig" | "stunde" | "tag";

const NAECHSTER: Record<Takt, ReturnType<typeof sql>> = {
  staendig: sql`now() + interval '5 seconds'`,
  stunde: sql`now() + interval '1 hour'`,
  tag: sql`(date_trunc('day', now() at time zone 'Europe/Berlin') + interval '1 day') at time zone 'Europe/Berlin'`,
};

/** Art oder Code eines Fehlers; sein Text nennt womöglich Werte. */
function fehlerklasse(ursache: unknown): string {
  if (!(ursache instanceof Error)) return "unbekannt";
  const innen = ursache.cause instanceof Error ? ursache.cause : ursache;
  return ("code" in innen ? String(innen.code) : innen.name).slice(0, 40);
}

/** Ständige Aufgaben schreiben ihren Stand nur so oft. */
const ABSTAND_MS = 20_000;
const geschrieben = new Map<string, { am: number; fehler: boolean }>();

/**
 * Vermerkt, dass eine Aufgabe lief, für die Betriebsseite. Scheitert der Vermerk, läuft die Arbeit weiter.
 * @param ursache Fehler des Laufs; ohne Angabe gelang er
 */
export async function merkeLauf(name: string, takt: Takt, ursache?: unknown): Promise<void> {
  const fehler = ursache === undefined ? null : fehlerklasse(ursache);
  const zuletzt = geschrieben.get(name);
  const am = performance.now();
  const unveraendert = zuletzt && zuletzt.fehler === (fehler !== null);
  if (takt === "staendig" && unveraendert && am - zuletzt.am < ABSTAND_MS) return;
  geschrieben.set(name, { am, fehler: fehler !== null });
  try {
    await pool().db.execute(sql`insert into betriebsstand as b (name, am, naechster_am, fehler_am, fehlerklasse)
        values (${name}, now(), ${NAECHSTER[takt]}, case when ${fehler}::text is not null then now() end, ${fehler})
        on conflict (name) do update set am = now(), naechster_am = excluded.naechster_am,
          fehler_am = coalesce(excluded.fehler_am, b.fehler_am), fehlerklasse = excluded.fehlerklasse`);
  } catch (weitere) {
    log.fehler("betriebsstand", weitere);
  }
}

/** Vermerkt, mit welcher Fassung der Worker läuft. */
export async function merkeWorker(): Promise<void> {
  const angaben = JSON.stringify({ fassung: fassung(), node: process.version });
  await pool().db.execute(sql`insert into betriebsstand (name, angaben) values ('worker', ${angaben}::jsonb)
      on conflict (name) do update set am = now(), angaben = excluded.angaben`);
}

/**
 * Prüft die Kette der Prüfspur jeder Kasse und vermerkt das Ergebnis, das nur diese Kasse sieht. Ein Bruch
 * steht zusätzlich im Log.
 */
export async function pruefePruefspuren(): Promise<void> {
  for (const { id } of await pool().db.execute<{ id: string }>(sql`select id from kasse`)) {
    const [bruch] = await pool().db.execute<{ folge: string; grund: string }>(
      sql`select folge, grund from audit_pruefen(${id})`,
    );
    if (bruch) log.warnung("pruefspur-gebrochen", { folge: String(bruch.folge) });
    const angaben = JSON.stringify(bruch ? { bruch: String(bruch.folge), grund: bruch.grund } : {});
    await pool().db.execute(sql`insert into betriebsstand (name, am, angaben) values (${`pruefspur:${id}`}, now(), ${angaben}::jsonb)
        on conflict (name) do update set am = now(), angaben = excluded.angaben`);
  }
}
