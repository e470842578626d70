import type { Testfall } from "./typen";

const eigen = (stelle: string) => `eigen, von Hand nach Spezifikation ${stelle}`;

const grenze = (
  id: string,
  geburtsdatum: string,
  beamtenkategorie: string,
  [jahre, monate]: [number, number],
  letzterTag: string,
  zusatz?: Record<string, unknown>,
): Testfall => ({
  ...{ id, quelle: eigen("(b)"), funktion: "altersgrenze" },
  eingabe: { geburtsdatum, beamtenkategorie, zusatz },
  erwartet: { jahre, monate, letzterTag },
});

const ST = "14.09.2016";
const spanne = (
  id: string,
  [geburtsdatum, beamtenkategorie, ruhestandsgrund]: [string, string, string],
  erwartet: [fruehester: string, spaetester: string] | "V-GRUND-NICHT-MOEGLICH" | "V-GEBURTSDATUM",
  rest: Record<string, unknown> = {},
): Testfall => ({
  ...{ id, quelle: eigen("(b), Spanne"), funktion: "schritt3" },
  eingabe: { geburtsdatum, beamtenkategorie, ruhestandsgrund, stichtag: ST, ...rest },
  erwartet:
    typeof erwartet === "string"
      ? { fehler: erwartet }
      : { fruehester: erwartet[0], spaetester: erwartet[1] },
});

const eingabe = (
  id: string,
  e: Record<string, string>,
  erwartet: Record<string, string>,
): Testfall => ({
  ...{ id, quelle: eigen("(a)"), funktion: "eingabegrenzen", eingabe: e, erwartet },
});

