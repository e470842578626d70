import type { Filterfeld, Schnellfiltereintrag } from "@/components/tabelle/typen";
import {
  ABLAGE_TEXT,
  ABLAGEN,
  ABLAGEN_VORGABE,
  BEREICHE,
  filterThemen,
  type NurFilter,
  type Postfachfilter,
  SYSTEMMELDUNG,
} from "@/lib/postfach";
import { type Postfachadresse, postfachAdresse } from "./adresse";

const wahl = (texte: readonly string[]) => texte.map((text) => ({ wert: text, text }));

/** Erweiterte Filter (Handbuch 5.4). */
export const filterfelder = (f: Postfachfilter): Filterfeld[] => [
  {
    art: "mehrfach",
    name: "ablagen",
    label: "Postfach",
    wert: f.ablagen,
    vorgabe: ABLAGEN_VORGABE,
    moeglichkeiten: ABLAGEN.map((wert) => ({ wert, text: ABLAGE_TEXT[wert] })),
  },
  { art: "text", name: "betreff", label: "Betreff", wert: f.betreff },
  {
    art: "auswahl",
    name: "lesestatus",
    label: "Lesestatus",
    wert: f.lesestatus,
    moeglichkeiten: wahl(["gelesen", "ungelesen"]),
  },
  {
    art: "auswahl",
    name: "wichtigkeit",
    label: "Wichtigkeit",
    wert: f.wichtigkeit,
    moeglichkeiten: wahl(["wichtig", "normal"]),
  },
  { art: "text", name: "referenz", label: "Referenz", wert: f.referenz },
  {
    art: "auswahl",
    name: "bereich",
    label: "Bereich",
    wert: f.bereich,
    moeglichkeiten: wahl([...BEREICHE, SYSTEMMELDUNG]),
  },
  {
    art: "auswahl",
    name: "thema",
    label: "Thema",
    wert: f.thema,
    moeglichkeiten: wahl(filterThemen(f.bereich)),
  },
];

const NUR: readonly [NurFilter, string][] = [
  ["eingang", "nur Eingang"],
  ["ausgang", "nur Ausgang"],
  ["archiv", "nur Archiv"],
];

/** Schnellfilter des Handbuchs; die drei Ablagen schließen einander aus. */
export const schnellfilter = (a: Postfachadresse): Schnellfiltereintrag[] => [
  {
    titel: "als wichtig markiert",
    aktiv: a.wichtig,
    href: postfachAdresse(a, { wichtig: !a.wichtig }),
  },
  ...NUR.map(([nur, titel]) => ({
    titel,
    aktiv: a.nur === nur,
    href: postfachAdresse(a, { nur: a.nur === nur ? null : nur }),
  })),
];
