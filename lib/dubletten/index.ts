export {
  type Aehnlichkeit,
  listAehnliche,
  PAARE_HOECHSTENS,
  type Paarperson,
} from "./aehnliche";
export {
  findeNachfolge,
  findePaar,
  ladePaar,
  type Personenpaar,
  type Vergleichsperson,
} from "./laden";
export { type Einheit, type Vereinigung, vereine } from "./vereine";
export { fuehreZusammen, type Zusammenfuehrung } from "./zusammenfuehren";
