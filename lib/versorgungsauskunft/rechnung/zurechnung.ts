import { monatsende, type Tag } from "../kalender/tag";
import { fristende, zaehle } from "../kalender/zeitraum";
import type { Zurechnung } from "../recht/profil";
import { runde } from "../zahl/ganzzahl";

/** Zurechnungszeit: Ende und Tage des Zeitraums, davon der Bruch in Hundertstel Tagen. */
export interface Zurechnungszeit {
  bis: Tag;
  tage: number;
  angerechnet100: number;
}

/**
 * Zurechnungszeit bei Dienstunfähigkeit (§ 21 Abs. 1 LBeamtVG, versorgungsauskunft.md (f)): vom ersten
 * Ruhestandstag bis zum Ende des Monats, in dem das Alter vollendet wird. `null`, wenn der Ruhestand nach
 * dem Tag der Vollendung beginnt. Für das frühere Recht nennt die Spezifikation diese Bedingung nicht
 * eigens; sie gilt dort ebenso mit dem dortigen Alter.
 */
export function zurechnungszeit(
  geburt: Tag,
  ruhestand: Tag,
  { bisAlter, bruch }: Zurechnung,
): Zurechnungszeit | null {
  const vollendet = fristende(geburt, bisAlter, 0);
  if (ruhestand > vollendet) return null;
  const bis = monatsende(vollendet);
  const tage = zaehle(ruhestand, bis);
  return { bis, tage, angerechnet100: runde(100 * tage * bruch[0], bruch[1]) };
}
