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
export { ladeAnhang } from "./anhang";
export { antwortschluessel, beantworteRueckfrage } from "./antworten";
export { bearbeiteFormular, befunde, fehlerJeFeld, zumEingang } from "./bearbeiten";
export { berichtige, berichtigungshindernis, ladeEntwurfsfall } from "./berichtigung";
export { type Direktsendung, pruefeDirekt, sendeDirekt } from "./direkt";
export { type Direkthindernis, HINDERNIS_TEXT, ladeDirektfall } from "./direktfall";
export { lehneAb, nimmInBearbeitung } from "./entscheiden";
export {
  type EntwurfZeile,
  ladeEigenenEntwurf,
  listEigeneEntwuerfe,
  listEmpfaenger,
  uebergebeEntwurf,
} from "./entwuerfe";
export {
  ANMELDEFORMULAR,
  entwurfsschluessel,
  type Formularfall,
  formularweg,
  herkunftsweg,
  ladeFormularfall,
  OHNE_PERSON,
  passtZurPerson,
  stellvertreterweg,
} from "./fall";
export { ladeKontext, listOffeneMeldungen } from "./kontext";
export { bearbeiteKorrektur, istWirksam, type Korrektur, ladeKorrektur } from "./korrektur";
export {
  darfAntworten,
  imBlick,
  ladeEigeneMeldung,
  ladeMeldung,
  listMeldungen,
  type MeldungAnsicht,
  type MeldungZeile,
  STANDFILTER,
  type Standfilter,
} from "./lesen";
export { ladeNachpruefung, type Nachpruefung, pruefeNach } from "./nachpruefung";
export { type Rueckfrage, stelleRueckfrage } from "./rueckfrage";
export { textWennGesendet } from "./schon-gesendet";
export { type GepruefterEntwurf, pruefeEntwurf, schonGesendet, sendeMeldung } from "./senden";
export { type Formularzahlen, type Meldungsstatistik, zaehleMeldungen } from "./statistik";
export { istOffen, SCHRITT_TEXT, STATUS_TEXT } from "./status";
export { ladeStellvertretung, ladeVertretene, listMeldbare, type Meldbare } from "./stellvertreten";
export {
  EINGANGSWEGE,
  eingangswerte,
  nenneStellvertretung,
  type Stellvertretung,
} from "./stellvertretung";
export { type Uebernahme, uebernimmMeldung } from "./uebernehmen";
export { type Feldtext, offeneFragen } from "./verlauf";
export type { MeldungVerweis } from "./verweise";
export {
  beginneEreignis,
  formulareFuer,
  ladeVorgang,
  type MoeglicherSchritt,
  moeglicheSchritte,
  type Vorgang,
} from "./vorgang";
export { berechneFolgen, berechneWirkung, NEUE_PERSON, type Vorschau } from "./wirkung";
export type { Bekannte } from "./zuordnung";
export { zieheZurueck } from "./zurueckziehen";
