import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import { liesZeitscheiben, type Tx, tabellen } from "@/lib/db";
import {
  alsRohwerte,
  type Formular,
  type FormularPerson,
  formular,
  type Personenwerte,
  type Personenzeile,
  personenvergleich,
  type Wirkung,
} from "@/lib/formulare";
import {
  ordne,
  sichtbar,
  type Vergleichszeile,
  vergleiche,
  wendeAn,
  type Zeitscheibe,
} from "@/lib/lebenslauf";
import { istUuid } from "@/lib/text";
import { heute } from "@/lib/uhr";
import { ladeOrganisation } from "./fall";
import { OFFEN } from "./kontext";
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
}

/** Was die Annahme einer Meldung ändert, oder warum sie nicht geht. */
export type Vorschau =
  | (Grundlage & {
      ok: true;
      nachher: Zeitscheibe[];
      vergleich: Vergleichszeile[];
      todestag: { alt: string | null; neu: string | null };
      /** Die Person entsteht mit der Annahme. */
      neuePerson: Wirkung["neuePerson"] | null;
      personId: string | null;
      personendaten: { gueltigAb: string; werte: Personenwerte; zeilen: Personenzeile[] } | null;
    })
  | (Grundlage & { ok: false; grund: string });

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

function personendaten(form: Formular, wirkung: Wirkung, p: Personenzeileninhalt | null) {
  // Eine bekannte Person behält Name und Geburtsdatum; ihre übrigen Angaben sind die neuesten.
  const geaendert =
    wirkung.personendaten ??
    (p && wirkung.neuePerson ? { gueltigAb: heute(), werte: wirkung.neuePerson.daten } : null);
  if (!geaendert) return null;
  const bisher = p ? alsFormularPerson(p).bisher : {};
  return { ...geaendert, zeilen: personenvergleich(form, geaendert.werte, bisher) };
}

/**
 * Rechnet die Wirkung einer Meldung auf den jetzigen Stand. Die Seite der Kasse zeigt dieses Ergebnis,
 * und die Annahme schreibt genau dieses Ergebnis.
 * @param sperren beim Annehmen: hält die Person fest, bis die Transaktion endet
 * @param zuordnung bei Meldungen ohne Person: `NEU` oder die Kennung einer bekannten
 */
export async function berechneWirkung(
  tx: Tx,
  m: MeldungAnsicht,
  { sperren = false, zuordnung = "" }: { sperren?: boolean; zuordnung?: string } = {},
): Promise<Vorschau | null> {
  const form = formular(m.formularId, m.formularVersion);
  const organisation = await ladeOrganisation(tx, m.kasseId, m.mitgliedId);
  if (!form || !organisation) return null;
  const neue = m.personId
    ? undefined
    : form.wirkung(m.werte, { person: null, eigene: [], organisation }).neuePerson;
  const bekannte = neue ? await listBekannte(tx, m.kasseId, neue) : [];
  const personId = waehlePerson(m, bekannte, zuordnung);
  const p = personId ? await ladePersonenzeile(tx, m.kasseId, personId, sperren) : null;
  if (personId ? !p : !neue) return null;
  const vorher = p ? ordne(await liesZeitscheiben(tx, m.kasseId, p.id)) : [];
  const eigene = sichtbar(vorher, m.mitgliedId)?.eigene ?? [];
  const wirkung = form.wirkung(m.werte, {
    person: p && alsFormularPerson(p),
    eigene,
    organisation,
  });
  const grundlage: Grundlage = {
    vorher,
    lebenslaufVersion: p?.lebenslaufVersion ?? 0,
    bekannte,
    zuordnung: personId === undefined ? "" : (personId ?? NEUE_PERSON),
    aufgaben: wirkung.aufgaben ?? [],
    // Beim Annehmen zählt nur die Wirkung; die Liste ist für die Seite.
    weitere: sperren ? [] : await listWeitere(tx, m, personId ?? null),
  };
  if (personId === undefined) {
    const grund = "Bitte ordnen Sie die Meldung zuerst einer bekannten oder einer neuen Person zu.";
    return { ...grundlage, ok: false, grund };
  }
  const todestag = wirkung.todestag ?? p?.todestag ?? null;
  const geburtsdatum = p?.geburtsdatum ?? neue?.geburtsdatum ?? "";
  const ergebnis = wendeAn(vorher, wirkung.operationen, m.mitgliedId, { geburtsdatum, todestag });
  if (!ergebnis.ok) return { ...grundlage, ok: false, grund: ergebnis.grund };
  const nachher = ordne(ergebnis.scheiben);
  return {
    ...grundlage,
    ok: true,
    nachher,
    vergleich: vergleiche(vorher, nachher),
    todestag: { alt: p?.todestag ?? null, neu: todestag },
    neuePerson: p ? null : (neue ?? null),
    personId,
    personendaten: personendaten(form, wirkung, p),
  };
}
