import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abstand, alsTsquery, naechstesWort, woerterAus } from "./woerter";

describe("Wörter einer Anfrage", () => {
  it.each([
    ["Höhere Überweisung", ["hohere", "uberweisung"]],
    ["Müller-Lüdenscheidt (4342)", ["muller", "ludenscheidt", "4342"]],
    ["a | b & !c:* 5", ["5"]],
    ["  ", []],
    ["Straße strasse STRASSE", ["strasse"]],
    ["x'); drop table", ["drop", "table"]],
  ])("%j", (frage, soll) => {
    expect(woerterAus(frage)).toEqual(soll);
  });

  it("keine Anfrage enthält Zeichen der Suchsprache oder wird zu lang", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (frage) => {
        const woerter = woerterAus(frage);
        expect(woerter.join(" ").length).toBeLessThanOrEqual(400);
        for (const w of woerter) expect(w).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
    expect(alsTsquery(["hohere", "umlage"])).toBe("hohere:* & umlage:*");
  });
});

describe("Tippfehler", () => {
  it.each([
    ["beurlaubung", "beurlaubung", 0],
    ["beurlabung", "beurlaubung", 1],
    ["beurlaubugn", "beurlaubung", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
  ])("%s und %s liegen %i Schritte auseinander", (a, b, soll) => {
    expect(abstand(a, b)).toBe(soll);
  });

  it("der Abstand ist eine Entfernung: gleich nur bei gleichen Wörtern, in beiden Richtungen dieselbe", () => {
    const wort = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(wort, wort, (a, b) => {
        expect(abstand(a, b)).toBe(abstand(b, a));
        expect(abstand(a, b) === 0).toBe(a === b);
      }),
    );
  });

  const BEKANNT = ["beurlaubung", "beihilfe", "umlage", "pflege"];
  it.each([
    ["beurlabung", "beurlaubung"],
    ["beihlife", "beihilfe"],
    ["beur", "beur"],
    ["umlge", "umlage"],
    ["pfl", "pfl"],
    ["xyz", null],
    ["rathaus", null],
  ])("%s meint %s", (wort, soll) => {
    expect(naechstesWort(wort, BEKANNT)).toBe(soll);
  });
});
