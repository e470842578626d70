import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Akteur } from "@/lib/auth";
import { formatZeitpunkt, type IsoDatum, parseDatum, plusTage } from "@/lib/datum";
import type { Tx } from "@/lib/db";
import { falte } from "@/lib/text";
import { heute } from "@/lib/uhr";
import { einzelheitenText, VORGAENGE, vorgangName } from "./protokolltext";

const text = z.string().max(100).default("");
/** Filter des Protokolls, wie sie auf dem Server gemerkt werden. */
export const PROTOKOLLFILTER = z.object({
  von: text,
  bis: text,
  vorgang: z.string().max(60).default(""),
  nutzer: text,
  wer: text,
});
export type Protokollfilter = z.output<typeof PROTOKOLLFILTER>;
export const LEERER_PROTOKOLLFILTER: Protokollfilter = PROTOKOLLFILTER.parse({});

/** Eine Zeile des Protokolls: wer, wann, was, woran, vorher und nachher. */
export interface Protokollzeile {
  nr: string;
  am: string;
  wer: string;
  vorgang: string;
  woran: string;
  einzelheiten: string;
}

interface Zeile extends Record<string, unknown> {
  nr: string;
  am: string;
  aktion: string;
  ergebnis: string;
  einzelheiten: Record<string, unknown>;
  wer_klasse: string | null;
  wer_kennung: string | null;
  wer_name: string | null;
  objekt_art: string | null;
  objekt_kennung: string | null;
  objekt_name: string | null;
}

/** Weiter wird nicht gezählt. */
export const PROTOKOLL_ZAEHLGRENZE = 1000;

/** Prüft getippte Tage. @returns Fehlertext je Feld */
export function pruefeProtokollfilter(f: Protokollfilter): Record<string, string> {
  const fehler: Record<string, string> = {};
  for (const feld of ["von", "bis"] as const)
    if (f[feld].trim() && !tag(f[feld]))
      fehler[feld] = `${feld}: Geben Sie ein Datum wie 01.04.2026 ein.`;
  return fehler;
}

function tag(getippt: string): IsoDatum | null {
  const ergebnis = parseDatum(getippt.trim(), heute());
  return ergebnis.ok ? ergebnis.wert : null;
}

const muster = (wort: string) =>
  wort.trim() ? `%${falte(wort.trim()).replace(/[\\%_]/g, "\\$&")}%` : null;

/** Beginn eines Tages in deutscher Zeit; die Datenbank kennt die Umstellungen der Uhr. */
const beginn = (iso: IsoDatum | null) =>
  iso ? sql`(${iso}::date::timestamp at time zone 'Europe/Berlin')` : sql`null::timestamptz`;

function aufruf(f: Protokollfilter, ab: number, anzahl: number) {
  const bis = tag(f.bis);
  return sql`protokoll(${beginn(tag(f.von))}, ${beginn(bis ? plusTage(bis, 1) : null)},
    ${f.vorgang in VORGAENGE ? f.vorgang : null}, ${muster(f.nutzer)}, ${muster(f.wer)}, ${ab}, ${anzahl})`;
}

/** Zeilen des Protokolls, neueste zuerst; was der Akteur sehen darf, entscheidet die Datenbank. */
export async function liesProtokoll(
  tx: Tx,
  akteur: Akteur,
  filter: Protokollfilter,
  ab: number,
  anzahl: number,
): Promise<Protokollzeile[]> {
  const zeilen = await tx.execute<Zeile>(sql`select * from ${aufruf(filter, ab, anzahl)}`);
  return zeilen.map((z) => ({
    nr: String(z.nr),
    am: formatZeitpunkt(new Date(z.am)),
    wer: urheber(z, akteur),
    vorgang: vorgangName(z.aktion),
    woran: woran(z),
    einzelheiten: einzelheitenText(z.einzelheiten),
  }));
}

/** Anzahl der Zeilen; `null`, wenn es mehr sind als die Zählgrenze. */
export async function zaehleProtokoll(tx: Tx, filter: Protokollfilter): Promise<number | null> {
  const [zeile] = await tx.execute<{ n: number }>(
    sql`select count(*)::integer as n from ${aufruf(filter, 0, PROTOKOLL_ZAEHLGRENZE + 1)}`,
  );
  const n = zeile?.n ?? 0;
  return n > PROTOKOLL_ZAEHLGRENZE ? null : n;
}

function urheber(z: Zeile, akteur: Akteur): string {
  if (z.wer_kennung) return [z.wer_name, z.wer_kennung].filter(Boolean).join(", ");
  return z.wer_klasse === "K" ? akteur.kasseName : "Betrieb";
}

function woran(z: Zeile): string {
  return [z.objekt_name, z.objekt_kennung].filter(Boolean).join(", ");
}

/** Alle Zeilen zu einem Filter für eine Datei; `vollstaendig`, wenn keine fehlt. */
export async function exportiereProtokoll(
  tx: Tx,
  akteur: Akteur,
  filter: Protokollfilter,
  hoechstens: number,
): Promise<{ zeilen: Protokollzeile[]; vollstaendig: boolean }> {
  const zeilen = await liesProtokoll(tx, akteur, filter, 0, hoechstens + 1);
  return { zeilen: zeilen.slice(0, hoechstens), vollstaendig: zeilen.length <= hoechstens };
}

const SPALTEN = ["Zeitpunkt", "Wer", "Vorgang", "Woran", "Einzelheiten"];

/**
 * Tabelle als CSV: Semikolon, UTF-8 mit BOM, CRLF. Werte, die ein Tabellenprogramm als Formel läse,
 * beginnen mit einem Apostroph.
 */
export function alsCsv(zeilen: readonly Protokollzeile[]): string {
  const zelle = (wert: string) =>
    `"${(/^[=+\-@\t\r]/.test(wert) ? `'${wert}` : wert).replaceAll('"', '""')}"`;
  const reihen = zeilen.map((z) => [z.am, z.wer, z.vorgang, z.woran, z.einzelheiten]);
  return `\uFEFF${[SPALTEN, ...reihen].map((r) => `${r.map(zelle).join(";")}\r\n`).join("")}`;
}
