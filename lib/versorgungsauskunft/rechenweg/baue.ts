import type { Rechnung } from "../rechnung/rechne";
import { gueltigAm } from "../recht/datiert";
import type { Rechtsprofil } from "../recht/profil";
import type { Rechenfall } from "../typen";
import { abschlagsschritte } from "./abschlag";
import { bezuegeschritte } from "./bezuege";
import type { Schritt, Setze } from "./schritt";
import { uebergangsschritte } from "./uebergang";
import { zeilenschritte } from "./zeilen";

function neueSchritte(recht: Rechtsprofil, fall: Rechenfall, rechnung: Rechnung, setze: Setze) {
  const { regeln } = recht;
  const { neu, zeilen } = rechnung;
  const angerechnet: number[] = [];
  for (const zeile of zeilen) angerechnet.push(zeile.angerechnet100);
  setze(regeln.summe, neu.dienstzeit100, angerechnet);
  if (neu.zurechnung !== null) {
    const { bis, tage, angerechnet100 } = neu.zurechnung;
    const { bisAlter, bruch } = gueltigAm(recht.zurechnungNeu, fall.ruhestand).wert;
    setze(regeln.zurechnungszeitraumNeu, tage, [fall.ruhestand, bis, bisAlter]);
    setze(regeln.zurechnungNeu, angerechnet100, [tage, bruch[0], bruch[1]]);
    setze(regeln.gesamtzeit, neu.gesamt100, [neu.dienstzeit100, angerechnet100]);
  }
  const steigerung = gueltigAm(recht.steigerungssatz, fall.ruhestand);
  const hoechst = gueltigAm(recht.hoechstsatz, fall.ruhestand);
  setze(regeln.dienstjahre, neu.dienstjahre100, [neu.gesamt100]);
  setze(
    regeln.satzUngekuerzt,
    neu.ungekuerzt,
    [neu.dienstjahre100, steigerung.wert],
    null,
    steigerung.fundstelle,
  );
  setze(regeln.satzNeu, neu.satz, [neu.ungekuerzt, hoechst.wert], null, hoechst.fundstelle);
}

/** Je Zeile, was für die Wartezeit zählt. */
const wartezeiten = (fall: Rechenfall, { zeilen }: Rechnung): number[] =>
  fall.zeiten.map(({ schluessel }, i) =>
    schluessel.wartezeit ? (zeilen[i]?.angerechnet100 ?? 0) : 0,
  );

/**
 * Schreibt den vollen Rechenweg einer Berechnung: jeder Wert stammt aus `rechnung`, gerechnet wird hier
 * nichts. Reihenfolge der Rechnung.
 */
export function baueRechenweg(
  recht: Rechtsprofil,
  fall: Rechenfall,
  rechnung: Rechnung,
): readonly Schritt[] {
  const schritte: Schritt[] = [];
  const { regeln } = recht;
  const setze: Setze = (regel, wert, eingaben, zeile = null, fundstelle = regel.fundstelle) => {
    schritte.push({ regel, fundstelle, zeile, wert, eingaben });
  };
  const { altersgrenze: grenze } = rechnung;
  const [jahre, monate] = grenze.alter;
  const eingaben = [fall.geburt, jahre, monate, grenze.vollendet];
  setze(regeln.altersgrenze, grenze.letzterTag, eingaben, null, grenze.fundstelle);
  zeilenschritte(recht, fall, rechnung, setze);
  neueSchritte(recht, fall, rechnung, setze);
  if (rechnung.uebergang !== null)
    uebergangsschritte(recht, fall, rechnung, rechnung.uebergang, setze);
  setze(regeln.wartezeit, rechnung.wartezeit100, wartezeiten(fall, rechnung));
  abschlagsschritte(recht, fall, rechnung, setze);
  bezuegeschritte(recht, fall, rechnung, setze);
  return schritte;
}
