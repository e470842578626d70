import { parseTag } from "../kalender/datum";
import type { Rechtsprofil } from "../recht/profil";
import type { Alter, Dienstzeit, DuStufe, Familienzuschlag, Rechenfall } from "../typen";
import { parseBetrag } from "./betrag";
import { type Falleingabe, istObjekt } from "./falleingabe";
import { type Befund, befund } from "./meldungen";
import { pruefeRahmen, type Rahmendaten } from "./rahmen";
import { liesZeilen, pruefeFolge } from "./zeilen";

/** Ergebnis der Prüfung; `fall` liegt vor, sobald sich rechnen lässt, auch wenn noch etwas fehlt. */
export interface Pruefung {
  /** In der Reihenfolge von contract.md 5; die erste ist die Ablehnung des Falls. */
  befunde: Befund[];
  rahmen: Rahmendaten;
  /** Vollständig lesbar: endgültig ohne Befunde, sonst vorläufig (etwa V-LETZTE-ZEIT). */
  fall: Rechenfall | null;
}

/** Betrag in Cent, `null` ohne Angabe. */
function liesBetrag(
  eingabe: Falleingabe,
  feld: keyof Falleingabe,
  befunde: Befund[],
): number | null {
  const wert = eingabe[feld];
  if (wert === undefined || wert === null) return null;
  const cent = parseBetrag(wert);
  if (cent === null) befunde.push(befund("V-BETRAG", feld));
  return cent;
}

const istAlter = (wert: unknown): wert is Alter =>
  Array.isArray(wert) &&
  wert.length === 2 &&
  wert.every((n) => Number.isInteger(n) && n >= 0 && n <= 120);

/** Eigene Stufen des DU-Bezugsalters: `[{"vor":"TT.MM.JJJJ","alter":[jahre, monate]}]` (contract.md 5). */
function liesDuStufen(wert: unknown, befunde: Befund[]): DuStufe[] | null {
  if (wert === undefined || wert === null) return null;
  const stufen = (Array.isArray(wert) ? wert : [null]).map((stufe: unknown) => {
    const vor = istObjekt(stufe) ? parseTag(stufe.vor) : null;
    return istObjekt(stufe) && vor !== null && istAlter(stufe.alter)
      ? { vor, alter: stufe.alter }
      : null;
  });
  if (stufen.every((s) => s !== null)) return stufen;
  befunde.push(befund("V-EINGABE", "duStufen"));
  return null;
}

function liesFamilienzuschlag(
  recht: Rechtsprofil,
  wert: unknown,
  befunde: Befund[],
): Familienzuschlag {
  if (wert === undefined || wert === null) return "OHNE";
  const treffer = recht.familienzuschlaege.find(({ code }) => code === wert);
  if (treffer === undefined) befunde.push(befund("V-FAMILIENZUSCHLAG", "familienzuschlag"));
  return treffer?.code ?? "OHNE";
}

function setzeZusammen(
  recht: Rechtsprofil,
  eingabe: Falleingabe,
  rahmen: Rahmendaten,
  zeiten: readonly Dienstzeit[],
  befunde: Befund[],
): Rechenfall | null {
  // Beträge werden auch geprüft, wenn der Rahmen noch fehlt: Jede Meldung steht gleich an ihrem Feld.
  const dienstbezuege = liesBetrag(eingabe, "ruhegehaltfaehigeDienstbezuege", befunde);
  const familienzuschlagBetrag = liesBetrag(eingabe, "familienzuschlagBetrag", befunde);
  const a4Stufe7 = liesBetrag(eingabe, "a4Stufe7", befunde);
  const familienzuschlag = liesFamilienzuschlag(recht, eingabe.familienzuschlag, befunde);
  const duStufen = liesDuStufen(eingabe.duStufen, befunde);
  const { geburt, kategorie, grund, zusatz, begruendung, ruhestand } = rahmen;
  if (geburt === null || kategorie === null || grund === null || zusatz === null) return null;
  if (begruendung === null || ruhestand === null) return null;
  return {
    geburt,
    kategorie,
    grund,
    begruendung,
    ruhestand,
    zusatz,
    zeiten,
    dienstbezuege,
    familienzuschlag,
    familienzuschlagBetrag,
    a4Stufe7,
    duStufen,
    abschlagsfrei: eingabe.abschlagsfrei === true,
    altrechtDeckel: eingabe.altrechtDeckel !== false,
  };
}

/**
 * Prüft die Angaben bis zum genannten Schritt, alle Felder auf einmal. Die Wartezeit prüft `berechne`, weil
 * sie gerechnet werden muss.
 */
export function pruefeEingabe(
  recht: Rechtsprofil,
  eingabe: Falleingabe,
  bisSchritt: 1 | 2 | 3 | 4 = 4,
): Pruefung {
  const befunde: Befund[] = [];
  const rahmen = pruefeRahmen(recht, eingabe, bisSchritt, befunde);
  if (bisSchritt < 4) return { befunde, rahmen, fall: null };
  const vorZeilen = befunde.length;
  const zeiten = liesZeilen(recht, eingabe.dienstzeiten, befunde);
  const zeilenGut = befunde.length === vorZeilen;
  if (zeilenGut) pruefeFolge(zeiten, rahmen.ruhestand, befunde);
  const fall = setzeZusammen(recht, eingabe, rahmen, zeiten, befunde);
  return { befunde, rahmen, fall: zeilenGut ? fall : null };
}
