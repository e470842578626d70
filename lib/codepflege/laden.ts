import "server-only";
import { asc, type Column, eq, sql } from "drizzle-orm";
import type { Codeergaenzung, Codes } from "@/lib/codelisten";
import { type Tx, tabellen } from "@/lib/db";

const { codeeintrag } = tabellen;

const SPALTEN = {
  liste: codeeintrag.liste,
  code: codeeintrag.code,
  art: codeeintrag.art,
  tag: codeeintrag.tag,
  label: codeeintrag.label,
  wie: codeeintrag.wie,
};

/** Was die Kasse über die Codelisten legt, in der Reihenfolge, in der es dazukam (`mitCodes`). */
export const ladeCodes = (tx: Tx, kasseId: string): Promise<Codes> =>
  tx
    .select(SPALTEN)
    .from(codeeintrag)
    .where(eq(codeeintrag.kasseId, kasseId))
    .orderBy(asc(codeeintrag.am), asc(codeeintrag.code));

/** Dasselbe als Spalte einer Abfrage, die ohnehin zur Datenbank geht. */
export const codesSpalte = (
  kasseId: Column,
) => sql<Codes>`(select coalesce(jsonb_agg(jsonb_build_object(
    'liste', c.liste, 'code', c.code, 'art', c.art, 'tag', c.tag, 'label', c.label, 'wie', c.wie)
    order by c.am, c.code), '[]') from ${codeeintrag} c where c.kasse_id = ${kasseId})`;

/** Eine Ergänzung mit dem, der sie eingetragen hat. */
export interface Pflegezeile extends Codeergaenzung {
  urheber: string;
  am: Date;
}

/** Alle Ergänzungen der Kasse zu einer Liste, neueste zuerst. */
export async function listErgaenzungen(
  tx: Tx,
  kasseId: string,
  liste: string,
): Promise<Pflegezeile[]> {
  const zeilen = await tx
    .select({ ...SPALTEN, urheber: codeeintrag.urheber, am: codeeintrag.am })
    .from(codeeintrag)
    .where(eq(codeeintrag.kasseId, kasseId))
    .orderBy(asc(codeeintrag.am), asc(codeeintrag.code));
  return zeilen.filter((z) => z.liste === liste).toReversed();
}
