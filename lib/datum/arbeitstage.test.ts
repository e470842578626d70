import { describe, expect, it } from "vitest";
import { feiertage, istArbeitstag, plusArbeitstage } from "./arbeitstage";

describe("Arbeitstage", () => {
  it.each([
    [2024, "2024-03-29", "2024-04-01", "2024-05-09", "2024-05-20"],
    [2025, "2025-04-18", "2025-04-21", "2025-05-29", "2025-06-09"],
    [2026, "2026-04-03", "2026-04-06", "2026-05-14", "2026-05-25"],
    // Die spätesten und frühesten Ostern des Jahrhunderts.
    [2038, "2038-04-23", "2038-04-26", "2038-06-03", "2038-06-14"],
    [2008, "2008-03-21", "2008-03-24", "2008-05-01", "2008-05-12"],
  ])("im Jahr %i liegen die beweglichen Feiertage richtig", (jahr, ...beweglich) => {
    const feste = ["01-01", "05-01", "10-03", "12-25", "12-26"].map((t) => `${jahr}-${t}`);
    expect([...feiertage(jahr)].sort()).toEqual([...new Set([...feste, ...beweglich])].sort());
  });

  it("Samstag, Sonntag und Feiertage sind keine", () => {
    expect(
      ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-12-25"].map(istArbeitstag),
    ).toEqual([true, false, false, true, false]);
  });

  it.each([
    ["der Tag des Eingangs zählt nicht", "2026-11-16", 1, "2026-11-17"],
    ["über ein Wochenende", "2026-11-20", 1, "2026-11-23"],
    ["Eingang am Sonntag", "2026-11-22", 5, "2026-11-27"],
    ["über Weihnachten und Neujahr", "2026-12-23", 6, "2027-01-04"],
    ["über Ostern", "2026-04-02", 2, "2026-04-08"],
  ])("%s", (_was, tag, n, ziel) => expect(plusArbeitstage(tag, n)).toBe(ziel));
});
