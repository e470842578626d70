import { type Ergebnis, rechneEingabe } from "./auskunft";
import type { Falleingabe, Zeileneingabe } from "./eingabe/falleingabe";
import { type Pruefung, pruefeEingabe } from "./eingabe/parse";
import { schreibeTeilzeit } from "./eingabe/teilzeit";
import type { Rechtsprofil } from "./recht/profil";

/** Getippte Zeile der Dienstzeiten; leere Felder sind leere Texte. */
export interface Zeilenangaben {
  dzs: string;
  beginn: string;
  ende: string;
  tz: string;
  beschraenkung: string;
}

/** Getippte Angaben aller vier Schritte, wie sie im Formular stehen und gespeichert werden. */
export interface Angaben {
  geburtsdatum: string;
  begruendung: string;
  beamtenkategorie: string;
  ruhestandsgrund: string;
  ersterRuhestandstag: string;
  dienstzeiten: readonly Zeilenangaben[];
  ruhegehaltfaehigeDienstbezuege: string;
  familienzuschlag: string;
  familienzuschlagBetrag: string;
  a4Stufe7: string;
  /** Bestätigte lange Dienstzeit. */
  abschlagsfrei: boolean;
  /** Nur Polizei: volle Jahre in Wechselschicht und Vergleichbarem. */
  wechselschichtJahre: string;
  viertesEinstiegsamtOderA14: boolean;
  /** Nur Feuerwehr; leer ist Einsatzdienst. */
  feuerwehr: string;
}

/** Umgebung der Prüfung: der Tag der Anfrage und, wie die Seite andere Schreibweisen eines Datums liest. */
export interface Angabenumfeld {
  /** Stichtag als `TT.MM.JJJJ`. */
  stichtag: string;
  /**
   * Bringt eine Schreibweise der Seite (`1.4.2026`, `01042026`) in `TT.MM.JJJJ`; was sie nicht liest, gibt
   * sie zurück, wie es ist. Ohne Angabe gilt nur `TT.MM.JJJJ`.
   */
  datumstext?: (text: string) => string;
}

const oderNichts = (text: string): string | undefined => {
  const eingabe = text.trim();
  return eingabe === "" ? undefined : eingabe;
};

function zeile(angaben: Zeilenangaben, datum: (text: string) => string): Zeileneingabe {
  return {
    dzs: angaben.dzs.trim(),
    beginn: datum(angaben.beginn),
    ende: datum(angaben.ende),
    tz: schreibeTeilzeit(angaben.tz),
    beschraenkung: angaben.beschraenkung.trim(),
  };
}

/** Bringt getippte Angaben in das Fallformat; geprüft wird danach von denselben Regeln wie dort. */
export function alsFalleingabe(angaben: Angaben, umfeld: Angabenumfeld): Falleingabe {
  const { datumstext } = umfeld;
  const datum = (text: string) => {
    const eingabe = text.trim();
    return datumstext === undefined || eingabe === "" ? eingabe : datumstext(eingabe);
  };
  return {
    stichtag: umfeld.stichtag,
    geburtsdatum: datum(angaben.geburtsdatum),
    begruendung: datum(angaben.begruendung),
    beamtenkategorie: angaben.beamtenkategorie,
    ruhestandsgrund: angaben.ruhestandsgrund,
    ersterRuhestandstag: datum(angaben.ersterRuhestandstag),
    dienstzeiten: angaben.dienstzeiten.map((z) => zeile(z, datum)),
    ruhegehaltfaehigeDienstbezuege: oderNichts(angaben.ruhegehaltfaehigeDienstbezuege),
    familienzuschlag: oderNichts(angaben.familienzuschlag),
    familienzuschlagBetrag: oderNichts(angaben.familienzuschlagBetrag),
    a4Stufe7: oderNichts(angaben.a4Stufe7),
    abschlagsfrei: angaben.abschlagsfrei,
    zusatz: {
      wechselschichtJahre: oderNichts(angaben.wechselschichtJahre),
      viertesEinstiegsamtOderA14: angaben.viertesEinstiegsamtOderA14,
      feuerwehr: oderNichts(angaben.feuerwehr),
    },
  };
}

/**
 * Prüft getippte Angaben bis zum Schritt 1, 2 oder 3. `rahmen.spanne` ist die Spanne des ersten
 * Ruhestandstags, sobald Schritt 2 stimmt.
 */
export function pruefeAngaben(
  recht: Rechtsprofil,
  angaben: Angaben,
  umfeld: Angabenumfeld,
  bisSchritt: 1 | 2 | 3,
): Pruefung {
  return pruefeEingabe(recht, alsFalleingabe(angaben, umfeld), bisSchritt);
}

/**
 * Prüft und rechnet alle Angaben ohne Rechenweg, auch vorläufig, solange etwa V-LETZTE-ZEIT noch offen ist:
 * der Weg für die laufende Anzeige. Den Rechenweg liefert `berechne(recht, ergebnis.fall)`.
 */
export function rechneAngaben(
  recht: Rechtsprofil,
  angaben: Angaben,
  umfeld: Angabenumfeld,
): Ergebnis {
  return rechneEingabe(recht, alsFalleingabe(angaben, umfeld));
}
