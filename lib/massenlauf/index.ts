/** Versorgungsauskunft für alle Aktiven einer Organisation: die Kasse beginnt, der Worker rechnet. */
export { arbeiteMassenlaeufeAb } from "./arbeite";
export {
  beginneLauf,
  dateigroesse,
  ladeLauf,
  ladeTeil,
  listLaeufe,
  type Massenlauf,
  zaehleAktive,
} from "./laeufe";
