import type { Umfeld } from "./felder/ergebnis";
import { liesFeld } from "./felder/lies";
import type { Aenderungswert, EinfachesFeld, Einzelwert } from "./typen";

/** Gespeicherter Rohwert als geprüfter Wert; ein heute nicht mehr wählbarer bleibt, wie er ist. */
export function alsBisher(feld: EinfachesFeld, roh: string, umfeld: Umfeld): Einzelwert | null {
  if (roh.trim() === "") return null;
  const gelesen = liesFeld(feld, roh, umfeld);
  if ("wert" in gelesen) return gelesen.wert as Einzelwert;
  if (feld.art === "codes") return roh.split(",");
  return roh;
}

/** Mengen gleicher Codes sind gleich, in welcher Reihenfolge sie auch stehen. */
function gleich(a: Einzelwert | null, b: Einzelwert | null): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  return a.toSorted().join() === b.toSorted().join();
}

/** Die Änderung eines Felds oder `null`, wenn sein Wert bleibt. `neu` ist `null`, wenn es leer ist. */
export function alsAenderung(
  feld: EinfachesFeld,
  neu: Einzelwert | null,
  bisher: string,
  umfeld: Umfeld,
): Aenderungswert | null {
  const alt = alsBisher(feld, bisher, umfeld);
  const bleibt = gleich(alt, neu) || (neu === null && feld.aenderung === "ergaenzen");
  return bleibt ? null : { alt, neu };
}

/**
 * Ob ein vorbelegtes Feld so dasteht wie gespeichert. Dann gilt es auch mit einem Wert, der heute nicht
 * mehr zur Wahl stünde: Wer nichts ändert, wählt nicht neu.
 */
export function istUnveraendert(roh: string | undefined, bisher: string | undefined): boolean {
  const text = roh?.trim() ?? "";
  return text !== "" && text === bisher?.trim();
}

/** Ob ein geprüfter Wert eine Änderung ist. */
export function istAenderung(wert: unknown): wert is Aenderungswert {
  return typeof wert === "object" && wert !== null && "alt" in wert && "neu" in wert;
}
