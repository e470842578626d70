/** Entwürfe und ihre Anhänge: gleich für Formulare und Nachrichten. */
export { ANLAGEN, type NeueAnlagen, nimmAnlagen } from "./anlagen";
export {
  type Anlage,
  type Entwurf,
  entferneAnlage,
  ladeEntwurf,
  listAnlagen,
  listEntwuerfe,
  merkeStand,
  sichereEntwurf,
  verwerfeEntwurf,
} from "./entwurf";
