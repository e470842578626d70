import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { PersonAnsicht } from "@/lib/anspruchsberechtigte";
import type { Akteur } from "@/lib/auth";
import type { Codes } from "@/lib/codelisten";
import { ladeCodes } from "@/lib/codepflege";
import { type Tx, tabellen } from "@/lib/db";
import { listAnlagen } from "@/lib/entwurf";
import {
  alsRohwerte,
  type FormularPerson,
  type Frage,
  fragtNachMitgliedern,
  type OffeneMeldung,
  type PruefKontext,
  pruefeAlles,
  type Rohwerte,
  stelleFragen,
  type Werte,
} from "@/lib/formulare";
import { falte } from "@/lib/text";
import { heute } from "@/lib/uhr";
import type { Formularfall } from "./fall";

const { meldung, personMitglied: pm, zeitscheibe } = tabellen;

/** Zustände, in denen die Kasse noch nicht entschieden hat. */
export const OFFEN = ["uebermittelt", "in_bearbeitung", "rueckfrage"] as const;

const OFFENE_ZEILE = {
  id: meldung.id,
  formular: meldung.formular,
  referenz: meldung.referenz,
  wirksamAb: meldung.wirksamAb,
  von: meldung.zeileVon,
  bis: meldung.zeileBis,
  text: meldung.zeileText,
};

/** Unentschiedene Meldungen der eigenen Organisation zu einer Person, mit ihrer Zeile im Lebenslauf. */
export async function listOffeneMeldungen(
  tx: Tx,
  person: Pick<PersonAnsicht, "kasseId" | "mitgliedId" | "id">,
) {
  return tx
    .select(OFFENE_ZEILE)
    .from(meldung)
    .where(
      and(
        eq(meldung.kasseId, person.kasseId),
        eq(meldung.mitgliedId, person.mitgliedId),
        eq(meldung.personId, person.id),
        inArray(meldung.status, [...OFFEN]),
      ),
    )
    .orderBy(meldung.gesendetAm);
}

/** Unentschiedene Meldungen ohne Person, die in den Angaben `gleichNach` übereinstimmen. */
async function listGleicheOhnePerson(
  tx: Tx,
  { kasseId, mitgliedId, form }: Formularfall,
  werte: Werte,
): Promise<OffeneMeldung[]> {
  const angaben = Object.fromEntries((form.gleichNach ?? []).map((k) => [k, werte[k] ?? null]));
  return tx
    .select(OFFENE_ZEILE)
    .from(meldung)
    .where(
      and(
        eq(meldung.kasseId, kasseId),
        eq(meldung.mitgliedId, mitgliedId),
        eq(meldung.formular, form.id),
        isNull(meldung.personId),
        inArray(meldung.status, [...OFFEN]),
        sql`${meldung.werte} @> ${JSON.stringify(angaben)}::jsonb`,
      ),
    );
}

/** Stammdaten für die Formulare. */
export function formularPerson(p: PersonAnsicht): FormularPerson {
  return {
    id: p.id,
    persnr: p.persnr,
    name: p.name,
    vorname: p.vorname,
    geburtsdatum: p.geburtsdatum,
    todestag: p.todestag,
    beihilfeberechtigt: p.beihilfeberechtigt,
    bisher: { ...alsRohwerte(p.daten), name: p.name, vorname: p.vorname },
  };
}

/** Antwort auf eine Frage an den Bestand; die Zeilenregeln zeigen nur die eigene Organisation. */
async function beantworte(tx: Tx, fall: Formularfall, frage: Frage): Promise<boolean> {
  const { kasseId, mitgliedId } = fall;
  if (frage.art === "REFERENZ") {
    const anzahl = await tx.$count(
      meldung,
      and(
        eq(meldung.kasseId, kasseId),
        eq(meldung.mitgliedId, mitgliedId),
        eq(meldung.referenz, frage.referenz),
      ),
    );
    return anzahl > 0;
  }
  const gefunden = await tx
    .select({ id: pm.personId })
    .from(pm)
    .innerJoin(
      zeitscheibe,
      and(
        eq(zeitscheibe.kasseId, pm.kasseId),
        eq(zeitscheibe.personId, pm.personId),
        eq(zeitscheibe.mitgliedId, pm.mitgliedId),
        isNull(zeitscheibe.ersetztAm),
        isNull(zeitscheibe.bis),
      ),
    )
    .where(
      and(
        eq(pm.kasseId, kasseId),
        eq(pm.mitgliedId, mitgliedId),
        eq(pm.geburtsdatum, frage.geburtsdatum),
        eq(pm.nameSort, falte(frage.name)),
        eq(pm.vornameSort, falte(frage.vorname)),
      ),
    )
    .limit(1);
  return gefunden.length > 0;
}

/** Namen der Mitglieder der Kasse, ohne Nummern (formulare.md F9). */
async function listMitgliedernamen(tx: Tx): Promise<string[]> {
  const zeilen = await tx.execute<{ name: string }>(sql`select name from mitglied_namen()`);
  return [...zeilen].map((z) => z.name);
}

/**
 * Alles, was die Prüfung des Falls wissen darf: Person, Lebenslauf, offene Meldungen, Anhänge des
 * Entwurfs und die Antworten auf die Fragen, die das Formular zu diesen Rohwerten stellt.
 * @param geladen Ergänzungen der Codelisten, wenn der Aufrufer sie schon hat
 */
export async function ladeKontext(
  tx: Tx,
  akteur: Akteur,
  fall: Formularfall,
  entwurfId: string | null,
  rohwerte: Rohwerte,
  geladen?: Codes,
): Promise<PruefKontext> {
  const { form, person, organisation } = fall;
  const anlagen = entwurfId ? await listAnlagen(tx, akteur, entwurfId) : [];
  // Die Meldung, die hier berichtigt wird, ist keine gleichartige weitere (C5, C6).
  const andere = <M extends OffeneMeldung>(alle: M[]) =>
    alle.filter((m) => m.referenz !== fall.berichtigt?.referenz);
  const vorlaeufig: PruefKontext = {
    heute: heute(),
    organisation,
    person: person && formularPerson(person),
    status: !person || person.status === "SONSTIGE" ? null : person.status,
    eigene: person?.eigene ?? [],
    frueher: person?.fruehere ?? [],
    offeneMeldungen: person ? andere(await listOffeneMeldungen(tx, person)) : [],
    anlagen: anlagen.map((a) => a.name),
    mitglieder: fragtNachMitgliedern(form) ? await listMitgliedernamen(tx) : [],
    antworten: {},
    codes: geladen ?? (await ladeCodes(tx, fall.kasseId)),
  };
  const antworten: [string, boolean][] = [];
  for (const [k, frage] of Object.entries(stelleFragen(form, rohwerte, vorlaeufig))) {
    antworten.push([k, await beantworte(tx, fall, frage)]);
  }
  const kontext = { ...vorlaeufig, antworten: Object.fromEntries(antworten) };
  if (person) return kontext;
  const { werte } = pruefeAlles(form, rohwerte, kontext);
  return { ...kontext, offeneMeldungen: andere(await listGleicheOhnePerson(tx, fall, werte)) };
}
