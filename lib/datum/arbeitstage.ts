import { plusTage } from "./kalender";
import type { IsoDatum } from "./typen";

/** Feiertage mit festem Tag, die in allen Ländern gelten. */
const FESTE = ["01-01", "05-01", "10-03", "12-25", "12-26"];
/** Abstand der beweglichen zum Ostersonntag: Karfreitag, Ostermontag, Himmelfahrt, Pfingstmontag. */
const NACH_OSTERN = [-2, 1, 39, 50];

/** Ostersonntag des gregorianischen Kalenders (Verfahren nach Meeus, Jones und Butcher). */
function ostersonntag(jahr: number): IsoDatum {
  const a = jahr % 19;
  const [b, c] = [Math.floor(jahr / 100), jahr % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const tagImJahr = h + l - 7 * m + 114;
  const [monat, tag] = [Math.floor(tagImJahr / 31), (tagImJahr % 31) + 1];
  return `${jahr}-0${monat}-${String(tag).padStart(2, "0")}`;
}

/** Gesetzliche Feiertage, die in allen Ländern gelten; die der einzelnen Länder gehören nicht dazu. */
export function feiertage(jahr: number): ReadonlySet<IsoDatum> {
  const ostern = ostersonntag(jahr);
  return new Set([
    ...FESTE.map((tag) => `${jahr}-${tag}`),
    ...NACH_OSTERN.map((n) => plusTage(ostern, n)),
  ]);
}

/** Ob der Tag ein Arbeitstag ist: Montag bis Freitag, kein bundesweiter Feiertag. */
export function istArbeitstag(tag: IsoDatum): boolean {
  const wochentag = new Date(`${tag}T00:00:00Z`).getUTCDay();
  return wochentag !== 0 && wochentag !== 6 && !feiertage(Number(tag.slice(0, 4))).has(tag);
}

/**
 * Der `n`-te Arbeitstag nach `tag`; `tag` selbst zählt nicht (§ 187 Abs. 1 BGB).
 * @param n Arbeitstage, mindestens 1
 */
export function plusArbeitstage(tag: IsoDatum, n: number): IsoDatum {
  let ziel = tag;
  for (let offen = n; offen > 0; ) {
    ziel = plusTage(ziel, 1);
    if (istArbeitstag(ziel)) offen--;
  }
  return ziel;
}
