import "server-only";
import { and, eq } from "drizzle-orm";
import { type Akteur, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { sha256 } from "@/lib/sicherheit";

const { einreichung } = tabellen;

/**
 * Führt unter einem Schlüssel genau einmal aus (security.md 7.3). Ein gleichzeitiger zweiter Versuch
 * wartet am Schlüssel auf den ersten und bekommt dessen Ergebnis.
 * @param inhalt wovon das Ergebnis abhängt; derselbe Schlüssel mit anderem Inhalt wird abgelehnt
 */
export async function einmal<T extends Record<string, string>>(
  tx: Tx,
  akteur: Akteur,
  submissionId: string,
  inhalt: unknown,
  arbeit: () => Promise<T>,
): Promise<T> {
  const hash = sha256(JSON.stringify(inhalt)).toString("hex");
  const dieser = and(
    eq(einreichung.kasseId, akteur.kasseId),
    eq(einreichung.kontoId, akteur.kontoId),
    eq(einreichung.submissionId, submissionId),
  );
  const [neu] = await tx
    .insert(einreichung)
    .values({
      kasseId: akteur.kasseId,
      kontoId: akteur.kontoId,
      submissionId,
      hash,
      ergebnis: {},
    })
    .onConflictDoNothing()
    .returning({ hash: einreichung.hash });
  if (!neu) {
    const [frueher] = await tx.select().from(einreichung).where(dieser);
    if (frueher?.hash === hash) return frueher.ergebnis as T;
    throw new Zurueck({
      meldung: "Dieses Formular wurde schon mit anderen Angaben gesendet. Bitte öffnen Sie es neu.",
    });
  }
  const ergebnis = await arbeit();
  await tx.update(einreichung).set({ ergebnis }).where(dieser);
  return ergebnis;
}
