import { formatDatum, plusTage } from "@/lib/datum";
import type { IsoDatum, Zeitscheibe } from "../typen";
import { type Ergebnis, lehneAb } from "./ergebnis";

/**
 * BEFRISTE(ab, bis): Die eigene Zeitscheibe, die am Tag `ab` beginnt, endet am `bis`, spätestens am
 * Tag vor der nächsten eigenen; über spätere Zeitscheiben entscheidet die Kasse (formulare.md 1.5).
 */
export function befriste(eigene: readonly Zeitscheibe[], ab: IsoDatum, bis: IsoDatum): Ergebnis {
  if (bis < ab) return lehneAb("Das Ende darf nicht vor dem Beginn liegen.");
  const scheibe = eigene.find((s) => s.von === ab);
  if (!scheibe) {
    return lehneAb(
      `Am ${formatDatum(ab)} beginnt keine Zeitscheibe bei der meldenden Organisation.`,
    );
  }
  const [naechste] = eigene
    .map((s) => s.von)
    .filter((von) => von > ab)
    .toSorted();
  const ende = naechste !== undefined && naechste <= bis ? plusTage(naechste, -1) : bis;
  return {
    ok: true,
    eigene: eigene.map((s) =>
      s === scheibe && s.bis !== ende ? { ...s, id: null, bis: ende } : s,
    ),
  };
}
