import type { IsoDatum } from "./typen";

/** Vierstellige Jahre ohne führende Null: so bleibt der Vergleich als Text der Vergleich als Tag. */
const MUSTER = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const TAG_IN_MS = 86_400_000;

function teile(d: IsoDatum): [jahr: number, monat: number, tag: number] {
  return [Number(d.slice(0, 4)), Number(d.slice(5, 7)), Number(d.slice(8, 10))];
}

function schreibe(jahr: number, monat: number, tag: number): IsoDatum {
  const text = `${jahr}-${String(monat).padStart(2, "0")}-${String(tag).padStart(2, "0")}`;
  if (!MUSTER.test(text))
    throw new RangeError("Das Datum liegt außerhalb der Jahre 1000 bis 9999.");
  return text;
}

function letzterTagDesMonats(jahr: number, monat: number): number {
  return new Date(Date.UTC(jahr, monat, 0)).getUTCDate();
}

/** Tage seit dem 01.01.1970; in UTC gerechnet, damit keine Sommerzeit einen Tag verschiebt. */
function tagesnummer(d: IsoDatum): number {
  // Die Meldung nennt den Wert nicht: Es könnte ein Geburtsdatum sein, und Meldungen kommen ins Log.
  if (!istDatum(d)) throw new RangeError("Ein Datum der Form JJJJ-MM-TT wird erwartet.");
  const [jahr, monat, tag] = teile(d);
  return Date.UTC(jahr, monat - 1, tag) / TAG_IN_MS;
}

/** Ob der Wert ein Tag des Kalenders als `JJJJ-MM-TT` ist, Jahre 1000 bis 9999. */
export function istDatum(s: unknown): s is IsoDatum {
  if (typeof s !== "string" || !MUSTER.test(s)) return false;
  const [jahr, monat, tag] = teile(s);
  return monat >= 1 && monat <= 12 && tag >= 1 && tag <= letzterTagDesMonats(jahr, monat);
}

/**
 * Der Tag `n` Tage nach `d` (negativ: davor).
 * Wirft `RangeError`, wenn `d` kein Datum ist oder das Ergebnis die Jahre 1000 bis 9999 verlässt.
 */
export function plusTage(d: IsoDatum, n: number): IsoDatum {
  const tag = new Date((tagesnummer(d) + n) * TAG_IN_MS);
  return schreibe(tag.getUTCFullYear(), tag.getUTCMonth() + 1, tag.getUTCDate());
}

/**
 * Derselbe Tag `n` Monate nach `d` (negativ: davor); fehlt er dort, der letzte Tag des Monats.
 * Wirft `RangeError` wie `plusTage`.
 */
export function plusMonate(d: IsoDatum, n: number): IsoDatum {
  if (!istDatum(d)) throw new RangeError("Ein Datum der Form JJJJ-MM-TT wird erwartet.");
  const [jahr, monat, tag] = teile(d);
  const monate = jahr * 12 + (monat - 1) + n;
  const [neuesJahr, neuerMonat] = [Math.floor(monate / 12), (monate % 12) + 1];
  return schreibe(neuesJahr, neuerMonat, Math.min(tag, letzterTagDesMonats(neuesJahr, neuerMonat)));
}

/** Tage von `a` bis `b` ohne den ersten Tag: 0 am selben Tag, negativ, wenn `b` vor `a` liegt. */
export function tageZwischen(a: IsoDatum, b: IsoDatum): number {
  return tagesnummer(b) - tagesnummer(a);
}

/**
 * Vollendete Lebensjahre am `tag`. Wer am 29.02. geboren ist, hat in Gemeinjahren am 01.03.
 * Geburtstag (§ 188 Abs. 2, § 187 Abs. 2 BGB: vollendet mit Ablauf des 28.02.).
 */
export function alterAm(geburt: IsoDatum, tag: IsoDatum): number {
  const jahre = Number(tag.slice(0, 4)) - Number(geburt.slice(0, 4));
  return tag.slice(5) < geburt.slice(5) ? jahre - 1 : jahre;
}
