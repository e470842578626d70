/** Erklärung zur Barrierefreiheit nach dem Muster der Europäischen Kommission; jährlich zu prüfen. */
export const BARRIEREFREIHEIT = `## Stand der Vereinbarkeit {#stand}

Diese Erklärung gilt für das Portal {Portal}. Maßstab sind die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) oder die entsprechende Regelung des Landes, die Norm EN 301 549 und die Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA. Das Portal ist mit diesen Anforderungen teilweise vereinbar. Die Ausnahmen stehen im folgenden Abschnitt.

## Inhalte, die noch nicht barrierefrei sind {#ausnahmen}

- PDF-Dateien, die das Portal erzeugt, sind nicht ausgezeichnet: Ein Vorleseprogramm erkennt darin keine Überschriften und Tabellen. Jede dieser Dateien gibt es mit demselben Inhalt als Seite im Portal; bitte nutzen Sie diese Seite.
- Anhänge gibt das Portal mit unverändertem Inhalt weiter. Ob sie barrierefrei sind, hängt von der Person ab, die sie erstellt hat.
- Der Text in [Leichter Sprache](/leichte-sprache) wurde noch nicht von einer Prüfgruppe gelesen. Videos in [Deutscher Gebärdensprache](/gebaerdensprache) fehlen noch.
- Prüfungen mit Vorleseprogrammen durch Menschen stehen noch aus. Es kann Mängel geben, die automatische Prüfungen nicht finden.

## Erstellung dieser Erklärung {#erstellung}

Diese Erklärung wurde am 22.11.2026 erstellt. Sie beruht auf einer Selbstbewertung mit automatischen Prüfungen im Browser. Sie wird jährlich und bei wesentlichen Änderungen überprüft.

## Durchsetzung und Schlichtung {#durchsetzung}

Sind Sie mit der Antwort nicht zufrieden oder bleibt sie aus, können Sie sich an die Durchsetzungs- oder Ombudsstelle des Landes wenden, in dem Ihre Kasse ihren Sitz hat. Das Verfahren ist für Sie kostenlos. Die Anschrift nennt Ihnen Ihre Kasse.
`;
