import type { Akteur } from "@/lib/auth";
import { TEAMS, type Team } from "@/lib/postfach";

/**
 * Team-Postfächer, die dieses Konto der Kasse bearbeitet: die Sachbearbeitung alle fachlichen, die
 * Administration ihr eigenes (ergaenzungen.md 3).
 */
export function teamsVon(akteur: Pick<Akteur, "rolle">): readonly Team[] {
  if (akteur.rolle === "kasse") return TEAMS.filter((t) => t !== "Administration");
  return akteur.rolle === "kasseAdministration" ? ["Administration"] : [];
}
