export type { Seitenwahl } from "@/lib/listenfilter";
export { findePersonen, ladePerson, type PersonAnsicht } from "./detail";
export {
  anzahlFilter,
  FILTER_SCHEMA,
  LEERER_FILTER,
  pruefeFilter,
  type UebersichtFilter,
} from "./filter";
export {
  listAnspruchsberechtigte,
  type Schnellfilter,
  UEBERSICHT_ORDNUNGEN,
  type UebersichtOrdnung,
  type Uebersichtsseite,
  type UebersichtZeile,
} from "./uebersicht";
