import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";
import type { NeuePerson } from "@/lib/formulare";
import { falte } from "@/lib/text";

const { person, personMitglied: pm, mitglied } = tabellen;

/** Eine Person, die die Kasse schon führt und die gemeint sein könnte. */
export interface Bekannte {
  id: string;
  persnr: string;
  name: string;
  vorname: string;
  geburtsdatum: string;
  todestag: string | null;
  /** Name, Vorname und Geburtsdatum stimmen überein. */
  genau: boolean;
  /** Arbeitgeber, bei denen sie war oder ist; nur für die Kasse. */
  organisationen: string[];
}

const ersterName = (vorname: string) => falte(vorname).split(/[\s-]/)[0] ?? "";

/**
 * Bekannte Personen zu einer Anmeldung: gleiches Geburtsdatum und gleicher Name oder erster Vorname,
 * auch der Geburtsname zählt. Nur für die Kasse: Das Mitglied darf von anderen Arbeitgebern nichts
 * erfahren (formulare.md F1).
 */
export async function listBekannte(tx: Tx, kasseId: string, neue: NeuePerson): Promise<Bekannte[]> {
  const zeilen = await tx
    .select({
      id: person.id,
      persnr: person.persnr,
      name: person.name,
      vorname: person.vorname,
      geburtsdatum: person.geburtsdatum,
      todestag: person.todestag,
      daten: person.daten,
    })
    .from(person)
    .where(
      and(
        eq(person.kasseId, kasseId),
        eq(person.geburtsdatum, neue.geburtsdatum),
        // Wer in einer anderen Person aufgegangen ist, bekommt keinen Lebenslauf mehr.
        sql`not exists (select from zusammenfuehrung z where z.kasse_id = ${person.kasseId} and z.dublette_id = ${person.id})`,
      ),
    )
    .orderBy(asc(person.name), asc(person.vorname), asc(person.persnr));
  const geburtsname = neue.daten.geburtsname;
  const namen = [neue.name, ...(typeof geburtsname === "string" ? [geburtsname] : [])].map(falte);
  const gemeint = zeilen.filter((p) => {
    const seine = [p.name, p.daten.geburtsname].flatMap((n) => (typeof n === "string" ? [n] : []));
    const gleicherName = seine.some((n) => namen.includes(falte(n)));
    return gleicherName || ersterName(p.vorname) === ersterName(neue.vorname);
  });
  const organisationen = await listOrganisationen(
    tx,
    kasseId,
    gemeint.map((p) => p.id),
  );
  return gemeint.map(({ daten: _daten, ...p }) => ({
    ...p,
    genau: falte(p.name) === falte(neue.name) && falte(p.vorname) === falte(neue.vorname),
    organisationen: organisationen.filter((o) => o.personId === p.id).map((o) => o.name),
  }));
}

/** Arbeitgeber, bei denen die Personen waren oder sind. */
async function listOrganisationen(tx: Tx, kasseId: string, personIds: string[]) {
  if (personIds.length === 0) return [];
  return tx
    .select({ personId: pm.personId, name: mitglied.name })
    .from(pm)
    .innerJoin(mitglied, and(eq(mitglied.kasseId, pm.kasseId), eq(mitglied.id, pm.mitgliedId)))
    .where(and(eq(pm.kasseId, kasseId), inArray(pm.personId, personIds)))
    .orderBy(asc(mitglied.name));
}

/** Hält fest, dass in der Kasse gerade eine Person entsteht; zwei Annahmen warten aufeinander. */
export async function sperreAnlage(tx: Tx, kasseId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext('person-anlegen'), hashtext(${kasseId}))`,
  );
}
