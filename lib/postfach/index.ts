export { merkeGelesen } from "./gelesen";
export { type Brief, hinterlegeNachricht } from "./hinterlegen";
export {
  ladeNachricht,
  listNachrichten,
  type Nachrichtenansicht,
  type Nachrichtenzeile,
  neuesteNachrichten,
  type Postfach,
} from "./lesen";
