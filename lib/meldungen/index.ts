export {
  ANLAGEN,
  type Anlage,
  type Entwurf,
  entferneAnlage,
  ladeEntwurf,
  listAnlagen,
  listEntwuerfe,
  sichereEntwurf,
  verwerfeEntwurf,
} from "@/lib/entwurf";
export { beantworteRueckfrage } from "./antworten";
export {
  bearbeiteFormular,
  befunde,
  type Formularfall,
  fehlerJeFeld,
  ladeFormularfall,
  ladeKontext,
} from "./bearbeiten";
export { lehneAb, nimmInBearbeitung, stelleRueckfrage, uebernimmMeldung } from "./entscheiden";
export {
  type EntwurfZeile,
  ladeEigenenEntwurf,
  listEigeneEntwuerfe,
  listEmpfaenger,
  uebergebeEntwurf,
} from "./entwuerfe";
export { listOffeneMeldungen } from "./kontext";
export {
  ladeAnhang,
  ladeEigeneMeldung,
  ladeMeldung,
  listEingang,
  listMeldungen,
  type MeldungAnsicht,
  type MeldungZeile,
  STANDFILTER,
  type Standfilter,
  zaehleEingang,
} from "./lesen";
export { type GepruefterEntwurf, pruefeEntwurf, schonGesendet, sendeMeldung } from "./senden";
export { type Formularzahlen, type Meldungsstatistik, zaehleMeldungen } from "./statistik";
export { istOffen, SCHRITT_TEXT, STATUS_TEXT } from "./status";
export { berechneWirkung, type Vorschau } from "./wirkung";
export { zieheZurueck } from "./zurueckziehen";
