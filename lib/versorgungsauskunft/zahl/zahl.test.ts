import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alsDezimal, parseDezimal } from "./dezimal";
import { runde, teile } from "./ganzzahl";

describe("Ganzzahlige Teilung und Rundung", () => {
  it.each([
    [1, 2, 1],
    [1, 3, 0],
    [2, 3, 1],
    [5, 10, 1],
    [49, 100, 0],
    [50, 100, 1],
    [0, 7, 0],
  ])("%i / %i gerundet ist %i", (a, b, ergebnis) => expect(runde(a, b)).toBe(ergebnis));

  it("stimmen mit der Rechnung in beliebig langen Ganzzahlen überein", () => {
    const a = fc.integer({ min: 0, max: 2 ** 52 - 1e9 });
    fc.assert(
      fc.property(a, fc.integer({ min: 1, max: 1e8 }), (zaehler, nenner) => {
        const [z, n] = [BigInt(zaehler), BigInt(nenner)];
        expect(BigInt(teile(zaehler, nenner))).toBe(z / n);
        expect(BigInt(runde(zaehler, nenner))).toBe((2n * z + n) / (2n * n));
      }),
    );
  });

  it("die größte Zahl des Rechners bleibt im Bereich der Ganzzahlen", () => {
    // Ein Zeitraum vom Jahr 1 bis 9999 mit 9/10 und dem größten erweiterten Bruch.
    const zaehler = 100 * 3_652_059 * 9 * 999_999;
    expect(2 * zaehler + 10 * 999_999).toBeLessThan(Number.MAX_SAFE_INTEGER);
    expect(runde(zaehler, 10 * 999_999)).toBe(328_685_310);
  });
});

describe("Dezimalzahlen", () => {
  it.each([
    [0, "0.00"],
    [5, "0.05"],
    [10, "0.10"],
    [12_345, "123.45"],
  ])("%i Hundertstel sind %s", (n, text) => expect(alsDezimal(n)).toBe(text));

  it.each([
    ["12.5", 1250],
    ["12,50", 1250],
    [12, 1200],
    [0.29, 29],
    ["0", 0],
  ])("%s hat zwei Stellen", (wert, ergebnis) => expect(parseDezimal(wert, 2)).toBe(ergebnis));

  it.each(["", "-1", "1e3", "1.234", "x", null, undefined, Number.NaN, "1234567"])(
    "%s ist keine",
    (wert) => expect(parseDezimal(wert, 2)).toBeNull(),
  );
});
