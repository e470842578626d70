import type { Codeliste } from "../typen";

/** CL-AMT Wahlämter (formulare.md 3). Herkunft: EingrVO NRW, GO NRW § 71 (Q10, Q12); Codes Annahme. */
export const AMT = {
  titel: "Wahlamt",
  anzeige: "CODE_UND_LABEL",
  quelle: "EingrVO NRW, GO NRW § 71; Codes Annahme",
  eintraege: [
    { code: "BM", label: "Bürgermeister/in" },
    { code: "OB", label: "Oberbürgermeister/in" },
    { code: "B1", label: "Beigeordnete/r als allg. Vertretung" },
    { code: "BG", label: "Beigeordnete/r" },
    { code: "LR", label: "Landrat/Landrätin" },
    { code: "KD", label: "Kreisdirektor/in" },
    { code: "LV", label: "Direktor/in oder Rat/Rätin eines Landschaftsverbands" },
    { code: "RV", label: "Regionaldirektor/in" },
    { code: "WX", label: "sonstiges Wahlamt" },
  ],
} as const satisfies Codeliste;
