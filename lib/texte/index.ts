export {
  type Bearbeitung,
  ladeBearbeitung,
  sichereEntwurf,
  type Veroeffentlichung,
  veroeffentliche,
  verwirfEntwurf,
} from "./bearbeiten";
export { codeDerKasse, kasseZuCode, ohneAnmeldung } from "./kasse";
export {
  type Fassung,
  type Fassungszeile,
  liesFassung,
  liesGueltige,
  listFassungen,
  standardFassung,
  TEXT_MAX,
} from "./laden";
export { listStimmen, type Stimmen, zaehleStimme } from "./stimmen";
