/** Arten von E-Mails nach dem Anfang ihres Schlüssels in der Outbox; ihr Inhalt bleibt unbekannt. */
const MAILARTEN: Readonly<Record<string, string>> = {
  tan: "TAN zum Anmelden",
  link: "Link für Passwort oder Nutzerkennung",
  passwort: "Hinweis auf neues Passwort",
  gesperrt: "Hinweis auf Sperre nach Fehlversuchen",
  faktor: "Hinweis auf geänderten zweiten Faktor",
  passkey: "Hinweis auf Passkey",
  wiederherstellung: "Hinweis auf Wiederherstellungscode",
  konto: "Hinweis auf Änderungen am Konto",
  rechte: "Erinnerung an die Rechteprüfung",
  nachricht: "Hinweis auf neue Nachricht",
  teamnachricht: "Hinweis auf neue Nachricht",
  tagesmail: "Tägliche Zusammenfassung",
  "entwurf-frist": "Hinweis auf ablaufenden Entwurf",
};

/** Name einer Art; Unbekanntes heißt „Benachrichtigung“. */
export const mailart = (art: string): string => MAILARTEN[art] ?? "Benachrichtigung";
