import type { EinfachesFeld } from "../typen";
import { liesCode, liesCodes } from "./code";
import { liesDatum } from "./datum";
import type { Gelesen, Umfeld } from "./ergebnis";
import { liesJaNein } from "./janein";
import { liesMehrzeilig, liesText } from "./text";
import { liesBetrag, liesZahl } from "./zahl";

/** Liest den nicht leeren Rohwert eines Felds nach dessen Art. */
export function liesFeld(feld: EinfachesFeld, roh: string, umfeld: Umfeld): Gelesen {
  switch (feld.art) {
    case "text":
      return liesText(feld, roh);
    case "mehrzeilig":
      return liesMehrzeilig(feld, roh);
    case "datum":
      return liesDatum(feld, roh, umfeld.heute);
    case "code":
      return liesCode(feld, roh, umfeld);
    case "codes":
      return liesCodes(feld, roh, umfeld);
    case "janein":
      return liesJaNein(feld, roh);
    case "zahl":
      return liesZahl(feld, roh);
    case "betrag":
      return liesBetrag(roh);
  }
}
