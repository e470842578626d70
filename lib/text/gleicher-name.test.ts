import { describe, expect, it } from "vitest";
import { gleicherName } from "./gleicher-name";

describe("gleicherName", () => {
  it.each([
    ["Müller", "müller"],
    ["Müller", "Mueller"],
    ["Müller", "MULLER"],
    ["Groß", "GROSS"],
    ["Müller-Lüdenscheidt", "Mueller Luedenscheidt"],
    ["Anna  Lena", "Anna-Lena"],
    ["René", "Rene"],
  ])("„%s“ und „%s“ sind derselbe Name", (a, b) => {
    expect(gleicherName(a, b)).toBe(true);
    expect(gleicherName(b, a)).toBe(true);
  });

  it.each([
    ["Müller", "Möller"],
    ["Meier", "Meyer"],
    ["Anna Lena", "Anna"],
    ["", ""],
    ["Kim", ""],
  ])("„%s“ und „%s“ nicht", (a, b) => expect(gleicherName(a, b)).toBe(false));
});
