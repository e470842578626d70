import { gueltigAm, sucheAm } from "../recht/datiert";
import type { Rechtsprofil } from "../recht/profil";
import type { Altersgrenze, Rechenfall } from "../typen";
import { type Abschlag, abschlagVon } from "./abschlag";
import { rechneZeileAn, type Zeilenergebnis } from "./anrechnung";
import { type Bezuege, bezuege } from "./bezuege";
import { type Zuschlag, zuschlag } from "./familienzuschlag";
import { type SatzNeu, satzNeu } from "./satz";
import { type SatzUebergang, satzUebergang } from "./uebergang";
import { type Zurechnungszeit, zurechnungszeit } from "./zurechnung";

/** Neues Recht: Summe der Zeilen und Satz; `…100` sind Hundertstel Tage. */
export interface NeuesRecht extends SatzNeu {
  dienstzeit100: number;
  zurechnung: Zurechnungszeit | null;
  gesamt100: number;
}

/** Übergangsrecht: Summen der beiden Teile; Teil 2 zählt samt Zurechnungszeit. */
export interface Uebergangsrecht extends SatzUebergang {
  bis1991100: number;
  ab1992100: number;
  zurechnung: Zurechnungszeit | null;
  teil2gesamt100: number;
}

/** Alle Zwischenwerte einer Berechnung als Ganzzahlen; daraus entstehen Anzeige, Rechenweg und PDF. */
export interface Rechnung {
  altersgrenze: Altersgrenze;
  zeilen: readonly Zeilenergebnis[];
  neu: NeuesRecht;
  /** `null`, wenn das Beamtenverhältnis am 31.12.1991 noch nicht bestand. */
  uebergang: Uebergangsrecht | null;
  massgebend: { recht: "NEU" | "UEBERGANG"; satz: number };
  /** Tage für die Wartezeit in Hundertsteln. */
  wartezeit100: number;
  wartezeitErfuellt: boolean;
  abschlag: Abschlag;
  zuschlag: Zuschlag;
  bezuege: Bezuege | null;
}

function neuesRecht(recht: Rechtsprofil, fall: Rechenfall, dienstzeit100: number): NeuesRecht {
  const du = fall.grund === "DIENSTUNFAEHIGKEIT";
  const zurechnung = du
    ? zurechnungszeit(
        fall.geburt,
        fall.ruhestand,
        gueltigAm(recht.zurechnungNeu, fall.ruhestand).wert,
      )
    : null;
  const gesamt100 = dienstzeit100 + (zurechnung?.angerechnet100 ?? 0);
  const { dienstjahre100, ungekuerzt, satz } = satzNeu(
    gesamt100,
    gueltigAm(recht.steigerungssatz, fall.ruhestand).wert,
    gueltigAm(recht.hoechstsatz, fall.ruhestand).wert,
  );
  return { dienstzeit100, zurechnung, gesamt100, dienstjahre100, ungekuerzt, satz };
}

function uebergangsrecht(
  recht: Rechtsprofil,
  fall: Rechenfall,
  bis1991100: number,
  ab1992100: number,
): Uebergangsrecht {
  const du = fall.grund === "DIENSTUNFAEHIGKEIT";
  const zurechnung = du
    ? zurechnungszeit(
        fall.geburt,
        fall.ruhestand,
        gueltigAm(recht.zurechnungAlt, fall.ruhestand).wert,
      )
    : null;
  const teil2gesamt100 = ab1992100 + (zurechnung?.angerechnet100 ?? 0);
  const staffel = gueltigAm(recht.staffel, fall.ruhestand).wert;
  return {
    bis1991100,
    ab1992100,
    zurechnung,
    teil2gesamt100,
    ...satzUebergang(
      bis1991100,
      teil2gesamt100,
      staffel,
      recht.staffelgrenzen,
      fall.altrechtDeckel,
    ),
  };
}

/** Günstigerprüfung: der höhere Satz gilt, bei Gleichstand das neue Recht ((e)). */
function guenstiger(neu: NeuesRecht, uebergang: Uebergangsrecht | null): Rechnung["massgebend"] {
  return uebergang !== null && uebergang.satz > neu.satz
    ? { recht: "UEBERGANG", satz: uebergang.satz }
    : { recht: "NEU", satz: neu.satz };
}

function rechneBezuege(
  recht: Rechtsprofil,
  fall: Rechenfall,
  satz: number,
  abschlagssatz: number,
  familienzuschlag: number | null,
): Bezuege | null {
  if (fall.dienstbezuege === null || familienzuschlag === null) return null;
  const a4 = fall.a4Stufe7 ?? sucheAm(recht.a4Stufe7, fall.ruhestand)?.wert ?? null;
  const mindest = gueltigAm(recht.mindest, fall.ruhestand).wert;
  return bezuege(fall.dienstbezuege, familienzuschlag, satz, abschlagssatz, a4, mindest);
}

/**
 * Rechnet einen geprüften Fall ohne Rechenweg: der schnelle Weg für die laufende Anzeige. Reine Funktion,
 * nur Ganzzahlen. Ob die Wartezeit erfüllt ist, steht im Ergebnis; wer ablehnt, entscheidet der Aufrufer.
 * @throws RangeError, wenn das Profil für den Ruhestandstag keinen Wert hat
 */
export function rechne(recht: Rechtsprofil, fall: Rechenfall): Rechnung {
  const altersgrenze = recht.altersgrenze(fall.geburt, fall.kategorie, fall.zusatz);
  const teilen = fall.begruendung <= recht.grenzen.altesRechtBis;
  const zeilen: Zeilenergebnis[] = [];
  let summe100 = 0;
  let bis1991100 = 0;
  let ab1992100 = 0;
  let wartezeit100 = 0;
  for (const zeit of fall.zeiten) {
    const zeile = rechneZeileAn(recht, zeit, fall.ruhestand - 1, teilen);
    zeilen.push(zeile);
    summe100 += zeile.angerechnet100;
    bis1991100 += zeile.bis1991100;
    ab1992100 += zeile.ab1992100;
    if (zeit.schluessel.wartezeit) wartezeit100 += zeile.angerechnet100;
  }
  const neu = neuesRecht(recht, fall, summe100);
  const uebergang = teilen ? uebergangsrecht(recht, fall, bis1991100, ab1992100) : null;
  const massgebend = guenstiger(neu, uebergang);
  const abschlagswerte = gueltigAm(recht.abschlag, fall.ruhestand).wert;
  const abschlag = abschlagVon(recht, fall, altersgrenze, abschlagswerte);
  const fz = zuschlag(recht, fall);
  return {
    altersgrenze,
    zeilen,
    neu,
    uebergang,
    massgebend,
    wartezeit100,
    wartezeitErfuellt: wartezeit100 >= recht.grenzen.wartezeit * 100,
    abschlag,
    zuschlag: fz,
    bezuege: rechneBezuege(recht, fall, massgebend.satz, abschlag.satz, fz.betrag),
  };
}
