import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { stichtag } from "@/lib/auskunft";
import type { Akteur } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { CSV_BOM } from "@/lib/text";
import type { Rechtsprofil } from "@/lib/versorgungsauskunft";
import { kopfzeile } from "./zeile";

const { massenlauf, massenlaufTeil, bestand } = tabellen;

export type Massenlauf = typeof massenlauf.$inferSelect;

/** So viele Läufe zeigt die Seite einer Organisation. */
const HOECHSTENS = 10;

/** Aktive Personen einer Organisation. */
export async function zaehleAktive(tx: Tx, kasseId: string, mitgliedId: string): Promise<number> {
  const [zeile] = await tx
    .select({ n: bestand.anzahl })
    .from(bestand)
    .where(
      and(
        eq(bestand.kasseId, kasseId),
        eq(bestand.mitgliedId, mitgliedId),
        eq(bestand.status, "AKTIV"),
      ),
    );
  return zeile?.n ?? 0;
}

/** Läufe einer Organisation, neueste zuerst. */
export const listLaeufe = (tx: Tx, kasseId: string, mitgliedId: string): Promise<Massenlauf[]> =>
  tx
    .select()
    .from(massenlauf)
    .where(and(eq(massenlauf.kasseId, kasseId), eq(massenlauf.mitgliedId, mitgliedId)))
    .orderBy(desc(massenlauf.angelegtAm))
    .limit(HOECHSTENS);

/** Ein Lauf der Kasse oder `null`. */
export async function ladeLauf(tx: Tx, kasseId: string, id: string): Promise<Massenlauf | null> {
  const [lauf] = await tx
    .select()
    .from(massenlauf)
    .where(and(eq(massenlauf.kasseId, kasseId), eq(massenlauf.id, id)));
  return lauf ?? null;
}

/** Ein Stück der Tabelle; Teil 0 ist der Kopf. `null` nach dem letzten. */
export async function ladeTeil(tx: Tx, lauf: Massenlauf, nr: number): Promise<string | null> {
  const [teil] = await tx
    .select({ inhalt: massenlaufTeil.inhalt })
    .from(massenlaufTeil)
    .where(
      and(
        eq(massenlaufTeil.kasseId, lauf.kasseId),
        eq(massenlaufTeil.laufId, lauf.id),
        eq(massenlaufTeil.nr, nr),
      ),
    );
  return teil?.inhalt ?? (nr === 0 ? KOPF() : null);
}

/** Der Kopf steht in keiner Zeile: Er ist bei jedem Lauf derselbe. */
const KOPF = () => CSV_BOM + kopfzeile();

/** Bytes der ganzen Datei. */
export const dateigroesse = (lauf: Massenlauf): number => lauf.groesse + Buffer.byteLength(KOPF());

/**
 * Beginnt einen Lauf; läuft schon einer für diese Organisation, bleibt es bei ihm.
 * @returns Kennung des neuen Laufs oder `null`
 */
export async function beginneLauf(
  tx: Tx,
  akteur: Akteur,
  mitgliedId: string,
  recht: Rechtsprofil,
): Promise<string | null> {
  const [neu] = await tx
    .insert(massenlauf)
    .values({
      kasseId: akteur.kasseId,
      mitgliedId,
      kontoId: akteur.kontoId,
      rechtsprofil: recht.kennung,
      stichtag: stichtag(),
      gesamt: await zaehleAktive(tx, akteur.kasseId, mitgliedId),
    })
    .onConflictDoNothing()
    .returning({ id: massenlauf.id });
  // Weckt den Worker; sonst sähe er beim nächsten Takt nach.
  if (neu) await tx.execute(sql`select pg_notify('laeufe', '')`);
  return neu?.id ?? null;
}
