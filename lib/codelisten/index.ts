export {
  type Beendigung,
  istWaehlbar,
  PFLEGBAR,
  type Pflegefehler,
  pflegbareListe,
  pruefeEnde,
  pruefeNeu,
  quelleVon,
} from "./pflege";
export type { CodeEintrag, Codeergaenzung, Codeliste, Codes, Merkmale } from "./typen";
export type { CodelisteId } from "./verzeichnis";
export {
  alleEintraege,
  codeZuText,
  eintraege,
  eintrag,
  formatCode,
  gibtEs,
  labelVon,
  listentitel,
  mitCodes,
} from "./zugriff";
