import { formatDatum, formatZeitpunkt, type IsoDatum } from "@/lib/datum";

/** Zeitpunkt als `01.10.2025, 14:30 Uhr` in deutscher Zeit. */
export function Zeitstempel({ zeitpunkt }: { zeitpunkt: Date }) {
  return <time dateTime={zeitpunkt.toISOString()}>{formatZeitpunkt(zeitpunkt)}</time>;
}

/** Der Tag eines Zeitpunkts in deutscher Zeit als `01.10.2025`, für Listen. */
export function DatumVon({ zeitpunkt }: { zeitpunkt: Date }) {
  const [tag] = formatZeitpunkt(zeitpunkt).split(",");
  return <time dateTime={zeitpunkt.toISOString()}>{tag}</time>;
}

/** Tag als `01.10.2025`. */
export function Tag({ datum }: { datum: IsoDatum }) {
  return <time dateTime={datum}>{formatDatum(datum)}</time>;
}
