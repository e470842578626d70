import { sql } from "drizzle-orm";
import { loescheAbgelaufene } from "@/lib/auskunft";
import { gleicheBestandAb, wendePersonendatenAn } from "@/lib/bestand";
import { bauePruefer, gewaehlteAblage } from "@/lib/dateien";
import { bearbeiteOffene, type Dateimittel, JE_DURCHGANG, loescheAusAblage } from "@/lib/dateilauf";
import { pool, schliessePool, tabellen } from "@/lib/db";
import { env, noetig } from "@/lib/env";
import { erinnereAnEntwuerfe, raeumeAuf } from "@/lib/fristen";
import { loescheAbgelaufene as loescheNachrichten } from "@/lib/loeschfristen";
import { log } from "@/lib/log";
import { resendVersand, smtpVersand, type Versand } from "@/lib/mail";
import { stelleFaelligeZu, type Ziel } from "@/lib/outbox";
import { pruefeRechteAb } from "@/lib/rechtelauf";
import { heute } from "@/lib/uhr";

/** So oft wird auch ohne Weckruf nachgesehen. */
const TAKT_MS = 5000;
const STUNDE_MS = 3_600_000;

function waehleVersand(): Versand | null {
  const { DEMO, RESEND_API_KEY } = env();
  if (DEMO) return null;
  const absender = noetig("MAIL_FROM");
  return RESEND_API_KEY
    ? resendVersand(RESEND_API_KEY, absender)
    : smtpVersand(noetig("SMTP_URL"), absender);
}

const versand = waehleVersand();
const ziel: Ziel = versand ? { art: "versand", versand } : { art: "demo" };
const mittel: Dateimittel = {
  pruefer: env().CLAMD ? bauePruefer(noetig("CLAMD")) : null,
  ablage: gewaehlteAblage(),
};

let endet = false;
const wecken = { outbox: () => {}, dateien: () => {} };

/** Wartet auf den Takt oder einen Weckruf. */
const warte = (wer: keyof typeof wecken) =>
  new Promise<void>((weiter) => {
    const uhr = setTimeout(weiter, TAKT_MS);
    wecken[wer] = () => {
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

const hoere = (wer: keyof typeof wecken) =>
  pool().sql.listen(
    wer,
    () => wecken[wer](),
    () => wecken[wer](),
  );
const gehoert = [await hoere("outbox"), await hoere("dateien")];
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.on(signal, () => {
    endet = true;
    for (const weckruf of Object.values(wecken)) weckruf();
  });
}
log.info("worker-bereit");

/** Dateien haben ihre eigene Schleife: Eine stockende Ablage oder Prüfung hält keine E-Mail auf. */
async function bearbeiteDateien(): Promise<void> {
  while (!endet) {
    let voll = false;
    await versuche("dateien", async () => {
      const { bearbeitet, fehler } = await bearbeiteOffene(mittel);
      voll = bearbeitet === JE_DURCHGANG;
      if (fehler) log.warnung("dateien-fehlversuche", { anzahl: fehler });
    });
    await versuche("dateien-loeschen", async () => {
      const { fehler } = await stelleFaelligeZu({ art: "ablage", loesche: loescheAusAblage });
      if (fehler) log.warnung("dateien-fehlversuche", { anzahl: fehler });
    });
    if (!endet && !voll) await warte("dateien");
  }
}

const dateien = bearbeiteDateien();
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
  await versuche("rechte", () => taeglich("rechte", pruefeRechteAb));
  if (Date.now() - aufgeraeumt > STUNDE_MS) {
    aufgeraeumt = Date.now();
    await versuche("aufraeumen", raeumeAuf);
  }
  if (!endet) await warte("outbox");
}
await dateien;
for (const { unlisten } of gehoert) await unlisten();
await versand?.schliesse();
await schliessePool();
process.exit(0);
