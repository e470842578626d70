/** PNR und Abr, unter denen ein Mitglied die Beamten führt. */
export interface Traegernummer {
  pnr: string;
  abr: string;
}

/** Beamtenversorgung der Mitglieder aus dem Handbuch (formulare.md 6.1). */
export const MAEUSERAST: Traegernummer = { pnr: "78970", abr: "102898" };
export const SONNENWURT: Traegernummer = { pnr: "51400", abr: "102843" };
export const BLECHACKERSPITZ: Traegernummer = { pnr: "89744", abr: "102527" };
export const BLAUGRABEN: Traegernummer = { pnr: "66031", abr: "102611" };
/** Mitglied der zweiten Kasse. */
export const AHORNFELS: Traegernummer = { pnr: "40010", abr: "200001" };
