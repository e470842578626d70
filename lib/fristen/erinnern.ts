import { sql } from "drizzle-orm";
import { pool } from "@/lib/db";
import { entwurfWirdGeloeschtMail, mailUmfeld } from "@/lib/mail";
import { legeInOutbox } from "@/lib/outbox";
import { ENTWURF_TAGE } from "./fristen";

/** Tage vor der Löschung, an denen erinnert wird (ux.md 13, E-Mail 15). */
const VORHER = [28, 7];

interface Faellig extends Record<string, unknown> {
  kasse_id: string;
  konto_id: string;
  email: string;
}

/**
 * Erinnert an Entwürfe, die in 28 oder 7 Tagen gelöscht werden; je Konto und Tag eine E-Mail ohne
 * Inhalt, auch wenn mehrere Entwürfe betroffen sind oder der Lauf wiederholt wird.
 * @param tag heutiger Tag
 */
export async function erinnereAnEntwuerfe(tag: string): Promise<number> {
  const { db } = pool();
  let anzahl = 0;
  for (const tage of VORHER) {
    const faellige = await db.execute<Faellig>(sql`
      select e.kasse_id, e.konto_id, k.email
      from entwurf e join konto k on k.kasse_id = e.kasse_id and k.id = e.konto_id
      where k.status = 'AKTIV' and (e.gespeichert_am at time zone 'Europe/Berlin')::date
        = ${tag}::date - ${ENTWURF_TAGE - tage}::int
      group by e.kasse_id, e.konto_id, k.email`);
    for (const { kasse_id: kasseId, konto_id: kontoId, email } of faellige)
      await db.transaction(async (tx) => {
        const mail = entwurfWirdGeloeschtMail(await mailUmfeld(tx, kasseId), email, tage);
        await legeInOutbox(tx, [
          { kasseId, mail, dedupeKey: `entwurf-frist:${kontoId}:${tage}:${tag}` },
        ]);
      });
    anzahl += faellige.length;
  }
  return anzahl;
}
