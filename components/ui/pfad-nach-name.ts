import * as PFADE from "./pfade";

/** `CalendarOff`, `calendar-off` und `CALENDAR_OFF` meinen dasselbe Symbol. */
function einfach(name: string): string {
  return name.replace(/[-_]/g, "").toLowerCase();
}

const NACH_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(PFADE).map(([konstante, pfad]) => [einfach(konstante), pfad]),
);

/**
 * Umriss zum lucide-Namen aus einer Formulardefinition; unbekannte Namen zeigen ein Blatt Papier.
 * Lädt alle Umrisse, daher nur in Serverkomponenten verwenden.
 */
export function pfadNachName(name: string): string {
  return NACH_NAME.get(einfach(name)) ?? PFADE.FILE_TEXT;
}
