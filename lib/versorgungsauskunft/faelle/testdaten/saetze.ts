import type { Testfall } from "./typen";

const eigen = (stelle: string) => `eigen, von Hand nach Spezifikation ${stelle}`;

const neu = (
  id: string,
  jahre: number,
  tage: number | string,
  dienstjahre: string,
  satz: string,
): Testfall => ({
  ...{ id, quelle: eigen("(d) 8, (e)"), funktion: "satz_neu", eingabe: { jahre, tage } },
  erwartet: { dienstjahre, satz },
});

const staffel = (
  id: string,
  jahre: number,
  tage: number,
  jahreAlt: number,
  satzAlt: string,
  satz: string,
): Testfall => ({
  ...{ id, quelle: eigen("(e) 1"), funktion: "staffel_alt", eingabe: { jahre, tage } },
  erwartet: { jahreAlt, satzAlt, satz },
});

const uebergang = (
  id: string,
  stelle: string,
  [jahreBis1991, tageBis1991, jahreAb1992, tageAb1992]: [number, number, number, number],
  erwartet: Record<string, unknown>,
  rest: Record<string, unknown> = {},
): Testfall => ({
  ...{ id, quelle: eigen(stelle), funktion: "satz_uebergang" },
  eingabe: { jahreBis1991, tageBis1991, jahreAb1992, tageAb1992, ...rest },
  erwartet,
});

const fall = (
  id: string,
  stelle: string,
  funktion: string,
  eingabe: Record<string, unknown>,
  erwartet: Record<string, unknown>,
): Testfall => ({ id, quelle: eigen(stelle), funktion, eingabe, erwartet });

