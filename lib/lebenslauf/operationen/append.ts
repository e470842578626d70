import { formatDatum, plusTage } from "@/lib/datum";
import { istEigene, ueberschneiden } from "../ordnung";
import type { Zeitscheibe } from "../typen";
import { type Ergebnis, lehneAb } from "./ergebnis";

/**
 * APPEND(d, werte): neue eigene Zeitscheibe ab ihrem `von`. Eine offene eigene davor endet am Vortag;
 * jede andere Überschneidung ist ein Fehler, auch wenn die neue endet und die offene nicht: Sonst
 * gingen Tage verloren, was nur CLOSE darf (formulare.md 1.5).
 */
export function append(
  eigene: readonly Zeitscheibe[],
  scheibe: Omit<Zeitscheibe, "id">,
  mitgliedId: string,
): Ergebnis {
  const neu: Zeitscheibe = { ...scheibe, id: null };
  if (!istEigene(neu, mitgliedId)) {
    return lehneAb("Die neue Zeitscheibe gehört nicht zur meldenden Organisation.");
  }
  if (neu.bis !== null && neu.bis < neu.von) {
    return lehneAb("Das Ende darf nicht vor dem Beginn liegen.");
  }
  const istVorgaenger = (s: Zeitscheibe) => neu.bis === null && s.bis === null && s.von < neu.von;
  const hindernis = eigene.find((s) => !istVorgaenger(s) && ueberschneiden(s, neu));
  if (hindernis !== undefined) {
    return lehneAb(
      `Die neue Zeitscheibe überschneidet sich mit der bestehenden ab ${formatDatum(hindernis.von)}.`,
    );
  }
  const vorherige = eigene.map((s) =>
    istVorgaenger(s) ? { ...s, id: null, bis: plusTage(neu.von, -1) } : s,
  );
  return { ok: true, eigene: [...vorherige, neu] };
}
