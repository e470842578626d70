import "server-only";
import { and, asc, eq, or } from "drizzle-orm";
import { type MeldungStatus, type Tx, tabellen } from "@/lib/db";

const { meldung } = tabellen;

/** Eine andere Meldung, auf die eine sich bezieht. */
export interface MeldungVerweis {
  id: string;
  referenz: string;
  status: MeldungStatus;
}

/** Die Meldung, die `m` berichtigt, und die Berichtigungen von `m`. */
export async function ladeBerichtigungen(
  tx: Tx,
  m: Pick<typeof meldung.$inferSelect, "kasseId" | "id" | "berichtigtId">,
): Promise<{ berichtigt: MeldungVerweis | null; berichtigungen: MeldungVerweis[] }> {
  const zeilen = await tx
    .select({ id: meldung.id, referenz: meldung.referenz, status: meldung.status })
    .from(meldung)
    .where(
      and(
        eq(meldung.kasseId, m.kasseId),
        or(
          eq(meldung.berichtigtId, m.id),
          m.berichtigtId ? eq(meldung.id, m.berichtigtId) : undefined,
        ),
      ),
    )
    .orderBy(asc(meldung.gesendetAm));
  return {
    berichtigt: zeilen.find((z) => z.id === m.berichtigtId) ?? null,
    berichtigungen: zeilen.filter((z) => z.id !== m.berichtigtId),
  };
}
