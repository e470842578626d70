import type { ReactNode } from "react";

/** Eine Spalte der Tabelle; `zelle` zeichnet den Inhalt einer Zeile. */
export interface Spalte<Zeile> {
  schluessel: string;
  titel: string;
  zelle: (zeile: Zeile) => ReactNode;
  /** Zahlen stehen rechts und in gleich breiten Ziffern. */
  zahl?: boolean;
  /** Langer Text: Auf schmalen Bildschirmen behält die Spalte eine lesbare Breite. */
  breit?: boolean;
  /** Adresse, die nach dieser Spalte ordnet; fehlt sie, ist die Spalte nicht ordenbar. */
  ordneHref?: string;
  /** Überschrift nur vorlesen, etwa bei der Spalte der Hinweiszeichen. */
  titelVersteckt?: boolean;
  /** Eigenes Bedienelement oder Hinweiszeichen: Der Link der Zeile steht in der nächsten Spalte. */
  ohneVerweis?: boolean;
}

/** Wonach die Liste gerade geordnet ist. */
export interface Ordnung {
  spalte: string;
  richtung: "auf" | "ab";
}

/** Ein Feld im Bereich „Filter“. */
export type Filterfeld = {
  name: string;
  label: string;
  wert: string;
  hinweis?: string;
  fehler?: string;
} & (
  | { art: "text" }
  | { art: "auswahl"; moeglichkeiten: readonly { wert: string; text: string }[] }
  | {
      art: "mehrfach";
      moeglichkeiten: readonly { wert: string; text: string }[];
      /** Angekreuzt, solange nichts gewählt ist; `wert` ist dann leer, sonst mit Komma verbunden. */
      vorgabe: readonly string[];
    }
);

/** Ein Schnellfilter: `href` führt auf die Liste mit umgeschaltetem Filter. */
export interface Schnellfiltereintrag {
  titel: string;
  aktiv: boolean;
  href: string;
}
