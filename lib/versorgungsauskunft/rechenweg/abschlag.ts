import type { Rechnung } from "../rechnung/rechne";
import { gueltigAm } from "../recht/datiert";
import type { Rechtsprofil } from "../recht/profil";
import type { Rechenfall } from "../typen";
import type { Setze } from "./schritt";

/** Schritte des Versorgungsabschlags; ohne Abschlag nur der Satz 0,00. */
export function abschlagsschritte(
  recht: Rechtsprofil,
  fall: Rechenfall,
  { abschlag }: Rechnung,
  setze: Setze,
): void {
  const { regeln } = recht;
  const { bis, tage, jahre100, ungekuerzt, hoechst, satz } = abschlag;
  if (bis !== null) {
    const { wert, fundstelle } = gueltigAm(recht.abschlag, fall.ruhestand);
    setze(regeln.bezugsende, bis, [fall.ruhestand]);
    setze(regeln.abschlagszeitraum, tage, [fall.ruhestand, bis]);
    setze(regeln.abschlagsjahre, jahre100, [tage]);
    setze(regeln.abschlagUngekuerzt, ungekuerzt, [jahre100, wert.jeJahr], null, fundstelle);
  }
  setze(regeln.abschlagssatz, satz, [ungekuerzt, hoechst]);
}
