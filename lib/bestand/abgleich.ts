import { and, eq, getTableColumns, inArray, isNull, lte, sql } from "drizzle-orm";
import { alsZeitscheibe, pool, type Tx, tabellen } from "@/lib/db";
import type { IsoDatum, Zeitscheibe } from "@/lib/lebenslauf";
import { heute, jetzt } from "@/lib/uhr";
import { bestandszeilen } from "./bestandszeilen";
import { wendeFaelligeAn } from "./personenstand";

const { person, personMitglied: pm, zeitscheibe } = tabellen;
const STAPEL = 500;

type Zeile = typeof pm.$inferInsert;

/** Gültige Zeitscheiben mehrerer Personen, ohne Ordnung; wer keine hat, fehlt. */
export async function ladeLebenslaeufe(
  tx: Tx,
  kasseId: string,
  personIds: readonly string[],
): Promise<Map<string, Zeitscheibe[]>> {
  const zeilen = await tx
    .select()
    .from(zeitscheibe)
    .where(
      and(
        eq(zeitscheibe.kasseId, kasseId),
        inArray(zeitscheibe.personId, [...personIds]),
        isNull(zeitscheibe.ersetztAm),
      ),
    );
  const jePerson = new Map<string, Zeitscheibe[]>();
  for (const z of zeilen) {
    const liste = jePerson.get(z.personId) ?? [];
    jePerson.set(z.personId, [...liste, alsZeitscheibe(z, null)]);
  }
  return jePerson;
}

/** Personen mit ihren geltenden Zeitscheiben und gespeicherten Zeilen der Übersicht. */
interface Grundlage {
  person: typeof person.$inferSelect;
  scheiben: Map<string, Zeitscheibe>;
  zeilen: Map<string, typeof pm.$inferSelect>;
}

/**
 * Alles in einer Abfrage: Die Annahme einer Meldung hält die Person fest und soll kurz sein. Zeitscheiben
 * und Zeilen kommen miteinander vervielfacht und werden nach ihren Schlüsseln geordnet; beide sind wenige.
 */
async function ladeGrundlage(tx: Tx, kasseId: string, personIds: string[]): Promise<Grundlage[]> {
  const gefunden = await tx
    .select({ person, scheibe: zeitscheibe, zeile: pm })
    .from(person)
    .leftJoin(
      zeitscheibe,
      and(
        eq(zeitscheibe.kasseId, person.kasseId),
        eq(zeitscheibe.personId, person.id),
        isNull(zeitscheibe.ersetztAm),
      ),
    )
    .leftJoin(pm, and(eq(pm.kasseId, person.kasseId), eq(pm.personId, person.id)))
    .where(and(eq(person.kasseId, kasseId), inArray(person.id, personIds)));
  const jePerson = new Map<string, Grundlage>();
  for (const { person: p, scheibe, zeile } of gefunden) {
    const g = jePerson.get(p.id) ?? { person: p, scheiben: new Map(), zeilen: new Map() };
    if (scheibe) g.scheiben.set(scheibe.id, alsZeitscheibe(scheibe, null));
    if (zeile) g.zeilen.set(schluessel(zeile), zeile);
    jePerson.set(p.id, g);
  }
  return [...jePerson.values()];
}

/** Die Zeilen, wie sie für diese Person an diesem Tag lauten müssen. */
const berechne = ({ person: p, scheiben }: Grundlage, tag: IsoDatum): Zeile[] =>
  bestandszeilen(p, [...scheiben.values()], tag).map((z) => ({
    kasseId: p.kasseId,
    personId: p.id,
    ...z,
  }));

