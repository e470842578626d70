import type { Codeliste } from "../typen";

/**
 * CL-TZ Teilzeit (formulare.md 3).
 * Herkunft: Codes Annahme; Rechtsgrundlagen LBG NRW, FrUrlV NRW, BeamtStG (Q1, Q9).
 */
export const TEILZEIT = {
  titel: "Teilzeit",
  anzeige: "CODE_UND_LABEL",
  quelle: "LBG NRW, FrUrlV NRW, BeamtStG; Codes Annahme",
  eintraege: [
    { code: "T01", label: "voraussetzungslos", merkmale: { rechtsgrundlage: "§ 63 LBG" } },
    { code: "T02", label: "familiär, Kind", merkmale: { rechtsgrundlage: "§ 64 LBG" } },
    { code: "T03", label: "familiär, Pflege", merkmale: { rechtsgrundlage: "§ 64 LBG" } },
    {
      code: "T04",
      label: "unterhälftig während Beurlaubung",
      merkmale: { rechtsgrundlage: "§ 64 LBG" },
    },
    { code: "T05", label: "während Elternzeit", merkmale: { rechtsgrundlage: "§ 10 FrUrlV" } },
    { code: "T06", label: "Blockmodell/Sabbat", merkmale: { rechtsgrundlage: "§ 65 LBG" } },
    {
      code: "T07",
      label: "Altersteilzeit Teilzeitmodell",
      merkmale: { rechtsgrundlage: "§ 66 Abs. 1 LBG" },
    },
    {
      code: "T08",
      label: "Altersteilzeit Blockmodell",
      merkmale: { rechtsgrundlage: "§ 66 Abs. 2 LBG" },
    },
    { code: "T09", label: "Pflegezeit", merkmale: { rechtsgrundlage: "§ 67 LBG, § 16 FrUrlV" } },
    {
      code: "T10",
      label: "Familienpflegezeit",
      merkmale: { rechtsgrundlage: "§ 67 LBG, § 16a FrUrlV" },
    },
    {
      code: "T11",
      label: "begrenzte Dienstfähigkeit",
      merkmale: { rechtsgrundlage: "§ 27 BeamtStG" },
    },
    {
      code: "T12",
      label: "bei Hinausschieben des Ruhestands",
      merkmale: { rechtsgrundlage: "§ 32 LBG" },
    },
    { code: "T90", label: "Sonstige" },
  ],
} as const satisfies Codeliste;
