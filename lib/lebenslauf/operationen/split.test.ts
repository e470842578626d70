import { describe, expect, it } from "vitest";
import { danach, grund, scheibe, zeitraeume } from "../testdaten";

const offen = scheibe("2020-01-01", null);
const ende2025 = scheibe("2020-01-01", "2025-12-31");

describe("SPLIT", () => {
  it("schneidet am Tag; beide Teile sind neu und behalten die Werte", () => {
    const teile = danach([offen], { op: "SPLIT", am: "2026-04-01" });
    expect(zeitraeume(teile)).toEqual(["2026-04-01/", "2020-01-01/2026-03-31"]);
    expect(teile.every((s) => s.id === null && s.besoldung === "A12")).toBe(true);
  });

  it("ändert nichts, wenn die Zeitscheibe an diesem Tag beginnt", () => {
    expect(danach([offen], { op: "SPLIT", am: "2020-01-01" })[0]).toBe(offen);
  });

  it("lehnt einen Tag ohne eigene Zeitscheibe ab", () => {
    expect(grund([ende2025], { op: "SPLIT", am: "2026-04-01" })).toBe(
      "Am 01.04.2026 besteht keine Zeitscheibe bei der meldenden Organisation.",
    );
  });
});
