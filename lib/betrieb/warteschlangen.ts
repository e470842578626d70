import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db";

/** Was der Worker neben E-Mails vor sich hat, mit Anzahl und ältestem Eintrag. */
export interface Warteschlange {
  name: string;
  anzahl: number;
  aelteste: Date | null;
}

const NAMEN: Readonly<Record<string, string>> = {
  ablage: "Dateien in der Ablage löschen",
  dateien: "Anhänge prüfen",
  massenlauf: "Versorgungsauskünfte für Organisationen",
  stapel: "Sammelmeldungen prüfen und senden",
};

/** Warteschlangen der eigenen Kasse. */
export async function listWarteschlangen(tx: Tx): Promise<Warteschlange[]> {
  const zeilen = await tx.execute<{ name: string; anzahl: number; aelteste: string | null }>(
    sql`select * from betrieb_warteschlangen()`,
  );
  return zeilen.map((z) => ({
    name: NAMEN[z.name] ?? z.name,
    anzahl: z.anzahl,
    aelteste: z.aelteste ? new Date(z.aelteste) : null,
  }));
}
