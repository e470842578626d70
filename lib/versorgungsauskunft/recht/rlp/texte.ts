import type { Familienzuschlag, Kategorie, Ruhestandsgrund } from "../../typen";
import type { Auswahl, Hinweistext } from "../profil";

const P37 = "§ 37 LBG";
const P39 = "§ 39 LBG";

/** Beamtenkategorien in der Reihenfolge der Anleitung; die Auswahl entscheidet nur über die Altersgrenze. */
export const KATEGORIEN: readonly Auswahl<Kategorie>[] = [
  {
    code: "ALLGEMEIN",
    bezeichnung: "Allgemeine Verwaltung",
    erlaeuterung: ["Auch für Richterinnen und Richter."],
    fundstelle: `${P37}; § 4 LRiG`,
  },
  {
    code: "LEHRER",
    bezeichnung: "Lehrer",
    erlaeuterung: ["Ende des Schuljahres am 31.07., in dem 65 Jahre vollendet werden."],
    fundstelle: P37,
  },
  {
    code: "PROFESSOR_FH",
    bezeichnung: "Professor FH",
    erlaeuterung: ["Ende des Semesters Ende Februar oder am 31.08."],
    fundstelle: "HochSchG",
  },
  {
    code: "PROFESSOR",
    bezeichnung: "Professor",
    erlaeuterung: [
      "Ende des Semesters am 31.03. oder 30.09. Auch für wissenschaftliche Mitarbeiterinnen und Mitarbeiter an Universitäten.",
    ],
    fundstelle: "HochSchG",
  },
  {
    code: "FEUERWEHR",
    bezeichnung: "Feuerwehrbeamter",
    erlaeuterung: ["60 Jahre; außerhalb von Einsatzdienst und Leitstellen später."],
    fundstelle: "§ 117 LBG",
  },
  {
    code: "VOLLZUG",
    bezeichnung: "Vollzugsbeamter",
    erlaeuterung: ["Justizvollzug: 60 Jahre."],
    fundstelle: "§ 118 LBG",
  },
  {
    code: "POLIZEI",
    bezeichnung: "Polizeibeamter",
    erlaeuterung: ["60 bis 64 Jahre, je nach Wechselschicht und Amt."],
    fundstelle: "§ 111 LBG",
  },
];

/** Kurzdarstellung der Gründe; über den Grund entscheidet die personalverwaltende Dienststelle. */
export const GRUENDE: readonly Auswahl<Ruhestandsgrund>[] = [
  {
    code: "REGELALTERSGRENZE",
    bezeichnung: "Regelaltersgrenze",
    erlaeuterung: [
      "In der Regel endet der Dienst mit dem Monat, in dem 67 Jahre vollendet werden; für die Jahrgänge bis 1963 etwas früher.",
      "Lehrkräfte gehen zum Ende des Schuljahres, in dem sie 65 werden, Hochschullehrkräfte zum Ende des Semesters.",
      "Justizvollzug und Feuerwehr: 60 Jahre. Polizei: unterschiedlich, siehe § 111 LBG.",
    ],
    fundstelle: "§§ 37, 111, 117, 118 LBG",
  },
  {
    code: "DIENSTUNFAEHIGKEIT",
    bezeichnung: "Dienstunfähigkeit",
    erlaeuterung: [
      "Der Dienst kann auf Dauer aus gesundheitlichen Gründen nicht mehr geleistet werden.",
      "Ab vollendeten 65 Jahren gibt es keinen Versorgungsabschlag.",
    ],
    fundstelle: "§ 44 LBG; § 24 Abs. 2 LBeamtVG",
  },
  {
    code: "SCHWERBEHINDERUNG",
    bezeichnung: "Schwerbehinderung",
    erlaeuterung: [
      "Auf Antrag ab vollendeten 61 Jahren; für die Jahrgänge bis 1960 etwas früher.",
      "Ab vollendeten 65 Jahren gibt es keinen Versorgungsabschlag.",
    ],
    fundstelle: `${P39}; § 24 Abs. 2 LBeamtVG`,
  },
  {
    code: "ANTRAGSALTERSGRENZE",
    bezeichnung: "Antragsaltersgrenze",
    erlaeuterung: [
      "Auf eigenen Antrag ab vollendeten 63 Jahren, mit Versorgungsabschlag.",
      "Polizei: ab 61, im vierten Einstiegsamt oder ab A 14 ab 63. Justizvollzug und Einsatzdienst der Feuerwehr: ab 60.",
    ],
    fundstelle: `${P39}; § 111 LBG`,
  },
];

