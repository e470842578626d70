/** Texte der Ablehnungen (versorgungsauskunft.md (j)); `{…}` wird ersetzt. */
export const MELDUNGEN = {
  "V-DATUM": "Bitte ein gültiges Datum im Format TT.MM.JJJJ eingeben.",
  "V-GEBURTSDATUM": "Das Geburtsdatum muss zwischen {von} und {bis} liegen.",
  "V-KENNUNG":
    "Zu diesen Angaben sind keine Daten gespeichert. Gespeicherte Eingaben werden 14 Tage nach der letzten Änderung gelöscht.",
  "V-BEGRUENDUNG": "Die Begründung des Beamtenverhältnisses muss zwischen {von} und {bis} liegen.",
  "V-KATEGORIE": "Bitte eine der angebotenen Möglichkeiten wählen.",
  "V-GRUND": "Bitte eine der angebotenen Möglichkeiten wählen.",
  "V-GRUND-NICHT-MOEGLICH":
    "Dieser Ruhestandsgrund ist für die gewählte Kategorie und dieses Geburtsdatum nicht möglich.",
  "V-RUHESTAND-BEREICH": "Der erste Ruhestandstag muss zwischen {von} und {bis} liegen.",
  "V-RUHESTAND-MONATSERSTER": "Der Ruhestand beginnt mit einem Monatsersten.",
  "V-DZS": "Bitte einen Dienstzeitschlüssel auswählen.",
  "V-KEINE-ZEIT": "Bitte mindestens eine Dienstzeit eingeben.",
  "V-ZEIT-OFFEN": "Bitte Beginn und Ende angeben; offene Zeiträume sind nicht möglich.",
  "V-ZEIT-REIHENFOLGE": "Das Ende darf nicht vor dem Beginn liegen.",
  "V-UEBERSCHNEIDUNG": "Der Zeitraum überschneidet sich mit {zeile}.",
  "V-LETZTE-ZEIT": "Die Zeiten müssen bis zum {datum} reichen.",
  "V-TZ-FORM": "Bitte die Teilzeit als Bruch angeben, z. B. 1/2 oder 14/27.",
  "V-TZ-NULL": "Zähler und Nenner müssen größer als null sein.",
  "V-TZ-GROESSER-EINS": "Die geleistete Stundenzahl kann nicht größer sein als die regelmäßige.",
  "V-TZ-UNZULAESSIG": "Bei diesem Schlüssel ist keine Teilzeit anzugeben.",
  "V-BESCHR-FORM": "Bitte die Beschränkung z. B. als 4J 288T oder 140T angeben.",
  "V-WARTEZEIT": "Die Wartezeit von fünf Jahren ist nicht erfüllt; ein Ruhegehalt steht nicht zu.",
  "V-BETRAG": "Bitte einen Betrag in Euro mit höchstens zwei Nachkommastellen eingeben.",
  "V-FAMILIENZUSCHLAG": "Bitte eine der drei Möglichkeiten wählen.",
  // Zwei eigene Codes: Angaben, die kein Feld der Seite so senden kann.
  "V-ZUSATZ": "Bitte die zusätzlichen Angaben zu Polizei oder Feuerwehr prüfen.",
  "V-EINGABE": "Die Angabe hat nicht die erwartete Form.",
} as const;

export type Ablehnungscode = keyof typeof MELDUNGEN;

/** Eine Ablehnung am Feld; `feld` ist ein Weg wie `geburtsdatum` oder `dienstzeiten.0.tz`. */
export interface Befund {
  code: Ablehnungscode;
  feld: string;
  meldung: string;
}

/** Baut einen Befund mit ausgefülltem Text. */
export function befund(
  code: Ablehnungscode,
  feld: string,
  werte: Readonly<Record<string, string>> = {},
): Befund {
  const meldung = MELDUNGEN[code].replace(
    /\{(\w+)\}/g,
    (ganz, name: string) => werte[name] ?? ganz,
  );
  return { code, feld, meldung };
}
