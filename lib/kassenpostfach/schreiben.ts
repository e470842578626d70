import "server-only";
import { z } from "zod";
import type { Akteur, Ausgang, Handlung } from "@/lib/auth";
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
import { antwortBetreff, BRIEFTEXT, istBereich, pruefeBrieftext, themenFuer } from "@/lib/postfach";
import { istUuid } from "@/lib/text";
import { type Empfaengerwahl, loeseAuf } from "./empfaenger";
import { ladeSchriftwechsel, type Schriftwechselansicht } from "./lesen";
import { schonGesendet, sendeAntwort, sendeNeu } from "./senden";
import { fuelle, ladeVorlage, platzhalterVon } from "./vorlagen";

/** Worum es beim Schreiben der Kasse geht: eine neue Nachricht oder eine Antwort. */
export interface Kassenfall {
  kasseId: string;
  antwort: Schriftwechselansicht | null;
  /** Unter diesem Schlüssel liegt der Entwurf. */
  schluessel: string;
}

/** Lädt den Fall; `null`, wenn der Schriftwechsel keinem eigenen Team gehört. */
export async function ladeKassenfall(
  tx: Tx,
  akteur: Akteur,
  antwortAuf: string,
): Promise<Kassenfall | null> {
  if (!antwortAuf) return { kasseId: akteur.kasseId, antwort: null, schluessel: "kasse:nachricht" };
  const antwort = await ladeSchriftwechsel(tx, akteur, antwortAuf);
  return (
    antwort && {
      kasseId: akteur.kasseId,
      antwort,
      schluessel: `kasse:antwort:${antwort.referenz}`,
    }
  );
}

const wahl = z.string().max(100).default("");

/** Was das Formular der Kasse sendet; fehlende Felder gelten als leer. */
export const KASSENBRIEF = z.object({
  antwort: z.union([z.literal(""), z.uuid()]).default(""),
  absicht: z.string().max(120).default("senden"),
  submissionId: z.uuid(),
  /** Stand des Schriftwechsels, den die Seite zeigte. */
  version: z.coerce.number().int().default(0),
  ...BRIEFTEXT,
  bereich: wahl,
  thema: wahl,
  vorlage: wahl,
  art: wahl,
  mitglied: wahl,
  gruppe: wahl,
  konto: wahl,
  kreis: wahl,
  mitglieder: z
    .union([z.string().max(200_000), z.array(z.uuid()).max(5000)])
    .default("")
    .transform((m) => [m].flat().join(",")),
  anlagen: ANLAGEN,
});
export type Kassenbriefeingabe = z.output<typeof KASSENBRIEF>;

export interface Kassenbriefwerte extends Empfaengerwahl {
  betreff: string;
  bereich: string;
  thema: string;
  text: string;
}

const LEER: Kassenbriefwerte = {
  betreff: "",
  bereich: "",
  thema: "",
  text: "",
  art: "gruppe",
  mitglied: "",
  gruppe: "",
  konto: "",
  kreis: "",
  mitglieder: "",
};

/** Themen, über die dieses Konto der Kasse schreibt. */
export const kassenthemen = (akteur: Pick<Akteur, "rolle">, bereich: string): readonly string[] =>
  themenFuer(bereich, akteur.rolle === "kasseAdministration" ? "Administration" : null);

function werteVon(akteur: Akteur, fall: Kassenfall, w: Kassenbriefwerte): Kassenbriefwerte {
  const werte = Object.fromEntries(
    Object.keys(LEER).map((name) => [name, w[name as keyof Kassenbriefwerte]]),
  ) as unknown as Kassenbriefwerte;
  if (fall.antwort) return { ...werte, bereich: fall.antwort.bereich, thema: fall.antwort.thema };
  return kassenthemen(akteur, w.bereich).includes(w.thema) ? werte : { ...werte, thema: "" };
}

/** Entwurf, Anhänge und Anfangswerte. */
export async function ladeKassenbrief(
  tx: Tx,
  akteur: Akteur,
  fall: Kassenfall,
): Promise<{
  entwurf: Entwurf | null;
  anlagen: Anlage[];
  werte: Kassenbriefwerte;
  submissionId: string;
}> {
  const entwurf = await ladeEntwurf(tx, akteur, fall.schluessel, null);
  const betreff = fall.antwort ? antwortBetreff(fall.antwort.betreff) : "";
  return {
    entwurf,
    anlagen: entwurf ? await listAnlagen(tx, akteur, entwurf.id) : [],
    werte: werteVon(akteur, fall, { ...LEER, betreff, ...entwurf?.werte }),
    submissionId: entwurf?.submissionId ?? crypto.randomUUID(),
  };
}

