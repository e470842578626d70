import type { CodeEintrag, Codeliste } from "../typen";

/** Gruppen einer Tabelle, etwa `A5` bis `A16`. */
function gruppen(kuerzel: string, von: number, bis: number, tabellen: string[]): CodeEintrag[] {
  return Array.from({ length: bis - von + 1 }, (_, i) => {
    const code = `${kuerzel}${von + i}`;
    return { code, label: code, merkmale: { tabellen } };
  });
}

/** Dieselben Gruppen mit Amtszulage: Code `A13+AZ`, gezeigt als „A13 + AZ“. */
function mitAmtszulage(eintraege: CodeEintrag[]): CodeEintrag[] {
  return eintraege.flatMap((e) => [
    e,
    { ...e, code: `${e.code}+AZ`, label: `${e.label} + AZ` } satisfies CodeEintrag,
  ]);
}

/**
 * CL-BES Besoldungsgruppe (formulare.md 3), gefiltert nach dem Merkmal `tabellen`.
 * Herkunft: Tabellen LBesG NRW (Q7); Spannen und Gruppen mit Amtszulage Annahme,
 * vor der Freigabe mit den geltenden Anlagen abzugleichen. A2–A4 sind weggefallen.
 */
export const BESOLDUNGSGRUPPE: Codeliste = {
  titel: "Besoldungsgruppe",
  anzeige: "LABEL",
  quelle: "LBesG NRW, Anlagen zu den Besoldungsordnungen; Spannen Annahme",
  eintraege: [
    ...gruppen("A", 2, 4, ["A"]).map((e) => ({ ...e, nurAltdaten: true as const })),
    ...mitAmtszulage(gruppen("A", 5, 16, ["A", "BUND"])),
    ...gruppen("B", 1, 11, ["B", "BUND"]),
    ...gruppen("W", 1, 3, ["W"]),
    ...mitAmtszulage(gruppen("R", 1, 10, ["R"])),
    ...gruppen("C", 1, 4, ["C"]),
    ...gruppen("H", 1, 5, ["H"]),
    ...gruppen("AW", 5, 13, ["AW"]),
  ],
};
