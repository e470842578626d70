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
