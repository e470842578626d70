import { formatCode } from "@/lib/codelisten";
import { formatDatum } from "@/lib/datum";
import { formatBetrag, formatDezimal } from "../dezimal";
import type { EinfachesFeld, Wert } from "../typen";

/** Schmales geschütztes Leerzeichen vor der Einheit (ux.md 5). */
const ABSTAND = "\u202f";

function liste(wert: Wert): readonly string[] {
  return Array.isArray(wert) ? wert.filter((w): w is string => typeof w === "string") : [];
}

/** Ein geprüfter Wert, wie ihn Zusammenfassung, Nachricht und PDF zeigen (formulare.md 2.0). */
export function zeigeWert(feld: EinfachesFeld, wert: Wert): string {
  switch (feld.art) {
    case "text":
    case "mehrzeilig":
      return String(wert);
    case "datum":
      return formatDatum(String(wert));
    case "code":
      return formatCode(feld.liste, String(wert));
    case "codes":
      return liste(wert)
        .map((code) => formatCode(feld.liste, code))
        .join(", ");
    case "janein":
      return wert === true ? "ja" : "nein";
    case "zahl": {
      const zahl = formatDezimal(Number(wert), feld.nachkomma);
      return feld.einheit ? `${zahl}${ABSTAND}${feld.einheit}` : zahl;
    }
    case "betrag":
      return formatBetrag(Number(wert));
  }
}
