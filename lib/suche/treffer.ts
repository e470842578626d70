/** Mehr Treffer werden nicht gezählt. */
export const DECKEL = 1000;
/** So viele zeigt eine Gruppe. */
export const GEZEIGT = 20;

/** Ein Treffer mit dem Weg dorthin. */
export interface Treffer {
  id: string;
  titel: string;
  zusatz: string;
  href: string;
}

/** Treffer einer Art; `gesamt` ist `null`, wenn es mehr als 1.000 sind. */
export interface Treffergruppe {
  titel: string;
  treffer: Treffer[];
  gesamt: number | null;
}
