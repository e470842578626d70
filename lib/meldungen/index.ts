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
export { bearbeiteFormular, befunde, fehlerJeFeld } from "./bearbeiten";
export { type Direktsendung, pruefeDirekt, sendeDirekt } from "./direkt";
export { lehneAb, nimmInBearbeitung, stelleRueckfrage } from "./entscheiden";
export {
  type EntwurfZeile,
  ladeEigenenEntwurf,
  listEigeneEntwuerfe,
  listEmpfaenger,
  uebergebeEntwurf,
} from "./entwuerfe";
export {
  ANMELDEFORMULAR,
  type Formularfall,
  formularweg,
  herkunftsweg,
  ladeFormularfall,
  passtZurPerson,
} from "./fall";
export { ladeKontext, listOffeneMeldungen } from "./kontext";
export {
  darfAntworten,
  imBlick,
  ladeAnhang,
  ladeEigeneMeldung,
  ladeMeldung,
  listMeldungen,
  type MeldungAnsicht,
  type MeldungZeile,
  STANDFILTER,
  type Standfilter,
} from "./lesen";
export { type GepruefterEntwurf, pruefeEntwurf, schonGesendet, sendeMeldung } from "./senden";
export { type Formularzahlen, type Meldungsstatistik, zaehleMeldungen } from "./statistik";
export { istOffen, SCHRITT_TEXT, STATUS_TEXT } from "./status";
export { type Uebernahme, uebernimmMeldung } from "./uebernehmen";
export { berechneWirkung, NEUE_PERSON, type Vorschau } from "./wirkung";
export type { Bekannte } from "./zuordnung";
export { zieheZurueck } from "./zurueckziehen";
