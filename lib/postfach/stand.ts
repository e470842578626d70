import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { neuesteNachrichten } from "./lesen";

const { nachricht } = tabellen;

/**
 * Kennung der neuesten Nachricht in allen eigenen Postfächern; ändert sie sich, ist etwas Neues da.
 * Bei der Kasse zählt, was von Arbeitgebern kommt.
 */
export async function postfachStand(tx: Tx, akteur: Akteur): Promise<string> {
  if (akteur.klasse === "K") {
    const [letzte] = await tx
      .select({ id: nachricht.id })
      .from(nachricht)
      .where(and(eq(nachricht.kasseId, akteur.kasseId), eq(nachricht.richtung, "ausgang")))
      .orderBy(desc(nachricht.am), desc(nachricht.id))
      .limit(1);
    return letzte?.id ?? "";
  }
  const { persoenlich, gruppen } = await neuesteNachrichten(tx, akteur, 1);
  return [...persoenlich, ...gruppen].map((z) => z.id).join();
}
