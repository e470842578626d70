export {
  type Angaben,
  type Angabenumfeld,
  alsFalleingabe,
  pruefeAngaben,
  rechneAngaben,
  type Zeilenangaben,
} from "./angaben";
export { formatCent, formatJahreTage, formatProzent, formatWert } from "./anzeige/format";
export { druckeSchritt, type Schritttext } from "./anzeige/schritt";
export { type Zeitabschnitt, zeitachse } from "./anzeige/zeitachse";
export { type Auskunft, berechne, type Ergebnis, rechneEingabe } from "./auskunft";
export type { Falleingabe, Zeileneingabe } from "./eingabe/falleingabe";
export { type Ablehnungscode, type Befund, befund, MELDUNGEN } from "./eingabe/meldungen";
export { type Pruefung, pruefeEingabe } from "./eingabe/parse";
export type { Rahmendaten } from "./eingabe/rahmen";
export { schreibeTeilzeit, teilzeitText } from "./eingabe/teilzeit";
export { gesamtAusgabe } from "./faelle/ausgabe";
export { loeseDatei, loeseZeile, Unlesbar } from "./faelle/datei";
export { type Fallergebnis, loeseFall } from "./faelle/loese";
export { alsIso, alsText, parseTag } from "./kalender/datum";
export type { Tag } from "./kalender/tag";
export type { Schritt } from "./rechenweg/schritt";
export { type Rechnung, rechne } from "./rechnung/rechne";
export {
  begruendungsspanne,
  geburtsspanne,
  gespeichertBis,
  ruhestandsspanne,
  type Spanne,
} from "./rechnung/spanne";
export { RECHTSPROFILE, type Rechtskennung, rechtsprofil } from "./recht";
export type { Datiert, Reihe } from "./recht/datiert";
export type { Auswahl, Besoldungsgruppe, Hinweistext, Rechtsprofil } from "./recht/profil";
export type { Einheit, Rechenregel, RegelId, Rundung } from "./recht/regel";
export type {
  Alter,
  Altersgrenze,
  Dienstzeit,
  Familienzuschlag,
  Feuerwehrdienst,
  Hoechstdauer,
  Kategorie,
  Rechenfall,
  Ruhestandsgrund,
  Schluessel,
  Zusatz,
} from "./typen";
