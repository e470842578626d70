import type { CodeEintrag, Codeliste } from "../typen";

/** Kurze Auswahl eines einzelnen Formularfelds; gezeigt wird nur das Label. */
function auswahl(titel: string, eintraege: readonly (readonly [string, string])[]): Codeliste {
  return {
    titel,
    anzeige: "LABEL",
    quelle: "formulare.md 2; Codes Annahme",
    eintraege: eintraege.map(([code, label]): CodeEintrag => ({ code, label })),
  };
}

/**
 * Kurze Auswahlen der Formulare F1 bis F12, die keine eigene Liste in formulare.md 3 haben.
 * Herkunft: Labels aus formulare.md 2; Codes Annahme.
 */
export const AUSWAHLEN = {
  "CL-AKTION": auswahl("Aktion", [
    ["NEU", "neu"],
    ["GEAENDERT", "geändert"],
    ["WEGGEFALLEN", "weggefallen"],
  ]),
  "CL-ANGABE": auswahl("Angabe des Umfangs", [
    ["STUNDEN", "Stunden"],
    ["PROZENT", "Prozent"],
  ]),
  "CL-BERUFUNG": auswahl("Berufung", [
    ["ERSTMALIG", "Erstmalige Berufung"],
    ["WECHSEL", "Wechsel von anderem Dienstherrn"],
  ]),
  "CL-BESGRUND": auswahl("Grund der Besoldungsänderung", [
    ["EINWOHNERZAHL", "Einwohnerzahl"],
    ["HOEHERSTUFUNG", "Höherstufung"],
    ["WIEDERWAHL", "Wiederwahl"],
    ["AUFGABEN", "Übertragung anderer Aufgaben"],
    ["SONSTIGES", "Sonstiges"],
  ]),
  "CL-DIENSTHERR": auswahl("Art des Dienstherrn", [
    ["KOMMUNE_NRW", "Kommune NRW"],
    ["LAND_NRW", "Land NRW"],
    ["ANDERES_LAND", "anderes Land"],
    ["BUND", "Bund"],
    ["KOERPERSCHAFT", "sonstige Körperschaft"],
  ]),
  "CL-JANEINUNBEKANNT": auswahl("ja, nein oder unbekannt", [
    ["JA", "ja"],
    ["NEIN", "nein"],
    ["UNBEKANNT", "unbekannt"],
  ]),
  "CL-KATEGORIE": auswahl("Kategorie", [
    ["RUHESTAND", "Ruhestand"],
    ["DIENSTUNFAEHIGKEIT", "Dienstunfähigkeit"],
    ["ABORDNUNG", "Abordnung/Zuweisung"],
    ["DIENSTUNFALL", "Dienstunfall"],
    ["KORREKTUR", "Korrektur einer früheren Meldung"],
    ["SONSTIGES", "Sonstiges"],
  ]),
  "CL-MODELL": auswahl("Beschäftigungsmodell", [
    ["VOLLZEIT", "Vollzeit"],
    ["TEILZEIT", "Teilzeit"],
  ]),
  "CL-NACHVERSICHERUNG": auswahl("Nachversicherung", [
    ["DURCHZUFUEHREN", "durchzuführen"],
    ["AUFSCHUB", "Aufschub"],
    ["NICHT_BEKANNT", "nicht bekannt"],
  ]),
  "CL-NAMENSGRUND": auswahl("Grund der Namensänderung", [
    ["EHESCHLIESSUNG", "Eheschließung"],
    ["SCHEIDUNG", "Scheidung/Wiederannahme"],
    ["NAMAENDG", "Namensänderung (NamÄndG)"],
    ["BERICHTIGUNG", "Berichtigung"],
  ]),
  "CL-VERSETZUNG": auswahl("Anlass der Versetzung", [
    ["ANTRAG", "Versetzung auf Antrag"],
    ["DIENSTLICH", "aus dienstlichen Gründen"],
    ["UMBILDUNG", "Übertritt durch Umbildung"],
  ]),
  "CL-WAHLART": auswahl("Art der Wahl", [
    ["ERSTWAHL", "Erstwahl"],
    ["WIEDERWAHL", "Wiederwahl"],
  ]),
  "CL-WECHSEL": auswahl("Art des Wechsels", [
    ["VERSETZUNG", "Versetzung"],
    ["NEUERNENNUNG", "Neuernennung"],
  ]),
  "CL-ZUSTIMMUNG": auswahl("Zustimmung", [
    ["ERTEILT", "erteilt"],
    ["NICHT_ERTEILT", "nicht erteilt"],
    ["OFFEN", "offen"],
  ]),
};
