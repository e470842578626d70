/** Bezeichnung und Wert einer Zeile. */
export interface WertZeile {
  label: string;
  wert: string;
}

/** Zeile der Zusammenfassung; eine neue `gruppe` beginnt einen Abschnitt mit Überschrift. */
export interface GruppenZeile extends WertZeile {
  gruppe?: string;
}

/** Alles, was auf dem Schreiben steht; Daten und Zeiten kommen fertig geschrieben. */
export interface NachrichtDaten {
  portalname: string;
  kasse: { name: string; anschrift: string[] };
  /** Mitglied, in dessen Postfach die Nachricht liegt. */
  organisation: string;
  /** Überschrift und Titel des Dokuments. */
  titel: string;
  /** Angaben über dem Text, zum Beispiel Datum und Referenz. */
  kopf: WertZeile[];
  /** Fließtext; Zeilenumbrüche bleiben, eine leere Zeile trennt Absätze. */
  text: string;
  zeilen?: GruppenZeile[];
  /** Namen der Anhänge; leer heißt, der Abschnitt entfällt. */
  anhaenge: string[];
  /** Zeitpunkt des Ausdrucks für die Fußzeile, zum Beispiel `01.10.2025, 14:30 Uhr`. */
  erstelltAm: string;
  /** Name der Person, die das Dokument abgerufen hat. */
  nutzer: string;
}

/** Tabelle eines Berichts; Breiten als Anteile der Satzbreite. */
export interface Berichtstabelle {
  kopf: readonly string[];
  breiten: readonly number[];
  zeilen: readonly (readonly string[])[];
}

/** Bild eines Berichts mit seiner Unterschrift; das Format erkennt die Bibliothek am Inhalt. */
export interface Berichtsbild {
  daten: Uint8Array;
  text: string;
}

/** Abschnitt eines Berichts: Sätze, Angaben, ein Bild und eine Tabelle, in dieser Reihenfolge. */
export interface Berichtsabschnitt {
  titel: string;
  /** Beginnt auf einer neuen Seite. */
  neueSeite?: boolean;
  saetze?: readonly string[];
  zeilen?: readonly WertZeile[];
  bild?: Berichtsbild;
  tabelle?: Berichtstabelle;
}

/** Mehrseitiger Bericht mit Abschnitten, etwa eine Berechnung; alle Werte fertig geschrieben. */
export interface BerichtDaten {
  portalname: string;
  titel: string;
  /** Rechts in der Kopfzeile, etwa eine Nummer. */
  kennzeichen: string;
  einleitung: readonly string[];
  abschnitte: readonly Berichtsabschnitt[];
  /** Zeitpunkt des Ausdrucks, zum Beispiel `01.10.2025, 14:30 Uhr`. */
  erstelltAm: string;
}
