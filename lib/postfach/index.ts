export { ladeEmpfaengerkonto, meldeNachricht, type Postfachort } from "./benachrichtigen";
export { liesBenachrichtigung, waehleBenachrichtigung } from "./benachrichtigung";
export {
  antwortBetreff,
  BETREFF_MAX,
  BRIEFTEXT,
  fingerabdruck,
  pruefeBrieftext,
  TEXT_MAX,
} from "./brieftext";
export {
  ABLAGE_TEXT,
  ABLAGEN,
  ABLAGEN_VORGABE,
  anzahlPostfachfilter,
  LEERER_POSTFACHFILTER,
  POSTFACHFILTER,
  type Postfachfilter,
  teilwort,
} from "./filter";
export { merkeGelesen } from "./gelesen";
export { alsSpalten, type Brief, hinterlegeNachricht, type Postfachziel } from "./hinterlegen";
export {
  erledigeImKorb,
  type Korbstand,
  ladeKorb,
  listGruppenmitglieder,
  notiereImKorb,
  uebernimmImKorb,
  weiseImKorbZu,
} from "./korb";
export {
  alsAnsichten,
  ladeAnhangVon,
  ladeNachricht,
  listVerlauf,
  type NachrichtAnhang,
  type Nachrichtenansicht,
  neuesteNachrichten,
} from "./lesen";
export { listPostfach, type NurFilter, type PostfachAnfrage } from "./liste";
export { MARKEN, MARKENNAMEN, type Marke, markiere } from "./marken";
export { vergebeReferenz, vergebeReferenzen } from "./referenz";
export {
  BRIEFEINGABE,
  type Briefwege,
  bearbeiteBrief,
  ladeBrief,
  ladeSchreibfall,
  pruefeBrief,
  type Schreibfall,
  sichereBrief,
} from "./schreiben";
export { postfachStand } from "./stand";
export {
  BEREICHE,
  type Bereich,
  filterThemen,
  istBereich,
  SYSTEMMELDUNG,
  TEAMS,
  type Team,
  teamFuer,
  themenFuer,
} from "./themen";
export { bereiteBriefVor } from "./vorbereiten";
export type { Nachrichtenzeile, Postfach } from "./zeile";
