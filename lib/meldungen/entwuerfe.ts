import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { type Akteur, type Gewaehrung, type Handlung, POLICY, Zurueck } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { formular } from "@/lib/formulare";
import { ENTWURF_TAGE } from "@/lib/fristen";
import { istUuid } from "@/lib/text";

const { entwurf, person } = tabellen;

const TAG_MS = 86_400_000;

/** Ein eigener Entwurf in der Liste unter „Meine Meldungen“. */
export interface EntwurfZeile {
  id: string;
  kasseId: string;
  kontoId: string;
  formularId: string;
  titel: string;
  /** Leer bei Formularen ohne Person. */
  personId: string | null;
  personName: string;
  gespeichertAm: Date;
  geloeschtAm: Date;
}

const auswahl = (tx: Tx) =>
  tx
    .select({
      id: entwurf.id,
      kasseId: entwurf.kasseId,
      kontoId: entwurf.kontoId,
      formularId: entwurf.formular,
      personId: entwurf.personId,
      name: person.name,
      vorname: person.vorname,
      gespeichertAm: entwurf.gespeichertAm,
    })
    .from(entwurf)
    .leftJoin(person, and(eq(person.kasseId, entwurf.kasseId), eq(person.id, entwurf.personId)));

const alsZeile = (z: Awaited<ReturnType<typeof auswahl>>[number]): EntwurfZeile => ({
  ...z,
  titel: formular(z.formularId)?.titel ?? z.formularId,
  personName: z.name ? `${z.vorname} ${z.name}` : "",
  geloeschtAm: new Date(z.gespeichertAm.getTime() + ENTWURF_TAGE * TAG_MS),
});

/** Die eigenen Entwürfe, zuletzt gesicherte zuerst. */
export async function listEigeneEntwuerfe(tx: Tx, akteur: Akteur): Promise<EntwurfZeile[]> {
  const zeilen = await auswahl(tx)
    .where(and(eq(entwurf.kasseId, akteur.kasseId), eq(entwurf.kontoId, akteur.kontoId)))
    .orderBy(desc(entwurf.gespeichertAm));
  // Entwürfe von Nachrichten liegen in derselben Tabelle, gehören aber ins Postfach.
  return zeilen.filter((z) => formular(z.formularId)).map(alsZeile);
}

/** Ein eigener Entwurf oder `null`. */
export async function ladeEigenenEntwurf(
  tx: Tx,
  akteur: Akteur,
  id: string,
): Promise<EntwurfZeile | null> {
  if (!istUuid(id)) return null;
  const [zeile] = await auswahl(tx).where(
    and(
      eq(entwurf.kasseId, akteur.kasseId),
      eq(entwurf.kontoId, akteur.kontoId),
      eq(entwurf.id, id),
    ),
  );
  return zeile && formular(zeile.formularId) ? alsZeile(zeile) : null;
}

/** Kollegin oder Kollege, an den sich ein Entwurf übergeben lässt. */
export interface Empfaenger {
  id: string;
  name: string;
}

/** Welche Gewährung das Formular verlangt; ohne Formular gibt es niemanden. */
function noetigeGewaehrung(formularId: string): Gewaehrung | null {
  const form = formular(formularId);
  return form ? (POLICY[form.recht].sachbearbeitung.gewaehrung ?? null) : null;
}

/** Aktive Sachbearbeitungen der eigenen Organisation, die dieses Formular senden dürfen. */
export async function listEmpfaenger(tx: Tx, formularId: string): Promise<Empfaenger[]> {
  const recht = noetigeGewaehrung(formularId);
  if (!recht) return [];
  const zeilen = await tx.execute<{ id: string; vorname: string; name: string }>(
    sql`select id, vorname, name from entwurf_empfaenger(${recht})`,
  );
  return zeilen.map((z) => ({ id: z.id, name: `${z.vorname} ${z.name}` }));
}

const HINDERNIS: Readonly<Record<string, { feld?: string; text: string }>> = {
  weg: { text: "Dieser Entwurf wurde inzwischen gesendet, verworfen oder übergeben." },
  empfaenger: { feld: "empfaenger", text: "Wählen Sie eine Person aus der Liste aus." },
  vorhanden: {
    feld: "empfaenger",
    text: "Diese Person hat zu diesem Formular schon einen eigenen Entwurf. Sie muss ihn zuerst senden oder verwerfen.",
  },
};

/** Übergibt einen eigenen Entwurf samt Anhängen; danach gehört er der anderen Person. */
export async function uebergebeEntwurf(
  h: Handlung<{ empfaenger: string }, EntwurfZeile>,
): Promise<void> {
  const { tx, objekt: e, eingabe } = h;
  const recht = noetigeGewaehrung(e.formularId);
  const [zeile] = await tx.execute<{ ergebnis: string }>(
    sql`select entwurf_uebergeben(${e.id}, ${eingabe.empfaenger}, ${recht}) as ergebnis`,
  );
  const hindernis = HINDERNIS[zeile?.ergebnis ?? "weg"];
  if (hindernis)
    throw new Zurueck(
      hindernis.feld
        ? { fehler: { [hindernis.feld]: hindernis.text } }
        : { meldung: hindernis.text },
    );
  h.audit({
    aktion: "entwurf.uebergeben",
    objektArt: "entwurf",
    objektId: e.id,
    einzelheiten: { an: eingabe.empfaenger, formular: e.formularId },
  });
}
