import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Akteur, Handlung } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { faellig } from "./faellig";

const { kasse, nachricht } = tabellen;

/** Aufbewahrung von Nachrichten der eigenen Kasse in Monaten. */
export async function ladeFrist(tx: Tx, akteur: Pick<Akteur, "kasseId">): Promise<number> {
  const [k] = await tx
    .select({ monate: kasse.nachrichtMonate })
    .from(kasse)
    .where(eq(kasse.id, akteur.kasseId));
  return k?.monate ?? 12;
}

/**
 * Probelauf (security.md 6.5): wie viele Nachrichten der nächste Löschlauf mit dieser Frist löschte.
 * Dieselben Bedingungen wie `loescheAbgelaufene`; geändert wird nichts.
 * @param monate Aufbewahrung in Monaten
 */
export async function zaehleFaellige(
  tx: Tx,
  akteur: Pick<Akteur, "kasseId">,
  monate: number,
): Promise<number> {
  return tx.$count(nachricht, faellig(sql`${akteur.kasseId}::uuid`, sql`${monate}::int`));
}

/** Setzt die Aufbewahrung, 1 bis 120 Monate; sie gilt auch für schon vorhandene Nachrichten. */
export async function setzeFrist(h: Handlung<{ monate: number }, unknown>): Promise<void> {
  const vorher = await ladeFrist(h.tx, h.akteur);
  await h.tx
    .update(kasse)
    .set({ nachrichtMonate: h.eingabe.monate })
    .where(eq(kasse.id, h.akteur.kasseId));
  h.audit({
    aktion: "loeschfrist.aendern",
    objektArt: "kasse",
    objektId: h.akteur.kasseId,
    einzelheiten: { vorher, nachher: h.eingabe.monate },
  });
}
