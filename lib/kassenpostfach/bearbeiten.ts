import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Handlung, Zurueck } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { TEAMS } from "@/lib/postfach";
import { listTeam, type Schriftwechselansicht } from "./lesen";

const { schriftwechsel, schriftwechselNotiz } = tabellen;

type Bearbeitung<E = unknown> = Handlung<{ version: number } & E, Schriftwechselansicht>;

/** Ändert nur, was noch so ist, wie die Seite es zeigte (security.md 7.8). */
async function aendere(
  h: Bearbeitung,
  aenderung: Partial<typeof schriftwechsel.$inferInsert>,
  aktion: string,
): Promise<void> {
  const { tx, objekt: s } = h;
  const geaendert = await tx
    .update(schriftwechsel)
    .set({ ...aenderung, version: sql`${schriftwechsel.version} + 1` })
    .where(
      and(
        eq(schriftwechsel.kasseId, s.kasseId),
        eq(schriftwechsel.id, s.id),
        eq(schriftwechsel.version, h.eingabe.version),
      ),
    )
    .returning({ id: schriftwechsel.id });
  if (geaendert.length === 0)
    throw new Zurueck({
      meldung:
        "Dieser Schriftwechsel wurde zwischenzeitlich geändert. Bitte laden Sie die Seite neu und prüfen Sie den neuen Stand.",
    });
  h.audit({
    aktion: `schriftwechsel.${aktion}`,
    objektArt: "schriftwechsel",
    objektId: s.id,
    einzelheiten: { referenz: s.referenz },
  });
}

/** „Übernehmen“: Die eigene Person kümmert sich. Ein zweiter Klick ändert nichts. */
export async function uebernimm(h: Bearbeitung): Promise<void> {
  if (h.objekt.bearbeiterId === h.akteur.kontoId) return;
  await aendere(h, { bearbeiterId: h.akteur.kontoId }, "uebernommen");
}

/** Gibt den Schriftwechsel einer Person des Teams oder, mit leerer Wahl, wieder allen. */
export async function weiseZu(h: Bearbeitung<{ konto: string }>): Promise<void> {
  const { konto } = h.eingabe;
  if ((h.objekt.bearbeiterId ?? "") === konto) return;
  const team = await listTeam(h.tx, h.objekt.kasseId, h.objekt.team);
  if (konto && !team.some((k) => k.id === konto))
    throw new Zurueck({ fehler: { konto: "Wählen Sie eine Person des Teams aus." } });
  await aendere(h, { bearbeiterId: konto || null }, konto ? "zugewiesen" : "zurueckgegeben");
}

/** Leitet an ein anderes Team weiter; wer dort übernimmt, ist wieder offen. */
export async function leiteWeiter(h: Bearbeitung<{ team: string }>): Promise<void> {
  const team = TEAMS.find((t) => t === h.eingabe.team);
  if (!team) throw new Zurueck({ fehler: { team: "Wählen Sie ein Team aus." } });
  if (team === h.objekt.team) return;
  await aendere(h, { team, bearbeiterId: null }, "weitergeleitet");
}

/** Erledigt oder öffnet wieder. Eine neue Nachricht des Arbeitgebers öffnet von selbst. */
export async function setzeStand(h: Bearbeitung<{ stand: "ERLEDIGT" | "OFFEN" }>): Promise<void> {
  const { stand } = h.eingabe;
  if (h.objekt.stand === stand) return;
  await aendere(h, { stand }, stand === "ERLEDIGT" ? "erledigt" : "geoeffnet");
}

/** Interne Notiz; der Arbeitgeber sieht sie nie. */
export async function notiere(h: Handlung<{ text: string }, Schriftwechselansicht>): Promise<void> {
  const { tx, akteur, objekt: s } = h;
  await tx.insert(schriftwechselNotiz).values({
    kasseId: s.kasseId,
    schriftwechselId: s.id,
    kontoId: akteur.kontoId,
    urheber: `${akteur.vorname} ${akteur.name}`,
    text: h.eingabe.text,
  });
  h.audit({ aktion: "schriftwechsel.notiz", objektArt: "schriftwechsel", objektId: s.id });
}
