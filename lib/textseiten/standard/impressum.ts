/** Impressum; Anbieter und Kontakt kommen aus den Daten der Kasse. */
export const IMPRESSUM = `## Anbieter {#anbieter}

Anbieter des Portals {Portal} und verantwortlich für die Daten und Inhalte ihres Bereichs ist:

{Kontakt}

Rechtsform, vertretungsberechtigte Personen und Aufsichtsbehörde einer Kasse stehen im Impressum ihrer Internetseite.

## Links auf andere Angebote {#links}

Links auf die Internetseiten der Kassen führen aus dem Portal hinaus. Für den Inhalt dieser Seiten sind ihre Anbieter verantwortlich.

## Programm, Schrift und Zeichen {#lizenz}

Das Programm steht unter der Open-Source-Lizenz für die Europäische Union (EUPL), Version 1.2. Das Portal verwendet die Schrift Source Sans 3 (SIL Open Font License 1.1) und Zeichen der Sammlung Lucide (ISC License).
`;
