import type { Handelnder, Rolle } from "./policy";
import type { Gruppe } from "./rechte";

/** Angemeldete Person, bei jeder Anfrage frisch aus der Datenbank gelesen. */
export interface Akteur extends Handelnder {
  klasse: "S" | "X" | "K";
  kennung: string;
  vorname: string;
  name: string;
  email: string;
  gruppen: readonly Gruppe[];
  /** Formularnummern, die die Kasse für die Organisation abgeschaltet hat. */
  formulareAus: ReadonlySet<string>;
  /** Ob die Kasse der Organisation die Schnittstelle eingeschaltet lässt. */
  schnittstelle: boolean;
  sitzungNr: string;
  proSeite: number;
  kasseName: string;
  /** Name des Mitglieds; leer bei der Kasse. */
  mitgliedName: string;
  /** `Mäuserast (Beamtenversorgung) (PNR: 78970, Abr: 102898)` oder Name der Kasse. */
  organisation: string;
  /** Was der Störungsschalter der Kasse gerade abschaltet; fehlt bei Verfahren ohne Seiten. */
  gestoert?: readonly string[];
}

/** Rolle aus Klasse und Kassenrolle. */
export function rolleVon(klasse: "S" | "X" | "K", kasseRolle: string | null): Rolle {
  if (klasse === "S") return "sachbearbeitung";
  if (klasse === "X") return "administration";
  if (kasseRolle === "ADMINISTRATION") return "kasseAdministration";
  if (kasseRolle === "SACHBEARBEITUNG") return "kasse";
  // Lieber gar keine Seite als eine mit geratenen Rechten.
  throw new Error("Kassenkonto ohne Rolle");
}

/** Kennung, die es nie gibt: Abfragen nach dem Mitglied eines Akteurs ohne Mitglied finden nichts. */
export const KEIN_MITGLIED = "00000000-0000-0000-0000-000000000000";
