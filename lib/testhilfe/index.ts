// `./meldung` steht nicht hier: Es lädt das ganze Meldewesen, das die meisten Tests nicht brauchen.
export { akteurVon, handle, herkunft } from "./akteur";
export {
  legeKasse,
  legeKonto,
  legeMitglied,
  type TestKonto,
  type TestMitglied,
} from "./grunddaten";
export { type Abschnitt, legePerson, type TestPerson } from "./person";
export { legeSchluessel } from "./schluessel";
export { ablehnung, alsArbeiter, anwendung, arbeiter, eigner, schliesseAlles } from "./verbindung";
export { type Bezug, gehoertZu, ZEILE } from "./zeilen";
