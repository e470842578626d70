import type { Codeliste } from "../typen";

/**
 * CL-ZUL Zulagen (formulare.md 3).
 * Herkunft: AZ, SZ und Nummern der Stellenzulagen LBesG NRW (Q7);
 * Gegenstände der Stellenzulagen und Vorgabe der Ruhegehaltfähigkeit Annahme.
 */
export const ZULAGE = {
  titel: "Zulage",
  anzeige: "CODE_UND_LABEL",
  quelle: "LBesG NRW; Gegenstände der Stellenzulagen Annahme",
  eintraege: [
    {
      code: "AZ",
      label: "Amtszulage",
      merkmale: { rechtsgrundlage: "§§ 45, 46 LBesG", ruhegehaltfaehig: true },
    },
    {
      code: "SZ",
      label: "Strukturzulage",
      merkmale: { rechtsgrundlage: "§ 47 LBesG", ruhegehaltfaehig: true },
    },
    { code: "S49", label: "Polizei", merkmale: { ruhegehaltfaehig: false } },
    { code: "S50", label: "Feuerwehr", merkmale: { ruhegehaltfaehig: false } },
    { code: "S51", label: "Justizvollzug", merkmale: { ruhegehaltfaehig: false } },
    { code: "S52", label: "Steuer/Außendienst", merkmale: { ruhegehaltfaehig: false } },
    { code: "S53", label: "fliegendes Personal", merkmale: { ruhegehaltfaehig: false } },
    { code: "S55", label: "Lehr-/Fachfunktionen", merkmale: { ruhegehaltfaehig: false } },
    { code: "S56", label: "weitere Stellenzulage", merkmale: { ruhegehaltfaehig: false } },
    {
      code: "LB",
      label: "Leistungsbezüge W",
      merkmale: { rechtsgrundlage: "§§ 33–37 LBesG", ruhegehaltfaehig: false },
    },
    {
      code: "AU",
      label: "Ausgleichs-/Überleitungszulage",
      merkmale: { rechtsgrundlage: "§ 91 LBesG", ruhegehaltfaehig: false },
    },
    { code: "ZX", label: "sonstige", merkmale: { ruhegehaltfaehig: false } },
  ],
} as const satisfies Codeliste;
