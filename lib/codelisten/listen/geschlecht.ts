import type { Codeliste } from "../typen";

/** CL-GES Geschlecht (formulare.md 3). Herkunft: Annahme in der Art des DSMeld. */
export const GESCHLECHT = {
  titel: "Geschlecht",
  anzeige: "CODE_UND_LABEL",
  quelle: "Annahme in der Art des DSMeld",
  eintraege: [
    { code: "m", label: "männlich" },
    { code: "w", label: "weiblich" },
    { code: "d", label: "divers" },
    { code: "x", label: "keine Angabe" },
  ],
} as const satisfies Codeliste;
