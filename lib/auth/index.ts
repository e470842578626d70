export {
  type Ausgang,
  action,
  type Geschuetzt,
  type Handlung,
  kontoAction,
  offeneAction,
  SCHUTZ,
  stoerung,
  Zurueck,
} from "./action";
export { type Akteur, KEIN_MITGLIED, rolleVon } from "./akteur";
export { type Anfrage, anfrage, istEigeneAnfrage, netzVon } from "./anfrage";
export {
  ANMELDE_COOKIE,
  AUSKUNFT_COOKIE,
  LINK_COOKIE,
  liesCookie,
  loescheCookie,
  setzeCookie,
} from "./cookies";
export { alsObjekt } from "./formular";
export { erreicht, GRENZEN, type Grenze, zaehle } from "./grenzen";
export { beginneSitzung, meldeAb } from "./nextauth";
export {
  ANMELDUNG_MINUTEN,
  LINK_MINUTEN,
  SITZUNG,
  SPERRE,
  SPERRE_ZWEITER_FAKTOR,
  TAN,
} from "./parameter";
export { can, darf, type Handelnder, type Objekt, POLICY, type Recht, type Rolle } from "./policy";
export {
  ABHAENGIG,
  GEWAEHRUNGEN,
  type Gewaehrung,
  GRUPPEN,
  type Gruppe,
  rechteDerKlasse,
  wirksameRechte,
} from "./rechte";
export { nichtGefunden, offeneRoute, route } from "./route";
export { requireRecht } from "./seite";
export { aktuelleSitzung, pruefeSitzung, requireAkteur, sichererWeg } from "./sitzung";
export { beendeAlleSitzungen } from "./sitzungen";
