import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Akteur, Handlung } from "@/lib/auth";
import { type Tx, tabellen, type Zeilenzustand } from "@/lib/db";
import { type Befund, type Formular, SPALTE_PERSON } from "@/lib/formulare";
import {
  type Direkthindernis,
  type Formularfall,
  HINDERNIS_TEXT,
  ladeDirektfall,
  pruefeDirekt,
  sendeDirekt,
} from "@/lib/meldungen";
import { OHNE_STAND } from "./tabelle";

const { stapelZeile: zeile } = tabellen;

/** Die Tabelle, soweit der Worker sie braucht. */
export interface Auftrag {
  kasseId: string;
  id: string;
  kontoId: string;
  mitgliedId: string;
  form: Formular;
}

type Zeile = typeof zeile.$inferSelect;

/** Die nächsten Zeilen eines Zustands; was ein anderer Worker gerade hält, wird übergangen. */
export const nimmZeilen = (
  tx: Tx,
  { kasseId, id }: Auftrag,
  zustand: Zeilenzustand,
  anzahl: number,
): Promise<Zeile[]> =>
  tx
    .select()
    .from(zeile)
    .where(and(eq(zeile.kasseId, kasseId), eq(zeile.stapelId, id), eq(zeile.zustand, zustand)))
    .orderBy(asc(zeile.nr))
    .limit(anzahl)
    .for("update", { skipLocked: true });

type Aenderung = Partial<
  Pick<Zeile, "zustand" | "befunde" | "meldungId" | "personId" | "lebenslaufVersion">
>;

export const setzeZeile = (tx: Tx, { kasseId, stapelId, nr }: Zeile, neu: Aenderung) =>
  tx
    .update(zeile)
    .set(neu)
    .where(and(eq(zeile.kasseId, kasseId), eq(zeile.stapelId, stapelId), eq(zeile.nr, nr)));

/** Ein Fehler, der nicht von den Angaben kommt. */
export const sperrend = (regel: string, text: string): Befund[] => [
  { schwere: "fehler", regel, feld: null, text },
];

const anDerPerson = (hindernis: Direkthindernis): Befund[] => [
  {
    schwere: "fehler",
    regel: hindernis === "status" ? "C1" : "PERSON",
    feld: hindernis === "recht" ? null : SPALTE_PERSON,
    text: HINDERNIS_TEXT[hindernis],
  },
];

const persnrVon = (form: Formular, z: Zeile) => (form.ohnePerson ? null : z.persnr);
const standVon = (fall: Formularfall, z: Zeile) =>
  z.lebenslaufVersion === OHNE_STAND ? fall.lebenslaufVersion : z.lebenslaufVersion;

/** Prüft eine Zeile wie „Angaben prüfen“ und hält fest, zu welchem Stand des Lebenslaufs. */
export async function pruefeZeile(
  tx: Tx,
  akteur: Akteur,
  { form }: Auftrag,
  z: Zeile,
): Promise<Aenderung> {
  const geladen = await ladeDirektfall(tx, akteur, form, persnrVon(form, z));
  if ("hindernis" in geladen) return { zustand: "FEHLER", befunde: anDerPerson(geladen.hindernis) };
  const { fall } = geladen;
  const stand = standVon(fall, z);
  const { fehler, hinweise } = await pruefeDirekt(tx, akteur, fall, {
    rohwerte: z.rohwerte,
    stand,
    dateien: [],
  });
  return {
    zustand: fehler.length > 0 ? "FEHLER" : "GEPRUEFT",
    befunde: [...fehler, ...hinweise],
    personId: fall.person?.id ?? null,
    lebenslaufVersion: stand,
  };
}

/**
 * Sendet eine geprüfte Zeile: noch einmal alle Regeln, dann dieselbe Meldung wie von der Seite. Was
 * inzwischen nicht mehr stimmt, auch ein neuer Hinweis, wird nicht gesendet, sondern genannt.
 */
export async function sendeZeile(
  h: Omit<Handlung<null, null>, "objekt">,
  auftrag: Auftrag,
  z: Zeile,
): Promise<Aenderung> {
  const { form } = auftrag;
  const geladen = await ladeDirektfall(h.tx, h.akteur, form, persnrVon(form, z));
  if ("hindernis" in geladen)
    return { zustand: "ABGELEHNT", befunde: anDerPerson(geladen.hindernis) };
  const { fall } = geladen;
  const ergebnis = await sendeDirekt(
    { ...h, objekt: fall },
    {
      rohwerte: z.rohwerte,
      stand: standVon(fall, z),
      bestaetigt: new Set(z.befunde.map((b) => b.regel)),
      dateien: [],
      anlass: `stapel:${auftrag.id}`,
    },
  );
  return ergebnis.ok
    ? { zustand: "GESENDET", meldungId: ergebnis.meldungId }
    : { zustand: "ABGELEHNT", befunde: ergebnis.befunde.map((b) => ({ ...b, schwere: "fehler" })) };
}
