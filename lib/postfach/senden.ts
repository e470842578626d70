import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { GRENZEN, type Handlung, Zurueck, zaehle } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { merkeEinreichung, sperreEinreichung } from "@/lib/entwurf";
import { eingangAdresse, mailUmfeld, neueTeamnachrichtMail } from "@/lib/mail";
import { fingerabdruck } from "./brieftext";
import { merkeGelesen } from "./gelesen";
import { alsSpalten, hinterlegeNachricht } from "./hinterlegen";
import { vergebeReferenz } from "./referenz";
import type { Briefeingabe, Briefwerte, Schreibfall } from "./schreiben";
import { type Bereich, teamFuer } from "./themen";

const { datei, entwurf, schriftwechsel } = tabellen;
type Brief = Handlung<Briefeingabe, Schreibfall>;

const hashVon = (fall: Schreibfall, w: Briefwerte) =>
  fingerabdruck([fall.schluessel, w.betreff, w.bereich, w.thema, w.text]);

/**
 * Ob dieses Formular schon gesendet hat: dann die Nachricht von damals, oder der Satz, wenn inzwischen
 * etwas anderes darin steht.
 */
export async function schonGesendet(
  h: Brief,
  werte: Briefwerte,
): Promise<{ id: string } | { id: null; meldung: string } | null> {
  const frueher = await sperreEinreichung(h.tx, h.akteur, h.eingabe.submissionId);
  if (!frueher) return null;
  if (frueher.hash === hashVon(h.objekt, werte))
    return { id: (frueher.ergebnis as { nachrichtId: string }).nachrichtId };
  return {
    id: null,
    meldung:
      "Aus diesem Formular wurde schon eine Nachricht gesendet. Öffnen Sie „Schreiben“ bitte neu.",
  };
}

/**
 * Sendet einen Brief: Nachricht, Anhänge, Schriftwechsel der Kasse, E-Mail und Prüfspur in einer
 * Transaktion. @param entwurfId `null`, wenn es keinen Entwurf gibt @returns Kennung der Nachricht
 */
export async function sendeBrief(
  h: Brief,
  werte: Briefwerte,
  entwurfId: string | null,
): Promise<string> {
  const { tx, akteur, objekt: fall } = h;
  if (!(await zaehle(GRENZEN.senden, akteur.kontoId, tx)))
    throw new Zurueck({
      meldung: "Das waren zu viele Nachrichten in kurzer Zeit. Bitte warten Sie einige Minuten.",
    });
  const { kasseId, mitgliedId } = fall;
  const ziel = fall.gruppe ? { gruppe: fall.gruppe } : { kontoId: akteur.kontoId };
  const referenz = fall.antwort?.referenz ?? (await vergebeReferenz(tx, kasseId));
  const { bereich, thema } = werte;
  const betreff = werte.betreff.trim();
  // Beides geht in einem Zug zur Datenbank, ohne auf die erste Antwort zu warten.
  const [nachrichtId] = await Promise.all([
    hinterlegeNachricht(tx, {
      kasseId,
      mitgliedId,
      ziel,
      richtung: "ausgang",
      referenz,
      bereich,
      thema,
      betreff,
      text: werte.text,
      meldungId: null,
      urheberId: akteur.kontoId,
      urheber: `${akteur.vorname} ${akteur.name}`,
    }),
    tx
      .insert(schriftwechsel)
      .values({
        kasseId,
        mitgliedId,
        ...alsSpalten(ziel),
        referenz,
        team: teamFuer(bereich as Bereich, thema),
        bereich,
        thema,
        betreff,
        stand: "OFFEN",
      })
      .onConflictDoUpdate({
        target: [schriftwechsel.kasseId, schriftwechsel.referenz],
        set: { stand: "OFFEN", letzteAm: sql`now()`, version: sql`${schriftwechsel.version} + 1` },
      }),
  ]);
  if (entwurfId !== null) {
    await tx
      .update(datei)
      .set({ entwurfId: null, nachrichtId })
      .where(and(eq(datei.kasseId, kasseId), eq(datei.entwurfId, entwurfId)));
    await tx.delete(entwurf).where(and(eq(entwurf.kasseId, kasseId), eq(entwurf.id, entwurfId)));
  }
  const [an, umfeld] = await Promise.all([
    eingangAdresse(tx, kasseId),
    mailUmfeld(tx, kasseId),
    merkeGelesen(tx, akteur, nachrichtId),
    merkeEinreichung(tx, akteur, h.eingabe.submissionId, {
      hash: hashVon(fall, werte),
      ergebnis: { nachrichtId },
    }),
  ]);
  if (an)
    h.mail({
      kasseId,
      mail: neueTeamnachrichtMail(umfeld, an),
      dedupeKey: `teamnachricht:${nachrichtId}`,
    });
  h.audit({
    aktion: "nachricht.senden",
    objektArt: "nachricht",
    objektId: nachrichtId,
    einzelheiten: { referenz, antwort: fall.antwort !== null },
  });
  return nachrichtId;
}
