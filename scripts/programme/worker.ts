import { sql } from "drizzle-orm";
import { loescheAbgelaufene } from "@/lib/auskunft";
import { gleicheBestandAb, wendePersonendatenAn } from "@/lib/bestand";
import { merkeLauf, merkeWorker, pruefePruefspuren, type Takt } from "@/lib/betriebslauf";
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

/** Eine Aufgabe, deren Scheitern die anderen nicht aufhält; die Betriebsseite nennt ihren letzten Lauf. */
async function versuche(
  name: string,
  arbeit: () => Promise<unknown>,
  takt: Takt = "staendig",
): Promise<void> {
  try {
    await arbeit();
    await merkeLauf(name, takt);
  } catch (ursache) {
    log.fehler(name, ursache);
    await merkeLauf(name, takt, ursache);
  }
}

/** Läuft je Tag in genau einem Worker: Wer die Zeile anlegt, tut die Arbeit; scheitert sie, ist der Tag wieder frei. */
async function taeglich(aufgabe: string, arbeit: (tag: string) => Promise<unknown>): Promise<void> {
  const tag = heute();
  const neu = await pool()
    .db.insert(tabellen.tageslauf)
    .values({ aufgabe, tag })
    .onConflictDoNothing()
    .returning()
    .catch((ursache) => log.fehler(aufgabe, ursache));
  if (!neu?.length) return;
  const tue = async () => {
    try {
      await arbeit(tag);
    } catch (ursache) {
      await pool().db.execute(
        sql`delete from tageslauf where aufgabe = ${aufgabe} and tag = ${tag}`,
      );
      throw ursache;
    }
  };
  await versuche(aufgabe, tue, "tag");
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
await merkeWorker().catch((ursache) => log.fehler("betriebsstand", ursache));
log.info("worker-bereit");
const langeLaeufe = arbeiteLangeLaeufe();

let aufgeraeumt = 0;
while (!endet) {
  await versuche("outbox", async () => {
    const { fehler } = await stelleFaelligeZu(ziel);
    if (fehler) log.warnung("outbox-fehlversuche", { anzahl: fehler });
  });
  await versuche("audit-verketten", () => pool().db.execute(sql`select audit_verketten()`));
  await taeglich("entwuerfe", erinnereAnEntwuerfe);
  await taeglich("personendaten", wendePersonendatenAn);
  await taeglich("bestand", gleicheBestandAb);
  await taeglich("auskunft", loescheAbgelaufene);
  await taeglich("loeschfristen", loescheNachrichten);
  await taeglich("bedingungen", erinnereAnBedingungen);
  await taeglich("rechte", pruefeRechteAb);
  await taeglich("pruefspur", pruefePruefspuren);
  if (Date.now() - aufgeraeumt > STUNDE_MS) {
    aufgeraeumt = Date.now();
    await versuche("aufraeumen", raeumeAuf, "stunde");
  }
  if (!endet) await takt.warte();
}
await langeLaeufe;
await unlisten();
await laeufeRuf.unlisten();
await smtp?.schliesse();
await schliessePool();
process.exit(0);
