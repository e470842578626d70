export { listAbgeschaltete } from "./abgeschaltet";
export { KASSE_EINSTELLEN, ladeEinstellungen, stelleKasseEin } from "./einstellungen";
export { type KasseKontakt, listKassen } from "./kassen";
export { ladeMitgliederdaten } from "./mitgliederdaten";
export {
  FAKTOR_DER_ORGANISATION,
  nurSchalter,
  SCHALTER,
  SCHALTER_STELLEN,
  stelleFaktorDerOrganisation,
  stelleSchalter,
} from "./schalter";
export {
  aendereOrganisation,
  beendeMitgliedschaft,
  fuegeMitgliedschaftHinzu,
  GESCHAEFTSBEREICHE,
  legeOrganisationAn,
  MITGLIEDSCHAFT,
  MITGLIEDSCHAFT_ENDE,
  ORGANISATION_AENDERN,
  ORGANISATION_ANLEGEN,
} from "./verwalten";
export {
  LEERER_ORGANISATIONSFILTER,
  ladeOrganisation,
  listOrganisationen,
  ORGANISATIONSFILTER,
  type Organisation,
  type Organisationszeile,
} from "./verzeichnis";
