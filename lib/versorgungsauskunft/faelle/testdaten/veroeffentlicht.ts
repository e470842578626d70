import type { Testfall } from "./typen";

/** Veröffentlichte Rechenbeispiele mit ihrer Quelle. */
export const VEROEFFENTLICHT: readonly Testfall[] = [
  {
    id: "P-01-zoll-uebergang",
    quelle:
      "Generalzolldirektion, Versorgung: Berechnung des Ruhegehaltssatzes nach Übergangsvorschriften (zoll.de)",
    funktion: "satz_uebergang",
    eingabe: {
      jahreBis1991: 20,
      tageBis1991: 183,
      jahreAb1992: 19,
      tageAb1992: 181,
      skala: "BUND",
    },
    erwartet: { jahreAlt: 21, dienstjahreAb1992: "19.50", satz: "71.75" },
  },
  {
    id: "P-02-zoll-1-zeit",
    quelle: "Generalzolldirektion, Versorgung: Berechnungsbeispiele Ruhegehalt (zoll.de)",
    funktion: "dienstzeit",
    eingabe: { beginn: "01.01.1976", ende: "30.06.1977" },
    erwartet: { jahre: 1, tage: 181 },
  },
  {
    id: "P-03-zoll-1-satz",
    quelle: "Generalzolldirektion, Versorgung: Berechnungsbeispiele Ruhegehalt (zoll.de)",
    funktion: "satz_neu",
    eingabe: { jahre: 45, tage: 181 },
    erwartet: { dienstjahre: "45.50", satz: "71.75" },
  },
  {
    id: "P-04-zoll-1-betrag",
    quelle: "Generalzolldirektion, Versorgung: Berechnungsbeispiele Ruhegehalt (zoll.de)",
    funktion: "betrag",
    eingabe: { dienstbezuege: "5892.20", satz: "71.75" },
    erwartet: { ruhegehalt: "4227.65" },
  },
  {
    id: "P-05-25-jahre-150-tage",
    quelle:
      "Beispiel zum niedersächsischen Ruhegehaltssatz (25 Jahre, 150 Tage), gefunden als Zweitabdruck",
    funktion: "satz_neu",
    eingabe: { jahre: 25, tage: 150 },
    erwartet: { dienstjahre: "25.41", satz: "45.58" },
  },
  {
    id: "P-06-bayvgh-abschlag",
    quelle: "BayVGH, Beschluss vom 08.05.2017, 3 ZB 15.2469, Rn. 1.2",
    funktion: "abschlag",
    eingabe: { von: "01.09.2012", bis: "31.07.2013", hoechst: "14.4" },
    erwartet: { dezimaljahre: "0.92", satz: "3.31" },
  },
  {
    id: "P-07-abschlagsbetrag",
    quelle: "beamten-informationen.de, Versorgungsabschlag, Beispiel Bayern 2019",
    funktion: "betrag",
    eingabe: { dienstbezuege: "2600.00", satz: "100", abschlag: "6.00" },
    erwartet: { ruhegehalt: "2600.00", abschlag: "156.00", nachAbschlag: "2444.00" },
  },
  {
    id: "P-08-vk-darmstadt",
    quelle: "Versorgungskasse Darmstadt, Versorgungsbezüge, Beispiel",
    funktion: "satz_neu",
    eingabe: { jahre: 40, tage: 0 },
    erwartet: { dienstjahre: "40.00", satz: "71.75" },
  },
  {
    id: "P-09-dbb-zwei-jahre",
    quelle: "dbb, Lexikon, Versorgungsabschlag",
    funktion: "abschlag_jahre",
    eingabe: { dezimaljahre: "2", hoechst: "14.4" },
    erwartet: { satz: "7.20" },
  },
  {
    id: "P-10-trier-lehrkraft",
    quelle: "VG Trier, Urteil vom 16.08.2022, 7 K 1500/22.TR (Bericht haufe.de)",
    funktion: "altersgrenze",
    eingabe: { geburtsdatum: "15.06.1960", beamtenkategorie: "LEHRER" },
    erwartet: { letzterTag: "2025-07-31", ersterRuhestandstag: "2025-08-01" },
  },
  {
    id: "P-11-neustadt-studium",
    quelle: "VG Neustadt/Weinstr., Urteil vom 16.12.2015, 1 K 356/15.NW (1095 − 65 Tage)",
    funktion: "studienhoechstdauer",
    eingabe: { letzterTag: "31.01.2015" },
    erwartet: { tage: 1030 },
  },
  {
    id: "P-12-anleitung-schritt3",
    quelle: "Bedienungsanleitung des Versorgungsauskunftsprogramms (Vorlage 004)",
    funktion: "schritt3",
    eingabe: {
      geburtsdatum: "06.01.1955",
      beamtenkategorie: "ALLGEMEIN",
      ruhestandsgrund: "ANTRAGSALTERSGRENZE",
      stichtag: "14.09.2016",
    },
    erwartet: { fruehester: "2018-02-01", spaetester: "2020-08-01" },
  },
];
