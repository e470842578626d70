/** Eine Frage mit ihrer Antwort in Absätzen; `id` ist das Sprungziel der Antwort. */
export interface Frage {
  id: string;
  frage: string;
  antwort: readonly string[];
}

export interface Thema {
  id: string;
  titel: string;
  fragen: readonly Frage[];
}

/** Häufig gestellte Fragen; eine Antwort ändert sich mit der Funktion, die sie beschreibt. */
export const THEMEN: readonly Thema[] = [
  {
    id: "zugang",
    titel: "Zugang und Anmeldung",
    fragen: [
      {
        id: "zugang-erhalten",
        frage: "Wie erhalte ich einen Zugang?",
        antwort: [
          "Zugänge der Sachbearbeitung legt die Portaladministration Ihrer Organisation an, Zugänge der Portaladministration die Kasse. Sie erhalten eine E-Mail mit einem Link zum Festlegen des Passworts. Der Link ist 60 Minuten gültig und kann einmal benutzt werden.",
        ],
      },
      {
        id: "kennung-vergessen",
        frage: "Ich habe meine Nutzerkennung vergessen. Was kann ich tun?",
        antwort: [
          "Die Sachbearbeitung fragt die Portaladministration ihrer Organisation, die Portaladministration fragt die Kasse. Aus Sicherheitsgründen lässt sich die Nutzerkennung nicht online abrufen.",
        ],
      },
      {
        id: "passwort-vergessen",
        frage: "Ich habe mein Passwort vergessen. Was kann ich tun?",
        antwort: [
          "Wählen Sie auf der Anmeldeseite „Passwort vergessen“ und geben Sie Ihre Nutzerkennung ein. Gibt es dazu ein aktives Konto, erhalten Sie eine E-Mail mit einem Link. Er ist 60 Minuten gültig; ein neuer Link macht ältere ungültig.",
        ],
      },
      {
        id: "passwort-regeln",
        frage: "Wie muss mein Passwort aussehen?",
        antwort: [
          "Es hat 12 bis 128 Zeichen, mindestens einen Buchstaben, eine Ziffer und ein Sonderzeichen, und Sie haben es für dieses Konto noch nie benutzt. Häufige Passwörter, Ihr Name, Ihre Nutzerkennung und der Name Ihrer Organisation oder Kasse werden abgelehnt.",
        ],
      },
      {
        id: "tan",
        frage: "Ich habe keine TAN erhalten. Was kann ich tun?",
        antwort: [
          "Prüfen Sie bitte den Spam-Ordner. Nach 30 Sekunden können Sie „neue TAN senden“ wählen; die vorige TAN gilt dann nicht mehr. Eine TAN ist 5 Minuten gültig. Danach melden Sie sich bitte erneut mit Nutzerkennung und Passwort an.",
        ],
      },
      {
        id: "gesperrt",
        frage: "Meine Anmeldung wird abgelehnt, obwohl alles stimmt. Warum?",
        antwort: [
          "Nach fünf falschen Passwörtern in 15 Minuten ist die Anmeldung für 15 Minuten gesperrt, bei Wiederholung länger. Die Sperre endet von selbst und lässt sich nicht vorzeitig aufheben.",
        ],
      },
      {
        id: "app-verloren",
        frage: "Ich habe keinen Zugriff mehr auf meine Authenticator-App. Was kann ich tun?",
        antwort: [
          "Wenden Sie sich bitte an Ihre Portaladministration, als Portaladministration an Ihre Kasse.",
        ],
      },
      {
        id: "abmeldung",
        frage: "Warum wurde ich abgemeldet?",
        antwort: [
          "Nach 10 Minuten ohne Tätigkeit meldet das Portal Sie ab, nach 9 Minuten weist es darauf hin. Eine Anmeldung gilt höchstens 8 Stunden. Nach einer Änderung des Passworts enden alle Anmeldungen. Entwürfe bleiben gespeichert.",
        ],
      },
    ],
  },
  {
    id: "anspruchsberechtigte",
    titel: "Anspruchsberechtigte",
    fragen: [
      {
        id: "wen-sehe-ich",
        frage: "Welche Personen und Zeiten sehe ich?",
        antwort: [
          "Sie sehen alle Personen, die bei Ihrer Organisation beschäftigt sind oder waren. Bei aktiven Personen blenden Sie frühere Zeiten bei anderen Arbeitgebern über „Frühere Tätigkeiten einblenden“ ein, bei ehemaligen stehen sie immer da. Zeiten nach einem Wechsel zu einem anderen Arbeitgeber sehen Sie nicht.",
        ],
      },
      {
        id: "filtern",
        frage: "Wie finde ich eine Person?",
        antwort: [
          "Öffnen Sie in der Übersicht „Filter“. Gesucht wird nach Teilen des Wortes, ohne Unterschied von Groß- und Kleinschreibung: „Lisa“ findet auch Elisa und Elisabeth. Das Geburtsdatum finden Sie auch mit Monat und Jahr (03.1961) oder nur dem Jahr.",
        ],
      },
      {
        id: "keine-formulare",
        frage: "Warum sehe ich bei einer Person keine Formulare?",
        antwort: [
          "Meldungen sind nur zu Personen möglich, die derzeit bei Ihrer Organisation beschäftigt sind, und nur mit der Berechtigung dazu. Ihre Portaladministration kann sie vergeben.",
        ],
      },
    ],
  },
  {
    id: "meldungen",
    titel: "Meldungen",
    fragen: [
      {
        id: "entwurf",
        frage: "Bleibt ein angefangenes Formular erhalten?",
        antwort: [
          "Ja. Das Portal sichert Ihre Eingaben alle 30 Sekunden als Entwurf, ohne Skript mit „Entwurf speichern“. Beim nächsten Öffnen ist der Entwurf wieder da. Er bleibt 60 Tage nach der letzten Änderung erhalten.",
        ],
      },
      {
        id: "anhaenge",
        frage: "Welche Anhänge sind möglich?",
        antwort: [
          "Höchstens 10 Dateien der Formate pdf, jpg, png und csv mit zusammen 10 MB. Der Inhalt wird geprüft: PDF-Dateien mit Passwort, Skripten oder eingebetteten Dateien werden abgelehnt. Bilder werden ohne Ortsangaben und andere Zusatzdaten neu gespeichert. Sonderzeichen im Dateinamen werden ersetzt.",
        ],
      },
      {
        id: "quittung",
        frage: "Woran erkenne ich, dass eine Meldung angekommen ist?",
        antwort: [
          "Nach „Verbindlich absenden“ sehen Sie die Quittung mit der Referenz aus fünf Zeichen. Sie liegt auch im Postfach und lässt sich drucken oder als PDF speichern. Haben Sie keine Quittung gesehen, senden Sie bitte noch einmal: Eine wiederholte Sendung zählt nur einmal.",
        ],
      },
      {
        id: "stand",
        frage: "Wann ändert sich der Lebenslauf?",
        antwort: [
          "Sobald die Kasse die Meldung übernimmt. Bis dahin steht im Lebenslauf eine Zeile „gemeldet, in Bearbeitung“. Den Stand sehen Sie unter „Meine Meldungen“. Stellt die Kasse eine Rückfrage oder entscheidet sie, erhalten Sie eine Nachricht unter derselben Referenz und, mit Postfach, eine E-Mail ohne Inhalt.",
        ],
      },
    ],
  },
];
