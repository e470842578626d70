import "server-only";
import { eq, sql } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";

const { faqStimme: s } = tabellen;

/** Wie oft eine Antwort half und wie oft nicht. */
export interface Stimmen {
  ja: number;
  nein: number;
}

/** Zählt eine Stimme zu einer Frage; gespeichert wird nur die Zahl. */
export async function zaehleStimme(
  tx: Tx,
  kasseId: string,
  frage: string,
  hilfreich: boolean,
): Promise<void> {
  const [ja, nein] = hilfreich ? [1, 0] : [0, 1];
  await tx
    .insert(s)
    .values({ kasseId, frage, ja, nein })
    .onConflictDoUpdate({
      target: [s.kasseId, s.frage],
      set: { ja: sql`${s.ja} + ${ja}`, nein: sql`${s.nein} + ${nein}` },
    });
}

/** Alle Stimmen einer Kasse nach Frage. */
export async function listStimmen(tx: Tx, kasseId: string): Promise<ReadonlyMap<string, Stimmen>> {
  const zeilen = await tx
    .select({ frage: s.frage, ja: s.ja, nein: s.nein })
    .from(s)
    .where(eq(s.kasseId, kasseId));
  return new Map(zeilen.map(({ frage, ...zahlen }) => [frage, zahlen]));
}
