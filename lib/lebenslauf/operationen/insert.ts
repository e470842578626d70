import { formatDatum, plusTage } from "@/lib/datum";
import { ueberschneiden } from "../ordnung";
import type { Aenderung, IsoDatum, Zeitscheibe } from "../typen";
import { aendere } from "./aendere";
import { type Ergebnis, lehneAb } from "./ergebnis";
import { schneide } from "./split";

/**
 * INSERT(von, bis, werte): SPLIT(von), SPLIT(bis + 1), dann jede eigene Zeitscheibe dazwischen
 * ändern; der Teil danach behält seine Werte, Lücken bleiben Lücken (formulare.md 1.5).
 */
export function insert(
  eigene: readonly Zeitscheibe[],
  von: IsoDatum,
  bis: IsoDatum,
  werte: Aenderung,
): Ergebnis {
  if (bis < von) return lehneAb("Das Ende darf nicht vor dem Beginn liegen.");
  const zeitraum = { von, bis };
  if (!eigene.some((s) => ueberschneiden(s, zeitraum))) {
    return lehneAb(
      `Vom ${formatDatum(von)} bis ${formatDatum(bis)} besteht keine Zeitscheibe bei der meldenden Organisation.`,
    );
  }
  const geschnitten = schneide(schneide(eigene, von), plusTage(bis, 1));
  const geaendert = aendere(geschnitten, (s) => ueberschneiden(s, zeitraum), werte);
  return { ok: true, eigene: geaendert };
}
