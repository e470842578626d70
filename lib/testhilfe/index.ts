export { akteurVon, handle, herkunft } from "./akteur";
export {
  legeKasse,
  legeKonto,
  legeMitglied,
  type TestKonto,
  type TestMitglied,
} from "./grunddaten";
export { BEURLAUBT, entscheide, entwirf, melde, ROHWERTE, sende } from "./meldung";
export { type Abschnitt, legePerson, type TestPerson } from "./person";
export { ablehnung, alsArbeiter, anwendung, arbeiter, eigner, schliesseAlles } from "./verbindung";
export { type Bezug, gehoertZu, ZEILE } from "./zeilen";
