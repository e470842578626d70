import { describe, expect, it } from "vitest";
import { formatDatum, formatUhrzeit, formatZeitpunkt } from "./format";

describe("Ausgabe von Datum und Uhrzeit (ux.md 5)", () => {
  it("ein Datum steht als TT.MM.JJJJ", () => {
    expect(formatDatum("2026-04-01")).toBe("01.04.2026");
  });

  it.each([
    ["2025-10-01T12:30:00Z", "01.10.2025, 14:30 Uhr"], // Sommerzeit
    ["2025-12-31T23:05:00Z", "01.01.2026, 00:05 Uhr"], // Winterzeit, Tageswechsel
    ["2026-03-29T01:00:00Z", "29.03.2026, 03:00 Uhr"], // Umstellung
  ])("%s erscheint in deutscher Zeit als %s", (iso, text) => {
    expect(formatZeitpunkt(new Date(iso))).toBe(text);
    expect(formatUhrzeit(new Date(iso))).toBe(text.slice(12));
  });
});
