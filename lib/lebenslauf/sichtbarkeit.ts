import { istEigene, ordne } from "./ordnung";
import type { IsoDatum, Zeitscheibe } from "./typen";

/** Was ein Mitglied vom Lebenslauf sehen darf, beide Listen neueste zuerst. */
export interface Sicht {
  eigene: Zeitscheibe[];
  /** Zeitscheiben anderer Träger, die vor `cut` beginnen. */
  fruehere: Zeitscheibe[];
  /** Beginn der letzten eigenen Zeitscheibe; was bei anderen ab hier beginnt, sieht das Mitglied nie. */
  cut: IsoDatum;
}

/**
 * Teilt den Lebenslauf nach der Sichtbarkeitsregel (formulare.md 1.4). `null`, wenn die Person nie
 * bei diesem Mitglied war: Dann antwortet jede Seite mit 404.
 */
export function sichtbar(scheiben: readonly Zeitscheibe[], mitgliedId: string): Sicht | null {
  const geordnet = ordne(scheiben);
  const eigene = geordnet.filter((s) => istEigene(s, mitgliedId));
  const cut = eigene[0]?.von;
  if (cut === undefined) return null;
  const fruehere = geordnet.filter((s) => !istEigene(s, mitgliedId) && s.von < cut);
  return { eigene, fruehere, cut };
}
