/** Prüfung, Ablage und Auslieferung hochgeladener Dateien; die Zeile in der Datenbank führt. */
export type { Ablage, Ablageart } from "./ablage/typen";
export { ablage, gewaehlteAblage } from "./ablage/wahl";
export { anfangszustand } from "./anfang";
export { pruefeAnlagen, type VorhandeneAnlage } from "./anlagen";
export { abrufEreignis, liefereDatei } from "./ausliefern";
export { DATEI_INHALT, type Dateiinhalt, ladeBytes, versiegeleDatei } from "./bytes";
export { type AntwortDatei, antwortKopf } from "./kopf";
export { eindeutigeNamen, saeubereName } from "./name";
export { type Pruefergebnis, pruefeDatei } from "./pruefen";
export {
  ACCEPT,
  type DateiTyp,
  ERLAUBT,
  type GepruefteDatei,
  MAX_BYTES,
  MAX_DATEIEN,
  type RoheDatei,
} from "./typen";
export { bauePruefer, type Virenpruefer } from "./viren";
export { type Dateizustand, ZUSTANDSTEXT } from "./zustand";
