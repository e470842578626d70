/** Einheit eines Werts; alle Werte sind Ganzzahlen in dieser Einheit. */
export type Einheit =
  /** Nummer eines Tages (`Tag`). */
  | "DATUM"
  | "ANZAHL"
  /** Ganze Tage, 365 sind ein Jahr: erscheint als Jahre und Tage. */
  | "TAGE"
  /** Hundertstel Tage. */
  | "TAGE_100"
  | "JAHRE"
  | "JAHRE_100"
  | "MONATE"
  | "PROZENT_100"
  | "PROZENT_100000"
  | "PROZENT_10000000"
  | "CENT";

/** Wie eine Zahl entstand. */
export type Rundung =
  | "keine"
  | "kaufmännisch auf zwei Nachkommastellen"
  | "kaufmännisch auf volle Cent"
  | "Rest über 182 Tage zählt als Jahr"
  | "365 restliche Tage zählen als Jahr";

/** Eine Angabe, aus der ein Schritt rechnet. */
export interface Eingabeart {
  name: string;
  einheit: Einheit;
}

/** Eine Regel des Rechenwegs: was der Schritt ist, nach welcher Vorschrift, in welcher Einheit. */
export interface Rechenregel {
  id: string;
  titel: string;
  fundstelle: string;
  /** Die Rechnung in Worten, in der Reihenfolge der Eingaben. */
  formel: string;
  einheit: Einheit;
  rundung: Rundung;
  eingaben: readonly Eingabeart[];
  /** Jede Eingabe ist eine Zeile der Dienstzeiten; `eingaben` hat dann genau einen Eintrag. */
  jeZeile: boolean;
}

export type RegelId =
  | "altersgrenze"
  | "kalendertage"
  | "gewichtet"
  | "angerechnet"
  | "angerechnetUngekuerzt"
  | "angerechnetBis1991"
  | "angerechnetAb1992"
  | "summe"
  | "zurechnungszeitraumNeu"
  | "zurechnungNeu"
  | "gesamtzeit"
  | "dienstjahre"
  | "satzUngekuerzt"
  | "satzNeu"
  | "summeBis1991"
  | "summeAb1992"
  | "zurechnungszeitraumAlt"
  | "zurechnungAlt"
  | "jahreAlt"
  | "teil1"
  | "fehlendeTage"
  | "dienstjahreAb1992"
  | "teil2"
  | "teilsumme"
  | "deckeljahre"
  | "deckel"
  | "satzUebergang"
  | "massgebend"
  | "wartezeit"
  | "bezugsende"
  | "abschlagszeitraum"
  | "abschlagsjahre"
  | "abschlagUngekuerzt"
  | "abschlagssatz"
  | "familienzuschlag"
  | "gesamtbezuege"
  | "ruhegehalt"
  | "abschlagsbetrag"
  | "nachAbschlag"
  | "mindestAmtsabhaengig"
  | "mindestAnteil"
  | "mindestAmtsunabhaengig"
  | "zahlbetrag";

export type Rechenregeln = Readonly<Record<RegelId, Rechenregel>>;
