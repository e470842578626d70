import { JAHRESTAGE } from "../kalender/zeitraum";
import { runde } from "../zahl/ganzzahl";

/** Hundertstel Tage zu Jahren mit zwei Stellen ((d) 8): in Hundertstel Jahren. */
export const alsJahre100 = (tage100: number): number => runde(tage100, JAHRESTAGE);

/** Satz nach neuem Recht (§ 24 Abs. 1 LBeamtVG) in 1/100 Prozent, vor und nach dem Höchstsatz. */
export interface SatzNeu {
  dienstjahre100: number;
  ungekuerzt: number;
  satz: number;
}

/** `steigerung` in 1/100 000 Prozent je Jahr, `hoechst` in 1/100 Prozent. */
export function satzNeu(tage100: number, steigerung: number, hoechst: number): SatzNeu {
  const dienstjahre100 = alsJahre100(tage100);
  const ungekuerzt = runde(dienstjahre100 * steigerung, 100_000);
  return { dienstjahre100, ungekuerzt, satz: ungekuerzt < hoechst ? ungekuerzt : hoechst };
}
