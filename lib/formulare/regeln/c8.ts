import { fehler } from "../befund";
import type { Befund } from "../typen";

/** Grenzen der Anlagen einer Meldung (formulare.md C8, security.md 4.1); `maxBytes` in Byte, zusammen. */
export const ANLAGEN_GRENZEN = {
  maxAnzahl: 10,
  maxBytes: 10 * 1024 * 1024,
  endungen: ["pdf", "jpg", "jpeg", "png", "csv"],
} as const;

/** Texte zu Anlagen (ux.md 6); `datei` ist der gezeigte Name. */
export const ANLAGEN_TEXTE = {
  zuGross: (datei: string) => `${datei} ist zu groß. Alle Anhänge zusammen dürfen 10 MB haben.`,
  falscherTyp: (datei: string) => `${datei}: erlaubt sind pdf, jpg, png, csv.`,
  zuViele: `Höchstens ${ANLAGEN_GRENZEN.maxAnzahl} Anhänge.`,
  virus: (datei: string) =>
    `${datei} wurde nicht angenommen, weil die Virenprüfung etwas gefunden hat.`,
} as const;

function endung(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/**
 * C8, soweit Namen und Größen reichen; ob der Inhalt zur Endung passt, prüft die Annahme der Datei.
 * Zu groß ist die Datei, mit der die Summe die Grenze überschreitet. `bytes` je Datei.
 */
export function c8Anlagen(dateien: readonly { name: string; bytes: number }[]): Befund[] {
  const erlaubt: readonly string[] = ANLAGEN_GRENZEN.endungen;
  const befunde: Befund[] = [];
  if (dateien.length > ANLAGEN_GRENZEN.maxAnzahl) {
    befunde.push(fehler("C8", "anlagen", ANLAGEN_TEXTE.zuViele));
  }
  let summe = 0;
  for (const { name, bytes } of dateien) {
    if (!erlaubt.includes(endung(name))) {
      befunde.push(fehler("C8", "anlagen", ANLAGEN_TEXTE.falscherTyp(name)));
    }
    if (summe + bytes > ANLAGEN_GRENZEN.maxBytes) {
      befunde.push(fehler("C8", "anlagen", ANLAGEN_TEXTE.zuGross(name)));
    } else {
      summe += bytes;
    }
  }
  return befunde;
}
