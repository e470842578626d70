export type { CodeEintrag, Codeliste, Merkmale } from "./typen";
export { CODELISTEN, type CodelisteId } from "./verzeichnis";
export { eintraege, eintrag, formatCode, gibtEs, labelVon } from "./zugriff";
