import { formatDatum } from "@/lib/datum";
import type { IsoDatum, Zeitscheibe } from "@/lib/lebenslauf";
import { hinweis } from "../befund";
import type { Befund } from "../typen";

/** C4: Nach dem Wirkungstag beginnt schon eine eigene Zeitscheibe; genannt wird die früheste. */
export function c4SpaetereAenderung(
  feld: string,
  wirksamAb: IsoDatum | undefined,
  eigene: readonly Zeitscheibe[],
): Befund[] {
  if (wirksamAb === undefined) return [];
  const spaetere = eigene.map((s) => s.von).filter((von) => von > wirksamAb);
  const [frueheste] = spaetere.toSorted();
  if (frueheste === undefined) return [];
  const text = `Es sind bereits spätere Änderungen gespeichert (ab ${formatDatum(frueheste)}).`;
  return [hinweis("C4", feld, text)];
}
