export type { CodeEintrag, Codeliste, Merkmale } from "./typen";
export type { CodelisteId } from "./verzeichnis";
export {
  codeZuText,
  eintraege,
  eintrag,
  formatCode,
  gibtEs,
  labelVon,
  listentitel,
} from "./zugriff";
