export { ANTWORT_TAGE, type Anliegenart, ARTEN, SUPPORTBEREICHE } from "./arten";
export {
  type Anliegen,
  type Anliegenstand,
  ladeAnliegen,
  liesAbsender,
  listAnliegen,
  setzeErledigt,
} from "./liste";
export { beginn, istZuFrueh } from "./schutz";
export { type Absender, type NeuesAnliegen, sendeAnliegen } from "./senden";
