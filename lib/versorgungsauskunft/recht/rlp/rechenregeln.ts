import type { Einheit, Rechenregel, Rechenregeln, RegelId, Rundung } from "../regel";

const ZWEI: Rundung = "kaufmännisch auf zwei Nachkommastellen";
const CENT: Rundung = "kaufmännisch auf volle Cent";
const KEINE: Rundung = "keine";

const BEAMTVG = (absatz: string) => `${absatz} LBeamtVG`;

const JE_ZEILE: ReadonlySet<RegelId> = new Set([
  "summe",
  "summeBis1991",
  "summeAb1992",
  "wartezeit",
]);

function regel(
  id: RegelId,
  titel: string,
  fundstelle: string,
  formel: string,
  einheit: Einheit,
  rundung: Rundung,
  arten: readonly (readonly [name: string, einheit: Einheit])[],
): Rechenregel {
  const eingaben = arten.map(([name, art]) => ({ name, einheit: art }));
  return { id, titel, fundstelle, formel, einheit, rundung, eingaben, jeZeile: JE_ZEILE.has(id) };
}

/**
 * Regeln des Rechenwegs mit ihrer Vorschrift (versorgungsauskunft.md (b), (d) bis (h)), in der Reihenfolge
 * der Rechnung: Titel, Vorschrift, Formel, Einheit, Rundung, Eingaben mit Einheit. Als Literal geschrieben,
 * weil der Zugriff darauf zum heißen Weg gehört.
 */
