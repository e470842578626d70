/** So viele Tage bleibt ein Entwurf nach dem letzten Sichern (ux.md 4). */
export const ENTWURF_TAGE = 60;

/** So viele Tage bleibt die Tabelle eines Massenlaufs; wie bei einer gespeicherten Berechnung. */
export const MASSENLAUF_TAGE = 14;
