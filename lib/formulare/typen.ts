import type { CodelisteId } from "@/lib/codelisten";
import type { IsoDatum, Operation, Zeitscheibe } from "@/lib/lebenslauf";

/** Rohwerte eines Formulars, wie sie im Browser stehen und im Entwurf liegen: nur Texte. */
export type Rohwerte = Readonly<Record<string, string>>;

/**
 * Geprüfte Werte: Text ohne Leerraum am Rand in NFC, Datum als ISO-Text, Code als Code, ja/nein als
 * Wahrheitswert, Betrag in Cent, Gruppen als Liste ihrer Einträge. Leere Felder fehlen.
 */
export type Werte = Readonly<Record<string, Wert>>;
export type Wert = string | number | boolean | readonly string[] | readonly Werte[];

/** Wann ein Feld gilt oder Pflicht ist: immer, nie oder abhängig von den bisherigen Werten. */
export type Bedingung = boolean | ((werte: Rohwerte) => boolean);

interface FeldBasis {
  /** Beschriftung ohne Stern; den setzt die Anzeige bei Pflichtfeldern. */
  label: string;
  /** Hinweis unter dem Label. */
  hinweis?: string;
  pflicht: Bedingung;
  /** Fehlt die Angabe, ist das Feld immer sichtbar. Werte unsichtbarer Felder werden verworfen. */
  sichtbar?: Bedingung;
  /** `autocomplete`-Angabe des Eingabefelds. */
  autocomplete?: string;
  /** Bedingungen anderer Felder fragen nach diesem; die Seite wertet sie nach einer Änderung neu aus. */
  steuert?: true;
  /** Das Feld ändert einen gespeicherten Wert; die Seite zeigt daneben ›Bisher: …‹ (ux.md 4). */
  aenderung?: true;
}

/** Ein Feld mit einem einzigen Rohwert; die Art bestimmt Eingabe, Prüfung und Darstellung. */
export type EinfachesFeld = FeldBasis &
  (
    | { art: "text"; max: number; muster?: RegExp; musterText?: string }
    | { art: "mehrzeilig"; max: number; min?: number }
    | { art: "datum" }
    | { art: "code"; liste: CodelisteId; filter?: (code: string, werte: Rohwerte) => boolean }
    | { art: "codes"; liste: CodelisteId; max: number }
    | { art: "janein" }
    | { art: "zahl"; von: number; bis: number; nachkomma: 0 | 1 | 2; einheit?: string }
    | { art: "betrag" }
  );

/**
 * Wiederholbare Feldgruppe mit Rohschlüsseln wie `zulagen.0.art`. `eintrag` benennt einen Eintrag
 * („Zulage“). Bedingungen ihrer Felder sehen die Werte des eigenen Eintrags unter deren Schlüsseln,
 * dazu die des Formulars.
 */
export type Gruppenfeld = FeldBasis & {
  art: "gruppe";
  max: number;
  eintrag: string;
  felder: Readonly<Record<string, EinfachesFeld>>;
};

/** Ein Feld eines Formulars. */
export type Feld = EinfachesFeld | Gruppenfeld;

export type Felder = Readonly<Record<string, Feld>>;

/** Ergebnis einer Prüfung. Fehler sperren das Senden, Hinweise werden bestätigt und gehen mit. */
export interface Befund {
  schwere: "fehler" | "hinweis";
  /**
   * Regel, etwa `C3` oder `F5-UEBERSCHNEIDUNG`, bei der Feldprüfung `PFLICHT` oder `FORM`. Unter den
   * Hinweisen von `pruefeAlles` eindeutig: der Schlüssel, unter dem ein Hinweis bestätigt wird.
   */
  regel: string;
  /** Schlüssel des Feldes; `null`, wenn die Meldung das ganze Formular betrifft. */
  feld: string | null;
  text: string;
}

/** Stammdaten der Person, soweit Formulare sie brauchen. */
export interface FormularPerson {
  id: string;
  persnr: string;
  name: string;
  vorname: string;
  geburtsdatum: IsoDatum;
  todestag: IsoDatum | null;
  beihilfeberechtigt: boolean;
  /** Bisherige Werte der änderbaren Personen- und Kontaktdaten, nach Feldschlüssel. */
  bisher: Rohwerte;
}

