import "server-only";
import { desc, eq } from "drizzle-orm";
import { pool, tabellen } from "@/lib/db";

/** Eine zugestellte E-Mail der Demo (contract.md 2). */
export interface DemoMail {
  id: string;
  an: string;
  betreff: string;
  text: string;
  /** ISO 8601 in UTC. */
  gesendetAm: string;
}

/** Die neuesten 50 E-Mails der Demo, auf Wunsch nur die an eine Adresse. */
export async function listDemoMails(an: string | null): Promise<DemoMail[]> {
  const { demoMail } = tabellen;
  const zeilen = await pool()
    .db.select()
    .from(demoMail)
    .where(an ? eq(demoMail.an, an) : undefined)
    .orderBy(desc(demoMail.gesendetAm))
    .limit(50);
  return zeilen.map((z) => ({ ...z, gesendetAm: z.gesendetAm.toISOString() }));
}
