import { parseTag, type Rechtsprofil, type Schluessel } from "@/lib/versorgungsauskunft";

/**
 * Höchstdauer eines Schlüssels in Worten; beim Studium die des Ruhestandstags, wenn er feststeht.
 * @param ruhestand erster Ruhestandstag als `TT.MM.JJJJ` oder leer
 */
export function hoechstdauerText(
  recht: Rechtsprofil,
  { hoechstdauer }: Schluessel,
  ruhestand = "",
): string {
  switch (hoechstdauer.art) {
    case "TAGE":
      return `höchstens ${hoechstdauer.tage} Tage`;
    case "MONATE":
      return `höchstens ${hoechstdauer.monate} Monate`;
    case "BESCHEID":
      return "höchstens laut Vordienstzeitenentscheidung";
    case "STUDIUM": {
      const tag = parseTag(ruhestand);
      if (tag === null)
        return "höchstens 1095 Tage, nach dem Ruhestandstag bis auf 855 Tage weniger";
      return `höchstens ${recht.studienhoechsttage(tag - 1)} Tage bei Ihrem Ruhestandstag`;
    }
    case "KEINE":
      return "ohne feste Höchstdauer";
  }
}

/** Eintrag der Auswahl: Name zuerst, die Nummer dahinter. */
export interface Schluesselwahl {
  code: string;
  name: string;
  /** Was beim Ausfüllen zu wissen ist: Anrechnung, Teilzeit, Höchstdauer. */
  hinweis: string;
}

/** Schlüssel des Katalogs für die Auswahl, nach Nummer. */
export function schluesselwahl(recht: Rechtsprofil, ruhestand: string): Schluesselwahl[] {
  return [...recht.schluessel.values()].map((s) => ({
    code: s.code,
    name: s.bezeichnung,
    hinweis: [
      `Anrechnung: ${s.anrechnung}`,
      hoechstdauerText(recht, s, ruhestand),
      s.teilzeit ? "Teilzeit möglich" : "ohne Teilzeit",
    ].join("; "),
  }));
}
