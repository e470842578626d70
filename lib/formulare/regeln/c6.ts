import { hinweis } from "../befund";
import type { Befund, PruefKontext } from "../typen";

/** Formulare, die eine Person abmelden: F6, F7 und F9. */
const ABMELDUNGEN: ReadonlySet<string> = new Set(["ausscheiden", "todesfall", "versetzung"]);

/** C6: Zur Person liegt eine unentschiedene Abmeldung vor. */
export function c6Abmeldung({ offeneMeldungen }: Pick<PruefKontext, "offeneMeldungen">): Befund[] {
  const abmeldungen = offeneMeldungen.filter((m) => ABMELDUNGEN.has(m.formular));
  if (abmeldungen.length === 0) return [];
  const referenzen = abmeldungen.map((m) => m.referenz).join(", ");
  return [hinweis("C6", null, `Zu dieser Person liegt eine Abmeldung vor (${referenzen}).`)];
}
