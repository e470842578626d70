const KENNZEICHEN = "vp-hintergrund";

/** Sagt dem Server, dass die nächste Erneuerung keine Tätigkeit ist; die Sitzung verlängert sie nicht. */
export function kennzeichneHintergrund(an: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: die Anfrage des Routers trägt keine eigenen Kopfzeilen.
  document.cookie = `${KENNZEICHEN}=1; path=/; samesite=strict; max-age=${an ? 10 : 0}`;
}
