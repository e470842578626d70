import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import { type Codes, mitCodes } from "@/lib/codelisten";
import { liesZeitscheiben, type Tx, tabellen } from "@/lib/db";
import {
  type Annahmefolgen,
  alsRohwerte,
  type Folgen,
  type FormularPerson,
  formular,
  rechneFolgen,
  type Werte,
} from "@/lib/formulare";
import { ordne, type Zeitscheibe } from "@/lib/lebenslauf";
import { istUuid } from "@/lib/text";
import { heute } from "@/lib/uhr";
import { type Kette, ladeKette } from "./berichtigung";
import { type Formularfall, ladeOrganisation } from "./fall";
import { formularPerson, OFFEN } from "./kontext";
import type { MeldungAnsicht } from "./lesen";
import { type Bekannte, listBekannte } from "./zuordnung";

const { person, meldung } = tabellen;

/** Zuordnung einer Meldung ohne Person: eine neue Person oder eine, die die Kasse schon führt. */
export const NEUE_PERSON = "NEU";

/** Was die Kasse vor jeder Entscheidung sieht. */
interface Grundlage {
  vorher: Zeitscheibe[];
  lebenslaufVersion: number;
  /** Bekannte Personen, denen die Meldung gelten könnte; leer bei Meldungen zu einer Person. */
  bekannte: readonly Bekannte[];
  /** Gewählte Zuordnung; leer, solange die Kasse wählen muss. */
  zuordnung: string;
  /** Was außerdem zu tun ist; nur für die Kasse. */
  aufgaben: readonly string[];
  /** Weitere unentschiedene Meldungen zur selben Person. */
  weitere: readonly { id: string; referenz: string; betreff: string }[];
  /** Bei einer Berichtigung: was von den berichtigten Meldungen schon gilt. */
  kette: Kette | null;
}

/** Was die Annahme einer Meldung ändert, oder warum sie nicht geht. */
export type Vorschau = Grundlage &
  ((Omit<Annahmefolgen, "aufgaben"> & { personId: string | null }) | { ok: false; grund: string });

type Personenzeileninhalt = typeof person.$inferSelect;

async function ladePersonenzeile(
  tx: Tx,
  kasseId: string,
  id: string,
  sperren: boolean,
): Promise<Personenzeileninhalt | null> {
  const abfrage = tx
    .select()
    .from(person)
    .where(and(eq(person.kasseId, kasseId), eq(person.id, id)));
  const [zeile] = sperren ? await abfrage.for("update") : await abfrage;
  return zeile ?? null;
}

function alsFormularPerson(p: Personenzeileninhalt): FormularPerson {
  const bisher = { ...alsRohwerte(p.daten), name: p.name, vorname: p.vorname };
  return { ...p, bisher };
}

async function listWeitere(tx: Tx, m: MeldungAnsicht, personId: string | null) {
  if (!personId) return [];
  return tx
    .select({ id: meldung.id, referenz: meldung.referenz, betreff: meldung.betreff })
    .from(meldung)
    .where(
      and(
        eq(meldung.kasseId, m.kasseId),
        eq(meldung.personId, personId),
        ne(meldung.id, m.id),
        inArray(meldung.status, [...OFFEN]),
      ),
    )
    .orderBy(meldung.gesendetAm);
}

/** Zu welcher Person die Meldung gehört; `null` heißt neu, `undefined`, dass die Kasse wählen muss. */
function waehlePerson(
  m: MeldungAnsicht,
  bekannte: readonly Bekannte[],
  zuordnung: string,
): string | null | undefined {
  if (m.personId) return m.personId;
  if (bekannte.length === 0 || zuordnung === NEUE_PERSON) return null;
  return istUuid(zuordnung) && bekannte.some((b) => b.id === zuordnung) ? zuordnung : undefined;
}

/**
 * Was sich ändert, wenn die Kasse diese Angaben übernimmt, aus der Sicht des Arbeitgebers: gerechnet
 * wie `berechneWirkung`, aber nur auf den Zeitscheiben, die er sehen darf (formulare.md 1.4).
 */
export function berechneFolgen(
  { form, person: p, organisation, berichtigt }: Formularfall,
  werte: Werte,
  codes: Codes,
): Folgen {
  const sichtbare = p ? [...p.eigene, ...p.fruehere] : [];
  return rechneFolgen(form, werte, {
    person: p && formularPerson(p),
    vorher: berichtigt?.vorher ?? sichtbare,
    grundlage: sichtbare,
    organisation,
    heute: heute(),
    codes,
  });
}

/**
 * Rechnet die Wirkung einer Meldung auf den jetzigen Stand. Die Seite der Kasse zeigt dieses Ergebnis,
 * und die Annahme schreibt genau dieses Ergebnis.
 * @param sperren beim Annehmen: hält die Person fest, bis die Transaktion endet
 * @param zuordnung bei Meldungen ohne Person: `NEU` oder die Kennung einer bekannten
 * @param werte womit gerechnet wird; ohne Angabe, was nach allen Antworten gilt
 */
export async function berechneWirkung(
  tx: Tx,
  m: MeldungAnsicht,
  {
    sperren = false,
    zuordnung = "",
    werte = m.geltend,
  }: { sperren?: boolean; zuordnung?: string; werte?: Werte } = {},
): Promise<Vorschau | null> {
  const form = formular(m.formularId, m.formularVersion);
  const organisation = await ladeOrganisation(tx, m.kasseId, m.mitgliedId);
  if (!form || !organisation) return null;
  const neue = m.personId
    ? undefined
    : mitCodes(m.codes, () => form.wirkung(werte, { person: null, eigene: [], organisation }))
        .neuePerson;
  const bekannte = neue ? await listBekannte(tx, m.kasseId, neue) : [];
  const personId = waehlePerson(m, bekannte, zuordnung);
  const p = personId ? await ladePersonenzeile(tx, m.kasseId, personId, sperren) : null;
  if (personId ? !p : !neue) return null;
  const vorher = p ? ordne(await liesZeitscheiben(tx, m.kasseId, p.id)) : [];
  const kette = m.berichtigt && (await ladeKette(tx, m.berichtigt.id, vorher));
  const folgen = rechneFolgen(form, werte, {
    person: p && alsFormularPerson(p),
    vorher,
    grundlage: kette?.grundlage ?? vorher,
    organisation,
    heute: heute(),
    codes: m.codes,
  });
  const grundlage: Grundlage = {
    vorher,
    lebenslaufVersion: p?.lebenslaufVersion ?? 0,
    bekannte,
    zuordnung: personId === undefined ? "" : (personId ?? NEUE_PERSON),
    aufgaben: folgen.aufgaben,
    // Beim Annehmen zählt nur die Wirkung; die Liste ist für die Seite.
    weitere: sperren ? [] : await listWeitere(tx, m, personId ?? null),
    kette,
  };
  if (personId === undefined) {
    const grund = "Bitte ordnen Sie die Meldung zuerst einer bekannten oder einer neuen Person zu.";
    return { ...grundlage, ok: false, grund };
  }
  return folgen.ok ? { ...grundlage, ...folgen, personId } : { ...grundlage, ...folgen };
}
