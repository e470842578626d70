import { formatDatum, plusTage } from "@/lib/datum";
import { type IsoDatum, scheibeAm, type Zeitscheibe } from "@/lib/lebenslauf";
import { fehler } from "../befund";
import type { Befund } from "../typen";

function keineBeschaeftigung(feld: string, tag: IsoDatum): Befund {
  const text = `Zum ${formatDatum(tag)} besteht keine Beschäftigung bei Ihrer Organisation.`;
  return fehler("C3", feld, text);
}

/** C3: Der Tag liegt in einer eigenen Zeitscheibe. */
export function c3AmTag(
  feld: string,
  tag: IsoDatum | undefined,
  eigene: readonly Zeitscheibe[],
): Befund[] {
  return tag === undefined || scheibeAm(eigene, tag) ? [] : [keineBeschaeftigung(feld, tag)];
}

/** C3 für Beurlaubung und Umfang: Jeder Tag des Zeitraums liegt in einer eigenen Zeitscheibe. */
export function c3ImZeitraum(
  von: { feld: string; tag: IsoDatum | undefined },
  bis: { feld: string; tag: IsoDatum | undefined },
  eigene: readonly Zeitscheibe[],
): Befund[] {
  if (von.tag === undefined) return [];
  // Liegt das Ende vor dem Beginn (C10), zählt allein der Beginn.
  const ende = bis.tag !== undefined && bis.tag > von.tag ? bis.tag : von.tag;
  for (let tag = von.tag; tag <= ende; ) {
    const scheibe = scheibeAm(eigene, tag);
    if (!scheibe) return [keineBeschaeftigung(tag === von.tag ? von.feld : bis.feld, tag)];
    if (scheibe.bis === null) return [];
    tag = plusTage(scheibe.bis, 1);
  }
  return [];
}
