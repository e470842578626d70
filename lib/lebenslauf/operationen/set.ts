import { scheibeAm } from "../ordnung";
import type { Aenderung, IsoDatum, Zeitscheibe } from "../typen";
import { aendere } from "./aendere";
import { type Ergebnis, nichtGedeckt } from "./ergebnis";
import { schneide } from "./split";

/** SET(d, werte): SPLIT(d), dann den Teil von `d` bis zum Ende dieser Zeitscheibe ändern (1.5). */
export function set(eigene: readonly Zeitscheibe[], ab: IsoDatum, werte: Aenderung): Ergebnis {
  if (scheibeAm(eigene, ab) === null) return nichtGedeckt(ab);
  return { ok: true, eigene: aendere(schneide(eigene, ab), (s) => s.von === ab, werte) };
}
