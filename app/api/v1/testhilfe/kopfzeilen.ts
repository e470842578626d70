/** Kopfzeilen, die das Vorzimmer des Portals der laufenden Anfrage gibt. */
export const vorzimmer: { kopf: Record<string, string> } = { kopf: {} };

/**
 * Ersatz für `next/headers`; einen Cookie gibt es nie. Das Modul bindet nichts ein: Es wird geladen,
 * während das ersetzte noch fehlt.
 */
export const kopfzeilen = {
  headers: async () => new Headers(vorzimmer.kopf),
  cookies: async () => ({ get: () => undefined }),
};
