import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db";

/** Eintrag des Störungsschalters, der eine ganze Organisation sperrt. */
const ORGANISATION = "ORGANISATION";

/** Ob das Konto wegen einer Störung gesperrt ist; die Kasse selbst ist es nie. */
export const sperrtOrganisation = (stoerung: readonly string[], klasse: "S" | "X" | "K"): boolean =>
  klasse !== "K" && stoerung.includes(ORGANISATION);

/** Dasselbe vor der Anmeldung; die Transaktion kennt schon die Kasse des Kontos. */
export async function istDurchStoerungGesperrt(
  tx: Tx,
  k: { kasseId: string; mitgliedId: string | null; klasse: "S" | "X" | "K" },
): Promise<boolean> {
  const [zeile] = await tx.execute<{ stoerung: string[] }>(
    sql`select stoerung_schalter(${k.kasseId}, ${k.mitgliedId}) as stoerung`,
  );
  return sperrtOrganisation(zeile?.stoerung ?? [], k.klasse);
}
