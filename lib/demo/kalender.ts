import type { IsoDatum } from "@/lib/datum";

/** Stichtag der Demodaten: 01.01.2026 (formulare.md 6.2), als Monat gezählt. */
export const STICHMONAT = 2026 * 12;

/** Tag in einem Monat; Monate zählen ab dem Jahr 0. Der Tag gilt in jedem Monat, höchstens 28. */
export function datum(monat: number, tag = 1): IsoDatum {
  const m = String((monat % 12) + 1).padStart(2, "0");
  return `${Math.floor(monat / 12)}-${m}-${String(tag).padStart(2, "0")}`;
}
