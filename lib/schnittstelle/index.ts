/** Schnittstelle für fremde Verfahren: Schlüssel, Melden, Lesen, Abholen und ihre Beschreibung. */
export {
  ladeAbholung,
  liesAbholabfrage,
  liesQuittung,
  listAbholung,
  quittiere,
  zaehleAbholung,
} from "./abholen";
export { liesMeldung, type Meldeeingabe } from "./eingabe";
export { liesMeldungsabfrage, listMeldungen } from "./lesen";
export { GRENZE_MELDEN, ladeMeldefall, pruefe, sende } from "./melden";
export { meldungAlsJson } from "./meldung-json";
export {
  type Auswahlwert,
  auswahlwerte,
  type Feldzeile,
  feldzeilen,
  openapi,
  teil,
  type Wegbeschreibung,
  wegbeschreibungen,
} from "./openapi";
export {
  ladeSchluessel,
  legeSchluesselAn,
  listSchluessel,
  listVerantwortliche,
  type Schluesselansicht,
  type Schluesselstand,
  verwaltetSchluessel,
  widerrufe,
} from "./schluessel";
export {
  MELDESCHLUESSEL_ANLEGEN,
  SCHLUESSEL_ANLEGEN,
  VORSCHLAG_MONATE,
} from "./schluessel-eingabe";
