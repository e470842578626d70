import { formatDatum } from "@/lib/datum";
import type { IsoDatum, Zeitscheibe } from "../typen";

/** Eigene Zeitscheiben nach der Operation oder der Grund der Ablehnung für die Kasse. */
export type Ergebnis = { ok: true; eigene: Zeitscheibe[] } | Ablehnung;

export interface Ablehnung {
  ok: false;
  grund: string;
}

export function lehneAb(grund: string): Ablehnung {
  return { ok: false, grund };
}

/** Ablehnung, weil am Tag keine eigene Zeitscheibe gilt. */
export function nichtGedeckt(tag: IsoDatum): Ablehnung {
  return lehneAb(
    `Am ${formatDatum(tag)} besteht keine Zeitscheibe bei der meldenden Organisation.`,
  );
}
