import { type SQL, sql } from "drizzle-orm";
import { env } from "@/lib/env";
import type { Dateizustand } from "./zustand";

/**
 * Womit eine neue Zeile beginnt: Mit Virenprüfung wartet jede Datei, bis der Worker sie freigibt; das
 * Senden wartet nie darauf. Umziehen soll sie, sobald sie frei ist.
 */
export function anfangszustand(): { zustand: Dateizustand; offenAb: SQL | null } {
  const { CLAMD, DATEI_ABLAGE } = env();
  return {
    zustand: CLAMD ? "WARTET" : "SAUBER",
    offenAb: CLAMD || DATEI_ABLAGE !== "datenbank" ? sql`now()` : null,
  };
}
