import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { type AuditEreignis, schreibeAudit } from "@/lib/audit";
import { type Akteur, ladeAkteur } from "@/lib/auth";
import { type Mandant, pgFehler, pool, type Tx, tabellen, withTenant } from "@/lib/db";
import { formular } from "@/lib/formulare";
import { log } from "@/lib/log";
import { legeInOutbox, type Auftrag as Mailauftrag } from "@/lib/outbox";
import { jetzt } from "@/lib/uhr";
import { type Auftrag, nimmZeilen, pruefeZeile, sendeZeile, setzeZeile, sperrend } from "./zeile";

const { stapel, stapelZeile } = tabellen;

/** Codes, unter denen `withTenant` die Transaktion wiederholt. */
const ZUSAMMENSTOSS = new Set(["40001", "40P01"]);
/** So viele Zeilen prüft eine Transaktion; so viele sendet ein Durchgang, jede in ihrer eigenen. */
const PORTION = 50;

interface Faellig extends Auftrag {
  geprueft: boolean;
}

/** Tabellen, an denen zu arbeiten ist, älteste zuerst; der Worker sieht sie aller Kassen. */
async function listFaellige(): Promise<Faellig[]> {
  const zeilen = await pool()
    .db.select()
    .from(stapel)
    .where(sql`geprueft_am is null or (gesendet_am is not null and fertig_am is null)`)
    .orderBy(stapel.angelegtAm)
    .limit(20);
  return zeilen.flatMap((z) => {
    const form = formular(z.formular, z.formularVersion);
    return form ? [{ ...z, form, geprueft: z.geprueftAm !== null }] : [];
  });
}

const mandantVon = ({ kasseId, mitgliedId, kontoId }: Auftrag): Mandant => ({
  kasseId,
  mitgliedId,
  kontoId,
  klasse: "S",
});

const herkunftVon = ({ id }: Auftrag) => ({
  anfrageId: id,
  ip: "",
  netz: "",
  ipKurz: "",
});

/**
 * Arbeitet hochgeladene Tabellen ab: prüft neue, sendet freigegebene. Jede Zeile wird mit ihrem neuen
 * Zustand in einer Transaktion geschrieben; endet der Worker mittendrin, macht der nächste bei der
 * ersten offenen Zeile weiter, und keine wird zweimal gesendet.
 * @param endet ob der Worker aufhören soll
 */
export async function arbeiteStapelAb(endet: () => boolean): Promise<void> {
  let getan: number;
  do {
    getan = 0;
    for (const auftrag of await listFaellige()) {
      if (endet()) return;
      getan += await (auftrag.geprueft ? sendePortion(auftrag, endet) : pruefePortion(auftrag));
    }
  } while (getan > 0);
}

/** Ohne aktiven Zugang der Person geschieht nichts mehr in ihrem Namen. */
async function ohneZugang(tx: Tx, { kasseId, id }: Auftrag): Promise<void> {
  const offene = (zustand: "NEU" | "GEPRUEFT") =>
    and(
      eq(stapelZeile.kasseId, kasseId),
      eq(stapelZeile.stapelId, id),
      eq(stapelZeile.zustand, zustand),
    );
  const befunde = sperrend("ZUGANG", "Ihr Zugang ist nicht mehr aktiv.");
  await tx.update(stapelZeile).set({ zustand: "FEHLER", befunde }).where(offene("NEU"));
  await tx.update(stapelZeile).set({ zustand: "ABGELEHNT", befunde }).where(offene("GEPRUEFT"));
}

/** @returns Zahl der geprüften Zeilen */
async function pruefePortion(auftrag: Auftrag): Promise<number> {
  return withTenant(mandantVon(auftrag), async (tx) => {
    const akteur = await ladeAkteur(tx, auftrag.kontoId, auftrag.id);
    if (!akteur) await ohneZugang(tx, auftrag);
    const zeilen = akteur ? await nimmZeilen(tx, auftrag, "NEU", PORTION) : [];
    for (const zeile of zeilen) {
      if (!akteur) break;
      const geprueft = await versuche(tx, "FEHLER", (sp) =>
        pruefeZeile(sp, akteur, auftrag, zeile),
      );
      await setzeZeile(tx, zeile, geprueft);
    }
    await beende(tx, auftrag, "NEU", "geprueftAm");
    return zeilen.length;
  });
}

