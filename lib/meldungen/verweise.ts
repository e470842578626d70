import "server-only";
import { sql } from "drizzle-orm";
import { type MeldungStatus, tabellen } from "@/lib/db";

const { meldung } = tabellen;

/** Eine andere Meldung, auf die eine sich bezieht. */
export interface MeldungVerweis {
  id: string;
  referenz: string;
  status: MeldungStatus;
}

/** Die Meldung, die eine berichtigt, und ihre Berichtigungen; als Spalte der Meldung ein Weg weniger. */
export const VERWANDTE = sql<
  MeldungVerweis[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'referenz', b.referenz, 'status', b.status)
    order by b.gesendet_am), '[]') from meldung b
  where b.kasse_id = ${meldung.kasseId} and (b.berichtigt_id = ${meldung.id} or b.id = ${meldung.berichtigtId}))`;

/** Trennt die berichtigte Meldung von den Berichtigungen, älteste zuerst. */
export const ordneVerweise = (
  m: { berichtigtId: string | null },
  verwandte: readonly MeldungVerweis[],
): { berichtigt: MeldungVerweis | null; berichtigungen: MeldungVerweis[] } => ({
  berichtigt: verwandte.find((z) => z.id === m.berichtigtId) ?? null,
  berichtigungen: verwandte.filter((z) => z.id !== m.berichtigtId),
});
