import { fehler } from "../befund";
import type { Befund, Formular, PruefKontext } from "../typen";

/** C1: Meldungen nur zu aktiven Personen; zu künftigen nur, wo das Formular es erlaubt. */
export function c1Person(
  formular: Pick<Formular, "ohnePerson" | "fuerKuenftige">,
  { status }: Pick<PruefKontext, "status">,
): Befund[] {
  if (formular.ohnePerson || status === "AKTIV") return [];
  if (status === "KUENFTIG" && formular.fuerKuenftige) return [];
  return [fehler("C1", null, "Für diese Person sind keine Meldungen mehr möglich.")];
}
