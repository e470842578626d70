/** Grenzen der Anhänge, vom Server mitgegeben; er prüft sie erneut und am Inhalt (security.md 4.1). */
export interface Dateigrenzen {
  maxAnzahl: number;
  /** Alle Anhänge zusammen, in Byte. */
  maxBytes: number;
  /** Endungen ohne Punkt, klein geschrieben. */
  endungen: readonly string[];
}

/** Was schon auf dem Server liegt und von den Grenzen abgeht. */
export interface Belegung {
  anzahl: number;
  bytes: number;
}

function endung(name: string): string {
  return name.split(".").pop()?.toLowerCase() ?? "";
}

/**
 * Nimmt von den neuen Dateien an, was die Grenzen erlauben, und begründet jede Ablehnung mit den
 * Worten von ux.md 6. Eine schon gewählte Datei zählt nicht doppelt.
 */
export function nimmAn(
  gewaehlt: readonly File[],
  neue: readonly File[],
  belegt: Belegung,
  { maxAnzahl, maxBytes, endungen }: Dateigrenzen,
): { dateien: File[]; abgelehnt: string[] } {
  const dateien = [...gewaehlt];
  const abgelehnt: string[] = [];
  let bytes = belegt.bytes + dateien.reduce((summe, d) => summe + d.size, 0);
  for (const datei of neue) {
    if (dateien.some((d) => d.name === datei.name && d.size === datei.size)) continue;
    if (!endungen.includes(endung(datei.name))) {
      abgelehnt.push(`${datei.name}: erlaubt sind pdf, jpg, png, csv.`);
    } else if (belegt.anzahl + dateien.length >= maxAnzahl) {
      abgelehnt.push(`${datei.name} wurde nicht hinzugefügt. Höchstens ${maxAnzahl} Anhänge.`);
    } else if (bytes + datei.size > maxBytes) {
      const mb = Math.round(maxBytes / 1024 / 1024);
      abgelehnt.push(`${datei.name} ist zu groß. Alle Anhänge zusammen dürfen ${mb} MB haben.`);
    } else {
      dateien.push(datei);
      bytes += datei.size;
    }
  }
  return { dateien, abgelehnt };
}
