import { eintragsschluessel } from "../rohwerte";
import type { EinfachesFeld, Formular, Gruppenfeld } from "../typen";

/** Spalte der Person; ohne sie bei Formularen ohne Person. */
export const SPALTE_PERSON = "persnr";
/** Freiwillig: Stand des Lebenslaufs, zu dem die Zeile entstand (Regel C9). */
export const SPALTE_STAND = "lebenslauf_version";

/** Eine Spalte für ein Feld; Einträge von Gruppen zählen in Tabellen ab 1, wie auf der Seite. */
export interface Feldspalte {
  name: string;
  /** Schlüssel unter den Rohwerten, etwa `zulagen.0.art`. */
  rohschluessel: string;
  feld: EinfachesFeld;
  /** Gruppe und Nummer des Eintrags ab 0. */
  eintrag?: { gruppe: Gruppenfeld; nr: number };
}

/** So viele Einträge je Gruppe nennt die Vorlage; weitere Spalten darf die Datei ergänzen. */
const EINTRAEGE_DER_VORLAGE = 3;

type Felderklaerung = Pick<Formular, "felder">;

function gruppenspalten(name: string, gruppe: Gruppenfeld, nr: number): Feldspalte[] {
  return Object.entries(gruppe.felder).map(([unter, feld]) => ({
    name: `${name}.${nr + 1}.${unter}`,
    rohschluessel: eintragsschluessel(name, nr, unter),
    feld,
    eintrag: { gruppe, nr },
  }));
}

/** Alle Spalten, die eine Tabelle dieses Formulars haben darf, in der Ordnung des Formulars. */
export function feldspalten({ felder }: Felderklaerung): Feldspalte[] {
  return Object.entries(felder).flatMap(([name, feld]): Feldspalte[] => {
    if (feld.art !== "gruppe") return [{ name, rohschluessel: name, feld }];
    return Array.from({ length: feld.max }, (_, nr) => gruppenspalten(name, feld, nr)).flat();
  });
}

/** Spalten der Vorlage: je Gruppe die ersten drei Einträge. */
export function vorlagenspalten(formular: Felderklaerung): Feldspalte[] {
  return feldspalten(formular).filter((s) => (s.eintrag?.nr ?? 0) < EINTRAEGE_DER_VORLAGE);
}

/** Spalten vor den Feldern. */
export function kopfspalten({ ohnePerson }: Pick<Formular, "ohnePerson">): string[] {
  return ohnePerson ? [] : [SPALTE_PERSON, SPALTE_STAND];
}

/** Name der Spalte zu einem Befund: `zulagen.0.art` → `zulagen.1.art`. */
export function spaltenname(feldpfad: string): string {
  return feldpfad.replace(/^([^.]+)\.(\d+)\./, (_, gruppe, nr) => `${gruppe}.${Number(nr) + 1}.`);
}
