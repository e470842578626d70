import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Handlung, Zurueck } from "@/lib/auth";
import type { GepruefteDatei } from "@/lib/dateien";
import { tabellen } from "@/lib/db";
import { speichereDateien } from "./entwurf";
import type { MeldungAnsicht } from "./lesen";
import { meldeDerKasse } from "./senden";

const { meldung, meldungEreignis } = tabellen;

/** Beantwortet eine Rückfrage mit Text und Anhängen; die Meldung geht zurück in Bearbeitung. */
export async function beantworteRueckfrage(h: Handlung<{ version: number; text: string }, MeldungAnsicht>, dateien: readonly GepruefteDatei[]): Promise<void> {
  const { tx, akteur, objekt: m } = h;
  const [geaendert] = await tx
    .update(meldung)
    .set({ status: "in_bearbeitung", version: sql`${meldung.version} + 1` })
    .where(and(eq(meldung.kasseId, m.kasseId), eq(meldung.id, m.id), eq(meldung.status, "rueckfrage"), eq(meldung.version, h.eingabe.version)))
    .returning({ id: meldung.id });
  if (!geaendert) throw new Zurueck({ meldung: "Diese Rückfrage ist schon beantwortet oder erledigt. Bitte laden Sie die Seite neu." });
  const ereignisId = crypto.randomUUID();
  const urheber = `${akteur.vorname} ${akteur.name}`;
  await tx.insert(meldungEreignis).values({ kasseId: m.kasseId, id: ereignisId, meldungId: m.id, mitgliedId: m.mitgliedId, art: "ANTWORT", text: h.eingabe.text, kontoId: akteur.kontoId, urheber });
  await speichereDateien(tx, akteur, m.mitgliedId, dateien, { ereignisId });
  await meldeDerKasse(h, `antwort:${ereignisId}`);
  h.audit({ aktion: "meldung.antwort", objektArt: "meldung", objektId: m.id, einzelheiten: { referenz: m.referenz, anlagen: dateien.length } });
}
