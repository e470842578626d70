import { sql } from "drizzle-orm";
import { loescheAbgelaufene } from "@/lib/auskunft";
import { gleicheBestandAb, wendePersonendatenAn } from "@/lib/bestand";
import { pool, schliessePool, tabellen } from "@/lib/db";
import { env, noetig } from "@/lib/env";
import { erinnereAnBedingungen, erinnereAnEntwuerfe, raeumeAuf } from "@/lib/fristen";
import { loescheAbgelaufene as loescheNachrichten } from "@/lib/loeschfristen";
import { log } from "@/lib/log";
import { smtpVersand } from "@/lib/mail";
import { arbeiteMassenlaeufeAb } from "@/lib/massenlauf";
import { stelleFaelligeZu, type Ziel } from "@/lib/outbox";
import { pruefeRechteAb } from "@/lib/rechtelauf";
import { arbeiteStapelAb } from "@/lib/stapel";
import { heute } from "@/lib/uhr";

/** So oft wird auch ohne Weckruf nachgesehen. */
const TAKT_MS = 5000;
const STUNDE_MS = 3_600_000;

const smtp = env().DEMO ? null : smtpVersand(noetig("SMTP_URL"), noetig("MAIL_FROM"));
const ziel: Ziel = smtp ? { art: "versand", versand: smtp } : { art: "demo" };

let endet = false;

/** Wartet auf den Takt oder einen Weckruf. */
class Wecker {
  private weiter: (() => void) | null = null;
  readonly wecke = () => this.weiter?.();

  warte(): Promise<void> {
    return new Promise((fertig) => {
      const uhr = setTimeout(fertig, TAKT_MS);
      this.weiter = () => {
        clearTimeout(uhr);
        fertig();
      };
    });
  }
}
const takt = new Wecker();
const langerTakt = new Wecker();

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

/** Lange Läufe neben den übrigen Aufgaben: Zehntausend Zeilen sollen keine E-Mail aufhalten. */
async function arbeiteLangeLaeufe(): Promise<void> {
  while (!endet) {
    let offen = false;
    await versuche("massenlauf", async () => {
      offen = await arbeiteMassenlaeufeAb();
    });
    await versuche("stapel", () => arbeiteStapelAb(() => endet));
    if (!endet && !offen) await langerTakt.warte();
  }
}

const { unlisten } = await pool().sql.listen("outbox", takt.wecke, takt.wecke);
const laeufeRuf = await pool().sql.listen("laeufe", langerTakt.wecke, langerTakt.wecke);
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.on(signal, () => {
    endet = true;
    takt.wecke();
    langerTakt.wecke();
  });
}
log.info("worker-bereit");
const langeLaeufe = arbeiteLangeLaeufe();

let aufgeraeumt = 0;
while (!endet) {
  await versuche("outbox", async () => {
    const { fehler } = await stelleFaelligeZu(ziel);
    if (fehler) log.warnung("outbox-fehlversuche", { anzahl: fehler });
  });
  await versuche("audit-verketten", () => pool().db.execute(sql`select audit_verketten()`));
  await versuche("entwuerfe", () => taeglich("entwuerfe", erinnereAnEntwuerfe));
  await versuche("personendaten", () => taeglich("personendaten", wendePersonendatenAn));
  await versuche("bestand", () => taeglich("bestand", gleicheBestandAb));
  await versuche("auskunft", () => taeglich("auskunft", loescheAbgelaufene));
  await versuche("loeschfristen", () => taeglich("loeschfristen", loescheNachrichten));
  await versuche("bedingungen", () => taeglich("bedingungen", erinnereAnBedingungen));
  await versuche("rechte", () => taeglich("rechte", pruefeRechteAb));
  if (Date.now() - aufgeraeumt > STUNDE_MS) {
    aufgeraeumt = Date.now();
    await versuche("aufraeumen", raeumeAuf);
  }
  if (!endet) await takt.warte();
}
await langeLaeufe;
await unlisten();
await laeufeRuf.unlisten();
await smtp?.schliesse();
await schliessePool();
process.exit(0);
