import type { Testfall } from "./typen";

const eigen = (stelle: string) => `eigen, von Hand nach Spezifikation ${stelle}`;
type Werte = Record<string, unknown>;

const fall = (id: string, stelle: string, eingabe: Werte, erwartet: Werte): Testfall => ({
  ...{ id, quelle: eigen(stelle), funktion: "gesamt", eingabe, erwartet },
});

const zeit = (dzs: string, beginn: string, ende: string, rest: Werte = {}) => ({
  ...{ dzs, beginn, ende, ...rest },
});

/** Geboren 15.05.1965, im Dienst seit 01.06.1992: nur neues Recht, Altersgrenze 31.05.2032. */
export const NEU: Werte = {
  geburtsdatum: "15.05.1965",
  beamtenkategorie: "ALLGEMEIN",
  ruhestandsgrund: "REGELALTERSGRENZE",
  begruendung: "01.06.1992",
  ersterRuhestandstag: "01.06.2032",
  stichtag: "01.03.2024",
  dienstzeiten: [zeit("1301", "01.06.1992", "31.05.2032")],
};

/** Dieselbe Person auf Antrag mit 63, vier Jahre vor der Grenze. */
const ANTRAG: Werte = {
  ...NEU,
  ruhestandsgrund: "ANTRAGSALTERSGRENZE",
  ersterRuhestandstag: "01.06.2028",
  dienstzeiten: [zeit("1301", "01.06.1992", "31.05.2028")],
  ruhegehaltfaehigeDienstbezuege: "4000.00",
};

/** Geboren 15.05.1980, dienstunfähig ab 10.03.2025. */
const DU: Werte = {
  geburtsdatum: "15.05.1980",
  beamtenkategorie: "ALLGEMEIN",
  ruhestandsgrund: "DIENSTUNFAEHIGKEIT",
  begruendung: "01.03.2005",
  ersterRuhestandstag: "10.03.2025",
  stichtag: "01.03.2025",
  dienstzeiten: [zeit("1301", "01.03.2005", "09.03.2025")],
};

/** Geboren 15.06.1958, Begründung 01.08.1980: auch Übergangsrecht, Altersgrenze 30.06.2024. */
const ALT: Werte = {
  geburtsdatum: "15.06.1958",
  beamtenkategorie: "ALLGEMEIN",
  ruhestandsgrund: "REGELALTERSGRENZE",
  begruendung: "01.08.1980",
  ersterRuhestandstag: "01.07.2024",
  stichtag: "01.03.2024",
  dienstzeiten: [zeit("1301", "01.08.1980", "30.06.2024")],
};

/** Dienstunfähig am 01.07.1996 mit 50: Zurechnung nach beiden Rechten. */
const ALT_DU: Werte = {
  ...ALT,
  geburtsdatum: "15.06.1966",
  ruhestandsgrund: "DIENSTUNFAEHIGKEIT",
  begruendung: "01.07.1986",
  ersterRuhestandstag: "01.07.2016",
  stichtag: "01.07.2016",
  dienstzeiten: [zeit("1301", "01.07.1986", "30.06.2016")],
};

const mitZeiten = (basis: Werte, ...dienstzeiten: Werte[]): Werte => ({ ...basis, dienstzeiten });
const J0 = { jahre: 0, tage: "0.00" };

