/** Eine Regel für neue Passwörter, wie das Handbuch (1.1) sie nennt. */
export interface Passwortregel {
  text: string;
  erfuellt: (passwort: string) => boolean;
}

const laenge = (passwort: string) => [...passwort.normalize("NFC")].length;

/**
 * Zusammensetzung eines Passworts (security.md 1.3). Die Seite hakt diese Regeln beim Tippen ab, der
 * Server prüft dieselben; Sperrliste und Geschichte kennt nur er. Ein Leerzeichen ist ein Sonderzeichen.
 */
export const PASSWORTREGELN: readonly Passwortregel[] = [
  { text: "12 bis 128 Zeichen", erfuellt: (p) => laenge(p) >= 12 && laenge(p) <= 128 },
  { text: "mindestens ein Buchstabe", erfuellt: (p) => /\p{L}/u.test(p) },
  { text: "mindestens eine Ziffer", erfuellt: (p) => /\p{Nd}/u.test(p) },
  { text: "mindestens ein Sonderzeichen", erfuellt: (p) => /[^\p{L}\p{Nd}\p{Cc}]/u.test(p) },
];
