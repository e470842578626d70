import "server-only";
import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import { type Akteur, can, darf, KEIN_MITGLIED } from "@/lib/auth";
import { type Codes, mitCodes } from "@/lib/codelisten";
import { codesSpalte } from "@/lib/codepflege";
import type { Dateizustand } from "@/lib/dateien";
import { type EreignisArt, type MeldungStatus, type Tx, tabellen } from "@/lib/db";
import {
  type Befund,
  FORMULARE,
  type FormularRecht,
  formular,
  type Werte,
  type Wertunterschied,
  type ZusammenfassungsZeile,
  zusammenfassung,
} from "@/lib/formulare";
import { istUuid } from "@/lib/text";
import { liesStellvertretung, type Stellvertretung } from "./stellvertretung";
import { leseFassungen, type Schrittinhalt } from "./verlauf";
import { type MeldungVerweis, ordneVerweise, VERWANDTE } from "./verweise";

const { meldung, meldungEreignis, person, mitglied, konto } = tabellen;

/** Ein Schritt im Verlauf mit seinen Anhängen. */
export interface Schritt extends Schrittinhalt {
  id: string;
  art: EreignisArt;
  text: string;
  urheber: string;
  am: Date;
  anhaenge: MeldungAnhang[];
}

export interface MeldungAnhang {
  id: string;
  name: string;
  groesse: number;
  zustand: Dateizustand;
  formeln: boolean;
}

/** Eine Meldung mit allem, was Quittungsseite, Kasse und PDF zeigen. */
export interface MeldungAnsicht {
  kasseId: string;
  id: string;
  mitgliedId: string;
  kontoId: string;
  gemeldetVon: string;
  /** Name des meldenden Arbeitgebers. */
  organisation: string;
  formularId: string;
  formularVersion: number;
  formularTitel: string;
  /** Recht, das zum Senden dieses Formulars gehört; `null`, wenn es das Formular nicht mehr gibt. */
  recht: FormularRecht | null;
  thema: string;
  personId: string | null;
  personName: string;
  persnr: string;
  betreff: string;
  referenz: string;
  status: MeldungStatus;
  version: number;
  lebenslaufVersion: number;
  gesendetAm: Date;
  /** Von der Kasse eingegeben; `null`, wenn der Arbeitgeber selbst gesendet hat. */
  stellvertretung: Stellvertretung | null;
  /** Wie gemeldet. */
  werte: Werte;
  /** Was nach Antworten und Korrekturen gilt, und der Schritt, der es brachte. */
  geltend: Werte;
  fassung: string | null;
  /** Angaben, die sich seit dem Senden geändert haben: gemeldet und geltend. */
  aenderungen: Wertunterschied[];
  zeilen: ZusammenfassungsZeile[];
  hinweise: Befund[];
  anhaenge: MeldungAnhang[];
  verlauf: Schritt[];
  /** Was die Kasse über die Codelisten legt. */
  codes: Codes;
  /** Ereignis und Vorgang, aus denen sie entstand. */
  ereignis: string | null;
  vorgang: string | null;
  /** Frühere Meldung, die diese berichtigt. */
  berichtigt: MeldungVerweis | null;
  /** Berichtigungen dieser Meldung, älteste zuerst. */
  berichtigungen: MeldungVerweis[];
}

const OHNE_INHALT: Schrittinhalt = { fragen: [], antworten: [], aenderungen: [] };

/** Anhang mit dem, woran er hängt: der Meldung oder einem ihrer Schritte. */
interface Bezugsdatei extends MeldungAnhang {
  meldungId: string | null;
  ereignisId: string | null;
}

