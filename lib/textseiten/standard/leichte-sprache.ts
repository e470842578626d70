/** Was das Portal kann, in Leichter Sprache: ein Satz je Zeile. */
export const LEICHTE_SPRACHE = `## Was ist das Portal? {#portal}

Das Portal heißt: {Portal}.

Das Portal ist für Ämter und Städte.

Dort arbeiten Beamte und Beamtinnen.

Eine Versorgungs-Kasse zahlt ihnen später Geld.
Zum Beispiel: wenn sie alt sind und nicht mehr arbeiten.

Im Portal schreiben die Ämter der Kasse, wenn sich etwas ändert.

## Wie melde ich mich an? {#anmelden}

Sie brauchen eine Nutzer-Kennung und ein Passwort.

Dann bekommen Sie eine E-Mail.
In der E-Mail steht eine Zahl mit 6 Ziffern.
Die Zahl heißt: TAN.
Schreiben Sie die Zahl in das Feld.

Manche Personen lesen die Zahl auf ihrem Telefon ab.

Sie haben das Passwort vergessen?
Klicken Sie auf [Passwort vergessen](/passwort-vergessen).

## Wie finde ich etwas? {#finden}

Oben auf der Seite ist das Menü.

Im Menü stehen die Bereiche. Zum Beispiel:

- Übersicht: Hier stehen die Personen von Ihrem Amt.
- Meine Meldungen: Hier steht, was Sie an die Kasse geschickt haben.
- Postfach: Hier stehen die Nachrichten.

Sie sehen nur die Bereiche, die Sie benutzen dürfen.
Auf einem Telefon klicken Sie zuerst auf Menü.

Unten auf der Seite finden Sie Hilfe.

## Kann jeder Mensch das Portal benutzen? {#barrieren}

Das Portal soll für alle Menschen gut sein.
Das nennt man: barriere-frei.

Das meiste ist schon barriere-frei.
Manches fehlt noch. Zum Beispiel: Videos in Gebärden-Sprache.

Etwas geht nicht? Dann schreiben Sie uns.
Hier steht, wie das geht: [Barriere melden](/barrierefreiheit#melden).

## Wer hilft mir? {#hilfe}

Fragen Sie zuerst die Portal-Administration in Ihrem Amt.
Das ist die Person, die Ihnen den Zugang gegeben hat.

Sie können auch die Kasse fragen.
Hier steht, wie das geht: [Support](/support).
`;
