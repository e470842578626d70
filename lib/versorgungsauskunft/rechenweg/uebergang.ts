import type { Rechnung, Uebergangsrecht } from "../rechnung/rechne";
import { gueltigAm } from "../recht/datiert";
import type { Rechtsprofil } from "../recht/profil";
import type { Rechenfall } from "../typen";
import type { Setze } from "./schritt";

/** Schritte des Übergangsrechts und der Günstigerprüfung. */
export function uebergangsschritte(
  recht: Rechtsprofil,
  fall: Rechenfall,
  rechnung: Rechnung,
  uebergang: Uebergangsrecht,
  setze: Setze,
): void {
  const { regeln } = recht;
  const staffel = gueltigAm(recht.staffel, fall.ruhestand);
  const { grund, mittel, oben, neu, hoechst } = staffel.wert;
  const { bis1991100, ab1992100, zurechnung } = uebergang;
  const zurechnung100 = zurechnung?.angerechnet100 ?? 0;
  const bis1991: number[] = [];
  const ab1992: number[] = [];
  for (const zeile of rechnung.zeilen) {
    bis1991.push(zeile.bis1991100);
    ab1992.push(zeile.ab1992100);
  }
  setze(regeln.summeBis1991, bis1991100, bis1991);
  setze(regeln.summeAb1992, ab1992100, ab1992);
  if (zurechnung !== null) {
    const { bisAlter, bruch } = gueltigAm(recht.zurechnungAlt, fall.ruhestand).wert;
    setze(regeln.zurechnungszeitraumAlt, zurechnung.tage, [
      fall.ruhestand,
      zurechnung.bis,
      bisAlter,
    ]);
    setze(regeln.zurechnungAlt, zurechnung100, [zurechnung.tage, bruch[0], bruch[1]]);
  }
  setze(regeln.jahreAlt, uebergang.jahreAlt, [bis1991100]);
  const stufen = [uebergang.jahreAlt, grund, mittel, oben, hoechst];
  setze(regeln.teil1, uebergang.teil1, stufen, null, staffel.fundstelle);
  setze(regeln.fehlendeTage, uebergang.fehlend100, [
    recht.staffelgrenzen.grundjahre * 36_500,
    bis1991100,
  ]);
  const jahre = [ab1992100, zurechnung100, uebergang.fehlend100];
  setze(regeln.dienstjahreAb1992, uebergang.dienstjahreAb1992100, jahre);
  setze(
    regeln.teil2,
    uebergang.teil2,
    [uebergang.dienstjahreAb1992100, neu],
    null,
    staffel.fundstelle,
  );
  setze(regeln.teilsumme, uebergang.summe, [uebergang.teil1, uebergang.teil2, hoechst]);
  if (uebergang.deckel !== null) {
    setze(regeln.deckeljahre, uebergang.deckeljahre, [bis1991100, ab1992100, zurechnung100]);
    setze(regeln.deckel, uebergang.deckel, [uebergang.deckeljahre, grund, mittel, oben, hoechst]);
  }
  setze(regeln.satzUebergang, uebergang.satz, [uebergang.summe, uebergang.deckel]);
  setze(regeln.massgebend, rechnung.massgebend.satz, [rechnung.neu.satz, uebergang.satz]);
}
