import type { Feld } from "./typen";

const WAHLARTEN: ReadonlySet<Feld["art"]> = new Set(["code", "codes", "janein"]);

/** Label ohne den Stern, den die Anzeige bei Pflichtfeldern anhängt. */
export function ohneStern(label: string): string {
  return label.replace(/[\s*]+$/, "");
}

/** Text für eine fehlende Angabe (ux.md 6): ›Geben Sie {Feld} ein.‹, bei einer Auswahl ›Wählen Sie {Feld} aus.‹ */
export function feldText({ art, label }: Pick<Feld, "art" | "label">): string {
  const name = ohneStern(label);
  return WAHLARTEN.has(art) ? `Wählen Sie ${name} aus.` : `Geben Sie ${name} ein.`;
}
