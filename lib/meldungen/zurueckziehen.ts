import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Handlung, Zurueck } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { jetzt } from "@/lib/uhr";
import type { MeldungAnsicht } from "./lesen";

const { meldung, meldungEreignis } = tabellen;

/** Zieht eine Meldung zurück, solange die Kasse sie noch nicht bearbeitet (formulare.md 1.5). */
export async function zieheZurueck(
  h: Handlung<{ version: number }, MeldungAnsicht>,
): Promise<void> {
  const { tx, akteur, objekt: m } = h;
  const [geaendert] = await tx
    .update(meldung)
    .set({
      status: "zurueckgezogen",
      version: sql`${meldung.version} + 1`,
      entschiedenAm: jetzt(),
      entschiedenVon: akteur.kontoId,
    })
    .where(
      and(
        eq(meldung.kasseId, m.kasseId),
        eq(meldung.id, m.id),
        eq(meldung.status, "uebermittelt"),
        eq(meldung.version, h.eingabe.version),
      ),
    )
    .returning({ id: meldung.id });
  if (!geaendert)
    throw new Zurueck({
      meldung:
        "Diese Meldung lässt sich nicht mehr zurückziehen, weil die Kasse sie schon bearbeitet oder sie schon zurückgezogen ist. Bitte laden Sie die Seite neu.",
    });
  await tx.insert(meldungEreignis).values({
    kasseId: m.kasseId,
    meldungId: m.id,
    mitgliedId: m.mitgliedId,
    art: "ZURUECKGEZOGEN",
    kontoId: akteur.kontoId,
    urheber: `${akteur.vorname} ${akteur.name}`,
  });
  h.audit({
    aktion: "meldung.zurueckgezogen",
    objektArt: "meldung",
    objektId: m.id,
    einzelheiten: { referenz: m.referenz },
  });
}
