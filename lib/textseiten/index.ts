import { BARRIEREFREIHEIT } from "./standard/barrierefreiheit";
import { DATENSCHUTZ } from "./standard/datenschutz";
import { FAQ } from "./standard/faq";
import { GEBAERDENSPRACHE } from "./standard/gebaerdensprache";
import { FEEDBACK, SUPPORT } from "./standard/hilfe";
import { IMPRESSUM } from "./standard/impressum";
import { LEICHTE_SPRACHE } from "./standard/leichte-sprache";
import { NUTZUNGSBEDINGUNGEN } from "./standard/nutzungsbedingungen";

/** Eine Seite der Fußleiste, deren Text die Kasse schreibt; `seite` ist auch ihre Adresse. */
export interface Textseite {
  seite: string;
  /** Name in der Fußleiste. */
  name: string;
  titel: string;
  einleitung: string;
  /** Mitgelieferter Text; er gilt, bis die Kasse einen eigenen veröffentlicht. */
  standard: string;
  /** Ob die Kasse zu einer Fassung die Zustimmung jedes Kontos verlangen kann. */
  bedingung: boolean;
}

/** Alle Textseiten in der Reihenfolge der Fußleiste (ux.md 1). */
export const TEXTSEITEN = [
  {
    seite: "faq",
    name: "FAQ",
    titel: "FAQ – Häufig gestellte Fragen",
    einleitung: "Sie finden hier Antworten auf häufige Fragen zum Portal.",
    standard: FAQ,
    bedingung: false,
  },
  {
    seite: "feedback",
    name: "Feedback",
    titel: "Feedback",
    einleitung: "Sie können uns hier mitteilen, was am Portal gut ist und was besser werden soll.",
    standard: FEEDBACK,
    bedingung: false,
  },
  {
    seite: "barrierefreiheit",
    name: "Barrierefreiheit",
    titel: "Erklärung zur Barrierefreiheit",
    einleitung:
      "Sie erfahren hier, wie zugänglich das Portal ist, und können eine Barriere melden.",
    standard: BARRIEREFREIHEIT,
    bedingung: false,
  },
  {
    seite: "nutzungsbedingungen",
    name: "Nutzungsbedingungen",
    titel: "Nutzungsbedingungen",
    einleitung: "Sie lesen hier, unter welchen Bedingungen Sie das Portal nutzen.",
    standard: NUTZUNGSBEDINGUNGEN,
    bedingung: true,
  },
  {
    seite: "datenschutz",
    name: "Datenschutz",
    titel: "Hinweise zum Datenschutz",
    einleitung:
      "Sie erfahren hier, welche Daten das Portal wozu verarbeitet und welche Rechte Sie haben.",
    standard: DATENSCHUTZ,
    bedingung: true,
  },
  {
    seite: "impressum",
    name: "Impressum",
    titel: "Impressum",
    einleitung: "Sie erfahren hier, wer dieses Portal anbietet.",
    standard: IMPRESSUM,
    bedingung: false,
  },
  {
    seite: "support",
    name: "Support",
    titel: "Support",
    einleitung: "Sie erfahren hier, wer Ihnen weiterhilft, und können uns schreiben.",
    standard: SUPPORT,
    bedingung: false,
  },
  {
    seite: "leichte-sprache",
    name: "Leichte Sprache",
    titel: "Leichte Sprache",
    einleitung: "Hier steht in Leichter Sprache, was Sie im Portal machen können.",
    standard: LEICHTE_SPRACHE,
    bedingung: false,
  },
  {
    seite: "gebaerdensprache",
    name: "Gebärdensprache",
    titel: "Gebärdensprache",
    einleitung: "Sie erfahren hier, welche Angebote es in Deutscher Gebärdensprache (DGS) gibt.",
    standard: GEBAERDENSPRACHE,
    bedingung: false,
  },
] as const satisfies readonly Textseite[];

export type Seitenname = (typeof TEXTSEITEN)[number]["seite"];

/** Die Seite zu einem Namen aus der Adresse; `null`, wenn es sie nicht gibt. */
export const textseite = (name: string): (Textseite & { seite: Seitenname }) | null =>
  TEXTSEITEN.find((s) => s.seite === name) ?? null;
