import type { Codeliste } from "../typen";

/** CL-FAM Familienstand (formulare.md 3). Herkunft: DSMeld 1401, vollständig (Q6). */
export const FAMILIENSTAND = {
  titel: "Familienstand",
  anzeige: "CODE_UND_LABEL",
  quelle: "DSMeld 1401",
  eintraege: [
    { code: "LD", label: "ledig" },
    { code: "VH", label: "verheiratet" },
    { code: "VW", label: "verwitwet" },
    { code: "GS", label: "geschieden" },
    { code: "EA", label: "Ehe aufgehoben" },
    { code: "LP", label: "in eingetragener Lebenspartnerschaft" },
    { code: "LV", label: "Lebenspartnerschaft durch Tod aufgelöst" },
    { code: "LA", label: "Lebenspartnerschaft aufgehoben" },
    { code: "LE", label: "Lebenspartnerschaft durch Todeserklärung aufgelöst" },
    { code: "NB", label: "nicht bekannt" },
  ],
} as const satisfies Codeliste;
