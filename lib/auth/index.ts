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
  DARSTELLUNG_COOKIE,
  LINK_COOKIE,
  liesCookie,
  loescheCookie,
  setzeCookie,
} from "./cookies";
export type { Ergebnis } from "./einmalig";
export { alsObjekt } from "./formular";
export { type Geraet, listGeraete, meldeGeraeteAb } from "./geraete";
export { erreicht, GRENZEN, type Grenze, zaehle, zaehleViele } from "./grenzen";
export { alsJsonInhalt, INHALT_BYTES, medientyp } from "./inhalt";
export { ladeAkteur } from "./konto-akteur";
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
  SCHALTER_SCHNITTSTELLE,
  wirksameRechte,
} from "./rechte";
export { nichtGefunden, offeneRoute, route } from "./route";
export { type Schnittstellenhandlung, schnittstelle } from "./schnittstelle";
export { requireRecht } from "./seite";
export {
  aktuelleSitzung,
  type GueltigeSitzung,
  pruefeSitzung,
  requireAkteur,
  sichererWeg,
} from "./sitzung";
export { beendeAlleSitzungen } from "./sitzungen";
export { istDurchStoerungGesperrt } from "./stoerung";
export {
  pruefeSchluessel,
  type Schluesselpruefung,
  type Verfahren,
} from "./verfahren";
