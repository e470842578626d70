import type { IsoDatum } from "./typen";

const ZEITPUNKT = new Intl.DateTimeFormat("de-DE", {
  timeZone: "Europe/Berlin",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** Teile statt fertigem Text: Trennzeichen wechseln mit der ICU-Fassung, die Vorgabe nicht. */
function teile(zeitpunkt: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(ZEITPUNKT.formatToParts(zeitpunkt).map((t) => [t.type, t.value]));
}

/** `2026-04-01` → `01.04.2026` (ux.md 5). Prüft nicht; für Eingaben siehe `istDatum`. */
export function formatDatum(iso: IsoDatum): string {
  return iso.split("-").reverse().join(".");
}

/** Zeitpunkt in deutscher Zeit: `14:30 Uhr` (ux.md 5). */
export function formatUhrzeit(zeitpunkt: Date): string {
  const t = teile(zeitpunkt);
  return `${t.hour}:${t.minute} Uhr`;
}

/** Zeitpunkt in deutscher Zeit: `01.10.2025, 14:30 Uhr` (ux.md 5, Kopf einer Nachricht). */
export function formatZeitpunkt(zeitpunkt: Date): string {
  const t = teile(zeitpunkt);
  return `${t.day}.${t.month}.${t.year}, ${formatUhrzeit(zeitpunkt)}`;
}
