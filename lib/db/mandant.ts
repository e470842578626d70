import { type SQL, sql } from "drizzle-orm";
import { mandantenPool, pool, type Tx } from "./client";
import { alsDatenbankfehler, pgFehler } from "./fehler";

/** In wessen Namen eine Transaktion läuft; daran halten sich alle Zeilenregeln. */
export interface Mandant {
  kasseId: string;
  mitgliedId: string | null;
  kontoId: string | null;
  klasse: "S" | "X" | "K" | null;
}

const WIEDERHOLBAR = new Set(["40001", "40P01"]);

/** Wiederholt eine Transaktion, die nur an der Gleichzeitigkeit scheiterte (security.md 7.8). */
async function mitWiederholung<T>(arbeit: () => Promise<T>): Promise<T> {
  for (let versuch = 1; ; versuch++) {
    try {
      return await arbeit();
    } catch (fehler) {
      const code = pgFehler(fehler)?.code ?? "";
      if (versuch >= 3 || !WIEDERHOLBAR.has(code)) throw alsDatenbankfehler(fehler);
      await new Promise((weiter) => setTimeout(weiter, 20 * versuch + Math.random() * 30));
    }
  }
}

/** Setzt den Mandanten einer laufenden Transaktion. */
export async function setzeMandant(tx: Tx, m: Mandant): Promise<void> {
  await tx.execute(sql`select set_config('vp.kasse', ${m.kasseId}, true), set_config('vp.mitglied', ${m.mitgliedId ?? ""}, true),
    set_config('vp.konto', ${m.kontoId ?? ""}, true), set_config('vp.klasse', ${m.klasse ?? ""}, true)`);
}

/**
 * Der einzige Weg zu Daten eines Mandanten: eine Transaktion, die als Erstes sagt, für wen sie läuft.
 * Ohne sie zeigen die Zeilenregeln nichts.
 */
export function withTenant<T>(m: Mandant, arbeit: (tx: Tx) => Promise<T>): Promise<T> {
  return mitWiederholung(() =>
    mandantenPool().db.transaction(async (tx) => {
      await setzeMandant(tx, m);
      return arbeit(tx);
    }),
  );
}

/** Geheimnis, dessen Kenntnis genau eine Zeile öffnet, bevor ein Mandant bekannt ist. */
export type Schluessel =
  | { art: "kennung"; wert: string }
  | { art: "anmeldung" | "sitzung" | "link" | "auskunft" | "schnittstelle"; wert: Uint8Array };

/** Transaktion vor der Anmeldung: sieht nur die Zeile, deren Geheimnis der Aufrufer kennt. */
export function withSchluessel<T>(s: Schluessel, arbeit: (tx: Tx) => Promise<T>): Promise<T> {
  const wert = s.art === "kennung" ? s.wert : Buffer.from(s.wert).toString("hex");
  return mitWiederholung(() =>
    pool().db.transaction(async (tx) => {
      await tx.execute(sql`select set_config(${`vp.${s.art}`}, ${wert}, true)`);
      return arbeit(tx);
    }),
  );
}

/** Einzelne Abfrage ohne Mandanten, etwa die Prüfung einer Sitzung oder ein Zähler. */
export async function abfrage<T extends Record<string, unknown>>(query: SQL): Promise<T[]> {
  try {
    return [...(await pool().db.execute<T>(query))] as T[];
  } catch (fehler) {
    throw alsDatenbankfehler(fehler);
  }
}
