import type { Rechnung } from "../rechnung/rechne";
import type { Rechtsprofil } from "../recht/profil";
import type { Dienstzeit, Rechenfall } from "../typen";
import type { Setze } from "./schritt";

/** Ob die Zeile über den 31.12.1991 hinwegreicht und geteilt wurde. */
const istGeteilt = (recht: Rechtsprofil, zeit: Dienstzeit) =>
  zeit.beginn <= recht.grenzen.altesRechtBis && zeit.ende > recht.grenzen.altesRechtBis;

/** Schritte jeder Dienstzeit in der Reihenfolge der Eingabe. */
export function zeilenschritte(
  recht: Rechtsprofil,
  fall: Rechenfall,
  rechnung: Rechnung,
  setze: Setze,
): void {
  const { regeln } = recht;
  for (let i = 0; i < rechnung.zeilen.length; i++) {
    const zeit = fall.zeiten[i];
    const zeile = rechnung.zeilen[i];
    if (zeit === undefined || zeile === undefined) continue;
    const { schluessel, beginn, ende } = zeit;
    const { kalendertage, gewichtet100, grenze100, angerechnet100 } = zeile;
    setze(regeln.kalendertage, kalendertage, [beginn, ende], i);
    const bruch = [kalendertage, schluessel.gewicht[0], schluessel.gewicht[1], zeit.z, zeit.n];
    if (grenze100 === null) {
      setze(regeln.angerechnetUngekuerzt, angerechnet100, bruch, i, schluessel.fundstelle);
    } else {
      setze(regeln.gewichtet, gewichtet100, bruch, i, schluessel.fundstelle);
      setze(regeln.angerechnet, angerechnet100, [gewichtet100, grenze100], i);
    }
    if (rechnung.uebergang === null || !istGeteilt(recht, zeit)) continue;
    setze(regeln.angerechnetBis1991, zeile.bis1991100, [beginn, grenze100], i);
    setze(regeln.angerechnetAb1992, zeile.ab1992100, [ende, grenze100, zeile.bis1991100], i);
  }
}
