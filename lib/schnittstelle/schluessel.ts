import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { z } from "zod";
import { type Akteur, darf, type Handlung, SCHALTER_SCHNITTSTELLE, Zurueck } from "@/lib/auth";
import type { IsoDatum } from "@/lib/datum";
import { type Schluesselzweck, type Tx, tabellen } from "@/lib/db";
import { neuesGeheimnis, sha256 } from "@/lib/sicherheit";
import { istUuid } from "@/lib/text";
import { heute, jetzt } from "@/lib/uhr";
import type { SCHLUESSEL_ANLEGEN } from "./schluessel-eingabe";

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
  stand: Schluesselstand;
  angelegtAm: Date;
  /** Letzter Tag, an dem er gilt. */
  gueltigBis: IsoDatum;
  zuletztAm: Date | null;
  widerrufenAm: Date | null;
}

/**
 * `ohne-konto`: Die verantwortliche Person hat keinen aktiven Zugang mehr, der Schlüssel meldet nicht;
 * `abgeschaltet`: Die Kasse hat die Schnittstelle der Organisation abgeschaltet.
 */
export type Schluesselstand = "gilt" | "abgelaufen" | "ohne-konto" | "abgeschaltet" | "widerrufen";

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
      abgeschaltet: mitglied.abgeschaltet,
      angelegtAm: schluessel.angelegtAm,
      gueltigBis: schluessel.gueltigBis,
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

type Standangaben = Pick<
  Zeile,
  "widerrufenAm" | "gueltigBis" | "zweck" | "status" | "abgeschaltet"
>;

/** In derselben Reihenfolge, in der eine Anfrage ihn prüft. */
function standVon({ widerrufenAm, gueltigBis, zweck, status, abgeschaltet }: Standangaben) {
  if (widerrufenAm) return "widerrufen";
  if (gueltigBis < heute()) return "abgelaufen";
  if (abgeschaltet?.includes(SCHALTER_SCHNITTSTELLE)) return "abgeschaltet";
  return zweck === "MELDEN" && status !== "AKTIV" ? "ohne-konto" : "gilt";
}

function alsAnsicht(z: Zeile): Schluesselansicht {
  const { vorname, nachname, status, abgeschaltet, organisation, ...rest } = z;
  return {
    ...rest,
    organisation: organisation ?? "",
    verantwortlich: `${vorname} ${nachname}`,
    stand: standVon(z),
  };
}

/** Ob jemand Schlüssel verwaltet; ist die Schnittstelle abgeschaltet, gibt es sie für die Organisation nicht. */
export const verwaltetSchluessel = (akteur: Akteur): boolean =>
  akteur.schnittstelle && darf(akteur, "schnittstelle:verwalten");

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

type Anlage = Handlung<
  z.output<typeof SCHLUESSEL_ANLEGEN>,
  { kasseId: string; mitgliedId?: string | null }
>;

/**
 * Legt einen Schlüssel an. Das Geheimnis gibt es nur in der Antwort dieser Handlung; gespeichert wird
 * sein Hash und der Anfang, an dem man es wiedererkennt. Ein zweiter Klick legt keinen zweiten an.
 * @param kontoId verantwortliche Person; ihre Rechte begrenzen den Schlüssel
 */
export async function legeSchluesselAn(
  { tx, akteur, eingabe, audit }: Anlage,
  zweck: Schluesselzweck,
  kontoId: string,
): Promise<string> {
  const geheimnis = `${VORSATZ}${neuesGeheimnis()}`;
  const { submissionId: id, name, gueltigBis } = eingabe;
  const praefix = geheimnis.slice(0, PRAEFIX_ZEICHEN);
  const neu = await tx
    .insert(schluessel)
    .values({
      kasseId: akteur.kasseId,
      id,
      zweck,
      mitgliedId: zweck === "MELDEN" ? akteur.mitgliedId : null,
      name,
      praefix,
      hash: sha256(geheimnis),
      kontoId,
      gueltigBis,
      angelegtVon: akteur.kontoId,
    })
    .onConflictDoNothing({ target: [schluessel.kasseId, schluessel.id] })
    .returning({ id: schluessel.id });
  if (neu.length === 0) {
    throw new Zurueck({
      meldung:
        "Dieser Schlüssel ist schon angelegt; sein Geheimnis wird nur einmal gezeigt. Haben Sie es nicht gesehen, widerrufen Sie ihn in der Liste und legen Sie einen neuen an.",
    });
  }
  audit({
    aktion: "konto.schluessel-angelegt",
    objektArt: "konto",
    objektId: kontoId,
    einzelheiten: { schluessel: praefix, zweck, gueltigBis },
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
    .returning({ kontoId: schluessel.kontoId });
  if (!geaendert) throw new Zurueck({ meldung: "Dieser Schlüssel ist schon widerrufen." });
  audit({
    aktion: "konto.schluessel-widerrufen",
    objektArt: "konto",
    objektId: geaendert.kontoId,
    einzelheiten: { schluessel: objekt.praefix },
  });
}
