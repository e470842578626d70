import { eintrag } from "@/lib/codelisten";
import { plusMonate, plusTage, tageZwischen } from "@/lib/datum";
import type { IsoDatum } from "@/lib/lebenslauf";
import type { PruefKontext } from "../../typen";
import type { BeurlaubungWerte } from "./felder";

/** Ende einer Beurlaubung „bis Ruhestand“ für die Höchstdauer; Annahme, die Altersgrenze wechselt. */
const ALTERSGRENZE_JAHRE = 67;

/** Die meisten Tage, die so viele Jahre haben können: Volle Jahre sind noch keine Überschreitung. */
export function tageInJahren(jahre: number): number {
  return jahre * 365 + Math.ceil(jahre / 4);
}

/** Ob die Beurlaubung zur Höchstdauer von 15 Jahren zählt (§§ 64, 70 LBG NRW). */
export function zaehltFuer15Jahre(code: string): boolean {
  return eintrag("CL-BEU", code)?.merkmale?.zaehltFuer15Jahre === true;
}

function tage(von: IsoDatum, bis: IsoDatum | null | undefined, geburtsdatum: IsoDatum): number {
  const ende = bis ?? plusTage(plusMonate(geburtsdatum, 12 * ALTERSGRENZE_JAHRE), -1);
  return Math.max(0, tageZwischen(von, ende) + 1);
}

/**
 * Tage aller Beurlaubungen, deren Rechtsgrundlage `zaehlt`: eigene, sichtbare frühere und die
 * gemeldete. Ein offenes Ende rechnet bis zur Altersgrenze. 0, wenn die gemeldete nicht zählt:
 * Dann ändert sie an der Summe nichts.
 */
export function summeTage(
  { ab, bis, rechtsgrundlage }: BeurlaubungWerte,
  { eigene, frueher, person }: Pick<PruefKontext, "eigene" | "frueher" | "person">,
  zaehlt: (code: string) => boolean,
): number {
  if (!ab || !rechtsgrundlage || !person || !zaehlt(rechtsgrundlage)) return 0;
  const bestehende = [...eigene, ...frueher].filter(
    (s) => s.art === "BEURLAUBUNG" && zaehlt(s.zusatz.rechtsgrundlage ?? ""),
  );
  return [{ von: ab, bis }, ...bestehende]
    .map((z) => tage(z.von, z.bis, person.geburtsdatum))
    .reduce((summe, n) => summe + n, 0);
}
