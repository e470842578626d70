import "server-only";
import { and, eq } from "drizzle-orm";
import type { Akteur, Handlung } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";

const { konto } = tabellen;
const eigenes = (akteur: Akteur) =>
  and(eq(konto.kasseId, akteur.kasseId), eq(konto.id, akteur.kontoId));

/** Wahl des eigenen Kontos: E-Mail gleich oder einmal am Tag. */
export async function liesBenachrichtigung(tx: Tx, akteur: Akteur): Promise<"SOFORT" | "TAEGLICH"> {
  const [k] = await tx.select({ wahl: konto.benachrichtigung }).from(konto).where(eigenes(akteur));
  return k?.wahl ?? "SOFORT";
}

/** Merkt die Wahl; schon geplante Zusammenfassungen gehen noch hinaus. */
export async function waehleBenachrichtigung(
  h: Handlung<{ benachrichtigung: "SOFORT" | "TAEGLICH" }, unknown>,
): Promise<void> {
  const { benachrichtigung } = h.eingabe;
  await h.tx.update(konto).set({ benachrichtigung }).where(eigenes(h.akteur));
  h.audit({
    aktion: "einstellungen.benachrichtigung",
    objektArt: "konto",
    objektId: h.akteur.kontoId,
    einzelheiten: { benachrichtigung },
  });
}
