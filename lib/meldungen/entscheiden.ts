import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Handlung, Zurueck } from "@/lib/auth";
import { type EreignisArt, type MeldungStatus, type Nachtrag, tabellen } from "@/lib/db";
import { env } from "@/lib/env";
import { hinterlegeNachricht, ladeEmpfaengerkonto, meldeNachricht } from "@/lib/postfach";
import { jetzt } from "@/lib/uhr";
import { meldeDerGruppe, QUITTUNGSGRUPPE } from "./benachrichtigen";
import { OFFEN } from "./kontext";
import { verwirfKorrektur } from "./korrekturzeile";
import type { MeldungAnsicht } from "./lesen";
import { istOffen, STATUS_TEXT } from "./status";

const { meldung, meldungEreignis } = tabellen;

type Entscheidung = Handlung<{ version: number }, MeldungAnsicht>;

/** Hält die Meldung fest und prüft, dass sie noch so ist, wie die Seite sie zeigte (security.md 7.8). */
export async function halte(h: Entscheidung): Promise<void> {
  const [jetzige] = await h.tx
    .select({ version: meldung.version, status: meldung.status })
    .from(meldung)
    .where(and(eq(meldung.kasseId, h.objekt.kasseId), eq(meldung.id, h.objekt.id)))
    .for("update");
  if (!jetzige || !istOffen(jetzige.status)) {
    throw new Zurueck({
      meldung: `Über diese Meldung wurde inzwischen entschieden (${jetzige ? STATUS_TEXT[jetzige.status] : "nicht gefunden"}).`,
    });
  }
  if (jetzige.version !== h.eingabe.version) {
    throw new Zurueck({
      meldung:
        "Die Meldung wurde zwischenzeitlich geändert. Ihre Eingaben sind noch da. Bitte laden Sie die Seite neu und prüfen Sie den neuen Stand.",
    });
  }
}

const urheber = (h: Entscheidung) => `${h.akteur.kasseName}, ${h.akteur.vorname} ${h.akteur.name}`;

/** Setzt den neuen Stand mit Schritt im Verlauf und Prüfspur. */
export async function setzeStatus(
  h: Entscheidung,
  status: MeldungStatus,
  art: EreignisArt,
  text: string,
  nachtrag: Nachtrag | null = null,
): Promise<void> {
  const { tx, akteur, objekt: m } = h;
  const entschieden = status === "uebernommen" || status === "abgelehnt";
  // Eine Anweisung für beides: Die Annahme hält Person und Meldung fest und soll kurz sein.
  const neuerStand = tx.$with("neuer_stand").as(
    tx
      .update(meldung)
      .set({
        status,
        version: sql`${meldung.version} + 1`,
        bearbeiterId: akteur.kontoId,
        ...(entschieden ? { entschiedenAm: jetzt(), entschiedenVon: akteur.kontoId } : {}),
      })
      .where(and(eq(meldung.kasseId, m.kasseId), eq(meldung.id, m.id)))
      .returning({ id: meldung.id }),
  );
  await tx
    .with(neuerStand)
    .insert(meldungEreignis)
    .values({
      kasseId: m.kasseId,
      meldungId: m.id,
      mitgliedId: m.mitgliedId,
      art,
      text,
      nachtrag,
      kontoId: akteur.kontoId,
      urheber: urheber(h),
    });
  h.audit({
    aktion: `meldung.${art.toLowerCase()}`,
    objektArt: "meldung",
    objektId: m.id,
    einzelheiten: {
      referenz: m.referenz,
      // Wer eine Meldung eingibt und selbst über sie entscheidet, bleibt allein: Das wird sichtbar.
      ...(entschieden && m.kontoId === akteur.kontoId ? { selbstEingegeben: true } : {}),
      ...(nachtrag?.fragen ? { felder: Object.keys(nachtrag.fragen).join(" ") } : {}),
      ...(nachtrag?.werte ? { korrigiert: true } : {}),
    },
  });
}

/**
 * Mit der Übernahme einer Berichtigung ist die ursprüngliche Meldung erledigt, wenn über sie noch nicht
 * entschieden war: Beide gelten nie nebeneinander.
 */
