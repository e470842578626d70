/** Schreiben des Portals als PDF. */
export { renderNachricht } from "./render";
export type { GruppenZeile, NachrichtDaten, WertZeile } from "./typen";
