import type { Akteur } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { parseRohwerte } from "@/lib/formulare";
import {
  antwortschluessel,
  darfAntworten,
  ladeEntwurf,
  ladeNachpruefung,
  listAnlagen,
  type MeldungAnsicht,
  offeneFragen,
} from "@/lib/meldungen";
import type { Antwortstand } from "./antwort";

/** Was die Antwort auf eine offene Rückfrage braucht, samt angefangenem Entwurf; sonst `null`. */
export async function ladeAntwortstand(
  tx: Tx,
  akteur: Akteur,
  m: MeldungAnsicht,
): Promise<Antwortstand | null> {
  if (m.status !== "rueckfrage" || !darfAntworten(akteur, m)) return null;
  const fragen = offeneFragen(m);
  const entwurf = await ladeEntwurf(tx, akteur, antwortschluessel(m), m.personId);
  const anlagen = entwurf ? await listAnlagen(tx, akteur, entwurf.id) : [];
  const texte = entwurf?.werte ?? {};
  const neu = fragen.length > 0 ? await ladeNachpruefung(tx, akteur, m) : null;
  if (!neu) return { fragen, pruefung: null, rohwerte: {}, texte, anlagen };
  if (!entwurf) return { fragen, pruefung: neu, rohwerte: neu.anfang, texte, anlagen };
  const rohwerte = parseRohwerte(neu.form, Object.entries(entwurf.werte), m.codes);
  const pruefung = (await ladeNachpruefung(tx, akteur, m, rohwerte)) ?? neu;
  return { fragen, pruefung, rohwerte, texte, anlagen };
}
