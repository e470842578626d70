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
export type { Ergebnis } from "./einmalig";
export { alsObjekt } from "./formular";
export { erreicht, GRENZEN, type Grenze, zaehle, zaehleViele } from "./grenzen";
export { alsJsonInhalt, INHALT_BYTES, medientyp } from "./inhalt";
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
export { PROBLEME, Problem, type Problemart } from "./problem";
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
export { type Schnittstellenhandlung, schnittstelle } from "./schnittstelle";
export { requireRecht } from "./seite";
export { aktuelleSitzung, pruefeSitzung, requireAkteur, sichererWeg } from "./sitzung";
export { beendeAlleSitzungen } from "./sitzungen";
export { istDurchStoerungGesperrt } from "./stoerung";
export {
  pruefeSchluessel,
  SCHALTER_SCHNITTSTELLE,
  type Schluesselpruefung,
  type Verfahren,
} from "./verfahren";
