/** Schreiben des Portals als PDF. */
export { renderBericht, renderNachricht } from "./satz";
export type {
  BerichtDaten,
  Berichtsabschnitt,
  Berichtstabelle,
  GruppenZeile,
  NachrichtDaten,
  WertZeile,
} from "./typen";
