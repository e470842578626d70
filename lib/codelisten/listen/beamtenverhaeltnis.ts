import type { Codeliste } from "../typen";

/**
 * CL-BV Art des Beamtenverhältnisses (formulare.md 3).
 * Herkunft: BeamtStG §§ 4, 5 (Q1); DO und V nach Q2, Q4; Codes Annahme.
 */
export const BEAMTENVERHAELTNIS = {
  titel: "Art des Beamtenverhältnisses",
  anzeige: "CODE_UND_LABEL",
  quelle: "BeamtStG §§ 4, 5; DO und V: Dienstordnungs- und Vertragsangestellte; Codes Annahme",
  eintraege: [
    { code: "L", label: "Lebenszeit" },
    { code: "Z", label: "Zeit, befristete Aufgabe" },
    { code: "ZL", label: "Zeit, leitende Funktion" },
    { code: "P", label: "Probe, spätere Lebenszeit" },
    { code: "PL", label: "Probe, leitende Funktion" },
    { code: "W", label: "Widerruf, Vorbereitungsdienst" },
    { code: "WV", label: "Widerruf, vorübergehend" },
    { code: "E", label: "Ehrenbeamte" },
    { code: "DO", label: "Dienstordnungsangestellte" },
    { code: "V", label: "Vertrag mit Versorgungsanwartschaft" },
  ],
} as const satisfies Codeliste;
