import { sql } from "drizzle-orm";
import { loescheAbgelaufene } from "@/lib/auskunft";
import { gleicheBestandAb, wendePersonendatenAn } from "@/lib/bestand";
import { merkeWorker, pruefePruefspuren } from "@/lib/betriebslauf";
import { bauePruefer, gewaehlteAblage } from "@/lib/dateien";
import { bearbeiteOffene, type Dateimittel, JE_DURCHGANG, loescheAusAblage } from "@/lib/dateilauf";
import { pool, schliessePool } from "@/lib/db";
import { env, noetig } from "@/lib/env";
import { erinnereAnBedingungen, erinnereAnEntwuerfe, raeumeAuf } from "@/lib/fristen";
import { loescheAbgelaufene as loescheNachrichten } from "@/lib/loeschfristen";
import { log } from "@/lib/log";
import { resendVersand, smtpVersand, type Versand } from "@/lib/mail";
import { arbeiteMassenlaeufeAb } from "@/lib/massenlauf";
import { stelleFaelligeZu, type Ziel } from "@/lib/outbox";
import { pruefeRechteAb } from "@/lib/rechtelauf";
import { arbeiteStapelAb } from "@/lib/stapel";
import { taeglich, versuche } from "./worker/aufgaben";
import { Wecker } from "./worker/wecker";

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
const takte = { outbox: new Wecker(), laeufe: new Wecker(), dateien: new Wecker() };

let aufgeraeumt = 0;

/** E-Mails und was täglich oder stündlich zu tun ist. */
async function laufeAllgemein(): Promise<void> {
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
}

/** Lange Läufe neben den übrigen Aufgaben: Zehntausend Zeilen sollen keine E-Mail aufhalten. */
async function laufeLanges(): Promise<void> {
  await versuche("massenlauf", async () => {
    // Ein Lauf rechnet in Abschnitten; der nächste folgt gleich.
    if (await arbeiteMassenlaeufeAb()) takte.laeufe.wecke();
  });
  await versuche("stapel", () => arbeiteStapelAb(() => endet));
}

/** Dateien haben ihre eigene Schleife: Eine stockende Ablage oder Prüfung hält keine E-Mail auf. */
async function laufeDateien(): Promise<void> {
  const melde = ({ fehler }: { fehler: number }) =>
    fehler && log.warnung("dateien-fehlversuche", { anzahl: fehler });
  await versuche("dateien", async () => {
    const ergebnis = await bearbeiteOffene(mittel);
    melde(ergebnis);
    // Ein voller Durchgang lässt wohl Dateien liegen; der nächste folgt gleich.
    if (ergebnis.bearbeitet === JE_DURCHGANG) takte.dateien.wecke();
  });
  await versuche("dateien-loeschen", async () =>
    melde(await stelleFaelligeZu({ art: "ablage", loesche: loescheAusAblage })),
  );
}

async function wiederhole(takt: Wecker, arbeit: () => Promise<void>): Promise<void> {
  while (!endet) {
    await arbeit();
    if (!endet) await takt.warte();
  }
}

const gehoert = await Promise.all(Object.entries(takte).map(([kanal, t]) => t.hoere(kanal)));
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.on(signal, () => {
    endet = true;
    for (const takt of Object.values(takte)) takt.wecke();
  });
}
await merkeWorker().catch((ursache) => log.fehler("betriebsstand", ursache));
log.info("worker-bereit");
await Promise.all([
  wiederhole(takte.outbox, laufeAllgemein),
  wiederhole(takte.laeufe, laufeLanges),
  wiederhole(takte.dateien, laufeDateien),
]);
for (const { unlisten } of gehoert) await unlisten();
await versand?.schliesse();
await schliessePool();
process.exit(0);
