import type { IsoDatum } from "@/lib/lebenslauf";
import { fehler } from "../befund";
import { bereichText } from "../felder/datum";
import type { Befund } from "../typen";

/** Der Tag liegt zwischen `von` und `bis`, beide eingeschlossen (ux.md 6). */
export function imBereich(
  regel: string,
  feld: string,
  label: string,
  tag: IsoDatum | undefined,
  { von, bis }: { von: IsoDatum; bis: IsoDatum },
): Befund[] {
  if (tag === undefined || (von <= tag && tag <= bis)) return [];
  return [fehler(regel, feld, bereichText(label, von, bis))];
}
