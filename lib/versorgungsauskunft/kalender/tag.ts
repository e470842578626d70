/** Tag als Nummer: 0 ist der 01.01.1970, gregorianischer Kalender. Nummern vergleichen sich als Tage. */
export type Tag = number;

/** Jahr, Monat und Tag in einer Ganzzahl (`Jahr · 512 + Monat · 32 + Tag`): vergleichbar, ohne Objekt. */
export type Kalendertag = number;

export const jahrVon = (k: Kalendertag) => k >> 9;
export const monatVon = (k: Kalendertag) => (k >> 5) & 15;
export const tagImMonat = (k: Kalendertag) => k & 31;

/** Damit auch Tage vor dem Jahr 0 ohne negative Teilung gerechnet werden: zehn Zyklen zu 400 Jahren. */
const VERSATZ_JAHRE = 4000;
const ZYKLUS = 146_097;
/** Tage vom 01.03. des um `VERSATZ_JAHRE` verschobenen Jahres 0 bis zum 01.01.1970. */
const NULLPUNKT = 719_468 + 10 * ZYKLUS;

/** Nummer des Tages; Monat 1 bis 12, Tag darf über das Monatsende hinausgehen. */
export function tagVon(jahr: number, monat: number, tag: number): Tag {
  // Das Jahr beginnt hier am 1. März, damit der Schalttag sein letzter Tag ist.
  const j = jahr + VERSATZ_JAHRE - (monat < 3 ? 1 : 0);
  const tagImJahr = (((153 * (monat < 3 ? monat + 9 : monat - 3) + 2) / 5) | 0) + tag - 1;
  return j * 365 + ((j / 4) | 0) - ((j / 100) | 0) + ((j / 400) | 0) + tagImJahr - NULLPUNKT;
}

/** Kalendertag zur Nummer, Umkehrung von `tagVon`. */
export function zerlege(t: Tag): Kalendertag {
  const z = t + NULLPUNKT;
  const zyklus = (z / ZYKLUS) | 0;
  const rest = z - zyklus * ZYKLUS;
  const j =
    ((rest - ((rest / 1460) | 0) + ((rest / 36_524) | 0) - ((rest / 146_096) | 0)) / 365) | 0;
  const tagImJahr = rest - (365 * j + ((j / 4) | 0) - ((j / 100) | 0));
  const m = ((5 * tagImJahr + 2) / 153) | 0;
  const tag = tagImJahr - (((153 * m + 2) / 5) | 0) + 1;
  const monat = m < 10 ? m + 3 : m - 9;
  const jahr = j + zyklus * 400 - VERSATZ_JAHRE + (monat < 3 ? 1 : 0);
  return jahr * 512 + monat * 32 + tag;
}

const LAENGEN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function istSchaltjahr(jahr: number): boolean {
  return jahr % 4 === 0 && (jahr % 100 !== 0 || jahr % 400 === 0);
}

/** Tage des Monats, Monat 1 bis 12. */
export function monatslaenge(jahr: number, monat: number): number {
  return monat === 2 && istSchaltjahr(jahr) ? 29 : (LAENGEN[monat - 1] ?? 0);
}

/** Letzter Tag des Monats, in dem `t` liegt. */
export function monatsende(t: Tag): Tag {
  const k = zerlege(t);
  return t - tagImMonat(k) + monatslaenge(jahrVon(k), monatVon(k));
}

/** Erster Tag des Monats nach dem Monat von `t`; M(x) der Spanne (versorgungsauskunft.md (b)). */
export const naechsterMonatserster = (t: Tag): Tag => monatsende(t) + 1;

export const istMonatserster = (t: Tag): boolean => tagImMonat(zerlege(t)) === 1;
