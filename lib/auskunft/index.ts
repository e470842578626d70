export { HOECHSTENS_ZEILEN, type Inhalt, neuerInhalt } from "./inhalt";
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
export type { Zukunft } from "./zukunft";
