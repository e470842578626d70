import { am } from "../../kalender/datum";
import { jahrVon, monatVon, type Tag, zerlege } from "../../kalender/tag";
import type { DuStufe } from "../../typen";
import type { Reihe } from "../datiert";
import type { Abschlagswerte, Mindestwerte, Staffel, Zurechnung } from "../profil";

/** Vor dem ersten belegten Tag: derselbe Wert als Annahme, mit Hinweis im Ergebnis. */
const FRUEHER = { ab: null, hinweis: "N-RECHTSSTAND" } as const;

/** Sätze des Ruhegehalts (versorgungsauskunft.md (e), (k)). Eine Rechtsänderung ist eine neue Zeile. */
export const STEIGERUNGSSATZ: Reihe<number> = {
  name: "Steigerungssatz je Dienstjahr",
  einheit: "1/100 000 Prozent",
  werte: [
    { ...FRUEHER, wert: 179_375, fundstelle: "§ 24 Abs. 1 LBeamtVG" },
    { ab: am("2013-07-01"), wert: 179_375, fundstelle: "§ 24 Abs. 1 LBeamtVG" },
  ],
};

export const HOECHSTSATZ: Reihe<number> = {
  name: "Höchstruhegehaltssatz",
  einheit: "1/100 Prozent",
  werte: [
    { ...FRUEHER, wert: 7175, fundstelle: "§ 24 Abs. 1 LBeamtVG" },
    { ab: am("2013-07-01"), wert: 7175, fundstelle: "§ 24 Abs. 1 LBeamtVG" },
  ],
};

const RLP_STAFFEL: Staffel = {
  grund: 3_348_345,
  mittel: 191_333,
  oben: 95_667,
  neu: 95_667,
  hoechst: 7_175_000,
  faktor: [1, 1],
};

export const STAFFEL: Reihe<Staffel> = {
  name: "Staffel des Übergangsrechts",
  einheit: "1/100 000 Prozent",
  werte: [
    { ...FRUEHER, wert: RLP_STAFFEL, fundstelle: "§ 90 Abs. 3 LBeamtVG, Merkblatt des LfF" },
    {
      ab: am("2013-07-01"),
      wert: RLP_STAFFEL,
      fundstelle: "§ 90 Abs. 3 LBeamtVG, Merkblatt des LfF",
    },
  ],
};

/** Ursprünglicher Maßstab 35/2/1/1, Höchstsatz 75, danach × 0,95667 (§ 85 BeamtVG). */
export const STAFFEL_URSPRUNG: Staffel = {
  grund: 3_500_000,
  mittel: 200_000,
  oben: 100_000,
  neu: 100_000,
  hoechst: 7_500_000,
  faktor: [95_667, 100_000],
};

/** Zehn Jahre Grundstufe, bis 25 Jahre zweite Stufe, Rest über 182 Tage zählt als Jahr ((e) 1). */
export const STAFFELGRENZEN = { grundjahre: 10, mitteljahre: 25, resttage: 182 } as const;

const ABSCHLAG_WERT: Abschlagswerte = {
  jeJahr: 360,
  hoechst: { DIENSTUNFAEHIGKEIT: 1080, ANTRAGSALTERSGRENZE: 1440, SCHWERBEHINDERUNG: 1440 },
};

export const ABSCHLAG: Reihe<Abschlagswerte> = {
  name: "Versorgungsabschlag je Jahr und Höchstsätze",
  einheit: "1/100 Prozent",
  werte: [
    { ...FRUEHER, wert: ABSCHLAG_WERT, fundstelle: "§ 24 Abs. 2 LBeamtVG" },
    { ab: am("2015-06-25"), wert: ABSCHLAG_WERT, fundstelle: "§ 24 Abs. 2 LBeamtVG" },
  ],
};

/** Zwei Drittel bis 60 (§ 21 Abs. 1 LBeamtVG). */
export const ZURECHNUNG_NEU: Reihe<Zurechnung> = {
  name: "Zurechnungszeit",
  einheit: "Anteil bis zum Alter",
  werte: [{ ab: null, wert: { bisAlter: 60, bruch: [2, 3] }, fundstelle: "§ 21 Abs. 1 LBeamtVG" }],
};

/** Ein Drittel bis 55: Annahme nach § 13 Abs. 1 BeamtVG a. F. (versorgungsauskunft.md (f)). */
export const ZURECHNUNG_ALT: Reihe<Zurechnung> = {
  name: "Zurechnungszeit nach früherem Recht",
  einheit: "Anteil bis zum Alter",
  werte: [
    {
      ab: null,
      wert: { bisAlter: 55, bruch: [1, 3] },
      fundstelle: "§ 90 Abs. 3 LBeamtVG (Annahme)",
    },
  ],
};

/**
 * Bezugsalter bei Dienstunfähigkeit nach dem Tag des Ruhestands (§ 97a LBeamtVG). Die Stufen ab dem
 * 25.06.2015 liegen nicht vor; bis dahin gilt zur sicheren Seite 65 mit dem Hinweis P-DU-STUFEN.
 */
export const DU_STUFEN: readonly DuStufe[] = [
  { vor: am("2015-06-25"), alter: [63, 0] },
  { vor: null, alter: [65, 0] },
];
export const DU_STUFEN_OFFEN_AB = am("2015-06-25");

/** Studium: erster Monat der Absenkung, Tage je Monat, oberer und unterer Wert ((c) Studium 1800). */
const STUDIUM = { abJahr: 2014, oben: 1095, unten: 855, jeMonat: 5 } as const;

/** `max(855, 1095 - 5 · n)`, n = Monate ab Januar 2014 = 1; davor 1095. Hergeleitet, geprüft an VG Neustadt 1 K 356/15.NW. */
export function studienhoechsttage(letzterTag: Tag): number {
  const k = zerlege(letzterTag);
  const n = (jahrVon(k) - STUDIUM.abJahr) * 12 + monatVon(k);
  return n < 1 ? STUDIUM.oben : Math.max(STUDIUM.unten, STUDIUM.oben - STUDIUM.jeMonat * n);
}

const MINDEST_WERT: Mindestwerte = { amtsabhaengig: 3500, amtsunabhaengig: 6500, erhoehung: 3196 };

export const MINDEST: Reihe<Mindestwerte> = {
  name: "Mindestversorgung",
  einheit: "1/100 Prozent, Erhöhungsbetrag in Cent",
  werte: [{ ab: null, wert: MINDEST_WERT, fundstelle: "§ 24 Abs. 3 LBeamtVG" }],
};

/** Grundgehalt A 4 Stufe 7: liegt nicht vor; ohne Angabe folgt P-MINDEST-FEHLT. */
export const A4_STUFE_7: Reihe<number> = {
  name: "Grundgehalt A 4 Stufe 7",
  einheit: "Cent im Monat",
  werte: [],
};
