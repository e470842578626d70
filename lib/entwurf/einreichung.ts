import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";

const { einreichung } = tabellen;

/** Was unter einem Schlüssel schon gesendet wurde. */
export interface Einreichung {
  hash: string;
  ergebnis: unknown;
}

/**
 * Hält gleichzeitige Sendungen desselben Schlüssels auseinander, bis die Transaktion endet, und nennt,
 * was schon gesendet ist (security.md 7.3).
 */
export async function sperreEinreichung(
  tx: Tx,
  akteur: Akteur,
  submissionId: string,
): Promise<Einreichung | null> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`einreichung:${akteur.kontoId}:${submissionId}`}, 0))`,
  );
  const [zeile] = await tx
    .select({ hash: einreichung.hash, ergebnis: einreichung.ergebnis })
    .from(einreichung)
    .where(
      and(
        eq(einreichung.kasseId, akteur.kasseId),
        eq(einreichung.kontoId, akteur.kontoId),
        eq(einreichung.submissionId, submissionId),
      ),
    );
  return zeile ?? null;
}

/** Vermerkt, dass dieser Schlüssel gesendet hat und was dabei entstand. */
export async function merkeEinreichung(
  tx: Tx,
  akteur: Akteur,
  submissionId: string,
  { hash, ergebnis }: Einreichung,
): Promise<void> {
  await tx.insert(einreichung).values({
    kasseId: akteur.kasseId,
    kontoId: akteur.kontoId,
    submissionId,
    hash,
    ergebnis,
  });
}