// biome-ignore format: eine Zeile je Regel
export const REGELN: Rechenregeln = {
  altersgrenze: regel("altersgrenze", "Altersgrenze, letzter Tag im Dienst", "§ 37 LBG", "Geburt und Alter ergeben den Tag der Vollendung; danach Ende des Monats, Schuljahres oder Semesters", "DATUM", KEINE, [["Geburtsdatum", "DATUM"], ["Alter", "JAHRE"], ["und", "MONATE"], ["Alter vollendet am", "DATUM"]]),
  kalendertage: regel("kalendertage", "Gezählte Zeit", BEAMTVG("§ 24 Abs. 1 Satz 2 bis 4"), "volle Jahre ab Beginn, Rest in Kalendertagen, Beginn und Ende zählen mit", "TAGE", "365 restliche Tage zählen als Jahr", [["Beginn", "DATUM"], ["Ende", "DATUM"]]),
  gewichtet: regel("gewichtet", "Gewichtete Zeit", BEAMTVG("§ 22 Abs. 1"), "gezählte Zeit × Gewicht × Teilzeitbruch", "TAGE_100", ZWEI, [["gezählte Zeit", "TAGE"], ["Gewicht, Zähler", "ANZAHL"], ["Gewicht, Nenner", "ANZAHL"], ["Teilzeit, Zähler", "ANZAHL"], ["Teilzeit, Nenner", "ANZAHL"]]),
  angerechnet: regel("angerechnet", "Angerechnete Zeit", BEAMTVG("§ 22"), "höchstens Beschränkung und Höchstdauer", "TAGE_100", KEINE, [["gewichtete Zeit", "TAGE_100"], ["höchstens", "TAGE_100"]]),
  angerechnetUngekuerzt: regel("angerechnetUngekuerzt", "Angerechnete Zeit", BEAMTVG("§ 22"), "gezählte Zeit × Gewicht × Teilzeitbruch", "TAGE_100", ZWEI, [["gezählte Zeit", "TAGE"], ["Gewicht, Zähler", "ANZAHL"], ["Gewicht, Nenner", "ANZAHL"], ["Teilzeit, Zähler", "ANZAHL"], ["Teilzeit, Nenner", "ANZAHL"]]),
  angerechnetBis1991: regel("angerechnetBis1991", "Davon bis 31.12.1991", BEAMTVG("§ 90 Abs. 3"), "für sich gezählt, die Grenze verbraucht der frühere Teil zuerst", "TAGE_100", ZWEI, [["Beginn", "DATUM"], ["höchstens", "TAGE_100"]]),
  angerechnetAb1992: regel("angerechnetAb1992", "Davon ab 01.01.1992", BEAMTVG("§ 90 Abs. 3"), "für sich gezählt, höchstens der Rest der Grenze", "TAGE_100", ZWEI, [["Ende", "DATUM"], ["Grenze", "TAGE_100"], ["davon schon verbraucht", "TAGE_100"]]),
  summe: regel("summe", "Ruhegehaltfähige Dienstzeit", BEAMTVG("§ 24 Abs. 1 Satz 4"), "Summe der angerechneten Zeiten", "TAGE_100", KEINE, [["Zeile", "TAGE_100"]]),
  zurechnungszeitraumNeu: regel("zurechnungszeitraumNeu", "Zeitraum der Zurechnung", BEAMTVG("§ 21 Abs. 1"), "vom ersten Ruhestandstag bis zum Ende des Monats der Vollendung", "TAGE", "365 restliche Tage zählen als Jahr", [["erster Ruhestandstag", "DATUM"], ["bis", "DATUM"], ["Alter", "JAHRE"]]),
  zurechnungNeu: regel("zurechnungNeu", "Zurechnungszeit", BEAMTVG("§ 21 Abs. 1"), "Zeitraum × Bruch", "TAGE_100", ZWEI, [["Zeitraum", "TAGE"], ["Zähler", "ANZAHL"], ["Nenner", "ANZAHL"]]),
  gesamtzeit: regel("gesamtzeit", "Zeit mit Zurechnung", BEAMTVG("§ 24 Abs. 1"), "Dienstzeit + Zurechnungszeit", "TAGE_100", KEINE, [["Dienstzeit", "TAGE_100"], ["Zurechnungszeit", "TAGE_100"]]),
  dienstjahre: regel("dienstjahre", "Dienstjahre", BEAMTVG("§ 24 Abs. 1 Satz 2 bis 4"), "Tage ÷ 365", "JAHRE_100", ZWEI, [["Zeit", "TAGE_100"]]),
  satzUngekuerzt: regel("satzUngekuerzt", "Satz vor dem Höchstsatz", BEAMTVG("§ 24 Abs. 1"), "Dienstjahre × Steigerungssatz", "PROZENT_100", ZWEI, [["Dienstjahre", "JAHRE_100"], ["je Jahr", "PROZENT_100000"]]),
  satzNeu: regel("satzNeu", "Ruhegehaltssatz (Neues Recht)", BEAMTVG("§ 24 Abs. 1"), "höchstens der Höchstsatz", "PROZENT_100", KEINE, [["Satz", "PROZENT_100"], ["Höchstsatz", "PROZENT_100"]]),
  summeBis1991: regel("summeBis1991", "Teil 1: Zeit bis 31.12.1991", BEAMTVG("§ 90 Abs. 3"), "Summe der Teile bis 1991", "TAGE_100", KEINE, [["Zeile", "TAGE_100"]]),
  summeAb1992: regel("summeAb1992", "Teil 2: Zeit ab 01.01.1992", BEAMTVG("§ 90 Abs. 3"), "Summe der Teile ab 1992", "TAGE_100", KEINE, [["Zeile", "TAGE_100"]]),
  zurechnungszeitraumAlt: regel("zurechnungszeitraumAlt", "Zeitraum der Zurechnung (früheres Recht)", BEAMTVG("§ 90 Abs. 3"), "vom ersten Ruhestandstag bis zum Ende des Monats der Vollendung", "TAGE", "365 restliche Tage zählen als Jahr", [["erster Ruhestandstag", "DATUM"], ["bis", "DATUM"], ["Alter", "JAHRE"]]),
  zurechnungAlt: regel("zurechnungAlt", "Zurechnungszeit (früheres Recht)", BEAMTVG("§ 90 Abs. 3"), "Zeitraum × Bruch, kommt zu Teil 2", "TAGE_100", ZWEI, [["Zeitraum", "TAGE"], ["Zähler", "ANZAHL"], ["Nenner", "ANZAHL"]]),
  jahreAlt: regel("jahreAlt", "Volle Jahre bis 1991", BEAMTVG("§ 90 Abs. 3"), "ganze Jahre", "JAHRE", "Rest über 182 Tage zählt als Jahr", [["Teil 1", "TAGE_100"]]),
  teil1: regel("teil1", "Satz für Teil 1", BEAMTVG("§ 90 Abs. 3"), "bis 10 Jahre Grundsatz, bis 25 und danach je Jahr mehr, höchstens der Höchstsatz", "PROZENT_100000", KEINE, [["Jahre", "JAHRE"], ["Grundsatz", "PROZENT_100000"], ["je Jahr bis 25", "PROZENT_100000"], ["je Jahr danach", "PROZENT_100000"], ["Höchstsatz", "PROZENT_100000"]]),
  fehlendeTage: regel("fehlendeTage", "Bis zu zehn Jahren fehlend", BEAMTVG("§ 90 Abs. 3"), "3650 Tage − Teil 1, mindestens 0", "TAGE_100", KEINE, [["zehn Jahre", "TAGE_100"], ["Teil 1", "TAGE_100"]]),
  dienstjahreAb1992: regel("dienstjahreAb1992", "Dienstjahre ab 1992", BEAMTVG("§ 90 Abs. 3"), "(Teil 2 + Zurechnungszeit − fehlende Zeit, mindestens 0) ÷ 365", "JAHRE_100", ZWEI, [["Teil 2", "TAGE_100"], ["Zurechnungszeit", "TAGE_100"], ["fehlend", "TAGE_100"]]),
  teil2: regel("teil2", "Satz für Teil 2", BEAMTVG("§ 90 Abs. 3"), "Dienstjahre ab 1992 × Satz je Jahr", "PROZENT_10000000", KEINE, [["Dienstjahre ab 1992", "JAHRE_100"], ["je Jahr", "PROZENT_100000"]]),
  teilsumme: regel("teilsumme", "Summe beider Teile", BEAMTVG("§ 90 Abs. 3"), "Teil 1 + Teil 2, höchstens der Höchstsatz", "PROZENT_10000000", KEINE, [["Teil 1", "PROZENT_100000"], ["Teil 2", "PROZENT_10000000"], ["Höchstsatz", "PROZENT_100000"]]),
  deckeljahre: regel("deckeljahre", "Volle Jahre aller Zeiten", BEAMTVG("§ 90 Abs. 3"), "ganze Jahre aus Teil 1, Teil 2 und Zurechnungszeit", "JAHRE", "Rest über 182 Tage zählt als Jahr", [["Teil 1", "TAGE_100"], ["Teil 2", "TAGE_100"], ["Zurechnungszeit", "TAGE_100"]]),
  deckel: regel("deckel", "Deckel", BEAMTVG("§ 90 Abs. 3 bis 5"), "Staffel von Teil 1 auf die Jahre aller Zeiten", "PROZENT_100000", KEINE, [["Jahre", "JAHRE"], ["Grundsatz", "PROZENT_100000"], ["je Jahr bis 25", "PROZENT_100000"], ["je Jahr danach", "PROZENT_100000"], ["Höchstsatz", "PROZENT_100000"]]),
  satzUebergang: regel("satzUebergang", "Ruhegehaltssatz (Übergangsrecht)", BEAMTVG("§ 90 Abs. 3"), "Summe, höchstens der Deckel; einmal gerundet", "PROZENT_100", ZWEI, [["Summe", "PROZENT_10000000"], ["Deckel", "PROZENT_100000"]]),
  massgebend: regel("massgebend", "Maßgebender Satz", BEAMTVG("§ 90 Abs. 3 (Günstigerprüfung)"), "der höhere Satz, bei Gleichstand das neue Recht", "PROZENT_100", KEINE, [["Neues Recht", "PROZENT_100"], ["Übergangsrecht", "PROZENT_100"]]),
  wartezeit: regel("wartezeit", "Wartezeit", "§ 49a LBG a. F.", "Summe der Zeiten, die für die Wartezeit zählen, ohne Zurechnungszeit; verlangt sind fünf Jahre", "TAGE_100", KEINE, [["Zeile", "TAGE_100"]]),
  bezugsende: regel("bezugsende", "Ende des Abschlagszeitraums", BEAMTVG("§ 24 Abs. 2"), "Ende des Bezugsmonats nach dem Grund des Ruhestands", "DATUM", KEINE, [["erster Ruhestandstag", "DATUM"]]),
  abschlagszeitraum: regel("abschlagszeitraum", "Abschlagszeitraum", BEAMTVG("§ 24 Abs. 2 Satz 2"), "vom ersten Ruhestandstag bis zum Ende, beide Tage zählen", "TAGE", "365 restliche Tage zählen als Jahr", [["von", "DATUM"], ["bis", "DATUM"]]),
  abschlagsjahre: regel("abschlagsjahre", "Abschlagsjahre", BEAMTVG("§ 24 Abs. 2 Satz 2"), "Tage ÷ 365", "JAHRE_100", ZWEI, [["Zeitraum", "TAGE"]]),
  abschlagUngekuerzt: regel("abschlagUngekuerzt", "Abschlag vor der Grenze", BEAMTVG("§ 24 Abs. 2 Satz 1"), "Jahre × Satz je Jahr", "PROZENT_100", ZWEI, [["Jahre", "JAHRE_100"], ["je Jahr", "PROZENT_100"]]),
  abschlagssatz: regel("abschlagssatz", "Versorgungsabschlag", BEAMTVG("§ 24 Abs. 2"), "höchstens die Grenze", "PROZENT_100", KEINE, [["Abschlag", "PROZENT_100"], ["Grenze", "PROZENT_100"]]),
  familienzuschlag: regel("familienzuschlag", "Familienzuschlag", "§ 41 Abs. 1 Satz 1 Nr. 1 LBesG", "ohne, halber oder voller Betrag", "CENT", CENT, [["voller Betrag", "CENT"], ["Anteil, Zähler", "ANZAHL"], ["Anteil, Nenner", "ANZAHL"]]),
  gesamtbezuege: regel("gesamtbezuege", "Ruhegehaltfähige Dienstbezüge", BEAMTVG("§ 12"), "Dienstbezüge + Familienzuschlag", "CENT", KEINE, [["Dienstbezüge", "CENT"], ["Familienzuschlag", "CENT"]]),
  ruhegehalt: regel("ruhegehalt", "Ruhegehalt", BEAMTVG("§ 24 Abs. 1"), "Dienstbezüge × Satz", "CENT", CENT, [["ruhegehaltfähige Dienstbezüge", "CENT"], ["Satz", "PROZENT_100"]]),
  abschlagsbetrag: regel("abschlagsbetrag", "Abschlag in Euro", BEAMTVG("§ 24 Abs. 2"), "Ruhegehalt × Abschlag", "CENT", CENT, [["Ruhegehalt", "CENT"], ["Abschlag", "PROZENT_100"]]),
  nachAbschlag: regel("nachAbschlag", "Ruhegehalt nach Abschlag", BEAMTVG("§ 24 Abs. 2"), "Ruhegehalt − Abschlag", "CENT", KEINE, [["Ruhegehalt", "CENT"], ["Abschlag", "CENT"]]),
  mindestAmtsabhaengig: regel("mindestAmtsabhaengig", "Mindestruhegehalt, amtsabhängig", BEAMTVG("§ 24 Abs. 3"), "Dienstbezüge × Mindestsatz", "CENT", CENT, [["ruhegehaltfähige Dienstbezüge", "CENT"], ["Satz", "PROZENT_100"]]),
  mindestAnteil: regel("mindestAnteil", "Anteil aus A 4 Stufe 7", BEAMTVG("§ 24 Abs. 3"), "(A 4 Stufe 7 + Familienzuschlag) × Satz", "CENT", CENT, [["A 4 Stufe 7", "CENT"], ["Familienzuschlag", "CENT"], ["Satz", "PROZENT_100"]]),
  mindestAmtsunabhaengig: regel("mindestAmtsunabhaengig", "Mindestruhegehalt, amtsunabhängig", BEAMTVG("§ 24 Abs. 3"), "Anteil + Erhöhungsbetrag", "CENT", KEINE, [["Anteil", "CENT"], ["Erhöhungsbetrag", "CENT"]]),
  zahlbetrag: regel("zahlbetrag", "Zahlbetrag, brutto im Monat", BEAMTVG("§ 24"), "der höchste der Beträge", "CENT", KEINE, [["nach Abschlag", "CENT"], ["amtsabhängig", "CENT"], ["amtsunabhängig", "CENT"]]),
};
