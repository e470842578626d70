/** Ausgangszahl aller Ziehungen (formulare.md 6.2). */
const SEED = 20260101;

/** Worum es bei einer Ziehung geht. */
export const ENTITAET = { PERSON: 1, MITGLIED: 2 } as const;

/** Wozu gezogen wird. Nummern nie ändern oder neu vergeben, sonst werden alle Personen andere. */
export const ZWECK = {
  LAUFBAHN: 1,
  GESCHLECHT: 2,
  EINTRITTSALTER: 3,
  AKTIV: 4,
  ALTER: 5,
  ABGANG: 6,
  ABGANGSALTER: 7,
  ABGANG_VOR: 8,
  GEBURTSTAG: 9,
  TODESTAG: 10,
  NACHNAME: 11,
  VORNAME: 12,
  NAMENSFORM: 13,
  NAMENSGLEICH: 14,
  BEIHILFE: 15,
  FAMILIENSTAND: 16,
  FAMILIENSTAND_SEIT: 17,
  STAAT: 18,
  MITGLIED: 19,
  ABSTAND: 20,
  TAG: 21,
  EREIGNIS: 22,
  TITEL: 23,
  TEILZEIT: 24,
  BEURLAUBUNG: 25,
  NEUES_MITGLIED: 26,
  RUECKKEHR: 27,
  LUECKE: 28,
  AUSBILDUNG: 29,
  AUSBILDUNGSORT: 30,
  ZUKUNFT: 31,
  WAHLAMT: 32,
  AMTSZEIT: 33,
} as const;

type Zweck = (typeof ZWECK)[keyof typeof ZWECK];

/** Starker Abschluss für 32 Bit: schieben, verknüpfen, multiplizieren, zweimal. */
function mische(wert: number): number {
  let h = wert ^ (wert >>> 16);
  h = Math.imul(h, 0x21f0aaad);
  h ^= h >>> 15;
  h = Math.imul(h, 0x735a2d97);
  return h ^ (h >>> 15);
}

/**
 * Gleichverteilte Zahl in [0, 1), allein aus ihren Angaben: Person `i` ist dieselbe, wie viele
 * Personen auch entstehen, und ein neuer Zweck verschiebt keinen anderen.
 * @param k Nummer der Ziehung, wenn es für einen Zweck mehrere gibt
 */
export function ziehe(entitaet: number, index: number, zweck: Zweck, k = 0): number {
  let h = mische(SEED);
  for (const zahl of [entitaet, index, zweck, k]) h = mische((h ^ zahl) + 0x9e3779b9);
  return (h >>> 0) / 4_294_967_296;
}

/** Ziehungen einer Person, mit Kurzformen für die häufigen Fälle. */
export class Los {
  constructor(private readonly index: number) {}

  /** Zahl in [0, 1). */
  zahl(zweck: Zweck, k = 0): number {
    return ziehe(ENTITAET.PERSON, this.index, zweck, k);
  }

  /** Ganze Zahl von `von` bis `bis`, beide eingeschlossen. */
  ganz(zweck: Zweck, von: number, bis: number, k = 0): number {
    return von + Math.floor(this.zahl(zweck, k) * (bis - von + 1));
  }

  /** Ein Eintrag der Liste, alle gleich wahrscheinlich. */
  aus<T>(zweck: Zweck, liste: readonly T[], k = 0): T {
    return liste[Math.floor(this.zahl(zweck, k) * liste.length)] as T;
  }

  /** Ein Schlüssel nach Gewicht; die Gewichte ergeben zusammen 100. */
  gewichtet<T extends string>(zweck: Zweck, gewichte: Readonly<Record<T, number>>, k = 0): T {
    const schluessel = Object.keys(gewichte) as T[];
    let rest = this.zahl(zweck, k) * 100;
    for (const s of schluessel) {
      rest -= gewichte[s];
      if (rest < 0) return s;
    }
    return schluessel.at(-1) as T;
  }
}

/** Aufsummierte Zipf-Gewichte für `zipf`: Rang r zählt 1/r hoch `exponent`. */
export function zipfSummen(anzahl: number, exponent: number): Float64Array {
  const summen = new Float64Array(anzahl);
  let summe = 0;
  for (let rang = 1; rang <= anzahl; rang++) {
    summe += rang ** -exponent;
    summen[rang - 1] = summe;
  }
  return summen;
}

/** Platz (ab 0) zu einer Zahl in [0, 1) nach den aufsummierten Gewichten. */
export function zipf(summen: Float64Array, zahl: number): number {
  const ziel = zahl * (summen.at(-1) ?? 0);
  let [unten, oben] = [0, summen.length - 1];
  while (unten < oben) {
    const mitte = (unten + oben) >> 1;
    if ((summen[mitte] ?? 0) > ziel) oben = mitte;
    else unten = mitte + 1;
  }
  return unten;
}