/** Sichert das Getippte der Kasse. */
export const sichereKassenbrief = (
  tx: Tx,
  akteur: Akteur,
  fall: Kassenfall,
  submissionId: string,
  werte: Kassenbriefwerte,
): Promise<Entwurf> =>
  sichereEntwurf(
    tx,
    akteur,
    { formular: fall.schluessel, personId: null, lebenslaufVersion: 0, submissionId },
    { ...werteVon(akteur, fall, werte) },
  );

/** Fehler je Feld, in der Reihenfolge der Felder; leer heißt sendbar. */
export async function pruefeKassenbrief(
  tx: Tx,
  fall: Kassenfall,
  w: Kassenbriefwerte,
): Promise<Record<string, string>> {
  const texte = pruefeBrieftext(w.betreff, w.text);
  if (fall.antwort) return texte;
  const { text, ...rest } = texte;
  const aufgeloest = await loeseAuf(tx, fall.kasseId, w);
  return {
    ...("fehler" in aufgeloest && aufgeloest.fehler),
    ...rest,
    ...(!istBereich(w.bereich) && { bereich: "Wählen Sie Bereich aus." }),
    ...(!w.thema && { thema: "Wählen Sie Thema aus." }),
    ...(text && { text }),
  };
}

const PFAD = "/kasse/postfach";

/** Adressen beim Schreiben; eine Antwort behält ihren Schriftwechsel. */
export function kassenwege({ antwort }: Kassenfall) {
  const frage = antwort ? `?antwort=${antwort.id}` : "";
  return {
    zurueck: antwort ? `${PFAD}/${antwort.id}` : PFAD,
    schreiben: `${PFAD}/schreiben${frage}`,
    vorschau: `${PFAD}/schreiben/vorschau${frage}`,
  };
}

/** Eine Sendung der Schreibseite der Kasse; zuerst liegt alles im Entwurf. */
export async function bearbeiteKassenbrief(
  h: Handlung<Kassenbriefeingabe, Kassenfall>,
): Promise<Ausgang> {
  const { tx, akteur, objekt: fall, eingabe } = h;
  const { absicht, submissionId } = eingabe;
  const wege = kassenwege(fall);
  if (absicht === "verwerfen") {
    await verwerfeEntwurf(tx, akteur, fall.schluessel, null);
    return { weiter: wege.zurueck };
  }
  let werte = werteVon(akteur, fall, eingabe);
  const sendet = absicht === "senden" || absicht === "senden-erledigen";
  if (sendet) {
    const schon = await schonGesendet(h, werte);
    if (schon) return schon;
  }
  if (absicht === "vorlage") {
    const vorlage = await ladeVorlage(tx, akteur, eingabe.vorlage);
    if (!vorlage) return { zustand: { fehler: { vorlage: "Wählen Sie Vorlage aus." } } };
    const text = fuelle(vorlage.text, platzhalterVon(akteur, bezugVon(fall, werte)));
    werte = { ...werte, text: werte.text.trim() ? `${werte.text}\n\n${text}` : text };
  }
  const entwurf = await sichereKassenbrief(tx, akteur, fall, submissionId, werte);
  const dateifehler = await nimmAnlagen(
    tx,
    akteur,
    fall.antwort?.mitgliedId ?? null,
    eingabe.anlagen,
    await listAnlagen(tx, akteur, entwurf.id),
    { entwurfId: entwurf.id },
  );
  vermerkeAbgelehnte(h, eingabe.anlagen);
  if (dateifehler) return { zustand: { fehler: { anlagen: dateifehler } } };
  const entfernt = /^anlage-entfernen:(.+)$/.exec(absicht)?.[1];
  if (entfernt && istUuid(entfernt)) await entferneAnlage(tx, akteur, entwurf.id, entfernt);
  if (absicht === "speichern") return { zustand: { erfolg: "Der Entwurf ist gespeichert." } };
  if (!sendet && absicht !== "vorschau") return { weiter: wege.schreiben };
  const fehler = await pruefeKassenbrief(tx, fall, werte);
  if (Object.keys(fehler).length) return { zustand: { fehler } };
  if (absicht === "vorschau") return { weiter: wege.vorschau };
  return fall.antwort
    ? sendeAntwort(h, fall.antwort, werte, entwurf.id)
    : sendeNeu(h, werte, entwurf.id);
}

/** Was Platzhalter über eine noch nicht gesendete Nachricht wissen. */
const bezugVon = ({ antwort }: Kassenfall, werte: Kassenbriefwerte) =>
  antwort ?? { referenz: "", organisation: "", betreff: werte.betreff };
