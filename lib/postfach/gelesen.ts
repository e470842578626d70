import "server-only";
import type { Akteur } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";

/** Vermerkt, dass die Person die Nachrichten geöffnet hat; wiederholt schadet es nicht. */
export async function merkeGelesen(tx: Tx, akteur: Akteur, ...ids: string[]): Promise<void> {
  await tx
    .insert(tabellen.nachrichtGelesen)
    .values(
      ids.map((nachrichtId) => ({
        kasseId: akteur.kasseId,
        nachrichtId,
        kontoId: akteur.kontoId,
      })),
    )
    .onConflictDoNothing();
}
