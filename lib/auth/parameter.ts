/** Feste und gewählte Werte der Anmeldung (security.md 1.2). */
export const SITZUNG = { leerlaufSekunden: 600, warnSekunden: 60, hoechstensStunden: 8 } as const;
export const SITZUNGEN_GLEICHZEITIG = { S: 3, X: 1, K: 1 } as const;
export const TAN = {
  gueltigSekunden: 300,
  sendungen: 4,
  abstandSekunden: 30,
  fehlversuche: 3,
  mailsAmTag: 60,
  sendungenProStunde: 10,
} as const;
export const ANMELDUNG_MINUTEN = 15;
export const LINK_MINUTEN = 60;
/** Fünf Fehlversuche in 15 Minuten sperren 15, dann 30, dann 60 Minuten (je 24 Stunden). */
export const SPERRE = { versuche: 5, fensterMinuten: 15, minuten: [15, 30, 60] } as const;
/** Zehn falsche TANs in 24 Stunden sperren 60 Minuten. */
export const SPERRE_ZWEITER_FAKTOR = { versuche: 10, minuten: 60 } as const;
