import { BEURLAUBUNGEN, LAUFBAHNEN, TEILZEITEN, TITEL } from "./aemter";
import type { Traegernummer } from "./feste-mitglieder";
import type { Lebensdaten } from "./lebensdaten";
import { erstesMitglied, LASTMITGLIED, mitgliedNachGroesse } from "./mitglieder";
import { type Los, ZWECK } from "./ziehung";

const BEFOERDERUNG_MONATE = 12;

/** Was bei einem Wechsel geschieht, in Prozent. */
const EREIGNISSE = {
  TITEL: 34,
  BEFOERDERUNG: 24,
  TEILZEIT: 16,
  VOLLZEIT: 9,
  BEURLAUBUNG: 7,
  MITGLIED: 7,
  LUECKE: 3,
} as const;

/** Stand einer Person zwischen zwei Wechseln. */
export interface Stand {
  traeger: Traegernummer;
  frueher: Traegernummer[];
  titel: string;
  stufe: number;
  befoerdert: number;
  umfang: readonly [z: number, n: number];
  beurlaubt: string | null;
  lueckeTage: number;
}

/** Tätigkeit in der Form, die zur Person passt. */
function titel(los: Los, weiblich: boolean, k: number): string {
  return `${los.aus(ZWECK.TITEL, TITEL, k)}${weiblich ? "in" : ""}`;
}

/** Anderes Mitglied, manchmal ein früheres; das Lastmitglied verlässt niemand. */
export function neuesMitglied(los: Los, stand: Stand, k: number): Traegernummer {
  if (stand.traeger === LASTMITGLIED) return stand.traeger;
  if (stand.frueher.length > 0 && los.zahl(ZWECK.RUECKKEHR, k) < 0.15) {
    return los.aus(ZWECK.RUECKKEHR, stand.frueher, -k);
  }
  return mitgliedNachGroesse(los.zahl(ZWECK.NEUES_MITGLIED, k));
}

/** Stand beim Eintritt. */
export function anfang(index: number, los: Los, leben: Lebensdaten): Stand {
  return {
    traeger: erstesMitglied(index, los.zahl(ZWECK.MITGLIED)),
    frueher: [],
    titel: titel(los, leben.weiblich, 0),
    stufe: LAUFBAHNEN[leben.laufbahn].besoldung[0],
    befoerdert: leben.eintritt,
    umfang: [100, 100],
    beurlaubt: null,
    lueckeTage: 0,
  };
}

/** Stand nach dem k-ten Wechsel; was nicht möglich ist, wird eine neue Tätigkeit. */
export function naechster(
  los: Los,
  leben: Lebensdaten,
  alt: Stand,
  monat: number,
  k: number,
): Stand {
  const ereignis = los.gewichtet(ZWECK.EREIGNIS, EREIGNISSE, k);
  const stand: Stand = { ...alt, beurlaubt: null, lueckeTage: 0 };
  const neuerTitel = () => titel(los, leben.weiblich, k);
  switch (ereignis) {
    case "TEILZEIT":
      return { ...stand, umfang: los.aus(ZWECK.TEILZEIT, TEILZEITEN, k) };
    case "BEURLAUBUNG":
      return { ...stand, beurlaubt: los.aus(ZWECK.BEURLAUBUNG, BEURLAUBUNGEN, k) };
    case "LUECKE":
      return { ...stand, titel: neuerTitel(), lueckeTage: los.ganz(ZWECK.LUECKE, 5, 400, k) };
    case "MITGLIED": {
      const traeger = neuesMitglied(los, alt, k);
      const frueher = traeger === alt.traeger ? alt.frueher : [...alt.frueher, alt.traeger];
      return { ...stand, traeger, frueher, titel: neuerTitel() };
    }
    case "BEFOERDERUNG": {
      const hoechste = LAUFBAHNEN[leben.laufbahn].besoldung[1];
      const moeglich = alt.stufe < hoechste && monat - alt.befoerdert >= BEFOERDERUNG_MONATE;
      if (!moeglich) return { ...stand, titel: neuerTitel() };
      return { ...stand, titel: neuerTitel(), stufe: alt.stufe + 1, befoerdert: monat };
    }
    case "VOLLZEIT":
      if (alt.umfang[0] === alt.umfang[1]) return { ...stand, titel: neuerTitel() };
      return { ...stand, umfang: [100, 100] };
    default:
      return { ...stand, titel: neuerTitel() };
  }
}
