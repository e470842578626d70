import type { Codeliste } from "../typen";

const PROBE = ["P", "PL"] as const;
const WIDERRUF = ["W", "WV"] as const;
const ZEIT = ["Z", "ZL"] as const;
const ANGESTELLTE = ["DO", "V"] as const;

/**
 * CL-ENDE Gründe des Ausscheidens (formulare.md 3, F6).
 * Herkunft: Codes Annahme; Gründe BeamtStG §§ 21–24 (Q1). Ohne Anspruch auf Versorgung enden alle
 * außer dem Wechsel in ein anderes Dienstverhältnis, den Fällen eigener Formulare (E23, E25) und E90.
 */
export const ENDE = {
  titel: "Grund des Ausscheidens",
  anzeige: "CODE_UND_LABEL",
  quelle: "BeamtStG §§ 21–24; Codes Annahme",
  eintraege: [
    {
      code: "E10",
      label: "auf Antrag",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 23 Abs. 1 Nr. 4" },
    },
    {
      code: "E11",
      label: "Eid verweigert",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 23 Abs. 1 Nr. 1" },
    },
    {
      code: "E12",
      label: "Wartezeit nicht erfüllt",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 23 Abs. 1 Nr. 2" },
    },
    {
      code: "E13",
      label: "dienstunfähig ohne Ruhestand",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 23 Abs. 1 Nr. 3" },
    },
    {
      code: "E14",
      label: "nach Altersgrenze berufen",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 23 Abs. 1 Nr. 5" },
    },
    {
      code: "E15",
      label: "Verlust der Eigenschaft als Deutsche/r",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 23 Abs. 2" },
    },
    {
      code: "E16",
      label: "Probe: Dienstvergehen",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 23 Abs. 3 Nr. 1", bvArten: PROBE },
    },
    {
      code: "E17",
      label: "Probe: nicht bewährt",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 23 Abs. 3 Nr. 2", bvArten: PROBE },
    },
    {
      code: "E18",
      label: "Probe: Auflösung/Umbildung",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 23 Abs. 3 Nr. 3", bvArten: PROBE },
    },
    {
      code: "E19",
      label: "Widerruf",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 23 Abs. 4", bvArten: WIDERRUF },
    },
    {
      code: "E20",
      label: "Staatsangehörigkeit entfallen",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 22 Abs. 1 Nr. 1" },
    },
    {
      code: "E21",
      label: "Altersgrenze ohne Ruhestand",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 22 Abs. 1 Nr. 2" },
    },
    {
      code: "E22",
      label: "anderes Dienstverhältnis",
      merkmale: { rechtsgrundlage: "§ 22 Abs. 2" },
    },
    {
      code: "E23",
      label: "Berufung auf Zeit, gleicher Dienstherr",
      merkmale: { rechtsgrundlage: "§ 22 Abs. 3" },
    },
    {
      code: "E24",
      label: "Prüfung abgelegt/endgültig nicht bestanden",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 22 Abs. 4", bvArten: WIDERRUF },
    },
    {
      code: "E25",
      label: "Ende Probe in leitender Funktion",
      merkmale: { rechtsgrundlage: "§ 22 Abs. 5" },
    },
    {
      code: "E30",
      label: "Verlust der Beamtenrechte",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 24" },
    },
    {
      code: "E31",
      label: "Entfernung, Disziplinarrecht",
      merkmale: { nachversicherung: true, rechtsgrundlage: "§ 21 Nr. 3" },
    },
    {
      code: "E40",
      label: "Ablauf der Amtszeit ohne Ruhestand",
      merkmale: { nachversicherung: true, bvArten: ZEIT },
    },
    {
      code: "E41",
      label: "Abwahl/Abberufung",
      merkmale: { nachversicherung: true, bvArten: ZEIT },
    },
    {
      code: "E50",
      label: "Kündigung (DO-/Vertragsangestellte)",
      merkmale: { nachversicherung: true, bvArten: ANGESTELLTE },
    },
    {
      code: "E51",
      label: "Ende der Vertragslaufzeit",
      merkmale: { nachversicherung: true, bvArten: ANGESTELLTE },
    },
    { code: "E90", label: "Sonstiger Grund" },
  ],
} as const satisfies Codeliste;
