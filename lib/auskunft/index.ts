export { type Abweichung, abweichungen } from "./abweichung";
export { schreibeAbweichung } from "./abweichung-brief";
export { altersgrenzentabelle, alterText } from "./altersgrenzen";
export { ausLebenslauf, ladeRechtsprofil, uebernimm } from "./aus-lebenslauf";
export {
  type Bericht,
  type Berichtszeile,
  type Ergebnisgruppe,
  FEUERWEHR_TEXT,
  type Gruppenkennung,
  schreibeBericht,
  type Zeitzeile,
} from "./bericht";
export { renderAuskunft } from "./bericht-pdf";
export { HOECHSTENS_ZEILEN, type Inhalt, neuerInhalt } from "./inhalt";
export { hoechstdauerText, type Schluesselwahl, schluesselwahl } from "./katalog";
export { loescheAbgelaufene } from "./loeschen";
export { liesNummer, zeigeNummer } from "./nummer";
export { oeffneNummer, versiegeleNummer } from "./schluessel";
export {
  type Auskunftsstand,
  ladeAuskunft,
  legeAuskunftAn,
  loescheAuskunft,
  type Speicherung,
  speichereAuskunft,
  stimmtKennung,
} from "./speicher";
export { alsDatumstext, stichtag, umfeld } from "./stichtag";
export { unterschiede } from "./unterschiede";
export { type Kurve, type Kurvenpunkt, kurve, type Vergleichszeile, vergleiche } from "./vergleich";
export type { Zukunft } from "./zukunft";
export { inZukunft } from "./zukunft";
export { liesCode, schreibeCode } from "./zukunft-code";
