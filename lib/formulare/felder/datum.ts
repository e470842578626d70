import { formatDatum, parseDatum, plusMonate } from "@/lib/datum";
import type { IsoDatum } from "@/lib/lebenslauf";
import { ohneStern } from "../feldtexte";
import type { FeldVon, Gelesen } from "./ergebnis";

/** Früher liegt kein Tag einer Meldung; auch Geburtstage ältester Personen passen hinein. */
const FRUEHESTER = "1900-01-01";
/** Länger ist kein Datum, auch nicht mit eingefügten Leerzeichen; hält die Prüfzeit klein. */
const MAX_ZEICHEN = 40;
/** Weite Grenze nach vorn gegen Tippfehler in der Jahreszahl; engere setzen die Regeln. */
const MONATE_VORAUS = 12 * 100;

/** ›{Feld} muss zwischen {a} und {b} liegen.‹ (ux.md 6) */
export function bereichText(label: string, von: IsoDatum, bis: IsoDatum): string {
  return `${ohneStern(label)} muss zwischen ${formatDatum(von)} und ${formatDatum(bis)} liegen.`;
}

/** Datum in den Schreibweisen von ux.md 5, als ISO-Text. */
export function liesDatum(feld: FeldVon<"datum">, roh: string, heute: IsoDatum): Gelesen<string> {
  const unlesbar = { ok: false, grund: "form", text: undefined } as const;
  const ergebnis = roh.length > MAX_ZEICHEN ? unlesbar : parseDatum(roh, heute);
  if (ergebnis.ok) {
    const spaetester = plusMonate(heute, MONATE_VORAUS);
    const drin = FRUEHESTER <= ergebnis.wert && ergebnis.wert <= spaetester;
    if (drin) return { wert: ergebnis.wert };
    return { fehler: bereichText(feld.label, FRUEHESTER, spaetester) };
  }
  if (ergebnis.grund === "gibtEsNicht" && ergebnis.text) {
    return { fehler: `Den ${ergebnis.text} gibt es nicht.` };
  }
  return { fehler: `${ohneStern(feld.label)}: Geben Sie ein Datum wie 01.04.2026 ein.` };
}
