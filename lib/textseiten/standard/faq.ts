/** Häufig gestellte Fragen; eine Antwort ändert sich mit der Funktion, die sie beschreibt. */
export const FAQ = `## Zugang und Anmeldung {#zugang}

### Wie erhalte ich einen Zugang? {#zugang-erhalten}

Zugänge der Sachbearbeitung legt die Portaladministration Ihrer Organisation an, Zugänge der Portaladministration die Kasse. Sie erhalten eine E-Mail mit einem Link zum Festlegen des Passworts. Der Link ist 60 Minuten gültig und kann einmal benutzt werden.

### Ich habe meine Nutzerkennung vergessen. Was kann ich tun? {#kennung-vergessen}

Die Sachbearbeitung fragt die Portaladministration ihrer Organisation, die Portaladministration fragt die Kasse. Aus Sicherheitsgründen nennt das Portal sie nicht auf Anfrage.

### Ich habe mein Passwort vergessen. Was kann ich tun? {#passwort-vergessen}

Wählen Sie auf der Anmeldeseite „Passwort vergessen“ und geben Sie Ihre Nutzerkennung ein. Gibt es dazu ein aktives Konto, erhalten Sie eine E-Mail mit einem Link. Er ist 60 Minuten gültig; ein neuer Link macht ältere ungültig.

### Wie muss mein Passwort aussehen? {#passwort-regeln}

Es hat 12 bis 128 Zeichen, mindestens einen Buchstaben, eine Ziffer und ein Sonderzeichen, und Sie haben es für dieses Konto noch nie benutzt. Häufige Passwörter, Ihr Name, Ihre Nutzerkennung und der Name Ihrer Organisation oder Kasse werden abgelehnt.

### Ich habe keine TAN erhalten. Was kann ich tun? {#tan}

Prüfen Sie bitte den Spam-Ordner. Nach 30 Sekunden können Sie „neue TAN senden“ wählen; die vorige TAN gilt dann nicht mehr. Eine TAN ist 5 Minuten gültig. Danach melden Sie sich bitte erneut mit Nutzerkennung und Passwort an.

### Meine Anmeldung wird abgelehnt, obwohl alles stimmt. Warum? {#gesperrt}

Nach fünf falschen Passwörtern in 15 Minuten ist die Anmeldung für 15 Minuten gesperrt, bei Wiederholung länger. Die Sperre endet von selbst und lässt sich nicht vorzeitig aufheben.

### Ich habe keinen Zugriff mehr auf meine Authenticator-App. Was kann ich tun? {#app-verloren}

Wenden Sie sich bitte an Ihre Portaladministration, als Portaladministration an Ihre Kasse.

### Warum wurde ich abgemeldet? {#abmeldung}

Nach 10 Minuten ohne Tätigkeit meldet das Portal Sie ab, nach 9 Minuten weist es darauf hin. Eine Anmeldung gilt höchstens 8 Stunden. Nach einer Änderung des Passworts enden alle Anmeldungen. Entwürfe bleiben gespeichert.

## Anspruchsberechtigte {#anspruchsberechtigte}

### Welche Personen und Zeiten sehe ich? {#wen-sehe-ich}

Sie sehen alle Personen, die bei Ihrer Organisation beschäftigt sind oder waren. Bei aktiven Personen blenden Sie frühere Zeiten bei anderen Arbeitgebern über „Frühere Tätigkeiten einblenden“ ein, bei ehemaligen stehen sie immer da. Zeiten nach einem Wechsel zu einem anderen Arbeitgeber sehen Sie nicht.

### Wie finde ich eine Person? {#filtern}

Öffnen Sie in der Übersicht „Filter“. Gesucht wird nach Teilen des Wortes, ohne Unterschied von Groß- und Kleinschreibung: „Lisa“ findet auch Elisa und Elisabeth. Das Geburtsdatum finden Sie auch mit Monat und Jahr (03.1961) oder nur dem Jahr.

### Warum sehe ich bei einer Person keine Formulare? {#keine-formulare}

Meldungen sind nur zu Personen möglich, die derzeit bei Ihrer Organisation beschäftigt sind, und nur mit der Berechtigung dazu. Ihre Portaladministration kann sie vergeben.

## Meldungen {#meldungen}

### Bleibt ein angefangenes Formular erhalten? {#entwurf}

Ja. Das Portal sichert Ihre Eingaben alle 30 Sekunden als Entwurf, ohne Skript mit „Entwurf speichern“. Beim nächsten Öffnen ist der Entwurf wieder da. Er bleibt 60 Tage nach der letzten Änderung erhalten.

### Welche Anhänge sind möglich? {#anhaenge}

Höchstens 10 Dateien der Formate pdf, jpg, png und csv mit zusammen 10 MB. Der Inhalt wird geprüft: PDF-Dateien mit Passwort, Skripten oder eingebetteten Dateien werden abgelehnt. Bilder werden ohne Ortsangaben und andere Zusatzdaten neu gespeichert. Sonderzeichen im Dateinamen werden ersetzt.

### Woran erkenne ich, dass eine Meldung angekommen ist? {#quittung}

Nach „Verbindlich absenden“ sehen Sie die Quittung mit der Referenz aus fünf Zeichen. Sie liegt auch im Postfach und lässt sich drucken oder als PDF speichern. Haben Sie keine Quittung gesehen, senden Sie bitte noch einmal: Eine wiederholte Sendung zählt nur einmal.

### Wann ändert sich der Lebenslauf? {#stand}

Sobald die Kasse die Meldung übernimmt. Bis dahin steht im Lebenslauf eine Zeile „gemeldet, in Bearbeitung“. Den Stand sehen Sie unter „Meine Meldungen“. Stellt die Kasse eine Rückfrage oder entscheidet sie, erhalten Sie eine Nachricht unter derselben Referenz und, mit Postfach, eine E-Mail ohne Inhalt.

## Nachrichten {#nachrichten}

### Wie schreibe ich der Kasse? {#schreiben}

Wählen Sie in Ihrem Postfach oder in einem Gruppenpostfach „Schreiben“. Mit Bereich und Thema bestimmen Sie, wer Ihre Nachricht bei der Kasse erhält. Der Entwurf wird laufend gesichert.

### Wie finde ich den ganzen Schriftwechsel? {#referenz}

Alle Nachrichten zu einem Anliegen tragen dieselbe Referenz aus fünf Zeichen. Öffnen Sie eine davon: Der Verlauf steht darunter. Sie können in der Liste auch nach der Referenz filtern.

### Wie lange bleiben Nachrichten erhalten? {#loeschfrist}

Nachrichten werden nach der Frist Ihrer Kasse gelöscht. Der Tag steht an der Nachricht. Archivierte und als wichtig markierte Nachrichten bleiben erhalten.

### Wie ändere ich, wann ich E-Mails erhalte? {#benachrichtigung}

Unter [Einstellungen](/einstellungen) wählen Sie, ob Sie zu jeder Nachricht gleich eine E-Mail erhalten oder einmal am Tag eine Zusammenfassung. Die E-Mails enthalten nie den Inhalt der Nachricht.
`;
