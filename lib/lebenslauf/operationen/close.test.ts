import { describe, expect, it } from "vitest";
import { danach, grund, SONNENWURT, scheibe, zeitraeume } from "../testdaten";

const offen = scheibe("2020-01-01", null);
const ende2025 = scheibe("2020-01-01", "2025-12-31");

describe("CLOSE", () => {
  it("kürzt die Zeitscheibe des letzten Tages, spätere eigene entfallen, fremde bleiben", () => {
    const fremd = scheibe("2027-01-01", null, { traeger: SONNENWURT });
    const vorher = [fremd, scheibe("2026-01-01", "2026-12-31"), ende2025];
    const nachher = danach(vorher, { op: "CLOSE", letzterTag: "2025-06-30" });
    expect(zeitraeume(nachher)).toEqual(["2027-01-01/", "2020-01-01/2025-06-30"]);
    expect(nachher[0]).toBe(fremd);
    expect(nachher[1]?.id).toBeNull();
  });

  it("endet die Zeitscheibe schon an diesem Tag, bleibt sie dieselbe", () => {
    expect(danach([ende2025], { op: "CLOSE", letzterTag: "2025-12-31" })[0]).toBe(ende2025);
  });

  it("der erste Tag kann der letzte sein", () => {
    expect(zeitraeume(danach([offen], { op: "CLOSE", letzterTag: "2020-01-01" }))).toEqual([
      "2020-01-01/2020-01-01",
    ]);
  });

  it("lehnt einen Tag ohne eigene Zeitscheibe ab", () => {
    expect(grund([ende2025], { op: "CLOSE", letzterTag: "2026-01-01" })).toContain("Am 01.01.2026");
  });
});