const schluessel = (z: Pick<Zeile, "personId" | "mitgliedId">) => `${z.personId}/${z.mitgliedId}`;
const inhalt = (z: Zeile) => JSON.stringify(Object.entries(z).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Beim Zusammentreffen mit der gespeicherten Zeile gilt jede Spalte der neuen. */
const NEU_GILT = Object.fromEntries(
  Object.entries(getTableColumns(pm))
    .filter(([name]) => !["kasseId", "mitgliedId", "personId"].includes(name))
    .map(([name, spalte]) => [name, sql.raw(`excluded."${spalte.name}"`)]),
);

async function schreibeStapel(tx: Tx, kasseId: string, personIds: string[], tag: IsoDatum) {
  const diese = and(eq(pm.kasseId, kasseId), inArray(pm.personId, personIds));
  const grundlagen = await ladeGrundlage(tx, kasseId, personIds);
  const soll = grundlagen.flatMap((g) => berechne(g, tag));
  const ist = new Map(grundlagen.flatMap((g) => [...g.zeilen]));
  const neue = soll.filter((z) => {
    const alt = ist.get(schluessel(z));
    return alt === undefined || inhalt(alt) !== inhalt(z);
  });
  const bleibt = new Set(soll.map(schluessel));
  for (const z of ist.values()) {
    if (bleibt.has(schluessel(z))) continue;
    await tx
      .delete(pm)
      .where(and(diese, eq(pm.personId, z.personId), eq(pm.mitgliedId, z.mitgliedId)));
  }
  if (neue.length === 0) return;
  await tx
    .insert(pm)
    .values(neue)
    .onConflictDoUpdate({ target: [pm.kasseId, pm.mitgliedId, pm.personId], set: NEU_GILT });
}

/**
 * Bestimmt die Zeilen der Übersicht für diese Personen neu, in der Transaktion, die ihren Lebenslauf
 * ändert. Geschrieben wird nur, was sich unterscheidet; was nicht mehr gilt, verschwindet.
 */
export async function schreibeBestand(
  tx: Tx,
  kasseId: string,
  personIds: readonly string[],
  tag: IsoDatum = heute(),
): Promise<void> {
  for (let i = 0; i < personIds.length; i += STAPEL) {
    await schreibeStapel(tx, kasseId, personIds.slice(i, i + STAPEL), tag);
  }
}

/**
 * Täglich: übernommene Personendaten, deren Tag gekommen ist, an ihre Personen schreiben, in Stapeln
 * mit je eigener Transaktion.
 * @returns Anzahl der angewendeten Änderungen
 */
export async function wendePersonendatenAn(tag: IsoDatum): Promise<number> {
  let anzahl = 0;
  for (;;) {
    const angewendet = await pool().db.transaction(async (tx) => {
      const betroffene = await wendeFaelligeAn(tx, tag, jetzt(), STAPEL);
      for (const kasseId of new Set(betroffene.map((z) => z.kasseId))) {
        const dieser = betroffene.filter((z) => z.kasseId === kasseId);
        await schreibeBestand(tx, kasseId, [...new Set(dieser.map((z) => z.personId))], tag);
      }
      return betroffene.length;
    });
    anzahl += angewendet;
    if (angewendet < STAPEL) return anzahl;
  }
}

/**
 * Täglicher Abgleich: alle Personen, deren Status sich bis zu diesem Tag von selbst geändert haben
 * kann, in Stapeln mit je eigener Transaktion.
 * @returns Anzahl der geprüften Zeilen
 */
export async function gleicheBestandAb(tag: IsoDatum): Promise<number> {
  let anzahl = 0;
  for (;;) {
    const geprueft = await pool().db.transaction(async (tx) => {
      const faellig = await tx
        .select({ kasseId: pm.kasseId, personId: pm.personId })
        .from(pm)
        .where(lte(pm.pruefenAm, tag))
        .orderBy(pm.kasseId)
        .limit(STAPEL);
      for (const kasseId of new Set(faellig.map((z) => z.kasseId))) {
        const dieser = faellig.filter((z) => z.kasseId === kasseId);
        const personIds = [...new Set(dieser.map((z) => z.personId))];
        await schreibeBestand(tx, kasseId, personIds, tag);
      }
      return faellig.length;
    });
    anzahl += geprueft;
    if (geprueft < STAPEL) return anzahl;
  }
}
