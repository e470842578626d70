export { Importabbruch } from "./abbruch";
export {
  gleicheBestandAb,
  ladeLebenslaeufe,
  schreibeBestand,
  wendePersonendatenAn,
} from "./abgleich";
export {
  type BestandPerson,
  type Bestandszeile,
  bestandszeilen,
} from "./bestandszeilen";
export { type Importende, uebernimmDatei } from "./datei";
export type { Uebernahmezahlen } from "./lauf";
export { aenderePersonendaten, ersetzePersonendaten } from "./personenstand";
export type {
  KasseZeile,
  Mangel,
  MitgliedZeile,
  PersonZeile,
  ScheibeAngabe,
  Zeile,
} from "./typen";
export { uebernimm } from "./uebernimm";
export { verbinde } from "./verbinde";
export { parseZeile } from "./zeile";
