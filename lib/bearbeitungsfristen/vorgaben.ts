/** Frist eines Formulars in Arbeitstagen nach dem Eingang. */
export interface Frist {
  /** Ab diesem Arbeitstag zeigt die Ampel Gelb. */
  gelbTage: number;
  /** An diesem Arbeitstag ist die Meldung fällig. */
  faelligTage: number;
}

/** Längste Frist in Arbeitstagen, etwa ein Jahr; dieselbe Grenze hält die Datenbank. */
export const FRIST_HOECHSTENS = 250;

const frist = (gelbTage: number, faelligTage: number): Frist => ({ gelbTage, faelligTage });

/**
 * Vorgaben, solange die Kasse nichts festgelegt hat. Die Quellen nennen keine Fristen: Zuerst kommt, wovon
 * Zahlungen abhängen (Todesfall, Ein- und Austritt), zuletzt, was niemandem Geld kostet.
 */
const VORGABEN: Readonly<Record<string, Frist>> = {
  todesfall: frist(2, 5),
  anmeldung: frist(5, 10),
  ausscheiden: frist(5, 10),
  versetzung: frist(5, 10),
  beurlaubung: frist(5, 10),
  umfang: frist(5, 10),
  wahlzeit: frist(5, 10),
  befoerderung: frist(10, 15),
  besoldung_zeit: frist(10, 15),
  personendaten: frist(10, 15),
  kontaktdaten: frist(10, 15),
  sonstige: frist(10, 20),
};

/** Frist eines Formulars ohne Festlegung der Kasse; ein unbekanntes gilt als „Sonstige Meldung“. */
export const vorgabe = (formular: string): Frist => VORGABEN[formular] ?? frist(10, 20);
