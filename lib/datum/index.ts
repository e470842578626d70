export { feiertage, istArbeitstag, plusArbeitstage } from "./arbeitstage";
export { formatDatum, formatUhrzeit, formatZeitpunkt } from "./format";
export { alterAm, istDatum, plusMonate, plusTage, tageZwischen } from "./kalender";
export { parseDatum } from "./parse";
export type { DatumErgebnis, IsoDatum } from "./typen";