/** Unentschiedene Meldung zur selben Person. */
export interface OffeneMeldung {
  formular: string;
  referenz: string;
  /** Wirkungstag der Meldung, siehe `Formular.wirksamAb`. */
  wirksamAb: IsoDatum | null;
}

/** Alles, was eine Prüfung über die Welt wissen darf. */
export interface PruefKontext {
  heute: IsoDatum;
  person: FormularPerson | null;
  /** Beziehung der Person zur eigenen Organisation, `null` ohne Person. */
  status: "AKTIV" | "KUENFTIG" | "EHEMALIG" | null;
  /**
   * Eigene Zeitscheiben und die sichtbaren früheren (formulare.md 1.4), neueste zuerst. Summen über
   * Beurlaubungen brauchen auch bei den früheren `art` und `zusatz.rechtsgrundlage`.
   */
  eigene: readonly Zeitscheibe[];
  frueher: readonly Zeitscheibe[];
  offeneMeldungen: readonly OffeneMeldung[];
  /** Dateinamen der schon hochgeladenen Anlagen. */
  anlagen: readonly string[];
}

/** Was die Annahme der Meldung bewirkt. */
export interface Wirkung {
  operationen: readonly Operation[];
  /** Geänderte Personen- und Kontaktdaten, nach Spaltenschlüssel der Person. */
  personendaten?: Readonly<Record<string, string | readonly string[] | null>>;
  todestag?: IsoDatum;
}

/** Eine Gruppe von Feldern mit eigener Überschrift. */
export interface Feldgruppe {
  titel: string;
  felder: readonly string[];
}

/** Recht, das zum Senden nötig ist (formulare.md 2.0). */
export type FormularRecht = "formular:beamte" | "formular:personendaten";

/** Ein Formular, einmal erklärt: Seite, Prüfung, Nachricht, PDF und Kasse lesen daraus. */
export interface Formular {
  /** Kennung in der Adresse, etwa `beurlaubung`. */
  id: string;
  /** Nummer der Spezifikation, `F1` bis `F12`. */
  nummer: string;
  /** Erhöht sich, wenn alte Meldungen anders zu lesen wären. */
  version: number;
  titel: string;
  /** Ein Satz unter dem Titel. */
  einleitung: string;
  /** Name des Symbols auf der Kachel (lucide). */
  symbol: string;
  recht: FormularRecht;
  thema: "Werdegang Beamte/r" | "Personendaten" | "Kontaktdaten";
  /** Formulare ohne Person (F1) stehen in der Übersicht, nicht bei der Person. */
  ohnePerson: boolean;
  /** Auch für Personen, deren Beschäftigung erst beginnt (Regel C1). */
  fuerKuenftige: boolean;
  felder: Felder;
  gruppen: readonly Feldgruppe[];
  /** Gewünschte Unterlagen (Regel C11). */
  unterlagen: readonly string[];
  /** Betreff der Quittung. */
  betreff: (
    person: Pick<FormularPerson, "name" | "vorname" | "persnr"> | null,
    werte: Werte,
  ) => string;
  /** Wirkungstag, für C4, C5 und die Zeile im Lebenslauf. */
  wirksamAb: (werte: Werte) => IsoDatum | null;
  /** Regeln gegen Werte und Lebenslauf, über die Feldprüfung hinaus. */
  pruefe: (werte: Werte, kontext: PruefKontext) => Befund[];
  wirkung: (werte: Werte, kontext: Pick<PruefKontext, "person" | "eigene">) => Wirkung;
  /** Kurztext der Zeile „gemeldet, in Bearbeitung“ im Lebenslauf. */
  zeile: (werte: Werte) => { von: IsoDatum | null; bis: IsoDatum | null; text: string };
  /** Rechtlicher Hinweis auf der Seite „Angaben prüfen“. */
  info?: string;
  /** Anfangswerte eines neuen Entwurfs, etwa die bisherigen Werte änderbarer Felder. */
  vorbelegung?: (kontext: PruefKontext) => Rohwerte;
}

/** Eine Zeile der Zusammenfassung: `Label: Wert`. */
export interface ZusammenfassungsZeile {
  feld: string;
  label: string;
  wert: string;
}

/** Ergebnis der Feldprüfung: geprüfte Werte und Fehler je Feld (Pfad wie `zulagen.0.art`). */
export interface Feldpruefung {
  werte: Werte;
  fehler: readonly Befund[];
}
