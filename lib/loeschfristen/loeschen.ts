import { sql } from "drizzle-orm";
import { schreibeAudit } from "@/lib/audit";
import { pool, setzeMandant, type Tx } from "@/lib/db";
import { faellig } from "./faellig";

/** So viele Nachrichten löscht eine Transaktion, damit niemand lange wartet. */
const STAPEL = 500;

/**
 * Löscht Nachrichten, deren Frist abgelaufen ist, mit Anhängen, Lesevermerken und Suchindex; läuft im
 * Worker. Zeichen werden in der Transaktion noch einmal gelesen: Ein „wichtig“ in derselben Sekunde
 * gewinnt. Schriftwechsel, Arbeitskörbe und Rundschreiben gehen, wenn keine Nachricht mehr dazu da ist.
 * @returns Anzahl gelöschter Nachrichten
 */
export async function loescheAbgelaufene(): Promise<number> {
  const kassen = await pool().db.execute<{ id: string }>(sql`select id from kasse order by id`);
  let gesamt = 0;
  for (const { id: kasseId } of kassen)
    for (;;) {
      const n = await pool().db.transaction((tx) => loescheStapel(tx, kasseId));
      gesamt += n;
      if (n < STAPEL) break;
    }
  return gesamt;
}

async function loescheStapel(tx: Tx, kasseId: string): Promise<number> {
  await setzeMandant(tx, { kasseId, mitgliedId: null, kontoId: null, klasse: null });
  const zeilen = await tx.execute<{
    id: string;
  }>(sql`select nachricht.id from nachricht join kasse k on k.id = nachricht.kasse_id
    where ${faellig(sql`${kasseId}::uuid`, sql`k.nachricht_monate`)}
    order by nachricht.am limit ${STAPEL} for update of nachricht skip locked`);
  if (zeilen.length === 0) return 0;
  const ids = sql`any(${sql.param(`{${zeilen.map((z) => z.id).join(",")}}`)}::uuid[])`;
  await tx.execute(sql`delete from datei where kasse_id = ${kasseId} and nachricht_id = ${ids}`);
  const geloescht = await tx.execute<{ referenz: string; rundschreiben_id: string | null }>(
    sql`delete from nachricht where kasse_id = ${kasseId} and id = ${ids} returning referenz, rundschreiben_id`,
  );
  for (const tabelle of [sql`schriftwechsel`, sql`korb`])
    await tx.execute(sql`delete from ${tabelle} t where t.kasse_id = ${kasseId}
      and t.referenz = any(${sql.param(`{${geloescht.map((z) => z.referenz).join(",")}}`)}::text[])
      and not exists (select 1 from nachricht n where n.kasse_id = t.kasse_id and n.referenz = t.referenz)`);
  const briefe = [...new Set(geloescht.flatMap((z) => z.rundschreiben_id ?? []))];
  if (briefe.length) {
    const leer = sql`kasse_id = ${kasseId} and rundschreiben_id = any(${sql.param(`{${briefe.join(",")}}`)}::uuid[])
      and not exists (select 1 from nachricht n where n.kasse_id = datei.kasse_id and n.rundschreiben_id = datei.rundschreiben_id)`;
    await tx.execute(sql`delete from datei where ${leer}`);
  }
  await schreibeAudit(
    tx,
    [{ aktion: "loeschlauf.nachrichten", einzelheiten: { anzahl: geloescht.length } }],
    { anfrageId: "worker", ipKurz: "" },
  );
  return geloescht.length;
}
