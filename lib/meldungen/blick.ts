import { type Akteur, GEWAEHRUNGEN, type Gewaehrung } from "@/lib/auth";

const ALLE = new Set(Object.keys(GEWAEHRUNGEN) as Gewaehrung[]);

/**
 * Die Kasse mit dem Blick einer Organisation: Personen, Lebensläufe und Regeln erscheinen so, wie deren
 * Sachbearbeitung mit allen Rechten sie sähe. Nur zum Laden; gehandelt wird weiter als Kasse.
 */
export const alsOrganisation = (
  akteur: Akteur,
  { mitgliedId, organisation }: { mitgliedId: string; organisation: string },
): Akteur => ({
  ...akteur,
  mitgliedId,
  mitgliedName: organisation,
  rechte: ALLE,
  formulareAus: new Set(),
});
