import type { Eingabeart, Rechenregel, Rechenregeln, RegelId, Rundung } from "../regel";

const ZWEI: Rundung = "kaufmännisch auf zwei Nachkommastellen";
const CENT: Rundung = "kaufmännisch auf volle Cent";
const KEINE: Rundung = "keine";

const BEAMTVG = (absatz: string) => `${absatz} LBeamtVG`;

/** Kurzform einer Regel: Titel, Vorschrift, Formel, Einheit, Rundung, Eingaben als `Name|Einheit`. */
type Kurz = [
  titel: string,
  fundstelle: string,
  formel: string,
  einheit: Rechenregel["einheit"],
  rundung: Rundung,
  eingaben: readonly (readonly [name: string, einheit: Eingabeart["einheit"]])[],
];

/**
 * Regeln des Rechenwegs mit ihrer Vorschrift (versorgungsauskunft.md (b), (d) bis (h)), in der Reihenfolge
 * der Rechnung. Wo eine Vorschrift nicht vorlag, nennt die Fundstelle den Abschnitt der Spezifikation.
 */
// biome-ignore format: eine Zeile je Regel
const KURZ: Readonly<Record<RegelId, Kurz>> = {
  altersgrenze: ["Altersgrenze, letzter Tag im Dienst", "§ 37 LBG", "Geburt und Alter ergeben den Tag der Vollendung; danach Ende des Monats, Schuljahres oder Semesters", "DATUM", KEINE, [["Geburtsdatum", "DATUM"], ["Alter", "JAHRE"], ["und", "MONATE"], ["Alter vollendet am", "DATUM"]]],
  kalendertage: ["Gezählte Zeit", BEAMTVG("§ 24 Abs. 1 Satz 2 bis 4"), "volle Jahre ab Beginn, Rest in Kalendertagen, Beginn und Ende zählen mit", "TAGE", "365 restliche Tage zählen als Jahr", [["Beginn", "DATUM"], ["Ende", "DATUM"]]],
  gewichtet: ["Gewichtete Zeit", BEAMTVG("§ 22 Abs. 1"), "gezählte Zeit × Gewicht × Teilzeitbruch", "TAGE_100", ZWEI, [["gezählte Zeit", "TAGE"], ["Gewicht, Zähler", "ANZAHL"], ["Gewicht, Nenner", "ANZAHL"], ["Teilzeit, Zähler", "ANZAHL"], ["Teilzeit, Nenner", "ANZAHL"]]],
  angerechnet: ["Angerechnete Zeit", BEAMTVG("§ 22"), "höchstens Beschränkung und Höchstdauer", "TAGE_100", KEINE, [["gewichtete Zeit", "TAGE_100"], ["höchstens", "TAGE_100"]]],
  angerechnetUnbeschraenkt: ["Angerechnete Zeit", BEAMTVG("§ 22"), "gewichtete Zeit ohne Grenze", "TAGE_100", KEINE, [["gewichtete Zeit", "TAGE_100"]]],
  angerechnetBis1991: ["Davon bis 31.12.1991", BEAMTVG("§ 90 Abs. 3"), "für sich gezählt, die Grenze verbraucht der frühere Teil zuerst", "TAGE_100", ZWEI, [["Beginn", "DATUM"], ["höchstens", "TAGE_100"]]],
  angerechnetAb1992: ["Davon ab 01.01.1992", BEAMTVG("§ 90 Abs. 3"), "für sich gezählt, höchstens der Rest der Grenze", "TAGE_100", ZWEI, [["Ende", "DATUM"], ["Grenze", "TAGE_100"], ["davon schon verbraucht", "TAGE_100"]]],
  summe: ["Ruhegehaltfähige Dienstzeit", BEAMTVG("§ 24 Abs. 1 Satz 4"), "Summe der angerechneten Zeiten", "TAGE_100", KEINE, [["Zeile", "TAGE_100"]]],
  zurechnungszeitraumNeu: ["Zeitraum der Zurechnung", BEAMTVG("§ 21 Abs. 1"), "vom ersten Ruhestandstag bis zum Ende des Monats der Vollendung", "TAGE", "365 restliche Tage zählen als Jahr", [["erster Ruhestandstag", "DATUM"], ["bis", "DATUM"], ["Alter", "JAHRE"]]],
  zurechnungNeu: ["Zurechnungszeit", BEAMTVG("§ 21 Abs. 1"), "Zeitraum × Bruch", "TAGE_100", ZWEI, [["Zeitraum", "TAGE"], ["Zähler", "ANZAHL"], ["Nenner", "ANZAHL"]]],
  gesamtzeit: ["Zeit mit Zurechnung", BEAMTVG("§ 24 Abs. 1"), "Dienstzeit + Zurechnungszeit", "TAGE_100", KEINE, [["Dienstzeit", "TAGE_100"], ["Zurechnungszeit", "TAGE_100"]]],
  dienstjahre: ["Dienstjahre", BEAMTVG("§ 24 Abs. 1 Satz 2 bis 4"), "Tage ÷ 365", "JAHRE_100", ZWEI, [["Zeit", "TAGE_100"]]],
  satzUngekuerzt: ["Satz vor dem Höchstsatz", BEAMTVG("§ 24 Abs. 1"), "Dienstjahre × Steigerungssatz", "PROZENT_100", ZWEI, [["Dienstjahre", "JAHRE_100"], ["je Jahr", "PROZENT_100000"]]],
  satzNeu: ["Ruhegehaltssatz (Neues Recht)", BEAMTVG("§ 24 Abs. 1"), "höchstens der Höchstsatz", "PROZENT_100", KEINE, [["Satz", "PROZENT_100"], ["Höchstsatz", "PROZENT_100"]]],
  summeBis1991: ["Teil 1: Zeit bis 31.12.1991", BEAMTVG("§ 90 Abs. 3"), "Summe der Teile bis 1991", "TAGE_100", KEINE, [["Zeile", "TAGE_100"]]],
  summeAb1992: ["Teil 2: Zeit ab 01.01.1992", BEAMTVG("§ 90 Abs. 3"), "Summe der Teile ab 1992", "TAGE_100", KEINE, [["Zeile", "TAGE_100"]]],
  zurechnungszeitraumAlt: ["Zeitraum der Zurechnung (früheres Recht)", BEAMTVG("§ 90 Abs. 3"), "vom ersten Ruhestandstag bis zum Ende des Monats der Vollendung", "TAGE", "365 restliche Tage zählen als Jahr", [["erster Ruhestandstag", "DATUM"], ["bis", "DATUM"], ["Alter", "JAHRE"]]],
  zurechnungAlt: ["Zurechnungszeit (früheres Recht)", BEAMTVG("§ 90 Abs. 3"), "Zeitraum × Bruch, kommt zu Teil 2", "TAGE_100", ZWEI, [["Zeitraum", "TAGE"], ["Zähler", "ANZAHL"], ["Nenner", "ANZAHL"]]],
  jahreAlt: ["Volle Jahre bis 1991", BEAMTVG("§ 90 Abs. 3"), "ganze Jahre", "JAHRE", "Rest über 182 Tage zählt als Jahr", [["Teil 1", "TAGE_100"]]],
  teil1: ["Satz für Teil 1", BEAMTVG("§ 90 Abs. 3"), "bis 10 Jahre Grundsatz, bis 25 und danach je Jahr mehr, höchstens der Höchstsatz", "PROZENT_100000", KEINE, [["Jahre", "JAHRE"], ["Grundsatz", "PROZENT_100000"], ["je Jahr bis 25", "PROZENT_100000"], ["je Jahr danach", "PROZENT_100000"], ["Höchstsatz", "PROZENT_100000"]]],
  fehlendeTage: ["Bis zu zehn Jahren fehlend", BEAMTVG("§ 90 Abs. 3"), "3650 Tage − Teil 1, mindestens 0", "TAGE_100", KEINE, [["zehn Jahre", "TAGE_100"], ["Teil 1", "TAGE_100"]]],
  dienstjahreAb1992: ["Dienstjahre ab 1992", BEAMTVG("§ 90 Abs. 3"), "(Teil 2 + Zurechnungszeit − fehlende Zeit, mindestens 0) ÷ 365", "JAHRE_100", ZWEI, [["Teil 2", "TAGE_100"], ["Zurechnungszeit", "TAGE_100"], ["fehlend", "TAGE_100"]]],
  teil2: ["Satz für Teil 2", BEAMTVG("§ 90 Abs. 3"), "Dienstjahre ab 1992 × Satz je Jahr", "PROZENT_10000000", KEINE, [["Dienstjahre ab 1992", "JAHRE_100"], ["je Jahr", "PROZENT_100000"]]],
  teilsumme: ["Summe beider Teile", BEAMTVG("§ 90 Abs. 3"), "Teil 1 + Teil 2, höchstens der Höchstsatz", "PROZENT_10000000", KEINE, [["Teil 1", "PROZENT_100000"], ["Teil 2", "PROZENT_10000000"], ["Höchstsatz", "PROZENT_100000"]]],
  deckeljahre: ["Volle Jahre aller Zeiten", BEAMTVG("§ 90 Abs. 3"), "ganze Jahre aus Teil 1, Teil 2 und Zurechnungszeit", "JAHRE", "Rest über 182 Tage zählt als Jahr", [["Teil 1", "TAGE_100"], ["Teil 2", "TAGE_100"], ["Zurechnungszeit", "TAGE_100"]]],
  deckel: ["Deckel", BEAMTVG("§ 90 Abs. 3 bis 5"), "Staffel von Teil 1 auf die Jahre aller Zeiten", "PROZENT_100000", KEINE, [["Jahre", "JAHRE"], ["Grundsatz", "PROZENT_100000"], ["je Jahr bis 25", "PROZENT_100000"], ["je Jahr danach", "PROZENT_100000"], ["Höchstsatz", "PROZENT_100000"]]],
  satzUebergang: ["Ruhegehaltssatz (Übergangsrecht)", BEAMTVG("§ 90 Abs. 3"), "Summe, höchstens der Deckel; einmal gerundet", "PROZENT_100", ZWEI, [["Summe", "PROZENT_10000000"], ["Deckel", "PROZENT_100000"]]],
  massgebend: ["Maßgebender Satz", BEAMTVG("§ 90 Abs. 3 (Günstigerprüfung)"), "der höhere Satz, bei Gleichstand das neue Recht", "PROZENT_100", KEINE, [["Neues Recht", "PROZENT_100"], ["Übergangsrecht", "PROZENT_100"]]],
  wartezeit: ["Wartezeit", "§ 49a LBG a. F.", "Summe der Zeiten, die für die Wartezeit zählen, ohne Zurechnungszeit; verlangt sind fünf Jahre", "TAGE_100", KEINE, [["Zeile", "TAGE_100"]]],
  bezugsende: ["Ende des Abschlagszeitraums", BEAMTVG("§ 24 Abs. 2"), "Ende des Bezugsmonats nach dem Grund des Ruhestands", "DATUM", KEINE, [["erster Ruhestandstag", "DATUM"]]],
  abschlagszeitraum: ["Abschlagszeitraum", BEAMTVG("§ 24 Abs. 2 Satz 2"), "vom ersten Ruhestandstag bis zum Ende, beide Tage zählen", "TAGE", "365 restliche Tage zählen als Jahr", [["von", "DATUM"], ["bis", "DATUM"]]],
  abschlagsjahre: ["Abschlagsjahre", BEAMTVG("§ 24 Abs. 2 Satz 2"), "Tage ÷ 365", "JAHRE_100", ZWEI, [["Zeitraum", "TAGE"]]],
  abschlagUngekuerzt: ["Abschlag vor der Grenze", BEAMTVG("§ 24 Abs. 2 Satz 1"), "Jahre × Satz je Jahr", "PROZENT_100", ZWEI, [["Jahre", "JAHRE_100"], ["je Jahr", "PROZENT_100"]]],
  abschlagssatz: ["Versorgungsabschlag", BEAMTVG("§ 24 Abs. 2"), "höchstens die Grenze", "PROZENT_100", KEINE, [["Abschlag", "PROZENT_100"], ["Grenze", "PROZENT_100"]]],
  familienzuschlag: ["Familienzuschlag", "§ 41 Abs. 1 Satz 1 Nr. 1 LBesG", "ohne, halber oder voller Betrag", "CENT", CENT, [["voller Betrag", "CENT"], ["Anteil, Zähler", "ANZAHL"], ["Anteil, Nenner", "ANZAHL"]]],
  gesamtbezuege: ["Ruhegehaltfähige Dienstbezüge", BEAMTVG("§ 12"), "Dienstbezüge + Familienzuschlag", "CENT", KEINE, [["Dienstbezüge", "CENT"], ["Familienzuschlag", "CENT"]]],
  ruhegehalt: ["Ruhegehalt", BEAMTVG("§ 24 Abs. 1"), "Dienstbezüge × Satz", "CENT", CENT, [["ruhegehaltfähige Dienstbezüge", "CENT"], ["Satz", "PROZENT_100"]]],
  abschlagsbetrag: ["Abschlag in Euro", BEAMTVG("§ 24 Abs. 2"), "Ruhegehalt × Abschlag", "CENT", CENT, [["Ruhegehalt", "CENT"], ["Abschlag", "PROZENT_100"]]],
  nachAbschlag: ["Ruhegehalt nach Abschlag", BEAMTVG("§ 24 Abs. 2"), "Ruhegehalt − Abschlag", "CENT", KEINE, [["Ruhegehalt", "CENT"], ["Abschlag", "CENT"]]],
  mindestAmtsabhaengig: ["Mindestruhegehalt, amtsabhängig", BEAMTVG("§ 24 Abs. 3"), "Dienstbezüge × Mindestsatz", "CENT", CENT, [["ruhegehaltfähige Dienstbezüge", "CENT"], ["Satz", "PROZENT_100"]]],
  mindestAnteil: ["Anteil aus A 4 Stufe 7", BEAMTVG("§ 24 Abs. 3"), "(A 4 Stufe 7 + Familienzuschlag) × Satz", "CENT", CENT, [["A 4 Stufe 7", "CENT"], ["Familienzuschlag", "CENT"], ["Satz", "PROZENT_100"]]],
  mindestAmtsunabhaengig: ["Mindestruhegehalt, amtsunabhängig", BEAMTVG("§ 24 Abs. 3"), "Anteil + Erhöhungsbetrag", "CENT", KEINE, [["Anteil", "CENT"], ["Erhöhungsbetrag", "CENT"]]],
  zahlbetrag: ["Zahlbetrag, brutto im Monat", BEAMTVG("§ 24"), "der höchste der Beträge", "CENT", KEINE, [["nach Abschlag", "CENT"], ["amtsabhängig", "CENT"], ["amtsunabhängig", "CENT"]]],
};

const JE_ZEILE: ReadonlySet<RegelId> = new Set([
  "summe",
  "summeBis1991",
  "summeAb1992",
  "wartezeit",
]);

function regel(id: RegelId): Rechenregel {
  const [titel, fundstelle, formel, einheit, rundung, arten] = KURZ[id];
  const eingaben = arten.map(([name, art]) => ({ name, einheit: art }));
  return { id, titel, fundstelle, formel, einheit, rundung, eingaben, jeZeile: JE_ZEILE.has(id) };
}

const IDS = Object.keys(KURZ) as RegelId[];
export const REGELN = Object.fromEntries(IDS.map((id) => [id, regel(id)])) as Record<
  RegelId,
  Rechenregel
> satisfies Rechenregeln;
