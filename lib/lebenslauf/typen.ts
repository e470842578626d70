import type { IsoDatum } from "@/lib/datum";

export type { IsoDatum };

/** Art einer Zeitscheibe (formulare.md 1.3). */
export type ZeitscheibenArt = "DIENST" | "BEURLAUBUNG" | "AUSBILDUNG" | "SONSTIGE";

/** Art eines Trägers, der kein Mitglied der Kasse ist. */
export type TraegerArt = "DIENSTHERR" | "ARBEITGEBER" | "AUSBILDUNG";

/**
 * Wo die Person in der Zeitscheibe war: bei einem Mitglied der Kasse
 * oder bei einem freien Träger, nie beides (formulare.md 1.3).
 */
export type Traeger =
  | { art: "MITGLIED"; mitgliedschaftId: string; mitgliedId: string; anzeige: string }
  | { art: TraegerArt; name: string };

/** Zulage (CL-ZUL) oder Zuschlag (CL-ZUS) mit Betrag in Cent oder in Prozent und eigenem Zeitraum. */
export interface Zulage {
  art: string;
  betragCent?: number;
  prozent?: number;
  ruhegehaltfaehig?: boolean;
  ab?: IsoDatum;
  bis?: IsoDatum;
  text?: string;
}

/** Angaben, die nur für eigene Zeitscheiben gezeigt werden (Formulare F1, F4, F8, F10). */
export interface ZeitscheibenZusatz {
  tabelle?: string;
  laufbahngruppe?: string;
  fachrichtung?: string;
  bvArt?: string;
  zulagen?: Zulage[];
  modell?: string;
  rechtsgrundlage?: string;
  einweisungAm?: IsoDatum;
  verfuegungAm?: IsoDatum;
  amtszeitVon?: IsoDatum;
  amtszeitBis?: IsoDatum;
  wahlamt?: string;
}

/** Ein Abschnitt des Lebenslaufs; `von` und `bis` zählen mit, `bis: null` heißt bis auf Weiteres. */
export interface Zeitscheibe {
  /** Kennung der gespeicherten Zeile; `null` bei einer neu entstandenen, noch nicht gespeicherten. */
  id: string | null;
  von: IsoDatum;
  bis: IsoDatum | null;
  bezeichnung: string;
  traeger: Traeger;
  /** Besoldungsgruppe ohne Leerzeichen, etwa `A12`; `null`, wenn keine. */
  besoldung: string | null;
  /** Umfang als Bruch; 0/1 nur bei BEURLAUBUNG. */
  umfang: { z: number; n: number };
  art: ZeitscheibenArt;
  zusatz: ZeitscheibenZusatz;
}

/**
 * Werte, die eine Operation an einer Zeitscheibe ändert; fehlende bleiben. `zusatz` ändert nur die
 * genannten Angaben, eine mit `undefined` genannte entfällt; `zulagen` wird als Liste ersetzt.
 */
export type Aenderung = Partial<
  Pick<Zeitscheibe, "bezeichnung" | "besoldung" | "umfang" | "art" | "zusatz">
>;

/**
 * Operationen der Formulare (formulare.md 1.5). `BEFRISTE` gibt der eigenen Zeitscheibe, die am Tag
 * `ab` beginnt, ein Ende (F10); `VORDIENST` legt eine frühere Zeit bei einem Träger außerhalb der
 * Kasse an (F1). Alle übrigen gelten den eigenen Zeitscheiben.
 */
export type Operation =
  | { op: "SPLIT"; am: IsoDatum }
  | { op: "BEFRISTE"; ab: IsoDatum; bis: IsoDatum }
  | { op: "VORDIENST"; scheibe: Omit<Zeitscheibe, "id"> }
  | { op: "SET"; ab: IsoDatum; werte: Aenderung }
  | { op: "INSERT"; von: IsoDatum; bis: IsoDatum; werte: Aenderung }
  | { op: "APPEND"; scheibe: Omit<Zeitscheibe, "id"> }
  | { op: "CLOSE"; letzterTag: IsoDatum };
