import "server-only";
import { z } from "zod";
import { type Akteur, type Ausgang, can, type Gruppe, type Handlung } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import {
  ANLAGEN,
  type Anlage,
  type Entwurf,
  entferneAnlage,
  ladeEntwurf,
  listAnlagen,
  nimmAnlagen,
  sichereEntwurf,
  vermerkeAbgelehnte,
  verwerfeEntwurf,
} from "@/lib/entwurf";
import { istUuid } from "@/lib/text";
import { antwortBetreff, BRIEFTEXT, pruefeBrieftext } from "./brieftext";
import { ladeNachricht, type Nachrichtenansicht } from "./lesen";
import { schonGesendet, sendeBrief } from "./senden";
import { istBereich, SYSTEMMELDUNG, themenFuer } from "./themen";

/** Worum es beim Schreiben geht: aus welchem Postfach und, bei einer Antwort, worauf. */
export interface Schreibfall {
  kasseId: string;
  mitgliedId: string;
  kontoId: string;
  gruppe: Gruppe | null;
  antwort: Nachrichtenansicht | null;
  /** Unter diesem Schlüssel liegt der Entwurf; je Postfach und je Referenz einer. */
  schluessel: string;
}

/**
 * Das Postfach, aus dem der Akteur schreibt; `null`, wenn er es nicht darf oder die Nachricht, auf die
 * er antwortet, dort nicht liegt. Auf Systemmeldungen antwortet man nicht, dafür gibt es die Meldung.
 */
export async function ladeSchreibfall(
  tx: Tx,
  akteur: Akteur,
  gruppe: Gruppe | null,
  antwortAuf: string,
): Promise<Schreibfall | null> {
  const { kasseId, mitgliedId, kontoId } = akteur;
  if (!mitgliedId) return null;
  const fall = { kasseId, mitgliedId, kontoId };
  if (gruppe ? !akteur.gruppen.includes(gruppe) : !can(akteur, "postfach:lesen", fall)) return null;
  const ort = gruppe ?? "persoenlich";
  if (!antwortAuf) return { ...fall, gruppe, antwort: null, schluessel: `nachricht:${ort}` };
  const n = await ladeNachricht(tx, akteur, antwortAuf);
  if (!n || n.gruppe !== gruppe || n.bereich === SYSTEMMELDUNG) return null;
  return { ...fall, gruppe, antwort: n, schluessel: `antwort:${ort}:${n.referenz}` };
}

/** Was das Formular sendet; fehlende Felder gelten als leer. */
export const BRIEFEINGABE = z.object({
  gruppe: z.string().max(60).default(""),
  antwort: z.union([z.literal(""), z.uuid()]).default(""),
  absicht: z.string().max(120).default("senden"),
  submissionId: z.uuid(),
  ...BRIEFTEXT,
  bereich: z.string().max(60).default(""),
  thema: z.string().max(100).default(""),
  anlagen: ANLAGEN,
});
export type Briefeingabe = z.output<typeof BRIEFEINGABE>;

/** Getippte Werte eines Briefs; bei einer Antwort stehen Bereich und Thema fest. */
export interface Briefwerte {
  betreff: string;
  bereich: string;
  thema: string;
  text: string;
}

function werteVon(fall: Schreibfall, e: Briefwerte): Briefwerte {
  const { betreff, text } = e;
  const { bereich, thema } = fall.antwort ?? e;
  // Nach einem Wechsel des Bereichs passt das alte Thema nicht mehr.
  const passt = fall.antwort || themenFuer(bereich, fall.gruppe).includes(thema);
  return { betreff, bereich, thema: passt ? thema : "", text };
}

/** Der Entwurf zu diesem Fall mit seinen Anhängen und die Werte, mit denen das Formular beginnt. */
export async function ladeBrief(
  tx: Tx,
  akteur: Akteur,
  fall: Schreibfall,
): Promise<{
  entwurf: Entwurf | null;
  anlagen: Anlage[];
  werte: Briefwerte;
  submissionId: string;
}> {
  const entwurf = await ladeEntwurf(tx, akteur, fall.schluessel, null);
  const leer = {
    betreff: fall.antwort ? antwortBetreff(fall.antwort.betreff) : "",
    bereich: "",
    thema: "",
    text: "",
  };
  return {
    entwurf,
    anlagen: entwurf ? await listAnlagen(tx, akteur, entwurf.id) : [],
    werte: werteVon(fall, { ...leer, ...entwurf?.werte }),
    submissionId: entwurf?.submissionId ?? crypto.randomUUID(),
  };
}

