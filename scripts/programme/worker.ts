import { sql } from "drizzle-orm";
import { loescheAbgelaufene } from "@/lib/auskunft";
import { gleicheBestandAb, wendePersonendatenAn } from "@/lib/bestand";
import { pool, schliessePool, tabellen } from "@/lib/db";
import { env, noetig } from "@/lib/env";
import { erinnereAnBedingungen, erinnereAnEntwuerfe, raeumeAuf } from "@/lib/fristen";
import { loescheAbgelaufene as loescheNachrichten } from "@/lib/loeschfristen";
import { log } from "@/lib/log";
import { smtpVersand } from "@/lib/mail";
import { stelleFaelligeZu, type Ziel } from "@/lib/outbox";
import { pruefeRechteAb } from "@/lib/rechtelauf";
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
  if (!endet) await warte();
}
await unlisten();
await smtp?.schliesse();
await schliessePool();
process.exit(0);
