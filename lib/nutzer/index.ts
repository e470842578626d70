export {
  ADMINISTRATION_ANLEGEN,
  type Dienstherr,
  FAKTOR_UMSTELLEN,
  KASSENKONTO_ANLEGEN,
  legeAdministrationAn,
  legeKassenkontoAn,
  stelleFaktorUm,
  stelleRegistrierungNeuAus,
} from "./administration";
export {
  adressFeld,
  bearbeiteAdressen,
  GRUPPENADRESSEN,
  type Gruppenziel,
  MAX_ADRESSEN,
} from "./adressen";
export { aendereNutzer } from "./aendern";
export { type Angebot, imAngebot, ladeAngebot } from "./angebot";
export { legeNutzerAn } from "./anlegen";
export { benachrichtigtKonten } from "./benachrichtigen";
export { deaktiviereNutzer, type Umfang, zaehleUmfang } from "./deaktivieren";
export {
  FAKTOR_ZURUECKSETZEN,
  HAKEN,
  MAILADRESSE,
  NUTZER,
  NUTZER_AENDERN,
  NUTZER_ANLEGEN,
  NUTZER_DEAKTIVIEREN,
  NUTZER_SPERREN,
} from "./eingabe";
export { einmal } from "./einmal";
export {
  auswahlAus,
  gruppenFeld,
  gruppenKuerzel,
  gruppeZuKuerzel,
  rechteFeld,
} from "./felder";
export {
  GEZEIGTE_NUTZER,
  GRUPPENFILTER,
  type Gruppenzeile,
  LEERER_GRUPPENFILTER,
  listAdressen,
  listGruppen,
} from "./gruppen";
export { aendereKonto, beendeAnmeldungen, KONTO_AENDERN } from "./kassenkonto";
export { ladeKonfiguration, QUITTUNGSZIEL, stelleQuittungszielEin } from "./konfiguration";
export { type Kontozeile, listKonten, zaehleAdministrationen } from "./konten";
export { ladeKassenkonto, ladeNutzer, type Nutzer } from "./laden";
export {
  LEERER_NUTZERFILTER,
  listNutzer,
  NUTZERFILTER,
  type Nutzerzeile,
  ZAEHLGRENZE,
} from "./liste";
export {
  alsCsv,
  exportiereProtokoll,
  LEERER_PROTOKOLLFILTER,
  liesProtokoll,
  PROTOKOLL_ZAEHLGRENZE,
  PROTOKOLLFILTER,
  type Protokollfilter,
  type Protokollzeile,
  pruefeProtokollfilter,
  zaehleProtokoll,
} from "./protokoll";
export { VORGAENGE } from "./protokolltext";
export {
  bestaetigeRechte,
  type FaelligesKonto,
  listFaellige,
  RECHTE_BESTAETIGEN,
  zaehleFaellige,
} from "./rechtepruefung";
export { darfEntsperren, entsperreNutzer, sperreNutzer } from "./sperren";
export { aenderung } from "./spur";
export { BENUTZERSTATUS } from "./status";
export { KONTEN_HOECHSTENS, KONTENFILTER, type Kontotreffer, sucheKonten } from "./suche";
export { faktorZuruecksetzbar, sendeErstenLink, setzeFaktorZurueck } from "./zugang";
