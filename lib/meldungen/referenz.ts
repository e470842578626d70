import "server-only";
import { randomInt } from "node:crypto";
import { type Tx, tabellen } from "@/lib/db";

const ZEICHEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** Vergibt eine neue Referenz aus fünf Zeichen, einmalig in der Kasse (formulare.md 1.5). */
export async function vergebeReferenz(tx: Tx, kasseId: string): Promise<string> {
  for (;;) {
    const referenz = Array.from({ length: 5 }, () => ZEICHEN[randomInt(ZEICHEN.length)]).join("");
    const neu = await tx
      .insert(tabellen.referenz)
      .values({ kasseId, referenz })
      .onConflictDoNothing()
      .returning();
    if (neu.length) return referenz;
  }
}
