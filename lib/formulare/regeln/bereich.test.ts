import { describe, expect, it } from "vitest";
import { imBereich } from "./bereich";
import { m1Laufbahngruppe } from "./m1";
import { istFreizuegig } from "./staat";

describe("Bereich eines Tages", () => {
  const spanne = { von: "2025-01-01", bis: "2025-12-31" };
  const pruefe = (tag?: string) => imBereich("X", "ab", "Beginn", tag, spanne);

  it.each([undefined, "2025-01-01", "2025-12-31"])("%s liegt darin", (tag) =>
    expect(pruefe(tag)).toEqual([]),
  );

  it.each(["2024-12-31", "2026-01-01"])("%s liegt außerhalb", (tag) =>
    expect(pruefe(tag)).toEqual([
      {
        schwere: "fehler",
        regel: "X",
        feld: "ab",
        text: "Beginn muss zwischen 01.01.2025 und 31.12.2025 liegen.",
      },
    ]),
  );
});

describe("M1", () => {
  it.each([
    ["2.1", "A9"],
    ["2.1", "A13+AZ"],
    ["2.2", "B3"],
    ["--", "A5"],
    ["2.1", "W2"],
    ["1.2", "AW6"],
    [undefined, "A5"],
    ["2.1", undefined],
  ])("Laufbahngruppe %s mit %s ist üblich oder nicht geregelt", (laufbahn, gruppe) =>
    expect(m1Laufbahngruppe("laufbahngruppe", laufbahn, gruppe)).toEqual([]),
  );

  it.each([
    ["1.1", "A7"],
    ["1.2", "A5"],
    ["2.1", "A14"],
    ["2.2", "A12+AZ"],
  ])("Laufbahngruppe %s mit %s ist ein Hinweis", (laufbahn, gruppe) =>
    expect(m1Laufbahngruppe("laufbahngruppe", laufbahn, gruppe)).toMatchObject([
      { schwere: "hinweis", regel: "M1", feld: "laufbahngruppe" },
    ]),
  );
});

it("freizügig ist, wer eine Staatsangehörigkeit aus Deutschland, EU, EWR oder Schweiz hat", () => {
  expect(istFreizuegig(["163", "151"])).toBe(true);
  expect(istFreizuegig(["163", "997"])).toBe(false);
  expect(istFreizuegig([])).toBe(false);
});
