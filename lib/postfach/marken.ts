import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Akteur, Handlung } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { ladeNachricht, type Nachrichtenansicht } from "./lesen";

const { nachricht, nachrichtGelesen, kasse } = tabellen;

/** Zeichen, die sich setzen und zurücknehmen lassen (Handbuch 5.5). */
export const MARKEN = {
  gelesen: { menue: "Als gelesen markieren", getan: "als gelesen markiert" },
  ungelesen: { menue: "Als ungelesen markieren", getan: "als ungelesen markiert" },
  wichtig: { menue: "Als wichtig markieren", getan: "als wichtig markiert" },
  unwichtig: {
    menue: "Nicht mehr als wichtig markieren",
    getan: "nicht mehr als wichtig markiert",
  },
  archivieren: { menue: "Archivieren", getan: "archiviert" },
  zurueckholen: { menue: "Aus dem Archiv zurückholen", getan: "aus dem Archiv zurückgeholt" },
} as const;
export type Marke = keyof typeof MARKEN;
export const MARKENNAMEN = Object.keys(MARKEN) as [Marke, ...Marke[]];

/** So lange bleibt eine überfällige Nachricht noch, wenn ihr letztes Zeichen fällt (security.md 6.4). */
const SCHONFRIST_TAGE = 30;

/**
 * Setzt ein Zeichen an mehreren Nachrichten. Jede wird für sich geprüft und vermerkt; was der Akteur
 * nicht (mehr) lesen darf, wird übersprungen (ergaenzungen.md 3).
 */
export async function markiere(
  h: Handlung<{ ids: readonly string[]; marke: Marke }, unknown>,
): Promise<{ markiert: number; uebersprungen: number }> {
  let markiert = 0;
  const ids = [...new Set(h.eingabe.ids)];
  // In fester Folge, damit zwei Personen derselben Gruppe nicht über Kreuz warten.
  for (const id of ids.sort()) {
    const n = await ladeNachricht(h.tx, h.akteur, id);
    if (!n) continue;
    await setze(h.tx, h.akteur, n, h.eingabe.marke);
    h.audit({ aktion: `nachricht.${h.eingabe.marke}`, objektArt: "nachricht", objektId: id });
    markiert++;
  }
  return { markiert, uebersprungen: ids.length - markiert };
}

async function setze(tx: Tx, akteur: Akteur, n: Nachrichtenansicht, marke: Marke): Promise<void> {
  const vermerk = { kasseId: akteur.kasseId, nachrichtId: n.id, kontoId: akteur.kontoId };
  if (marke === "gelesen") {
    await tx.insert(nachrichtGelesen).values(vermerk).onConflictDoNothing();
  } else if (marke === "ungelesen") {
    await tx
      .delete(nachrichtGelesen)
      .where(
        and(
          eq(nachrichtGelesen.kasseId, akteur.kasseId),
          eq(nachrichtGelesen.kontoId, akteur.kontoId),
          eq(nachrichtGelesen.nachrichtId, n.id),
        ),
      );
  } else {
    await tx
      .update(nachricht)
      .set(
        marke === "wichtig" || marke === "unwichtig"
          ? { wichtig: marke === "wichtig", ...(marke === "unwichtig" && schonfrist) }
          : { archiviert: marke === "archivieren", ...(marke === "zurueckholen" && schonfrist) },
      )
      .where(and(eq(nachricht.kasseId, n.kasseId), eq(nachricht.id, n.id)));
  }
}

/** Wirkt nur, wenn die Frist der Nachricht schon abgelaufen ist. */
const schonfrist = {
  schonfristBis: sql`case when ${nachricht.am} + make_interval(months => (select ${kasse.nachrichtMonate}
    from ${kasse} where ${kasse.id} = ${nachricht.kasseId})) < now() + make_interval(days => ${SCHONFRIST_TAGE})
    then now() + make_interval(days => ${SCHONFRIST_TAGE}) else ${nachricht.schonfristBis} end`,
};
