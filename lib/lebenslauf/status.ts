import { scheibeAm } from "./ordnung";
import type { IsoDatum, Zeitscheibe } from "./typen";

/** Beziehung einer Person zu einem Mitglied (formulare.md 1.2). */
export type Status = "AKTIV" | "KUENFTIG" | "EHEMALIG";

/**
 * Beginn der nächsten eigenen Zeitscheibe für den Vermerk „ab TT.MM.JJJJ“; `null`, wenn heute eine
 * eigene gilt oder keine mehr beginnt.
 */
export function aktivAb(eigene: readonly Zeitscheibe[], heute: IsoDatum): IsoDatum | null {
  if (scheibeAm(eigene, heute) !== null) return null;
  const kommende = eigene.map((s) => s.von).filter((von) => von > heute);
  return kommende.toSorted()[0] ?? null;
}

/**
 * Status aus den eigenen Zeitscheiben, von denen es mindestens eine gibt (sonst 404 nach 1.4).
 * Verstorbene sind immer ehemalig; eine Beurlaubung zählt als aktiv.
 */
export function statusAm(
  eigene: readonly Zeitscheibe[],
  heute: IsoDatum,
  todestag: IsoDatum | null,
): Status {
  if (todestag !== null) return "EHEMALIG";
  if (scheibeAm(eigene, heute) !== null) return "AKTIV";
  return aktivAb(eigene, heute) === null ? "EHEMALIG" : "KUENFTIG";
}
