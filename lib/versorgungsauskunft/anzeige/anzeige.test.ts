import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTag } from "../kalender/datum";
import type { Einheit } from "../recht/regel";
import { formatCent, formatJahreTage, formatWert } from "./format";
import { zeitachse } from "./zeitachse";

describe("Anzeige von Zahlen", () => {
  it.each([
    [0, "0 Tage"],
    [100, "1 Tag"],
    [36_500, "1 Jahr"],
    [36_600, "1 Jahr 1 Tag"],
    [73_050, "2 Jahre 0,50 Tage"],
    [1_101_433, "30 Jahre 64,33 Tage"],
  ])("%i Hundertstel Tage sind „%s“", (tage, text) => expect(formatJahreTage(tage)).toBe(text));

  it.each([
    [0, "0,00 EUR"],
    [5, "0,05 EUR"],
    [123_456, "1.234,56 EUR"],
    [999_999_999, "9.999.999,99 EUR"],
  ])("%i Cent sind „%s“", (cent, text) => expect(formatCent(cent)).toBe(text));

  it.each<[number | null, Einheit, string]>([
    [3_348_345, "PROZENT_100000", "33,48345 %"],
    [717_500_000, "PROZENT_10000000", "71,7500000 %"],
    [7175, "PROZENT_100", "71,75 %"],
    [1, "JAHRE", "1 Jahr"],
    [6, "MONATE", "6 Monate"],
    [0, "DATUM", "01.01.1970"],
    [2650, "ANZAHL", "2.650"],
    [null, "TAGE_100", "–"],
  ])("%s in %s ist „%s“", (wert, einheit, text) => expect(formatWert(wert, einheit)).toBe(text));
});

const tag = (text: string) => parseTag(text) ?? Number.NaN;
const zeit = (beginn: string, ende: string) => ({ beginn: tag(beginn), ende: tag(ende) });

describe("Zeitachse", () => {
  const [von, bis] = [tag("01.01.2000"), tag("31.12.2009")];
  const kurz = (...zeilen: { beginn: number; ende: number }[]) =>
    zeitachse(zeilen, von, bis).map((a) => [a.art, a.ende - a.beginn + 1, ...a.zeilen]);

  it("ohne Zeilen ist alles Lücke", () => expect(kurz()).toEqual([["luecke", 3653]]));

  it("lückenlos ist jede Zeile ein Abschnitt, in beliebiger Reihenfolge", () =>
    expect(kurz(zeit("01.01.2005", "31.12.2009"), zeit("01.01.2000", "31.12.2004"))).toEqual([
      ["zeit", 1827, 1],
      ["zeit", 1826, 0],
    ]));

  it("zeigt Lücken nur zwischen Begründung und Ruhestand", () =>
    expect(kurz(zeit("01.01.1990", "31.12.1990"), zeit("01.02.2000", "31.12.2009"))).toEqual([
      ["zeit", 365, 0],
      ["luecke", 31],
      ["zeit", 3622, 1],
    ]));

  it("zeigt Überschneidungen mit ihren Zeilen", () =>
    expect(kurz(zeit("01.01.2000", "31.01.2005"), zeit("01.01.2005", "31.12.2009"))).toEqual([
      ["zeit", 1827, 0],
      ["ueberschneidung", 31, 0, 1],
      ["zeit", 1795, 1],
    ]));

  it("die Begründung zerschneidet keine Zeile, Ende vor Beginn bleibt außen vor", () =>
    expect(kurz(zeit("01.01.1999", "31.12.2009"), zeit("02.01.2001", "01.01.2001"))).toEqual([
      ["zeit", 4018, 0],
    ]));

  it("jeder Tag liegt in genau einem Abschnitt, und der nennt die richtigen Zeilen", () => {
    const zeile = fc
      .tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 30 }))
      .map(([beginn, laenge]) => ({ beginn, ende: beginn + laenge }));
    fc.assert(
      fc.property(fc.array(zeile, { maxLength: 6 }), (zeilen) => {
        const abschnitte = zeitachse(zeilen, 0, 40);
        for (let t = -25; t <= 95; t++) {
          const nummern = zeilen.flatMap((z, i) => (z.beginn <= t && t <= z.ende ? [i] : []));
          const treffer = abschnitte.filter((a) => a.beginn <= t && t <= a.ende);
          const erwartet = nummern.length > 0 || (t >= 0 && t <= 40) ? [nummern] : [];
          expect(treffer.map((a) => a.zeilen)).toEqual(erwartet);
        }
      }),
    );
  });
});
