import { formatDatum, type IsoDatum, parseDatum } from "@/lib/datum";
import { env } from "@/lib/env";
import { heute } from "@/lib/uhr";
import type { Angabenumfeld } from "@/lib/versorgungsauskunft";

/** Stichtag der Berechnung: der heutige Tag, in der Demo der mit `DEMO_STICHTAG` gesetzte. */
export const stichtag = (): IsoDatum => (env().DEMO && env().DEMO_STICHTAG) || heute();

/** Bringt eine Schreibweise der Seite (1.4.2026, 01042026) nach `TT.MM.JJJJ`; anderes bleibt, wie es ist. */
export function alsDatumstext(text: string, heute: IsoDatum): string {
  const gelesen = parseDatum(text, heute);
  return gelesen.ok ? formatDatum(gelesen.wert) : text;
}

/** Umgebung, in der die Angaben geprüft werden. */
export function umfeld(tag: IsoDatum = stichtag()): Angabenumfeld {
  return { stichtag: formatDatum(tag), datumstext: (text) => alsDatumstext(text, tag) };
}
