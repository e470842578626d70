export { auswahl, istPflicht, istSichtbar } from "./bedingung";
export { defineForm, type WerteVon } from "./definiere";
export { eintragEntfernen, eintragHinzufuegen } from "./eintraege";
export { feldText } from "./feldtexte";
export { nachrichtentext } from "./nachrichtentext";
export { nennePerson } from "./person";
export { pruefeAlles } from "./pruefe-alles";
export { pruefeFelder } from "./pruefe-felder";
export { ANLAGEN_GRENZEN, ANLAGEN_TEXTE, c8Anlagen } from "./regeln/c8";
export { c9Version } from "./regeln/c9";
export { FORMULARE, formular } from "./register";
export {
  eintragsnummern,
  eintragsschluessel,
  eintragswerte,
  parseRohwerte,
} from "./rohwerte";
export type {
  Bedingung,
  Befund,
  EinfachesFeld,
  Feld,
  Felder,
  Feldgruppe,
  Feldpruefung,
  Formular,
  FormularPerson,
  FormularRecht,
  Gruppenfeld,
  OffeneMeldung,
  PruefKontext,
  Rohwerte,
  Wert,
  Werte,
  Wirkung,
  ZusammenfassungsZeile,
} from "./typen";
export { bisherTexte, vorbelegung } from "./vorbelegung";
export { hatUnerlaubteZeichen, hatUnerlaubteZeichenMehrzeilig } from "./zeichen";
export { zusammenfassung } from "./zusammenfassung";
