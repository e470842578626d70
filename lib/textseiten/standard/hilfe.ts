/** Texte über den Formularen von Support und Feedback. */
export const SUPPORT = `## Zugang und Berechtigungen {#zugang}

Nutzerkennung vergessen, Name oder E-Mail-Adresse geändert, Berechtigung fehlt: Wenden Sie sich bitte an die Portaladministration Ihrer Organisation. Die Portaladministration selbst wendet sich an ihre Kasse.

Ein neues Passwort können Sie jederzeit selbst anfordern: [Passwort vergessen](/passwort-vergessen). Nach mehreren Fehlversuchen ist die Anmeldung vorübergehend gesperrt. Die Sperre endet von selbst.

## Technische Fragen und Störungen {#technik}

Antworten auf häufige Fragen finden Sie in den [FAQ](/faq). Bei einer Störung schreiben Sie uns bitte mit dem Formular auf dieser Seite und nennen Sie:

- Datum und Uhrzeit,
- die Seite und was Sie dort tun wollten,
- den Fehlercode, wenn einer angezeigt wurde,
- Browser und Gerät.

Bitte senden Sie keine Personendaten und keine Unterlagen zu Anspruchsberechtigten. Ihr Passwort und Ihre TAN brauchen wir nie; geben Sie beides nicht weiter.

## Fachliche Fragen {#fachlich}

Für fachliche Fragen stehen Ihnen die Ansprechpersonen Ihrer Kasse zur Verfügung, am besten über Ihr Postfach. Zu einer gesendeten Meldung nennen Sie bitte die Referenz. Sie steht auf der Quittung.
`;

export const FEEDBACK = `Hilfreich ist, wenn Sie die Seite nennen und beschreiben, was Sie erwartet haben. Bitte nennen Sie keine Personendaten von Anspruchsberechtigten.

Haben Sie eine Störung bemerkt oder kommen Sie nicht weiter, hilft Ihnen der [Support](/support). Eine Barriere melden Sie bitte unter [Barrierefreiheit](/barrierefreiheit#melden).
`;
