export { alsJson, type JsonWert } from "./austausch/ausgabe";
export { liesJson } from "./austausch/json";
export { codelistenSchemata, type Schema, werteSchema } from "./austausch/schema";
export {
  type Feldspalte,
  kopfspalten,
  SPALTE_PERSON,
  SPALTE_STAND,
  spaltenname,
  vorlagenspalten,
} from "./austausch/spalten";
export {
  LOESCHEN,
  liesKopf,
  liesTabellenzeile,
  schreibeTabelle,
  type Tabellenkopf,
  type Tabellenzeile,
} from "./austausch/tabelle";
export { ANMERKUNG, vorlage } from "./austausch/vorlage";
export { auswahl, istPflicht, istSichtbar } from "./bedingung";
export { benutztCode } from "./benutzt-code";
export { defineForm, type WerteVon } from "./definiere";
export { eintragEntfernen, eintragHinzufuegen } from "./eintraege";
export {
  angabenFuer,
  brauchtAngaben,
  EREIGNISSE,
  type Ereignis,
  type Ereignisschritt,
  ereignis,
  schrittwerte,
} from "./ereignisse";
export {
  anfangswerte,
  feldLabel,
  rohwerteAus,
  unterschiede,
  type Wertunterschied,
  zurMeldung,
} from "./fassung";
export { feldText } from "./feldtexte";
export { type Annahmefolgen, type Ausgangslage, type Folgen, rechneFolgen } from "./folgen";
export { nachrichtentext } from "./nachrichtentext";
export { nennePerson } from "./person";
export {
  alsRohwerte,
  fragtNachMitgliedern,
  type Personenzeile,
  personenvergleich,
} from "./personenwerte";
export { pruefeAlles, pruefumfeld, stelleFragen } from "./pruefe-alles";
export { pruefeFelder } from "./pruefe-felder";
export { ANLAGEN_GRENZEN, ANLAGEN_TEXTE, c8Anlagen } from "./regeln/c8";
export { c9Version } from "./regeln/c9";
export { unterlagenZu } from "./regeln/c11";
export { FORMULARE, formular } from "./register";
export {
  eintragsnummern,
  eintragsschluessel,
  eintragswerte,
  parseRohwerte,
} from "./rohwerte";
export type {
  Aenderungswert,
  Bedingung,
  Befund,
  EinfachesFeld,
  Einzelwert,
  Feld,
  Felder,
  Feldgruppe,
  Feldpruefung,
  Formular,
  FormularOrganisation,
  FormularPerson,
  FormularRecht,
  Frage,
  Fragen,
  Gruppenfeld,
  NeuePerson,
  OffeneMeldung,
  Personenwerte,
  PruefKontext,
  Rohwerte,
  Wert,
  Werte,
  Wirkung,
  Wirkungskontext,
  ZusammenfassungsZeile,
} from "./typen";
export { bisherTexte, ergaenzt, vorbelegung } from "./vorbelegung";
export { hatUnerlaubteZeichen, hatUnerlaubteZeichenMehrzeilig } from "./zeichen";
export { zusammenfassung } from "./zusammenfassung";
