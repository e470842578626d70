import { parseBetrag } from "../eingabe/betrag";
import { liesTag } from "../eingabe/rahmen";
import { abschlagFuer, abschlagssatz } from "../rechnung/abschlag";
import { betraege } from "../rechnung/bezuege";
import { satzNeu } from "../rechnung/satz";
import { satzUebergang, staffeljahre, staffelrunde, staffelsatz } from "../rechnung/uebergang";
import type { Reihe } from "../recht/datiert";
import type { Rechtsprofil } from "../recht/profil";
import { alsDezimal } from "../zahl/dezimal";
import { runde } from "../zahl/ganzzahl";
import { ganzeJahreTage } from "./ausgabe";
import {
  Ablehnung,
  type Eingabe,
  liesJahreTage,
  liesOderLehneAb,
  liesProzent,
  liesSkala,
  liesZahl,
} from "./lesen";

/** Die kleinen Funktionen kennen keinen Tag; sie rechnen mit dem zuletzt geltenden Wert. */
function zuletzt<T>(reihe: Reihe<T>): T {
  const zeile = reihe.werte[reihe.werte.length - 1];
  if (zeile === undefined) throw new RangeError(`${reihe.name}: kein Wert.`);
  return zeile.wert;
}

/** `satz_neu`: Satz nach § 24 Abs. 1 aus schon gezählten Jahren und Tagen. */
export function satzNeuFall(recht: Rechtsprofil, e: Eingabe) {
  const tage100 = liesJahreTage(e.jahre, e.tage);
  const satz = satzNeu(tage100, zuletzt(recht.steigerungssatz), zuletzt(recht.hoechstsatz));
  return { dienstjahre: alsDezimal(satz.dienstjahre100), satz: alsDezimal(satz.satz) };
}

/** `satz_uebergang`: Satz nach § 90 Abs. 3 aus schon gezählten Teilen. */
export function satzUebergangFall(recht: Rechtsprofil, e: Eingabe) {
  const bis1991 = liesJahreTage(e.jahreBis1991, e.tageBis1991);
  const ab1992 = liesJahreTage(e.jahreAb1992, e.tageAb1992);
  const staffel = liesSkala(recht, e.skala);
  const deckel = e.altrechtDeckel !== false;
  const satz = satzUebergang(bis1991, ab1992, staffel, recht.staffelgrenzen, deckel);
  return {
    jahreAlt: satz.jahreAlt,
    dienstjahreAb1992: alsDezimal(satz.dienstjahreAb1992100),
    gedeckelt: satz.gedeckelt,
    satz: alsDezimal(satz.satz),
  };
}

/** `staffel_alt`: Satz der Staffel, `satzAlt` im ursprünglichen Maßstab 35/2/1. */
export function staffelAlt(recht: Rechtsprofil, e: Eingabe) {
  const jahre = staffeljahre(liesJahreTage(e.jahre, e.tage), recht.staffelgrenzen);
  const staffel = liesSkala(recht, e.skala);
  const ursprung = staffelsatz(jahre, recht.staffelUrsprung, recht.staffelgrenzen);
  return {
    jahreAlt: jahre,
    satzAlt: alsDezimal(runde(ursprung, 1000)),
    satz: alsDezimal(staffelrunde(staffelsatz(jahre, staffel, recht.staffelgrenzen), staffel)),
  };
}

/** `abschlag`: Satz für einen Zeitraum mit eigenem Höchstsatz. */
export function abschlag(recht: Rechtsprofil, e: Eingabe) {
  const von = liesOderLehneAb((b) => liesTag(e.von, "von", b));
  const bis = liesOderLehneAb((b) => liesTag(e.bis, "bis", b));
  const hoechst = liesProzent(e.hoechst, "hoechst");
  const ergebnis = abschlagFuer(von, bis, zuletzt(recht.abschlag).jeJahr, hoechst);
  return {
    ...ganzeJahreTage(ergebnis.tage),
    dezimaljahre: alsDezimal(ergebnis.jahre100),
    satz: alsDezimal(ergebnis.satz),
  };
}

/** `abschlag_jahre`: Satz aus Jahren mit höchstens zwei Stellen. */
export function abschlagJahre(recht: Rechtsprofil, e: Eingabe) {
  const jahre100 = liesZahl(e.dezimaljahre, "dezimaljahre", 2);
  const hoechst = liesProzent(e.hoechst, "hoechst");
  return {
    satz: alsDezimal(abschlagssatz(jahre100, zuletzt(recht.abschlag).jeJahr, hoechst).satz),
  };
}

/** `betrag`: Ruhegehalt, Abschlagsbetrag und Rest aus Bezügen und Sätzen. */
export function betrag(_recht: Rechtsprofil, e: Eingabe) {
  const cent = parseBetrag(e.dienstbezuege);
  if (cent === null) throw new Ablehnung("V-BETRAG");
  const satz = liesProzent(e.satz, "satz");
  const ohneAbschlag = e.abschlag === undefined || e.abschlag === null;
  const ergebnis = betraege(cent, satz, ohneAbschlag ? 0 : liesProzent(e.abschlag, "abschlag"));
  return {
    ruhegehalt: alsDezimal(ergebnis.ruhegehalt),
    abschlag: alsDezimal(ergebnis.abschlag),
    nachAbschlag: alsDezimal(ergebnis.nachAbschlag),
  };
}
