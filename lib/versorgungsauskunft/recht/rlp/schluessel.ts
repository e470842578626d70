import type { Hoechstdauer, Schluessel } from "../../typen";

const KEINE: Hoechstdauer = { art: "KEINE" };
const BESCHEID: Hoechstdauer = { art: "BESCHEID" };
const tage = (n: number): Hoechstdauer => ({ art: "TAGE", tage: n });

const VOLL = { gewicht: [1, 1], anrechnung: "voll" } as const;
const VOR_BV = { gewicht: [1, 1], anrechnung: "voll, nur vor dem Beamtenverhältnis" } as const;
const NICHT = { gewicht: [0, 1], anrechnung: "keine" } as const;

type Zeile = [
  code: string,
  bezeichnung: string,
  paragraf: string,
  anrechnung: Pick<Schluessel, "gewicht" | "anrechnung">,
  teilzeit: boolean,
  hoechstdauer: Hoechstdauer,
  wartezeit: boolean,
];

/**
 * Schlüsselkatalog (versorgungsauskunft.md (c)): Nummer, Bezeichnung, §, Anrechnung, Teilzeit erlaubt,
 * Höchstdauer, zählt für die Wartezeit. Sicher sind nur 1301 und 1800; der amtliche Katalog (Hilfe Nr. 05)
 * ersetzt diese Tabelle, ohne dass sich etwas anderes ändert. 2100 Zurechnungszeit ist nicht wählbar.
 */
// biome-ignore format: eine Zeile je Schlüssel
const ZEILEN: readonly Zeile[] = [
  ["1301", "Beamtendienstzeit", "§ 13", VOLL, true, KEINE, true],
  ["1304", "Beurlaubung ohne Dienstbezüge", "§ 13", NICHT, false, KEINE, false],
  ["1305", "Beurlaubung, öffentliche Belange anerkannt", "§ 13", VOLL, false, KEINE, true],
  ["1307", "Vorbereitungsdienst im Beamtenverhältnis auf Widerruf", "§ 13", VOLL, true, KEINE, true],
  ["1310", "Altersteilzeit § 80b LBG a. F.", "§ 13", { gewicht: [9, 10], anrechnung: "9/10 der Teilzeit vor der Altersteilzeit" }, true, KEINE, true],
  ["1311", "Altersteilzeit §§ 80e, 80f a. F., 75a, 75b LBG", "§ 13", { gewicht: [1, 1], anrechnung: "im tatsächlichen Umfang" }, true, KEINE, true],
  ["1312", "Begrenzte Dienstfähigkeit", "§ 22 Abs. 1", { gewicht: [1, 1], anrechnung: "anteilig" }, true, KEINE, true],
  ["1340", "Erziehungszeit, Kind vor 1992 im Beamtenverhältnis geboren", "§ 13", { gewicht: [1, 1], anrechnung: "voll, bis 6 Monate nach der Geburt" }, false, { art: "MONATE", monate: 6 }, true],
  ["1341", "Elternzeit", "§ 13", NICHT, false, KEINE, false],
  ["1400", "Berufsmäßiger Wehrdienst und Vergleichbares", "§ 14", VOR_BV, false, KEINE, true],
  ["1500", "Nichtberufsmäßiger Wehrdienst, Zivildienst", "§ 15", VOR_BV, false, KEINE, true],
  ["1600", "Arbeitsverhältnis im öffentlichen Dienst", "§ 16", VOR_BV, true, KEINE, true],
  ["1700", "Sonstige Zeiten, voll", "§ 17", VOR_BV, true, BESCHEID, false],
  ["1710", "Sonstige Zeiten, zur Hälfte", "§ 17", { gewicht: [1, 2], anrechnung: "zur Hälfte, nur vor dem Beamtenverhältnis" }, true, tage(3650), false],
  ["1800", "Studium", "§ 18", VOLL, false, { art: "STUDIUM" }, false],
  ["1810", "Fachschulausbildung", "§ 18", VOLL, false, tage(1095), false],
  ["1820", "Praktische Ausbildung", "§ 18", VOLL, false, BESCHEID, false],
  ["1830", "Vorgeschriebene hauptberufliche Tätigkeit", "§ 18", VOLL, true, BESCHEID, false],
  ["1900", "Zeiten im Beitrittsgebiet", "§ 19", VOR_BV, true, BESCHEID, false],
  ["2000", "Lehrkörper nach Habilitation und Vergleichbares (Professoren)", "§ 20", VOLL, true, KEINE, false],
  ["2010", "Promotion (Professoren)", "§ 20", VOLL, false, tage(730), false],
  ["2020", "Habilitationsleistung im Arbeitsverhältnis", "§ 20", VOLL, true, tage(1095), false],
];

/** Belegt sind nur diese Nummern; alle anderen sind abgeleitet. */
const BELEGT = new Set(["1301", "1800"]);
/** §§ 14 bis 17 und 19: nur vor dem Beamtenverhältnis (§ 22 Abs. 2 LBeamtVG). */
const NUR_VOR_BV = new Set(["1400", "1500", "1600", "1700", "1710", "1900"]);

export const SCHLUESSEL: ReadonlyMap<string, Schluessel> = new Map(
  ZEILEN.map(([code, bezeichnung, paragraf, anrechnung, teilzeit, hoechstdauer, wartezeit]) => [
    code,
    {
      code,
      bezeichnung,
      fundstelle: `${paragraf} LBeamtVG`,
      ...anrechnung,
      teilzeit,
      hoechstdauer,
      wartezeit,
      nurVorBeamtenverhaeltnis: NUR_VOR_BV.has(code),
      vorlaeufig: !BELEGT.has(code),
    },
  ]),
);
