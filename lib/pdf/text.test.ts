import { describe, expect, it } from "vitest";
import { alsEigenschaft, brichLangeWoerter, druckbar } from "./text";

/** Schrift nur mit lateinischen Zeichen, jedes ein Punkt breit. */
const schrift = {
  kennt: (codepunkt: number) => codepunkt < 0x2000 || codepunkt === 0x25a1,
  breite: (text: string, groesse: number) => [...text].length * groesse,
};

describe("druckbar", () => {
  it.each([
    ["Mu\u0308ller", "Müller"],
    ["a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["a\tb", "a    b"],
    ["a\u0000b\u202Ec\u200Bd\u00ADe\uFEFF", "abcde"],
    ["Hallo 😀!", "Hallo □!"],
    ["\uD800x", "x"],
  ])("%j wird zu %j", (roh, gedruckt) => {
    expect(druckbar(roh, schrift)).toBe(gedruckt);
  });
});

describe("brichLangeWoerter", () => {
  it.each([
    ["kurz und gut", "kurz und gut"],
    ["abcdefghijkl", "abcde\nfghij\nkl"],
    ["ab cdefghij kl", "ab \ncdefg\nhij kl"],
    ["ab\ncdefgh", "ab\ncdefg\nh"],
    ["", ""],
  ])("bei fünf Zeichen je Zeile wird %j zu %j", (text, erwartet) => {
    expect(brichLangeWoerter(text, schrift, 50, 10)).toBe(erwartet);
  });

  it("endet auch, wenn nicht einmal ein Zeichen passt", () => {
    expect(brichLangeWoerter("abc", schrift, 5, 10)).toBe("a\nb\nc");
  });
});

it("alsEigenschaft enthält nichts, was XML stört", () => {
  expect(alsEigenschaft(" Meldung <b> & \n\u0001\uD800 Co. ")).toBe("Meldung ‹b› und Co.");
});
