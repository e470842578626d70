import "server-only";
import { and, asc, eq, inArray, like, type SQL, sql } from "drizzle-orm";
import { ladePerson } from "@/lib/anspruchsberechtigte";
import { type Akteur, can } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { formular } from "@/lib/formulare";
import { falte, istUuid } from "@/lib/text";
import { alsOrganisation } from "./blick";
import { type Formularfall, ladeOrganisation, passtZurPerson } from "./fall";

const { personMitglied: pm } = tabellen;

/** Wofür die Kasse meldet; `null` als Person beim Anmelden. */
export interface Stellvertreterziel {
  mitgliedId: string;
  formularId: string;
  personId: string | null;
}

/** Organisation und Person, für die die Kasse meldet, mit dem Blick der Organisation. */
export async function ladeVertretene(
  tx: Tx,
  akteur: Akteur,
  mitgliedId: string,
  personId: string | null,
) {
  const { kasseId } = akteur;
  if (!istUuid(mitgliedId) || !can(akteur, "meldung:stellvertretend", { kasseId })) return null;
  const organisation = await ladeOrganisation(tx, kasseId, mitgliedId);
  if (!organisation) return null;
  const blick = alsOrganisation(akteur, { mitgliedId, organisation: organisation.name });
  const person = personId === null ? null : await ladePerson(tx, blick, personId);
  return personId !== null && !person ? null : { organisation, person };
}

/**
 * Lädt, was ein Formular braucht, das die Kasse für eine Organisation ausfüllt. Auch Formulare, die der
 * Organisation abgeschaltet sind: Auf Papier kommen sie trotzdem.
 */
export async function ladeStellvertretung(
  tx: Tx,
  akteur: Akteur,
  { mitgliedId, formularId, personId }: Stellvertreterziel,
): Promise<Formularfall | null> {
  const form = formular(formularId);
  if (!form || form.ohnePerson !== (personId === null)) return null;
  const vertretene = await ladeVertretene(tx, akteur, mitgliedId, personId);
  if (!vertretene) return null;
  const { organisation, person } = vertretene;
  if (person && !passtZurPerson(form, person)) return null;
  const lebenslaufVersion = person?.lebenslaufVersion ?? 0;
  const { kasseId } = akteur;
  return {
    kasseId,
    mitgliedId,
    form,
    organisation,
    person,
    lebenslaufVersion,
    stellvertretend: true,
  };
}

/** Eine Person, zu der sich für die Organisation melden lässt. */
export interface Meldbare {
  id: string;
  persnr: string;
  name: string;
  vorname: string;
  geburtsdatum: string;
}

/** Suchwort: Ziffern sind eine Pers.-Nummer, sonst Anfang des Namens, nach einem Komma der des Vornamens. */
function passt(suche: string): SQL | undefined {
  const wort = suche.trim();
  if (wort === "") return undefined;
  if (/^\d+$/.test(wort)) return eq(pm.persnr, wort);
  const anfang = (text = "") => `${falte(text).replace(/[\\%_]/g, "\\$&")}%`;
  const [name, vorname] = wort.split(",").map((teil) => teil.trim());
  return and(like(pm.nameSort, anfang(name)), like(pm.vornameSort, anfang(vorname)));
}

/** Aktive und künftige Personen einer Organisation, nach Namen; für die Kasse. */
export async function listMeldbare(
  tx: Tx,
  { kasseId }: Pick<Akteur, "kasseId">,
  mitgliedId: string,
  suche: string,
  seite: number,
  proSeite: number,
): Promise<{ zeilen: Meldbare[]; gesamt: number; seite: number }> {
  const wo = and(
    eq(pm.kasseId, kasseId),
    eq(pm.mitgliedId, mitgliedId),
    inArray(pm.status, ["AKTIV", "KUENFTIG"]),
    passt(suche),
  );
  const [zahl] = await tx.select({ n: sql<number>`count(*)::integer` }).from(pm).where(wo);
  const gesamt = zahl?.n ?? 0;
  const nr = Math.min(seite, Math.max(1, Math.ceil(gesamt / proSeite)));
  const zeilen = await tx
    .select({
      id: pm.personId,
      persnr: pm.persnr,
      name: pm.name,
      vorname: pm.vorname,
      geburtsdatum: pm.geburtsdatum,
    })
    .from(pm)
    .where(wo)
    .orderBy(asc(pm.nameSort), asc(pm.vornameSort), asc(pm.personId))
    .limit(proSeite)
    .offset((nr - 1) * proSeite);
  return { zeilen, gesamt, seite: nr };
}