export const FAMILIENZUSCHLAEGE: readonly { code: Familienzuschlag; bezeichnung: string }[] = [
  { code: "OHNE", bezeichnung: "ohne Familienzuschlag" },
  { code: "HALB", bezeichnung: "halber Familienzuschlag" },
  { code: "VOLL", bezeichnung: "voller Familienzuschlag" },
];

export const RECHTSSTAND =
  "LBeamtVG und LBG Rheinland-Pfalz, Grundlage ist die Fassung vom 15.06.2015. Die Änderungen des LBeamtVG von 2018, 2022, 2024 und 2025 sind nicht eingearbeitet, die des § 117 LBG von 2023 ist es.";

export const NICHT_ENTHALTEN: readonly string[] = [
  "Kindererziehungs- und Pflegezuschläge",
  "vorübergehende Erhöhung (§ 25 LBeamtVG)",
  "Ruhen und Anrechnung anderer Einkünfte und Renten",
  "Versorgungsausgleich",
  "Unfallruhegehalt",
  "Beamtenverhältnisse auf Zeit",
  "Steuern und Abzüge",
];

export const VORBEHALT =
  "Die Berechnung beruht auf Ihren Angaben und ist unverbindlich. Ein Anspruch folgt daraus nicht.";

/** Hinweise: P- stehen in der Spezifikation (j), N- sind eigene Codes für dort nur beschriebene Hinweise. */
export const HINWEISE: Readonly<Record<string, Hinweistext>> = {
  "P-DU-STUFEN": {
    amtlich: true,
    text: "Die Übergangsstufen für Dienstunfähigkeit (§ 97a LBeamtVG) liegen nicht vor. Gerechnet wurde zur sicheren Seite bis 65 Jahre; zwischen 60 und 65 kann der Abschlag niedriger sein.",
  },
  "P-MINDEST-FEHLT": {
    amtlich: true,
    text: "Für diesen Tag liegt das Grundgehalt A 4 Stufe 7 nicht vor. Die amtsunabhängige Mindestversorgung fehlt deshalb.",
  },
  "P-FORTSCHREIBUNG": {
    amtlich: true,
    text: "Der Familienzuschlag ist der letzte bekannte Betrag; er kann sich bis zum Ruhestand ändern.",
  },
  "P-FAMILIENZUSCHLAG-FEHLT": {
    amtlich: true,
    text: "Für diesen Tag liegt kein Familienzuschlag vor. Bitte den Betrag aus der eigenen Bezügemitteilung eingeben.",
  },
  "N-LUECKE": {
    amtlich: false,
    text: "Zwischen der Begründung des Beamtenverhältnisses und dem Ruhestand sind Tage ohne Dienstzeit.",
  },
  "N-VOR-17": {
    amtlich: false,
    text: "Zeiten vor der Vollendung von 17 Jahren sind mitgezählt; ob sie ruhegehaltfähig sind, entscheidet die Kasse.",
  },
  "N-NACH-BEGRUENDUNG": {
    amtlich: false,
    text: "Ein Schlüssel für Zeiten vor dem Beamtenverhältnis reicht über dessen Begründung hinaus. Gezählt wurde wie eingegeben.",
  },
  "N-HOECHSTDAUER": {
    amtlich: false,
    text: "Mehrere Zeilen haben denselben Schlüssel mit Höchstdauer. Die Höchstdauer begrenzt jede Zeile für sich.",
  },
  "N-SCHULHALBJAHR": {
    amtlich: false,
    text: "Ob Lehrkräfte auf Antrag nur zum Ende eines Schulhalbjahres gehen können, ist offen. Bitte bei der Dienststelle erfragen.",
  },
  "N-LEHRER-1952": {
    amtlich: false,
    text: "Für Lehrkräfte, die vom 01.04. bis 30.11.1952 geboren sind, enthält § 37 Abs. 3 LBG eine weitere, nicht vorliegende Regel. Gerechnet wurde mit 65 Jahren.",
  },
  "N-RECHTSSTAND": {
    amtlich: false,
    text: "Für diesen Ruhestandstag sind die Rechtswerte nicht belegt. Gerechnet wurde mit den ersten belegten Werten.",
  },
};
