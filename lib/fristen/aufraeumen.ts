import { sql } from "drizzle-orm";
import { pool } from "@/lib/db";
import { ENTWURF_TAGE, MASSENLAUF_TAGE } from "./fristen";

/** So lange bleiben beantwortete Anfragen der Schnittstelle und hochgeladene Tabellen; die Meldungen bleiben. */
const SAMMEL_TAGE = 30;

/** Entfernt, was nicht mehr gebraucht wird (security.md 6.4); Entwürfe nach `ENTWURF_TAGE` ohne Änderung. */
export async function raeumeAuf(): Promise<void> {
  const { db } = pool();
  await db.execute(sql`delete from anmeldung where gueltig_bis < now() - interval '1 day'`);
  await db.execute(sql`delete from zugangslink where gueltig_bis < now() - interval '1 day'`);
  await db.execute(sql`delete from sitzung where endet_spaetestens < now() - interval '1 day'`);
  await db.execute(sql`delete from zaehler where bis < now()`);
  await db.execute(sql`delete from listenfilter where angelegt_am < now() - interval '1 day'`);
  await db.execute(sql`delete from datei where entwurf_id is not null and exists (select 1 from entwurf e
    where e.kasse_id = datei.kasse_id and e.id = datei.entwurf_id and e.gespeichert_am < now() - make_interval(days => ${ENTWURF_TAGE}))`);
  await db.execute(
    sql`delete from entwurf where gespeichert_am < now() - make_interval(days => ${ENTWURF_TAGE})`,
  );
  await db.execute(
    sql`delete from datei where num_nonnulls(entwurf_id, meldung_id, ereignis_id, nachricht_id, rundschreiben_id) = 0 and angelegt_am < now() - interval '1 day' and zustand <> 'ABGEWIESEN'`,
  );
  // Was die Virenprüfung zurückhält, liegt 30 Tage für die Kasse bereit; danach bleibt nur der Vermerk.
  await db.execute(
    sql`update datei set inhalt = null where zustand = 'ABGEWIESEN' and inhalt is not null and geprueft_am < now() - interval '30 days'`,
  );
  await db.execute(
    sql`delete from massenlauf where angelegt_am < now() - make_interval(days => ${MASSENLAUF_TAGE})`,
  );
  await db.execute(sql`delete from einreichung where am < now() - interval '90 days'`);
  await db.execute(
    sql`delete from schnittstellenanfrage where am < now() - make_interval(days => ${SAMMEL_TAGE})`,
  );
  await db.execute(sql`delete from stapel where angelegt_am < now() - make_interval(days => ${SAMMEL_TAGE})
    and (gesendet_am is null or fertig_am is not null)`);
  await db.execute(sql`delete from demo_mail where gesendet_am < now() - interval '1 day'`);
  await db.execute(sql`delete from anliegen a using kasse k
    where k.id = a.kasse_id and a.erledigt_am < now() - make_interval(months => k.nachricht_monate)`);
  await db.execute(
    sql`delete from outbox where coalesce(erledigt_am, aufgegeben_am) < now() - interval '30 days'`,
  );
}