export const GESAMT: readonly Testfall[] = [
  fall(
    "E-001 40 Jahre, Regelaltersgrenze, kein Abschlag",
    "(d) 7, (e), (g), (h)",
    { ...NEU, ruhegehaltfaehigeDienstbezuege: "4000.00" },
    {
      altersgrenze: {
        jahre: 67,
        monate: 0,
        letzterTag: "2032-05-31",
        ersterRuhestandstag: "2032-06-01",
      },
      dienstzeiten: [
        { kalendarisch: { jahre: 40, tage: 0 }, angerechnet: { jahre: 40, tage: "0.00" }, tz: "" },
      ],
      neuesRecht: {
        dienstzeit: { jahre: 40, tage: "0.00" },
        zurechnungszeit: J0,
        dienstjahre: "40.00",
        satz: "71.75",
      },
      uebergangsrecht: null,
      massgebend: { recht: "NEU", satz: "71.75" },
      versorgungsabschlag: { jahre: 0, tage: 0, dezimaljahre: "0.00", satz: "0.00", bis: null },
      bezuege: {
        familienzuschlag: "0.00",
        ruhegehalt: "2870.00",
        abschlag: "0.00",
        mindestAmtsabhaengig: "1400.00",
        mindestAmtsunabhaengig: null,
        zahlbetrag: "2870.00",
        massgebend: "ERDIENT",
      },
      hinweise: ["P-MINDEST-FEHLT"],
    },
  ),
  fall("E-002 ohne Dienstbezüge keine Bezüge", "contract.md 5", NEU, {
    bezuege: null,
    hinweise: [],
  }),
  fall(
    "E-003 Antrag vier Jahre früher, voller Familienzuschlag",
    "(g), (h)",
    { ...ANTRAG, familienzuschlag: "VOLL" },
    {
      neuesRecht: {
        dienstzeit: { jahre: 36, tage: "0.00" },
        zurechnungszeit: J0,
        dienstjahre: "36.00",
        satz: "64.58",
      },
      versorgungsabschlag: {
        jahre: 4,
        tage: 0,
        dezimaljahre: "4.00",
        satz: "14.40",
        bis: "2032-05-31",
      },
      bezuege: {
        familienzuschlag: "77.11",
        ruhegehaltfaehigeDienstbezuege: "4077.11",
        ruhegehalt: "2633.00",
        abschlag: "379.15",
        nachAbschlag: "2253.85",
        mindestAmtsabhaengig: "1426.99",
        mindestAmtsunabhaengig: null,
        zahlbetrag: "2253.85",
        massgebend: "ERDIENT",
      },
      hinweise: ["P-MINDEST-FEHLT", "P-FORTSCHREIBUNG"],
    },
  ),
  fall(
    "E-004 halber Familienzuschlag rundet 38,555 auf",
    "(h) 2",
    { ...ANTRAG, familienzuschlag: "HALB" },
    { bezuege: { familienzuschlag: "38.56", ruhegehaltfaehigeDienstbezuege: "4038.56" } },
  ),
  fall(
    "E-005 eigener Betrag wird ebenso halbiert",
    "contract.md 5",
    { ...ANTRAG, familienzuschlag: "HALB", familienzuschlagBetrag: "100,01" },
    { bezuege: { familienzuschlag: "50.01" }, hinweise: ["P-MINDEST-FEHLT"] },
  ),
  fall(
    "E-006 lange Dienstzeit bestätigt",
    "(g) Exemptions",
    { ...ANTRAG, abschlagsfrei: true },
    {
      versorgungsabschlag: { jahre: 0, tage: 0, dezimaljahre: "0.00", satz: "0.00", bis: null },
      bezuege: { abschlag: "0.00" },
    },
  ),
  fall(
    "E-007 Lücke in der Tabelle des Familienzuschlags",
    "(h) 2",
    {
      ...DU,
      stichtag: "01.03.2021",
      ersterRuhestandstag: "01.03.2021",
      dienstzeiten: [zeit("1301", "01.03.2005", "28.02.2021")],
      ruhegehaltfaehigeDienstbezuege: "3000",
      familienzuschlag: "VOLL",
    },
    { bezuege: null, hinweise: ["P-DU-STUFEN", "P-FAMILIENZUSCHLAG-FEHLT"] },
  ),
  fall("E-008 Zurechnungszeit und Grenze 10,8", "(f), (g)", DU, {
    neuesRecht: {
      dienstzeit: { jahre: 20, tage: "9.00" },
      zurechnungszeit: { jahre: 10, tage: "55.33" },
      dienstjahre: "30.18",
      satz: "54.14",
    },
    versorgungsabschlag: {
      jahre: 20,
      tage: 83,
      dezimaljahre: "20.23",
      satz: "10.80",
      bis: "2045-05-31",
    },
    hinweise: ["P-DU-STUFEN"],
  }),
  fall(
    "E-009 Ruhestand am Tag der Vollendung von 60: noch Zurechnung",
    "(f)",
    {
      ...DU,
      geburtsdatum: "10.03.1965",
      begruendung: "01.03.2005",
      ersterRuhestandstag: "09.03.2025",
      dienstzeiten: [zeit("1301", "01.03.2005", "08.03.2025")],
    },
    {
      neuesRecht: {
        dienstzeit: { jahre: 20, tage: "8.00" },
        zurechnungszeit: { jahre: 0, tage: "15.33" },
      },
    },
  ),
  fall(
    "E-010 Ruhestand am Tag danach: keine mehr",
    "(f)",
    { ...DU, geburtsdatum: "10.03.1965", ersterRuhestandstag: "10.03.2025" },
    { neuesRecht: { dienstzeit: { jahre: 20, tage: "9.00" }, zurechnungszeit: J0 } },
  ),
  fall("E-011 beide Rechte, Zeit über den Jahreswechsel 1991", "(d) 9, (e)", ALT, {
    neuesRecht: { dienstzeit: { jahre: 43, tage: "335.00" }, dienstjahre: "43.92", satz: "71.75" },
    uebergangsrecht: {
      jahreAlt: 11,
      dienstzeitBis1991: { jahre: 11, tage: "153.00" },
      dienstjahreAb1992: "32.50",
      dienstzeitAb1992: { jahre: 32, tage: "182.00" },
      zurechnungszeit: J0,
      gedeckelt: false,
      satz: "66.49",
    },
    massgebend: { recht: "NEU", satz: "71.75" },
  }),
  fall(
    "E-012 Begründung am 31.12.1991",
    "(e)",
    { ...mitZeiten(ALT, zeit("1301", "31.12.1991", "30.06.2024")), begruendung: "31.12.1991" },
    { uebergangsrecht: { jahreAlt: 0, dienstzeitBis1991: { jahre: 0, tage: "1.00" } } },
  ),
  fall(
    "E-013 Begründung am 01.01.1992",
    "(e)",
    { ...mitZeiten(ALT, zeit("1301", "01.01.1992", "30.06.2024")), begruendung: "01.01.1992" },
    { uebergangsrecht: null },
  ),
  fall(
    "E-014 Übergangsrecht günstiger",
    "(e) Günstigerprüfung",
    {
      ...mitZeiten(
        ALT,
        zeit("1301", "01.07.1973", "31.12.1991"),
        zeit("1304", "01.01.1992", "30.06.2024"),
      ),
      begruendung: "01.07.1973",
    },
    {
      neuesRecht: { dienstjahre: "18.50", satz: "33.18" },
      uebergangsrecht: { jahreAlt: 19, dienstjahreAb1992: "0.00", gedeckelt: false, satz: "50.70" },
      massgebend: { recht: "UEBERGANG", satz: "50.70" },
    },
  ),
  fall(
    "E-015 Beschränkung verbraucht zuerst der frühere Teil",
    "(d) 9",
    {
      ...mitZeiten(
        ALT,
        zeit("1301", "01.07.1990", "30.06.1991"),
        zeit("1830", "01.07.1991", "30.06.1993", { beschraenkung: "300T" }),
        zeit("1301", "01.07.1993", "30.06.2024"),
      ),
      begruendung: "01.07.1990",
    },
    {
      neuesRecht: {
        dienstzeit: { jahre: 32, tage: "300.00" },
        dienstjahre: "32.82",
        satz: "58.87",
      },
      uebergangsrecht: {
        jahreAlt: 2,
        dienstzeitBis1991: { jahre: 1, tage: "184.00" },
        dienstzeitAb1992: { jahre: 31, tage: "116.00" },
        dienstjahreAb1992: "22.82",
        gedeckelt: false,
        satz: "55.31",
      },
    },
  ),
  fall("E-016 Zurechnung nach beiden Rechten", "(f)", ALT_DU, {
    neuesRecht: {
      zurechnungszeit: { jahre: 6, tage: "243.33" },
      dienstjahre: "36.67",
      satz: "65.78",
    },
    uebergangsrecht: {
      jahreAlt: 6,
      dienstzeitBis1991: { jahre: 5, tage: "184.00" },
      dienstzeitAb1992: { jahre: 24, tage: "182.00" },
      zurechnungszeit: { jahre: 1, tage: "243.33" },
      dienstjahreAb1992: "21.67",
      gedeckelt: false,
      satz: "54.21",
    },
  }),
  fall(
    "E-017 Studium ohne Beschränkung",
    "(c) Studium",
    mitZeiten(
      NEU,
      zeit("1800", "01.10.1987", "31.05.1992"),
      zeit("1301", "01.06.1992", "31.05.2032"),
    ),
    {
      dienstzeiten: [
        { kalendarisch: { jahre: 4, tage: 244 }, angerechnet: { jahre: 2, tage: "125.00" } },
        {},
      ],
    },
  ),
  fall(
    "E-018 Beschränkung ersetzt die Formel beim Studium",
    "(c) Studium",
    mitZeiten(
      NEU,
      zeit("1800", "01.10.1987", "31.05.1992", { beschraenkung: "3J" }),
      zeit("1301", "01.06.1992", "31.05.2032"),
    ),
    { dienstzeiten: [{ angerechnet: { jahre: 3, tage: "0.00" } }, {}] },
  ),
  fall(
    "E-019 sonst gilt die engere Grenze",
    "(d) 6",
    mitZeiten(
      NEU,
      zeit("1810", "01.06.1988", "31.05.1992", { beschraenkung: "4J" }),
      zeit("1301", "01.06.1992", "31.05.2032"),
    ),
    { dienstzeiten: [{ angerechnet: { jahre: 3, tage: "0.00" } }, {}] },
  ),
  fall(
    "E-020 Altersteilzeit 1310: 9/10 der Teilzeit",
    "contract.md 5",
    mitZeiten(
      NEU,
      zeit("1301", "01.06.1992", "31.05.2027"),
      zeit("1310", "01.06.2027", "31.05.2032", { tz: "1/2" }),
    ),
    { dienstzeiten: [{}, { angerechnet: { jahre: 2, tage: "91.25" }, tz: "1/2" }] },
  ),
  fall(
    "E-021 Altersteilzeit 1311: tatsächlicher Umfang",
    "(c)",
    mitZeiten(
      NEU,
      zeit("1301", "01.06.1992", "31.05.2027"),
      zeit("1311", "01.06.2027", "31.05.2032", { tz: "1/2" }),
    ),
    { dienstzeiten: [{}, { angerechnet: { jahre: 2, tage: "182.50" } }] },
  ),
  fall(
    "E-022 1340: sechs Monate nach der Geburt",
    "contract.md 5",
    mitZeiten(
      ALT,
      zeit("1301", "01.08.1980", "14.03.1990"),
      zeit("1340", "15.03.1990", "14.03.1991"),
      zeit("1301", "15.03.1991", "30.06.2024"),
    ),
    {
      dienstzeiten: [
        {},
        { kalendarisch: { jahre: 1, tage: 0 }, angerechnet: { jahre: 0, tage: "184.00" } },
        {},
      ],
    },
  ),
  fall(
    "E-023 1340: sechs Monate nach dem 31.08.",
    "contract.md 5",
    mitZeiten(
      ALT,
      zeit("1301", "01.08.1980", "30.08.1990"),
      zeit("1340", "31.08.1990", "30.08.1991"),
      zeit("1301", "31.08.1991", "30.06.2024"),
    ),
    { dienstzeiten: [{}, { angerechnet: { jahre: 0, tage: "182.00" } }, {}] },
  ),
  fall(
    "E-024 1710: zur Hälfte, höchstens zehn Jahre",
    "(c)",
    {
      ...mitZeiten(
        NEU,
        zeit("1710", "01.06.2005", "31.05.2026"),
        zeit("1301", "01.06.2026", "31.05.2032"),
      ),
    },
    { dienstzeiten: [{ angerechnet: { jahre: 10, tage: "0.00" } }, {}] },
  ),
  fall(
    "E-025 Beurlaubung und Elternzeit zählen nicht",
    "(c)",
    mitZeiten(
      NEU,
      zeit("1301", "01.06.1992", "31.05.2022"),
      zeit("1304", "01.06.2022", "31.05.2027"),
      zeit("1341", "01.06.2027", "31.05.2032"),
    ),
    {
      dienstzeiten: [{}, { angerechnet: J0 }, { angerechnet: J0 }],
      neuesRecht: { dienstzeit: { jahre: 30, tage: "0.00" } },
    },
  ),
  fall(
    "E-026 anerkannte Beurlaubung zählt voll",
    "(c)",
    mitZeiten(
      NEU,
      zeit("1301", "01.06.1992", "31.05.2022"),
      zeit("1305", "01.06.2022", "31.05.2032"),
    ),
    { neuesRecht: { dienstzeit: { jahre: 40, tage: "0.00" } } },
  ),
  fall(
    "E-027 Reihenfolge der Zeilen bleibt die der Eingabe",
    "contract.md 5",
    mitZeiten(
      NEU,
      zeit("1301", "01.06.2022", "31.05.2032"),
      zeit("1301", "01.06.1992", "31.05.2022", { tz: "1/2" }),
    ),
    {
      dienstzeiten: [
        { kalendarisch: { jahre: 10, tage: 0 }, tz: "" },
        { kalendarisch: { jahre: 30, tage: 0 }, tz: "1/2" },
      ],
      neuesRecht: { dienstzeit: { jahre: 25, tage: "0.00" }, dienstjahre: "25.00", satz: "44.84" },
    },
  ),
  fall(
    "E-028 amtsabhängige Mindestversorgung",
    "(h) 6, 7",
    {
      ...mitZeiten(NEU, zeit("1301", "01.06.2027", "31.05.2032")),
      begruendung: "01.06.2020",
      ruhegehaltfaehigeDienstbezuege: "3000",
    },
    {
      neuesRecht: { satz: "8.97" },
      bezuege: {
        ruhegehalt: "269.10",
        mindestAmtsabhaengig: "1050.00",
        zahlbetrag: "1050.00",
        massgebend: "MINDEST_AMT",
      },
    },
  ),
  fall(
    "E-029 amtsunabhängige Mindestversorgung",
    "(h) 6, 7",
    {
      ...mitZeiten(NEU, zeit("1301", "01.06.2027", "31.05.2032")),
      begruendung: "01.06.2020",
      ruhegehaltfaehigeDienstbezuege: "3000",
      a4Stufe7: "2500.00",
    },
    {
      bezuege: {
        mindestAmtsunabhaengig: "1656.96",
        zahlbetrag: "1656.96",
        massgebend: "MINDEST_UNABHAENGIG",
      },
      hinweise: [],
    },
  ),
  fall(
    "E-030 Schwerbehinderung, Jahrgang 1961",
    "(g)",
    {
      ...mitZeiten(NEU, zeit("1301", "01.06.1992", "31.05.2022")),
      geburtsdatum: "10.05.1961",
      stichtag: "01.03.2022",
      ruhestandsgrund: "SCHWERBEHINDERUNG",
      ersterRuhestandstag: "01.06.2022",
    },
    {
      versorgungsabschlag: {
        jahre: 3,
        tage: 92,
        dezimaljahre: "3.25",
        satz: "11.70",
        bis: "2025-08-31",
      },
    },
  ),
  fall(
    "E-031 Schwerbehinderung, Jahrgang 1964: bis 65",
    "(g)",
    {
      ...mitZeiten(NEU, zeit("1301", "01.06.1992", "31.05.2025")),
      geburtsdatum: "10.05.1964",
      ruhestandsgrund: "SCHWERBEHINDERUNG",
      ersterRuhestandstag: "01.06.2025",
    },
    { versorgungsabschlag: { jahre: 4, tage: 0, satz: "14.40", bis: "2029-05-31" } },
  ),
  fall(
    "E-032 besondere Altersgrenze der Polizei tritt an die Stelle",
    "(g)",
    {
      ...mitZeiten(NEU, zeit("1301", "01.06.1992", "31.05.2025")),
      geburtsdatum: "10.05.1964",
      beamtenkategorie: "POLIZEI",
      ruhestandsgrund: "SCHWERBEHINDERUNG",
      ersterRuhestandstag: "01.06.2025",
    },
    {
      versorgungsabschlag: {
        jahre: 1,
        tage: 0,
        dezimaljahre: "1.00",
        satz: "3.60",
        bis: "2026-05-31",
      },
    },
  ),
  fall(
    "E-033 Professor: höchstens bis zum Monat von 67",
    "(g)",
    {
      ...mitZeiten(NEU, zeit("1301", "01.06.1992", "31.01.2030")),
      geburtsdatum: "15.01.1964",
      beamtenkategorie: "PROFESSOR",
      ruhestandsgrund: "ANTRAGSALTERSGRENZE",
      ersterRuhestandstag: "01.02.2030",
    },
    {
      altersgrenze: { letzterTag: "2031-03-31" },
      versorgungsabschlag: { jahre: 1, tage: 0, satz: "3.60", bis: "2031-01-31" },
    },
  ),
  fall(
    "E-034 Lehrkraft: bis zum Ende des Schuljahres",
    "(g)",
    {
      ...mitZeiten(NEU, zeit("1301", "01.06.1992", "31.07.2028")),
      geburtsdatum: "15.06.1964",
      beamtenkategorie: "LEHRER",
      ruhestandsgrund: "ANTRAGSALTERSGRENZE",
      ersterRuhestandstag: "01.08.2028",
    },
    { versorgungsabschlag: { jahre: 1, tage: 0, satz: "3.60", bis: "2029-07-31" } },
  ),
  fall(
    "E-035 Dienstunfähigkeit vor dem 25.06.2015: bis 63",
    "(g), (k)",
    {
      ...mitZeiten(NEU, zeit("1301", "01.06.1992", "19.06.2015")),
      geburtsdatum: "10.05.1953",
      stichtag: "01.06.2015",
      ruhestandsgrund: "DIENSTUNFAEHIGKEIT",
      ersterRuhestandstag: "20.06.2015",
    },
    {
      versorgungsabschlag: {
        jahre: 0,
        tage: 347,
        dezimaljahre: "0.95",
        satz: "3.42",
        bis: "2016-05-31",
      },
      hinweise: [],
    },
  ),
  fall(
    "E-036 Dienstunfähigkeit ab dem 25.06.2015: bis 65 mit Hinweis",
    "(g), (k)",
    {
      ...mitZeiten(NEU, zeit("1301", "01.06.1992", "24.06.2015")),
      geburtsdatum: "10.05.1953",
      stichtag: "01.06.2015",
      ruhestandsgrund: "DIENSTUNFAEHIGKEIT",
      ersterRuhestandstag: "25.06.2015",
    },
    {
      versorgungsabschlag: {
        jahre: 2,
        tage: 341,
        dezimaljahre: "2.93",
        satz: "10.55",
        bis: "2018-05-31",
      },
      hinweise: ["P-DU-STUFEN"],
    },
  ),
  fall(
    "E-037 eigene Stufen: die erste passende gilt",
    "contract.md 5",
    {
      ...DU,
      geburtsdatum: "10.05.1962",
      duStufen: [
        { vor: "01.01.2025", alter: [64, 0] },
        { vor: "01.01.2026", alter: [64, 6] },
        { vor: "01.01.2027", alter: [65, 0] },
      ],
    },
    { versorgungsabschlag: { bis: "2026-11-30" }, hinweise: [] },
  ),
  fall(
    "E-038 Wartezeit genau erfüllt",
    "(h) 9",
    { ...mitZeiten(DU, zeit("1301", "10.03.2020", "09.03.2025")), begruendung: "10.03.2020" },
    { dienstzeiten: [{ angerechnet: { jahre: 5, tage: "0.00" } }] },
  ),
  fall(
    "E-039 Deckel abgeschaltet",
    "(e) 4, Schalter",
    {
      ...mitZeiten(
        ALT,
        zeit("1301", "01.01.1974", "31.12.1998"),
        zeit("1304", "01.01.1999", "30.06.2024"),
      ),
      begruendung: "01.01.1974",
      altrechtDeckel: false,
    },
    {
      uebergangsrecht: { jahreAlt: 18, dienstjahreAb1992: "7.00", gedeckelt: false, satz: "55.49" },
    },
  ),
  fall(
    "E-040 Wartezeit: 365 restliche Tage über den 29.02. sind das fünfte Jahr",
    "(d) 2, (h) 9",
    mitZeiten(NEU, zeit("1301", "02.06.2027", "31.05.2032")),
    { dienstzeiten: [{ kalendarisch: { jahre: 5, tage: 0 } }] },
  ),
];
