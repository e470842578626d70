import { describe, expect, it } from "vitest";
import type { IsoDatum } from "@/lib/datum";
import { zeichneLaufbahn } from "./laufbahn";
import type { Zeitscheibe } from "./typen";

const scheibe = (von: string, bis: string | null, anders: Partial<Zeitscheibe> = {}): Zeitscheibe =>
  ({
    id: null,
    von,
    bis,
    bezeichnung: "Amtsrat",
    traeger: { art: "DIENSTHERR", name: "Land" },
    besoldung: "A12",
    umfang: { z: 1, n: 1 },
    art: "DIENST",
    zusatz: {},
    ...anders,
  }) as Zeitscheibe;
const zeichne = (
  scheiben: Zeitscheibe[],
  heute = "2019-12-31",
  offene: { von: IsoDatum | null; bis: IsoDatum | null }[] = [],
) => {
  const l = zeichneLaufbahn(scheiben, offene, heute as IsoDatum);
  if (!l) throw new Error("keine Laufbahn");
  return l;
};
const tag = (t: string) => t as IsoDatum;

describe("Gezeichnete Laufbahn", () => {
  it("ohne Zeitscheibe gibt es keine", () => {
    expect(zeichneLaufbahn([], [], tag("2020-01-01"))).toBeNull();
  });

  it("die Zeitscheiben füllen die Linie im Verhältnis ihrer Tage, die offene reicht bis heute", () => {
    const l = zeichne([scheibe("2011-01-01", null), scheibe("2010-01-01", "2010-12-31")]);
    expect(l.scheiben.map((s) => s.von)).toEqual(["2010-01-01", "2011-01-01"]);
    const tage = 3652;
    expect(l.scheiben[0]?.breite).toBeCloseTo((100 * 365) / tage, 10);
    expect((l.scheiben[1]?.x ?? 0) + (l.scheiben[1]?.breite ?? 0)).toBeCloseTo(100, 10);
    expect(l.luecken).toEqual([]);
  });

  it("ein Zeitraum ohne Zeitscheibe ist eine Lücke, auch bei Überschneidungen davor", () => {
    const l = zeichne([
      scheibe("2010-01-01", "2012-12-31"),
      scheibe("2011-01-01", "2011-12-31"),
      scheibe("2013-02-01", null),
    ]);
    expect(l.luecken.map(({ von, bis }) => [von, bis])).toEqual([["2013-01-01", "2013-01-31"]]);
  });

  it("der Umfang ist der Anteil; eine Beurlaubung hat keinen", () => {
    const l = zeichne([
      scheibe("2010-01-01", "2010-12-31", { umfang: { z: 1, n: 2 } }),
      scheibe("2011-01-01", null, { umfang: { z: 0, n: 1 }, art: "BEURLAUBUNG" }),
    ]);
    expect(l.scheiben.map((s) => s.anteil)).toEqual([0.5, 0]);
  });

  it("künftige Meldungen verlängern die Linie; ohne Beginn stehen sie nicht darauf", () => {
    const l = zeichne([scheibe("2019-01-01", null)], "2019-12-31", [
      { von: tag("2020-01-01"), bis: tag("2020-12-31") },
      { von: null, bis: null },
    ]);
    expect(l.offene).toHaveLength(1);
    expect(l.heute).toBeLessThan(51);
    expect((l.offene[0]?.x ?? 0) + (l.offene[0]?.breite ?? 0)).toBeCloseTo(100, 10);
  });

  it.each([1, 3, 9, 25, 48, 70, 140])(
    "bei %i Jahren stehen höchstens sieben runde Jahreszahlen",
    (n) => {
      const l = zeichne([scheibe(`${2019 - n}-05-01`, null)]);
      expect(l.jahre.length).toBeLessThanOrEqual(7);
      expect(l.jahre.length).toBeGreaterThan(0);
      const lagen = l.jahre.map((j) => j.x);
      expect(lagen).toEqual(lagen.toSorted((a, b) => a - b));
      for (const x of lagen) expect(x >= 0 && x <= 100).toBe(true);
    },
  );
});
