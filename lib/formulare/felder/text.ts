import { ohneStern } from "../feldtexte";
import { hatUnerlaubteZeichen, hatUnerlaubteZeichenMehrzeilig } from "../zeichen";
import type { FeldVon, Gelesen } from "./ergebnis";

function zeichenfehler(label: string): Gelesen<string> {
  return {
    fehler: `${ohneStern(label)} enthält ein Zeichen, das nicht gespeichert werden kann. Bitte geben Sie den Text neu ein.`,
  };
}

function laengenfehler(label: string, max: number, ist: number): Gelesen<string> {
  return { fehler: `${ohneStern(label)} darf höchstens ${max} Zeichen haben, es sind ${ist}.` };
}

/** Einzeiliger Text; ein Muster gilt nur, wo das Formular eines nennt. */
export function liesText(feld: FeldVon<"text">, roh: string): Gelesen<string> {
  const wert = roh.trim().normalize("NFC");
  if (hatUnerlaubteZeichen(wert)) return zeichenfehler(feld.label);
  if (wert.length > feld.max) return laengenfehler(feld.label, feld.max, wert.length);
  if (feld.muster && !feld.muster.test(wert)) {
    const name = ohneStern(feld.label);
    const text = feld.musterText ?? "Bitte prüfen Sie die Schreibweise.";
    return { fehler: text.includes(name) ? text : `${name}: ${text}` };
  }
  return { wert: feld.wandle?.(wert) ?? wert };
}

/** Mehrzeiliger Text; Zeilenwechsel zählen als ein Zeichen. */
export function liesMehrzeilig(feld: FeldVon<"mehrzeilig">, roh: string): Gelesen<string> {
  const wert = roh.replace(/\r\n?/g, "\n").trim().normalize("NFC");
  if (hatUnerlaubteZeichenMehrzeilig(wert)) return zeichenfehler(feld.label);
  if (wert.length > feld.max) return laengenfehler(feld.label, feld.max, wert.length);
  if (feld.min !== undefined && wert.length < feld.min) {
    return { fehler: `${ohneStern(feld.label)} braucht mindestens ${feld.min} Zeichen.` };
  }
  return { wert };
}
