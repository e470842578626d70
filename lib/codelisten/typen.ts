import type { IsoDatum } from "@/lib/datum";

/** Fachliche Eigenschaften eines Codes, nach denen Regeln und Vorbelegungen fragen. */
export interface Merkmale {
  /** Rechtsgrundlage in Worten; sie gehört nicht zum Label. */
  rechtsgrundlage?: string;
  /** Beurlaubung zählt zur Höchstdauer von 15 Jahren (in formulare.md 3 mit `k` bezeichnet). */
  zaehltFuer15Jahre?: true;
  /** Vorgabe, ob eine Zulage oder ein Zuschlag ruhegehaltfähig ist. */
  ruhegehaltfaehig?: boolean;
  /** Besoldungstabellen (Codes aus CL-TAB), in denen die Gruppe vorkommt. */
  tabellen?: readonly string[];
  /** Arten des Beamtenverhältnisses (Codes aus CL-BV), zu denen der Grund allein passt. */
  bvArten?: readonly string[];
  /** Ende ohne Anspruch auf Versorgung: Über die Nachversicherung ist zu entscheiden. */
  nachversicherung?: true;
  /** Besoldungsgruppen, die zur Laufbahngruppe erwartet werden (M1). */
  gruppen?: readonly string[];
  /** Deutschland, EU, EWR oder Schweiz: erfüllt § 7 Abs. 1 Nr. 1 BeamtStG. */
  freizuegigkeit?: true;
  /** Kein Staat, sondern Ersatzwert wie „staatenlos“. */
  ersatzwert?: true;
}

/** Ein Eintrag einer Codeliste. */
export interface CodeEintrag {
  code: string;
  label: string;
  /** Erster und letzter Tag der Gültigkeit, beide zählen mit. */
  gueltigVon?: IsoDatum;
  gueltigBis?: IsoDatum;
  /** Nur für Altdaten: bleibt lesbar, ist aber nie auswählbar. */
  nurAltdaten?: true;
  merkmale?: Merkmale;
}

/** Eine Codeliste; die Reihenfolge der Einträge ist die Reihenfolge der Auswahl. */
export interface Codeliste {
  titel: string;
  /** Ob Nachrichten `10 - Elternzeit` oder nur das Label zeigen. */
  anzeige: "CODE_UND_LABEL" | "LABEL";
  /** Woher Codes und Bezeichnungen stammen. */
  quelle: string;
  eintraege: readonly CodeEintrag[];
}

/** Eintrag, mit dem eine Kasse eine Liste ergänzt (`NEU`) oder einen Code beendet (`ENDE`). */
export interface Codeergaenzung {
  liste: string;
  code: string;
  art: "NEU" | "ENDE";
  /** Erster Tag der Gültigkeit bei `NEU`, letzter bei `ENDE`. */
  tag: IsoDatum;
  /** Bezeichnung; bei `ENDE` leer. */
  label: string;
  /** Code derselben Liste, dessen Merkmale der neue hat. */
  wie: string | null;
}

/** Was eine Kasse über die festen Listen legt. */
export type Codes = readonly Codeergaenzung[];
