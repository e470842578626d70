import type { Codeliste } from "../typen";

/**
 * CL-TAB Besoldungstabelle (formulare.md 3).
 * Herkunft: LBesG NRW (Q7); C und H laufen aus. Codes BUND und XX Annahme.
 */
export const BESOLDUNGSTABELLE = {
  titel: "Besoldungstabelle",
  anzeige: "CODE_UND_LABEL",
  quelle: "LBesG NRW; Codes BUND und XX Annahme",
  eintraege: [
    { code: "A", label: "LBesO A" },
    { code: "B", label: "LBesO B" },
    { code: "W", label: "LBesO W" },
    { code: "R", label: "LBesO R" },
    { code: "C", label: "LBesO C (künftig wegfallend)" },
    { code: "H", label: "LBesO H (künftig wegfallend)" },
    { code: "AW", label: "Anwärter" },
    { code: "BUND", label: "BBesO A/B" },
    { code: "XX", label: "andere Tabelle" },
  ],
} as const satisfies Codeliste;
