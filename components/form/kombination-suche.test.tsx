import { describe, expect, it } from "vitest";
import { findeWahl, passende } from "./kombination-suche";

const STAATEN = [
  { wert: "000", text: "000 - Deutschland" },
  { wert: "151", text: "151 - Österreich" },
  { wert: "467", text: "467 - Korea (Rep.)" },
  { wert: "434", text: "434 - Korea (DVR)" },
];

describe("Suche im Kombinationsfeld", () => {
  it.each([
    ["", 4],
    ["korea", 2],
    ["KOREA dvr", 1],
    ["osterr", 1],
    ["15", 1],
    ["xyz", 0],
  ])("„%s“ hat %i Treffer", (suche, anzahl) =>
    expect(passende(STAATEN, suche)).toHaveLength(anzahl),
  );

  it.each([
    ["151", "151"],
    ["151 - österreich", "151"],
    ["öster", "151"],
    ["korea", null],
    ["", null],
    ["xyz", null],
  ])("„%s“ meint %s", (text, wert) => expect(findeWahl(STAATEN, text)?.wert ?? null).toBe(wert));
});
