import type { IsoDatum } from "@/lib/datum";

/** Farben der Fristenampel. */
export type Ampel = "gruen" | "gelb" | "rot";

/** Wie jede Farbe heißt; die Farbe steht nie allein (ux.md 2). */
export const AMPEL_TEXT: Record<Ampel, string> = {
  gruen: "im Plan",
  gelb: "bald fällig",
  rot: "überfällig",
};

/**
 * Farbe der Fristenampel an einem Tag: Gelb ab `gelbAb`, Rot nach `faelligAm`. Am Tag der Fälligkeit
 * selbst ist die Meldung noch nicht überfällig.
 */
export function ampelAm(
  { gelbAb, faelligAm }: { gelbAb: IsoDatum; faelligAm: IsoDatum },
  tag: IsoDatum,
): Ampel {
  if (tag > faelligAm) return "rot";
  return tag >= gelbAb ? "gelb" : "gruen";
}