/** Alle Anhänge einer Meldung und ihrer Schritte, nach Namen; als Spalte der Meldung ein Weg weniger. */
const DATEIEN = sql<
  Bezugsdatei[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name,
    'groesse', d.groesse, 'zustand', d.zustand, 'formeln', d.formeln, 'meldungId', d.meldung_id, 'ereignisId', d.ereignis_id) order by d.name), '[]')
  from datei d where d.kasse_id = ${meldung.kasseId} and (d.meldung_id = ${meldung.id} or d.ereignis_id in
    (select e.id from meldung_ereignis e where e.kasse_id = ${meldung.kasseId} and e.meldung_id = ${meldung.id})))`;

/** Lädt eine Meldung, soweit die Zeilenregeln sie zeigen; das Recht prüft der Aufrufer. */
export async function ladeMeldung(
  tx: Tx,
  akteur: Pick<Akteur, "kasseId">,
  id: string,
): Promise<MeldungAnsicht | null> {
  if (!istUuid(id)) return null;
  const [zeile] = await tx
    .select({
      m: meldung,
      organisation: mitglied.name,
      name: person.name,
      vorname: person.vorname,
      persnr: person.persnr,
      // Konten der Kasse zeigt die Datenbank nur der Kasse.
      kontoName: sql<string | null>`${konto.vorname} || ' ' || ${konto.name}`,
      dateien: DATEIEN,
      verwandte: VERWANDTE,
      codes: codesSpalte(meldung.kasseId),
    })
    .from(meldung)
    .innerJoin(
      mitglied,
      and(eq(mitglied.kasseId, meldung.kasseId), eq(mitglied.id, meldung.mitgliedId)),
    )
    .leftJoin(person, and(eq(person.kasseId, meldung.kasseId), eq(person.id, meldung.personId)))
    .leftJoin(konto, and(eq(konto.kasseId, meldung.kasseId), eq(konto.id, meldung.kontoId)))
    .where(and(eq(meldung.kasseId, akteur.kasseId), eq(meldung.id, id)));
  if (!zeile) return null;
  const { m, dateien, codes } = zeile;
  const form = formular(m.formular, m.formularVersion);
  const schritte = await tx
    .select()
    .from(meldungEreignis)
    .where(and(eq(meldungEreignis.kasseId, m.kasseId), eq(meldungEreignis.meldungId, id)))
    .orderBy(asc(meldungEreignis.am));
  const { inhalte, hinweise, ...stand } = mitCodes(codes, () =>
    leseFassungen(form, m.werte, schritte),
  );
  return {
    ...stand,
    ...ordneVerweise(m, zeile.verwandte),
    kasseId: m.kasseId,
    id: m.id,
    mitgliedId: m.mitgliedId,
    kontoId: m.kontoId,
    gemeldetVon: m.gemeldetVon,
    organisation: zeile.organisation,
    formularId: m.formular,
    formularVersion: m.formularVersion,
    formularTitel: form?.titel ?? m.formular,
    recht: form?.recht ?? null,
    thema: form?.thema ?? "",
    personId: m.personId,
    personName: zeile.name ? `${zeile.vorname} ${zeile.name}` : "",
    persnr: zeile.persnr ?? "",
    betreff: m.betreff,
    referenz: m.referenz,
    status: m.status,
    version: m.version,
    lebenslaufVersion: m.lebenslaufVersion,
    gesendetAm: m.gesendetAm,
    stellvertretung: liesStellvertretung(m, zeile.kontoName),
    werte: m.werte,
    zeilen: form ? zusammenfassung(form, m.werte, m.formularVersion, codes) : [],
    hinweise: [...m.hinweise, ...hinweise],
    ereignis: m.ereignis,
    vorgang: m.vorgang,
    codes,
    anhaenge: dateien.filter((d) => d.meldungId === id),
    verlauf: schritte.map(({ id: schritt, art, text, urheber, am }) => ({
      ...(inhalte.get(schritt) ?? OHNE_INHALT),
      id: schritt,
      art,
      text,
      urheber,
      am,
      anhaenge: dateien.filter((d) => d.ereignisId === schritt),
    })),
  };
}

/**
 * Eine Meldung des Arbeitgebers: die eigene oder eine der Organisation, wenn man dieses Formular auch
 * senden darf. So bleiben Personen- und Kontaktdaten bei denen, die sie sehen dürfen.
 */
export async function ladeEigeneMeldung(
  tx: Tx,
  akteur: Akteur,
  id: string,
): Promise<MeldungAnsicht | null> {
  const m = await ladeMeldung(tx, akteur, id);
  return m && (can(akteur, "meldung:eigene", m) || darfAntworten(akteur, m)) ? m : null;
}

/** Ob der Akteur Rückfragen zu dieser Meldung beantworten darf: wer ihr Formular senden darf. */
export function darfAntworten(akteur: Akteur, m: MeldungAnsicht): boolean {
  return m.recht !== null && can(akteur, m.recht, m);
}

/** Eine Zeile unter den Meldungen des Arbeitgebers. */
export interface MeldungZeile {
  id: string;
  gesendetAm: Date;
  betreff: string;
  referenz: string;
  formular: string;
  status: MeldungStatus;
  organisation: string;
}

/** Gruppen von Zuständen, nach denen „Meine Meldungen“ filtert. */
export const STANDFILTER = {
  offen: ["uebermittelt", "in_bearbeitung", "rueckfrage"],
  rueckfrage: ["rueckfrage"],
  entschieden: ["uebernommen", "abgelehnt"],
} as const satisfies Record<string, readonly MeldungStatus[]>;
export type Standfilter = keyof typeof STANDFILTER;

/** Meldungen, die jemand beim Arbeitgeber sieht: die eigenen und die, deren Formular er senden darf. */
export const imBlick = (akteur: Akteur) =>
  and(
    eq(meldung.kasseId, akteur.kasseId),
    eq(meldung.mitgliedId, akteur.mitgliedId ?? KEIN_MITGLIED),
    or(
      eq(meldung.kontoId, akteur.kontoId),
      inArray(
        meldung.formular,
        FORMULARE.filter((f) => darf(akteur, f.recht)).map((f) => f.id),
      ),
    ),
  );

/** Zuletzt gesendete Meldungen: die eigenen und die der Organisation, deren Formular man senden darf. */
export async function listMeldungen(
  tx: Tx,
  akteur: Akteur,
  seite: number,
  proSeite: number,
  filter: { stand?: Standfilter | null; formular?: string } = {},
): Promise<{ zeilen: MeldungZeile[]; gesamt: number; seite: number }> {
  const wo = and(
    imBlick(akteur),
    filter.stand ? inArray(meldung.status, STANDFILTER[filter.stand]) : undefined,
    filter.formular ? eq(meldung.formular, filter.formular) : undefined,
  );
  const gesamt = await tx.$count(meldung, wo);
  const nr = Math.min(Math.max(1, seite), Math.max(1, Math.ceil(gesamt / proSeite)));
  const zeilen = await tx
    .select({
      id: meldung.id,
      gesendetAm: meldung.gesendetAm,
      betreff: meldung.betreff,
      referenz: meldung.referenz,
      formular: meldung.formular,
      status: meldung.status,
    })
    .from(meldung)
    .where(wo)
    .orderBy(desc(meldung.gesendetAm), desc(meldung.id))
    .limit(proSeite)
    .offset((nr - 1) * proSeite);
  return {
    zeilen: zeilen.map((z) => ({ ...z, organisation: akteur.mitgliedName })),
    gesamt,
    seite: nr,
  };
}
