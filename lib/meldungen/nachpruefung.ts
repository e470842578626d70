import "server-only";
import { ladePerson } from "@/lib/anspruchsberechtigte";
import type { Akteur } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import {
  anfangswerte,
  type Befund,
  type Formular,
  formular,
  type PruefKontext,
  pruefeAlles,
  type Rohwerte,
  rohwerteAus,
  type Werte,
  zurMeldung,
} from "@/lib/formulare";
import { alsBerichtigung } from "./berichtigung";
import { alsOrganisation } from "./blick";
import { type Formularfall, ladeOrganisation } from "./fall";
import { ladeKontext } from "./kontext";
import type { MeldungAnsicht } from "./lesen";

/** Eine gesendete Meldung, deren Angaben noch einmal bearbeitet und geprüft werden. */
export interface Nachpruefung {
  /** Formular der Meldung, siehe `zurMeldung`. */
  form: Formular;
  /** Was jetzt gilt, als Rohwerte. */
  anfang: Rohwerte;
  /** Kontext zu den Rohwerten, mit denen geladen wurde. */
  kontext: PruefKontext;
}

async function ladeFall(tx: Tx, akteur: Akteur, m: MeldungAnsicht, form: Formular) {
  const { kasseId, mitgliedId, personId } = m;
  const blick = akteur.klasse === "K" ? alsOrganisation(akteur, m) : akteur;
  const person = personId ? await ladePerson(tx, blick, personId) : null;
  const organisation = await ladeOrganisation(tx, kasseId, mitgliedId);
  if (!organisation || (personId && !person)) return null;
  const lebenslaufVersion = person?.lebenslaufVersion ?? 0;
  const fall: Formularfall = { kasseId, mitgliedId, form, organisation, person, lebenslaufVersion };
  return m.berichtigt ? alsBerichtigung(tx, fall, m.berichtigt) : fall;
}

/**
 * Lädt, womit sich die Angaben einer gesendeten Meldung neu prüfen lassen; `null`, wenn die
 * Organisation die Person nicht mehr führt oder es das Formular nicht mehr gibt.
 * @param roh getippte Werte; ohne Angabe die geltenden
 */
export async function ladeNachpruefung(
  tx: Tx,
  akteur: Akteur,
  m: MeldungAnsicht,
  roh?: Rohwerte,
): Promise<Nachpruefung | null> {
  const erklaert = formular(m.formularId, m.formularVersion);
  if (!erklaert) return null;
  const form = zurMeldung(erklaert, m.geltend);
  const fall = await ladeFall(tx, akteur, m, form);
  if (!fall) return null;
  const geladen = await ladeKontext(tx, akteur, fall, null, roh ?? rohwerteAus(form, m.geltend));
  const alle = [...m.anhaenge, ...m.verlauf.flatMap((s) => s.anhaenge)];
  const kontext: PruefKontext = {
    ...geladen,
    anlagen: alle.map((a) => a.name),
    // Die Meldung selbst ist keine andere offene.
    offeneMeldungen: geladen.offeneMeldungen.filter((o) => o.referenz !== m.referenz),
  };
  return { form, anfang: anfangswerte(form, m.geltend, kontext), kontext };
}

/** Prüft bearbeitete Angaben wie ein neues Formular. */
export function pruefeNach({ form, kontext }: Nachpruefung, roh: Rohwerte) {
  const { werte, befunde } = pruefeAlles(form, roh, kontext);
  const von = (schwere: Befund["schwere"]) => befunde.filter((b) => b.schwere === schwere);
  return { werte, fehler: von("fehler"), hinweise: von("hinweis") };
}

/** Ob jemand an den Angaben etwas getippt hat. */
export function istBearbeitet({ anfang }: Nachpruefung, roh: Rohwerte): boolean {
  const gleich = (k: string) => (roh[k] ?? "").trim() === (anfang[k] ?? "").trim();
  return ![...Object.keys(roh), ...Object.keys(anfang)].every(gleich);
}

/** Spalten der Meldung, die aus ihren Werten folgen: Wirkungstag und Zeile im Lebenslauf. */
export function abgeleitet(form: Formular, werte: Werte) {
  const zeile = form.zeile(werte);
  return {
    wirksamAb: form.wirksamAb(werte),
    zeileVon: zeile.von,
    zeileBis: zeile.bis,
    zeileText: zeile.text,
  };
}