/** Altersgrenzen, Spannen des ersten Ruhestandstags, Eingabegrenzen. */
// biome-ignore format: ein Fall je Zeile
export const GRENZEN: readonly Testfall[] = [
  grenze("E-G01 Jahrgang 1950", "31.12.1950", "ALLGEMEIN", [65, 0], "2015-12-31"),
  grenze("E-G02 Jahrgang 1951, geboren am Ersten: Vollendung im Vormonat", "01.01.1951", "ALLGEMEIN", [65, 1], "2016-01-31"),
  grenze("E-G03 Jahrgang 1955", "01.05.1955", "ALLGEMEIN", [65, 6], "2020-10-31"),
  grenze("E-G04 den 31. gibt es im Februar nicht", "31.08.1955", "ALLGEMEIN", [65, 6], "2021-02-28"),
  grenze("E-G05 Jahrgang 1963, letzter Tag", "31.12.1963", "ALLGEMEIN", [66, 10], "2030-10-31"),
  grenze("E-G06 Jahrgang 1964, erster Tag", "01.01.1964", "ALLGEMEIN", [67, 0], "2030-12-31"),
  grenze("E-G07 geboren am 29.02.", "29.02.1964", "ALLGEMEIN", [67, 0], "2031-02-28"),
  grenze("E-G08 Lehrkraft, 65 am letzten Tag des Schuljahres", "01.08.1960", "LEHRER", [65, 0], "2025-07-31"),
  grenze("E-G09 Lehrkraft, 65 am ersten Tag des neuen", "02.08.1960", "LEHRER", [65, 0], "2026-07-31"),
  grenze("E-G10 Lehrkraft vor dem 01.04.1952", "31.03.1952", "LEHRER", [64, 0], "2016-07-31"),
  grenze("E-G11 Lehrkraft ab dem 01.04.1952", "01.04.1952", "LEHRER", [65, 0], "2017-07-31"),
  grenze("E-G12 Professor, Vollendung am Semesterende", "01.04.1964", "PROFESSOR", [67, 0], "2031-03-31"),
  grenze("E-G13 Professor, einen Tag später", "02.04.1964", "PROFESSOR", [67, 0], "2031-09-30"),
  grenze("E-G14 Professor im Herbst: Ende März des Folgejahres", "15.11.1964", "PROFESSOR", [67, 0], "2032-03-31"),
  grenze("E-G15 Professor FH im Schaltjahr", "01.01.1965", "PROFESSOR_FH", [67, 0], "2032-02-29"),
  grenze("E-G16 Professor FH im Sommer", "10.03.1964", "PROFESSOR_FH", [67, 0], "2031-08-31"),
  grenze("E-G17 Professor, Übergangsjahrgang", "15.01.1960", "PROFESSOR", [66, 4], "2026-09-30"),
  grenze("E-G18 Vollzug", "15.03.1970", "VOLLZUG", [60, 0], "2030-03-31"),
  grenze("E-G19 Feuerwehr ohne Angabe ist Einsatzdienst", "15.03.1970", "FEUERWEHR", [60, 0], "2030-03-31"),
  grenze("E-G20 Feuerwehr 62, nicht vor Ende März 2024", "10.01.1960", "FEUERWEHR", [62, 0], "2024-03-31", { feuerwehr: "VERWALTUNG_25_JAHRE" }),
  grenze("E-G21 Feuerwehr 62 danach", "10.05.1962", "FEUERWEHR", [62, 0], "2024-05-31", { feuerwehr: "VERWALTUNG_25_JAHRE" }),
  grenze("E-G22 Feuerwehr 64", "15.06.1961", "FEUERWEHR", [64, 0], "2025-06-30", { feuerwehr: "VERWALTUNG" }),
  grenze("E-G23 Feuerwehr 64, solange 63 vor dem 28.12.2025 liegt", "01.12.1962", "FEUERWEHR", [64, 0], "2026-11-30", { feuerwehr: "VERWALTUNG" }),
  grenze("E-G24 Feuerwehr 63 ab dem 28.12.2025", "02.12.1962", "FEUERWEHR", [63, 0], "2025-12-31", { feuerwehr: "VERWALTUNG" }),
  grenze("E-G25 Polizei ohne Angabe", "15.05.1965", "POLIZEI", [62, 0], "2027-05-31"),
  grenze("E-G26 Polizei, 19 Jahre Wechselschicht reichen nicht", "15.05.1965", "POLIZEI", [62, 0], "2027-05-31", { wechselschichtJahre: 19 }),
  grenze("E-G27 Polizei, 20 Jahre", "15.05.1965", "POLIZEI", [61, 8], "2027-01-31", { wechselschichtJahre: 20 }),
  grenze("E-G28 Polizei, 24 Jahre", "15.05.1965", "POLIZEI", [60, 4], "2025-09-30", { wechselschichtJahre: 24 }),
  grenze("E-G29 Polizei, mehr als 25 Jahre", "15.05.1965", "POLIZEI", [60, 0], "2025-05-31", { wechselschichtJahre: 30 }),
  grenze("E-G30 Polizei, ab A 14", "15.05.1965", "POLIZEI", [64, 0], "2029-05-31", { viertesEinstiegsamtOderA14: true }),
  spanne("E-R01 Regelaltersgrenze ist ein Tag", ["06.01.1955", "ALLGEMEIN", "REGELALTERSGRENZE"], ["2020-08-01", "2020-08-01"]),
  spanne("E-R02 Dienstunfähigkeit ab dem Stichtag", ["06.01.1955", "ALLGEMEIN", "DIENSTUNFAEHIGKEIT"], ["2016-09-14", "2020-07-31"]),
  spanne("E-R03 Schwerbehinderung, Alter schon erreicht", ["06.01.1955", "ALLGEMEIN", "SCHWERBEHINDERUNG"], ["2016-10-01", "2020-08-01"]),
  spanne("E-R04 Schwerbehinderung, Jahrgang 1961", ["10.05.1961", "ALLGEMEIN", "SCHWERBEHINDERUNG"], ["2022-06-01", "2027-12-01"]),
  spanne("E-R05 Schwerbehinderung, Jahrgang 1960", ["10.05.1960", "ALLGEMEIN", "SCHWERBEHINDERUNG"], ["2021-04-01", "2026-10-01"]),
  spanne("E-R06 Schwerbehinderung bei der Feuerwehr", ["15.05.1970", "FEUERWEHR", "SCHWERBEHINDERUNG"], "V-GRUND-NICHT-MOEGLICH"),
  spanne("E-R07 Antrag im Vollzug: nur die Grenze", ["15.05.1965", "VOLLZUG", "ANTRAGSALTERSGRENZE"], ["2025-06-01", "2025-06-01"]),
  spanne("E-R08 Antrag bei der Polizei", ["15.05.1965", "POLIZEI", "ANTRAGSALTERSGRENZE"], ["2026-06-01", "2027-06-01"]),
  spanne("E-R09 Antrag ab A 14", ["15.05.1965", "POLIZEI", "ANTRAGSALTERSGRENZE"], ["2028-06-01", "2029-06-01"], { zusatz: { viertesEinstiegsamtOderA14: true } }),
  spanne("E-R10 Antrag nach 25 Jahren Wechselschicht", ["15.05.1965", "POLIZEI", "ANTRAGSALTERSGRENZE"], "V-GRUND-NICHT-MOEGLICH", { zusatz: { wechselschichtJahre: 25 } }),
  spanne("E-R11 Antrag in der Verwaltung der Feuerwehr", ["15.06.1961", "FEUERWEHR", "ANTRAGSALTERSGRENZE"], ["2024-07-01", "2025-07-01"], { zusatz: { feuerwehr: "VERWALTUNG" } }),
  spanne("E-R12 Antrag einer Lehrkraft", ["15.06.1960", "LEHRER", "ANTRAGSALTERSGRENZE"], ["2023-07-01", "2025-08-01"]),
  spanne("E-R13 Geburt außerhalb der Grenze", ["13.09.1948", "ALLGEMEIN", "REGELALTERSGRENZE"], "V-GEBURTSDATUM"),
  eingabe("E-L01 Grenzen der Anleitung", { stichtag: ST, geburtsdatum: "06.01.1955" }, { geburtsdatumVon: "1948-09-14", geburtsdatumBis: "2001-09-14", begruendungVon: "1970-01-06", begruendungBis: "2016-09-14" }),
  eingabe("E-L02 Stichtag am 29.02.", { stichtag: "29.02.2024" }, { geburtsdatumVon: "1956-02-29", geburtsdatumBis: "2009-02-28" }),
  eingabe("E-L03 14 Tage über den 29.02.", { stichtag: "20.02.2024", letzteAenderung: "20.02.2024" }, { gespeichertBis: "2024-03-05" }),
  eingabe("E-L04 Geburt am 29.02.", { stichtag: "20.02.2024", geburtsdatum: "29.02.1960" }, { begruendungVon: "1975-02-28" }),
];
