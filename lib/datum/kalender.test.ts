import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alterAm, istDatum, plusMonate, plusTage, tageZwischen } from "./kalender";
import { irgendeinTag } from "./zufall";

describe("istDatum", () => {
  it.each(["2026-04-01", "2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"])(
    "%s ist ein Datum",
    (text) => expect(istDatum(text)).toBe(true),
  );
  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0999-12-31",
    "26-04-01",
    "2026-4-1",
    "01.04.2026",
    "2026-04-01 ",
    "2026-04-01T00:00:00Z",
    "",
    null,
    undefined,
    20260401,
  ])("%s ist kein Datum", (wert) => expect(istDatum(wert)).toBe(false));
});

describe("plusTage", () => {
  it.each([
    ["2026-03-28", 2, "2026-03-30"], // Beginn der Sommerzeit dazwischen
    ["2026-10-24", 2, "2026-10-26"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2026-01-01", -1, "2025-12-31"],
    ["1969-12-31", 1, "1970-01-01"],
    ["2026-04-01", 0, "2026-04-01"],
  ])("%s plus %i Tage ist %s", (d, n, ergebnis) => expect(plusTage(d, n)).toBe(ergebnis));

  it("wirft bei etwas anderem als einem Datum, ohne den Wert zu nennen", () => {
    expect(() => plusTage("2026-02-30", 1)).toThrow(/^Ein Datum der Form JJJJ-MM-TT/);
  });

  it("wirft außerhalb der Jahre 1000 bis 9999", () => {
    expect(() => plusTage("9999-12-31", 1)).toThrow(RangeError);
    expect(() => plusTage("1000-01-01", -1)).toThrow(RangeError);
  });

  it("ist umkehrbar und passt zu tageZwischen", () => {
    fc.assert(
      fc.property(irgendeinTag, fc.integer({ min: -40_000, max: 40_000 }), (d, n) => {
        const spaeter = plusTage(d, n);
        expect(istDatum(spaeter)).toBe(true);
        expect(plusTage(spaeter, -n)).toBe(d);
        expect(tageZwischen(d, spaeter)).toBe(n);
        expect(spaeter > d).toBe(n > 0);
      }),
    );
  });
});

describe("plusMonate", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-05-31", 0, "2026-05-31"],
    ["2026-07-01", 24, "2028-07-01"],
  ])("%s plus %i Monate ist %s", (d, n, ergebnis) => expect(plusMonate(d, n)).toBe(ergebnis));

  it("wirft bei etwas anderem als einem Datum und außerhalb der Jahre 1000 bis 9999", () => {
    expect(() => plusMonate("morgen", 1)).toThrow(RangeError);
    expect(() => plusMonate("9999-12-01", 1)).toThrow(RangeError);
  });

  it("bleibt im Zielmonat und verlässt den Tag nur am Monatsende", () => {
    fc.assert(
      fc.property(irgendeinTag, fc.integer({ min: -600, max: 600 }), (d, n) => {
        const ziel = plusMonate(d, n);
        const monate = (t: string) => Number(t.slice(0, 4)) * 12 + Number(t.slice(5, 7));
        expect(monate(ziel) - monate(d)).toBe(n);
        if (ziel.slice(8) !== d.slice(8)) expect(plusTage(ziel, 1).slice(8)).toBe("01");
      }),
    );
  });
});

describe("alterAm", () => {
  it.each([
    ["1988-05-04", "2026-05-03", 37],
    ["1988-05-04", "2026-05-04", 38],
    ["1988-05-04", "1988-05-04", 0],
    ["2008-02-29", "2023-02-28", 14],
    ["2008-02-29", "2023-03-01", 15],
    ["2008-02-29", "2024-02-28", 15],
    ["2008-02-29", "2024-02-29", 16],
  ])("wer am %s geboren ist, ist am %s %i Jahre alt", (geburt, tag, alter) =>
    expect(alterAm(geburt, tag)).toBe(alter),
  );
});
