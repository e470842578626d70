import { parseDatum } from "@/lib/datum";
import { type IsoDatum, scheibeAm, type Zeitscheibe } from "@/lib/lebenslauf";
import { fehler } from "../../befund";
import type { Aenderungswert, Befund, EinfachesFeld, Einzelwert, PruefKontext } from "../../typen";

/** Fehler, wenn ein Änderungsformular nichts ändert (formulare.md F2). */
export function keineAenderung(regel: string, feld: string | null = null): Befund {
  return fehler(regel, feld, "Es wurde keine Änderung erfasst.");
}

/** Macht einfache Felder zu Änderungsfeldern. */
export function aendernd<
  const F extends Record<string, EinfachesFeld>,
  const M extends "ersetzen" | "ergaenzen",
>(felder: F, aenderung: M): { [K in keyof F]: F[K] & { aenderung: M } } {
  const paare = Object.entries(felder).map(([k, feld]) => [k, { ...feld, aenderung }]);
  return Object.fromEntries(paare);
}

/** Was nach der Meldung gilt: der neue Wert, sonst der bisherige. */
export function geltend<T extends Einzelwert>(
  wert: Aenderungswert<T> | undefined,
  bisher: T | undefined,
): T | undefined {
  return wert === undefined ? bisher : (wert.neu ?? undefined);
}

/** Ein getippter Tag oder `null`, solange er nicht lesbar ist. */
export function tagAus(roh: string | undefined, heute: IsoDatum): IsoDatum | null {
  const gelesen = parseDatum(roh ?? "", heute);
  return gelesen.ok ? gelesen.wert : null;
}

/** Die eigene Zeitscheibe am getippten Tag; ist er leer oder nicht gedeckt, die von heute. */
export function scheibeZu(
  roh: string | undefined,
  { eigene, heute }: Pick<PruefKontext, "eigene" | "heute">,
): Zeitscheibe | null {
  const tag = tagAus(roh, heute);
  return (tag && scheibeAm(eigene, tag)) || scheibeAm(eigene, heute);
}
