import "server-only";
import { and, asc, count, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { type Akteur, KEIN_MITGLIED } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";

const { konto, mitglied, zustimmung: z } = tabellen;

/** Ein Konto und welchen Fassungen es zuletzt zugestimmt hat. */
export interface Zustimmungszeile {
  id: string;
  kennung: string;
  name: string;
  organisation: string;
  /** Je Seite die höchste Fassung, der zugestimmt ist, mit Zeitpunkt. */
  zuletzt: { seite: string; fassung: number; am: Date }[];
}

/**
 * Konten mit ihren Zustimmungen, nach Name: die Administration sieht die ihrer Organisation, die Kasse
 * alle. Deaktivierte fehlen in der Liste, ihre Zustimmungen bleiben gespeichert.
 */
export async function listZustimmungen(
  tx: Tx,
  akteur: Akteur,
  seite: number,
  groesse: number,
): Promise<{ zeilen: Zustimmungszeile[]; gesamt: number }> {
  const sichtbar = and(
    eq(konto.kasseId, akteur.kasseId),
    ne(konto.status, "DEAKTIVIERT"),
    akteur.klasse === "K" ? undefined : eq(konto.mitgliedId, akteur.mitgliedId ?? KEIN_MITGLIED),
  );
  const konten = await tx
    .select({
      id: konto.id,
      kennung: konto.kennung,
      name: sql<string>`${konto.name} || ', ' || ${konto.vorname}`,
      organisation: sql<string>`coalesce(${mitglied.name}, '')`,
    })
    .from(konto)
    .leftJoin(mitglied, and(eq(mitglied.kasseId, konto.kasseId), eq(mitglied.id, konto.mitgliedId)))
    .where(sichtbar)
    .orderBy(asc(konto.nameSort), asc(konto.vornameSort), asc(konto.id))
    .limit(groesse)
    .offset((seite - 1) * groesse);
  const [zahl] = await tx.select({ n: count() }).from(konto).where(sichtbar);
  const ids = konten.map((k) => k.id);
  const zugestimmt = await zuletzt(tx, akteur.kasseId, ids);
  const zeilen = konten.map((k) => ({
    ...k,
    zuletzt: zugestimmt.filter((e) => e.kontoId === k.id),
  }));
  return { zeilen, gesamt: zahl?.n ?? 0 };
}

/** Je Konto und Seite die höchste Fassung, der zugestimmt ist. */
const zuletzt = (tx: Tx, kasseId: string, konten: readonly string[]) =>
  tx
    .selectDistinctOn([z.kontoId, z.seite], {
      kontoId: z.kontoId,
      seite: z.seite,
      fassung: z.fassung,
      am: z.am,
    })
    .from(z)
    .where(and(eq(z.kasseId, kasseId), inArray(z.kontoId, [...konten])))
    .orderBy(z.kontoId, z.seite, desc(z.fassung));
