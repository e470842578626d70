import { expect, it } from "vitest";
import { benutztCode } from "./benutzt-code";
import { aenderungsformular, testformular } from "./test-hilfen/formular";

it("ein Code gilt als benutzt im Feld, in einer Liste und in Einträgen einer Gruppe", () => {
  const werte = { modell: "TEILZEIT", staaten: ["000", "129"], zulagen: [{ art: "AZ" }] };
  expect(benutztCode(testformular, werte, "CL-MODELL", "TEILZEIT")).toBe(true);
  expect(benutztCode(testformular, werte, "CL-STA", "129")).toBe(true);
  expect(benutztCode(testformular, werte, "CL-ZUL", "AZ")).toBe(true);
});

it("derselbe Text in einem anderen Feld oder einer anderen Liste zählt nicht", () => {
  const werte = { name: "TEILZEIT", modell: "TEILZEIT" };
  expect(benutztCode(testformular, { name: "TEILZEIT" }, "CL-MODELL", "TEILZEIT")).toBe(false);
  expect(benutztCode(testformular, werte, "CL-ZUL", "TEILZEIT")).toBe(false);
});

it("bei Änderungen zählt der neue Wert", () => {
  const werte = { modell: { alt: "TEILZEIT", neu: "VOLLZEIT" }, staaten: { alt: null, neu: null } };
  expect(benutztCode(aenderungsformular, werte, "CL-MODELL", "VOLLZEIT")).toBe(true);
  expect(benutztCode(aenderungsformular, werte, "CL-MODELL", "TEILZEIT")).toBe(false);
});
