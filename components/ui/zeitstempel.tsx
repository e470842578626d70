import { formatDatum, formatZeitpunkt, type IsoDatum } from "@/lib/datum";

/** Zeitpunkt als `01.10.2025, 14:30 Uhr` in deutscher Zeit. */
export function Zeitstempel({ zeitpunkt }: { zeitpunkt: Date }) {
  return <time dateTime={zeitpunkt.toISOString()}>{formatZeitpunkt(zeitpunkt)}</time>;
}

/** Tag als `01.10.2025`. */
export function Tag({ datum }: { datum: IsoDatum }) {
  return <time dateTime={datum}>{formatDatum(datum)}</time>;
}
