import type { Handbuch } from "./typen";

/** Handbuch für die Sachbearbeitung der Arbeitgeber (ergaenzungen.md 1). */
export const SACHBEARBEITUNG: Handbuch = {
  id: "sachbearbeitung",
  titel: "Handbuch für die Sachbearbeitung",
  einleitung:
    "Dieses Handbuch begleitet Sie von der ersten Anmeldung bis zur Antwort der Kasse. Es folgt den Seiten des Portals; die Bilder zeigen erfundene Daten.",
  version: "1.0",
  stand: "2026-11-22",
  kapitel: [
    {
      id: "anmelden",
      titel: "Anmelden und abmelden",
      absaetze: [
        "Ihren Zugang legt die Portaladministration Ihrer Organisation an. Sie nennt Ihnen Ihre Nutzerkennung; den Link zum Festlegen des Passworts erhalten Sie per E-Mail. Er gilt 60 Minuten und nur einmal.",
        "Die Anmeldung hat zwei Schritte: zuerst Nutzerkennung und Passwort, danach eine TAN. Je nach Einstellung kommt die TAN per E-Mail, oder Ihre Authenticator-App zeigt sie an.",
        "Nach 10 Minuten ohne Eingabe meldet das Portal Sie ab. Eine Minute vorher werden Sie gewarnt. Angefangene Formulare und Nachrichten sind dann schon als Entwurf gesichert.",
      ],
      schritte: [
        "Geben Sie Nutzerkennung und Passwort ein und wählen Sie „Anmelden“.",
        "Geben Sie die TAN ein und wählen Sie „Bestätigen“.",
        "Zum Abmelden öffnen Sie oben rechts das Nutzermenü und wählen „Abmelden“.",
      ],
    },
    {
      id: "startseite",
      titel: "Startseite und Kopfleiste",
      absaetze: [
        "Die Startseite zeigt Aufgaben, die auf Sie warten, und die neuesten Nachrichten Ihrer Postfächer. Ein Klick auf eine Zeile öffnet die Nachricht.",
        "Über die Kopfleiste erreichen Sie jederzeit die Übersicht der Anspruchsberechtigten, Ihre Meldungen, Ihr Postfach und die Gruppenpostfächer, für die Sie berechtigt sind. Was für Sie nicht freigeschaltet ist, sehen Sie nicht.",
        "Das Suchfeld durchsucht Nachrichten, Anspruchsberechtigte, Meldungen, Formulare und die häufigen Fragen. Kleine Tippfehler und Umlaute in anderer Schreibweise stören nicht.",
      ],
      bild: {
        datei: "startseite",
        text: "Startseite mit Begrüßung, Aufgaben und den neuesten Nachrichten.",
      },
    },
    {
      id: "uebersicht",
      titel: "Anspruchsberechtigte finden",
      absaetze: [
        "Die Übersicht enthält alle Anspruchsberechtigten Ihrer Organisation. Schnellfilter schränken auf aktive oder ehemalige Personen ein; „Filter“ öffnet ein Feld je Spalte. Gesucht wird auch mitten im Wort: „Lisa“ findet Elisa und Elisabeth.",
        "Ein Klick auf eine Spaltenüberschrift ordnet die Liste, ein zweiter kehrt die Ordnung um. Filter und Ordnung bleiben bestehen, wenn Sie eine Person öffnen und zurückkehren.",
      ],
      bild: {
        datei: "uebersicht",
        text: "Übersicht der Anspruchsberechtigten mit Schnellfiltern und Liste.",
      },
    },
    {
      id: "detail",
      titel: "Eine Person und ihr Lebenslauf",
      absaetze: [
        "Die Detailansicht zeigt die Stammdaten und den Lebenslauf in Zeitscheiben: Beginn und Ende, Dienstherr, Besoldung und Umfang. Gemeldete, noch nicht übernommene Änderungen stehen als gekennzeichnete Zeilen daneben.",
        "Zeiten bei anderen Dienstherren sehen Sie nur, soweit sie für Ihre Arbeit nötig sind. Mit „Frühere Tätigkeiten einblenden“ erscheinen auch ältere eigene Zeiten.",
      ],
      bild: {
        datei: "detail",
        text: "Detailansicht mit Stammdaten, Zeitlinie und Tabelle des Lebenslaufs.",
      },
    },
    {
      id: "melden",
      titel: "Eine Änderung melden",
      absaetze: [
        "Unter dem Lebenslauf aktiver Personen stehen die Formulare, die für diese Person gelten. Neue Beamtinnen und Beamte melden Sie in der Übersicht mit „Beamten anmelden“ an.",
        "Das Portal speichert Ihre Eingaben laufend als Entwurf. Fehler stehen am Feld und gesammelt oben auf der Seite. Ungewöhnliche Angaben sind Hinweise: Sie bestätigen sie, und die Kasse sieht, dass Sie sie geprüft haben.",
        "Anlagen dürfen PDF, JPG, PNG oder CSV sein, höchstens zehn Dateien mit je 10 MB.",
      ],
      schritte: [
        "Öffnen Sie die Person und wählen Sie das Formular.",
        "Füllen Sie die Felder aus; Pflichtfelder tragen einen Stern.",
        "Wählen Sie „Angaben prüfen“ und lesen Sie die Zusammenfassung.",
        "Senden Sie die Meldung. Die Quittung mit der Referenz liegt danach in Ihrem Postfach.",
      ],
      bild: {
        datei: "formular",
        text: "Formular „Meldung einer Beurlaubung“ mit Feldern und Anlagen.",
      },
    },
    {
      id: "meldungen",
      titel: "Stand einer Meldung und Rückfragen",
      absaetze: [
        "„Meine Meldungen“ listet Entwürfe und gesendete Meldungen mit Referenz und Stand: gesendet, in Bearbeitung, Rückfrage, übernommen, abgelehnt oder zurückgezogen.",
        "Hat die Kasse eine Rückfrage, steht sie auf der Seite der Meldung. Dort antworten Sie mit Text und Anlagen. Solange die Kasse eine Meldung nicht angesehen hat, können Sie sie zurückziehen.",
        "Einen Entwurf können Sie einer Kollegin oder einem Kollegen mit demselben Recht übergeben. Vor dem Löschen alter Entwürfe erinnert das Portal Sie per E-Mail.",
      ],
      bild: { datei: "meldungen", text: "Liste „Meine Meldungen“ mit Referenz und Stand." },
    },
    {
      id: "postfach",
      titel: "Nachrichten lesen und schreiben",
      absaetze: [
        "Das Postfach ist Ihr persönliches, ein Gruppenpostfach teilen Sie mit Kolleginnen und Kollegen. Ungelesenes ist fett. Unter „Weitere Aktionen“ setzen Sie Nachrichten auf ungelesen, markieren sie als wichtig, archivieren oder drucken sie; alles lässt sich zurücknehmen.",
        "Antworten bleiben unter derselben Referenz. So sehen beide Seiten den ganzen Schriftwechsel auf einer Seite.",
        "Im Gruppenpostfach kann eine Person einen Schriftwechsel übernehmen, zuweisen oder als erledigt kennzeichnen und interne Notizen hinterlassen, die die Kasse nicht sieht.",
      ],
      schritte: [
        "Wählen Sie „Nachricht schreiben“.",
        "Geben Sie Betreff, Bereich, Thema und Text ein und fügen Sie bei Bedarf Anlagen hinzu.",
        "Sehen Sie sich die Vorschau an und wählen Sie „Senden“.",
      ],
      bild: { datei: "postfach", text: "Postfach mit Schnellfiltern und Liste der Nachrichten." },
    },
    {
      id: "rechner",
      titel: "Versorgung berechnen",
      absaetze: [
        "Der Rechner „Versorgungsauskunft“ steht allen offen und braucht keine Anmeldung. Aus der Detailansicht einer Person können Sie ihn mit den Zeiten des Lebenslaufs beginnen; zurückgeschrieben wird nichts.",
        "Das Ergebnis ist eine unverbindliche Auskunft. Jede Zahl lässt sich bis zu ihrer Vorschrift aufklappen.",
      ],
    },
    {
      id: "einstellungen",
      titel: "Einstellungen und Hilfe",
      absaetze: [
        "Unter „Einstellungen“ ändern Sie Ihr Passwort und bestimmen, ob Benachrichtigungen gleich oder einmal am Tag kommen. „Mitgliederdaten“ zeigt die Angaben Ihrer Organisation.",
        "Namen und E-Mail-Adresse ändert Ihre Portaladministration. Fragen zum Portal beantworten die FAQ und der Support in der Fußleiste.",
      ],
    },
  ],
};
