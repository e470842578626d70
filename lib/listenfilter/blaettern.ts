import type { SQL } from "drizzle-orm";

/** Welche Seite einer Liste: von vorn, von hinten oder neben einer gezeigten Zeile. */
export type Seitenwahl =
  | { art: "erste" }
  | { art: "letzte" }
  | { art: "nach" | "vor"; anker: string; nr: number };

/** Eine Seite einer Liste. */
export interface Listenseite<Z> {
  zeilen: Z[];
  /** Alle Treffer; `null` heißt mehr, als gezählt wird. */
  gesamt: number | null;
  /** Nummer der Seite ab 1. */
  nr: number;
  naechste: boolean;
}

interface Liste<Z> {
  seite: Seitenwahl;
  proSeite: number;
  gesamt: number | null;
  /** Zeilen in der Ordnung der Liste oder rückwärts, ab einer Stelle. */
  hole: (rueckwaerts: boolean, ab: SQL | undefined, anzahl: number) => Promise<Z[]>;
  /** Bedingung „in dieser Richtung hinter der Ankerzeile“; `null`, wenn es die Zeile hier nicht gibt. */
  hinter: (anker: string, rueckwaerts: boolean) => Promise<SQL | null>;
}

/**
 * Liest eine Seite. Geblättert wird neben einer Zeile statt mit OFFSET, damit die letzte Seite so
 * schnell ist wie die erste (docs/entscheidungen/0003).
 */
export async function blaettere<Z>(liste: Liste<Z>): Promise<Listenseite<Z>> {
  const { seite, proSeite, gesamt, hole } = liste;
  if (seite.art === "letzte" && gesamt !== null) {
    const nr = Math.max(1, Math.ceil(gesamt / proSeite));
    const zeilen = await hole(true, undefined, gesamt - (nr - 1) * proSeite);
    return { zeilen: zeilen.reverse(), gesamt, nr, naechste: false };
  }
  const rueckwaerts = seite.art === "vor";
  const ab = "anker" in seite ? await liste.hinter(seite.anker, rueckwaerts) : null;
  const zeilen = await hole(rueckwaerts && ab !== null, ab ?? undefined, proSeite + 1);
  const gezeigt = zeilen.slice(0, proSeite);
  const weitere = zeilen.length > proSeite;
  if (!ab || !("anker" in seite)) return { zeilen: gezeigt, gesamt, nr: 1, naechste: weitere };
  if (!rueckwaerts) return { zeilen: gezeigt, gesamt, nr: seite.nr, naechste: weitere };
  // Rückwärts bis zum Anfang: dann ist es die erste Seite, auch wenn die Zählung anderes sagte.
  if (gezeigt.length < proSeite) return blaettere({ ...liste, seite: { art: "erste" } });
  return { zeilen: gezeigt.reverse(), gesamt, nr: weitere ? seite.nr : 1, naechste: true };
}
