import { alsText } from "../kalender/datum";
import type { Tag } from "../kalender/tag";
import type { Rechtsprofil } from "../recht/profil";
import type { Dienstzeit } from "../typen";
import { parseBeschraenkung } from "./beschraenkung";
import { istObjekt, type Zeileneingabe } from "./falleingabe";
import { type Ablehnungscode, type Befund, befund } from "./meldungen";
import { liesTag } from "./rahmen";
import { istLeer, parseTeilzeit } from "./teilzeit";

/** Beginn und Ende einer Zeile, in der Reihenfolge V-ZEIT-OFFEN, V-DATUM, V-ZEIT-REIHENFOLGE. */
export function liesZeitraum(
  zeile: Zeileneingabe,
  weg: string,
  befunde: Befund[],
): { beginn: Tag; ende: Tag } | null {
  const offen = istLeer(zeile.beginn) ? "beginn" : istLeer(zeile.ende) ? "ende" : null;
  if (offen !== null) {
    befunde.push(befund("V-ZEIT-OFFEN", weg + offen));
    return null;
  }
  const beginn = liesTag(zeile.beginn, `${weg}beginn`, befunde);
  const ende = liesTag(zeile.ende, `${weg}ende`, befunde);
  if (beginn === null || ende === null) return null;
  if (ende >= beginn) return { beginn, ende };
  befunde.push(befund("V-ZEIT-REIHENFOLGE", `${weg}ende`));
  return null;
}

/** Beschränkung in Tagen, `null` ohne Angabe, `undefined` mit Ablehnung. */
export function liesBeschraenkung(
  wert: unknown,
  weg: string,
  befunde: Befund[],
): number | null | undefined {
  if (istLeer(wert)) return null;
  const tage = parseBeschraenkung(wert);
  if (tage !== null) return tage;
  befunde.push(befund("V-BESCHR-FORM", `${weg}beschraenkung`));
  return undefined;
}

/** Schlüssel als Text; im Fallformat darf er auch eine Zahl sein. */
function nummer(dzs: unknown): string {
  if (typeof dzs === "string") return dzs;
  return typeof dzs === "number" ? String(dzs) : "";
}

/** Prüft eine Zeile; `weg` ist der Anfang ihrer Feldnamen, etwa `dienstzeiten.0.`. */
function liesZeile(
  recht: Rechtsprofil,
  wert: unknown,
  weg: string,
  befunde: Befund[],
): Dienstzeit | null {
  const zeile: Zeileneingabe = istObjekt(wert) ? wert : {};
  const schluessel = recht.schluessel.get(nummer(zeile.dzs));
  const melde = (code: Ablehnungscode, feld: string) => {
    befunde.push(befund(code, weg + feld));
  };
  if (schluessel === undefined) melde("V-DZS", "dzs");
  const zeitraum = liesZeitraum(zeile, weg, befunde);
  const bruch = parseTeilzeit(zeile.tz);
  if (typeof bruch === "string") melde(bruch, "tz");
  else if (schluessel?.teilzeit === false && !istLeer(zeile.tz)) melde("V-TZ-UNZULAESSIG", "tz");
  const beschraenkung = liesBeschraenkung(zeile.beschraenkung, weg, befunde);
  if (schluessel === undefined || zeitraum === null || typeof bruch === "string") return null;
  if (beschraenkung === undefined) return null;
  const { beginn, ende } = zeitraum;
  return { schluessel, beginn, ende, z: bruch.z, n: bruch.n, beschraenkung };
}

/** Prüft alle Zeilen in der gegebenen Reihenfolge. */
export function liesZeilen(recht: Rechtsprofil, wert: unknown, befunde: Befund[]): Dienstzeit[] {
  const zeilen: readonly unknown[] = Array.isArray(wert) ? wert : [];
  if (zeilen.length === 0) befunde.push(befund("V-KEINE-ZEIT", "dienstzeiten"));
  const zeiten: Dienstzeit[] = [];
  for (let i = 0; i < zeilen.length; i++) {
    const zeit = liesZeile(recht, zeilen[i], `dienstzeiten.${i}.`, befunde);
    if (zeit !== null) zeiten.push(zeit);
  }
  return zeiten;
}

/** Zeilen nach Beginn; schon Geordnetes bleibt, was es ist. */
function nachBeginn(zeiten: readonly Dienstzeit[]): readonly number[] {
  const folge = zeiten.map((_, i) => i);
  const beginn = (i: number) => zeiten[i]?.beginn ?? 0;
  for (let i = 1; i < folge.length; i++) {
    if (beginn(i - 1) > beginn(i)) return folge.sort((a, b) => beginn(a) - beginn(b) || a - b);
  }
  return folge;
}

/** Gemeinsame Tage (V-UEBERSCHNEIDUNG) und das Ende am Tag vor dem Ruhestand (V-LETZTE-ZEIT). */
export function pruefeFolge(
  zeiten: readonly Dienstzeit[],
  ruhestand: Tag | null,
  befunde: Befund[],
): void {
  let letztes: Tag | null = null;
  let bisher = 0;
  for (const i of nachBeginn(zeiten)) {
    const zeit = zeiten[i] as Dienstzeit;
    if (letztes !== null && zeit.beginn <= letztes) {
      const zeile = `Zeile ${bisher + 1}`;
      befunde.push(befund("V-UEBERSCHNEIDUNG", `dienstzeiten.${i}.beginn`, { zeile }));
    }
    if (letztes === null || zeit.ende > letztes) {
      letztes = zeit.ende;
      bisher = i;
    }
  }
  if (letztes === null || ruhestand === null || letztes === ruhestand - 1) return;
  const datum = alsText(ruhestand - 1);
  befunde.push(befund("V-LETZTE-ZEIT", `dienstzeiten.${bisher}.ende`, { datum }));
}
