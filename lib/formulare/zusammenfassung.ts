import { type Codes, mitCodes } from "@/lib/codelisten";
import { istAenderung } from "./aenderung";
import { zeigeWert } from "./felder/zeige";
import { formular as formularIn } from "./register";
import type {
  EinfachesFeld,
  Feld,
  Felder,
  Formular,
  Wert,
  Werte,
  ZusammenfassungsZeile,
} from "./typen";

function zeilen(felder: Felder, namen: readonly string[], werte: Werte): ZusammenfassungsZeile[] {
  return namen.flatMap((name) => {
    const feld = felder[name];
    const wert = werte[name];
    return feld === undefined || wert === undefined ? [] : feldzeilen(name, feld, wert);
  });
}

function feldzeilen(name: string, feld: Feld, wert: Wert): ZusammenfassungsZeile[] {
  if (feld.art !== "gruppe") {
    return [{ feld: name, label: feld.label, wert: zeige(feld, wert) }];
  }
  return eintraege(wert).flatMap((eintrag, nr) =>
    zeilen(feld.felder, Object.keys(feld.felder), eintrag).map((zeile) => ({
      feld: `${name}.${nr}.${zeile.feld}`,
      label: `${feld.eintrag} ${nr + 1}, ${zeile.label}`,
      wert: zeile.wert,
    })),
  );
}

/** Änderungen als `{alt} → {neu}` (formulare.md F2, F3). */
function zeige(feld: EinfachesFeld, wert: Wert): string {
  if (!istAenderung(wert)) return zeigeWert(feld, wert);
  const alt = wert.alt === null ? "(leer)" : zeigeWert(feld, wert.alt);
  return `${alt} → ${wert.neu === null ? "(gelöscht)" : zeigeWert(feld, wert.neu)}`;
}

function eintraege(wert: Wert): readonly Werte[] {
  return Array.isArray(wert) ? wert.filter((e): e is Werte => typeof e === "object") : [];
}

/**
 * Eine Zeile je ausgefülltem Feld in der Reihenfolge des Formulars (formulare.md 2.0); Seite,
 * Nachricht, PDF und Kasse zeigen dieselben. Eine gespeicherte Meldung nennt ihre `version`, dann
 * gilt deren Erklärung (fehlt sie im Register, die übergebene). `codes` benennt ergänzte Codes.
 */
export function zusammenfassung(
  formular: Formular,
  werte: Werte,
  version: number = formular.version,
  codes?: Codes,
): ZusammenfassungsZeile[] {
  const fassung =
    version === formular.version ? formular : (formularIn(formular.id, version) ?? formular);
  const namen = fassung.gruppen.flatMap((g) => g.felder);
  return mitCodes(codes, () => zeilen(fassung.felder, namen, werte));
}
