import { sql } from "drizzle-orm";
import { formatDatum } from "@/lib/datum";
import { pool } from "@/lib/db";
import { mailUmfeld, rechtepruefungMail } from "@/lib/mail";
import { legeInOutbox } from "@/lib/outbox";

/** So viele Tage vor dem Ende geht eine zweite Erinnerung. */
const BALD_TAGE = 14;

interface Erinnerung extends Record<string, unknown> {
  mitglied_id: string;
  email: string;
  anzahl: number;
  endet: string;
}

/**
 * Täglicher Lauf der Rechteprüfung im Worker: beendet, was bis zur Frist niemand bestätigt hat, und
 * erinnert jede Administration einmal bei Fälligkeit und einmal kurz vor dem Ende. Je Kasse eine
 * Transaktion; wiederholt am selben Tag geschieht nichts Neues.
 * @param tag heutiger Tag als `JJJJ-MM-TT`
 * @returns Anzahl der Konten, deren Berechtigungen endeten
 */
export async function pruefeRechteAb(tag: string): Promise<number> {
  const { db } = pool();
  const kassen = await db.execute<{ id: string }>(sql`select id from kasse`);
  let beendet = 0;
  for (const { id } of kassen) {
    beendet += await db.transaction(async (tx) => {
      const offen = await tx.execute<Erinnerung>(
        sql`select mitglied_id, email, anzahl, endet::text from rechte_erinnerungen(${id})`,
      );
      const umfeld = offen.length ? await mailUmfeld(tx, id) : null;
      const faellig = offen.filter((e) => e.endet > tag);
      if (umfeld)
        await legeInOutbox(
          tx,
          faellig.map((e) => ({
            kasseId: id,
            mail: rechtepruefungMail(umfeld, e.email, e.anzahl, formatDatum(e.endet)),
            dedupeKey: `rechte:${e.mitglied_id}:${e.email}:${e.endet}:${istBald(e.endet, tag) ? "bald" : "faellig"}`,
          })),
        );
      const [z] = await tx.execute<{ n: number }>(sql`select rechte_beenden(${id}) as n`);
      return z?.n ?? 0;
    });
  }
  return beendet;
}

const istBald = (endet: string, tag: string) =>
  Date.parse(endet) - Date.parse(tag) <= BALD_TAGE * 86_400_000;
