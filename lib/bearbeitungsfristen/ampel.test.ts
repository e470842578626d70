import { describe, expect, it } from "vitest";
import { FORMULARE } from "@/lib/formulare";
import { ampelAm } from "./ampel";
import { vorgabe } from "./vorgaben";

describe("Fristenampel", () => {
  const frist = { gelbAb: "2026-11-10", faelligAm: "2026-11-17" };

  it.each([
    ["2026-11-09", "gruen"],
    ["2026-11-10", "gelb"],
    ["2026-11-17", "gelb"],
    ["2026-11-18", "rot"],
  ])("am %s steht sie auf %s", (tag, farbe) => expect(ampelAm(frist, tag)).toBe(farbe));
});

describe("Vorgaben", () => {
  it("jedes Formular hat eine, und Gelb kommt nie nach der Fälligkeit", () => {
    for (const { id } of FORMULARE) {
      const { gelbTage, faelligTage } = vorgabe(id);
      expect(gelbTage).toBeGreaterThanOrEqual(1);
      expect(faelligTage).toBeGreaterThanOrEqual(gelbTage);
    }
  });

  it("ein Todesfall ist dringender als jede andere Meldung", () => {
    const fristen = FORMULARE.filter((f) => f.id !== "todesfall").map((f) => vorgabe(f.id));
    for (const f of fristen) expect(vorgabe("todesfall").faelligTage).toBeLessThan(f.faelligTage);
  });
});
