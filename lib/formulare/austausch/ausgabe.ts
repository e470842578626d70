import { istAenderung } from "../aenderung";
import type { EinfachesFeld, Einzelwert, Felder, Formular, Wert, Werte } from "../typen";

/** Ein Wert in JSON. */
export type JsonWert =
  | string
  | number
  | boolean
  | null
  | readonly JsonWert[]
  | { readonly [schluessel: string]: JsonWert };

/** Cent → `1583.10`, wie die Schnittstelle Beträge liest. */
function betrag(cent: number): string {
  return (cent / 100).toFixed(2);
}

function einzeln(feld: EinfachesFeld, wert: Einzelwert): JsonWert {
  return feld.art === "betrag" && typeof wert === "number" ? betrag(wert) : wert;
}

function einWert(feld: EinfachesFeld, wert: Wert): JsonWert {
  if (!istAenderung(wert)) return einzeln(feld, wert as Einzelwert);
  const { alt, neu } = wert;
  return {
    alt: alt === null ? null : einzeln(feld, alt),
    neu: neu === null ? null : einzeln(feld, neu),
  };
}

function objekt(felder: Felder, werte: Werte): Record<string, JsonWert> {
  return Object.fromEntries(
    Object.entries(werte).flatMap(([schluessel, wert]): [string, JsonWert][] => {
      const feld = felder[schluessel];
      if (!feld) return [];
      if (feld.art !== "gruppe") return [[schluessel, einWert(feld, wert)]];
      return [[schluessel, (wert as readonly Werte[]).map((e) => objekt(feld.felder, e))]];
    }),
  );
}

/**
 * Geprüfte Werte einer Meldung in den Typen der Schnittstelle, Änderungen als `{alt, neu}`. Felder, die
 * diese Fassung des Formulars nicht kennt, fehlen.
 */
export function alsJson({ felder }: Pick<Formular, "felder">, werte: Werte) {
  return objekt(felder, werte);
}
