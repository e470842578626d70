import { istAenderung } from "./aenderung";
import type { Feld, Formular, Wert, Werte } from "./typen";

function nennt(feld: Feld, wert: Wert | null, liste: string, code: string): boolean {
  if (wert === null) return false;
  if (feld.art === "gruppe") {
    return (wert as readonly Werte[]).some((eintrag) =>
      benutztCode({ felder: feld.felder }, eintrag, liste, code),
    );
  }
  if ((feld.art !== "code" && feld.art !== "codes") || feld.liste !== liste) return false;
  if (istAenderung(wert)) return nennt(feld, wert.neu, liste, code);
  return feld.art === "codes" ? (wert as readonly string[]).includes(code) : wert === code;
}

/** Ob geprüfte Werte den Code in einem Feld dieser Liste nennen; bei Änderungen zählt der neue Wert. */
export function benutztCode(
  { felder }: Pick<Formular, "felder">,
  werte: Werte,
  liste: string,
  code: string,
): boolean {
  return Object.entries(werte).some(([name, wert]) => {
    const feld = felder[name];
    return feld !== undefined && nennt(feld, wert, liste, code);
  });
}
