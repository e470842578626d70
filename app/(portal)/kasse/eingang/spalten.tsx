import type { Filterfeld, Spalte } from "@/components/tabelle/typen";
import { DatumVon } from "@/components/ui/zeitstempel";
import { AMPEL_TEXT } from "@/lib/bearbeitungsfristen";
import { ALTER, AMPELN, type Eingangsfilter, type Eingangszeile } from "@/lib/eingang";
import { FORMULARE } from "@/lib/formulare";
import { STATUS_TEXT } from "@/lib/meldungen";
import { StatusPlakette } from "../../meldungen/meldungsliste";
import { Fristenampel } from "./ampel";

/** Spalten des Eingangs. */
export const SPALTEN: readonly Spalte<Eingangszeile>[] = [
  { schluessel: "referenz", titel: "Referenz", zelle: (z) => z.referenz },
  {
    schluessel: "frist",
    titel: "Fällig am",
    zelle: (z) => <Fristenampel ampel={z.ampel} faelligAm={z.faelligAm} />,
  },
  {
    schluessel: "datum",
    titel: "Gesendet am",
    zelle: (z) => <DatumVon zeitpunkt={z.gesendetAm} />,
  },
  { schluessel: "betreff", titel: "Betreff", breit: true, zelle: (z) => z.betreff },
  { schluessel: "organisation", titel: "Organisation", zelle: (z) => z.organisation },
  { schluessel: "status", titel: "Stand", zelle: (z) => <StatusPlakette status={z.status} /> },
  { schluessel: "bearbeiter", titel: "Zuständig", zelle: (z) => z.bearbeiter },
];

const wahl = (texte: Readonly<Record<string, string>>, reihe = Object.keys(texte)) =>
  reihe.map((wert) => ({ wert, text: texte[wert] ?? wert }));

/** Erweiterte Filter des Eingangs. */
export const filterfelder = (f: Eingangsfilter): Filterfeld[] => [
  {
    art: "auswahl",
    name: "formular",
    label: "Formular",
    wert: f.formular,
    moeglichkeiten: FORMULARE.map(({ id, titel }) => ({ wert: id, text: titel })),
  },
  { art: "text", name: "organisation", label: "Organisation", wert: f.organisation },
  {
    art: "auswahl",
    name: "stand",
    label: "Stand",
    wert: f.stand,
    moeglichkeiten: wahl(STATUS_TEXT),
  },
  { art: "auswahl", name: "alter", label: "Alter", wert: f.alter, moeglichkeiten: wahl(ALTER) },
  {
    art: "auswahl",
    name: "ampel",
    label: "Fristenampel",
    wert: f.ampel,
    moeglichkeiten: wahl(AMPEL_TEXT, AMPELN),
  },
];
