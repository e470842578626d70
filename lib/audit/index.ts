import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db";

/** Ein Vorgang für die Prüfspur. Nie Namen, Passwörter, TANs, Geburtsdaten, Nachrichtentexte (security.md 6.3). */
export interface AuditEreignis {
  /** Etwa `anmeldung.passwort`, `meldung.senden`, `person.lesen`. */
  aktion: string;
  objektArt?: string;
  objektId?: string;
  ergebnis?: "ok" | "abgelehnt" | "fehler";
  einzelheiten?: Record<string, string | number | boolean | null>;
}

/** Herkunft der Anfrage, für jeden Eintrag gleich. */
export interface Herkunft {
  anfrageId: string;
  ipKurz: string;
}

/**
 * Schreibt Vorgänge in derselben Transaktion wie die Änderung, verkettet je Kasse. Die Kette sperrt
 * bis zum Commit; der Aufruf gehört deshalb ans Ende der Transaktion.
 */
export async function schreibeAudit(
  tx: Tx,
  ereignisse: readonly AuditEreignis[],
  herkunft: Herkunft,
): Promise<void> {
  await schreibe(tx, ereignisse, herkunft, true);
}

/** Schreibt Lesezugriffe unverkettet; der Worker verkettet sie nach, damit Lesen nie wartet. */
export async function schreibeLesezugriff(
  tx: Tx,
  ereignis: AuditEreignis,
  herkunft: Herkunft,
): Promise<void> {
  await schreibe(tx, [ereignis], herkunft, false);
}

async function schreibe(
  tx: Tx,
  ereignisse: readonly AuditEreignis[],
  herkunft: Herkunft,
  verkettet: boolean,
): Promise<void> {
  if (ereignisse.length === 0) return;
  const zeilen = ereignisse.map((e) => ({ ...e, ...herkunft }));
  await tx.execute(sql`select audit_schreiben(${JSON.stringify(zeilen)}::jsonb, ${verkettet})`);
}
