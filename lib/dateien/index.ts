/** Prüfung und Auslieferung hochgeladener Dateien; gespeichert wird anderswo. */
export { pruefeAnlagen, type VorhandeneAnlage } from "./anlagen";
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
