import "server-only";
import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import { type Akteur, type Handlung, type Objekt, Zurueck } from "@/lib/auth";
import { type IsoDatum, plusArbeitstage } from "@/lib/datum";
import { type Tx, tabellen } from "@/lib/db";
import { FORMULARE } from "@/lib/formulare";
import { heute } from "@/lib/uhr";
import { type Frist, vorgabe } from "./vorgaben";

const { bearbeitungsfrist: bf } = tabellen;

/** Festlegung der Kasse mit dem Tag, ab dem sie für neue Meldungen gilt. */
export interface Festlegung extends Frist {
  id: string;
  gueltigAb: IsoDatum;
  urheber: string;
  angelegtAm: Date;
}

/** Ein Formular mit der Frist, die heute gilt, und allen Festlegungen, neueste zuerst. */
export interface Formularfrist extends Frist {
  formular: string;
  titel: string;
  /** Ob heute die Vorgabe des Portals gilt. */
  vorgabe: boolean;
  festlegungen: Festlegung[];
}

/** Von mehreren Festlegungen zum selben Tag gilt die zuletzt getroffene. */
const NEUESTE = [desc(bf.gueltigAb), desc(bf.angelegtAm)];

/**
 * Tage der Fristenampel einer Meldung, die an `tag` eingeht: Es gilt die Frist dieses Tages, gezählt in
 * Arbeitstagen. Sie bleiben an der Meldung, auch wenn die Kasse ihre Fristen später ändert.
 */
export async function berechneFrist(
  tx: Tx,
  kasseId: string,
  formular: string,
  tag: IsoDatum,
): Promise<{ gelbAb: IsoDatum; faelligAm: IsoDatum }> {
  const [festgelegt] = await tx
    .select({ gelbTage: bf.gelbTage, faelligTage: bf.faelligTage })
    .from(bf)
    .where(and(eq(bf.kasseId, kasseId), eq(bf.formular, formular), lte(bf.gueltigAb, tag)))
    .orderBy(...NEUESTE)
    .limit(1);
  const { gelbTage, faelligTage } = festgelegt ?? vorgabe(formular);
  return {
    gelbAb: plusArbeitstage(tag, gelbTage),
    faelligAm: plusArbeitstage(tag, faelligTage),
  };
}

/** Alle Formulare mit ihren Fristen, in der Reihenfolge der Kacheln. */
export async function listFristen(
  tx: Tx,
  akteur: Pick<Akteur, "kasseId">,
): Promise<Formularfrist[]> {
  const alle = await tx
    .select()
    .from(bf)
    .where(eq(bf.kasseId, akteur.kasseId))
    .orderBy(asc(bf.formular), ...NEUESTE);
  const tag = heute();
  return FORMULARE.map(({ id, titel }) => {
    const festlegungen = alle
      .filter((f) => f.formular === id)
      .map(({ kasseId: _k, formular: _f, kontoId: _c, ...f }) => f);
    const gilt = festlegungen.find((f) => f.gueltigAb <= tag);
    const { gelbTage, faelligTage } = gilt ?? vorgabe(id);
    return { formular: id, titel, gelbTage, faelligTage, vorgabe: !gilt, festlegungen };
  });
}

/** Was das Formular der Seite sendet. */
export interface NeueFrist extends Frist {
  formular: string;
  gueltigAb: IsoDatum;
}

/**
 * Legt eine Frist ab heute oder einem späteren Tag fest. Frühere Einträge bleiben, wie sie sind, und was
 * schon eingegangen ist, behält seine Frist. Eine Wiederholung derselben Sendung legt nichts doppelt an.
 */
export async function legeFristFest(h: Handlung<NeueFrist, Objekt>): Promise<void> {
  const { tx, akteur, eingabe } = h;
  const { formular, gueltigAb, gelbTage, faelligTage } = eingabe;
  const fehler: Record<string, string> = {};
  if (!FORMULARE.some((f) => f.id === formular)) fehler.formular = "Wählen Sie Formular aus.";
  if (gueltigAb < heute())
    fehler.gueltigAb =
      "Die Frist kann frühestens ab heute gelten. Was schon eingegangen ist, behält seine Frist.";
  if (gelbTage > faelligTage) fehler.gelbTage = "Gelb darf nicht nach der Fälligkeit beginnen.";
  if (Object.keys(fehler).length) throw new Zurueck({ fehler });
  // Zwei gleichzeitige Sendungen warten aufeinander; die zweite findet dann die erste.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext('bearbeitungsfrist'), hashtext(${akteur.kasseId}))`,
  );
  const [letzte] = await tx
    .select()
    .from(bf)
    .where(
      and(eq(bf.kasseId, akteur.kasseId), eq(bf.formular, formular), eq(bf.gueltigAb, gueltigAb)),
    )
    .orderBy(...NEUESTE)
    .limit(1);
  if (letzte?.gelbTage === gelbTage && letzte.faelligTage === faelligTage) return;
  await tx.insert(bf).values({
    kasseId: akteur.kasseId,
    formular,
    gueltigAb,
    gelbTage,
    faelligTage,
    kontoId: akteur.kontoId,
    urheber: `${akteur.vorname} ${akteur.name}`,
  });
  h.audit({
    aktion: "frist.festgelegt",
    objektArt: "bearbeitungsfrist",
    objektId: formular,
    einzelheiten: { gueltigAb, gelbTage, faelligTage },
  });
}
