import type { Abweichung } from "./abweichung";

/** Wen die Nachricht nennt. */
export interface Briefperson {
  vorname: string;
  name: string;
  persnr: string;
}

/** Vorbelegte Nachricht an die Kasse. */
export interface Abweichungsbrief {
  betreff: string;
  bereich: "Beamtenversorgung";
  thema: "Versorgungsauskunft";
  text: string;
}

const absatz = (a: Abweichung, nr: number) =>
  `${nr + 1}. ${a.was}\nIm Lebenslauf: ${a.lebenslauf}\nIn der Berechnung: ${a.berechnung}`;

const FUSS =
  "Bitte prüfen Sie den Lebenslauf. Nachweise reichen wir auf Wunsch nach.\n\nFreundliche Grüße";

/**
 * Die Abweichungen als Nachricht an die Kasse; gesendet wird sie erst aus „Nachricht schreiben“.
 * @param hoechstens Zeichen des Texts; was nicht mehr hineinpasst, wird gezählt statt abgeschnitten
 */
export function schreibeAbweichung(
  { vorname, name, persnr }: Briefperson,
  liste: readonly Abweichung[],
  hoechstens: number,
): Abweichungsbrief {
  const anfang = `Guten Tag,\n\nbei der Versorgungsauskunft für ${vorname} ${name}, Pers.-Nummer ${persnr}, weichen unsere Angaben vom Lebenslauf ab:`;
  const rest = (n: number) =>
    n === 0 ? [] : [n === 1 ? "Eine weitere Abweichung." : `${n} weitere Abweichungen.`];
  const setze = (anzahl: number) =>
    [anfang, ...liste.slice(0, anzahl).map(absatz), ...rest(liste.length - anzahl), FUSS].join(
      "\n\n",
    );
  let anzahl = liste.length;
  while (anzahl > 0 && setze(anzahl).length > hoechstens) anzahl--;
  return {
    betreff: `Abweichung vom Lebenslauf: ${vorname} ${name}, Pers.-Nummer ${persnr}`.slice(0, 200),
    bereich: "Beamtenversorgung",
    thema: "Versorgungsauskunft",
    text: setze(anzahl),
  };
}
