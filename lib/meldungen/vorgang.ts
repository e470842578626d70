import "server-only";
import { and, eq } from "drizzle-orm";
import type { PersonAnsicht } from "@/lib/anspruchsberechtigte";
import { type Akteur, can, type Handlung, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { ladeEntwurf, sichereEntwurf } from "@/lib/entwurf";
import {
  angabenFuer,
  type Ereignis,
  type Ereignisschritt,
  ereignis,
  FORMULARE,
  type Formular,
  formular,
  parseRohwerte,
  pruefeFelder,
  type Rohwerte,
  schrittwerte,
  vorbelegung,
} from "@/lib/formulare";
import { heute } from "@/lib/uhr";
import { formularweg, ladeFormularfall, passtZurPerson } from "./fall";
import { ladeKontext } from "./kontext";

const { entwurf, meldung } = tabellen;

/** Formulare, die der Akteur für diese Person senden darf: Beziehung, Recht, nicht abgeschaltet. */
export function formulareFuer(akteur: Akteur, person: PersonAnsicht): Formular[] {
  return FORMULARE.filter(
    (f) =>
      passtZurPerson(f, person) &&
      !akteur.formulareAus.has(f.nummer) &&
      can(akteur, f.recht, person),
  );
}

/** Ein Schritt, den der Akteur für diese Person gehen kann. */
export interface MoeglicherSchritt extends Ereignisschritt {
  form: Formular;
  /** Warum das Formular gerade nicht in Frage kommt. */
  hindernis: string | null;
}

/** Die Schritte eines Ereignisses, deren Formulare dem Akteur für diese Person offenstehen. */
export function moeglicheSchritte(
  akteur: Akteur,
  person: PersonAnsicht,
  { schritte }: Ereignis,
): MoeglicherSchritt[] {
  const offen = new Map(formulareFuer(akteur, person).map((f) => [f.id, f]));
  return schritte.flatMap((s): MoeglicherSchritt[] => {
    const form = offen.get(s.formular);
    return form ? [{ ...s, form, hindernis: form.hindernis?.(person) ?? null }] : [];
  });
}

/** Was die Seite eines Ereignisses sendet. */
export interface Ereigniseingabe extends Record<string, unknown> {
  ereignis: string;
}

/** Ob der Haken `schritt.{formular}` gesetzt ist; vor ihm steht ein verstecktes `nein`. */
const istGewaehlt = (eingabe: Ereigniseingabe, id: string) =>
  [eingabe[`schritt.${id}`]].flat().at(-1) === "ja";

/** Legt den Entwurf eines Schritts an; in einem angefangenen bleibt stehen, was schon getippt ist. */
async function entwirf(
  { tx, akteur, objekt: person }: Handlung<unknown, PersonAnsicht>,
  schritt: MoeglicherSchritt,
  angaben: Rohwerte,
  bezug: { ereignis: string; vorgang: string },
): Promise<string | null> {
  const { form } = schritt;
  const fall = await ladeFormularfall(tx, akteur, form.id, person.id);
  if (!fall) return null;
  const vorhanden = await ladeEntwurf(tx, akteur, form.id, person.id);
  if (vorhanden?.berichtigtId) {
    const text = `Zu „${form.titel}“ haben Sie schon eine Berichtigung als Entwurf. Bitte senden oder verwerfen Sie sie zuerst.`;
    throw new Zurueck({ meldung: text });
  }
  const ansprechperson = `${akteur.vorname} ${akteur.name}`;
  const kontext = await ladeKontext(tx, akteur, fall, null, {});
  const anfang = vorhanden?.werte ?? vorbelegung(form, kontext, { ansprechperson });
  const neue = schrittwerte(schritt, angaben);
  const getippt = Object.entries(vorhanden?.werte ?? {}).filter(([, wert]) => wert.trim() !== "");
  const gesichert = await sichereEntwurf(
    tx,
    akteur,
    { formular: form.id, personId: person.id, lebenslaufVersion: fall.lebenslaufVersion },
    { ...anfang, ...neue, ...Object.fromEntries(getippt) },
  );
  await tx
    .update(entwurf)
    .set(bezug)
    .where(and(eq(entwurf.kasseId, akteur.kasseId), eq(entwurf.id, gesichert.id)));
  return formularweg(fall);
}

/**
 * Beginnt die Formulare zu einem Ereignis: je gewähltem Schritt ein Entwurf mit den gemeinsamen Angaben.
 * @returns Weg zum ersten Formular
 */
export async function beginneEreignis(
  h: Handlung<Ereigniseingabe, PersonAnsicht>,
): Promise<string> {
  const { akteur, objekt: person, eingabe } = h;
  const e = ereignis(eingabe.ereignis);
  const moegliche = e ? moeglicheSchritte(akteur, person, e).filter((s) => !s.hindernis) : [];
  const gewaehlt = moegliche.filter(
    (s) => moegliche.length === 1 || istGewaehlt(eingabe, s.form.id),
  );
  if (!e || gewaehlt.length === 0)
    throw new Zurueck({ meldung: "Wählen Sie mindestens ein Formular aus." });
  const felder = angabenFuer(e, moegliche);
  const angaben = parseRohwerte({ felder }, Object.entries(eingabe));
  const { fehler } = pruefeFelder({ felder }, angaben, { heute: heute() });
  if (fehler.length > 0)
    throw new Zurueck({ fehler: Object.fromEntries(fehler.map((f) => [f.feld ?? "_", f.text])) });
  const bezug = { ereignis: e.id, vorgang: crypto.randomUUID() };
  const wege: string[] = [];
  for (const schritt of gewaehlt) {
    const weg = await entwirf(h, schritt, angaben, bezug);
    if (weg) wege.push(weg);
  }
  const [erster] = wege;
  if (!erster)
    throw new Zurueck({ meldung: "Für diese Person sind keine Meldungen mehr möglich." });
  return erster;
}

/** Ein Schritt eines begonnenen Vorgangs; verworfene Entwürfe fehlen. */
export interface Vorgangsschritt {
  formularId: string;
  titel: string;
  gesendet: boolean;
  /** Seite der Meldung oder des Formulars. */
  href: string;
}

/** Die Formulare eines Ereignisses mit ihrem Stand, in dessen Reihenfolge. */
export interface Vorgang {
  titel: string;
  schritte: Vorgangsschritt[];
}

/** Der Vorgang eines Entwurfs oder einer Meldung; `null` ohne Ereignis. */
export async function ladeVorgang(
  tx: Tx,
  akteur: Akteur,
  bezug: { ereignis: string | null; vorgang: string | null; personId: string | null },
): Promise<Vorgang | null> {
  const e = bezug.ereignis ? ereignis(bezug.ereignis) : null;
  if (!e || !bezug.vorgang || !bezug.personId) return null;
  const gesendet = await tx
    .select({ id: meldung.id, formular: meldung.formular })
    .from(meldung)
    .where(and(eq(meldung.kasseId, akteur.kasseId), eq(meldung.vorgang, bezug.vorgang)));
  const offen = await tx
    .select({ formular: entwurf.formular })
    .from(entwurf)
    .where(
      and(
        eq(entwurf.kasseId, akteur.kasseId),
        eq(entwurf.kontoId, akteur.kontoId),
        eq(entwurf.vorgang, bezug.vorgang),
      ),
    );
  const schritte = e.schritte.flatMap(({ formular: id }): Vorgangsschritt[] => {
    const titel = formular(id)?.titel ?? id;
    const m = gesendet.find((z) => z.formular === id);
    if (m) return [{ formularId: id, titel, gesendet: true, href: `/meldungen/${m.id}` }];
    if (!offen.some((z) => z.formular === id)) return [];
    const href = `/anspruchsberechtigte/${bezug.personId}/${id}`;
    return [{ formularId: id, titel, gesendet: false, href }];
  });
  return { titel: e.titel, schritte };
}
