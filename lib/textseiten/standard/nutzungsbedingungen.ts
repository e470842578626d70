/** Nutzungsbedingungen, wie sie gelten, solange die Kasse keine eigenen veröffentlicht hat. */
export const NUTZUNGSBEDINGUNGEN = `## 1 Zweck und Geltung {#zweck}

Das Portal {Portal} dient dem Austausch zwischen den Versorgungskassen und ihren Mitgliedern. Arbeitgeber sehen die bei der Kasse gespeicherten Daten ihrer Anspruchsberechtigten, melden Änderungen und tauschen Nachrichten mit der Kasse aus. Die Bedingungen gelten für alle Personen mit einem Zugang.

## 2 Zugang {#zugang}

- Zugänge der Sachbearbeitung legt die Portaladministration der Organisation an, Zugänge der Portaladministration die Kasse. Sie vergeben auch die Berechtigungen.
- Ein Zugang gehört einer Person. Nutzerkennung, Passwort, TAN und Authenticator-App dürfen nicht weitergegeben oder gemeinsam genutzt werden, auch nicht zur Vertretung.
- Wer vermutet, dass ein anderer die Zugangsdaten kennt, ändert sofort das Passwort und unterrichtet die Portaladministration, diese die Kasse.
- Ändern sich Name, dienstliche E-Mail-Adresse oder Aufgabe, ist die Portaladministration zu unterrichten.

## 3 Umgang mit Daten {#pflichten}

- Das Portal darf nur für dienstliche Aufgaben genutzt werden.
- Personendaten dürfen nur eingesehen, gedruckt und gespeichert werden, soweit die Aufgabe es erfordert. Ausdrucke und Dateien sind vor fremdem Zugriff zu schützen.
- Wer den Arbeitsplatz verlässt, meldet sich ab oder sperrt das Gerät. Nach 10 Minuten ohne Tätigkeit meldet das Portal automatisch ab.
- Anhänge müssen frei von Schadprogrammen sein. Erlaubt sind die Formate pdf, jpg, png und csv, höchstens 10 Dateien mit zusammen 10 MB.
- Automatische Abrufe außerhalb der Schnittstelle, das Umgehen von Berechtigungen und Eingriffe in den Betrieb sind nicht erlaubt.

## 4 Meldungen {#meldungen}

Eine Meldung geht der Kasse mit „Verbindlich absenden“ zu. Die Quittung mit der Referenz bestätigt den Eingang, nicht die Richtigkeit. Für vollständige und richtige Angaben ist die meldende Organisation verantwortlich. Daten im Lebenslauf ändern sich erst, wenn die Kasse die Meldung übernimmt.

## 5 Protokollierung {#protokoll}

Anmeldungen, Einsicht in Personendaten, Meldungen und Entscheidungen werden mit Zeitpunkt und Nutzerkonto protokolliert. Näheres steht in den [Hinweisen zum Datenschutz](/datenschutz).

## 6 Verfügbarkeit {#verfuegbarkeit}

Ein Anspruch auf ununterbrochene Verfügbarkeit besteht nicht. Fristen gegenüber der Kasse bleiben von einer Störung unberührt. Ist das Portal nicht erreichbar, wenden Sie sich bitte auf anderem Weg an die Kasse.

## 7 Sperre und Ende des Zugangs {#ende}

Portaladministration und Kasse können einen Zugang sperren oder dauerhaft deaktivieren, insbesondere bei Verdacht auf Missbrauch oder wenn die Person ihre Aufgabe abgibt. Eine automatische Sperre nach Fehlversuchen endet von selbst.

## 8 Änderung dieser Bedingungen {#aenderung}

Die Kasse kann diese Bedingungen ändern, wenn das Recht, die Sicherheit oder neue Funktionen es erfordern. Betrifft eine Änderung Ihre Rechte oder Pflichten, bittet das Portal Sie bei der Anmeldung um Zustimmung und nennt den Tag, bis zu dem Sie damit warten können. Es gilt die Fassung auf dieser Seite; frühere Fassungen bleiben hier lesbar.
`;
