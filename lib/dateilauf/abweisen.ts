import { sql } from "drizzle-orm";
import { schreibeAudit } from "@/lib/audit";
import { pool, setzeMandant } from "@/lib/db";
import { eingangAdresse, mailUmfeld, virenfundMail } from "@/lib/mail";
import { legeInOutbox } from "@/lib/outbox";

/**
 * Hält eine Datei zurück, in der etwas gefunden wurde: Zustand, Prüfspur und je eine E-Mail an die
 * Person, die sie hochgeladen hat, und an die Kasse, in einer Transaktion (security.md 4.4). Die Bytes
 * bleiben in Quarantäne, bis `raeumeAuf` sie entfernt.
 */
export async function weiseAb(
  { id, kasse_id: kasseId }: { id: string; kasse_id: string },
  befund: string,
): Promise<void> {
  await pool().db.transaction(async (tx) => {
    await setzeMandant(tx, { kasseId, mitgliedId: null, kontoId: null, klasse: null });
    const [zeile] = await tx.execute<{ email: string }>(sql`
      update datei d set zustand = 'ABGEWIESEN', befund = ${befund}, geprueft_am = now()
      from konto k where d.kasse_id = ${kasseId} and d.id = ${id} and d.zustand = 'WARTET'
        and k.kasse_id = d.kasse_id and k.id = d.konto_id
      returning case when k.status = 'AKTIV' then k.email else '' end as email`);
    if (!zeile) return;
    const umfeld = await mailUmfeld(tx, kasseId);
    const an = { person: zeile.email, kasse: await eingangAdresse(tx, kasseId) };
    await legeInOutbox(
      tx,
      Object.entries(an)
        .filter(([, adresse]) => adresse !== "")
        .map(([wer, adresse]) => ({
          kasseId,
          mail: virenfundMail(umfeld, adresse),
          dedupeKey: `virenfund:${id}:${wer}`,
        })),
    );
    await schreibeAudit(
      tx,
      [{ aktion: "anhang.abgewiesen", objektArt: "datei", objektId: id, ergebnis: "abgelehnt" }],
      { anfrageId: "worker", ipKurz: "" },
    );
  });
}
