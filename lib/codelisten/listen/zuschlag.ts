import type { Codeliste } from "../typen";

/**
 * CL-ZUS Zuschläge von Beamten auf Zeit (formulare.md 3).
 * Herkunft: EingrVO NRW § 5, LBesG NRW §§ 70, 71a (Q7, Q10); ZX Annahme.
 */
export const ZUSCHLAG = {
  titel: "Zuschlag",
  anzeige: "CODE_UND_LABEL",
  quelle: "EingrVO NRW § 5, LBesG NRW §§ 70, 71a; ZX Annahme",
  eintraege: [
    {
      code: "Z08",
      label: "Zulage 8 % ab zweiter Amtszeit (HVB)",
      merkmale: { ruhegehaltfaehig: false },
    },
    {
      code: "AE",
      label: "Aufwandsentschädigung",
      merkmale: { rechtsgrundlage: "§ 5 EingrVO", ruhegehaltfaehig: false },
    },
    {
      code: "ATZ",
      label: "Altersteilzeitzuschlag",
      merkmale: { rechtsgrundlage: "§ 70 LBesG", ruhegehaltfaehig: false },
    },
    {
      code: "HIN",
      label: "Hinausschieben 10 %",
      merkmale: { rechtsgrundlage: "§ 71a LBesG", ruhegehaltfaehig: false },
    },
    { code: "ZX", label: "sonstiger", merkmale: { ruhegehaltfaehig: false } },
  ],
} as const satisfies Codeliste;
