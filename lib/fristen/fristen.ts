/** So viele Tage bleibt ein Entwurf nach dem letzten Sichern (ux.md 4). */
export const ENTWURF_TAGE = 60;
