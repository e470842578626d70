import "server-only";
import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import { ausJson, type MeldungStatus, type Tx, tabellen, type ZeilenJson } from "@/lib/db";
import { type Entwurf, ladeEntwurf, sichereEntwurf } from "@/lib/entwurf";
import { type Befund, FORMULARE, rohwerteAus, vorbelegung } from "@/lib/formulare";
import { nimmZurueck, sichtbar, type Zeitscheibe } from "@/lib/lebenslauf";
import { type Formularfall, formularweg, ladeFormularfall } from "./fall";
import { ladeKontext } from "./kontext";
import type { MeldungAnsicht } from "./lesen";

const { entwurf, meldung } = tabellen;

/** Zustände, in denen eine Berichtigung nichts mehr bewirkt; dann ist eine neue möglich. */
const OHNE_WIRKUNG: readonly MeldungStatus[] = ["abgelehnt", "zurueckgezogen"];

/** Was von der Kette der berichtigten Meldungen schon im Lebenslauf steht. */
export interface Kette {
  /** Die berichtigte Meldung und die, die sie selbst berichtigt. */
  ids: readonly string[];
  /** Mindestens eine der Meldungen ist übernommen. */
  uebernommen: boolean;
  /** Der Lebenslauf ohne ihre Einträge; `null`, wenn sie sich nicht mehr herauslösen lassen. */
  grundlage: Zeitscheibe[] | null;
}

/**
 * Der Lebenslauf ohne das, was eine Meldung und die von ihr berichtigten bewirkt haben: Darauf wirkt ihre
 * Berichtigung (docs/architektur.md, Berichtigung).
 */
export async function ladeKette(
  tx: Tx,
  meldungId: string,
  scheiben: readonly Zeitscheibe[],
): Promise<Kette> {
  const zeilen = await tx.execute<{
    id: string;
    status: MeldungStatus;
    entstanden: string[];
    ersetzt: ZeilenJson[];
  }>(sql`select id, status, entstanden, ersetzt from berichtigungskette(${meldungId})`);
  const eintraege = [...zeilen].map(({ entstanden, ersetzt }) => ({
    entstanden,
    ersetzt: ersetzt.map(ausJson),
  }));
  return {
    ids: [...zeilen].map((z) => z.id),
    uebernommen: [...zeilen].some((z) => z.status === "uebernommen"),
    grundlage: nimmZurueck(scheiben, eintraege),
  };
}

/** Die Meldung, die ein Entwurf berichtigt. */
async function ladeBerichtigte(tx: Tx, akteur: Akteur, formular: string, personId: string | null) {
  const [zeile] = await tx
    .select({ id: meldung.id, referenz: meldung.referenz })
    .from(entwurf)
    .innerJoin(
      meldung,
      and(eq(meldung.kasseId, entwurf.kasseId), eq(meldung.id, entwurf.berichtigtId)),
    )
    .where(
      and(
        eq(entwurf.kasseId, akteur.kasseId),
        eq(entwurf.kontoId, akteur.kontoId),
        eq(entwurf.formular, formular),
        personId ? eq(entwurf.personId, personId) : isNull(entwurf.personId),
      ),
    );
  return zeile ?? null;
}

/**
 * Wie `ladeFormularfall`, für die Seiten eines Formulars: Berichtigt der eigene Entwurf eine übernommene
 * Meldung, prüft und rechnet der Fall mit dem Lebenslauf ohne deren Eintrag; `vorher` bleibt der jetzige.
 */
export async function ladeEntwurfsfall(
  tx: Tx,
  akteur: Akteur,
  formularId: string,
  personId: string | null,
): Promise<Formularfall | null> {
  const fall = await ladeFormularfall(tx, akteur, formularId, personId);
  const berichtigte = fall && (await ladeBerichtigte(tx, akteur, formularId, personId));
  return berichtigte ? alsBerichtigung(tx, fall, berichtigte) : fall;
}

/** Der Fall ohne den Eintrag der Meldung, die er berichtigt. */
export async function alsBerichtigung(
  tx: Tx,
  fall: Formularfall,
  berichtigte: { id: string; referenz: string },
): Promise<Formularfall> {
  const { person } = fall;
  const vorher = person ? [...person.eigene, ...person.fruehere] : [];
  const { uebernommen, grundlage } = await ladeKette(tx, berichtigte.id, vorher);
  const sicht = grundlage && sichtbar(grundlage, fall.mitgliedId);
  return {
    ...fall,
    person:
      person && sicht ? { ...person, eigene: sicht.eigene, fruehere: sicht.fruehere } : person,
    berichtigt: {
      id: berichtigte.id,
      referenz: berichtigte.referenz,
      vorher,
      uebernommen,
      ersetzbar: sicht !== null || !person,
    },
  };
}

