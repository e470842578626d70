import type { Codes } from "@/lib/codelisten";
import type { IsoDatum, Operation, Zeitscheibe } from "@/lib/lebenslauf";
import type { Rohwerte } from "./typen";

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

/** Die meldende Organisation. */
export interface FormularOrganisation {
  mitgliedId: string;
  name: string;
  /** Mitgliedschaft, bei der neue Zeitscheiben entstehen: die der Beamtenversorgung, sonst die erste. */
  mitgliedschaftId: string;
  /** `Mäuserast (Beamtenversorgung) (PNR: 78970, Abr: 102898)`. */
  anzeige: string;
  /** Geschäftsbereiche, in denen die Organisation Mitglied ist. */
  bereiche: readonly string[];
}

/** Unentschiedene Meldung zur selben Person. */
export interface OffeneMeldung {
  formular: string;
  referenz: string;
  /** Wirkungstag der Meldung, siehe `Formular.wirksamAb`. */
  wirksamAb: IsoDatum | null;
}

/**
 * Was ein Formular über den Bestand der eigenen Organisation wissen muss. Der Aufrufer schlägt nach
 * und gibt je Frage ja oder nein als `PruefKontext.antworten` herein.
 *
 * - `ANGEMELDET`: Hat die eigene Organisation eine Person dieses Namens (gefaltet verglichen) und
 *   Geburtsdatums mit einer eigenen Zeitscheibe ohne Ende? Andere Organisationen zählen nie mit.
 * - `REFERENZ`: Gibt es in der eigenen Organisation eine Meldung mit dieser Referenz?
 */
export type Frage =
  | { art: "ANGEMELDET"; name: string; vorname: string; geburtsdatum: IsoDatum }
  | { art: "REFERENZ"; referenz: string };

/** Fragen eines Formulars unter selbst gewählten Schlüsseln. */
export type Fragen = Readonly<Record<string, Frage>>;

/** Alles, was eine Prüfung über die Welt wissen darf. */
export interface PruefKontext {
  heute: IsoDatum;
  organisation: FormularOrganisation;
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
  /** Namen der Mitglieder der Kasse, ohne Nummern; leer, wenn das Formular nicht danach fragt. */
  mitglieder: readonly string[];
  /** Antworten auf `Formular.fragen`; eine fehlende gilt als nicht nachgeschlagen. */
  antworten: Readonly<Record<string, boolean>>;
  /** Was die Kasse über die Codelisten legt. */
  codes?: Codes;
}

/** Geänderte Angaben einer Person, nach Schlüssel der Formulare F2 und F3; `null` löscht. */
export type Personenwerte = Readonly<Record<string, string | readonly string[] | null>>;

/** Eine Person, die mit der Annahme entsteht. */
export interface NeuePerson {
  name: string;
  vorname: string;
  geburtsdatum: IsoDatum;
  daten: Readonly<Record<string, string | readonly string[]>>;
}

/** Was die Annahme der Meldung bewirkt. */
export interface Wirkung {
  operationen: readonly Operation[];
  /**
   * Neue Person; die Operationen gelten ihrem Lebenslauf. Ordnet die Kasse die Meldung einer bekannten
   * Person zu, gelten Operationen und `daten` dieser, Name und Geburtsdatum bleiben.
   */
  neuePerson?: NeuePerson;
  /** Geänderte Personen- und Kontaktdaten und der Tag, ab dem sie gelten. */
  personendaten?: { gueltigAb: IsoDatum; werte: Personenwerte };
  todestag?: IsoDatum;
  /** Was die Kasse sonst zu tun hat; nur sie sieht es. */
  aufgaben?: readonly string[];
}

/** Was die Wirkung außer den Werten wissen darf: der Stand bei der Annahme. */
export type Wirkungskontext = Pick<PruefKontext, "person" | "eigene" | "organisation">;
