import { sql } from "drizzle-orm";
import type { IsoDatum } from "@/lib/datum";
import { abfrage } from "@/lib/db";

/**
 * Löscht Berechnungen, deren letzter Tag vor `tag` liegt, endgültig; Aufgabe des Workers an jedem Tag.
 * @returns wie viele es waren
 */
export async function loescheAbgelaufene(tag: IsoDatum): Promise<number> {
  const weg = await abfrage(
    sql`delete from auskunft where gueltig_bis < ${tag}::date returning 1 as eine`,
  );
  return weg.length;
}
