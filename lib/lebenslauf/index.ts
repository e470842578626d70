export { formatTraeger, formatUmfang } from "./anzeige";
export { gleicherInhalt } from "./gleich";
export type { PersonDaten, Verstoss } from "./invarianten";
export { pruefeInvarianten } from "./invarianten";
export type { Laufbahn, Laufbahnstueck } from "./laufbahn";
export { zeichneLaufbahn } from "./laufbahn";
export type { Eintrag } from "./nimm-zurueck";
export { nimmZurueck } from "./nimm-zurueck";
export { abgedeckt, istEigene, ordne, scheibeAm } from "./ordnung";
export type { Sicht } from "./sichtbarkeit";
export { sichtbar } from "./sichtbarkeit";
export type { Status } from "./status";
export { aktivAb, statusAm } from "./status";
export type {
  Aenderung,
  IsoDatum,
  Operation,
  Traeger,
  TraegerArt,
  Zeitscheibe,
  ZeitscheibenArt,
  ZeitscheibenZusatz,
  Zulage,
} from "./typen";
export type { Vergleichszeile } from "./vergleich";
export { vergleiche } from "./vergleich";
export type { Anwendung } from "./wende-an";
export { wendeAn } from "./wende-an";
