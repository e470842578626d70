/** Entwürfe, ihre Anhänge und das einmalige Absenden: gleich für Formulare und Nachrichten. */
export { ANLAGEN, type NeueAnlagen, nimmAnlagen, vermerkeAbgelehnte } from "./anlagen";
export { type Einreichung, merkeEinreichung, sperreEinreichung } from "./einreichung";
export {
  type Anlage,
  type Entwurf,
  entferneAnlage,
  ladeEntwurf,
  listAnlagen,
  listEntwuerfe,
  merkeStand,
  sichereEntwurf,
  speichereDateien,
  verwerfeEntwurf,
} from "./entwurf";
