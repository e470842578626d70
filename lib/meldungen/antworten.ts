import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Handlung, Zurueck } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { type NeueAnlagen, nimmAnlagen } from "@/lib/entwurf";
import { meldeDerKasse } from "./benachrichtigen";
import type { MeldungAnsicht } from "./lesen";

const { meldung, meldungEreignis } = tabellen;

/** Beantwortet eine Rückfrage mit Text und Anhängen; die Meldung geht zurück in Bearbeitung. */
export async function beantworteRueckfrage(
  h: Handlung<{ version: number; text: string; anlagen: NeueAnlagen }, MeldungAnsicht>,
): Promise<void> {
  const { tx, akteur, objekt: m } = h;
  const [geaendert] = await tx
    .update(meldung)
    .set({ status: "in_bearbeitung", version: sql`${meldung.version} + 1` })
    .where(
      and(
        eq(meldung.kasseId, m.kasseId),
        eq(meldung.id, m.id),
        eq(meldung.status, "rueckfrage"),
        eq(meldung.version, h.eingabe.version),
      ),
    )
    .returning({ id: meldung.id });
  if (!geaendert)
    throw new Zurueck({
      meldung:
        "Diese Rückfrage ist schon beantwortet oder erledigt. Bitte laden Sie die Seite neu.",
    });
  const ereignisId = crypto.randomUUID();
  const urheber = `${akteur.vorname} ${akteur.name}`;
  await tx.insert(meldungEreignis).values({
    kasseId: m.kasseId,
    id: ereignisId,
    meldungId: m.id,
    mitgliedId: m.mitgliedId,
    art: "ANTWORT",
    text: h.eingabe.text,
    kontoId: akteur.kontoId,
    urheber,
  });
  const dateifehler = await nimmAnlagen(tx, akteur, m.mitgliedId, h.eingabe.anlagen, [], {
    ereignisId,
  });
  if (dateifehler) throw new Zurueck({ fehler: { anlagen: dateifehler } });
  await meldeDerKasse(h, `antwort:${ereignisId}`);
  h.audit({
    aktion: "meldung.antwort",
    objektArt: "meldung",
    objektId: m.id,
    einzelheiten: { referenz: m.referenz, anlagen: h.eingabe.anlagen.angenommen.length },
  });
}
