import "server-only";
import { randomBytes, randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";

const { konto, kasse } = tabellen;
type NeuesKonto = Omit<typeof konto.$inferInsert, "kennung" | "verlaufSalz" | "status">;

const VERSUCHE = 50;

/**
 * Legt ein Konto mit neuer Nutzerkennung an: Buchstabe der Klasse, dreistelliger Kassencode, acht
 * Zufallsziffern (security.md 1.1). Zeilen von Konten werden nie gelöscht, deshalb wird keine
 * Nutzerkennung ein zweites Mal vergeben.
 */
export async function legeKonto(
  tx: Tx,
  neues: NeuesKonto,
): Promise<{ id: string; kennung: string }> {
  const [k] = await tx.select({ code: kasse.code }).from(kasse).where(eq(kasse.id, neues.kasseId));
  const code = (k?.code ?? "").replace(/\D/g, "").slice(0, 3).padStart(3, "0");
  for (let versuch = 0; versuch < VERSUCHE; versuch++) {
    const kennung = `${neues.klasse}${code}${String(randomInt(100_000_000)).padStart(8, "0")}`;
    const [angelegt] = await tx
      .insert(konto)
      .values({ ...neues, kennung, status: "ANGELEGT", verlaufSalz: randomBytes(16) })
      .onConflictDoNothing({ target: konto.kennung })
      .returning({ id: konto.id });
    if (angelegt) return { id: angelegt.id, kennung };
  }
  throw new Error("Keine freie Nutzerkennung gefunden");
}
