/** Maße aller Bilder der Handbücher in Bildpunkten; e2e/handbuch.spec.ts nimmt sie so auf. */
export const BILD = { breite: 960, hoehe: 600 } as const;
