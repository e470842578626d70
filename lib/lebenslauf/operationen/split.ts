import { plusTage } from "@/lib/datum";
import { deckt, scheibeAm } from "../ordnung";
import type { IsoDatum, Zeitscheibe } from "../typen";
import { type Ergebnis, nichtGedeckt } from "./ergebnis";

/** Schneidet die Zeitscheibe am Tag in [von, Vortag] und [Tag, bis]; ohne Deckung bleibt alles. */
export function schneide(eigene: readonly Zeitscheibe[], tag: IsoDatum): Zeitscheibe[] {
  return eigene.flatMap((s) => {
    if (s.von === tag || !deckt(s, tag)) return [s];
    return [
      { ...s, id: null, bis: plusTage(tag, -1) },
      { ...s, id: null, von: tag },
    ];
  });
}

/** SPLIT(d): teilt die eigene Zeitscheibe am Tag, ohne Werte zu ändern (formulare.md 1.5). */
export function split(eigene: readonly Zeitscheibe[], am: IsoDatum): Ergebnis {
  if (scheibeAm(eigene, am) === null) return nichtGedeckt(am);
  return { ok: true, eigene: schneide(eigene, am) };
}
