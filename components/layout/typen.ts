/** Ein Ziel der Navigation. */
export interface Navigationsziel {
  titel: string;
  href: string;
}

/** Ein Eintrag der Hauptnavigation: ein Ziel oder ein Menü mit mehreren, etwa „Gruppenpostfächer“. */
export type Navigationseintrag =
  | Navigationsziel
  | { titel: string; eintraege: readonly Navigationsziel[] };

/** Angemeldete Person in der Kopfleiste. */
export interface Kopfnutzer {
  name: string;
  kennung: string;
  /** Einträge des Nutzermenüs; ohne Angabe „Einstellungen“ und „Mitgliederdaten“. */
  menue?: readonly Navigationsziel[];
}
