import { type IsoDatum, plusTage } from "@/lib/datum";
import { WAHLAEMTER } from "./aemter";
import { datum } from "./kalender";
import type { Lebensdaten } from "./lebensdaten";
import { type Los, ZWECK } from "./ziehung";

const WAHLALTER_MONATE = 35 * 12;

/** Wahlamt einer Person ab einem ihrer Wechsel; danach folgt Amtszeit auf Amtszeit. */
export interface Wahlamt {
  beginn: number;
  jahre: number;
  titel: string;
  besoldung: string;
}

/** Eine Amtszeit des Wahlamts. */
export interface Amtszeit {
  von: IsoDatum;
  bis: IsoDatum;
  titel: string;
  besoldung: string;
}

/** Fünfzehn von tausend werden gewählt, sobald sie bei einem Wechsel 35 Jahre alt sind. */
export function wahlamt(
  los: Los,
  leben: Lebensdaten,
  wechsel: readonly { monat: number }[],
): Wahlamt | null {
  if (los.zahl(ZWECK.WAHLAMT) >= 0.015) return null;
  const alt = (w: { monat: number }) => w.monat - leben.geburtsmonat >= WAHLALTER_MONATE;
  const erster = wechsel.slice(1).find(alt);
  if (!erster) return null;
  const { m, w, besoldung, jahre } = los.aus(ZWECK.AMTSZEIT, WAHLAEMTER);
  return { beginn: erster.monat, jahre, titel: leben.weiblich ? w : m, besoldung };
}

/** Amtszeit, in die der Monat fällt; Amtszeiten beginnen am Monatsersten. */
export function amtszeitAm(amt: Wahlamt, monat: number): Amtszeit {
  const dauer = amt.jahre * 12;
  const von = amt.beginn + Math.floor((monat - amt.beginn) / dauer) * dauer;
  const bis = plusTage(datum(von + dauer), -1);
  return { von: datum(von), bis, titel: amt.titel, besoldung: amt.besoldung };
}
