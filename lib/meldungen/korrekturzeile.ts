import "server-only";
import { and, eq } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";

const { meldungKorrektur } = tabellen;

/** Woran die Korrektur hängt. */
export type Korrekturbezug = { kasseId: string; id: string };

export const diese = (m: Korrekturbezug) =>
  and(eq(meldungKorrektur.kasseId, m.kasseId), eq(meldungKorrektur.meldungId, m.id));

/** Entfernt die Korrektur; nach der Entscheidung steht, was gilt, im Verlauf. */
export async function verwirfKorrektur(tx: Tx, m: Korrekturbezug): Promise<void> {
  await tx.delete(meldungKorrektur).where(diese(m));
}
