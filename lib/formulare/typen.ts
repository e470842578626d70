import type { CodelisteId } from "@/lib/codelisten";
import type { IsoDatum } from "@/lib/lebenslauf";
import type { FormularPerson, Fragen, PruefKontext, Wirkung, Wirkungskontext } from "./welt";

export type {
  FormularOrganisation,
  FormularPerson,
  Frage,
  Fragen,
  NeuePerson,
  OffeneMeldung,
  Personenwerte,
  PruefKontext,
  Wirkung,
  Wirkungskontext,
} from "./welt";

/** Rohwerte eines Formulars, wie sie im Browser stehen und im Entwurf liegen: nur Texte. */
export type Rohwerte = Readonly<Record<string, string>>;

/**
 * Geprüfte Werte: Text ohne Leerraum am Rand in NFC, Datum als ISO-Text, Code als Code, ja/nein als
 * Wahrheitswert, Betrag in Cent, Gruppen als Liste ihrer Einträge. Leere Felder fehlen.
 */
export type Werte = Readonly<Record<string, Wert>>;
export type Wert = Einzelwert | Aenderungswert | readonly Werte[];
export type Einzelwert = string | number | boolean | readonly string[];

/** Geprüfter Wert eines Änderungsfelds, das sich vom gespeicherten unterscheidet; `null` heißt leer. */
export interface Aenderungswert<T extends Einzelwert = Einzelwert> {
  alt: T | null;
  neu: T | null;
}

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
  /**
   * Das Feld ändert einen gespeicherten Wert (`Formular.bisher`): Die Seite zeigt daneben ›Bisher: …‹,
   * gesendet wird nur, was sich unterscheidet (ux.md 4). Ein geleertes Feld löscht den Wert bei
   * `ersetzen` und lässt ihn bei `ergaenzen`, wie er ist; ein nicht gesendetes lässt ihn immer.
   */
  aenderung?: "ersetzen" | "ergaenzen";
}

/** Ein Feld mit einem einzigen Rohwert; die Art bestimmt Eingabe, Prüfung und Darstellung. */
export type EinfachesFeld = FeldBasis &
  (
    | {
        art: "text";
        max: number;
        muster?: RegExp;
        musterText?: string;
        /** Bildschirmtastatur; an der Prüfung ändert sie nichts. */
        tastatur?: "email" | "tel";
        /** Vorschläge beim Tippen; freier Text bleibt möglich. `MITGLIEDER`: Namen der Mitglieder. */
        vorschlaege?: readonly string[] | "MITGLIEDER";
        /** Einheitliche Schreibung des geprüften Texts, etwa einer Telefonnummer. */
        wandle?: (wert: string) => string;
      }
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
  /** Die Meldung beendet die Beschäftigung; weitere Meldungen zur Person weisen darauf hin (C6). */
  meldetAb?: true;
  /** Auch für Personen, deren Beschäftigung erst beginnt (Regel C1). */
  fuerKuenftige: boolean;
  felder: Felder;
  gruppen: readonly Feldgruppe[];
  /** Gewünschte Unterlagen (Regel C11), fest oder nach den Angaben. */
  unterlagen: readonly string[] | ((werte: Rohwerte) => readonly string[]);
  /** Betreff der Quittung. */
  betreff: (
    person: Pick<FormularPerson, "name" | "vorname" | "persnr"> | null,
    werte: Werte,
  ) => string;
  /** Wirkungstag, für C4, C5 und die Zeile im Lebenslauf. */
  wirksamAb: (werte: Werte) => IsoDatum | null;
  /** Regeln gegen Werte und Lebenslauf, über die Feldprüfung hinaus. */
  pruefe: (werte: Werte, kontext: PruefKontext) => Befund[];
  wirkung: (werte: Werte, kontext: Wirkungskontext) => Wirkung;
  /** Kurztext der Zeile „gemeldet, in Bearbeitung“ im Lebenslauf. */
  zeile: (werte: Werte) => { von: IsoDatum | null; bis: IsoDatum | null; text: string };
  /** Rechtlicher Hinweis auf der Seite „Angaben prüfen“. */
  info?: string;
  /** Angaben, an denen zwei Meldungen ohne Person als gleichartig gelten (C5). */
  gleichNach?: readonly string[];
  /** Was vor der Prüfung im Bestand nachzuschlagen ist. */
  fragen?: (werte: Werte) => Fragen;
  /** Warum das Formular für diese Person nicht in Frage kommt; die Kachel ist dann gesperrt. */
  hindernis?: (kontext: Pick<PruefKontext, "eigene">) => string | null;
  /** Gespeicherte Werte der Änderungsfelder, als Rohwerte. */
  bisher?: (kontext: PruefKontext, werte: Rohwerte) => Rohwerte;
  /** Anfangswerte eines neuen Entwurfs, etwa die bisherigen Werte änderbarer Felder. */
  vorbelegung?: (kontext: PruefKontext) => Rohwerte;
  /** Vorschläge für noch leere Felder, die von anderen Angaben abhängen; Schlüssel auch aus Gruppen. */
  vorschlag?: (werte: Rohwerte, kontext: PruefKontext) => Rohwerte;
  /** Umstände für Bedingungen und Filter; ihre Schlüssel beginnen mit `_` und kommen nie von außen. */
  umstaende?: (kontext: PruefKontext, werte: Rohwerte) => Rohwerte;
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
