import { mitCodes } from "@/lib/codelisten";
import { alsBisher } from "./aenderung";
import { zeigeWert } from "./felder/zeige";
import { pruefumfeld } from "./pruefe-alles";
import type { Formular, PruefKontext, Rohwerte } from "./typen";

/** Anfangswerte eines neuen Entwurfs; `ansprechperson` ist der Name der angemeldeten Person. */
export function vorbelegung(
  formular: Formular,
  kontext: PruefKontext,
  { ansprechperson }: { ansprechperson: string },
): Rohwerte {
  return { ansprechperson, ...mitCodes(kontext.codes, () => formular.vorbelegung?.(kontext)) };
}

/** Ergänzt leere Felder um das, was das Formular aus den übrigen Angaben vorschlägt. */
export function ergaenzt(formular: Formular, rohwerte: Rohwerte, kontext: PruefKontext): Rohwerte {
  const vorschlaege = mitCodes(kontext.codes, () => formular.vorschlag?.(rohwerte, kontext) ?? {});
  const leere = Object.entries(vorschlaege).filter(
    ([schluessel]) => (rohwerte[schluessel] ?? "").trim() === "",
  );
  return leere.length === 0 ? rohwerte : { ...rohwerte, ...Object.fromEntries(leere) };
}

/** Texte für ›Bisher: …‹ neben Änderungsfeldern, nach Schlüssel; ohne gespeicherten Wert fehlt er. */
export function bisherTexte(
  formular: Formular,
  rohwerte: Rohwerte,
  kontext: PruefKontext,
): Readonly<Record<string, string>> {
  const { bisher, heute } = pruefumfeld(formular, rohwerte, kontext);
  const texte: [string, string][] = [];
  for (const [schluessel, feld] of Object.entries(formular.felder)) {
    if (feld.art === "gruppe" || !feld.aenderung) continue;
    const text = mitCodes(kontext.codes, () => {
      const wert = alsBisher(feld, bisher[schluessel] ?? "", { heute, werte: bisher });
      return wert === null ? null : zeigeWert(feld, wert);
    });
    if (text !== null) texte.push([schluessel, text]);
  }
  return Object.fromEntries(texte);
}
