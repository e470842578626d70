import { beurlaubung } from "./definitionen/beurlaubung";
import type { Formular } from "./typen";

/**
 * Alle Fassungen aller Formulare in der Reihenfolge der Kacheln (formulare.md 2.0). Ein neues
 * Formular ist eine Datei in `definitionen/` und eine Zeile hier; eine abgelöste Fassung bleibt als
 * weitere Zeile stehen, damit alte Meldungen lesbar bleiben.
 */
const FASSUNGEN: readonly Formular[] = [beurlaubung];

/** Die geltenden Formulare, je Kennung die höchste Version. */
export const FORMULARE: readonly Formular[] = FASSUNGEN.filter((f) =>
  FASSUNGEN.every((g) => g.id !== f.id || g.version <= f.version),
);

/**
 * Das geltende Formular zur Kennung aus der Adresse oder, mit `version`, die Fassung einer
 * gespeicherten Meldung. `null`, wenn es sie nicht gibt.
 */
export function formular(id: string, version?: number): Formular | null {
  const passt = (f: Formular) => f.id === id && f.version === version;
  return (
    (version === undefined ? FORMULARE.find((f) => f.id === id) : FASSUNGEN.find(passt)) ?? null
  );
}
