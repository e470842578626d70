import { anmeldung } from "./definitionen/anmeldung";
import { ausscheiden } from "./definitionen/ausscheiden";
import { befoerderung } from "./definitionen/befoerderung";
import { besoldungZeit } from "./definitionen/besoldung-zeit";
import { beurlaubung } from "./definitionen/beurlaubung";
import { kontaktdaten } from "./definitionen/kontaktdaten";
import { personendaten } from "./definitionen/personendaten";
import { sonstige } from "./definitionen/sonstige";
import { todesfall } from "./definitionen/todesfall";
import { umfang } from "./definitionen/umfang";
import { versetzung } from "./definitionen/versetzung";
import { wahlzeit } from "./definitionen/wahlzeit";
import type { Formular } from "./typen";

/**
 * Alle Fassungen aller Formulare in der Reihenfolge der Kacheln (formulare.md 2.0). Ein neues
 * Formular ist eine Datei in `definitionen/` und eine Zeile hier; eine abgelöste Fassung bleibt als
 * weitere Zeile stehen, damit alte Meldungen lesbar bleiben.
 */
const FASSUNGEN: readonly Formular[] = [
  anmeldung,
  personendaten,
  kontaktdaten,
  befoerderung,
  beurlaubung,
  ausscheiden,
  todesfall,
  umfang,
  versetzung,
  wahlzeit,
  besoldungZeit,
  sonstige,
];

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
