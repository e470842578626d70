import type { Codeliste } from "../typen";

/**
 * CL-FR Fachrichtung (formulare.md 3).
 * Herkunft: F15–F18 § 5 Abs. 3 LBG NRW, F05 LVOFeu (Q8); alle übrigen Annahme.
 */
export const FACHRICHTUNG = {
  titel: "Fachrichtung",
  anzeige: "CODE_UND_LABEL",
  quelle: "LBG NRW § 5 Abs. 3, LVOFeu; übrige Annahme",
  eintraege: [
    { code: "F01", label: "allgemeiner Verwaltungsdienst" },
    { code: "F02", label: "bautechnisch" },
    { code: "F03", label: "umwelttechnisch" },
    { code: "F04", label: "vermessungstechnisch" },
    { code: "F05", label: "feuerwehrtechnisch" },
    { code: "F06", label: "Polizeivollzug" },
    { code: "F07", label: "Steuer" },
    { code: "F08", label: "Justiz" },
    { code: "F09", label: "Justizvollzug" },
    { code: "F10", label: "Schuldienst" },
    { code: "F11", label: "Archiv" },
    { code: "F12", label: "Bibliothek" },
    { code: "F13", label: "Forst" },
    { code: "F14", label: "Agrar" },
    { code: "F15", label: "Gesundheit" },
    { code: "F16", label: "technische Dienste einschl. naturwissenschaftlicher" },
    { code: "F17", label: "nichttechnische Dienste" },
    { code: "F18", label: "Bildung und Wissenschaft" },
    { code: "F90", label: "ohne/Wahlamt" },
  ],
} as const satisfies Codeliste;
