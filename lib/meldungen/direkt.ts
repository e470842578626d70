import "server-only";
import type { Akteur, Handlung } from "@/lib/auth";
import type { Codes } from "@/lib/codelisten";
import { ladeCodes } from "@/lib/codepflege";
import { eindeutigeNamen, type GepruefteDatei } from "@/lib/dateien";
import type { Tx } from "@/lib/db";
import { speichereDateien } from "@/lib/entwurf";
import type { Befund, Rohwerte, Werte } from "@/lib/formulare";
import { befunde } from "./bearbeiten";
import type { Formularfall } from "./fall";
import { ladeKontext } from "./kontext";
import { schreibeMeldung } from "./senden";

/** Eine Meldung, die ohne Entwurf kommt: aus der Schnittstelle oder einer Tabelle. */
export interface Direktsendung {
  rohwerte: Rohwerte;
  /** Stand des Lebenslaufs, zu dem die Angaben entstanden (Regel C9). */
  stand: number;
  /** Regeln der Hinweise, die als gelesen bestätigt sind. */
  bestaetigt: ReadonlySet<string>;
  dateien: readonly GepruefteDatei[];
  /** Anlass mehrerer Meldungen, etwa eine Tabelle; zu ihm gehen E-Mails nur gesammelt. */
  anlass?: string;
}

/** Prüft wie „Angaben prüfen“: dieselben Felder, Regeln und Fragen an den Bestand. */
export async function pruefeDirekt(
  tx: Tx,
  akteur: Akteur,
  fall: Formularfall,
  { rohwerte, stand, dateien }: Omit<Direktsendung, "bestaetigt">,
): Promise<{ werte: Werte; fehler: Befund[]; hinweise: Befund[]; codes: Codes }> {
  const codes = await ladeCodes(tx, akteur.kasseId);
  const kontext = {
    ...(await ladeKontext(tx, akteur, fall, null, rohwerte, codes)),
    anlagen: dateien.map((d) => d.name),
  };
  const { werte, befunde: alle } = befunde(fall, rohwerte, kontext, stand);
  return {
    werte,
    codes,
    fehler: alle.filter((b) => b.schwere === "fehler"),
    hinweise: alle.filter((b) => b.schwere === "hinweis"),
  };
}

/** Ergebnis des Sendens; `fehler` sagt, ob Fehler sperren oder nur Hinweise offen sind. */
export type Direktergebnis =
  | { ok: true; meldungId: string }
  | { ok: false; fehler: boolean; befunde: Befund[] };

/**
 * Sendet ohne Entwurf: dieselbe Prüfung, dieselbe Meldung, dieselbe Quittung wie auf der Seite. Dass
 * eine Wiederholung nicht doppelt wirkt, sichert der Aufrufer in derselben Transaktion.
 */
export async function sendeDirekt(
  h: Handlung<unknown, Formularfall>,
  sendung: Direktsendung,
): Promise<Direktergebnis> {
  const { tx, akteur, objekt: fall } = h;
  const { werte, fehler, hinweise, codes } = await pruefeDirekt(tx, akteur, fall, sendung);
  const offen = hinweise.filter((b) => !sendung.bestaetigt.has(b.regel));
  if (fehler.length > 0 || offen.length > 0) {
    return { ok: false, fehler: fehler.length > 0, befunde: fehler.length > 0 ? fehler : offen };
  }
  const meldungId = crypto.randomUUID();
  const namen = eindeutigeNamen(
    sendung.dateien.map((d) => d.name),
    [],
  );
  const dateien = sendung.dateien.map((d, i) => ({ ...d, name: namen[i] ?? d.name }));
  const { anlass } = sendung;
  await schreibeMeldung(
    h,
    { werte, hinweise, anlagen: dateien, codes, ...(anlass !== undefined && { anlass }) },
    meldungId,
  );
  await speichereDateien(tx, akteur, fall.mitgliedId, dateien, { meldungId });
  return { ok: true, meldungId };
}
