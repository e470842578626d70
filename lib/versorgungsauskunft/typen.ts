import type { Tag } from "./kalender/tag";

/** Beamtenkategorie; sie entscheidet nur über die Altersgrenze (versorgungsauskunft.md (a) Schritt 2). */
export type Kategorie =
  | "ALLGEMEIN"
  | "LEHRER"
  | "PROFESSOR_FH"
  | "PROFESSOR"
  | "FEUERWEHR"
  | "VOLLZUG"
  | "POLIZEI";

export type Ruhestandsgrund =
  | "REGELALTERSGRENZE"
  | "DIENSTUNFAEHIGKEIT"
  | "SCHWERBEHINDERUNG"
  | "ANTRAGSALTERSGRENZE";

export type Familienzuschlag = "OHNE" | "HALB" | "VOLL";

/** Verwendung im feuerwehrtechnischen Dienst ab dem 28.12.2023 (§ 117 LBG). */
export type Feuerwehrdienst = "EINSATZ" | "VERWALTUNG_25_JAHRE" | "VERWALTUNG";

/** Alter in Jahren und Monaten. */
export type Alter = readonly [jahre: number, monate: number];

/** Angaben, die nur Polizei und Feuerwehr für die Altersgrenze brauchen. */
export interface Zusatz {
  /** Volle Jahre in Wechselschicht, MEK, SEK oder Hubschrauberstaffel (§ 111 Abs. 1 LBG). */
  wechselschichtJahre: number;
  viertesEinstiegsamtOderA14: boolean;
  feuerwehr: Feuerwehrdienst;
}

/** Geltendes Ende des Dienstes nach dem Lebensalter. */
export interface Altersgrenze {
  alter: Alter;
  /** Tag, mit dessen Ablauf das Alter vollendet ist. */
  vollendet: Tag;
  /** G der Spezifikation: letzter Tag im Dienst. Der erste Ruhestandstag folgt. */
  letzterTag: Tag;
  /** Polizei, Feuerwehr, Vollzug: eine frühere besondere Altersgrenze ersetzt das Bezugsalter. */
  besondere: boolean;
  fundstelle: string;
  hinweis?: string;
}

/** Stufe des DU-Bezugsalters nach dem Tag des Ruhestands; die erste passende gilt. */
export interface DuStufe {
  /** Gilt für Ruhestand vor diesem Tag; `null` gilt immer. */
  vor: Tag | null;
  alter: Alter;
}

/** Eine geprüfte Zeile der Dienstzeiten. */
export interface Dienstzeit {
  schluessel: Schluessel;
  beginn: Tag;
  ende: Tag;
  /** Teilzeitbruch, erweitert; 1/1 bei Vollzeit. */
  z: number;
  n: number;
  /** Eingegebene Beschränkung in Tagen oder `null`. */
  beschraenkung: number | null;
}

/** Höchstdauer eines Schlüssels: Tage, die Studienformel, Monate vom Beginn an oder keine feste. */
export type Hoechstdauer =
  | { art: "TAGE"; tage: number }
  | { art: "STUDIUM" }
  | { art: "MONATE"; monate: number }
  | { art: "BESCHEID" }
  | { art: "KEINE" };

/** Ein Dienstzeitschlüssel des Katalogs (versorgungsauskunft.md (c)). */
export interface Schluessel {
  code: string;
  bezeichnung: string;
  fundstelle: string;
  /** Gewicht der Anrechnung als Bruch; 0/1 zählt nicht. */
  gewicht: readonly [z: number, n: number];
  /** Anrechnung in Worten für Katalog und Hilfe. */
  anrechnung: string;
  teilzeit: boolean;
  hoechstdauer: Hoechstdauer;
  wartezeit: boolean;
  /** Zählt nur vor dem Beamtenverhältnis (§ 22 Abs. 2 LBeamtVG); Tage danach geben einen Hinweis. */
  nurVorBeamtenverhaeltnis: boolean;
  /** Nummer abgeleitet, nicht aus dem amtlichen Katalog (›vorläufig‹). */
  vorlaeufig: boolean;
}

/** Vollständig geprüfte Angaben: daraus wird gerechnet, ohne noch etwas abzulehnen außer der Wartezeit. */
export interface Rechenfall {
  geburt: Tag;
  kategorie: Kategorie;
  grund: Ruhestandsgrund;
  begruendung: Tag;
  /** Erster Ruhestandstag. */
  ruhestand: Tag;
  zusatz: Zusatz;
  zeiten: readonly Dienstzeit[];
  /** Ruhegehaltfähige Dienstbezüge ohne Familienzuschlag in Cent; `null` ohne Angabe. */
  dienstbezuege: number | null;
  familienzuschlag: Familienzuschlag;
  /** Voller Familienzuschlag in Cent aus der eigenen Bezügemitteilung; `null` nimmt die Tabelle. */
  familienzuschlagBetrag: number | null;
  /** Grundgehalt A 4 Stufe 7 in Cent für die amtsunabhängige Mindestversorgung. */
  a4Stufe7: number | null;
  /** Stufen statt der hinterlegten (§ 97a LBeamtVG). */
  duStufen: readonly DuStufe[] | null;
  /** Bestätigte lange Dienstzeit: kein Abschlag. */
  abschlagsfrei: boolean;
  /** Deckel des Übergangsrechts (§ 90 Abs. 3 LBeamtVG); Vorgabe an. */
  altrechtDeckel: boolean;
}
