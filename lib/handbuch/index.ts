/** Handbücher des Portals als Seite und PDF (ergaenzungen.md 1). */
import { ADMINISTRATION } from "./administration";
import { SACHBEARBEITUNG } from "./sachbearbeitung";
import type { Handbuch } from "./typen";

export { handbuchPdf } from "./pdf";
export type { Handbuch, Kapitel } from "./typen";

export const HANDBUECHER: readonly Handbuch[] = [SACHBEARBEITUNG, ADMINISTRATION];

/** Das Handbuch mit dieser Kennung, sonst `null`. */
export const handbuch = (id: string): Handbuch | null =>
  HANDBUECHER.find((h) => h.id === id) ?? null;
