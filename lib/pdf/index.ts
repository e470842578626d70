/** Schreiben des Portals als PDF. */
export { renderBericht, renderNachricht } from "./render";
export type {
  BerichtDaten,
  Berichtsabschnitt,
  Berichtstabelle,
  GruppenZeile,
  NachrichtDaten,
  WertZeile,
} from "./typen";
