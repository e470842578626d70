import { formatDezimal, parseDezimal } from "../dezimal";
import type { FeldVon, Gelesen } from "./ergebnis";

/** Das Beispiel aus ux.md 6. */
const BEISPIEL = 93.9;

function bereichsfehler({ von, bis, nachkomma }: FeldVon<"zahl">): Gelesen<number> {
  const passt = nachkomma > 0 && von <= BEISPIEL && BEISPIEL <= bis;
  const beispiel = passt ? `, zum Beispiel ${formatDezimal(BEISPIEL, 1)}` : "";
  const [a, b] = [formatDezimal(von, nachkomma), formatDezimal(bis, nachkomma)];
  return { fehler: `Geben Sie eine Zahl zwischen ${a} und ${b} ein${beispiel}.` };
}

/** Zahl mit höchstens `nachkomma` Stellen zwischen `von` und `bis`; die Einheit darf dahinter stehen. */
export function liesZahl(feld: FeldVon<"zahl">, roh: string): Gelesen<number> {
  const text = roh.trim();
  const ohneEinheit =
    feld.einheit && text.endsWith(feld.einheit) ? text.slice(0, -feld.einheit.length) : text;
  const skaliert = parseDezimal(ohneEinheit, feld.nachkomma);
  if (skaliert === null) return bereichsfehler(feld);
  const wert = skaliert / 10 ** feld.nachkomma;
  return feld.von <= wert && wert <= feld.bis ? { wert } : bereichsfehler(feld);
}

const HOECHSTBETRAG_CENT = 999_999_999;

/** Geldbetrag größer null, in Cent; das Eurozeichen darf dahinter stehen. */
export function liesBetrag(roh: string): Gelesen<number> {
  const cent = parseDezimal(roh.trim().replace(/(?:€|EUR|Euro)$/i, ""), 2);
  if (cent !== null && cent > 0 && cent <= HOECHSTBETRAG_CENT) return { wert: cent };
  return {
    fehler:
      "Geben Sie einen Betrag zwischen 0,01 und 9.999.999,99 Euro ein, zum Beispiel 1.583,10.",
  };
}
