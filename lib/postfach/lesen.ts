import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { type Akteur, can, darf, type Gruppe, KEIN_MITGLIED } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { istUuid } from "@/lib/text";

const { nachricht, nachrichtGelesen, datei } = tabellen;

/** Das persönliche Postfach oder ein Gruppenpostfach der eigenen Organisation. */
export type Postfach = { art: "persoenlich" } | { art: "gruppe"; gruppe: Gruppe };

/** Eine Zeile der Nachrichtenliste. */
export interface Nachrichtenzeile {
  id: string;
  gruppe: string | null;
  am: Date;
  betreff: string;
  referenz: string;
  bereich: string;
  thema: string;
  gelesen: boolean;
}

const SPALTEN = {
  id: nachricht.id,
  gruppe: nachricht.gruppe,
  am: nachricht.am,
  betreff: nachricht.betreff,
  referenz: nachricht.referenz,
  bereich: nachricht.bereich,
  thema: nachricht.thema,
  gelesenAm: nachrichtGelesen.am,
};

function imPostfach(akteur: Akteur, postfach: Postfach): SQL | undefined {
  const kasse = eq(nachricht.kasseId, akteur.kasseId);
  return postfach.art === "persoenlich"
    ? and(kasse, eq(nachricht.kontoId, akteur.kontoId))
    : and(
        kasse,
        eq(nachricht.mitgliedId, akteur.mitgliedId ?? KEIN_MITGLIED),
        eq(nachricht.gruppe, postfach.gruppe),
      );
}

const gelesenVon = (akteur: Akteur) =>
  and(
    eq(nachrichtGelesen.kasseId, nachricht.kasseId),
    eq(nachrichtGelesen.nachrichtId, nachricht.id),
    eq(nachrichtGelesen.kontoId, akteur.kontoId),
  );

async function zeilen(
  tx: Tx,
  akteur: Akteur,
  wo: SQL | undefined,
  anzahl: number,
  ab: number,
): Promise<Nachrichtenzeile[]> {
  const gefunden = await tx
    .select(SPALTEN)
    .from(nachricht)
    .leftJoin(nachrichtGelesen, gelesenVon(akteur))
    .where(wo)
    .orderBy(desc(nachricht.am), desc(nachricht.id))
    .limit(anzahl)
    .offset(ab);
  return gefunden.map(({ gelesenAm, ...zeile }) => ({ ...zeile, gelesen: gelesenAm !== null }));
}

/** Eine Seite eines Postfachs, Neueste zuerst; `seite` zählt ab 1. */
export async function listNachrichten(
  tx: Tx,
  akteur: Akteur,
  postfach: Postfach,
  seite: number,
  proSeite: number,
): Promise<{ zeilen: Nachrichtenzeile[]; gesamt: number; seite: number }> {
  const wo = imPostfach(akteur, postfach);
  const [anzahl] = await tx.select({ gesamt: count() }).from(nachricht).where(wo);
  const gesamt = anzahl?.gesamt ?? 0;
  const letzte = Math.max(1, Math.ceil(gesamt / proSeite));
  const nr = Math.min(Math.max(1, seite), letzte);
  return { zeilen: await zeilen(tx, akteur, wo, proSeite, (nr - 1) * proSeite), gesamt, seite: nr };
}

/** Die neuesten Nachrichten für die Startseite: persönlich und aus allen erlaubten Gruppen. */
export async function neuesteNachrichten(
  tx: Tx,
  akteur: Akteur,
  anzahl: number,
): Promise<{ persoenlich: Nachrichtenzeile[]; gruppen: Nachrichtenzeile[] }> {
  const persoenlich = darf(akteur, "postfach:lesen")
    ? await zeilen(tx, akteur, imPostfach(akteur, { art: "persoenlich" }), anzahl, 0)
    : [];
  const wo = and(
    eq(nachricht.kasseId, akteur.kasseId),
    eq(nachricht.mitgliedId, akteur.mitgliedId ?? KEIN_MITGLIED),
    isNull(nachricht.kontoId),
    inArray(nachricht.gruppe, [...akteur.gruppen]),
  );
  return {
    persoenlich,
    gruppen: akteur.gruppen.length ? await zeilen(tx, akteur, wo, anzahl, 0) : [],
  };
}

/** Eine Nachricht mit allem, was Seite, Druck und PDF zeigen. */
export interface Nachrichtenansicht {
  kasseId: string;
  mitgliedId: string;
  kontoId: string | null;
  id: string;
  gruppe: string | null;
  richtung: "eingang" | "ausgang";
  am: Date;
  betreff: string;
  referenz: string;
  bereich: string;
  thema: string;
  text: string;
  meldungId: string | null;
  anhaenge: { id: string; name: string; groesse: number }[];
}

/**
 * Lädt eine Nachricht, die der Akteur lesen darf: die eigene oder die einer erlaubten Gruppe.
 * Anhänge der Meldung gehören zu ihrer Quittung.
 */
export async function ladeNachricht(
  tx: Tx,
  akteur: Akteur,
  id: string,
): Promise<Nachrichtenansicht | null> {
  if (!istUuid(id)) return null;
  const [n] = await tx
    .select()
    .from(nachricht)
    .where(and(eq(nachricht.kasseId, akteur.kasseId), eq(nachricht.id, id)));
  if (!n) return null;
  const erlaubt = n.gruppe
    ? (akteur.gruppen as readonly string[]).includes(n.gruppe) &&
      can(akteur, "gruppenpostfach:lesen", n)
    : can(akteur, "postfach:lesen", n);
  if (!erlaubt) return null;
  const anhaenge =
    n.meldungId && n.richtung === "ausgang"
      ? await tx
          .select({ id: datei.id, name: datei.name, groesse: datei.groesse })
          .from(datei)
          .where(and(eq(datei.kasseId, n.kasseId), eq(datei.meldungId, n.meldungId)))
          .orderBy(asc(datei.name))
      : [];
  return { ...n, anhaenge };
}
