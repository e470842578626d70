import type { Tag } from "../kalender/tag";
import { fristende, zaehle } from "../kalender/zeitraum";
import type { Rechtsprofil } from "../recht/profil";
import type { Dienstzeit } from "../typen";
import { runde } from "../zahl/ganzzahl";

/** Ergebnis einer Zeile. Tage zu 365 je Jahr; `…100` sind Hundertstel Tage. */
export interface Zeilenergebnis {
  kalendertage: number;
  /** Kalendertage × Gewicht × Teilzeitbruch. */
  gewichtet100: number;
  /** Engste geltende Grenze (Beschränkung, Höchstdauer) oder `null`. */
  grenze100: number | null;
  angerechnet100: number;
  /** Teile vor und ab 1992; nur mit Übergangsrecht gerechnet, sonst 0. */
  bis1991100: number;
  ab1992100: number;
}

/** Hundertstel Tage: ein gezählter Zeitraum × Gewicht × Teilzeitbruch ((d) 4), einmal gerundet. */
export function gewichte(tage: number, zeit: Dienstzeit): number {
  const [z, n] = zeit.schluessel.gewicht;
  return runde(100 * tage * z * zeit.z, n * zeit.n);
}

/** Feste Höchstdauer des Schlüssels in Tagen oder `null`. */
function hoechsttage(recht: Rechtsprofil, zeit: Dienstzeit, letzterTag: Tag): number | null {
  const { hoechstdauer } = zeit.schluessel;
  switch (hoechstdauer.art) {
    case "TAGE":
      return hoechstdauer.tage;
    case "STUDIUM":
      // Eine eingegebene Beschränkung ersetzt die Formel ((c) Studium 1800).
      return zeit.beschraenkung === null ? recht.studienhoechsttage(letzterTag) : null;
    case "MONATE":
      return fristende(zeit.beginn, 0, hoechstdauer.monate) - zeit.beginn + 1;
    default:
      return null;
  }
}

/** Engste Grenze aus Beschränkung und Höchstdauer in Hundertstel Tagen ((d) 6). */
function grenze(recht: Rechtsprofil, zeit: Dienstzeit, letzterTag: Tag): number | null {
  const fest = hoechsttage(recht, zeit, letzterTag);
  if (fest === null) return zeit.beschraenkung === null ? null : zeit.beschraenkung * 100;
  if (zeit.beschraenkung === null) return fest * 100;
  return Math.min(fest, zeit.beschraenkung) * 100;
}

const begrenzt = (wert: number, grenze100: number | null): number =>
  grenze100 !== null && grenze100 < wert ? grenze100 : wert;

/**
 * Rechnet eine Zeile an ((d) 1, 4, 6). Mit `teilen` auch die Teile bis 31.12.1991 und danach, jeder für sich
 * gezählt und gerundet; die Grenze verbraucht zuerst der frühere ((d) 9).
 */
export function rechneZeileAn(
  recht: Rechtsprofil,
  zeit: Dienstzeit,
  letzterTag: Tag,
  teilen: boolean,
): Zeilenergebnis {
  const kalendertage = zaehle(zeit.beginn, zeit.ende);
  const gewichtet100 = gewichte(kalendertage, zeit);
  const grenze100 = grenze(recht, zeit, letzterTag);
  const angerechnet100 = begrenzt(gewichtet100, grenze100);
  let bis1991100 = 0;
  let ab1992100 = 0;
  const schnitt = recht.grenzen.altesRechtBis;
  if (teilen) {
    if (zeit.ende <= schnitt) bis1991100 = angerechnet100;
    else if (zeit.beginn > schnitt) ab1992100 = angerechnet100;
    else {
      bis1991100 = begrenzt(gewichte(zaehle(zeit.beginn, schnitt), zeit), grenze100);
      const rest = grenze100 === null ? null : grenze100 - bis1991100;
      ab1992100 = begrenzt(gewichte(zaehle(schnitt + 1, zeit.ende), zeit), rest);
    }
  }
  return { kalendertage, gewichtet100, grenze100, angerechnet100, bis1991100, ab1992100 };
}
