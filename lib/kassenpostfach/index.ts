export { leiteWeiter, notiere, setzeStand, uebernimm, weiseZu } from "./bearbeiten";
export {
  EMPFAENGERARTEN,
  KREISE,
  listOrganisationen,
  listPersonen,
  loeseAuf,
} from "./empfaenger";
export {
  ladeSchriftwechsel,
  ladeTeamnachricht,
  listTeam,
  type Schriftwechselansicht,
} from "./lesen";
export {
  KASSEN_NUR,
  KASSENFILTER,
  type Kassenfilter,
  type KassenNur,
  LEERER_KASSENFILTER,
  listSchriftwechsel,
  type Schriftwechselzeile,
  zaehleOffene,
} from "./liste";
export {
  bearbeiteKassenbrief,
  KASSENBRIEF,
  type Kassenbriefwerte,
  type Kassenfall,
  kassenthemen,
  kassenwege,
  ladeKassenbrief,
  ladeKassenfall,
  pruefeKassenbrief,
  sichereKassenbrief,
} from "./schreiben";
export { teamsVon } from "./teams";
export {
  type Antwortvorlage,
  fuelle,
  ladeVorlage,
  listVorlagen,
  loescheVorlage,
  PLATZHALTER,
  speichereVorlage,
} from "./vorlagen";
