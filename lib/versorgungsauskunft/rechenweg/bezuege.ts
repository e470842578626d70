import type { Rechnung } from "../rechnung/rechne";
import { gueltigAm } from "../recht/datiert";
import type { Rechtsprofil } from "../recht/profil";
import type { Rechenfall } from "../typen";
import type { Setze } from "./schritt";

const ANTEIL = { OHNE: [0, 1], HALB: [1, 2], VOLL: [1, 1] } as const;

/** Schritte der Versorgungsbezüge; nichts ohne Dienstbezüge oder bekannten Familienzuschlag. */
export function bezuegeschritte(
  recht: Rechtsprofil,
  fall: Rechenfall,
  { bezuege, zuschlag, massgebend, abschlag }: Rechnung,
  setze: Setze,
): void {
  const { regeln } = recht;
  if (bezuege === null) return;
  const mindest = gueltigAm(recht.mindest, fall.ruhestand);
  const [z, n] = ANTEIL[fall.familienzuschlag];
  const { gesamt, ruhegehalt, familienzuschlag } = bezuege;
  const fundstelle = zuschlag.fundstelle ?? undefined;
  setze(regeln.familienzuschlag, familienzuschlag, [zuschlag.voll, z, n], null, fundstelle);
  setze(regeln.gesamtbezuege, gesamt, [fall.dienstbezuege, familienzuschlag]);
  setze(regeln.ruhegehalt, ruhegehalt, [gesamt, massgebend.satz]);
  setze(regeln.abschlagsbetrag, bezuege.abschlag, [ruhegehalt, abschlag.satz]);
  setze(regeln.nachAbschlag, bezuege.nachAbschlag, [ruhegehalt, bezuege.abschlag]);
  const { amtsabhaengig, amtsunabhaengig, erhoehung } = mindest.wert;
  const amt = bezuege.mindestAmtsabhaengig;
  setze(regeln.mindestAmtsabhaengig, amt, [gesamt, amtsabhaengig], null, mindest.fundstelle);
  if (bezuege.mindestAnteil !== null && bezuege.mindestAmtsunabhaengig !== null) {
    const anteil = [bezuege.a4Stufe7, familienzuschlag, amtsunabhaengig];
    setze(regeln.mindestAnteil, bezuege.mindestAnteil, anteil);
    setze(regeln.mindestAmtsunabhaengig, bezuege.mindestAmtsunabhaengig, [
      bezuege.mindestAnteil,
      erhoehung,
    ]);
  }
  const betraege = [bezuege.nachAbschlag, amt, bezuege.mindestAmtsunabhaengig];
  setze(regeln.zahlbetrag, bezuege.zahlbetrag, betraege);
}
