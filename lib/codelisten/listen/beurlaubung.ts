import type { Codeliste } from "../typen";

/**
 * CL-BEU Beurlaubung (formulare.md 3).
 * Herkunft: Code 10 samt Label aus dem Handbuch der Sachbearbeitung; alle übrigen Codes Annahme.
 * Rechtsgrundlagen: LBG NRW, FrUrlV NRW, Gemeinsamer Runderlass zu Teilzeit und Urlaub 2017 (Q9).
 */
export const BEURLAUBUNG = {
  titel: "Beurlaubung",
  anzeige: "CODE_UND_LABEL",
  quelle:
    "LBG NRW, FrUrlV NRW, Gemeinsamer Runderlass Teilzeit und Urlaub 2017; Code 10 Handbuch, übrige Codes Annahme",
  eintraege: [
    {
      code: "10",
      label: "Beurlaubung - wg. Kind",
      merkmale: { rechtsgrundlage: "§ 64 LBG", zaehltFuer15Jahre: true },
    },
    {
      code: "11",
      label: "Beurlaubung - wg. Pflege",
      merkmale: { rechtsgrundlage: "§ 64 LBG", zaehltFuer15Jahre: true },
    },
    {
      code: "12",
      label: "Elternzeit",
      merkmale: {
        rechtsgrundlage: "§ 74 LBG, §§ 9 ff. FrUrlV, BEEG; Bundesbeamte: MuSchEltZV",
      },
    },
    {
      code: "13",
      label: "Pflegezeit",
      merkmale: { rechtsgrundlage: "§ 67 LBG, § 16 FrUrlV" },
    },
    {
      code: "20",
      label: "Arbeitsmarktpolitisch, bis 6 Jahre",
      merkmale: { rechtsgrundlage: "§ 70 LBG", zaehltFuer15Jahre: true },
    },
    {
      code: "21",
      label: "Arbeitsmarktpolitisch bis Ruhestand, ab 50",
      merkmale: { rechtsgrundlage: "§ 70 LBG", zaehltFuer15Jahre: true },
    },
    {
      code: "30",
      label: "Sonderurlaub ohne Besoldung, öffentliche Belange anerkannt",
      merkmale: { rechtsgrundlage: "FrUrlV" },
    },
    {
      code: "31",
      label: "Sonderurlaub ohne Besoldung, sonstiger Grund",
      merkmale: { rechtsgrundlage: "FrUrlV" },
    },
    {
      code: "32",
      label: "Staatsbürgerliche, berufliche, kirchliche, gewerkschaftliche Zwecke",
      merkmale: { rechtsgrundlage: "§§ 25–28 FrUrlV" },
    },
    { code: "40", label: "Mandat/Wahlamt" },
    { code: "50", label: "Wehr-/Freiwilligendienst" },
    { code: "90", label: "Sonstige" },
  ],
} as const satisfies Codeliste;
