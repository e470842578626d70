import "server-only";
import type { Akteur } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";

/** Vermerkt, dass die Person die Nachricht geöffnet hat; wiederholt schadet es nicht. */
export async function merkeGelesen(tx: Tx, akteur: Akteur, nachrichtId: string): Promise<void> {
  await tx
    .insert(tabellen.nachrichtGelesen)
    .values({ kasseId: akteur.kasseId, nachrichtId, kontoId: akteur.kontoId })
    .onConflictDoNothing();
}
