/** Möglichkeiten des zweiten Faktors. */
export const FAKTOREN = [
  { wert: "TOTP", text: "TOTP (Authenticator-App)" },
  { wert: "EMAIL_TAN", text: "E-Mail-TAN" },
];

/** Warnung des Handbuchs (Administration 1.2). */
export const EMAIL_TAN_WARNUNG =
  "Bedenken Sie bei der E-Mail-TAN das geringere Sicherheitsniveau sowie mögliche Verzögerungen beim Anmelden, die durch Spam-Filter oder temporäre Server-Probleme verursacht werden können.";

/** Art eines Kontos in Worten. */
export const KLASSE = { S: "Sachbearbeitung", X: "Administration", K: "Kasse" } as const;
