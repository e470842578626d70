import type { Umfeld } from "./felder/ergebnis";
import { liesFeld } from "./felder/lies";
import { zeigeWert } from "./felder/zeige";
import type { EinfachesFeld, Formular, PruefKontext, Rohwerte } from "./typen";

/** Anfangswerte eines neuen Entwurfs; `ansprechperson` ist der Name der angemeldeten Person. */
export function vorbelegung(
  formular: Formular,
  kontext: PruefKontext,
  { ansprechperson }: { ansprechperson: string },
): Rohwerte {
  return { ansprechperson, ...formular.vorbelegung?.(kontext) };
}

/** Ein Altwert, der heute nicht mehr wählbar oder lesbar wäre, wird trotzdem gezeigt. */
function zeigeBisher(feld: EinfachesFeld, roh: string, umfeld: Umfeld): string {
  const gelesen = liesFeld(feld, roh, umfeld);
  if ("wert" in gelesen) return zeigeWert(feld, gelesen.wert);
  if (feld.art === "code") return zeigeWert(feld, roh);
  return feld.art === "codes" ? zeigeWert(feld, roh.split(",")) : roh;
}

/** Texte für ›Bisher: …‹ neben änderbaren Feldern, nach Schlüssel; ohne bisherigen Wert fehlt er. */
export function bisherTexte(
  formular: Formular,
  kontext: PruefKontext,
): Readonly<Record<string, string>> {
  const bisher = formular.vorbelegung?.(kontext) ?? {};
  const texte: [string, string][] = [];
  for (const [schluessel, feld] of Object.entries(formular.felder)) {
    const roh = bisher[schluessel] ?? "";
    if (!feld.aenderung || feld.art === "gruppe" || roh.trim() === "") continue;
    texte.push([schluessel, zeigeBisher(feld, roh, { heute: kontext.heute, werte: bisher })]);
  }
  return Object.fromEntries(texte);
}
