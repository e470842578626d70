/**
 * Boden der Messungen des Rechners: dieselbe Berechnung für zwölf Zeilen als Tagesnummern, von Hand in
 * einer Funktion, nur Ganzzahlen, kein Objekt, keine Prüfung, kein Recht als Daten. Schritte (d) 1, 4, 7, 8,
 * (e), (g), (h) der Fachspezifikation; keine Zeile reicht über den 31.12.1991 hinweg. So schnell könnte es
 * sein, wenn niemand es lesen oder ändern müsste.
 */

/** Eingabe des Bodens: je Zeile Beginn, Ende, Zähler, Nenner; Tage ab dem 01.01.1970, Beträge in Cent. */
export interface Bodenfall {
  zeilen: Int32Array;
  ruhestand: number;
  /** Ende des Bezugsmonats des Abschlags. */
  bezugsende: number;
  /** Letzter Tag des früheren Rechts. */
  schnitt: number;
  bezuege: number;
}

function monatstag(z: number): number {
  const zyklus = (z / 146_097) | 0;
  const rest = z - zyklus * 146_097;
  const j =
    ((rest - ((rest / 1460) | 0) + ((rest / 36_524) | 0) - ((rest / 146_096) | 0)) / 365) | 0;
  const t = rest - (365 * j + ((j / 4) | 0) - ((j / 100) | 0));
  // Jahre ab März, Tag im Jahr: genug, um Jahrestage zu vergleichen.
  return (j + zyklus * 400) * 512 + t;
}

function jahrestag(jahr: number, tag: number): number {
  return jahr * 365 + ((jahr / 4) | 0) - ((jahr / 100) | 0) + ((jahr / 400) | 0) + tag;
}

function zaehle(von: number, bis: number): number {
  const a = monatstag(von + 719_468);
  const b = monatstag(bis + 1 + 719_468);
  let jahre = (b >> 9) - (a >> 9);
  let zuletzt = jahrestag(b >> 9, a & 511);
  if (zuletzt > bis + 1 + 719_468) {
    jahre--;
    zuletzt = jahrestag((b >> 9) - 1, a & 511);
  }
  return 365 * jahre + (bis + 1 + 719_468 - zuletzt);
}

/** Zahlbetrag in Cent. */
export function boden(fall: Bodenfall): number {
  const { zeilen, schnitt } = fall;
  let alt = 0;
  let neu = 0;
  for (let i = 0; i < zeilen.length; i += 4) {
    const von = zeilen[i] as number;
    const bis = zeilen[i + 1] as number;
    const n = zeilen[i + 3] as number;
    const gewichtet = 200 * zaehle(von, bis) * (zeilen[i + 2] as number) + n;
    const tage = (gewichtet - (gewichtet % (2 * n))) / (2 * n);
    if (bis <= schnitt) alt += tage;
    else neu += tage;
  }
  const jahre = (2 * (alt + neu) + 365 - ((2 * (alt + neu) + 365) % 730)) / 730;
  const roh = jahre * 179_375 + 50_000;
  let satz = Math.min(7175, (roh - (roh % 100_000)) / 100_000);
  let ganze = (alt / 36_500) | 0;
  if (alt - ganze * 36_500 > 18_200) ganze++;
  const fehlend = Math.max(0, 365_000 - alt);
  const teil2 = 2 * Math.max(0, neu - fehlend) + 365;
  const stufe = (j: number) =>
    Math.min(
      7_175_000,
      3_348_345 + Math.min(Math.max(j - 10, 0), 15) * 191_333 + Math.max(j - 25, 0) * 95_667,
    );
  const summe = Math.min(
    stufe(ganze) * 100 + ((teil2 - (teil2 % 730)) / 730) * 95_667,
    717_500_000,
  );
  let alle = ((alt + neu) / 36_500) | 0;
  if (alt + neu - alle * 36_500 > 18_200) alle++;
  const gedeckelt = Math.min(summe, stufe(alle) * 100) + 50_000;
  satz = Math.max(satz, (gedeckelt - (gedeckelt % 100_000)) / 100_000);
  const tage = zaehle(fall.ruhestand, fall.bezugsende);
  const abschlagsjahre = ((200 * tage + 365 - ((200 * tage + 365) % 730)) / 730) * 360 + 50;
  const abschlag = Math.min(1440, (abschlagsjahre - (abschlagsjahre % 100)) / 100);
  const gehalt = fall.bezuege * satz + 5000;
  const ruhegehalt = (gehalt - (gehalt % 10_000)) / 10_000;
  const abzug = ruhegehalt * abschlag + 5000;
  const mindest = fall.bezuege * 3500 + 5000;
  return Math.max(
    ruhegehalt - (abzug - (abzug % 10_000)) / 10_000,
    (mindest - (mindest % 10_000)) / 10_000,
  );
}