export async function schliesseBerichtigte(h: Entscheidung): Promise<void> {
  const { tx, akteur, objekt: m } = h;
  if (!m.berichtigt) return;
  const [erledigt] = await tx
    .update(meldung)
    .set({
      status: "zurueckgezogen",
      version: sql`${meldung.version} + 1`,
      entschiedenAm: jetzt(),
      entschiedenVon: akteur.kontoId,
    })
    .where(
      and(
        eq(meldung.kasseId, m.kasseId),
        eq(meldung.id, m.berichtigt.id),
        inArray(meldung.status, [...OFFEN]),
      ),
    )
    .returning({ id: meldung.id, referenz: meldung.referenz });
  if (!erledigt) return;
  await tx.insert(meldungEreignis).values({
    kasseId: m.kasseId,
    meldungId: erledigt.id,
    mitgliedId: m.mitgliedId,
    art: "ZURUECKGEZOGEN",
    text: `Ersetzt durch die Berichtigung mit der Referenz ${m.referenz}.`,
    kontoId: akteur.kontoId,
    urheber: urheber(h),
  });
  h.audit({
    aktion: "meldung.ersetzt",
    objektArt: "meldung",
    objektId: erledigt.id,
    einzelheiten: { referenz: erledigt.referenz, durch: m.referenz },
  });
}

/** Antwort unter derselben Referenz an das Postfach der Quittung, dazu eine E-Mail ohne Inhalt. */
export async function antworte(h: Entscheidung, absaetze: readonly string[]): Promise<void> {
  const { tx, objekt: m } = h;
  const empfaenger = await ladeEmpfaengerkonto(tx, m.kasseId, m.kontoId);
  // Ein deaktiviertes Konto hat kein Postfach mehr und eines der Kasse keines bei der Organisation; die
  // Antwort geht dann an deren Gruppe.
  const ohnePostfach = empfaenger?.status === "DEAKTIVIERT" || m.stellvertretung !== null;
  const anGruppe = empfaenger?.quittungZiel === "GRUPPE" || ohnePostfach;
  const gruppe = anGruppe ? QUITTUNGSGRUPPE : null;
  const nachrichtId = await hinterlegeNachricht(tx, {
    kasseId: m.kasseId,
    mitgliedId: m.mitgliedId,
    ziel: gruppe ? { gruppe } : { kontoId: m.kontoId },
    richtung: "eingang",
    referenz: m.referenz,
    bereich: "Systemmeldung",
    thema: "Entscheidung zu einer Meldung",
    betreff: m.betreff,
    text: [
      "Guten Tag,",
      ...absaetze,
      `Freundliche Grüße\n${h.akteur.kasseName}\n${env().PORTAL_NAME}`,
    ].join("\n\n"),
    meldungId: m.id,
  });
  if (gruppe) return meldeDerGruppe(h, m, nachrichtId);
  const { kasseId, mitgliedId, kontoId } = m;
  await meldeNachricht(
    h,
    { kasseId, mitgliedId, ziel: { kontoId } },
    nachrichtId,
    false,
    empfaenger,
  );
}

/** Wie die Antwort die Meldung nennt. */
export const bezug = (m: MeldungAnsicht) => `Ihre Meldung „${m.betreff}“ (Referenz ${m.referenz})`;

/** Nimmt eine Meldung in Bearbeitung; der Arbeitgeber sieht den Stand. */
export async function nimmInBearbeitung(h: Entscheidung): Promise<void> {
  await halte(h);
  if (h.objekt.status === "uebermittelt")
    await setzeStatus(h, "in_bearbeitung", "IN_BEARBEITUNG", "");
}

/** Lehnt eine Meldung mit Begründung ab; am Lebenslauf ändert sich nichts. */
export async function lehneAb(
  h: Handlung<{ version: number; text: string }, MeldungAnsicht>,
): Promise<void> {
  await halte(h);
  await verwirfKorrektur(h.tx, h.objekt);
  await setzeStatus(h, "abgelehnt", "ABGELEHNT", h.eingabe.text);
  await antworte(h, [
    `${bezug(h.objekt)} haben wir geprüft. Wir können sie nicht übernehmen:`,
    h.eingabe.text,
  ]);
}
