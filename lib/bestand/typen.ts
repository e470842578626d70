import type { Anschrift } from "@/lib/db";
import type { IsoDatum, TraegerArt, ZeitscheibenArt, ZeitscheibenZusatz } from "@/lib/lebenslauf";

/** Was an einer Zeile nicht stimmt; eine Zeile des Fehlerberichts (contract.md 4). */
export interface Mangel {
  /** Weg zur Angabe, Listen zählen ab 1: `zeitscheiben[2].von`. Leer, wenn die ganze Zeile gemeint ist. */
  feld: string;
  /** Was in der Datei steht, gekürzt. */
  wert: string;
  /** Deutscher Satz für die Person, die die Datei erstellt. */
  grund: string;
}

/** Kasse; alle folgenden Zeilen gehören zu ihr. Fehlende Angaben bleiben, wie sie sind. */
export interface KasseZeile {
  art: "kasse";
  code: string;
  name: string;
  anschrift?: Anschrift;
  supportMail?: string;
  eingangMail?: string;
  web?: string;
  absenderName?: string;
  rechtsprofil?: string;
}

/** Mitgliedschaft eines Mitglieds in einem Geschäftsbereich. */
export interface MitgliedschaftAngabe {
  geschaeftsbereich: string;
  pnr: string;
  abr: string;
  von: IsoDatum;
  bis: IsoDatum | null;
}

/** Arbeitgeber; Schlüssel ist die Mitgliedsnummer. */
export interface MitgliedZeile {
  art: "mitglied";
  mitgliedsnummer: string;
  name: string;
  anschrift?: Anschrift;
  mitgliedschaften: MitgliedschaftAngabe[];
}

/** Zeitscheibe, wie sie in der Datei steht: das Mitglied noch als PNR und Abr. */
export interface ScheibeAngabe {
  von: IsoDatum;
  bis: IsoDatum | null;
  bezeichnung: string;
  traeger: { art: "MITGLIED"; pnr: string; abr: string } | { art: TraegerArt; name: string };
  besoldung: string | null;
  umfang: { z: number; n: number };
  art: ZeitscheibenArt;
  /** Fehlt die Angabe in der Datei, bleibt, was gespeichert ist. */
  zusatz?: ZeitscheibenZusatz;
}

/** Personen- und Kontaktdaten, Schlüssel wie in den Formularen F2 und F3. */
export type Personendaten = Record<string, string | string[]>;

/** Person mit ihrem ganzen Lebenslauf; Schlüssel ist die Pers.-Nummer. */
export interface PersonZeile {
  art: "person";
  persnr: string;
  personenart: "BEAMTE" | "SONSTIGE";
  name: string;
  vorname: string;
  geburtsdatum: IsoDatum;
  beihilfeberechtigt: boolean;
  todestag: IsoDatum | null;
  /** Fehlt die Angabe in der Datei, bleibt, was gespeichert ist. */
  daten?: Personendaten;
  zeitscheiben: ScheibeAngabe[];
}

export type Zeile = KasseZeile | MitgliedZeile | PersonZeile;

/** Ergebnis von `parseZeile`; `art` fehlt, wenn sie nicht zu lesen war. */
export type Zeilenergebnis =
  | { ok: true; zeile: Zeile }
  | { ok: false; maengel: Mangel[]; art?: Zeile["art"] };
