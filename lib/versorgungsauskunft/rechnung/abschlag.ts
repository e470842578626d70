import { monatsende, type Tag } from "../kalender/tag";
import { fristende, zaehle } from "../kalender/zeitraum";
import type { Rechtsprofil } from "../recht/profil";
import type { Alter, Altersgrenze, Rechenfall } from "../typen";
import { runde } from "../zahl/ganzzahl";
import { alsJahre100 } from "./satz";

/** Versorgungsabschlag: Tage zu 365 je Jahr, Jahre in Hundertsteln, Sätze in 1/100 Prozent. */
export interface Abschlag {
  /** Ende des Bezugsmonats; `null`, wenn nichts abgezogen wird. */
  bis: Tag | null;
  tage: number;
  jahre100: number;
  ungekuerzt: number;
  hoechst: number;
  satz: number;
}

export const KEIN_ABSCHLAG: Abschlag = {
  bis: null,
  tage: 0,
  jahre100: 0,
  ungekuerzt: 0,
  hoechst: 0,
  satz: 0,
};

/** Satz aus Jahren in Hundertsteln: `jeJahr` und `hoechst` in 1/100 Prozent ((g)). */
export function abschlagssatz(jahre100: number, jeJahr: number, hoechst: number) {
  const ungekuerzt = runde(jahre100 * jeJahr, 100);
  return { ungekuerzt, satz: Math.min(ungekuerzt, hoechst) };
}

/** Abschlag für den Zeitraum von `von` bis `bis`, beide Tage zählen (§ 24 Abs. 2 LBeamtVG). */
export function abschlagFuer(von: Tag, bis: Tag, jeJahr: number, hoechst: number): Abschlag {
  if (von > bis) return KEIN_ABSCHLAG;
  const tage = zaehle(von, bis);
  const jahre100 = alsJahre100(tage * 100);
  return { bis, tage, jahre100, hoechst, ...abschlagssatz(jahre100, jeJahr, hoechst) };
}

const ende = (geburt: Tag, alter: Alter): Tag => monatsende(fristende(geburt, alter[0], alter[1]));

/** Bezugsalter bei Dienstunfähigkeit: die erste Stufe, vor deren Tag der Ruhestand liegt, sonst 65. */
function duAlter(recht: Rechtsprofil, fall: Rechenfall): Alter {
  const stufen = fall.duStufen ?? recht.duStufen;
  const stufe = stufen.find((s) => s.vor === null || fall.ruhestand < s.vor);
  // Eigene Stufen haben keine letzte; danach gilt die letzte hinterlegte.
  return stufe?.alter ?? recht.duStufen[recht.duStufen.length - 1]?.alter ?? [65, 0];
}

/** Ende des Bezugsmonats nach Grund; eine frühere besondere Altersgrenze tritt an seine Stelle ((g)). */
function bezugsende(recht: Rechtsprofil, fall: Rechenfall, grenze: Altersgrenze): Tag | null {
  if (fall.grund === "REGELALTERSGRENZE") return null;
  if (fall.grund === "ANTRAGSALTERSGRENZE") {
    return Math.min(grenze.letzterTag, ende(fall.geburt, recht.bezugsalterAntragHoechstens));
  }
  const alter =
    fall.grund === "SCHWERBEHINDERUNG"
      ? recht.bezugsalterSchwerbehinderung(fall.geburt)
      : duAlter(recht, fall);
  const tag = ende(fall.geburt, alter);
  return grenze.besondere ? Math.min(tag, grenze.letzterTag) : tag;
}

/** Versorgungsabschlag eines Falls; mindert das Ruhegehalt, nicht den Satz. */
export function abschlagVon(
  recht: Rechtsprofil,
  fall: Rechenfall,
  grenze: Altersgrenze,
  werte: { jeJahr: number; hoechst: Readonly<Record<string, number>> },
): Abschlag {
  const bis = fall.abschlagsfrei ? null : bezugsende(recht, fall, grenze);
  if (bis === null) return KEIN_ABSCHLAG;
  return abschlagFuer(fall.ruhestand, bis, werte.jeJahr, werte.hoechst[fall.grund] ?? 0);
}
