import type { Lebensdaten } from "./lebensdaten";
import { NACHNAMEN } from "./nachnamen";
import { vornamen } from "./vornamen";
import { type Los, ZWECK, zipf, zipfSummen } from "./ziehung";

const NACH_SUMMEN = zipfSummen(NACHNAMEN.length, 0.6);
const VOR_SUMMEN = zipfSummen(25, 0.5);
const ZUSAETZE = ["von", "von der", "zu", "van"] as const;
/** Person, deren Name die Breite aller Spalten prüft: 60 Zeichen. */
const LANGER_NAME = 42;
const SECHZIG_ZEICHEN = "von und zu Hohenweißenfels-Rabenstein zu Altmühlgrund-Torfau";

/** Vor- und Nachname einer Person. */
export interface Personenname {
  name: string;
  vorname: string;
}

function nachname(los: Los, k: number): string {
  return NACHNAMEN[zipf(NACH_SUMMEN, los.zahl(ZWECK.NACHNAME, k))] ?? "Müller";
}

/** Name nach Häufigkeit; einige mit Adelszusatz oder als Doppelname. */
export function personenname(index: number, los: Los, leben: Lebensdaten): Personenname {
  const liste = vornamen(Math.floor(leben.geburtsmonat / 12), leben.weiblich);
  const vorname = liste[zipf(VOR_SUMMEN, los.zahl(ZWECK.VORNAME))] ?? "Kim";
  if (index === LANGER_NAME) return { name: SECHZIG_ZEICHEN, vorname };
  const form = los.zahl(ZWECK.NAMENSFORM);
  if (form < 0.01) {
    return { name: `${los.aus(ZWECK.NAMENSFORM, ZUSAETZE, 1)} ${nachname(los, 0)}`, vorname };
  }
  const doppelt = form < 0.05 ? `-${nachname(los, 1)}` : "";
  return { name: `${nachname(los, 0)}${doppelt}`, vorname };
}
