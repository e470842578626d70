import type { PersonZeile } from "@/lib/bestand";
import { FESTE_NUMMERN } from "./feste-zeilen";
import { datum, STICHMONAT } from "./kalender";
import { type Lebensdaten, lebensdaten } from "./lebensdaten";
import { type Personenname, personenname } from "./namen";
import { zeitscheiben } from "./werdegang";
import { Los, ZWECK } from "./ziehung";

const PRIMZAHL = 999_983;
const VOLLJAEHRIG_MONATE = 18 * 12;
/** Staaten der EU mit den meisten Zugezogenen und einige andere (CL-STA). */
const EU = ["137", "152", "134", "148", "151", "129", "161", "154"];
const ANDERE = ["163", "158", "166", "168", "368", "436"];

/** Pers.-Nummer zu einem Index; eindeutig für alle Indizes unter der Primzahl. */
function persnrZu(index: number): string {
  return String(1 + ((618_033 * index + 271_829) % PRIMZAHL));
}

/** Ein Hundertstel heißt wie die Person davor: gleiche Namen darf keine Liste verwechseln. */
function name(index: number, los: Los, leben: Lebensdaten): Personenname {
  const gleich = index > 0 && los.zahl(ZWECK.NAMENSGLEICH) < 0.01;
  if (!gleich) return personenname(index, los, leben);
  const vorige = new Los(index - 1);
  return personenname(index - 1, vorige, lebensdaten(vorige));
}

/** Familienstand und, wo es ihn gibt, der Tag, seit dem er gilt: zwischen 18 und 48 Jahren. */
function familienstand(los: Los, { geburtsmonat }: Lebensdaten): Record<string, string> {
  const gewichte = { LD: 28, VH: 52, GS: 12, VW: 6, LP: 1, NB: 1 };
  const stand = los.gewichtet(ZWECK.FAMILIENSTAND, gewichte);
  const volljaehrig = geburtsmonat + VOLLJAEHRIG_MONATE;
  if (stand === "LD" || stand === "NB" || volljaehrig >= STICHMONAT) {
    return { familienstand: volljaehrig >= STICHMONAT ? "LD" : stand };
  }
  const spaetestens = Math.min(volljaehrig + 30 * 12, STICHMONAT - 1);
  return {
    familienstand: stand,
    seit: datum(los.ganz(ZWECK.FAMILIENSTAND_SEIT, volljaehrig, spaetestens)),
  };
}

function staat(los: Los): string {
  const zahl = los.zahl(ZWECK.STAAT);
  if (zahl < 0.97) return "000";
  return zahl < 0.995 ? los.aus(ZWECK.STAAT, EU, 1) : los.aus(ZWECK.STAAT, ANDERE, 1);
}

function person(index: number): PersonZeile {
  const los = new Los(index);
  const leben = lebensdaten(los);
  return {
    art: "person",
    persnr: persnrZu(index),
    personenart: "BEAMTE",
    ...name(index, los, leben),
    geburtsdatum: leben.geburtsdatum,
    beihilfeberechtigt: los.zahl(ZWECK.BEIHILFE) < 0.35,
    todestag: leben.todestag,
    daten: {
      geschlecht: leben.weiblich ? "w" : "m",
      ...familienstand(los, leben),
      staatsangehoerigkeit: [staat(los)],
    },
    zeitscheiben: zeitscheiben(index, los, leben),
  };
}

/**
 * Erzeugt Personen in der Ordnung ihres Index; Indizes, die auf eine feste Pers.-Nummer fallen,
 * entfallen. Person `i` ist immer dieselbe (formulare.md 6.2).
 * @param von erster Platz, ab 0
 * @param bis Platz nach dem letzten
 */
export function* erzeugePersonen(von: number, bis: number): Generator<PersonZeile> {
  for (let index = 0, platz = 0; platz < bis; index++) {
    if (FESTE_NUMMERN.has(persnrZu(index))) continue;
    if (platz++ >= von) yield person(index);
  }
}
