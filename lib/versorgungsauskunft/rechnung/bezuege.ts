import type { Mindestwerte } from "../recht/profil";
import { runde } from "../zahl/ganzzahl";

/** Versorgungsbezüge in Cent im Monat, brutto (versorgungsauskunft.md (h)). */
export interface Bezuege {
  familienzuschlag: number;
  /** Dienstbezüge samt Familienzuschlag. */
  gesamt: number;
  ruhegehalt: number;
  abschlag: number;
  nachAbschlag: number;
  mindestAmtsabhaengig: number;
  /** Grundgehalt A 4 Stufe 7, soweit bekannt. */
  a4Stufe7: number | null;
  /** 65 Prozent von A 4 Stufe 7 und Familienzuschlag, ohne den Erhöhungsbetrag. */
  mindestAnteil: number | null;
  /** `null`, solange das Grundgehalt A 4 Stufe 7 fehlt (P-MINDEST-FEHLT). */
  mindestAmtsunabhaengig: number | null;
  zahlbetrag: number;
  massgebend: "ERDIENT" | "MINDEST_AMT" | "MINDEST_UNABHAENGIG";
}

/** Ein Hundertsatz (1/100 Prozent) eines Betrags in Cent, auf Cent gerundet ((h) 8). */
export const prozent = (cent: number, satz: number): number => runde(cent * satz, 10_000);

/** Ruhegehalt, Abschlagsbetrag und Rest in Cent ((h) 4, 5). */
export function betraege(gesamt: number, satz: number, abschlagssatz: number) {
  const ruhegehalt = prozent(gesamt, satz);
  const abschlag = prozent(ruhegehalt, abschlagssatz);
  return { ruhegehalt, abschlag, nachAbschlag: ruhegehalt - abschlag };
}

/** Rechnet die Bezüge; alle Beträge in Cent, Sätze in 1/100 Prozent. */
export function bezuege(
  dienstbezuege: number,
  familienzuschlag: number,
  satz: number,
  abschlagssatz: number,
  a4Stufe7: number | null,
  mindest: Mindestwerte,
): Bezuege {
  const gesamt = dienstbezuege + familienzuschlag;
  const { ruhegehalt, abschlag, nachAbschlag } = betraege(gesamt, satz, abschlagssatz);
  const mindestAmtsabhaengig = prozent(gesamt, mindest.amtsabhaengig);
  const mindestAnteil =
    a4Stufe7 === null ? null : prozent(a4Stufe7 + familienzuschlag, mindest.amtsunabhaengig);
  const mindestAmtsunabhaengig = mindestAnteil === null ? null : mindestAnteil + mindest.erhoehung;
  let zahlbetrag = nachAbschlag;
  let massgebend: Bezuege["massgebend"] = "ERDIENT";
  if (mindestAmtsabhaengig > zahlbetrag) {
    zahlbetrag = mindestAmtsabhaengig;
    massgebend = "MINDEST_AMT";
  }
  if (mindestAmtsunabhaengig !== null && mindestAmtsunabhaengig > zahlbetrag) {
    zahlbetrag = mindestAmtsunabhaengig;
    massgebend = "MINDEST_UNABHAENGIG";
  }
  return {
    familienzuschlag,
    gesamt,
    ruhegehalt,
    abschlag,
    nachAbschlag,
    mindestAmtsabhaengig,
    a4Stufe7,
    mindestAnteil,
    mindestAmtsunabhaengig,
    zahlbetrag,
    massgebend,
  };
}
