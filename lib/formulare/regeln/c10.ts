import type { IsoDatum } from "@/lib/lebenslauf";
import { fehler } from "../befund";
import type { Befund } from "../typen";

/** C10: Das Ende liegt nicht vor dem Beginn; der Fehler steht am Ende. */
export function c10Reihenfolge(
  feldBis: string,
  von: IsoDatum | undefined,
  bis: IsoDatum | undefined,
): Befund[] {
  if (von === undefined || bis === undefined || von <= bis) return [];
  return [fehler("C10", feldBis, "Das Ende darf nicht vor dem Beginn liegen.")];
}
