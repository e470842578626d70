import { teilzeitText } from "../eingabe/teilzeit";
import { alsIso } from "../kalender/datum";
import { JAHRESTAGE } from "../kalender/zeitraum";
import { hinweise } from "../rechnung/hinweise";
import type { Rechnung } from "../rechnung/rechne";
import type { Rechtsprofil } from "../recht/profil";
import type { Altersgrenze, Rechenfall } from "../typen";
import { alsDezimal } from "../zahl/dezimal";
import { teile } from "../zahl/ganzzahl";

/** Kalendertage als ganze Jahre und Tage. */
export function ganzeJahreTage(tage: number) {
  const jahre = teile(tage, JAHRESTAGE);
  return { jahre, tage: tage - jahre * JAHRESTAGE };
}

/** Hundertstel Tage als ganze Jahre und Tage mit zwei Stellen. */
export function jahreTage(tage100: number) {
  const jahre = teile(tage100, JAHRESTAGE * 100);
  return { jahre, tage: alsDezimal(tage100 - jahre * JAHRESTAGE * 100) };
}

export function altersgrenzeAusgabe({ alter, letzterTag }: Altersgrenze) {
  return {
    jahre: alter[0],
    monate: alter[1],
    letzterTag: alsIso(letzterTag),
    ersterRuhestandstag: alsIso(letzterTag + 1),
  };
}

function dienstzeitenAusgabe(fall: Rechenfall, rechnung: Rechnung) {
  return rechnung.zeilen.map((zeile, i) => ({
    kalendarisch: ganzeJahreTage(zeile.kalendertage),
    angerechnet: jahreTage(zeile.angerechnet100),
    tz: teilzeitText(fall.zeiten[i] ?? { z: 1, n: 1 }),
  }));
}

function neuesRechtAusgabe({ neu }: Rechnung) {
  return {
    dienstzeit: jahreTage(neu.dienstzeit100),
    zurechnungszeit: jahreTage(neu.zurechnung?.angerechnet100 ?? 0),
    dienstjahre: alsDezimal(neu.dienstjahre100),
    satz: alsDezimal(neu.satz),
  };
}

function uebergangsrechtAusgabe({ uebergang }: Rechnung) {
  if (uebergang === null) return null;
  return {
    jahreAlt: uebergang.jahreAlt,
    dienstzeitBis1991: jahreTage(uebergang.bis1991100),
    dienstjahreAb1992: alsDezimal(uebergang.dienstjahreAb1992100),
    dienstzeitAb1992: jahreTage(uebergang.ab1992100),
    zurechnungszeit: jahreTage(uebergang.zurechnung?.angerechnet100 ?? 0),
    gedeckelt: uebergang.gedeckelt,
    satz: alsDezimal(uebergang.satz),
  };
}

function abschlagAusgabe({ abschlag }: Rechnung) {
  const { jahre, tage } = ganzeJahreTage(abschlag.tage);
  return {
    jahre,
    tage,
    dezimaljahre: alsDezimal(abschlag.jahre100),
    satz: alsDezimal(abschlag.satz),
    bis: abschlag.bis === null ? null : alsIso(abschlag.bis),
  };
}

function bezuegeAusgabe({ bezuege }: Rechnung) {
  if (bezuege === null) return null;
  const { mindestAmtsunabhaengig } = bezuege;
  return {
    familienzuschlag: alsDezimal(bezuege.familienzuschlag),
    ruhegehaltfaehigeDienstbezuege: alsDezimal(bezuege.gesamt),
    ruhegehalt: alsDezimal(bezuege.ruhegehalt),
    abschlag: alsDezimal(bezuege.abschlag),
    nachAbschlag: alsDezimal(bezuege.nachAbschlag),
    mindestAmtsabhaengig: alsDezimal(bezuege.mindestAmtsabhaengig),
    mindestAmtsunabhaengig:
      mindestAmtsunabhaengig === null ? null : alsDezimal(mindestAmtsunabhaengig),
    zahlbetrag: alsDezimal(bezuege.zahlbetrag),
    massgebend: bezuege.massgebend,
  };
}

/**
 * Ergebnis von `gesamt` nach contract.md 5. `hinweise` enthält nur die Codes der Spezifikation (j); eigene
 * Codes zeigen Seite und PDF.
 */
export function gesamtAusgabe(recht: Rechtsprofil, fall: Rechenfall, rechnung: Rechnung) {
  return {
    altersgrenze: altersgrenzeAusgabe(rechnung.altersgrenze),
    dienstzeiten: dienstzeitenAusgabe(fall, rechnung),
    neuesRecht: neuesRechtAusgabe(rechnung),
    uebergangsrecht: uebergangsrechtAusgabe(rechnung),
    massgebend: { recht: rechnung.massgebend.recht, satz: alsDezimal(rechnung.massgebend.satz) },
    versorgungsabschlag: abschlagAusgabe(rechnung),
    bezuege: bezuegeAusgabe(rechnung),
    hinweise: hinweise(recht, fall, rechnung).filter((code) => recht.hinweise[code]?.amtlich),
  };
}
