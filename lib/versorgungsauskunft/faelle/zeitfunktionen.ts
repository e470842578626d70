import { parseBeschraenkung } from "../eingabe/beschraenkung";
import { liesTag } from "../eingabe/rahmen";
import { parseTeilzeit, type Teilzeitbruch, teilzeitText } from "../eingabe/teilzeit";
import { liesBeschraenkung, liesZeitraum } from "../eingabe/zeilen";
import { zaehle } from "../kalender/zeitraum";
import type { Rechtsprofil } from "../recht/profil";
import { runde } from "../zahl/ganzzahl";
import { ganzeJahreTage, jahreTage } from "./ausgabe";
import { Ablehnung, type Eingabe, liesOderLehneAb } from "./lesen";

function bruchOderAblehnung(wert: unknown): Teilzeitbruch {
  const bruch = parseTeilzeit(wert);
  if (typeof bruch === "string") throw new Ablehnung(bruch);
  return bruch;
}

/** `dienstzeit`: ein Zeitraum mit Gewicht 1 und ohne feste Höchstdauer. */
export function dienstzeit(_recht: Rechtsprofil, e: Eingabe) {
  const { beginn, ende } = liesOderLehneAb((b) =>
    liesZeitraum({ beginn: e.beginn, ende: e.ende }, "", b),
  );
  const bruch = bruchOderAblehnung(e.tz);
  const { grenze } = liesOderLehneAb((b) => ({
    grenze: liesBeschraenkung(e.beschraenkung, "", b) ?? Number.POSITIVE_INFINITY,
  }));
  const tage = zaehle(beginn, ende);
  return {
    ...ganzeJahreTage(tage),
    angerechnet: jahreTage(Math.min(runde(100 * tage * bruch.z, bruch.n), grenze * 100)),
    tz: teilzeitText(bruch),
  };
}

/** `teilzeitbruch`: der erweiterte Bruch, auch wenn er voll ist. */
export function teilzeitbruch(_recht: Rechtsprofil, e: Eingabe) {
  const bruch = bruchOderAblehnung(e.tz);
  const leer = e.tz === undefined || e.tz === null || e.tz === "";
  return { tz: leer ? "" : `${bruch.z}/${bruch.n}` };
}

/** `beschraenkung`: Tage einer Beschränkung. */
export function beschraenkung(_recht: Rechtsprofil, e: Eingabe) {
  const tage = parseBeschraenkung(e.beschraenkung);
  if (tage === null) throw new Ablehnung("V-BESCHR-FORM");
  return { tage };
}

/** `studienhoechstdauer`: Höchsttage eines Studiums bei diesem letzten aktiven Tag. */
export function studienhoechstdauer(recht: Rechtsprofil, e: Eingabe) {
  const letzterTag = liesOderLehneAb((b) => liesTag(e.letzterTag, "letzterTag", b));
  return { tage: recht.studienhoechsttage(letzterTag) };
}
