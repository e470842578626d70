import { am } from "../../kalender/datum";
import type { Rechtsprofil } from "../profil";
import { altersgrenze, antragsalter } from "./altersgrenze";
import {
  BEZUGSALTER_ANTRAG,
  bezugsalterSchwerbehinderung,
  schwerbehindertenalter,
} from "./altersgrenzen";
import { FAMILIENZUSCHLAG } from "./familienzuschlag";
import { GRUNDGEHALT } from "./grundgehalt";
import { REGELN } from "./rechenregeln";
import {
  A4_STUFE_7,
  ABSCHLAG,
  DU_STUFEN,
  DU_STUFEN_OFFEN_AB,
  HOECHSTSATZ,
  MINDEST,
  STAFFEL,
  STAFFEL_URSPRUNG,
  STAFFELGRENZEN,
  STEIGERUNGSSATZ,
  studienhoechsttage,
  ZURECHNUNG_ALT,
  ZURECHNUNG_NEU,
} from "./saetze";
import { SCHLUESSEL } from "./schluessel";
import {
  FAMILIENZUSCHLAEGE,
  GRUENDE,
  HINWEISE,
  KATEGORIEN,
  NICHT_ENTHALTEN,
  RECHTSSTAND,
  VORBEHALT,
} from "./texte";

/** Recht des Landes Rheinland-Pfalz. */
export const RLP: Rechtsprofil = {
  kennung: "rlp",
  bezeichnung: "Rheinland-Pfalz",
  rechtsstand: RECHTSSTAND,
  parameterstand: am("2025-12-28"),
  nichtEnthalten: NICHT_ENTHALTEN,
  vorbehalt: VORBEHALT,
  grenzen: {
    hoechstalter: 68,
    mindestalter: 15,
    mindestalterBegruendung: 15,
    speichertage: 14,
    wartezeit: 1825,
    altesRechtBis: am("1991-12-31"),
    hinweisalter: 17,
  },
  kategorien: KATEGORIEN,
  gruende: GRUENDE,
  familienzuschlaege: FAMILIENZUSCHLAEGE,
  schluessel: SCHLUESSEL,
  steigerungssatz: STEIGERUNGSSATZ,
  hoechstsatz: HOECHSTSATZ,
  staffel: STAFFEL,
  staffelUrsprung: STAFFEL_URSPRUNG,
  staffelgrenzen: STAFFELGRENZEN,
  abschlag: ABSCHLAG,
  zurechnungNeu: ZURECHNUNG_NEU,
  zurechnungAlt: ZURECHNUNG_ALT,
  familienzuschlag: FAMILIENZUSCHLAG,
  mindest: MINDEST,
  a4Stufe7: A4_STUFE_7,
  grundgehalt: GRUNDGEHALT,
  duStufen: DU_STUFEN,
  duStufenOffenAb: DU_STUFEN_OFFEN_AB,
  altersgrenze,
  antragsalter,
  schwerbehindertenalter,
  bezugsalterSchwerbehinderung,
  bezugsalterAntragHoechstens: BEZUGSALTER_ANTRAG,
  studienhoechsttage,
  rahmenhinweise: (kategorie, grund) =>
    kategorie === "LEHRER" && grund === "ANTRAGSALTERSGRENZE" ? ["N-SCHULHALBJAHR"] : [],
  regeln: REGELN,
  hinweise: HINWEISE,
};
