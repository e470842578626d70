import "server-only";
import { sql } from "drizzle-orm";
import { formatZeitpunkt, type IsoDatum, parseDatum, plusTage } from "@/lib/datum";
import type { Tx } from "@/lib/db";
import { CSV_BOM, csvZeile } from "@/lib/text";
import { heute } from "@/lib/uhr";

/** Eine Person oder Organisation, die ein Konto gesehen oder geändert hat. */
export interface Betroffene {
  art: "person" | "organisation";
  id: string;
  name: string;
  /** Personalnummer oder Mitgliedsnummer. */
  nummer: string;
  zugriffe: number;
  zuerst: Date;
  zuletzt: Date;
}

/** Zeitspanne in ganzen Tagen, beide eingeschlossen. */
export interface Zeitspanne {
  von: IsoDatum;
  bis: IsoDatum;
}

/**
 * Liest die Zeitspanne aus getippten Tagen; ohne Angabe die letzten 30 Tage.
 * @returns Spanne oder Fehlertext je Feld
 */
export function liesZeitspanne(
  von: string,
  bis: string,
): { spanne: Zeitspanne } | { fehler: Record<string, string> } {
  const tag = (text: string, sonst: IsoDatum) => {
    if (!text.trim()) return sonst;
    const ergebnis = parseDatum(text.trim(), heute());
    return ergebnis.ok ? ergebnis.wert : null;
  };
  const spanne = { von: tag(von, plusTage(heute(), -30)), bis: tag(bis, heute()) };
  const fehler: Record<string, string> = {};
  for (const feld of ["von", "bis"] as const)
    if (!spanne[feld]) fehler[feld] = `${feld}: Geben Sie ein Datum wie 01.04.2026 ein.`;
  if (spanne.von && spanne.bis) {
    if (spanne.bis < spanne.von) return { fehler: { bis: "„bis“ darf nicht vor „von“ liegen." } };
    return { spanne: { von: spanne.von, bis: spanne.bis } };
  }
  return { fehler };
}

interface Zeile extends Record<string, unknown> {
  art: Betroffene["art"];
  id: string;
  name: string;
  nummer: string;
  zugriffe: number;
  zuerst: string;
  zuletzt: string;
}

const beginn = (tag: IsoDatum) => sql`(${tag}::date::timestamp at time zone 'Europe/Berlin')`;

/** Betroffene eines Kontos aus der Prüfspur, Organisationen zuerst; nur für die Kasse. */
export async function ermittleBetroffene(
  tx: Tx,
  kontoId: string,
  { von, bis }: Zeitspanne,
): Promise<Betroffene[]> {
  const zeilen = await tx.execute<Zeile>(
    sql`select * from betroffene(${kontoId}, ${beginn(von)}, ${beginn(plusTage(bis, 1))})`,
  );
  return zeilen.map((z) => ({ ...z, zuerst: new Date(z.zuerst), zuletzt: new Date(z.zuletzt) }));
}

const ART = { person: "Person", organisation: "Organisation" } as const;

/** Tabelle der Betroffenen als CSV. */
export function betroffeneCsv(zeilen: readonly Betroffene[]): string {
  const kopf = ["Art", "Name", "Nummer", "Zugriffe", "zuerst", "zuletzt"];
  const reihen = zeilen.map((z) => [
    ART[z.art],
    z.name,
    z.nummer,
    String(z.zugriffe),
    formatZeitpunkt(z.zuerst),
    formatZeitpunkt(z.zuletzt),
  ]);
  return CSV_BOM + [kopf, ...reihen].map(csvZeile).join("");
}