/** Hinweis, der bestätigt wird und mit zur Kasse geht, wenn die ursprüngliche Meldung schon gilt. */
export function berichtigungsbefunde({ berichtigt }: Pick<Formularfall, "berichtigt">): Befund[] {
  if (!berichtigt?.uebernommen) return [];
  const was = `Die ursprüngliche Meldung (${berichtigt.referenz}) ist schon übernommen.`;
  const folge = berichtigt.ersetzbar
    ? "Übernimmt die Kasse die Berichtigung, ersetzt sie deren Eintrag."
    : "Der Lebenslauf hat sich seither weiter geändert; die Berichtigung wirkt auf den jetzigen Stand.";
  return [{ schwere: "hinweis", regel: "BERICHTIGUNG", feld: null, text: `${was} ${folge}` }];
}

/** Warum sich eine Meldung nicht berichtigen lässt; `null`, wenn es geht. */
export function berichtigungshindernis(
  m: Pick<MeldungAnsicht, "status" | "formularId" | "berichtigungen">,
): string | null {
  if (m.status === "zurueckgezogen")
    return "Eine zurückgezogene Meldung lässt sich nicht berichtigen.";
  const geltende = m.berichtigungen.find((b) => !OHNE_WIRKUNG.includes(b.status));
  if (geltende) return `Zu dieser Meldung gibt es schon eine Berichtigung (${geltende.referenz}).`;
  const form = FORMULARE.find((f) => f.id === m.formularId);
  if (!form) return "Dieses Formular gibt es nicht mehr.";
  return form.ohnePerson && m.status === "uebernommen"
    ? "Die Person ist angelegt. Melden Sie Änderungen bitte mit den Formularen in der Detailansicht."
    : null;
}

const SCHON_ENTWURF =
  "Zu diesem Formular haben Sie schon einen Entwurf. Bitte senden oder verwerfen Sie ihn zuerst.";
const NICHT_MOEGLICH =
  "Mit diesem Formular sind für diese Person keine Meldungen mehr möglich. Bitte schreiben Sie der Kasse eine Nachricht.";

async function beginne(
  tx: Tx,
  akteur: Akteur,
  fall: Formularfall,
  m: MeldungAnsicht,
): Promise<Entwurf> {
  const { form, person } = fall;
  const kontext = await ladeKontext(tx, akteur, fall, null, {});
  const anfang = vorbelegung(form, kontext, { ansprechperson: `${akteur.vorname} ${akteur.name}` });
  return sichereEntwurf(
    tx,
    akteur,
    {
      formular: form.id,
      personId: person?.id ?? null,
      lebenslaufVersion: fall.lebenslaufVersion,
      berichtigtId: m.id,
    },
    { ...anfang, ...rohwerteAus(form, m.geltend) },
  );
}

/**
 * Beginnt die Berichtigung einer eigenen Meldung: ein Entwurf desselben Formulars mit ihren Werten. Ein
 * schon angefangener wird fortgesetzt, ein anderer Entwurf nie überschrieben. @returns Weg zum Formular
 */
export async function berichtige(h: Handlung<unknown, MeldungAnsicht>): Promise<string> {
  const { tx, akteur, objekt: m } = h;
  const hindernis = berichtigungshindernis(m);
  if (hindernis) throw new Zurueck({ meldung: hindernis });
  const ohnePerson = FORMULARE.some((f) => f.id === m.formularId && f.ohnePerson);
  const fall = await ladeFormularfall(tx, akteur, m.formularId, ohnePerson ? null : m.personId);
  if (!fall) throw new Zurueck({ meldung: NICHT_MOEGLICH });
  const vorhanden = await ladeEntwurf(tx, akteur, fall.form.id, fall.person?.id ?? null);
  if (vorhanden && vorhanden.berichtigtId !== m.id) throw new Zurueck({ meldung: SCHON_ENTWURF });
  if (!vorhanden) await beginne(tx, akteur, fall, m);
  return formularweg(fall);
}

/** Hält die ursprüngliche Meldung fest und lässt je Meldung nur eine geltende Berichtigung zu. */
export async function sperreBerichtigung(
  tx: Tx,
  { kasseId, berichtigt }: Pick<Formularfall, "kasseId" | "berichtigt">,
): Promise<void> {
  if (!berichtigt) return;
  const [alte] = await tx
    .select({ status: meldung.status })
    .from(meldung)
    .where(and(eq(meldung.kasseId, kasseId), eq(meldung.id, berichtigt.id)))
    .for("update");
  const weitere = await tx.$count(
    meldung,
    and(
      eq(meldung.kasseId, kasseId),
      eq(meldung.berichtigtId, berichtigt.id),
      notInArray(meldung.status, [...OHNE_WIRKUNG]),
    ),
  );
  if (alte?.status === "zurueckgezogen" || weitere > 0)
    throw new Zurueck({
      meldung: `Die Meldung ${berichtigt.referenz} ist inzwischen zurückgezogen oder schon berichtigt. Bitte verwerfen Sie diesen Entwurf.`,
    });
}
