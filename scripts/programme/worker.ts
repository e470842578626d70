import { sql } from "drizzle-orm";
import { gleicheBestandAb } from "@/lib/bestand";
import { pool, schliessePool, tabellen } from "@/lib/db";
import { env, noetig } from "@/lib/env";
import { loescheAbgelaufene } from "@/lib/loeschfristen";
import { log } from "@/lib/log";
import { smtpVersand } from "@/lib/mail";
import { stelleFaelligeZu, type Ziel } from "@/lib/outbox";
import { heute } from "@/lib/uhr";

/** So oft wird auch ohne Weckruf nachgesehen. */
const TAKT_MS = 5000;
const STUNDE_MS = 3_600_000;

const smtp = env().DEMO ? null : smtpVersand(noetig("SMTP_URL"), noetig("MAIL_FROM"));
const ziel: Ziel = smtp ? { art: "versand", versand: smtp } : { art: "demo" };

let endet = false;
let wecken: (() => void) | null = null;

/** Wartet auf den Takt oder einen Weckruf. */
const warte = () =>
  new Promise<void>((weiter) => {
    const uhr = setTimeout(weiter, TAKT_MS);
    wecken = () => {
      clearTimeout(uhr);
      weiter();
    };
  });

/** Eine Aufgabe, deren Scheitern die anderen nicht aufhält. */
async function versuche(name: string, arbeit: () => Promise<unknown>): Promise<void> {
  try {
    await arbeit();
  } catch (ursache) {
    log.fehler(name, ursache);
  }
}

/** Läuft je Tag in genau einem Worker: Wer die Zeile anlegt, tut die Arbeit in derselben Transaktion. */
async function taeglich(aufgabe: string, arbeit: (tag: string) => Promise<unknown>): Promise<void> {
  const tag = heute();
  const neu = await pool()
    .db.insert(tabellen.tageslauf)
    .values({ aufgabe, tag })
    .onConflictDoNothing()
    .returning();
  if (neu.length === 0) return;
  try {
    await arbeit(tag);
  } catch (ursache) {
    await pool().db.execute(sql`delete from tageslauf where aufgabe = ${aufgabe} and tag = ${tag}`);
    throw ursache;
  }
}

/** Entfernt, was nicht mehr gebraucht wird (security.md 6.4); Entwürfe nach 60 Tagen ohne Änderung. */
async function raeumeAuf(): Promise<void> {
  const { db } = pool();
  await db.execute(sql`delete from anmeldung where gueltig_bis < now() - interval '1 day'`);
  await db.execute(sql`delete from zugangslink where gueltig_bis < now() - interval '1 day'`);
  await db.execute(sql`delete from sitzung where endet_spaetestens < now() - interval '1 day'`);
  await db.execute(sql`delete from zaehler where bis < now()`);
  await db.execute(sql`delete from listenfilter where angelegt_am < now() - interval '1 day'`);
  await db.execute(sql`delete from datei where entwurf_id is not null and exists (select 1 from entwurf e
    where e.kasse_id = datei.kasse_id and e.id = datei.entwurf_id and e.gespeichert_am < now() - interval '60 days')`);
  await db.execute(sql`delete from entwurf where gespeichert_am < now() - interval '60 days'`);
  await db.execute(
    sql`delete from datei where num_nonnulls(entwurf_id, meldung_id, ereignis_id, nachricht_id, rundschreiben_id) = 0 and angelegt_am < now() - interval '1 day'`,
  );
  await db.execute(sql`delete from einreichung where am < now() - interval '90 days'`);
  await db.execute(sql`delete from demo_mail where gesendet_am < now() - interval '1 day'`);
  await db.execute(
    sql`delete from outbox where coalesce(erledigt_am, aufgegeben_am) < now() - interval '30 days'`,
  );
}

const { unlisten } = await pool().sql.listen(
  "outbox",
  () => wecken?.(),
  () => wecken?.(),
);
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.on(signal, () => {
    endet = true;
    wecken?.();
  });
}
log.info("worker-bereit");

let aufgeraeumt = 0;
while (!endet) {
  await versuche("outbox", async () => {
    const { fehler } = await stelleFaelligeZu(ziel);
    if (fehler) log.warnung("outbox-fehlversuche", { anzahl: fehler });
  });
  await versuche("audit-verketten", () => pool().db.execute(sql`select audit_verketten()`));
  await versuche("bestand", () => taeglich("bestand", gleicheBestandAb));
  await versuche("loeschfristen", () => taeglich("loeschfristen", loescheAbgelaufene));
  if (Date.now() - aufgeraeumt > STUNDE_MS) {
    aufgeraeumt = Date.now();
    await versuche("aufraeumen", raeumeAuf);
  }
  if (!endet) await warte();
}
await unlisten();
await smtp?.schliesse();
await schliessePool();
process.exit(0);
