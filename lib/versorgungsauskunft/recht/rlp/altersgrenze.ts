import { jahrVon, monatsende, monatVon, type Tag, tagVon, zerlege } from "../../kalender/tag";
import { fristende } from "../../kalender/zeitraum";
import type { Alter, Altersgrenze, Kategorie, Zusatz } from "../../typen";
import {
  ALTER,
  FEUERWEHR_63_AB,
  FEUERWEHR_FRUEHESTENS,
  LEHRER_FRUEHER_VOR,
  LEHRER_OFFEN_BIS,
  regelalter,
  SCHULJAHRESENDE,
  SEMESTERENDE,
  WECHSELSCHICHT,
} from "./altersgrenzen";

const vollendet = (geburt: Tag, alter: Alter): Tag => fristende(geburt, alter[0], alter[1]);

/** Ende des ersten der genannten Monate, das nicht vor `t` liegt. */
function abschnittsende(t: Tag, monate: readonly number[]): Tag {
  const k = zerlege(t);
  const monat = monate.find((m) => m >= monatVon(k));
  if (monat !== undefined) return monatsende(tagVon(jahrVon(k), monat, 1));
  return monatsende(tagVon(jahrVon(k) + 1, monate[0] ?? 12, 1));
}

/** Grenze mit Ablauf des Monats, in dem das Alter vollendet wird. */
function zumMonatsende(geburt: Tag, alter: Alter, fundstelle: string): Altersgrenze {
  const tag = vollendet(geburt, alter);
  const letzterTag = monatsende(tag);
  return { alter, vollendet: tag, letzterTag, besondere: true, fundstelle };
}

function lehrer(geburt: Tag): Altersgrenze {
  const alter = geburt < LEHRER_FRUEHER_VOR ? ALTER.LEHRER_FRUEHER : ALTER.LEHRER;
  const tag = vollendet(geburt, alter);
  return {
    alter,
    vollendet: tag,
    letzterTag: abschnittsende(tag, SCHULJAHRESENDE),
    besondere: false,
    fundstelle: "§ 37 Abs. 1 Satz 4, Abs. 3 LBG",
    ...(geburt >= LEHRER_FRUEHER_VOR && geburt <= LEHRER_OFFEN_BIS && { hinweis: "N-LEHRER-1952" }),
  };
}

function professor(geburt: Tag, semester: readonly number[]): Altersgrenze {
  const alter = regelalter(geburt);
  const tag = vollendet(geburt, alter);
  const letzterTag = abschnittsende(tag, semester);
  const fundstelle = "HochSchG, § 37 Abs. 1, 3 LBG";
  return { alter, vollendet: tag, letzterTag, besondere: false, fundstelle };
}

/**
 * Feuerwehr (§ 117 LBG). Außerhalb des Einsatzdienstes nicht vor dem 31.03.2024; 63 statt 64 gilt, wenn
 * das Monatsende der 63 in die Geltung der neuen Grenze fällt (versorgungsauskunft.md (b), „from 28.12.2025“).
 */
function feuerwehr(geburt: Tag, dienst: Zusatz["feuerwehr"]): Altersgrenze {
  const fundstelle = "§ 117 LBG";
  if (dienst === "EINSATZ") return zumMonatsende(geburt, ALTER.FEUERWEHR_EINSATZ, fundstelle);
  const neu = zumMonatsende(geburt, ALTER.FEUERWEHR_SONST_AB_2025, fundstelle);
  if (dienst === "VERWALTUNG" && neu.letzterTag >= FEUERWEHR_63_AB) return neu;
  const alter = dienst === "VERWALTUNG" ? ALTER.FEUERWEHR_SONST : ALTER.FEUERWEHR_25_JAHRE;
  const grenze = zumMonatsende(geburt, alter, fundstelle);
  return { ...grenze, letzterTag: Math.max(grenze.letzterTag, FEUERWEHR_FRUEHESTENS) };
}

/** Polizei (§ 111 LBG): Jahre in Wechselschicht zuerst, dann das Amt, sonst 62. */
function polizei(geburt: Tag, zusatz: Zusatz): Altersgrenze {
  const stufe = WECHSELSCHICHT.find((s) => zusatz.wechselschichtJahre >= s.ab);
  const amt = zusatz.viertesEinstiegsamtOderA14 ? ALTER.POLIZEI_A14 : ALTER.POLIZEI;
  return zumMonatsende(geburt, stufe?.alter ?? amt, "§ 111 LBG");
}

/** Altersgrenze nach Kategorie (versorgungsauskunft.md (b)). */
export function altersgrenze(geburt: Tag, kategorie: Kategorie, zusatz: Zusatz): Altersgrenze {
  switch (kategorie) {
    case "ALLGEMEIN": {
      const grenze = zumMonatsende(geburt, regelalter(geburt), "§ 37 Abs. 1, 3 LBG");
      return { ...grenze, besondere: false };
    }
    case "LEHRER":
      return lehrer(geburt);
    case "PROFESSOR":
    case "PROFESSOR_FH":
      return professor(geburt, SEMESTERENDE[kategorie]);
    case "FEUERWEHR":
      return feuerwehr(geburt, zusatz.feuerwehr);
    case "VOLLZUG":
      return zumMonatsende(geburt, ALTER.VOLLZUG, "§ 118 LBG");
    case "POLIZEI":
      return polizei(geburt, zusatz);
  }
}

/** Antragsalter (§ 39 Abs. 1, § 111 LBG); `null`, wo es keinen früheren Tag als die Grenze gibt. */
export function antragsalter(
  grenze: Altersgrenze,
  kategorie: Kategorie,
  zusatz: Zusatz,
): Alter | null {
  switch (kategorie) {
    case "VOLLZUG":
      return null;
    case "FEUERWEHR":
      return grenze.alter === ALTER.FEUERWEHR_SONST ? ALTER.ANTRAG : null;
    case "POLIZEI":
      return zusatz.viertesEinstiegsamtOderA14 ? ALTER.ANTRAG_POLIZEI_A14 : ALTER.ANTRAG_POLIZEI;
    default:
      return ALTER.ANTRAG;
  }
}
