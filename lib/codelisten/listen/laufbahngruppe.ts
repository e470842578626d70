import type { Codeliste } from "../typen";

const A = (von: number, bis: number) =>
  Array.from({ length: bis - von + 1 }, (_, i) => `A${von + i}`);
const B = Array.from({ length: 11 }, (_, i) => `B${i + 1}`);

/**
 * CL-LG Laufbahngruppe (formulare.md 3). Herkunft: LBG NRW § 5, Übersicht LBV NRW (Q3, Q8).
 * Erwartete Gruppen: Matrix M1, Annahme.
 */
export const LAUFBAHNGRUPPE = {
  titel: "Laufbahngruppe",
  anzeige: "CODE_UND_LABEL",
  quelle: "LBG NRW § 5, Übersicht LBV NRW",
  eintraege: [
    {
      code: "1.1",
      label: "Laufbahngruppe 1, erstes Einstiegsamt (ehem. einfacher Dienst)",
      merkmale: { gruppen: A(5, 6) },
    },
    {
      code: "1.2",
      label: "Laufbahngruppe 1, zweites Einstiegsamt (ehem. mittlerer Dienst)",
      merkmale: { gruppen: A(6, 9) },
    },
    {
      code: "2.1",
      label: "Laufbahngruppe 2, erstes Einstiegsamt (ehem. gehobener Dienst)",
      merkmale: { gruppen: A(9, 13) },
    },
    {
      code: "2.2",
      label: "Laufbahngruppe 2, zweites Einstiegsamt (ehem. höherer Dienst)",
      merkmale: { gruppen: [...A(13, 16), ...B] },
    },
    { code: "--", label: "keine" },
  ],
} satisfies Codeliste;
