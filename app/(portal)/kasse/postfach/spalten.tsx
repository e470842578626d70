import type { Filterfeld, Spalte } from "@/components/tabelle/typen";
import { DatumVon } from "@/components/ui/zeitstempel";
import type { Kassenfilter, Schriftwechselzeile } from "@/lib/kassenpostfach";
import { BEREICHE, filterThemen, type Team } from "@/lib/postfach";
import { StandPlakette } from "./stand";

const wahl = (texte: readonly string[]) => texte.map((text) => ({ wert: text, text }));

/** Spalten im Postfach der Kasse. */
export const SPALTEN: readonly Spalte<Schriftwechselzeile>[] = [
  { schluessel: "datum", titel: "Datum", zelle: (z) => <DatumVon zeitpunkt={z.letzteAm} /> },
  { schluessel: "betreff", titel: "Betreff", breit: true, zelle: (z) => z.betreff },
  { schluessel: "referenz", titel: "Referenz", zelle: (z) => z.referenz },
  { schluessel: "organisation", titel: "Organisation", zelle: (z) => z.organisation },
  { schluessel: "bereich", titel: "Bereich", zelle: (z) => z.bereich },
  { schluessel: "thema", titel: "Thema", zelle: (z) => z.thema },
  { schluessel: "stand", titel: "Stand", zelle: (z) => <StandPlakette stand={z.stand} /> },
  { schluessel: "bearbeiter", titel: "Bearbeitung", zelle: (z) => z.bearbeiter },
];

/** Erweiterte Filter der Kasse. */
export const filterfelder = (f: Kassenfilter, teams: readonly Team[]): Filterfeld[] => [
  { art: "auswahl", name: "team", label: "Team", wert: f.team, moeglichkeiten: wahl(teams) },
  { art: "text", name: "organisation", label: "Organisation", wert: f.organisation },
  { art: "text", name: "betreff", label: "Betreff", wert: f.betreff },
  { art: "text", name: "referenz", label: "Referenz", wert: f.referenz },
  {
    art: "auswahl",
    name: "bereich",
    label: "Bereich",
    wert: f.bereich,
    moeglichkeiten: wahl(BEREICHE),
  },
  {
    art: "auswahl",
    name: "thema",
    label: "Thema",
    wert: f.thema,
    moeglichkeiten: wahl(filterThemen(f.bereich)),
  },
];
