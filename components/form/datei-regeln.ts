/** Grenzen der Anhänge (Handbuch 5.3); der Server prüft sie erneut und am Inhalt. */
export interface Dateigrenzen {
  anzahl: number;
  bytes: number;
  /** Endungen ohne Punkt, klein geschrieben. */
  endungen: readonly string[];
}

export const DATEIGRENZEN: Dateigrenzen = {
  anzahl: 10,
  bytes: 10 * 1024 * 1024,
  endungen: ["pdf", "jpg", "png", "csv"],
};

/** Nimmt so viele neue Dateien an, wie die Grenzen erlauben, und begründet jede Ablehnung (ux.md 6). */
export function nimmAn(
  bisher: readonly File[],
  neue: readonly File[],
  belegt: { anzahl: number; bytes: number },
  grenzen: Dateigrenzen = DATEIGRENZEN,
): { dateien: File[]; abgelehnt: string[] } {
  const dateien = [...bisher];
  const abgelehnt: string[] = [];
  let bytes = belegt.bytes + dateien.reduce((summe, d) => summe + d.size, 0);
  for (const datei of neue) {
    const endung = datei.name.split(".").pop()?.toLowerCase().replace("jpeg", "jpg") ?? "";
    if (dateien.some((d) => d.name === datei.name && d.size === datei.size)) continue;
    if (!grenzen.endungen.includes(endung)) {
      abgelehnt.push(`${datei.name}: erlaubt sind ${grenzen.endungen.join(", ")}.`);
    } else if (belegt.anzahl + dateien.length >= grenzen.anzahl) {
      abgelehnt.push(`${datei.name} wurde nicht hinzugefügt. Höchstens ${grenzen.anzahl} Anhänge.`);
    } else if (bytes + datei.size > grenzen.bytes) {
      abgelehnt.push(
        `${datei.name} ist zu groß. Alle Anhänge zusammen dürfen ${grenzen.bytes / 1024 / 1024} MB haben.`,
      );
    } else {
      dateien.push(datei);
      bytes += datei.size;
    }
  }
  return { dateien, abgelehnt };
}
