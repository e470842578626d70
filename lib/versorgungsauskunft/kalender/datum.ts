import { jahrVon, monatslaenge, monatVon, type Tag, tagImMonat, tagVon, zerlege } from "./tag";

const PUNKT = 46;
const zahl = (text: string, ab: number, stellen: number): number => {
  let wert = 0;
  for (let i = ab; i < ab + stellen; i++) {
    const ziffer = text.charCodeAt(i) - 48;
    if (ziffer < 0 || ziffer > 9) return -1;
    wert = wert * 10 + ziffer;
  }
  return wert;
};

/**
 * Liest `TT.MM.JJJJ`; `null`, wenn die Form nicht stimmt oder es den Tag nicht gibt (V-DATUM). Das Jahr 0
 * gibt es nicht.
 */
export function parseTag(wert: unknown): Tag | null {
  if (typeof wert !== "string" || wert.length !== 10) return null;
  if (wert.charCodeAt(2) !== PUNKT || wert.charCodeAt(5) !== PUNKT) return null;
  const tag = zahl(wert, 0, 2);
  const monat = zahl(wert, 3, 2);
  const jahr = zahl(wert, 6, 4);
  if (jahr < 1 || monat < 1 || monat > 12 || tag < 1 || tag > monatslaenge(jahr, monat))
    return null;
  return tagVon(jahr, monat, tag);
}

const zwei = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** Vierstellig; Jahre davor und danach nur bei Spannen um einen Stichtag am Rand des Kalenders. */
function vier(n: number): string {
  if (n >= 1000) return `${n}`;
  return n < 0 ? `-${String(-n).padStart(4, "0")}` : String(n).padStart(4, "0");
}

/** `JJJJ-MM-TT`, die Form der Ergebnisse (contract.md 5). */
export function alsIso(t: Tag): string {
  const k = zerlege(t);
  return `${vier(jahrVon(k))}-${zwei(monatVon(k))}-${zwei(tagImMonat(k))}`;
}

/** `TT.MM.JJJJ`, die Form der Eingaben und der Anzeige. */
export function alsText(t: Tag): string {
  const k = zerlege(t);
  return `${zwei(tagImMonat(k))}.${zwei(monatVon(k))}.${vier(jahrVon(k))}`;
}

/** Fester Tag der Rechtsdaten, `JJJJ-MM-TT`. Wirft bei einem Schreibfehler in den Daten. */
export function am(iso: string): Tag {
  const [jahr, monat, tag] = iso.split("-");
  const t = parseTag(`${tag}.${monat}.${jahr}`);
  if (t === null) throw new RangeError(`Kein Tag: ${iso}`);
  return t;
}
