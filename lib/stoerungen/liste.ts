import "server-only";
import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Akteur } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { FUNKTIONEN, type Stoerung } from "./schalten";

const { konto, mitglied, stoerung } = tabellen;

/** Was ein Störungsschalter abschaltet, in Worten. */
export function stoerungsname(s: Pick<Stoerung, "art" | "schalter">): string {
  if (s.art === "ORGANISATION") return "Zugang der Organisation";
  if (s.art === "SCHNITTSTELLE") return "Schnittstelle für Personalverfahren";
  return FUNKTIONEN.find((f) => f.wert === s.schalter)?.titel ?? s.schalter ?? "";
}

/** Ein Störungsschalter in der Liste der Kasse. */
export interface Stoerungszeile {
  id: string;
  was: string;
  /** Leer heißt: alle Organisationen. */
  organisation: string;
  grund: string;
  hinweis: string;
  begonnenAm: Date;
  begonnenVon: string;
  aufgehobenAm: Date | null;
  aufgehobenVon: string;
}

const VERLAUF = 50;
/** Name des Kontos, das eine Spalte nennt; leer ohne Konto. */
const nameVon = (spalte: PgColumn): SQL<string> =>
  sql<string>`coalesce((select trim(k.vorname || ' ' || k.name) from ${konto} k where k.kasse_id = ${stoerung.kasseId} and k.id = ${spalte}), '')`;

/** Störungsschalter der Kasse: zuerst die aktiven, dann die letzten 50 aufgehobenen. */
export async function listStoerungen(
  tx: Tx,
  kasseId: string,
): Promise<{ aktive: Stoerungszeile[]; fruehere: Stoerungszeile[] }> {
  const zeilen = await tx
    .select({
      s: stoerung,
      organisation: mitglied.name,
      begonnenVon: nameVon(stoerung.begonnenVon),
      aufgehobenVon: nameVon(stoerung.aufgehobenVon),
    })
    .from(stoerung)
    .leftJoin(
      mitglied,
      and(eq(mitglied.kasseId, stoerung.kasseId), eq(mitglied.id, stoerung.mitgliedId)),
    )
    .where(eq(stoerung.kasseId, kasseId))
    .orderBy(desc(stoerung.begonnenAm))
    .limit(500);
  const alle = zeilen.map(({ s, organisation, ...von }) => ({
    id: s.id,
    was: stoerungsname(s),
    organisation: organisation ?? "",
    grund: s.grund,
    hinweis: s.hinweis,
    begonnenAm: s.begonnenAm,
    aufgehobenAm: s.aufgehobenAm,
    ...von,
  }));
  return {
    aktive: alle.filter((z) => !z.aufgehobenAm),
    fruehere: alle.filter((z) => z.aufgehobenAm).slice(0, VERLAUF),
  };
}

/** Organisationen der Kasse zur Auswahl. */
export function listOrganisationsnamen(
  tx: Tx,
  kasseId: string,
): Promise<{ id: string; name: string }[]> {
  return tx
    .select({ id: mitglied.id, name: mitglied.name })
    .from(mitglied)
    .where(eq(mitglied.kasseId, kasseId))
    .orderBy(asc(mitglied.name));
}

/** Aktive Störungen, die diese Person bemerkt; die der Schnittstelle betreffen nur Administrationen. */
export async function listEigeneStoerungen(
  tx: Tx,
  akteur: Akteur,
): Promise<{ id: string; was: string; hinweis: string }[]> {
  const zeilen = await tx
    .select()
    .from(stoerung)
    .where(and(eq(stoerung.kasseId, akteur.kasseId), isNull(stoerung.aufgehobenAm)))
    .orderBy(desc(stoerung.begonnenAm));
  return zeilen
    .filter((s) => !s.mitgliedId || s.mitgliedId === akteur.mitgliedId)
    .filter((s) => s.art !== "SCHNITTSTELLE" || akteur.klasse !== "S")
    .map((s) => ({ id: s.id, was: stoerungsname(s), hinweis: s.hinweis }));
}
