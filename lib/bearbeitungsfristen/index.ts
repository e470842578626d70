export { AMPEL_TEXT, type Ampel, ampelAm } from "./ampel";
export {
  berechneFrist,
  type Festlegung,
  type Formularfrist,
  legeFristFest,
  listFristen,
  type NeueFrist,
} from "./fristen";
export { FRIST_HOECHSTENS, type Frist, vorgabe } from "./vorgaben";
