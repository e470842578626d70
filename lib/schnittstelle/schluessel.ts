import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import { type Schluesselzweck, type Tx, tabellen } from "@/lib/db";
import { neuesGeheimnis, sha256 } from "@/lib/sicherheit";
import { istUuid } from "@/lib/text";
import { jetzt } from "@/lib/uhr";

const { schnittstellenschluessel: schluessel, konto, mitglied } = tabellen;

/** Ein Schlüssel, wie die Verwaltung ihn zeigt; das Geheimnis kennt niemand mehr. */
export interface Schluesselansicht {
  kasseId: string;
  id: string;
  mitgliedId: string | null;
  zweck: Schluesselzweck;
  name: string;
  praefix: string;
  /** Name der Organisation; leer beim Verfahren der Kasse. */
  organisation: string;
  verantwortlich: string;
  /** Ob die verantwortliche Person noch einen aktiven Zugang hat; sonst wirkt ein Schlüssel zum Melden nicht. */
  wirkt: boolean;
  angelegtAm: Date;
  zuletztAm: Date | null;
  widerrufenAm: Date | null;
}

const VORSATZ = "vp_";
/** So viele Zeichen nennt die Liste. */
const PRAEFIX_ZEICHEN = 11;

const waehle = (tx: Tx) => {
  const wer = alias(konto, "verantwortlich");
  return tx
    .select({
      kasseId: schluessel.kasseId,
      id: schluessel.id,
      mitgliedId: schluessel.mitgliedId,
      zweck: schluessel.zweck,
      name: schluessel.name,
      praefix: schluessel.praefix,
      organisation: mitglied.name,
      vorname: wer.vorname,
      nachname: wer.name,
      status: wer.status,
      angelegtAm: schluessel.angelegtAm,
      zuletztAm: schluessel.zuletztAm,
      widerrufenAm: schluessel.widerrufenAm,
    })
    .from(schluessel)
    .innerJoin(wer, and(eq(wer.kasseId, schluessel.kasseId), eq(wer.id, schluessel.kontoId)))
    .leftJoin(
      mitglied,
      and(eq(mitglied.kasseId, schluessel.kasseId), eq(mitglied.id, schluessel.mitgliedId)),
    )
    .$dynamic();
};

type Zeile = Awaited<ReturnType<typeof waehle>>[number];

const alsAnsicht = ({
  vorname,
  nachname,
  status,
  organisation,
  ...rest
}: Zeile): Schluesselansicht => ({
  ...rest,
  organisation: organisation ?? "",
  verantwortlich: `${vorname} ${nachname}`,
  wirkt: rest.zweck === "ABHOLEN" || status === "AKTIV",
});

/** Schlüssel der eigenen Organisation, für die Kasse alle; geltende zuerst, dann neueste. */
export async function listSchluessel(tx: Tx, akteur: Akteur): Promise<Schluesselansicht[]> {
  const zeilen = await waehle(tx)
    .where(
      and(
        eq(schluessel.kasseId, akteur.kasseId),
        akteur.mitgliedId ? eq(schluessel.mitgliedId, akteur.mitgliedId) : undefined,
      ),
    )
    .orderBy(desc(isNull(schluessel.widerrufenAm)), desc(schluessel.angelegtAm));
  return zeilen.map(alsAnsicht);
}

export async function ladeSchluessel(
  tx: Tx,
  akteur: Akteur,
  id: string,
): Promise<Schluesselansicht | null> {
  if (!istUuid(id)) return null;
  const [zeile] = await waehle(tx).where(
    and(eq(schluessel.kasseId, akteur.kasseId), eq(schluessel.id, id)),
  );
  return zeile ? alsAnsicht(zeile) : null;
}

/** Wer für einen Schlüssel der Organisation verantwortlich sein kann: aktive Sachbearbeitung. */
export async function listVerantwortliche(tx: Tx, akteur: Akteur) {
  if (!akteur.mitgliedId) return [];
  const zeilen = await tx
    .select({ id: konto.id, vorname: konto.vorname, name: konto.name, kennung: konto.kennung })
    .from(konto)
    .where(
      and(
        eq(konto.kasseId, akteur.kasseId),
        eq(konto.mitgliedId, akteur.mitgliedId),
        eq(konto.klasse, "S"),
        eq(konto.status, "AKTIV"),
      ),
    )
    .orderBy(asc(konto.name), asc(konto.vorname), asc(konto.kennung));
  return zeilen.map((k) => ({ id: k.id, name: `${k.vorname} ${k.name} (${k.kennung})` }));
}

/** Name des Verfahrens; steht in Meldungen und Verlauf. */
export const SCHLUESSELNAME = z
  .string()
  .trim()
  .min(1, "Geben Sie den Namen des Verfahrens ein.")
  .max(60, "Der Name darf höchstens 60 Zeichen haben.")
  .regex(/^[\p{L}\p{M}\p{N} .,&+/()-]*$/u, "Der Name enthält ein Zeichen, das hier nicht geht.");

type Anlage = Handlung<{ name: string }, { kasseId: string; mitgliedId?: string | null }>;

/**
 * Legt einen Schlüssel an. Das Geheimnis gibt es nur in der Antwort dieser Handlung; gespeichert wird
 * sein Hash und der Anfang, an dem man es wiedererkennt.
 * @param kontoId verantwortliche Person; ihre Rechte begrenzen den Schlüssel
 */
export async function legeSchluesselAn(
  { tx, akteur, eingabe, audit }: Anlage,
  zweck: Schluesselzweck,
  kontoId: string,
): Promise<string> {
  const geheimnis = `${VORSATZ}${neuesGeheimnis()}`;
  const [neu] = await tx
    .insert(schluessel)
    .values({
      kasseId: akteur.kasseId,
      zweck,
      mitgliedId: zweck === "MELDEN" ? akteur.mitgliedId : null,
      name: eingabe.name,
      praefix: geheimnis.slice(0, PRAEFIX_ZEICHEN),
      hash: sha256(geheimnis),
      kontoId,
      angelegtVon: akteur.kontoId,
    })
    .returning({ id: schluessel.id, praefix: schluessel.praefix });
  if (!neu) throw new Error("Schlüssel nicht angelegt");
  audit({
    aktion: "schluessel.anlegen",
    objektArt: "schnittstellenschluessel",
    objektId: neu.id,
    einzelheiten: { zweck, praefix: neu.praefix, verantwortlich: kontoId },
  });
  return geheimnis;
}

/** Widerruft einen Schlüssel; er gilt von der nächsten Anfrage an nicht mehr und nie wieder. */
export async function widerrufe({
  tx,
  akteur,
  objekt,
  audit,
}: Handlung<unknown, Schluesselansicht>): Promise<void> {
  const [geaendert] = await tx
    .update(schluessel)
    .set({ widerrufenAm: jetzt(), widerrufenVon: akteur.kontoId })
    .where(
      and(
        eq(schluessel.kasseId, objekt.kasseId),
        eq(schluessel.id, objekt.id),
        isNull(schluessel.widerrufenAm),
      ),
    )
    .returning({ id: schluessel.id });
  if (!geaendert) throw new Zurueck({ meldung: "Dieser Schlüssel ist schon widerrufen." });
  audit({
    aktion: "schluessel.widerrufen",
    objektArt: "schnittstellenschluessel",
    objektId: objekt.id,
    einzelheiten: { praefix: objekt.praefix },
  });
}
