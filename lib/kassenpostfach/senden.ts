import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { type Ausgang, GRENZEN, type Handlung, Zurueck, zaehle } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { merkeEinreichung, sperreEinreichung } from "@/lib/entwurf";
import {
  alsSpalten,
  type Bereich,
  fingerabdruck,
  hinterlegeNachricht,
  meldeNachricht,
  type Postfachziel,
  teamFuer,
  vergebeReferenzen,
} from "@/lib/postfach";
import { type Empfaenger, loeseAuf } from "./empfaenger";
import type { Schriftwechselansicht } from "./lesen";
import type { Kassenbriefeingabe, Kassenbriefwerte, Kassenfall } from "./schreiben";

const { datei, entwurf, gruppenadresse, konto, nachricht, rundschreiben, schriftwechsel } =
  tabellen;
type Brief = Handlung<Kassenbriefeingabe, Kassenfall>;

const hashVon = (fall: Kassenfall, w: Kassenbriefwerte) =>
  fingerabdruck([fall.schluessel, ...Object.values(w)]);

/** Wie die Kasse beim Arbeitgeber heißt. */
const urheber = (h: Brief) => `${h.akteur.kasseName}, ${h.akteur.vorname} ${h.akteur.name}`;

/** Führt eine Wiederholung dorthin, wohin die erste Sendung führte. */
export async function schonGesendet(h: Brief, w: Kassenbriefwerte): Promise<Ausgang | null> {
  const frueher = await sperreEinreichung(h.tx, h.akteur, h.eingabe.submissionId);
  if (!frueher) return null;
  if (frueher.hash === hashVon(h.objekt, w))
    return { weiter: (frueher.ergebnis as { weiter: string }).weiter };
  return {
    zustand: {
      meldung:
        "Aus diesem Formular wurde schon eine Nachricht gesendet. Öffnen Sie „Schreiben“ bitte neu.",
    },
  };
}

/** Antwort unter derselben Referenz; auf Wunsch ist der Schriftwechsel damit erledigt. */
export async function sendeAntwort(
  h: Brief,
  s: Schriftwechselansicht,
  w: Kassenbriefwerte,
  entwurfId: string,
): Promise<Ausgang> {
  const { tx, akteur } = h;
  await pruefeErreichbar(h, s.ziel);
  const geaendert = await tx
    .update(schriftwechsel)
    .set({
      stand: h.eingabe.absicht === "senden-erledigen" ? "ERLEDIGT" : "BEANTWORTET",
      bearbeiterId: s.bearbeiterId ?? akteur.kontoId,
      letzteAm: sql`now()`,
      version: sql`${schriftwechsel.version} + 1`,
    })
    .where(
      and(
        eq(schriftwechsel.kasseId, s.kasseId),
        eq(schriftwechsel.id, s.id),
        eq(schriftwechsel.version, h.eingabe.version),
      ),
    )
    .returning({ id: schriftwechsel.id });
  if (geaendert.length === 0)
    throw new Zurueck({
      meldung:
        "In diesem Schriftwechsel gibt es inzwischen etwas Neues. Ihre Eingaben sind noch da. Bitte laden Sie die Seite neu und lesen Sie vor dem Senden den neuen Stand.",
    });
  const nachrichtId = await hinterlegeNachricht(tx, {
    kasseId: s.kasseId,
    mitgliedId: s.mitgliedId,
    ziel: s.ziel,
    richtung: "eingang",
    referenz: s.referenz,
    bereich: s.bereich,
    thema: s.thema,
    betreff: w.betreff.trim(),
    text: w.text,
    meldungId: null,
    urheberId: akteur.kontoId,
    urheber: urheber(h),
  });
  await tx
    .update(datei)
    .set({ entwurfId: null, nachrichtId, mitgliedId: s.mitgliedId })
    .where(and(eq(datei.kasseId, s.kasseId), eq(datei.entwurfId, entwurfId)));
  await meldeNachricht(h, s, nachrichtId, true);
  h.audit({
    aktion: "nachricht.antwort",
    objektArt: "nachricht",
    objektId: nachrichtId,
    einzelheiten: { referenz: s.referenz },
  });
  return schliesse(h, w, entwurfId, `/kasse/postfach/${s.id}?gesendet=1`);
}

