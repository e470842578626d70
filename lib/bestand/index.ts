export { gleicheBestandAb, schreibeBestand } from "./abgleich";
export { bestandszeilen } from "./bestandszeilen";
export type { KasseZeile, MitgliedZeile, PersonZeile, ScheibeAngabe, Zeile } from "./typen";
export { uebernimm } from "./uebernimm";
export { verbinde } from "./verbinde";
