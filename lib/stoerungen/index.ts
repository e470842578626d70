export {
  type Betroffene,
  betroffeneCsv,
  ermittleBetroffene,
  liesZeitspanne,
  type Zeitspanne,
} from "./betroffene";
export {
  listEigeneStoerungen,
  listOrganisationsnamen,
  listStoerungen,
  type Stoerungszeile,
} from "./liste";
export {
  beginneStoerung,
  FUNKTIONEN,
  hebeStoerungAuf,
  ladeStoerung,
  STOERUNG_AUFHEBEN,
  STOERUNG_BEGINNEN,
  type Stoerung,
} from "./schalten";
