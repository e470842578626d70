import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDatum } from "./format";
import { parseDatum } from "./parse";
import { irgendeinTag } from "./zufall";

const HEUTE = "2026-01-15";

describe("parseDatum (ux.md 5)", () => {
  it.each([
    ["01.04.2026", "2026-04-01"],
    ["1.4.2026", "2026-04-01"],
    ["1.4.26", "2026-04-01"],
    ["01042026", "2026-04-01"],
    ["2026-04-01", "2026-04-01"],
    ["29.02.2024", "2024-02-29"],
  ])("„%s“ ist der %s", (text, wert) =>
    expect(parseDatum(text, HEUTE)).toEqual({ ok: true, wert }),
  );

  it.each([
    ["Leerzeichen am Rand", "  01.04.2026\t\n"],
    ["geschützte Leerzeichen", "\u00a001.04.2026\u202f"],
    ["Leerzeichen nach den Punkten", "1. 4. 2026"],
    ["unsichtbare Zeichen", "\ufeff01.04.\u200b2026\u200e"],
    ["Satzzeichen am Ende", "01.04.2026,"],
    ["Punkt am Ende", "1.4.2026."],
    ["geschützte Bindestriche", "2026\u201104\u201101"],
    ["vollbreite Ziffern", "０１.０４.２０２６"],
  ])("Eingefügtes mit Beiwerk wird gelesen: %s", (_name, text) =>
    expect(parseDatum(text, HEUTE)).toEqual({ ok: true, wert: "2026-04-01" }),
  );

  it.each([
    ["15.1.46", "2046-01-15"],
    ["16.1.46", "1946-01-16"],
    ["1.1.00", "2000-01-01"],
    ["29.2.00", "2000-02-29"],
    ["31.12.99", "1999-12-31"],
    ["4.5.88", "1988-05-04"],
  ])("zweistelliges Jahr: „%s“ ist der %s, nach heute + 20 Jahren zählt 19..", (text, wert) =>
    expect(parseDatum(text, HEUTE)).toEqual({ ok: true, wert }),
  );

  it.each([
    ["30.02.2026", "30.02.2026"],
    ["29.2.2025", "29.02.2025"],
    ["29.2.25", "29.02.2025"],
    ["31.4.2026", "31.04.2026"],
    ["32.13.2026", "32.13.2026"],
    ["00.01.2026", "00.01.2026"],
    ["31022026", "31.02.2026"],
    ["2026-02-30", "30.02.2026"],
    ["01.04.0026", "01.04.0026"],
  ])("„%s“ gibt es nicht und wird nicht verschoben", (text, tag) =>
    expect(parseDatum(text, HEUTE)).toEqual({ ok: false, grund: "gibtEsNicht", text: tag }),
  );

  it.each([
    "",
    "   ",
    "morgen",
    "1.4.",
    "1.4.226",
    "1.4.20266",
    "010426",
    "1042026",
    "01/04/2026",
    "2026-4-1",
    "01.04.2026 bis 30.04.2026",
    "1 1.4.2026",
    "-1.4.2026",
  ])("„%s“ hat nicht die Form eines Datums", (text) =>
    expect(parseDatum(text, HEUTE)).toEqual({ ok: false, grund: "form" }),
  );

  it("liest jedes angezeigte Datum wieder als denselben Tag", () => {
    fc.assert(
      fc.property(irgendeinTag, irgendeinTag, (d, heute) => {
        expect(parseDatum(formatDatum(d), heute)).toEqual({ ok: true, wert: d });
        expect(parseDatum(formatDatum(d).replaceAll(".", ""), heute)).toEqual({
          ok: true,
          wert: d,
        });
        expect(parseDatum(d, heute)).toEqual({ ok: true, wert: d });
      }),
    );
  });

  it("wirft bei keiner Eingabe", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(typeof parseDatum(text, HEUTE).ok).toBe("boolean");
      }),
    );
  });
});
