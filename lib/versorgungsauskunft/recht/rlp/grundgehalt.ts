import { am } from "../../kalender/datum";
import type { Reihe } from "../datiert";
import type { Besoldungsgruppe } from "../profil";

/**
 * Grundgehaltssätze der Besoldungsordnung A ab dem 01.02.2025 (Anlage 6 LBesG, versorgungsauskunft.md (l)).
 * Nur Hilfe beim Ausfüllen der Dienstbezüge, keine Regel der Rechnung. Der letzte Betrag ist die höchste
 * Stufe; die erste ist aus der Zahl der Beträge hergeleitet.
 */
// biome-ignore format: eine Zeile je Besoldungsgruppe
const AB_02_2025: readonly Besoldungsgruppe[] = [
  { gruppe: "A 5", ersteStufe: 2, betraege: [296474, 303144, 309812, 316484, 323152, 329825, 336498, 343215, 349930] },
  { gruppe: "A 6", ersteStufe: 2, betraege: [300847, 308172, 315498, 322817, 330143, 337470, 344794, 352116, 361966] },
  { gruppe: "A 7", ersteStufe: 2, betraege: [307117, 316205, 325287, 334373, 343459, 352547, 359033, 365524, 372014] },
  { gruppe: "A 8", ersteStufe: 2, betraege: [316334, 324096, 335740, 347388, 359025, 370672, 378436, 386195, 393963, 401721] },
  { gruppe: "A 9", ersteStufe: 2, betraege: [329240, 336880, 349306, 361731, 374159, 386588, 395128, 403675, 412220, 420761] },
  { gruppe: "A 10", ersteStufe: 2, betraege: [346880, 357343, 373033, 388730, 404423, 420122, 430583, 441046, 451620, 462323] },
  { gruppe: "A 11", ersteStufe: 3, betraege: [392936, 409014, 425094, 441175, 457505, 468474, 479439, 490411, 501442, 512629] },
  { gruppe: "A 12", ersteStufe: 4, betraege: [446246, 457758, 477373, 496985, 510300, 523637, 536970, 550310, 563651] },
  { gruppe: "A 13", ersteStufe: 4, betraege: [495645, 509132, 530734, 552337, 566738, 581143, 595541, 609949, 624350] },
  { gruppe: "A 14", ersteStufe: 4, betraege: [519752, 539850, 567863, 595880, 614551, 633230, 651912, 670588, 689263] },
  { gruppe: "A 15", ersteStufe: 6, betraege: [621790, 652588, 677229, 701874, 726510, 751152, 775792] },
  { gruppe: "A 16", ersteStufe: 6, betraege: [683935, 719557, 748054, 776557, 805054, 833552, 862045] },
];

export const GRUNDGEHALT: Reihe<readonly Besoldungsgruppe[]> = {
  name: "Grundgehaltssätze Besoldungsordnung A",
  einheit: "Cent im Monat",
  werte: [{ ab: am("2025-02-01"), wert: AB_02_2025, fundstelle: "Anlage 6 LBesG" }],
};
