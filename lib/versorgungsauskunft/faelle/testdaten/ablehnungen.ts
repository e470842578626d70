import { NEU } from "./gesamt";
import type { Testfall } from "./typen";

type Werte = Record<string, unknown>;
const ZEILE = { dzs: "1301", beginn: "01.06.1992", ende: "31.05.2032" };

const abgelehnt = (id: string, aenderung: Werte, fehler: string): Testfall => ({
  ...{ id, quelle: "eigen, Spezifikation (j) und contract.md 5", funktion: "gesamt" },
  eingabe: { ...NEU, ...aenderung },
  erwartet: { fehler },
});

const mitZeile = (id: string, aenderung: Werte, fehler: string): Testfall =>
  abgelehnt(id, { dienstzeiten: [{ ...ZEILE, ...aenderung }] }, fehler);

/** Jeder Code und, wo zwei Fehler zugleich vorliegen, welcher zuerst kommt. */
// biome-ignore format: ein Fall je Zeile
export const ABLEHNUNGEN: readonly Testfall[] = [
  abgelehnt("A-01 unbekannte Kategorie vor allem anderen", { beamtenkategorie: "RICHTER", geburtsdatum: "x" }, "V-KATEGORIE"),
  abgelehnt("A-02 unbekannter Grund vor dem Geburtsdatum", { ruhestandsgrund: "TOD", geburtsdatum: "x" }, "V-GRUND"),
  abgelehnt("A-03 kein Datum", { geburtsdatum: "1.4.1965" }, "V-DATUM"),
  abgelehnt("A-04 Jahr 0", { geburtsdatum: "01.01.0000" }, "V-DATUM"),
  abgelehnt("A-05 Jahr 1", { geburtsdatum: "01.01.0001" }, "V-GEBURTSDATUM"),
  abgelehnt("A-06 Jahr 9999", { geburtsdatum: "31.12.9999" }, "V-GEBURTSDATUM"),
  abgelehnt("A-07 einen Tag zu alt", { geburtsdatum: "29.02.1956" }, "V-GEBURTSDATUM"),
  abgelehnt("A-08 Begründung einen Tag vor 15", { begruendung: "14.05.1980" }, "V-BEGRUENDUNG"),
  abgelehnt("A-09 Begründung nach dem Stichtag", { begruendung: "02.03.2024" }, "V-BEGRUENDUNG"),
  abgelehnt("A-10 Geburtsdatum vor Begründung", { geburtsdatum: "29.02.1956", begruendung: "x" }, "V-GEBURTSDATUM"),
  abgelehnt("A-11 Grund nicht möglich", { beamtenkategorie: "VOLLZUG", ruhestandsgrund: "SCHWERBEHINDERUNG" }, "V-GRUND-NICHT-MOEGLICH"),
  abgelehnt("A-12 außerhalb der Spanne", { ersterRuhestandstag: "01.07.2032" }, "V-RUHESTAND-BEREICH"),
  abgelehnt("A-13 Spanne vor Monatserstem", { ersterRuhestandstag: "02.06.2032" }, "V-RUHESTAND-BEREICH"),
  abgelehnt("A-14 kein Monatserster", { ruhestandsgrund: "ANTRAGSALTERSGRENZE", ersterRuhestandstag: "02.06.2029" }, "V-RUHESTAND-MONATSERSTER"),
  abgelehnt("A-15 Ruhestand vor den Zeilen", { ersterRuhestandstag: "01.07.2032", dienstzeiten: [] }, "V-RUHESTAND-BEREICH"),
  mitZeile("A-16 unbekannter Schlüssel", { dzs: "9999" }, "V-DZS"),
  mitZeile("A-17 Zurechnungszeit ist nicht wählbar", { dzs: "2100" }, "V-DZS"),
  mitZeile("A-18 Schlüssel vor offenem Zeitraum", { dzs: "", ende: "" }, "V-DZS"),
  mitZeile("A-19 offener Zeitraum vor falschem Datum", { beginn: "x", ende: "" }, "V-ZEIT-OFFEN"),
  mitZeile("A-20 Tag, den es nicht gibt", { beginn: "31.06.1992" }, "V-DATUM"),
  mitZeile("A-21 Ende vor Beginn", { ende: "31.05.1992" }, "V-ZEIT-REIHENFOLGE"),
  mitZeile("A-22 Reihenfolge vor Teilzeit", { ende: "31.05.1992", tz: "x" }, "V-ZEIT-REIHENFOLGE"),
  mitZeile("A-23 kein Bruch", { tz: "50 %" }, "V-TZ-FORM"),
  mitZeile("A-24 Null", { tz: "0/40" }, "V-TZ-NULL"),
  mitZeile("A-25 mehr als voll", { tz: "41/40" }, "V-TZ-GROESSER-EINS"),
  mitZeile("A-26 Teilzeit ohne Teilzeit", { dzs: "1305", tz: "1/2" }, "V-TZ-UNZULAESSIG"),
  mitZeile("A-27 auch ein voller Bruch ist eine Angabe", { dzs: "1305", tz: "1/1" }, "V-TZ-UNZULAESSIG"),
  mitZeile("A-28 Form vor Unzulässigkeit", { dzs: "1305", tz: "halb" }, "V-TZ-FORM"),
  mitZeile("A-29 Beschränkung", { beschraenkung: "4J-3T" }, "V-BESCHR-FORM"),
  mitZeile("A-30 Teilzeit vor Beschränkung", { tz: "5/4", beschraenkung: "x" }, "V-TZ-GROESSER-EINS"),
  abgelehnt("A-31 keine Zeile", { dienstzeiten: [] }, "V-KEINE-ZEIT"),
  abgelehnt("A-32 die erste falsche Zeile zählt, nicht die früheste Zeit", { dienstzeiten: [{ ...ZEILE, beschraenkung: "x" }, { ...ZEILE, dzs: "" }] }, "V-BESCHR-FORM"),
  abgelehnt("A-33 ein gemeinsamer Tag", { dienstzeiten: [{ ...ZEILE, ende: "31.05.2020" }, { ...ZEILE, beginn: "31.05.2020" }] }, "V-UEBERSCHNEIDUNG"),
  abgelehnt("A-34 Überschneidung in beliebiger Reihenfolge", { dienstzeiten: [{ ...ZEILE, beginn: "01.06.2020" }, { ...ZEILE, beginn: "01.06.2000", ende: "31.12.2025" }] }, "V-UEBERSCHNEIDUNG"),
  abgelehnt("A-35 Überschneidung vor letztem Ende", { dienstzeiten: [{ ...ZEILE, ende: "31.05.2020" }, { ...ZEILE, ende: "30.05.2020" }] }, "V-UEBERSCHNEIDUNG"),
  mitZeile("A-36 letztes Ende zu früh", { ende: "30.05.2032" }, "V-LETZTE-ZEIT"),
  mitZeile("A-37 letztes Ende zu spät", { ende: "01.06.2032" }, "V-LETZTE-ZEIT"),
  mitZeile("A-38 Wartezeit: 1824 Tage", { beginn: "03.06.2027" }, "V-WARTEZEIT"),
  mitZeile("A-39 Wartezeit: Teilzeit zählt anteilig", { beginn: "03.06.2022", tz: "1/2" }, "V-WARTEZEIT"),
  mitZeile("A-40 Wartezeit: Studium zählt nicht", { dzs: "1830" }, "V-WARTEZEIT"),
  abgelehnt("A-41 Wartezeit vor Betrag", { dienstzeiten: [{ ...ZEILE, beginn: "03.06.2027" }], ruhegehaltfaehigeDienstbezuege: "-1" }, "V-WARTEZEIT"),
  abgelehnt("A-42 Betrag vor Familienzuschlag", { familienzuschlagBetrag: "1e9", familienzuschlag: "GANZ" }, "V-BETRAG"),
  abgelehnt("A-43 Tausenderpunkt", { ruhegehaltfaehigeDienstbezuege: "1.234,5" }, "V-BETRAG"),
  abgelehnt("A-44 A 4 Stufe 7", { a4Stufe7: "viel" }, "V-BETRAG"),
  abgelehnt("A-45 Familienzuschlag", { familienzuschlag: "GANZ" }, "V-FAMILIENZUSCHLAG"),
  abgelehnt("A-46 letztes Ende vor Wartezeit", { dienstzeiten: [{ ...ZEILE, beginn: "03.06.2027", ende: "30.05.2032" }] }, "V-LETZTE-ZEIT"),
];
