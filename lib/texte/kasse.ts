import "server-only";
import { eq, sql } from "drizzle-orm";
import { abfrage, type Tx, tabellen, withTenant } from "@/lib/db";

/** Blick auf eine Kasse ohne Anmeldung: nur, was öffentlich ist, etwa ihre Texte. */
const oeffentlich = (kasseId: string) => ({
  kasseId,
  mitgliedId: null,
  kontoId: null,
  klasse: null,
});

/** Kennung der Kasse zu ihrem öffentlichen Code; `null`, wenn es sie nicht gibt. */
export async function kasseZuCode(code: string): Promise<string | null> {
  const [zeile] = await abfrage<{ id: string | null }>(sql`select kasse_zu_code(${code}) as id`);
  return zeile?.id ?? null;
}

/** Öffentlicher Code der eigenen Kasse. */
export async function codeDerKasse(tx: Tx, kasseId: string): Promise<string> {
  const [zeile] = await tx
    .select({ code: tabellen.kasse.code })
    .from(tabellen.kasse)
    .where(eq(tabellen.kasse.id, kasseId));
  return zeile?.code ?? "";
}

/** Transaktion ohne Anmeldung, die nur Öffentliches dieser Kasse sieht und schreibt. */
export const ohneAnmeldung = <T>(kasseId: string, arbeit: (tx: Tx) => Promise<T>): Promise<T> =>
  withTenant(oeffentlich(kasseId), arbeit);