/** Neue Nachricht an ein Postfach oder als Rundschreiben an viele; jede bekommt ihre Referenz. */
export async function sendeNeu(h: Brief, w: Kassenbriefwerte, entwurfId: string): Promise<Ausgang> {
  const { tx, akteur } = h;
  const { kasseId } = akteur;
  const aufgeloest = await loeseAuf(tx, kasseId, w);
  if ("fehler" in aufgeloest) throw new Zurueck({ fehler: aufgeloest.fehler });
  const { empfaenger } = aufgeloest;
  const rund = w.art === "rundschreiben";
  const rundschreibenId = rund ? crypto.randomUUID() : null;
  if (rundschreibenId)
    await tx.insert(rundschreiben).values({
      kasseId,
      id: rundschreibenId,
      kontoId: akteur.kontoId,
      betreff: w.betreff.trim(),
      empfaenger: empfaenger.length,
    });
  const referenzen = await vergebeReferenzen(tx, kasseId, empfaenger.length);
  const briefe = empfaenger.map((e, i) => ({
    ...e,
    id: crypto.randomUUID(),
    schriftwechselId: crypto.randomUUID(),
    referenz: referenzen[i] ?? "",
  }));
  const betreff = w.betreff.trim();
  const einordnung = { bereich: w.bereich, thema: w.thema, betreff };
  const team =
    akteur.rolle === "kasseAdministration"
      ? "Administration"
      : teamFuer(w.bereich as Bereich, w.thema);
  await tx.insert(nachricht).values(
    briefe.map((b) => ({
      kasseId,
      id: b.id,
      mitgliedId: b.mitgliedId,
      ...alsSpalten(b.ziel),
      richtung: "eingang" as const,
      referenz: b.referenz,
      ...einordnung,
      text: w.text,
      rundschreibenId,
      urheberId: akteur.kontoId,
      urheber: urheber(h),
    })),
  );
  await tx.insert(schriftwechsel).values(
    briefe.map((b) => ({
      kasseId,
      id: b.schriftwechselId,
      mitgliedId: b.mitgliedId,
      ...alsSpalten(b.ziel),
      referenz: b.referenz,
      team,
      ...einordnung,
      // Ein Rundschreiben wartet auf keine Antwort; kommt eine, ist es wieder offen.
      stand: rund ? ("ERLEDIGT" as const) : ("BEANTWORTET" as const),
      bearbeiterId: akteur.kontoId,
    })),
  );
  const [erster] = briefe;
  await tx
    .update(datei)
    .set(
      rundschreibenId
        ? { entwurfId: null, rundschreibenId }
        : {
            entwurfId: null,
            nachrichtId: erster?.id ?? null,
            mitgliedId: erster?.mitgliedId ?? null,
          },
    )
    .where(and(eq(datei.kasseId, kasseId), eq(datei.entwurfId, entwurfId)));
  await melde(h, briefe);
  h.audit({
    aktion: rund ? "rundschreiben.senden" : "nachricht.senden",
    objektArt: rund ? "rundschreiben" : "nachricht",
    objektId: rundschreibenId ?? erster?.id ?? "",
    einzelheiten: { empfaenger: briefe.length },
  });
  return schliesse(
    h,
    w,
    entwurfId,
    rund
      ? `/kasse/postfach?nur=erledigt&rundschreiben=${briefe.length}`
      : `/kasse/postfach/${erster?.schriftwechselId}?gesendet=1`,
  );
}

/** E-Mails ohne Inhalt; Organisationen ohne Adressen werden gar nicht erst befragt. */
async function melde(h: Brief, briefe: readonly (Empfaenger & { id: string })[]): Promise<void> {
  const { kasseId } = h.akteur;
  const mitAdressen = new Set(
    (
      await h.tx
        .selectDistinct({ id: gruppenadresse.mitgliedId })
        .from(gruppenadresse)
        .where(
          and(
            eq(gruppenadresse.kasseId, kasseId),
            inArray(
              gruppenadresse.mitgliedId,
              briefe.map((b) => b.mitgliedId),
            ),
          ),
        )
    ).map((z) => z.id),
  );
  for (const { mitgliedId, ziel, id } of briefe)
    if ("kontoId" in ziel || mitAdressen.has(mitgliedId))
      await meldeNachricht(h, { kasseId, mitgliedId, ziel }, id, true);
}

/** Einem deaktivierten Konto schreibt man nicht: Sein Postfach gibt es nicht mehr. */
async function pruefeErreichbar(h: Brief, ziel: Postfachziel): Promise<void> {
  if ("gruppe" in ziel) return;
  const [k] = await h.tx
    .select({ status: konto.status })
    .from(konto)
    .where(and(eq(konto.kasseId, h.akteur.kasseId), eq(konto.id, ziel.kontoId)));
  if (!k || k.status === "DEAKTIVIERT")
    throw new Zurueck({
      meldung:
        "Dieses Konto ist deaktiviert, sein Postfach gibt es nicht mehr. Schreiben Sie bitte an ein Gruppenpostfach der Organisation.",
    });
}

async function schliesse(
  h: Brief,
  w: Kassenbriefwerte,
  entwurfId: string,
  weiter: string,
): Promise<Ausgang> {
  const { tx, akteur } = h;
  if (!(await zaehle(GRENZEN.senden, akteur.kontoId, tx)))
    throw new Zurueck({
      meldung: "Das waren zu viele Nachrichten in kurzer Zeit. Bitte warten Sie einige Minuten.",
    });
  await tx
    .delete(entwurf)
    .where(and(eq(entwurf.kasseId, akteur.kasseId), eq(entwurf.id, entwurfId)));
  await merkeEinreichung(tx, akteur, h.eingabe.submissionId, {
    hash: hashVon(h.objekt, w),
    ergebnis: { weiter },
  });
  return { weiter };
}
