import "server-only";
import { and, eq, lt, sql } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";

const { konto, listenfilter } = tabellen;

/** Legt getippte Filter unter einem zufälligen Schlüssel ab; Suchwörter stehen nie in der Adresse. */
export async function merkeFilter(
  tx: Tx,
  akteur: Akteur,
  liste: string,
  werte: object,
): Promise<string> {
  const [zeile] = await tx
    .insert(listenfilter)
    .values({
      kasseId: akteur.kasseId,
      kontoId: akteur.kontoId,
      liste,
      werte: JSON.stringify(werte),
    })
    .returning({ schluessel: listenfilter.schluessel });
  await tx
    .delete(listenfilter)
    .where(
      and(
        eq(listenfilter.kasseId, akteur.kasseId),
        eq(listenfilter.kontoId, akteur.kontoId),
        lt(listenfilter.angelegtAm, sql`now() - interval '1 day'`),
      ),
    );
  return zeile?.schluessel ?? "";
}

/** Die gemerkten Filter des eigenen Kontos oder `null`. */
export async function liesFilter(
  tx: Tx,
  akteur: Akteur,
  liste: string,
  schluessel: string,
): Promise<unknown> {
  const [zeile] = await tx
    .select({ werte: listenfilter.werte })
    .from(listenfilter)
    .where(
      and(
        eq(listenfilter.kasseId, akteur.kasseId),
        eq(listenfilter.kontoId, akteur.kontoId),
        eq(listenfilter.schluessel, schluessel),
        eq(listenfilter.liste, liste),
      ),
    );
  return zeile ? JSON.parse(zeile.werte) : null;
}

/** Merkt am Konto, wie viele Zeilen je Seite zuletzt gewählt wurden (ux.md 7); sonst geschieht nichts. */
export async function merkeSeitengroesse(tx: Tx, akteur: Akteur, groesse: number): Promise<void> {
  if (groesse === akteur.proSeite) return;
  await tx
    .update(konto)
    .set({ proSeite: groesse })
    .where(and(eq(konto.kasseId, akteur.kasseId), eq(konto.id, akteur.kontoId)));
}
