export { abgerufeneKennung, KENNUNG_ABRUFEN, rufeKennungAb } from "./abruf";
export { ANMELDUNG_ABGELEHNT, letzteAnmeldung, pruefeErstenSchritt } from "./anmelden";
export { NEUES_PASSWORT, PASSWORT_AENDERN } from "./eingabe";
export { type Faktor, liesFaktor } from "./faktor";
export { geburtsdatumHash } from "./geburtsdatum";
export { normalisiereKennung } from "./kennung";
export {
  abrufLink,
  entwerteLinks,
  ersterLink,
  fordereLinkAn,
  LINK_UNGUELTIG,
  legeLink,
  liesPasswortlink,
  linkAdresse,
  linkGilt,
} from "./link";
export { bestaetigeMitPasskey } from "./passkey-schritt";
export { aenderePasswort, pruefeEigenesPasswort, setzePasswortPerLink } from "./passwort";
export { istAutoGesperrt } from "./sperre";
export {
  benutzeCode,
  brecheAnmeldungAb,
  liesZweitenSchritt,
  pruefeZweitenSchritt,
  sendeNeueTan,
  TAN_ABGELAUFEN,
  TAN_DREIMAL_FALSCH,
  type ZweiterSchritt,
  type ZweitesErgebnis,
} from "./zweiter-schritt";
