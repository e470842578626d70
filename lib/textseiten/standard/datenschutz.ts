/** Hinweise zum Datenschutz (Art. 13 und 14 DSGVO); zu ergänzen, wenn eine neue Funktion Daten aufnimmt. */
export const DATENSCHUTZ = `## Verantwortliche Stelle {#verantwortlich}

Verantwortlich im Sinne der Datenschutz-Grundverordnung (DSGVO) ist die für Sie oder Ihre Organisation zuständige Kasse. Ihre Datenschutzbeauftragte oder ihren Datenschutzbeauftragten erreichen Sie unter derselben Anschrift.

{Kontakt}

## Welche Daten das Portal verarbeitet {#daten}

- **Anspruchsberechtigte:** Personalnummer, Name, Geburtsdatum, Beihilfeberechtigung und Lebenslauf, bei aktiven Personen auch Personen- und Kontaktdaten. Sie stammen von der Kasse und aus den Meldungen der Arbeitgeber. Ein Arbeitgeber sieht nur Personen, die bei ihm beschäftigt sind oder waren, und keine späteren Zeiten bei anderen.
- **Meldungen und Nachrichten:** Angaben der Formulare, Anhänge, Rückfragen, Antworten und Entscheidungen mit Zeitpunkt und Namen der handelnden Person, dazu angefangene Entwürfe.
- **Nutzerkonten:** Name, dienstliche E-Mail-Adresse, Nutzerkennung, Berechtigungen, Zeitpunkt der letzten Anmeldung, Zahl der Fehlversuche, Zustimmungen zu Bedingungen, Browser und System der angemeldeten Geräte. Das Passwort ist nur als Prüfwert gespeichert, aus dem es sich nicht zurückrechnen lässt.
- **Support, Feedback und gemeldete Barrieren:** Ihr Text und, wenn Sie eine Antwort wünschen, Name und E-Mail-Adresse; sind Sie angemeldet, auch Ihr Nutzerkonto.
- **Versorgungsauskunft:** die Angaben zu einer Berechnung, ohne Namen und Dienststelle. Sie liegen verschlüsselt; lesen kann sie nur, wer die Identifikationsnummer kennt.
- **Protokolle:** Zeitpunkt, Nutzerkonto, Vorgang und der auf das Netz gekürzte Teil der IP-Adresse. Protokolliert werden Anmeldungen, Einsicht in Personendaten, Meldungen, Entscheidungen und das Herunterladen von Dateien. Gegen Missbrauch zählt das Portal außerdem Anfragen unter einem Prüfwert der IP-Adresse.

Ob eine Antwort der [FAQ](/faq) hilfreich war, zählt das Portal nur als Zahl, ohne zu speichern, wer geantwortet hat.

## Rechtsgrundlage {#grundlage}

Die Kasse verarbeitet die Daten, um ihre gesetzlichen und satzungsmäßigen Aufgaben zu erfüllen (Art. 6 Abs. 1 Unterabs. 1 Buchst. c und e DSGVO in Verbindung mit den beamten-, versorgungs- und datenschutzrechtlichen Vorschriften des Landes). Besondere Kategorien personenbezogener Daten verarbeitet sie nur, soweit diese Vorschriften es zulassen (Art. 9 Abs. 2 DSGVO). Die Protokolle dienen der Sicherheit der Verarbeitung (Art. 32 DSGVO).

## Wer die Daten erhält {#empfaenger}

Die Daten erhalten nur die zuständige Kasse und der meldende Arbeitgeber, im Rahmen der vergebenen Berechtigungen. Nutzen mehrere Kassen das Portal gemeinsam, sieht keine die Daten einer anderen. Das Portal bindet keine Inhalte anderer Anbieter ein. E-Mails des Portals enthalten Hinweise, Links oder eine TAN, nie Personendaten von Anspruchsberechtigten.

## Cookies {#cookies}

Das Portal setzt nur Cookies, die für den Dienst notwendig sind (§ 25 Abs. 2 Nr. 2 TDDDG): einen für die Sitzung (höchstens 8 Stunden), einen technischen für den Weg nach der Anmeldung (15 Minuten), einen für die angefangene Anmeldung (15 Minuten) und einen beim Öffnen eines Links zum Festlegen des Passworts (60 Minuten). Der Rechner Versorgungsauskunft setzt einen für die geöffnete Berechnung, bis der Browser geschlossen wird. Wählen Sie in den Einstellungen eine Darstellung, merkt sie sich ein Cookie ein Jahr lang. Sie enthalten keine lesbaren Personendaten. Eine Sitzung endet spätestens nach 8 Stunden und nach 10 Minuten ohne Tätigkeit. Auswertungen des Nutzungsverhaltens finden nicht statt.

## Wie lange Daten gespeichert werden {#dauer}

- Entwürfe und ihre Anhänge: bis zum Absenden oder Verwerfen, längstens 60 Tage nach der letzten Änderung.
- Gespeicherte Filter einer Liste: einen Tag.
- Beendete Sitzungen, angefangene Anmeldungen und Links: einen Tag nach ihrem Ablauf.
- Versorgungsauskunft: 14 Tage ab der letzten Änderung, auf Wunsch sofort gelöscht.
- Inhalt von E-Mails: bis zur Zustellung.
- Support, Feedback und gemeldete Barrieren: nach der Erledigung so lange wie Nachrichten.
- Meldungen, Nachrichten, Lebensläufe, Zustimmungen und Protokolle: nach den Fristen der zuständigen Kasse.

## Ihre Rechte {#rechte}

Sie haben nach Maßgabe des Gesetzes das Recht auf Auskunft (Art. 15 DSGVO), Berichtigung (Art. 16), Löschung (Art. 17), Einschränkung der Verarbeitung (Art. 18) und Widerspruch (Art. 21). Wenden Sie sich dazu bitte an die Kasse. Sie können sich außerdem bei der Datenschutzaufsichtsbehörde des Landes beschweren, in dem die Kasse ihren Sitz hat (Art. 77). Eine automatisierte Entscheidung im Einzelfall findet nicht statt: Über jede Meldung entscheidet ein Mensch.
`;
