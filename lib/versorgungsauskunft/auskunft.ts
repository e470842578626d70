import type { Falleingabe } from "./eingabe/falleingabe";
import { type Befund, befund } from "./eingabe/meldungen";
import { type Pruefung, pruefeEingabe } from "./eingabe/parse";
import { baueRechenweg } from "./rechenweg/baue";
import type { Schritt } from "./rechenweg/schritt";
import { hinweise } from "./rechnung/hinweise";
import { type Rechnung, rechne } from "./rechnung/rechne";
import type { Rechtsprofil } from "./recht/profil";
import type { Rechenfall } from "./typen";

/** Vollständige Auskunft: alle Werte, jeder Schritt, alle Hinweise, das angewandte Recht. */
export interface Auskunft {
  profil: Pick<Rechtsprofil, "kennung" | "bezeichnung" | "rechtsstand" | "parameterstand">;
  fall: Rechenfall;
  rechnung: Rechnung;
  rechenweg: readonly Schritt[];
  hinweise: readonly string[];
}

/** Rechnet einen geprüften Fall mit vollem Rechenweg. */
export function berechne(recht: Rechtsprofil, fall: Rechenfall): Auskunft {
  const rechnung = rechne(recht, fall);
  const { kennung, bezeichnung, rechtsstand, parameterstand } = recht;
  return {
    profil: { kennung, bezeichnung, rechtsstand, parameterstand },
    fall,
    rechnung,
    rechenweg: baueRechenweg(recht, fall, rechnung),
    hinweise: hinweise(recht, fall, rechnung),
  };
}

/** In der Reihenfolge von contract.md 5 stehen diese nach der Wartezeit. */
const NACH_WARTEZEIT: ReadonlySet<string> = new Set([
  "V-BETRAG",
  "V-FAMILIENZUSCHLAG",
  "V-EINGABE",
]);

/** Geprüfte und gerechnete Eingabe. */
export interface Ergebnis extends Pruefung {
  /** Endgültig ohne Befunde, sonst vorläufig; `null`, wenn sich nichts rechnen lässt. */
  rechnung: Rechnung | null;
}

/**
 * Prüft und rechnet ohne Rechenweg: der Weg für Befehlszeile, Massenlauf und laufende Anzeige. Die Wartezeit
 * steht an ihrem Platz unter den Befunden.
 */
export function rechneEingabe(recht: Rechtsprofil, eingabe: Falleingabe): Ergebnis {
  const pruefung = pruefeEingabe(recht, eingabe);
  const rechnung = pruefung.fall === null ? null : rechne(recht, pruefung.fall);
  if (rechnung !== null && !rechnung.wartezeitErfuellt) {
    const befunde: Befund[] = pruefung.befunde;
    const stelle = befunde.findIndex(({ code }) => NACH_WARTEZEIT.has(code));
    befunde.splice(stelle < 0 ? befunde.length : stelle, 0, befund("V-WARTEZEIT", "dienstzeiten"));
  }
  return { befunde: pruefung.befunde, rahmen: pruefung.rahmen, fall: pruefung.fall, rechnung };
}
