import { hinweis } from "../befund";
import { formular } from "../register";
import type { Befund, PruefKontext } from "../typen";

/** C6: Zur Person liegt eine unentschiedene Abmeldung vor. */
export function c6Abmeldung({ offeneMeldungen }: Pick<PruefKontext, "offeneMeldungen">): Befund[] {
  const abmeldungen = offeneMeldungen.filter((m) => formular(m.formular)?.meldetAb);
  if (abmeldungen.length === 0) return [];
  const referenzen = abmeldungen.map((m) => m.referenz).join(", ");
  return [hinweis("C6", null, `Zu dieser Person liegt eine Abmeldung vor (${referenzen}).`)];
}