/** Sätze, Abschläge und Beträge. */
// biome-ignore format: ein Fall je Zeile
export const SAETZE: readonly Testfall[] = [
  neu("E-N01 ohne Zeit", 0, 0, "0.00", "0.00"),
  neu("E-N02 genau 10 Jahre", 10, 0, "10.00", "17.94"),
  neu("E-N03 genau 25 Jahre", 25, 0, "25.00", "44.84"),
  neu("E-N04 36 Jahre: 64,575 wird aufgerundet", 36, 0, "36.00", "64.58"),
  neu("E-N05 39 Jahre 364 Tage runden zu 40,00", 39, 364, "40.00", "71.75"),
  neu("E-N06 39 Jahre 363 Tage bleiben 39,99", 39, 363, "39.99", "71.73"),
  neu("E-N07 Tage mit zwei Stellen", 30, "182.50", "30.50", "54.71"),
  neu("E-N08 über dem Höchstsatz", 50, 0, "50.00", "71.75"),
  staffel("E-A01 ohne Zeit gilt die erste Stufe", 0, 0, 0, "35.00", "33.48"),
  staffel("E-A02 genau 10 Jahre", 10, 0, 10, "35.00", "33.48"),
  staffel("E-A03 182 Tage zählen nicht", 10, 182, 10, "35.00", "33.48"),
  staffel("E-A04 183 Tage zählen als Jahr", 10, 183, 11, "37.00", "35.40"),
  staffel("E-A05 genau 25 Jahre", 25, 0, 25, "65.00", "62.18"),
  staffel("E-A06 26 Jahre", 26, 0, 26, "66.00", "63.14"),
  staffel("E-A07 35 Jahre erreichen den Höchstsatz", 35, 0, 35, "75.00", "71.75"),
  staffel("E-A08 mehr bleibt dabei", 45, 0, 45, "75.00", "71.75"),
  fall("E-A09 Skala des Bundes", "(e)", "staffel_alt", { jahre: 20, tage: 0, skala: "BUND" }, { jahreAlt: 20, satzAlt: "55.00", satz: "52.62" }),
  uebergang("E-U01 10 und 20 Jahre", "(e) 1 bis 3", [10, 0, 20, 0], { jahreAlt: 10, dienstjahreAb1992: "20.00", gedeckelt: false, satz: "52.62" }),
  uebergang("E-U02 bis zu zehn Jahren erhöht Teil 2 nicht", "(e) 2", [4, 0, 16, 0], { jahreAlt: 4, dienstjahreAb1992: "10.00", gedeckelt: false, satz: "43.05" }),
  uebergang("E-U03 zusammen unter zehn Jahren", "(e) 2", [3, 0, 2, 0], { jahreAlt: 3, dienstjahreAb1992: "0.00", gedeckelt: false, satz: "33.48" }),
  uebergang("E-U04 fehlende Tage zählen tatsächlich, nicht gerundet", "(e) 2", [9, 200, 10, 0], { jahreAlt: 10, dienstjahreAb1992: "9.55", gedeckelt: false, satz: "42.62" }),
  uebergang("E-U05 Deckel", "(e) 4", [25, 0, 5, 182], { jahreAlt: 25, dienstjahreAb1992: "5.50", gedeckelt: true, satz: "66.97" }),
  uebergang("E-U06 ohne Deckel", "(e) 4, Schalter", [25, 0, 5, 182], { gedeckelt: false, satz: "67.45" }, { altrechtDeckel: false }),
  uebergang("E-U07 Höchstsatz", "(e) 3", [30, 0, 30, 0], { gedeckelt: false, satz: "71.75" }),
  uebergang("E-U08 183 Tage im ersten Teil", "(e) 1", [20, 183, 0, 0], { jahreAlt: 21, satz: "54.53" }),
  fall("E-V01 20 Monate ergeben 6,01, nicht 6,00", "(g)", "abschlag", { von: "01.01.2020", bis: "31.08.2021", hoechst: "14.4" }, { jahre: 1, tage: 243, dezimaljahre: "1.67", satz: "6.01" }),
  fall("E-V02 genau vier Jahre", "(g)", "abschlag", { von: "01.06.2028", bis: "31.05.2032", hoechst: "14.4" }, { jahre: 4, tage: 0, dezimaljahre: "4.00", satz: "14.40" }),
  fall("E-V03 über der Grenze 14,4", "(g)", "abschlag", { von: "01.06.2027", bis: "31.05.2032", hoechst: "14.4" }, { jahre: 5, tage: 0, dezimaljahre: "5.00", satz: "14.40" }),
  fall("E-V04 genau drei Jahre", "(g)", "abschlag", { von: "01.06.2029", bis: "31.05.2032", hoechst: "10.8" }, { dezimaljahre: "3.00", satz: "10.80" }),
  fall("E-V05 über der Grenze 10,8", "(g)", "abschlag", { von: "01.12.2028", bis: "31.05.2032", hoechst: "10.8" }, { jahre: 3, tage: 183, dezimaljahre: "3.50", satz: "10.80" }),
  fall("E-V06 Ende vor Beginn ist kein Abschlag", "(g)", "abschlag", { von: "01.06.2032", bis: "31.05.2032", hoechst: "14.4" }, { jahre: 0, tage: 0, dezimaljahre: "0.00", satz: "0.00" }),
  fall("E-V07 0,01 Jahre", "(g)", "abschlag_jahre", { dezimaljahre: "0.01", hoechst: "14.4" }, { satz: "0.04" }),
  fall("E-V08 4,01 Jahre über der Grenze", "(g)", "abschlag_jahre", { dezimaljahre: "4.01", hoechst: "14.4" }, { satz: "14.40" }),
  fall("E-H01 halber Cent wird aufgerundet", "(h) 8", "betrag", { dienstbezuege: "50.00", satz: "0.01" }, { ruhegehalt: "0.01" }),
  fall("E-H02 Betrag mit Komma und einer Stelle", "contract.md 5", "betrag", { dienstbezuege: "1234,5", satz: "10" }, { ruhegehalt: "123.45" }),
  fall("E-H03 Abschlagsbetrag", "(h) 5", "betrag", { dienstbezuege: "4077.11", satz: "64.58", abschlag: "14.40" }, { ruhegehalt: "2633.00", abschlag: "379.15", nachAbschlag: "2253.85" }),
  fall("E-H04 Tausenderpunkt", "(j)", "betrag", { dienstbezuege: "1.234,5", satz: "10" }, { fehler: "V-BETRAG" }),
  fall("E-H05 negativ", "(j)", "betrag", { dienstbezuege: "-1", satz: "10" }, { fehler: "V-BETRAG" }),
  fall("E-H06 Exponent", "(j)", "betrag", { dienstbezuege: "1e9", satz: "10" }, { fehler: "V-BETRAG" }),
];
