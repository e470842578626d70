import "server-only";
import { sql } from "drizzle-orm";
import { type Handlung, Zurueck } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { normalisiereKennung } from "@/lib/zugang";
import { meldeDerPerson } from "./benachrichtigen";
import type { Nutzer } from "./laden";
import { kontoSpur } from "./spur";

/** Was mit einem Konto verloren geht und was bleibt, gezählt für den Dialog. */
export interface Umfang {
  nachrichten: number;
  entwuerfe: number;
  /** Offene Rückfragen; sie ziehen ins Gruppenpostfach Beamtenversorgung um. */
  rueckfragen: number;
}

/** Zählt, was die Deaktivierung löscht; Inhalte sieht dabei niemand. */
export async function zaehleUmfang(tx: Tx, id: string): Promise<Umfang> {
  const [u] = await tx.execute<{ nachrichten: number; entwuerfe: number; rueckfragen: number }>(
    sql`select * from konto_umfang(${id})`,
  );
  return u ?? { nachrichten: 0, entwuerfe: 0, rueckfragen: 0 };
}

/**
 * „Nutzer:in dauerhaft deaktivieren“: Postfach, Nachrichten und Entwürfe sind sofort gelöscht, gesendete
 * Meldungen bleiben bei Organisation und Kasse. Übrig bleibt die Nutzerkennung, damit sie nie wieder
 * vergeben wird (security.md 1.6, 6.4; ergaenzungen.md 3). Wiederholt geschieht nichts.
 * @throws Zurueck, wenn die getippte Nutzerkennung nicht stimmt
 */
export async function deaktiviereNutzer(h: Handlung<{ kennung: string }, Nutzer>): Promise<void> {
  const { tx, objekt: k, eingabe } = h;
  if (k.status === "DEAKTIVIERT") return;
  if (normalisiereKennung(eingabe.kennung) !== k.kennung)
    throw new Zurueck({
      fehler: { kennung: "Das ist nicht die Nutzerkennung dieses Kontos." },
    });
  const umfang = await zaehleUmfang(tx, k.id);
  await meldeDerPerson(h, k, "deaktiviert");
  const [ergebnis] = await tx.execute<{ getilgt: boolean }>(
    sql`select konto_tilgen(${k.id}) as getilgt`,
  );
  if (!ergebnis?.getilgt) throw new Error("Deaktivieren abgelehnt");
  h.audit(
    kontoSpur("deaktiviert", k.id, {
      "status.vorher": k.status,
      "status.nachher": "DEAKTIVIERT",
      ...umfang,
    }),
  );
}
