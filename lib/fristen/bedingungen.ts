import { sql } from "drizzle-orm";
import { formatDatum } from "@/lib/datum";
import { pool } from "@/lib/db";
import { bedingungenMail, mailUmfeld } from "@/lib/mail";
import { legeInOutbox } from "@/lib/outbox";
import { textseite } from "@/lib/textseiten";

/** So viele Tage vor dem letzten Tag zum Aufschieben wird erinnert. */
const VORHER_TAGE = 7;

interface Offen extends Record<string, unknown> {
  konto_id: string;
  email: string;
  seite: string;
  fassung: number;
  bis: string;
}

/**
 * Erinnert im Worker jedes aktive Konto einmal je Fassung daran, neuen Bedingungen zuzustimmen, bevor
 * es ohne nicht mehr weitergeht.
 * @returns Anzahl der vorgemerkten E-Mails
 */
export async function erinnereAnBedingungen(): Promise<number> {
  const { db } = pool();
  const kassen = await db.execute<{ id: string }>(sql`select id from kasse`);
  let anzahl = 0;
  for (const { id } of kassen) {
    anzahl += await db.transaction(async (tx) => {
      const offene = await tx.execute<Offen>(
        sql`select konto_id, email, seite, fassung, bis::text from bedingungen_erinnerungen(${id}, ${VORHER_TAGE})`,
      );
      if (offene.length === 0) return 0;
      const umfeld = await mailUmfeld(tx, id);
      await legeInOutbox(
        tx,
        offene.map((o) => ({
          kasseId: id,
          mail: bedingungenMail(
            umfeld,
            o.email,
            textseite(o.seite)?.name ?? "",
            formatDatum(o.bis),
          ),
          dedupeKey: `bedingungen:${o.seite}:${o.fassung}:${o.konto_id}`,
        })),
      );
      return offene.length;
    });
  }
  return anzahl;
}
