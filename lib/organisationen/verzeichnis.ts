import "server-only";
import { and, asc, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type Tx, tabellen } from "@/lib/db";

const { mitglied, mitgliedschaft, konto } = tabellen;

/** Filter der Liste „Organisationen“. */
export const ORGANISATIONSFILTER = z.object({ suche: z.string().max(100).default("") });
export const LEERER_ORGANISATIONSFILTER = ORGANISATIONSFILTER.parse({});

/** Eine Organisation der Kasse in der Liste. */
export interface Organisationszeile {
  id: string;
  name: string;
  mitgliedsnummer: string;
  administrationen: number;
}

const aktiveAdministrationen = sql<number>`(select count(*)::integer from ${konto} k where k.kasse_id = ${mitglied.kasseId}
  and k.mitglied_id = ${mitglied.id} and k.klasse = 'X' and k.status = 'AKTIV')`;

/** Eine Seite der Organisationen einer Kasse nach Namen. */
export async function listOrganisationen(
  tx: Tx,
  kasseId: string,
  { suche }: z.output<typeof ORGANISATIONSFILTER>,
  seite: number,
  proSeite: number,
): Promise<{ zeilen: Organisationszeile[]; gesamt: number; seite: number }> {
  const muster = `%${suche.trim().replace(/[\\%_]/g, "\\$&")}%`;
  const passt: SQL | undefined = and(
    eq(mitglied.kasseId, kasseId),
    suche.trim()
      ? or(ilike(mitglied.name, muster), ilike(mitglied.mitgliedsnummer, muster))
      : undefined,
  );
  const [zahl] = await tx.select({ n: sql<number>`count(*)::integer` }).from(mitglied).where(passt);
  const gesamt = zahl?.n ?? 0;
  const nr = Math.min(seite, Math.max(1, Math.ceil(gesamt / proSeite)));
  const zeilen = await tx
    .select({
      id: mitglied.id,
      name: mitglied.name,
      mitgliedsnummer: mitglied.mitgliedsnummer,
      administrationen: aktiveAdministrationen,
    })
    .from(mitglied)
    .where(passt)
    .orderBy(asc(mitglied.name))
    .limit(proSeite)
    .offset((nr - 1) * proSeite);
  return { zeilen, gesamt, seite: nr };
}

/** Eine Organisation mit Mitgliedschaften. */
export type Organisation = typeof mitglied.$inferSelect & {
  mitgliedId: string;
  mitgliedschaften: (typeof mitgliedschaft.$inferSelect)[];
};

/** Lädt eine Organisation der Kasse, auf Wunsch mit Sperre der Zeile. */
export async function ladeOrganisation(
  tx: Tx,
  kasseId: string,
  id: string,
  sperre = false,
): Promise<Organisation | null> {
  const frage = tx
    .select()
    .from(mitglied)
    .where(and(eq(mitglied.kasseId, kasseId), eq(mitglied.id, id)));
  const [m] = sperre ? await frage.for("update") : await frage;
  if (!m) return null;
  const mitgliedschaften = await tx
    .select()
    .from(mitgliedschaft)
    .where(and(eq(mitgliedschaft.kasseId, kasseId), eq(mitgliedschaft.mitgliedId, id)))
    .orderBy(asc(mitgliedschaft.geschaeftsbereich), desc(mitgliedschaft.von));
  return { ...m, mitgliedId: m.id, mitgliedschaften };
}
