import { eintrag, formatCode } from "@/lib/codelisten";
import { hinweis } from "../befund";
import type { Befund } from "../typen";

/** M1: Die Besoldungsgruppe ist für die Laufbahngruppe üblich; sonst ein Hinweis (formulare.md 3). */
export function m1Laufbahngruppe(
  feld: string,
  laufbahngruppe: string | undefined,
  besoldung: string | undefined,
): Befund[] {
  const gruppen = eintrag("CL-LG", laufbahngruppe ?? "")?.merkmale?.gruppen;
  if (!gruppen || !besoldung || !/^[AB]\d/.test(besoldung)) return [];
  if (gruppen.includes(besoldung.replace("+AZ", ""))) return [];
  const text = `Die Besoldungsgruppe ${formatCode("CL-BES", besoldung)} ist für die Laufbahngruppe ${laufbahngruppe} nicht üblich. Bitte prüfen Sie beide Angaben.`;
  return [hinweis("M1", feld, text)];
}
