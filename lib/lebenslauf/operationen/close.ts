import { scheibeAm } from "../ordnung";
import type { IsoDatum, Zeitscheibe } from "../typen";
import { type Ergebnis, nichtGedeckt } from "./ergebnis";

/**
 * CLOSE(d): letzter eigener Tag ist `d`. Die Zeitscheibe an diesem Tag endet dort, später beginnende
 * eigene entfallen (formulare.md 1.5).
 */
export function close(eigene: readonly Zeitscheibe[], letzterTag: IsoDatum): Ergebnis {
  const letzte = scheibeAm(eigene, letzterTag);
  if (letzte === null) return nichtGedeckt(letzterTag);
  const bleibende = eigene.filter((s) => s.von <= letzterTag);
  return {
    ok: true,
    eigene: bleibende.map((s) =>
      s === letzte && s.bis !== letzterTag ? { ...s, id: null, bis: letzterTag } : s,
    ),
  };
}