/** Vermerkt das Ende eines Schritts, wenn keine Zeile mehr offen ist, auch keine, die ein anderer hält. */
async function beende(
  tx: Tx,
  { kasseId, id }: Auftrag,
  offen: "NEU" | "GEPRUEFT",
  spalte: "geprueftAm" | "fertigAm",
): Promise<void> {
  const [rest] = await tx
    .select({ nr: stapelZeile.nr })
    .from(stapelZeile)
    .where(
      and(
        eq(stapelZeile.kasseId, kasseId),
        eq(stapelZeile.stapelId, id),
        eq(stapelZeile.zustand, offen),
      ),
    )
    .limit(1);
  if (rest) return;
  await tx
    .update(stapel)
    .set({ [spalte]: jetzt() })
    .where(and(eq(stapel.kasseId, kasseId), eq(stapel.id, id), isNull(stapel[spalte])));
}

/** @returns Zahl der gesendeten und abgelehnten Zeilen */
async function sendePortion(auftrag: Auftrag, endet: () => boolean): Promise<number> {
  let getan = 0;
  while (getan < PORTION && !endet() && (await sendeNaechste(auftrag))) getan += 1;
  await withTenant(mandantVon(auftrag), (tx) => beende(tx, auftrag, "GEPRUEFT", "fertigAm"));
  return getan;
}

/** Sendet die nächste Zeile: Meldung, Quittung, Prüfspur und Zustand der Zeile zusammen oder gar nicht. */
async function sendeNaechste(auftrag: Auftrag): Promise<boolean> {
  return withTenant(mandantVon(auftrag), async (tx) => {
    const akteur = await ladeAkteur(tx, auftrag.kontoId, auftrag.id);
    if (!akteur) {
      await ohneZugang(tx, auftrag);
      return false;
    }
    const [zeile] = await nimmZeilen(tx, auftrag, "GEPRUEFT", 1);
    if (!zeile) return false;
    const gesendet = await versuche(tx, "ABGELEHNT", (sp) => sende(sp, akteur, auftrag, zeile));
    await setzeZeile(tx, zeile, gesendet);
    return true;
  });
}

async function sende(
  tx: Tx,
  akteur: Akteur,
  auftrag: Auftrag,
  zeile: Awaited<ReturnType<typeof nimmZeilen>>[number],
) {
  const ereignisse: AuditEreignis[] = [];
  const mails: Mailauftrag[] = [];
  const herkunft = herkunftVon(auftrag);
  const h = {
    tx,
    akteur,
    eingabe: null,
    herkunft,
    audit: (e: AuditEreignis) => ereignisse.push(e),
    mail: (a: Mailauftrag) => mails.push(a),
  };
  const ergebnis = await sendeZeile(h, auftrag, zeile);
  await legeInOutbox(tx, mails);
  await schreibeAudit(tx, ereignisse, herkunft);
  return ergebnis;
}

/**
 * Eine Zeile, an der etwas Unerwartetes scheitert, hält die anderen nicht auf: Ihr Teil der Transaktion
 * wird zurückgenommen, und sie gilt als fehlerhaft. Eine abgerissene Verbindung und ein Zusammenstoß
 * mit anderen werfen weiter; dann wird dieselbe Zeile noch einmal genommen.
 */
async function versuche<T>(tx: Tx, sonst: "FEHLER" | "ABGELEHNT", arbeit: (sp: Tx) => Promise<T>) {
  try {
    return await tx.transaction(arbeit);
  } catch (ursache) {
    if (ZUSAMMENSTOSS.has(pgFehler(ursache)?.code ?? "")) throw ursache;
    await tx.execute(sql`select 1`);
    const fehlercode = randomUUID().slice(0, 8).toUpperCase();
    log.fehler("stapel-zeile", ursache, { fehlercode });
    return {
      zustand: sonst,
      befunde: sperrend(
        "STOERUNG",
        `Das hat nicht geklappt. Senden Sie diese Zeile noch einmal. Fehlercode ${fehlercode}.`,
      ),
    };
  }
}
