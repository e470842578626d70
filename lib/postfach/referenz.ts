import "server-only";
import { randomInt } from "node:crypto";
import { type Tx, tabellen } from "@/lib/db";

const ZEICHEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const wuerfle = () => Array.from({ length: 5 }, () => ZEICHEN[randomInt(ZEICHEN.length)]).join("");

/** Vergibt neue Referenzen aus fünf Zeichen, einmalig in der Kasse (formulare.md 1.5). */
export async function vergebeReferenzen(
  tx: Tx,
  kasseId: string,
  anzahl: number,
): Promise<string[]> {
  const vergeben: string[] = [];
  while (vergeben.length < anzahl) {
    // Sortiert, damit zwei Sendungen nicht über Kreuz aufeinander warten.
    const versuch = [...new Set(Array.from({ length: anzahl - vergeben.length }, wuerfle))].sort();
    const neu = await tx
      .insert(tabellen.referenz)
      .values(versuch.map((referenz) => ({ kasseId, referenz })))
      .onConflictDoNothing()
      .returning({ referenz: tabellen.referenz.referenz });
    vergeben.push(...neu.map((z) => z.referenz));
  }
  return vergeben;
}

/** Vergibt eine neue Referenz. */
export const vergebeReferenz = async (tx: Tx, kasseId: string): Promise<string> =>
  (await vergebeReferenzen(tx, kasseId, 1))[0] ?? "";
