import "server-only";
import { and, arrayOverlaps, desc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { type Akteur, type Handlung, type Objekt, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { istUuid } from "@/lib/text";

const { mitteilung: m, mitteilungZu: zu } = tabellen;
export type Mitteilung = typeof m.$inferSelect;

/** Laufende Mitteilungen für diesen Akteur, die er nicht geschlossen hat; Störungen zuerst. */
export const listLaufende = (tx: Tx, akteur: Akteur): Promise<Mitteilung[]> =>
  tx
    .select({
      kasseId: m.kasseId,
      id: m.id,
      art: m.art,
      titel: m.titel,
      text: m.text,
      klassen: m.klassen,
      mitglieder: m.mitglieder,
      von: m.von,
      bis: m.bis,
      version: m.version,
    })
    .from(m)
    .leftJoin(
      zu,
      and(
        eq(zu.kasseId, m.kasseId),
        eq(zu.mitteilungId, m.id),
        eq(zu.kontoId, akteur.kontoId),
        eq(zu.version, m.version),
      ),
    )
    .where(
      and(
        eq(m.kasseId, akteur.kasseId),
        lte(m.von, sql`now()`),
        or(isNull(m.bis), gt(m.bis, sql`now()`)),
        isNull(zu.kontoId),
        // Die Zeilenregel zeigt der Kasse alle; über ihren Seiten steht nur, was ihr gilt.
        or(eq(m.klassen, []), arrayOverlaps(m.klassen, [akteur.klasse])),
        akteur.mitgliedId ? undefined : eq(m.mitglieder, []),
      ),
    )
    .orderBy(desc(m.art), desc(m.von))
    .limit(5);

/** Schließt eine Mitteilung für die eigene Person; wiederholt schadet es nicht. */
export async function schliesse(tx: Tx, akteur: Akteur, objekt: Mitteilung): Promise<void> {
  const zeile = { kasseId: akteur.kasseId, kontoId: akteur.kontoId, mitteilungId: objekt.id };
  await tx
    .insert(zu)
    .values({ ...zeile, version: objekt.version })
    .onConflictDoUpdate({
      target: [zu.kasseId, zu.kontoId, zu.mitteilungId],
      set: { version: objekt.version },
    });
}

/** Alle Mitteilungen der Kasse, die jüngsten zuerst. */
export const listMitteilungen = (tx: Tx, akteur: Akteur): Promise<Mitteilung[]> =>
  tx.select().from(m).where(eq(m.kasseId, akteur.kasseId)).orderBy(desc(m.von)).limit(100);

/** Eine Mitteilung, soweit die Zeilenregeln sie zeigen. */
export async function ladeMitteilung(
  tx: Tx,
  akteur: Akteur,
  id: string,
): Promise<Mitteilung | null> {
  if (!istUuid(id)) return null;
  const [zeile] = await tx
    .select()
    .from(m)
    .where(and(eq(m.kasseId, akteur.kasseId), eq(m.id, id)));
  return zeile ?? null;
}

/** Angaben einer Mitteilung; `von` und `bis` als Zeitpunkte. */
export interface Mitteilungsangaben {
  mitteilung: string;
  version: number;
  art: "info" | "warnung";
  titel: string;
  text: string;
  klassen: string[];
  mitglieder: string[];
  von: Date;
  bis: Date | null;
}

/** Legt an oder ändert; eine Änderung zeigt die Mitteilung auch denen wieder, die sie geschlossen hatten. */
export async function speichereMitteilung(h: Handlung<Mitteilungsangaben, Objekt>): Promise<void> {
  const { tx, akteur } = h;
  const { mitteilung: id, version, ...werte } = h.eingabe;
  const [zeile] = id
    ? await tx
        .update(m)
        .set({ ...werte, version: sql`${m.version} + 1` })
        .where(and(eq(m.kasseId, akteur.kasseId), eq(m.id, id), eq(m.version, version)))
        .returning({ id: m.id })
    : await tx
        .insert(m)
        .values({ kasseId: akteur.kasseId, ...werte })
        .returning({ id: m.id });
  if (!zeile)
    throw new Zurueck({
      meldung:
        "Diese Mitteilung wurde zwischenzeitlich geändert. Bitte laden Sie die Seite neu und prüfen Sie den neuen Stand.",
    });
  h.audit({ aktion: "mitteilung.speichern", objektArt: "mitteilung", objektId: zeile.id });
}

/** Löscht eine Mitteilung. */
export async function loescheMitteilung(h: Handlung<unknown, Mitteilung>): Promise<void> {
  await h.tx.delete(m).where(and(eq(m.kasseId, h.objekt.kasseId), eq(m.id, h.objekt.id)));
  h.audit({ aktion: "mitteilung.loeschen", objektArt: "mitteilung", objektId: h.objekt.id });
}
