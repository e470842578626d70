import { formatDatum, plusMonate, plusTage } from "@/lib/datum";
import type { IsoDatum } from "@/lib/lebenslauf";
import { hinweis } from "../../befund";
import { c10Reihenfolge } from "../../regeln/c10";
import type { Befund } from "../../typen";

/** Ämter mit Amtszeit von genau acht Jahren (GO NRW § 71, KrO NRW). */
const ACHT_JAHRE: ReadonlySet<string> = new Set(["B1", "BG", "KD"]);
/** Unmittelbar Gewählte; üblich sind fünf Jahre. */
const FUENF_JAHRE: ReadonlySet<string> = new Set(["BM", "OB", "LR"]);

/** Arten des Beamtenverhältnisses auf Zeit (CL-BV). */
export function istAufZeit(bvArt: string | undefined): boolean {
  return bvArt === "Z" || bvArt === "ZL";
}

/** Ob für das Amt keine Ernennung nötig ist (LBG NRW § 118). */
export function ohneErnennung(wahlamt: string | undefined): boolean {
  return FUENF_JAHRE.has(wahlamt ?? "");
}

/** Ob die Wahl frühestens sechs Monate vor der Amtszeit liegen soll (GO NRW § 71). */
export function istBeigeordnet(wahlamt: string | undefined): boolean {
  return wahlamt === "B1" || wahlamt === "BG";
}

/** Reihenfolge und Länge einer Amtszeit (formulare.md F10); Felder `amtszeit_von`, `amtszeit_bis`. */
export function pruefeAmtszeit(
  regel: string,
  wahlamt: string | undefined,
  von: IsoDatum | undefined,
  bis: IsoDatum | undefined,
): Befund[] {
  const reihenfolge = c10Reihenfolge("amtszeit_bis", von, bis);
  if (reihenfolge.length > 0 || !von || !bis || !wahlamt) return reihenfolge;
  const danach = plusTage(bis, 1);
  if (ACHT_JAHRE.has(wahlamt) && danach !== plusMonate(von, 96)) {
    const ende = formatDatum(plusTage(plusMonate(von, 96), -1));
    const text = `Die Amtszeit dauert in diesem Amt genau acht Jahre (§ 71 GO NRW), also bis ${ende}. Bitte prüfen Sie die Daten.`;
    return [hinweis(`${regel}-AMTSZEIT`, "amtszeit_bis", text)];
  }
  const ueblich = plusMonate(von, 48) <= danach && danach <= plusMonate(von, 72);
  if (FUENF_JAHRE.has(wahlamt) && !ueblich) {
    const text =
      "Die Amtszeit dauert in diesem Amt üblicherweise fünf Jahre. Bitte prüfen Sie die Daten.";
    return [hinweis(`${regel}-AMTSZEIT`, "amtszeit_bis", text)];
  }
  return [];
}
