import { JAHRESTAGE } from "../kalender/zeitraum";
import type { Rechtsprofil, Staffel } from "../recht/profil";
import { runde, teile } from "../zahl/ganzzahl";
import { alsJahre100 } from "./satz";

type Grenzen = Rechtsprofil["staffelgrenzen"];

/** Ganze Jahre der Staffel: ein Rest von mehr als 182 Tagen zählt als Jahr ((e) 1). */
export function staffeljahre(tage100: number, grenzen: Grenzen): number {
  const jahr100 = JAHRESTAGE * 100;
  const jahre = teile(tage100, jahr100);
  return tage100 - jahre * jahr100 > grenzen.resttage * 100 ? jahre + 1 : jahre;
}

/** Satz der Staffel für ganze Jahre in 1/100 000 Prozent, höchstens der Höchstsatz. */
export function staffelsatz(jahre: number, staffel: Staffel, grenzen: Grenzen): number {
  const mittel = Math.min(
    Math.max(jahre - grenzen.grundjahre, 0),
    grenzen.mitteljahre - grenzen.grundjahre,
  );
  const oben = Math.max(jahre - grenzen.mitteljahre, 0);
  const satz = staffel.grund + mittel * staffel.mittel + oben * staffel.oben;
  return Math.min(satz, staffel.hoechst);
}

/** Staffelwert (1/100 000 Prozent) als Satz in 1/100 Prozent, mit dem Faktor der Skala. */
export const staffelrunde = (wert: number, staffel: Staffel): number =>
  runde(wert * staffel.faktor[0], 1000 * staffel.faktor[1]);

/**
 * Satz nach Übergangsrecht (§ 90 Abs. 3 LBeamtVG) mit allen Zwischenwerten: Tage in Hundertsteln, `teil1`
 * und `deckel` in 1/100 000, `teil2` und `summe` in 1/10 000 000, `satz` in 1/100 Prozent.
 */
export interface SatzUebergang {
  jahreAlt: number;
  teil1: number;
  fehlend100: number;
  dienstjahreAb1992100: number;
  teil2: number;
  summe: number;
  deckeljahre: number;
  /** `null`, wenn der Deckel abgeschaltet ist. */
  deckel: number | null;
  gedeckelt: boolean;
  satz: number;
}

/**
 * Rechnet Teil 1 (bis 1991), Teil 2 (ab 1992, samt Zurechnungszeit), Höchstsatz und Deckel; gerundet wird
 * einmal am Ende ((e) 1 bis 5). Bis zu zehn Jahren aus beiden Teilen erhöht Teil 2 nicht.
 */
export function satzUebergang(
  bis1991100: number,
  ab1992100: number,
  staffel: Staffel,
  grenzen: Grenzen,
  mitDeckel: boolean,
): SatzUebergang {
  const jahreAlt = staffeljahre(bis1991100, grenzen);
  const teil1 = staffelsatz(jahreAlt, staffel, grenzen);
  const fehlend100 = Math.max(0, grenzen.grundjahre * JAHRESTAGE * 100 - bis1991100);
  const dienstjahreAb1992100 = alsJahre100(Math.max(0, ab1992100 - fehlend100));
  const teil2 = dienstjahreAb1992100 * staffel.neu;
  const summe = Math.min(teil1 * 100 + teil2, staffel.hoechst * 100);
  const deckeljahre = staffeljahre(bis1991100 + ab1992100, grenzen);
  const deckel = mitDeckel ? staffelsatz(deckeljahre, staffel, grenzen) : null;
  const gedeckelt = deckel !== null && deckel * 100 < summe;
  const roh = gedeckelt ? deckel * 100 : summe;
  const satz = runde(roh * staffel.faktor[0], 100_000 * staffel.faktor[1]);
  return {
    jahreAlt,
    teil1,
    fehlend100,
    dienstjahreAb1992100,
    teil2,
    summe,
    deckeljahre,
    deckel,
    gedeckelt,
    satz,
  };
}
