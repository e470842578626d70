import { sql } from "drizzle-orm";
import { z } from "zod";
import { AMPEL_TEXT, type Ampel } from "@/lib/bearbeitungsfristen";
import { type MeldungStatus, tabellen } from "@/lib/db";
import { STATUS_TEXT } from "@/lib/meldungen";

const { meldung } = tabellen;

/** Unentschieden, wörtlich wie in den Teilindexen, damit die Planung sie erkennt. */
export const OFFEN = sql`${meldung.status} in ('uebermittelt','in_bearbeitung','rueckfrage')`;

/** Wie alt eine Meldung mindestens ist, in Tagen. */
export const ALTER = {
  "7": "älter als 7 Tage",
  "14": "älter als 14 Tage",
  "30": "älter als 30 Tage",
};

const auswahl = (erlaubt: readonly string[]) =>
  z
    .string()
    .max(100)
    .default("")
    .transform((w) => (erlaubt.includes(w) ? w : ""));

/** Erweiterte Filter des Eingangs; leer heißt nicht gefiltert. */
export const EINGANGSFILTER = z.object({
  formular: z.string().max(100).default(""),
  organisation: z.string().max(100, "Geben Sie höchstens 100 Zeichen ein.").default(""),
  stand: auswahl(Object.keys(STATUS_TEXT)),
  alter: auswahl(Object.keys(ALTER)),
  ampel: auswahl(Object.keys(AMPEL_TEXT)),
});
export type Eingangsfilter = z.output<typeof EINGANGSFILTER>;
export const LEERER_EINGANGSFILTER: Eingangsfilter = EINGANGSFILTER.parse({});

/** Schnellfilter nach Zuständigkeit; ohne stehen alle da. */
export const EINGANG_NUR = { meine: "mir zugewiesen", niemand: "niemandem zugewiesen" } as const;
export type EingangsNur = keyof typeof EINGANG_NUR;

/** Gewählter Stand oder `null` für alle unentschiedenen. */
export const standAus = (wert: string): MeldungStatus | null =>
  wert in STATUS_TEXT ? (wert as MeldungStatus) : null;

/** Möglichkeiten der Ampel für das Filterfeld. */
export const AMPELN = Object.keys(AMPEL_TEXT) as Ampel[];
