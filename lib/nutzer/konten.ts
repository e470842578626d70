import "server-only";
import { and, asc, eq, ne, sql } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";
import { nutzerstatus, type Statustext } from "./status";

const { konto } = tabellen;

/** Ein Konto in der Liste der Administrationen oder des Personals der Kasse. */
export interface Kontozeile {
  id: string;
  name: string;
  vorname: string;
  kennung: string;
  rolle: "SACHBEARBEITUNG" | "ADMINISTRATION" | null;
  status: Statustext;
}

/** Administrationen einer Organisation oder, ohne Organisation, das Personal der Kasse. */
export async function listKonten(
  tx: Tx,
  kasseId: string,
  mitgliedId: string | null,
): Promise<Kontozeile[]> {
  const zeilen = await tx
    .select()
    .from(konto)
    .where(
      and(
        eq(konto.kasseId, kasseId),
        mitgliedId ? eq(konto.mitgliedId, mitgliedId) : undefined,
        eq(konto.klasse, mitgliedId ? "X" : "K"),
        ne(konto.status, "DEAKTIVIERT"),
      ),
    )
    .orderBy(asc(konto.nameSort), asc(konto.vornameSort), asc(konto.id));
  return zeilen.map((k) => ({
    id: k.id,
    name: k.name,
    vorname: k.vorname,
    kennung: k.kennung,
    rolle: k.kasseRolle,
    status: nutzerstatus(k, jetzt()),
  }));
}

/** Anzahl der aktiven Administrationen einer Organisation; eine allein kann ausfallen. */
export async function zaehleAdministrationen(
  tx: Tx,
  kasseId: string,
  mitgliedId: string,
): Promise<number> {
  const [z] = await tx
    .select({ n: sql<number>`count(*)::integer` })
    .from(konto)
    .where(
      and(
        eq(konto.kasseId, kasseId),
        eq(konto.mitgliedId, mitgliedId),
        eq(konto.klasse, "X"),
        eq(konto.status, "AKTIV"),
      ),
    );
  return z?.n ?? 0;
}
