import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { falte } from "./falte";

describe("falte", () => {
  it.each([
    ["Mäuserast", "mauserast"],
    ["MÄUSERAST", "mauserast"],
    ["Ma\u0308userast", "mauserast"],
    ["Größe", "grosse"],
    ["GROẞE", "grosse"],
    ["Yılmaz", "yilmaz"],
    ["İnan", "inan"],
    ["Łukasz Đorđević", "lukasz dordevic"],
    ["Søren Ærø", "soren aero"],
    ["O’Neill", "o'neill"],
    ["Müller‐Lüdenscheidt", "muller-ludenscheidt"],
    ["von der Höhe", "von der hohe"],
    ["", ""],
  ])("„%s“ wird zu „%s“", (text, gefaltet) => expect(falte(text)).toBe(gefaltet));

  it("„Lisa“ steckt in Elisa und Elisabeth (formulare.md 1.2)", () => {
    for (const name of ["Elisa", "Elisabeth"]) expect(falte(name)).toContain(falte("Lisa"));
  });

  it("mehrfaches Falten ändert nichts mehr", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(falte(falte(text))).toBe(falte(text));
      }),
      { numRuns: 1000 },
    );
  });
});
