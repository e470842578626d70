import { drizzle } from "drizzle-orm/postgres-js";
import { pool, tabellen } from "@/lib/db";

/**
 * Zählt die Anweisungen, die `arbeit` über den Pool an die Datenbank schickt, ohne `begin` und `commit`.
 * Währenddessen darf nichts anderes in diesem Prozess abfragen.
 */
export async function zaehleAnweisungen(arbeit: () => Promise<unknown>): Promise<string[]> {
  const halter = pool();
  const anweisungen: string[] = [];
  const { db } = halter;
  halter.db = drizzle(halter.sql, {
    schema: tabellen,
    logger: { logQuery: (text) => anweisungen.push(text) },
  });
  try {
    await arbeit();
    return anweisungen;
  } finally {
    halter.db = db;
  }
}
