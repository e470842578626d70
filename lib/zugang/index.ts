export { ANMELDUNG_ABGELEHNT, pruefeErstenSchritt } from "./anmelden";
export { normalisiereKennung } from "./kennung";
export { aenderePasswort, fordereLinkAn, LINK_UNGUELTIG, linkAdresse, legeLink, linkGilt, setzePasswortPerLink } from "./passwort";
export { eingangAdresse, mailUmfeld } from "./umfeld";
export { brecheAnmeldungAb, liesZweitenSchritt, pruefeZweitenSchritt, sendeNeueTan, TAN_ABGELAUFEN } from "./zweiter-schritt";
