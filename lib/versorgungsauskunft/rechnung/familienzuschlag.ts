import { sucheAm } from "../recht/datiert";
import type { Rechtsprofil } from "../recht/profil";
import type { Rechenfall } from "../typen";
import { runde } from "../zahl/ganzzahl";

/** Familienzuschlag des Falls in Cent; `voll` ist der Betrag vor dem Halbieren. */
export interface Zuschlag {
  /** `null`: für den Tag liegt kein Betrag vor (P-FAMILIENZUSCHLAG-FEHLT). */
  betrag: number | null;
  voll: number | null;
  fundstelle: string | null;
  hinweis?: string;
}

const OHNE: Zuschlag = { betrag: 0, voll: 0, fundstelle: null };

/**
 * Familienzuschlag am ersten Ruhestandstag: eigener Betrag, sonst die Tabelle; HALB halbiert und rundet auf
 * Cent (versorgungsauskunft.md (h) 2, contract.md 5).
 */
export function zuschlag(recht: Rechtsprofil, fall: Rechenfall): Zuschlag {
  if (fall.familienzuschlag === "OHNE") return OHNE;
  const zeile =
    fall.familienzuschlagBetrag === null ? sucheAm(recht.familienzuschlag, fall.ruhestand) : null;
  const voll = fall.familienzuschlagBetrag ?? zeile?.wert ?? null;
  if (voll === null) {
    return { betrag: null, voll: null, fundstelle: null, hinweis: "P-FAMILIENZUSCHLAG-FEHLT" };
  }
  return {
    betrag: fall.familienzuschlag === "HALB" ? runde(voll, 2) : voll,
    voll,
    fundstelle: zeile?.fundstelle ?? null,
    hinweis: zeile?.hinweis,
  };
}
