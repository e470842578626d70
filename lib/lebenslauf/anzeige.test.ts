import { describe, expect, it } from "vitest";
import { formatTraeger, formatUmfang } from "./anzeige";
import { MAEUSERAST } from "./testdaten";

describe("formatUmfang (formulare.md 1.3)", () => {
  it.each([
    [1, 1, "100\u202f%"],
    [939, 1000, "93,9\u202f%"],
    [80, 100, "80\u202f%"],
    [1, 3, "33,33\u202f%"],
    [2, 3, "66,67\u202f%"],
    [1, 8, "12,5\u202f%"],
    [1, 200, "0,5\u202f%"],
    [7, 100, "7\u202f%"],
    [805, 10_000, "8,05\u202f%"],
    [195, 390, "50\u202f%"],
    [1, 20_000, "0,01\u202f%"],
  ])("%i/%i erscheint als %s", (z, n, text) => expect(formatUmfang(z, n, "DIENST")).toBe(text));

  it("eine Beurlaubung zeigt 0 %", () => {
    expect(formatUmfang(0, 1, "BEURLAUBUNG")).toBe("0\u202f%");
    expect(formatUmfang(1, 2, "BEURLAUBUNG")).toBe("0\u202f%");
  });
});

describe("formatTraeger", () => {
  it("ein Mitglied zeigt Geschäftsbereich, PNR und Abr wie im Handbuch", () => {
    expect(formatTraeger(MAEUSERAST)).toBe(
      "Mäuserast (Beamtenversorgung) (PNR: 78970, Abr: 102898)",
    );
  });
  it("ein freier Träger zeigt seinen Namen", () => {
    expect(formatTraeger({ art: "AUSBILDUNG", name: "Fachhochschule" })).toBe("Fachhochschule");
  });
});