/** Sichert das Getippte; ein schon gesendeter Brief wird nicht wieder zum Entwurf. */
export const sichereBrief = (
  tx: Tx,
  akteur: Akteur,
  fall: Schreibfall,
  submissionId: string,
  werte: Briefwerte,
): Promise<Entwurf> =>
  sichereEntwurf(
    tx,
    akteur,
    { formular: fall.schluessel, personId: null, lebenslaufVersion: 0, submissionId },
    { ...werte },
  );

/** Fehler je Feld; leer heißt sendbar. */
export function pruefeBrief(fall: Schreibfall, w: Briefwerte): Record<string, string> {
  const { text, ...rest } = pruefeBrieftext(w.betreff, w.text);
  const wahl = fall.antwort
    ? {}
    : {
        ...(!istBereich(w.bereich) && { bereich: "Wählen Sie Bereich aus." }),
        ...(!w.thema && { thema: "Wählen Sie Thema aus." }),
      };
  return { ...rest, ...wahl, ...(text && { text }) };
}

/** Adresse des Postfachs und seiner Seiten zum Schreiben. */
export interface Briefwege {
  postfach: string;
  schreiben: string;
  vorschau: string;
}

/**
 * Eine Sendung der Schreibseite. Zuerst liegt alles Getippte und Hochgeladene im Entwurf, dann
 * geschieht, was die Schaltfläche sagt; so geht auch bei einem Fehler nichts verloren.
 */
export async function bearbeiteBrief(
  h: Handlung<Briefeingabe, Schreibfall>,
  wege: Briefwege,
): Promise<Ausgang> {
  const { tx, akteur, objekt: fall, eingabe } = h;
  const { absicht, submissionId } = eingabe;
  if (absicht === "verwerfen") {
    await verwerfeEntwurf(tx, akteur, fall.schluessel, null);
    return { weiter: wege.postfach };
  }
  const werte = werteVon(fall, eingabe);
  if (absicht === "senden") {
    const schon = await schonGesendet(h, werte);
    if (schon)
      return schon.id === null ? { zustand: { meldung: schon.meldung } } : gesendet(wege, schon.id);
    if (await gehtOhneEntwurf(h, werte)) return gesendet(wege, await sendeBrief(h, werte, null));
  }
  const entwurf = await sichereBrief(tx, akteur, fall, submissionId, werte);
  const dateifehler = await nimmAnlagen(
    tx,
    akteur,
    fall.mitgliedId,
    eingabe.anlagen,
    await listAnlagen(tx, akteur, entwurf.id),
    { entwurfId: entwurf.id },
  );
  vermerkeAbgelehnte(h, eingabe.anlagen);
  if (dateifehler) return { zustand: { fehler: { anlagen: dateifehler } } };
  const entfernt = /^anlage-entfernen:(.+)$/.exec(absicht)?.[1];
  if (entfernt && istUuid(entfernt)) await entferneAnlage(tx, akteur, entwurf.id, entfernt);
  if (absicht === "speichern") return { zustand: { erfolg: "Der Entwurf ist gespeichert." } };
  if (absicht !== "senden" && absicht !== "vorschau") return { weiter: wege.schreiben };
  const fehler = pruefeBrief(fall, werte);
  if (Object.keys(fehler).length) return { zustand: { fehler } };
  if (absicht === "vorschau") return { weiter: wege.vorschau };
  return gesendet(wege, await sendeBrief(h, werte, entwurf.id));
}

/** Ein fehlerfreier Brief ohne Anhänge und ohne Entwurf muss nicht erst einer werden, um gleich wieder zu verschwinden. */
async function gehtOhneEntwurf(
  { tx, akteur, objekt: fall, eingabe }: Handlung<Briefeingabe, Schreibfall>,
  werte: Briefwerte,
): Promise<boolean> {
  const { angenommen, fehler } = eingabe.anlagen;
  return (
    angenommen.length + fehler.length === 0 &&
    Object.keys(pruefeBrief(fall, werte)).length === 0 &&
    (await ladeEntwurf(tx, akteur, fall.schluessel, null)) === null
  );
}

const gesendet = (wege: Briefwege, id: string): Ausgang => ({
  weiter: `${wege.postfach}/${id}?gesendet=1`,
});
