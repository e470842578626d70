import { jahrVon, monatslaenge, monatVon, type Tag, tagImMonat, tagVon, zerlege } from "./tag";

/** Tage eines Jahres in allen Summen (§ 24 Abs. 1 Satz 4 LBeamtVG, versorgungsauskunft.md (d) 3). */
export const JAHRESTAGE = 365;

/** Jahrestag eines Beginns im Jahr `jahr`; ein 29.02. hat ihn in Gemeinjahren am 01.03. ((d) 2). */
function jahrestag(monat: number, tag: number, jahr: number): Tag {
  // `tagVon` führt den 29.02. eines Gemeinjahres von selbst zum 01.03.
  return tagVon(jahr, monat, tag);
}

/**
 * Zählt einen Zeitraum, Beginn und Ende mit: volle Jahre vom Beginn an, der Rest in Kalendertagen
 * ((d) 1, 2). Ergebnis ist `365 · Jahre + Tage`; daraus gehen Jahre und Tage eindeutig hervor, denn 365
 * restliche Tage sind ein Jahr. Verlangt `ende ≥ beginn - 1`.
 */
export function zaehle(beginn: Tag, ende: Tag): number {
  const b = zerlege(beginn);
  const danach = zerlege(ende + 1);
  const [monat, tag] = [monatVon(b), tagImMonat(b)];
  let jahre = jahrVon(danach) - jahrVon(b);
  let zuletzt = jahrestag(monat, tag, jahrVon(danach));
  if (zuletzt > ende + 1) {
    jahre--;
    zuletzt = jahrestag(monat, tag, jahrVon(danach) - 1);
  }
  return JAHRESTAGE * jahre + (ende + 1 - zuletzt);
}

/**
 * Tag, mit dessen Ablauf eine Frist von Jahren und Monaten ab `beginn` endet, wenn `beginn` mitzählt: der
 * Tag vor demselben Tag des Zielmonats; gibt es ihn dort nicht, der letzte des Monats (§ 187 Abs. 2,
 * § 188 Abs. 2 und 3 BGB). Vollendung eines Lebensalters: `beginn` ist die Geburt (versorgungsauskunft.md (b)).
 */
export function fristende(beginn: Tag, jahre: number, monate: number): Tag {
  const k = zerlege(beginn);
  const gezaehlt = (jahrVon(k) + jahre) * 12 + monatVon(k) - 1 + monate;
  const monat = (gezaehlt % 12) + 1;
  const jahr = (gezaehlt - monat + 1) / 12;
  const laenge = monatslaenge(jahr, monat);
  return tagVon(jahr, monat, tagImMonat(k) > laenge ? laenge : tagImMonat(k) - 1);
}

/**
 * Derselbe Tag `jahre` später (negativ: früher); ein 29.02. fällt in Gemeinjahren auf den 28.02. Nur für
 * die Eingabegrenzen (versorgungsauskunft.md (a) Schritt 1).
 */
export function verschiebeJahre(t: Tag, jahre: number): Tag {
  const k = zerlege(t);
  const [jahr, monat] = [jahrVon(k) + jahre, monatVon(k)];
  return tagVon(jahr, monat, Math.min(tagImMonat(k), monatslaenge(jahr, monat)));
}
