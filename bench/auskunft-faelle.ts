import { alsText, parseTag, type Tag } from "@/lib/versorgungsauskunft";
import type { Bodenfall } from "./boden";

/** Fälle der Messung: Begründung 1980, Antrag, lückenlose Zeilen bis zum Ruhestand, jede zweite in Teilzeit. */
const ANFANG = tag("01.09.1980");
const SCHNITT = tag("31.12.1991");
const RUHESTAND = tag("01.10.2022");
const BEZUGSENDE = tag("30.09.2024");
const BEZUEGE = 523_712;

function tag(text: string): Tag {
  const t = parseTag(text);
  if (t === null) throw new RangeError(text);
  return t;
}

/** Enden der Zeilen: gleichmäßig verteilt, eines genau am 31.12.1991, je Fall etwas verschoben. */
function enden(zeilen: number, nummer: number): Tag[] {
  const letztes = RUHESTAND - 1;
  const abstand = Math.floor((letztes - ANFANG) / zeilen);
  const tage = Array.from(
    { length: zeilen - 2 },
    (_, i) => ANFANG + (i + 1) * abstand + ((nummer * (i + 3)) % Math.max(1, abstand >> 2)),
  ).filter((t) => t !== SCHNITT && t < letztes);
  return [...new Set([...tage, SCHNITT, letztes])].sort((a, b) => a - b);
}

function zeilenVon(anzahl: number, nummer: number) {
  let beginn = ANFANG;
  return enden(anzahl, nummer).map((ende, i) => {
    const zeile = { beginn, ende, z: i % 2 ? 13 + (nummer % 10) : 1, n: i % 2 ? 41 : 1 };
    beginn = ende + 1;
    return zeile;
  });
}

/** Derselbe Fall für den Boden. */
export function bodenfall(anzahl: number, nummer: number): Bodenfall {
  const flach = zeilenVon(anzahl, nummer).flatMap(({ beginn, ende, z, n }) => [beginn, ende, z, n]);
  return {
    zeilen: Int32Array.from(flach),
    ruhestand: RUHESTAND,
    bezugsende: BEZUGSENDE,
    schnitt: SCHNITT,
    bezuege: BEZUEGE,
  };
}

/** Der Fall im Fallformat (`gesamt`). */
export function falleingabe(anzahl: number, nummer: number) {
  return {
    geburtsdatum: "20.09.1958",
    beamtenkategorie: "ALLGEMEIN",
    ruhestandsgrund: "ANTRAGSALTERSGRENZE",
    begruendung: alsText(ANFANG),
    ersterRuhestandstag: alsText(RUHESTAND),
    stichtag: "01.02.2022",
    dienstzeiten: zeilenVon(anzahl, nummer).map(({ beginn, ende, z, n }) => ({
      dzs: "1301",
      beginn: alsText(beginn),
      ende: alsText(ende),
      ...(n > 1 && { tz: `${z}/${n}` }),
    })),
    ruhegehaltfaehigeDienstbezuege: "5237.12",
    familienzuschlag: "OHNE",
  };
}
