import type { IsoDatum } from "@/lib/lebenslauf";
import { hinweis } from "../befund";
import type { Befund, Formular, PruefKontext } from "../typen";

/** C5: unentschiedene Meldung mit demselben Formular und Wirkungstag. Kein Fehler: Korrekturen gibt es. */
export function c5GleicheMeldung(
  formular: Pick<Formular, "id">,
  wirksamAb: IsoDatum | null,
  { offeneMeldungen }: Pick<PruefKontext, "offeneMeldungen">,
): Befund[] {
  if (wirksamAb === null) return [];
  const gleiche = offeneMeldungen.filter(
    (m) => m.formular === formular.id && m.wirksamAb === wirksamAb,
  );
  if (gleiche.length === 0) return [];
  const referenzen = gleiche.map((m) => m.referenz).join(", ");
  const text = `Eine gleichartige Meldung (${referenzen}) ist noch in Bearbeitung.`;
  return [hinweis("C5", null, text)];
}
