import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Handlung } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import type { MeldungAnsicht } from "@/lib/meldungen";
import { jetzt } from "@/lib/uhr";

const { meldungNotiz } = tabellen;

/** Interne Notiz der Kasse zu einer Meldung. */
export interface Meldungsnotiz {
  id: string;
  urheber: string;
  text: string;
  am: Date;
}

/** Notizen zu einer Meldung, älteste zuerst; außer der Kasse sieht sie niemand. */
export async function listNotizen(
  tx: Tx,
  { kasseId, id }: Pick<MeldungAnsicht, "kasseId" | "id">,
): Promise<Meldungsnotiz[]> {
  return tx
    .select({
      id: meldungNotiz.id,
      urheber: meldungNotiz.urheber,
      text: meldungNotiz.text,
      am: meldungNotiz.am,
    })
    .from(meldungNotiz)
    .where(and(eq(meldungNotiz.kasseId, kasseId), eq(meldungNotiz.meldungId, id)))
    .orderBy(asc(meldungNotiz.am), asc(meldungNotiz.id));
}

/**
 * Fügt eine Notiz an; ändern und löschen lässt sie sich nicht. Der Schlüssel der Seite ist die Kennung der
 * Notiz: Ein zweiter Klick legt keine zweite an.
 */
export async function notiere(
  h: Handlung<{ notiz: string; text: string }, MeldungAnsicht>,
): Promise<void> {
  const { tx, akteur, objekt: m, eingabe } = h;
  const [neu] = await tx
    .insert(meldungNotiz)
    .values({
      kasseId: m.kasseId,
      id: eingabe.notiz,
      meldungId: m.id,
      kontoId: akteur.kontoId,
      urheber: `${akteur.vorname} ${akteur.name}`,
      text: eingabe.text,
      am: jetzt(),
    })
    .onConflictDoNothing()
    .returning({ id: meldungNotiz.id });
  if (!neu) return;
  h.audit({
    aktion: "meldung.notiz",
    objektArt: "meldung",
    objektId: m.id,
    einzelheiten: { referenz: m.referenz },
  });
}
