import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";

const { mitglied, mitgliedschaft } = tabellen;

/** Stammdaten der eigenen Organisation mit ihren Mitgliedschaften; `null` ohne Organisation. */
export async function ladeMitgliederdaten(tx: Tx, akteur: Akteur) {
  if (!akteur.mitgliedId) return null;
  const [m] = await tx
    .select()
    .from(mitglied)
    .where(and(eq(mitglied.kasseId, akteur.kasseId), eq(mitglied.id, akteur.mitgliedId)));
  if (!m) return null;
  const mitgliedschaften = await tx
    .select({
      geschaeftsbereich: mitgliedschaft.geschaeftsbereich,
      pnr: mitgliedschaft.pnr,
      abr: mitgliedschaft.abr,
    })
    .from(mitgliedschaft)
    .where(
      and(
        eq(mitgliedschaft.kasseId, akteur.kasseId),
        eq(mitgliedschaft.mitgliedId, akteur.mitgliedId),
      ),
    )
    .orderBy(asc(mitgliedschaft.geschaeftsbereich));
  return {
    name: m.name,
    mitgliedsnummer: m.mitgliedsnummer,
    anschrift: m.anschrift.zeilen,
    mitgliedschaften,
  };
}
