import type { Codeliste } from "../typen";

/** CL-LG Laufbahngruppe (formulare.md 3). Herkunft: LBG NRW § 5, Übersicht LBV NRW (Q3, Q8). */
export const LAUFBAHNGRUPPE = {
  titel: "Laufbahngruppe",
  anzeige: "CODE_UND_LABEL",
  eintraege: [
    { code: "1.1", label: "Laufbahngruppe 1, erstes Einstiegsamt (ehem. einfacher Dienst)" },
    { code: "1.2", label: "Laufbahngruppe 1, zweites Einstiegsamt (ehem. mittlerer Dienst)" },
    { code: "2.1", label: "Laufbahngruppe 2, erstes Einstiegsamt (ehem. gehobener Dienst)" },
    { code: "2.2", label: "Laufbahngruppe 2, zweites Einstiegsamt (ehem. höherer Dienst)" },
    { code: "--", label: "keine" },
  ],
} as const satisfies Codeliste;
