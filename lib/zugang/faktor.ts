import "server-only";
import { and, count, eq } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";

const { konto, wiederherstellungscode: code } = tabellen;

/** Zweiter Faktor eines Kontos, ohne dessen Geheimnisse. */
export interface Faktor {
  faktor: "EMAIL_TAN" | "TOTP";
  eingerichtetAm: Date | null;
  /** Anzahl der unbenutzten Wiederherstellungscodes. */
  codes: number;
}

/** Womit sich das eigene Konto im zweiten Schritt ausweist. */
export async function liesFaktor(
  tx: Tx,
  { kasseId, kontoId }: { kasseId: string; kontoId: string },
): Promise<Faktor> {
  const [k] = await tx
    .select({ faktor: konto.zweiterFaktor, eingerichtetAm: konto.totpEingerichtetAm })
    .from(konto)
    .where(and(eq(konto.kasseId, kasseId), eq(konto.id, kontoId)));
  const [zahl] = await tx
    .select({ n: count() })
    .from(code)
    .where(and(eq(code.kasseId, kasseId), eq(code.kontoId, kontoId)));
  return {
    faktor: k?.faktor ?? "EMAIL_TAN",
    eingerichtetAm: k?.eingerichtetAm ?? null,
    codes: zahl?.n ?? 0,
  };
}
