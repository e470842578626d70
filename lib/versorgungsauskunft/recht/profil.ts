import type { Tag } from "../kalender/tag";
import type {
  Alter,
  Altersgrenze,
  DuStufe,
  Familienzuschlag,
  Kategorie,
  Ruhestandsgrund,
  Schluessel,
  Zusatz,
} from "../typen";
import type { Reihe } from "./datiert";
import type { Rechenregeln } from "./regel";

/** Staffel des Übergangsrechts in 1/100 000 Prozent. */
export interface Staffel {
  /** Satz für die ersten Jahre. */
  grund: number;
  /** Je weiteres Jahr bis zur Mittelgrenze, danach, und je Jahr ab 1992. */
  mittel: number;
  oben: number;
  neu: number;
  hoechst: number;
  /** Faktor auf das Ergebnis (Skala des Bundes: 0,95667), sonst 1/1. */
  faktor: readonly [z: number, n: number];
}

/** Abschlag: Prozent je Jahr und Höchstsätze, in 1/100 Prozent. */
export interface Abschlagswerte {
  jeJahr: number;
  hoechst: Readonly<Record<Exclude<Ruhestandsgrund, "REGELALTERSGRENZE">, number>>;
}

/** Zurechnung bei Dienstunfähigkeit: bis zum Monat der Vollendung dieses Alters, zu diesem Bruch. */
export interface Zurechnung {
  bisAlter: number;
  bruch: readonly [z: number, n: number];
}

/** Mindestversorgung: Prozentsätze in 1/100, Erhöhungsbetrag in Cent. */
export interface Mindestwerte {
  amtsabhaengig: number;
  amtsunabhaengig: number;
  erhoehung: number;
}

/** Auswahl mit Text und kurzer Erläuterung samt Fundstelle. */
export interface Auswahl<T extends string> {
  code: T;
  bezeichnung: string;
  erlaeuterung: readonly string[];
  fundstelle: string;
}

/** Eine Besoldungsgruppe mit ihren Beträgen ab der ersten Stufe, Cent im Monat. */
export interface Besoldungsgruppe {
  gruppe: string;
  ersteStufe: number;
  betraege: readonly number[];
}

/** Hinweis, der nichts ablehnt. */
export interface Hinweistext {
  text: string;
  /** Steht mit diesem Code in der Spezifikation (j), also auch in der Ausgabe der Befehlszeile. */
  amtlich: boolean;
}

/**
 * Recht eines Dienstherrn: Daten mit Geltung und Fundstelle und die wenigen Regeln, die sich nicht als
 * Daten schreiben lassen. Ein zweites Recht (Bund, NRW) ist ein weiterer Ordner neben `rlp`.
 */
export interface Rechtsprofil {
  kennung: string;
  bezeichnung: string;
  rechtsstand: string;
  /** Tag der jüngsten Zeile der Rechtsdaten. */
  parameterstand: Tag;
  /** Was die Berechnung nicht enthält; steht bei jedem Ergebnis (versorgungsauskunft.md (h)). */
  nichtEnthalten: readonly string[];
  /** Satz, dass aus dem Ergebnis kein Anspruch folgt ((i)). */
  vorbehalt: string;
  grenzen: {
    hoechstalter: number;
    mindestalter: number;
    mindestalterBegruendung: number;
    speichertage: number;
    /** Wartezeit in Tagen. */
    wartezeit: number;
    /** Letzter Tag des früheren Rechts; bestand das Verhältnis da, gilt auch das Übergangsrecht. */
    altesRechtBis: Tag;
    /** Zeiten vor Vollendung dieses Alters geben einen Hinweis. */
    hinweisalter: number;
  };
  kategorien: readonly Auswahl<Kategorie>[];
  gruende: readonly Auswahl<Ruhestandsgrund>[];
  familienzuschlaege: readonly Omit<Auswahl<Familienzuschlag>, "erlaeuterung" | "fundstelle">[];
  schluessel: ReadonlyMap<string, Schluessel>;
  /** 1/100 000 Prozent je Dienstjahr. */
  steigerungssatz: Reihe<number>;
  /** 1/100 Prozent. */
  hoechstsatz: Reihe<number>;
  staffel: Reihe<Staffel>;
  /** Staffel im ursprünglichen Maßstab 35/2/1/1, zur Anzeige und für Beispiele des Bundes. */
  staffelUrsprung: Staffel;
  /** Volle Jahre der ersten beiden Stufen und Resttage, ab deren Überschreitung aufgerundet wird. */
  staffelgrenzen: { grundjahre: number; mitteljahre: number; resttage: number };
  abschlag: Reihe<Abschlagswerte>;
  zurechnungNeu: Reihe<Zurechnung>;
  zurechnungAlt: Reihe<Zurechnung>;
  /** Cent im Monat. */
  familienzuschlag: Reihe<number>;
  mindest: Reihe<Mindestwerte>;
  /** Cent im Monat; leer, solange der Betrag nicht vorliegt. */
  a4Stufe7: Reihe<number>;
  /** Hilfe beim Ausfüllen der Dienstbezüge, keine Regel der Rechnung. */
  grundgehalt: Reihe<readonly Besoldungsgruppe[]>;
  duStufen: readonly DuStufe[];
  /** Ab diesem Ruhestandstag ist die Übergangstabelle für Dienstunfähigkeit offen. */
  duStufenOffenAb: Tag;
  altersgrenze(geburt: Tag, kategorie: Kategorie, zusatz: Zusatz): Altersgrenze;
  /** Antragsalter; `null`, wenn es keinen früheren Tag als die Altersgrenze gibt. */
  antragsalter(grenze: Altersgrenze, kategorie: Kategorie, zusatz: Zusatz): Alter | null;
  /** Alter, ab dem Schwerbehinderte gehen können. */
  schwerbehindertenalter(geburt: Tag): Alter;
  /** Alter, bis zu dem der Abschlag bei Schwerbehinderung zählt, ohne besondere Altersgrenze. */
  bezugsalterSchwerbehinderung(geburt: Tag): Alter;
  /** Alter, über das hinaus der Abschlag bei Antrag nie zählt. */
  bezugsalterAntragHoechstens: Alter;
  /** Höchsttage eines Studiums bei diesem letzten aktiven Tag. */
  studienhoechsttage(letzterTag: Tag): number;
  /** Hinweise, die nur von Rahmendaten abhängen. */
  rahmenhinweise(kategorie: Kategorie, grund: Ruhestandsgrund): readonly string[];
  regeln: Rechenregeln;
  hinweise: Readonly<Record<string, Hinweistext>>;
}
