import type { ScheibeAngabe } from "@/lib/bestand";
import { plusTage, tageZwischen } from "@/lib/datum";
import { AUSBILDUNGSORTE } from "./aemter";
import { datum, STICHMONAT } from "./kalender";
import type { Lebensdaten } from "./lebensdaten";
import { anfang, naechster, neuesMitglied, type Stand } from "./stand";
import { type Amtszeit, amtszeitAm, type Wahlamt, wahlamt } from "./wahlamt";
import { type Los, ZWECK } from "./ziehung";

/** Wechsel je Dienstmonat: 0,365 im Jahr. */
const RATE = 0.365 / 12;
const PROBEZEIT_MONATE = 36;
/** Fünfzehn Jahre und ein Monat, damit auch der Tag des Geburtstags sicher vorbei ist. */
const MINDESTALTER_MONATE = 15 * 12 + 1;

/** Beginn einer Zeitscheibe. */
interface Wechsel {
  monat: number;
  tag: number;
}

const tagImMonat = (los: Los, k: number) =>
  los.zahl(ZWECK.TAG, 2 * k) < 0.92 ? 1 : los.ganz(ZWECK.TAG, 2, 28, 2 * k + 1);

/** Eintritt und Wechsel als Poisson-Prozess; der letzte Wechsel lässt mindestens einen Monat Dienst. */
function wechsel(los: Los, { eintritt, austritt }: Lebensdaten): Wechsel[] {
  const liste: Wechsel[] = [];
  let monat = eintritt;
  for (let k = 0; k === 0 || monat < austritt - 1; k++) {
    liste.push({ monat, tag: tagImMonat(los, k) });
    monat += Math.ceil(-Math.log(1 - los.zahl(ZWECK.ABSTAND, k)) / RATE) || 1;
  }
  return liste;
}

function zusatz(leben: Lebensdaten, stand: Stand, monat: number, amt: Amtszeit | null) {
  const teilzeit = stand.umfang[0] < stand.umfang[1] ? "T02" : undefined;
  return {
    tabelle: amt ? "B" : "A",
    laufbahngruppe: amt ? "--" : leben.laufbahn,
    bvArt: amt ? "Z" : monat - leben.eintritt < PROBEZEIT_MONATE ? "P" : "L",
    rechtsgrundlage: stand.beurlaubt ?? teilzeit,
    amtszeitVon: amt?.von,
    amtszeitBis: amt?.bis,
  };
}

function scheibe(
  leben: Lebensdaten,
  w: Wechsel,
  stand: Stand,
  amt: Amtszeit | null,
): ScheibeAngabe {
  const [z, n] = stand.umfang;
  return {
    von: datum(w.monat, w.tag),
    bis: null,
    bezeichnung: amt?.titel ?? stand.titel,
    traeger: { art: "MITGLIED", ...stand.traeger },
    besoldung: amt?.besoldung ?? `A${stand.stufe}`,
    umfang: stand.beurlaubt === null ? { z, n } : { z: 0, n: 100 },
    art: stand.beurlaubt === null ? "DIENST" : "BEURLAUBUNG",
    zusatz: zusatz(leben, stand, w.monat, amt),
  };
}

/** Beendet die Zeitscheibe vor der nächsten; eine Lücke lässt ihr mindestens einen Tag. */
function schliesse(alte: ScheibeAngabe, naechsteVon: string, lueckeTage: number): void {
  const luecke = Math.min(lueckeTage, tageZwischen(alte.von, naechsteVon) - 1);
  alte.bis = plusTage(naechsteVon, -1 - luecke);
}

/** Ausbildung vor dem Eintritt bei einer Stätte, die kein Mitglied ist; vier von hundert. */
function ausbildung(los: Los, leben: Lebensdaten, eintritt: string): ScheibeAngabe[] {
  const moeglich = leben.eintritt - leben.geburtsmonat - MINDESTALTER_MONATE;
  const monate = Math.min(los.ganz(ZWECK.AUSBILDUNG, 24, 36, 1), moeglich);
  if (los.zahl(ZWECK.AUSBILDUNG) >= 0.04 || monate < 6) return [];
  return [
    {
      von: datum(leben.eintritt - monate),
      bis: plusTage(eintritt, -1),
      bezeichnung: leben.weiblich ? "Auszubildende" : "Auszubildender",
      traeger: { art: "AUSBILDUNG", name: los.aus(ZWECK.AUSBILDUNGSORT, AUSBILDUNGSORTE) },
      besoldung: null,
      umfang: { z: 100, n: 100 },
      art: "AUSBILDUNG",
    },
  ];
}

/** Künftige Zeitscheibe nach dem Stichtag, jede zweite bei einem anderen Mitglied; fünf von tausend. */
function zukunft(
  los: Los,
  leben: Lebensdaten,
  letzte: ScheibeAngabe,
  stand: Stand,
): ScheibeAngabe[] {
  if (!leben.aktiv || los.zahl(ZWECK.ZUKUNFT) >= 0.005) return [];
  const monat = STICHMONAT + los.ganz(ZWECK.ZUKUNFT, 6, 30, 1);
  const wechselt = los.zahl(ZWECK.ZUKUNFT, 2) < 0.5;
  const traeger = wechselt ? neuesMitglied(los, stand, 0) : stand.traeger;
  const neu = scheibe(leben, { monat, tag: 1 }, { ...stand, traeger, beurlaubt: null }, null);
  schliesse(letzte, neu.von, 0);
  return [neu];
}

/** Ende der letzten Zeitscheibe: offen, Ende der Amtszeit, Todestag oder Tag vor dem Austritt. */
function letzterTag(leben: Lebensdaten, amt: Wahlamt | null): string | null {
  if (leben.aktiv) return amt && amtszeitAm(amt, leben.austritt).bis;
  return leben.todestag ?? plusTage(datum(leben.austritt), -1);
}

/** Lebenslauf einer Person, älteste Zeitscheibe zuerst (formulare.md 6.2). */
export function zeitscheiben(index: number, los: Los, leben: Lebensdaten): ScheibeAngabe[] {
  const liste = wechsel(los, leben);
  const amt = wahlamt(los, leben, liste);
  const scheiben: ScheibeAngabe[] = [];
  let stand = anfang(index, los, leben);
  for (const [k, w] of liste.entries()) {
    if (k > 0) stand = naechster(los, leben, stand, w.monat, k);
    const imAmt = amt !== null && w.monat >= amt.beginn;
    const neu = scheibe(leben, w, stand, imAmt ? amtszeitAm(amt, w.monat) : null);
    const alte = scheiben.at(-1);
    if (alte) schliesse(alte, neu.von, stand.lueckeTage);
    scheiben.push(neu);
  }
  const [erste, letzte] = [scheiben[0], scheiben.at(-1)];
  if (!erste || !letzte) return scheiben;
  letzte.bis = letzterTag(leben, amt);
  const danach = amt === null ? zukunft(los, leben, letzte, stand) : [];
  return [...ausbildung(los, leben, erste.von), ...scheiben, ...danach];
}
