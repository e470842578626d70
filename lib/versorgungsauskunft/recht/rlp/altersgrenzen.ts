import { am } from "../../kalender/datum";
import { jahrVon, type Tag, zerlege } from "../../kalender/tag";
import type { Alter } from "../../typen";

/** Alter nach Geburtsjahr: `bis` einschließlich, die letzte Zeile gilt für alle späteren. */
type Jahrgangstabelle = readonly { bis: number; alter: Alter }[];

/** Regelaltersgrenze (§ 37 Abs. 1, 3 LBG; Richterinnen und Richter § 4 LRiG). */
const REGELALTER: Jahrgangstabelle = [
  { bis: 1950, alter: [65, 0] },
  { bis: 1951, alter: [65, 1] },
  { bis: 1952, alter: [65, 2] },
  { bis: 1953, alter: [65, 3] },
  { bis: 1954, alter: [65, 4] },
  { bis: 1955, alter: [65, 6] },
  { bis: 1956, alter: [65, 8] },
  { bis: 1957, alter: [65, 10] },
  { bis: 1958, alter: [66, 0] },
  { bis: 1959, alter: [66, 2] },
  { bis: 1960, alter: [66, 4] },
  { bis: 1961, alter: [66, 6] },
  { bis: 1962, alter: [66, 8] },
  { bis: 1963, alter: [66, 10] },
  { bis: Number.POSITIVE_INFINITY, alter: [67, 0] },
];

/** Antragsalter bei Schwerbehinderung (§ 39 Abs. 2, 3 LBG). */
const SB_ALTER: Jahrgangstabelle = [
  { bis: 1955, alter: [60, 0] },
  { bis: 1956, alter: [60, 2] },
  { bis: 1957, alter: [60, 4] },
  { bis: 1958, alter: [60, 6] },
  { bis: 1959, alter: [60, 8] },
  { bis: 1960, alter: [60, 10] },
  { bis: Number.POSITIVE_INFINITY, alter: [61, 0] },
];

/** Bezugsalter des Abschlags bei Schwerbehinderung (§ 24 Abs. 2 Nr. 2, § 97a LBeamtVG). */
const SB_BEZUGSALTER: Jahrgangstabelle = [
  { bis: 1955, alter: [63, 0] },
  { bis: 1956, alter: [63, 2] },
  { bis: 1957, alter: [63, 4] },
  { bis: 1958, alter: [63, 6] },
  { bis: 1959, alter: [63, 8] },
  { bis: 1960, alter: [63, 10] },
  { bis: 1961, alter: [64, 3] },
  { bis: 1962, alter: [64, 6] },
  { bis: 1963, alter: [64, 9] },
  { bis: Number.POSITIVE_INFINITY, alter: [65, 0] },
];

function nachJahrgang(tabelle: Jahrgangstabelle, geburt: Tag): Alter {
  const jahr = jahrVon(zerlege(geburt));
  for (const zeile of tabelle) if (jahr <= zeile.bis) return zeile.alter;
  throw new RangeError("Die Tabelle hat keine Zeile für diesen Jahrgang.");
}

export const regelalter = (geburt: Tag): Alter => nachJahrgang(REGELALTER, geburt);
export const schwerbehindertenalter = (geburt: Tag): Alter => nachJahrgang(SB_ALTER, geburt);
export const bezugsalterSchwerbehinderung = (geburt: Tag): Alter =>
  nachJahrgang(SB_BEZUGSALTER, geburt);

/** Über dieses Alter hinaus zählt der Abschlag bei Antrag nie (§ 24 Abs. 2 Nr. 1 LBeamtVG). */
export const BEZUGSALTER_ANTRAG: Alter = [67, 0];

/** Polizei nach vollen Jahren in Wechselschicht (§ 111 Abs. 1 LBG), absteigend. */
export const WECHSELSCHICHT: readonly { ab: number; alter: Alter }[] = [
  { ab: 25, alter: [60, 0] },
  { ab: 24, alter: [60, 4] },
  { ab: 23, alter: [60, 8] },
  { ab: 22, alter: [61, 0] },
  { ab: 21, alter: [61, 4] },
  { ab: 20, alter: [61, 8] },
];

/** Feste Altersgrenzen und Antragsalter (versorgungsauskunft.md (b)). */
export const ALTER = {
  LEHRER: [65, 0],
  LEHRER_FRUEHER: [64, 0],
  VOLLZUG: [60, 0],
  FEUERWEHR_EINSATZ: [60, 0],
  FEUERWEHR_25_JAHRE: [62, 0],
  FEUERWEHR_SONST: [64, 0],
  FEUERWEHR_SONST_AB_2025: [63, 0],
  POLIZEI: [62, 0],
  POLIZEI_A14: [64, 0],
  ANTRAG: [63, 0],
  ANTRAG_POLIZEI: [61, 0],
  ANTRAG_POLIZEI_A14: [63, 0],
} as const satisfies Record<string, Alter>;

/** Lehrkräfte, die vorher geboren sind, gehen nach dem Schuljahr der Vollendung von 64 (§ 37 Abs. 3 LBG). */
export const LEHRER_FRUEHER_VOR = am("1952-04-01");
/** Für diese Lehrkräfte enthält § 37 Abs. 3 LBG eine weitere, nicht vorliegende Nummer. */
export const LEHRER_OFFEN_BIS = am("1952-11-30");
/** § 117 LBG i. d. F. vom 20.12.2023: außerhalb des Einsatzdienstes nicht vor diesem Tag. */
export const FEUERWEHR_FRUEHESTENS = am("2024-03-31");
/** Ab hier 63 statt 64 (hergeleitet). */
export const FEUERWEHR_63_AB = am("2025-12-28");

/** Letzter Monat eines Abschnitts des Schul- oder Hochschuljahres; der Dienst endet mit ihm. */
export const SCHULJAHRESENDE = [7] as const;
export const SEMESTERENDE = { PROFESSOR: [3, 9], PROFESSOR_FH: [2, 8] } as const;
