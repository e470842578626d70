import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import { type Akteur, type Gruppe, KEIN_MITGLIED } from "@/lib/auth";
import { tabellen } from "@/lib/db";

const { nachricht, nachrichtGelesen, korb } = tabellen;

/** Das persönliche Postfach oder ein Gruppenpostfach der eigenen Organisation. */
export type Postfach = { art: "persoenlich" } | { art: "gruppe"; gruppe: Gruppe };

/** Eine Zeile der Nachrichtenliste. */
export interface Nachrichtenzeile {
  id: string;
  gruppe: string | null;
  richtung: "eingang" | "ausgang";
  am: Date;
  betreff: string;
  referenz: string;
  bereich: string;
  thema: string;
  wichtig: boolean;
  archiviert: boolean;
  gelesen: boolean;
  /** Nur in Gruppenpostfächern: wer sich kümmert. */
  bearbeiter: string;
  erledigt: boolean;
}

/** Spalten einer Zeile; dazu gehören die Verknüpfungen `gelesenVon` und mit dem Arbeitskorb. */
export const ZEILE = {
  id: nachricht.id,
  gruppe: nachricht.gruppe,
  richtung: nachricht.richtung,
  am: nachricht.am,
  betreff: nachricht.betreff,
  referenz: nachricht.referenz,
  bereich: nachricht.bereich,
  thema: nachricht.thema,
  wichtig: nachricht.wichtig,
  archiviert: nachricht.archiviert,
  gelesenAm: nachrichtGelesen.am,
  bearbeiter: korb.bearbeiterName,
  erledigtAm: korb.erledigtAm,
};

type Rohzeile = Omit<Nachrichtenzeile, "gelesen" | "bearbeiter" | "erledigt"> & {
  gelesenAm: Date | null;
  bearbeiter: string | null;
  erledigtAm: Date | null;
};

export const zurZeile = ({ gelesenAm, erledigtAm, ...z }: Rohzeile): Nachrichtenzeile => ({
  ...z,
  gelesen: gelesenAm !== null,
  bearbeiter: z.bearbeiter ?? "",
  erledigt: erledigtAm !== null,
});

/** Bedingung: Die Nachricht liegt in diesem Postfach. */
export function imPostfach(akteur: Akteur, postfach: Postfach): SQL | undefined {
  const kasse = eq(nachricht.kasseId, akteur.kasseId);
  return postfach.art === "persoenlich"
    ? and(kasse, eq(nachricht.kontoId, akteur.kontoId))
    : and(
        kasse,
        eq(nachricht.mitgliedId, akteur.mitgliedId ?? KEIN_MITGLIED),
        eq(nachricht.gruppe, postfach.gruppe),
      );
}

/** Verknüpfung mit dem eigenen Lesevermerk. */
export const gelesenVon = (akteur: Akteur): SQL | undefined =>
  and(
    eq(nachrichtGelesen.kasseId, nachricht.kasseId),
    eq(nachrichtGelesen.nachrichtId, nachricht.id),
    eq(nachrichtGelesen.kontoId, akteur.kontoId),
  );

/** Verknüpfung mit dem Arbeitskorb der Gruppe. */
export const imKorb: SQL | undefined = and(
  eq(korb.kasseId, nachricht.kasseId),
  eq(korb.mitgliedId, nachricht.mitgliedId),
  eq(korb.gruppe, nachricht.gruppe),
  eq(korb.referenz, nachricht.referenz),
);
