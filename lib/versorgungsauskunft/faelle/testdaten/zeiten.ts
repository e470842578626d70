import type { Testfall } from "./typen";

const ZOLL = "Spezifikation (d) 1, Beispiel zoll.de";
const eigen = (stelle: string) => `eigen, von Hand nach Spezifikation ${stelle}`;

const zeit = (
  id: string,
  quelle: string,
  eingabe: Record<string, unknown>,
  jahre: number,
  tage: number,
  angerechnet?: { jahre: number; tage: string },
  tz = "",
): Testfall => ({
  ...{ id, quelle, funktion: "dienstzeit", eingabe },
  erwartet: { jahre, tage, tz, angerechnet: angerechnet ?? { jahre, tage: `${tage}.00` } },
});

const fall = (
  id: string,
  quelle: string,
  funktion: string,
  eingabe: Record<string, unknown>,
  erwartet: Record<string, unknown>,
): Testfall => ({ id, quelle, funktion, eingabe, erwartet });

const von = (beginn: string, ende: string, rest: Record<string, unknown> = {}) => ({
  beginn,
  ende,
  ...rest,
});

/** Tagesarithmetik, Teilzeitbruch, Beschränkung, Studienhöchstdauer. */
// biome-ignore format: ein Fall je Zeile
export const ZEITEN: readonly Testfall[] = [
  zeit("E-Z01 Rest von 183 Tagen", ZOLL, von("02.07.1971", "31.12.1991"), 20, 183),
  zeit("E-Z02 41 Jahre 335 Tage", ZOLL, von("01.07.1979", "31.05.2021"), 41, 335),
  zeit("E-Z03 zwei Monate", "Spezifikation (d) 1, VG Stuttgart 1 K 2807/13", von("01.02.1977", "31.03.1977"), 0, 59),
  zeit("E-Z04 Beginn und Ende am selben Tag zählen einmal", eigen("(d) 1"), von("15.05.2020", "15.05.2020"), 0, 1),
  zeit("E-Z05 der 29.02. in den Resttagen zählt", eigen("(d) 2"), von("01.01.2024", "31.03.2024"), 0, 91),
  zeit("E-Z06 der 29.02. in einem vollen Jahr zählt nicht", eigen("(d) 1"), von("01.01.2024", "31.12.2024"), 1, 0),
  zeit("E-Z07 365 restliche Tage sind ein Jahr", eigen("(d) 2"), von("01.03.2023", "28.02.2024"), 1, 0),
  zeit("E-Z08 ein Tag weniger sind 364 Tage", eigen("(d) 2"), von("01.03.2023", "27.02.2024"), 0, 364),
  zeit("E-Z09 Jahrestag des 29.02. am 01.03.", eigen("(d) 2"), von("29.02.2020", "28.02.2021"), 1, 0),
  zeit("E-Z10 ab 29.02. bis 27.02. sind 365 Tage, also ein Jahr", eigen("(d) 2"), von("29.02.2020", "27.02.2021"), 1, 0),
  zeit("E-Z11 im Schaltjahr ist der Jahrestag wieder der 29.02.", eigen("(d) 2"), von("29.02.2020", "29.02.2024"), 4, 1),
  zeit("E-Z12 bis zum 28.02. des Schaltjahres vier Jahre", eigen("(d) 2"), von("29.02.2020", "28.02.2024"), 4, 0),
  zeit("E-Z13 Monatsende zu Monatsende", eigen("(d) 1"), von("31.01.2021", "28.02.2021"), 0, 29),
  zeit("E-Z14 Teilzeit zur Hälfte", "eigen, Zeitraum der Anleitung (Vorlage 004), von Hand nach (d) 4", von("01.08.1995", "31.07.2000", { tz: "12/24" }), 5, 0, { jahre: 2, tage: "182.50" }, "12/24"),
  zeit("E-Z15 Teilzeit mit Komma wird erweitert", "eigen, Bruch der Anleitung (Vorlage 004), von Hand nach (d) 5", von("01.01.2001", "31.12.2001", { tz: "13/26,5" }), 1, 0, { jahre: 0, tage: "179.06" }, "1300/2650"),
  zeit("E-Z16 0,005 Tage werden aufgerundet", eigen("(d) 4"), von("01.01.2001", "01.01.2001", { tz: "1/200" }), 0, 1, { jahre: 0, tage: "0.01" }, "1/200"),
  zeit("E-Z17 weniger als 0,005 Tage fallen weg", eigen("(d) 4"), von("01.01.2001", "01.01.2001", { tz: "1/201" }), 0, 1, { jahre: 0, tage: "0.00" }, "1/201"),
  zeit("E-Z18 gleicher Zähler und Nenner ist Vollzeit", eigen("(d) 5"), von("01.01.2001", "31.12.2001", { tz: "41/41" }), 1, 0),
  zeit("E-Z19 Beschränkung in Jahren und Tagen", eigen("(d) 6"), von("01.10.1985", "30.09.1990", { beschraenkung: "4J 288T" }), 5, 0, { jahre: 4, tage: "288.00" }),
  zeit("E-Z20 Beschränkung nur in Tagen", eigen("(d) 6"), von("01.01.2000", "30.06.2000", { beschraenkung: "140T" }), 0, 182, { jahre: 0, tage: "140.00" }),
  zeit("E-Z21 Beschränkung nach der Teilzeit", eigen("(d) 6"), von("01.01.2000", "31.12.2009", { tz: "1/2", beschraenkung: "855T" }), 10, 0, { jahre: 2, tage: "125.00" }, "1/2"),
  zeit("E-Z22 weitere Beschränkung ohne Wirkung", eigen("(d) 6"), von("01.01.2000", "31.12.2000", { beschraenkung: "366T" }), 1, 0),
  fall("E-Z23 Ende fehlt", eigen("(j)"), "dienstzeit", { beginn: "01.01.2000" }, { fehler: "V-ZEIT-OFFEN" }),
  fall("E-Z24 Tag, den es nicht gibt", eigen("(j)"), "dienstzeit", von("01.01.2001", "29.02.2001"), { fehler: "V-DATUM" }),
  fall("E-Z25 Ende vor Beginn", eigen("(j)"), "dienstzeit", von("02.01.2001", "01.01.2001"), { fehler: "V-ZEIT-REIHENFOLGE" }),
  fall("E-B01 Jahre und Tage", eigen("(d) 6"), "beschraenkung", { beschraenkung: "4J 288T" }, { tage: 1748 }),
  fall("E-B02 klein und ohne Leerzeichen", eigen("(d) 6"), "beschraenkung", { beschraenkung: "2j10t" }, { tage: 740 }),
  fall("E-B03 Tage über 364", eigen("(d) 6"), "beschraenkung", { beschraenkung: "855T" }, { tage: 855 }),
  fall("E-B04 vertauscht", eigen("(d) 6"), "beschraenkung", { beschraenkung: "288T 4J" }, { fehler: "V-BESCHR-FORM" }),
  fall("E-B05 negativ", eigen("(j)"), "beschraenkung", { beschraenkung: "4J-3T" }, { fehler: "V-BESCHR-FORM" }),
  fall("E-B06 leer", eigen("(d) 6"), "beschraenkung", { beschraenkung: "" }, { fehler: "V-BESCHR-FORM" }),
  fall("E-T01 erweitert", "Anleitung (Vorlage 004), Schritt 4 Nr. 3", "teilzeitbruch", { tz: "13/26,5" }, { tz: "1300/2650" }),
  fall("E-T02 Komma nur im Zähler", eigen("(d) 5"), "teilzeitbruch", { tz: "19,25/39" }, { tz: "1925/3900" }),
  fall("E-T03 leer ist Vollzeit", eigen("(d) 5"), "teilzeitbruch", { tz: "" }, { tz: "" }),
  fall("E-T04 fünf Stellen", eigen("(d) 5"), "teilzeitbruch", { tz: "1/99999" }, { fehler: "V-TZ-FORM" }),
  fall("E-T05 drei Nachkommastellen", eigen("(d) 5"), "teilzeitbruch", { tz: "13/26,505" }, { fehler: "V-TZ-FORM" }),
  fall("E-T06 null durch null", eigen("(d) 5"), "teilzeitbruch", { tz: "0/0" }, { fehler: "V-TZ-NULL" }),
  fall("E-T07 mehr als voll", eigen("(d) 5"), "teilzeitbruch", { tz: "5/4" }, { fehler: "V-TZ-GROESSER-EINS" }),
  fall("E-S01 Dezember 2013", eigen("(c) Studium"), "studienhoechstdauer", { letzterTag: "31.12.2013" }, { tage: 1095 }),
  fall("E-S02 Januar 2014", eigen("(c) Studium"), "studienhoechstdauer", { letzterTag: "01.01.2014" }, { tage: 1090 }),
  fall("E-S03 November 2017", eigen("(c) Studium"), "studienhoechstdauer", { letzterTag: "30.11.2017" }, { tage: 860 }),
  fall("E-S04 Dezember 2017", eigen("(c) Studium"), "studienhoechstdauer", { letzterTag: "01.12.2017" }, { tage: 855 }),
  fall("E-S05 danach bleibt es dabei", eigen("(c) Studium"), "studienhoechstdauer", { letzterTag: "31.12.2040" }, { tage: 855 }),
];
