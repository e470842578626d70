import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { liesZeitscheiben, type Tx, tabellen } from "@/lib/db";
import { istUuid } from "@/lib/text";
import type { Einheit } from "./vereine";

const { meldung, mitglied, person, personMitglied: pm, zusammenfuehrung } = tabellen;

/** Eine Person, wie die Gegenüberstellung sie zeigt. */
export interface Vergleichsperson extends Einheit {
  kasseId: string;
  lebenslaufVersion: number;
  beihilfeberechtigt: boolean;
  organisationen: string[];
  meldungen: number;
}

/** Zwei Personen der Kasse in der Reihenfolge der Kennungen. */
export interface Personenpaar {
  kasseId: string;
  a: Vergleichsperson;
  b: Vergleichsperson;
}

/**
 * Zwei verschiedene Personen der Kasse, auch wenn eine schon in der anderen aufgegangen ist; für Handlungen,
 * die das erst sagen sollen.
 */
export async function findePaar(
  tx: Tx,
  { kasseId }: Pick<Akteur, "kasseId">,
  ids: readonly [string, string],
): Promise<{ kasseId: string; ids: readonly [string, string] } | null> {
  const anzahl = await tx.$count(
    person,
    and(eq(person.kasseId, kasseId), inArray(person.id, [...ids])),
  );
  return anzahl === 2 ? { kasseId, ids } : null;
}

/**
 * Lädt zwei verschiedene Personen, von denen keine schon in einer anderen aufgegangen ist.
 * @param sperren beim Zusammenführen: hält beide fest, immer in derselben Reihenfolge
 */
export async function ladePaar(
  tx: Tx,
  { kasseId }: Pick<Akteur, "kasseId">,
  [eine, andere]: readonly [string, string],
  { sperren = false }: { sperren?: boolean } = {},
): Promise<Personenpaar | null> {
  if (!istUuid(eine) || !istUuid(andere) || eine === andere) return null;
  const ids = [eine, andere];
  const abfrage = tx
    .select()
    .from(person)
    .where(and(eq(person.kasseId, kasseId), inArray(person.id, ids)))
    .orderBy(asc(person.id));
  const zeilen = sperren ? await abfrage.for("update") : await abfrage;
  const aufgegangen = await tx.$count(
    zusammenfuehrung,
    and(eq(zusammenfuehrung.kasseId, kasseId), inArray(zusammenfuehrung.dubletteId, ids)),
  );
  const [a, b] = [zeilen.find((z) => z.id === eine), zeilen.find((z) => z.id === andere)];
  if (!a || !b || aufgegangen > 0) return null;
  return { kasseId, a: await ergaenze(tx, a), b: await ergaenze(tx, b) };
}

async function ergaenze(tx: Tx, p: typeof person.$inferSelect): Promise<Vergleichsperson> {
  const organisationen = await tx
    .select({ name: mitglied.name })
    .from(pm)
    .innerJoin(mitglied, and(eq(mitglied.kasseId, pm.kasseId), eq(mitglied.id, pm.mitgliedId)))
    .where(and(eq(pm.kasseId, p.kasseId), eq(pm.personId, p.id)))
    .orderBy(asc(mitglied.name));
  return {
    ...p,
    scheiben: await liesZeitscheiben(tx, p.kasseId, p.id),
    organisationen: organisationen.map((o) => o.name),
    meldungen: await tx.$count(
      meldung,
      and(eq(meldung.kasseId, p.kasseId), eq(meldung.personId, p.id)),
    ),
  };
}

/** Person, in der diese aufgegangen ist; `null`, wenn sie nicht zusammengeführt wurde. */
export async function findeNachfolge(tx: Tx, personId: string): Promise<string | null> {
  if (!istUuid(personId)) return null;
  const [zeile] = await tx.execute<{ id: string | null }>(
    sql`select person_nachfolge(${personId}::uuid) as id`,
  );
  return zeile?.id ?? null;
}
