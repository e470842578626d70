import { plusMonate } from "@/lib/datum";
import type { IsoDatum } from "@/lib/lebenslauf";
import { fehler, hinweis } from "../befund";
import { bereichText } from "../felder/datum";
import type { Befund } from "../typen";

const FRUEHESTER = "1950-01-01";

/** C2: Wirkungstag zwischen 01.01.1950 und heute + 24 Monaten, ab 12 Monaten mit Hinweis. */
export function c2Wirkungstag(
  feld: string,
  label: string,
  tag: IsoDatum | undefined,
  heute: IsoDatum,
): Befund[] {
  if (tag === undefined) return [];
  const spaetester = plusMonate(heute, 24);
  if (tag < FRUEHESTER || tag > spaetester) {
    return [fehler("C2", feld, bereichText(label, FRUEHESTER, spaetester))];
  }
  if (tag > plusMonate(heute, 12)) {
    return [hinweis("C2", feld, "Das Datum liegt mehr als ein Jahr in der Zukunft.")];
  }
  return [];
}
