import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";
import type { IsoDatum } from "@/lib/lebenslauf";

const { person, personAenderung: pa } = tabellen;

type Werte = (typeof pa.$inferSelect)["werte"];

/** Angaben, die eigene Spalten der Person sind; alle übrigen liegen in `daten`. */
const SPALTEN: ReadonlySet<string> = new Set(["name", "vorname"]);

/**
 * Was von einer Änderung gilt, wenn für manche Angaben schon eine spätere angewendet ist: Es zählt der
 * Tag, ab dem etwas gilt, nicht die Reihenfolge der Meldungen.
 */
export function nochGueltig(werte: Werte, spaetere: readonly Werte[]): Werte {
  const ueberholt = new Set(spaetere.flatMap((w) => Object.keys(w)));
  return Object.fromEntries(Object.entries(werte).filter(([k]) => !ueberholt.has(k)));
}

/** Schreibt Angaben an die Person und zählt ihren Stand weiter; `null` entfernt eine Angabe. */
async function schreibe(
  tx: Tx,
  { kasseId, personId }: { kasseId: string; personId: string },
  werte: Werte,
): Promise<void> {
  const paare = Object.entries(werte);
  if (paare.length === 0) return;
  const spalte = (k: string) => (typeof werte[k] === "string" ? { [k]: werte[k] } : {});
  const daten = paare.filter(([k]) => !SPALTEN.has(k));
  const neue = JSON.stringify(Object.fromEntries(daten.filter(([, wert]) => wert !== null)));
  const weg = JSON.stringify(daten.flatMap(([k, wert]) => (wert === null ? [k] : [])));
  await tx
    .update(person)
    .set({
      ...spalte("name"),
      ...spalte("vorname"),
      daten: sql`(${person.daten} - array(select jsonb_array_elements_text(${weg}::jsonb))) || ${neue}::jsonb`,
      lebenslaufVersion: sql`${person.lebenslaufVersion} + 1`,
    })
    .where(and(eq(person.kasseId, kasseId), eq(person.id, personId)));
}

/** Angewendete Änderungen der Person, die ab einem späteren Tag gelten. */
async function spaetereWerte(
  tx: Tx,
  { kasseId, personId, gueltigAb }: { kasseId: string; personId: string; gueltigAb: IsoDatum },
): Promise<Werte[]> {
  const zeilen = await tx
    .select({ werte: pa.werte })
    .from(pa)
    .where(
      and(
        eq(pa.kasseId, kasseId),
        eq(pa.personId, personId),
        isNotNull(pa.angewendetAm),
        isNull(pa.ersetztDurch),
        sql`${pa.gueltigAb} > ${gueltigAb}`,
      ),
    );
  return zeilen.map((z) => z.werte);
}

/** Setzt Änderungen außer Kraft, die aus den berichtigten Meldungen stammen; sie bleiben gespeichert. */
export async function ersetzePersonendaten(
  tx: Tx,
  { kasseId, personId, herkunft }: { kasseId: string; personId: string; herkunft: string },
  berichtigte: readonly string[],
): Promise<void> {
  if (berichtigte.length === 0) return;
  await tx
    .update(pa)
    .set({ ersetztDurch: herkunft })
    .where(
      and(
        eq(pa.kasseId, kasseId),
        eq(pa.personId, personId),
        inArray(pa.herkunft, [...berichtigte]),
        isNull(pa.ersetztDurch),
      ),
    );
}

/**
 * Merkt übernommene Personendaten und schreibt sie an die Person, wenn ihr Tag da ist; sonst wartet die
 * Änderung auf `wendeFaelligeAn`. Die Zeilen der Übersicht schreibt der Aufrufer neu.
 */
export async function aenderePersonendaten(
  tx: Tx,
  bezug: { kasseId: string; personId: string; herkunft: string },
  { gueltigAb, werte }: { gueltigAb: IsoDatum; werte: Werte },
  { heute, jetzt }: { heute: IsoDatum; jetzt: Date },
): Promise<void> {
  const faellig = gueltigAb <= heute;
  if (faellig) {
    const spaetere = await spaetereWerte(tx, { ...bezug, gueltigAb });
    await schreibe(tx, bezug, nochGueltig(werte, spaetere));
  }
  await tx.insert(pa).values({ ...bezug, gueltigAb, werte, angewendetAm: faellig ? jetzt : null });
}

/**
 * Schreibt wartende Änderungen an ihre Personen, deren Tag da ist, in der Ordnung ihrer Tage.
 * @returns die betroffenen Personen; ihre Zeilen der Übersicht schreibt der Aufrufer neu
 */
export async function wendeFaelligeAn(
  tx: Tx,
  tag: IsoDatum,
  jetzt: Date,
  hoechstens: number,
): Promise<{ kasseId: string; personId: string }[]> {
  const faellige = await tx
    .select()
    .from(pa)
    .where(and(isNull(pa.angewendetAm), isNull(pa.ersetztDurch), lte(pa.gueltigAb, tag)))
    .orderBy(asc(pa.gueltigAb), asc(pa.erfasstAm))
    .limit(hoechstens)
    .for("update", { skipLocked: true });
  for (const zeile of faellige) {
    await schreibe(tx, zeile, nochGueltig(zeile.werte, await spaetereWerte(tx, zeile)));
    await tx
      .update(pa)
      .set({ angewendetAm: jetzt })
      .where(and(eq(pa.kasseId, zeile.kasseId), eq(pa.id, zeile.id)));
  }
  return faellige.map(({ kasseId, personId }) => ({ kasseId, personId }));
}
