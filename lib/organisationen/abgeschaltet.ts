import "server-only";
import { and, eq } from "drizzle-orm";
import { type Akteur, KEIN_MITGLIED } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";

const { mitglied } = tabellen;

/** Was die Kasse für die eigene Organisation abgeschaltet hat, wie in `mitglied.abgeschaltet`. */
export async function listAbgeschaltete(tx: Tx, akteur: Akteur): Promise<ReadonlySet<string>> {
  const [zeile] = await tx
    .select({ abgeschaltet: mitglied.abgeschaltet })
    .from(mitglied)
    .where(
      and(
        eq(mitglied.kasseId, akteur.kasseId),
        eq(mitglied.id, akteur.mitgliedId ?? KEIN_MITGLIED),
      ),
    );
  return new Set(zeile?.abgeschaltet);
}
