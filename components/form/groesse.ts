const KILOBYTE = 1024;
const EINE_STELLE = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 1 });

/** Dateigröße in lesbarer Form: `340 kB`, `1,2 MB`. */
export function formatGroesse(bytes: number): string {
  const kb = bytes / KILOBYTE;
  return kb < KILOBYTE
    ? `${Math.max(1, Math.round(kb))} kB`
    : `${EINE_STELLE.format(kb / KILOBYTE)} MB`;
}
