import { describe, expect, it } from "vitest";
import { danach, grund, SONNENWURT, scheibe, zeitraeume } from "../testdaten";
import type { Zeitscheibe } from "../typen";

const STELLE = { art: "ARBEITGEBER", name: "Werkstatt" } as const;
const vordienst = (von: string, bis: string | null, mehr: Partial<Zeitscheibe> = {}) =>
  ({
    op: "VORDIENST",
    scheibe: { ...scheibe(von, bis, { traeger: STELLE }), ...mehr },
  }) as const;

describe("VORDIENST", () => {
  it("ergänzt eine frühere Zeit bei einer anderen Stelle", () => {
    const eigene = scheibe("2020-01-01", null);
    const nachher = danach([eigene], vordienst("2010-01-01", "2012-12-31"));
    expect(zeitraeume(nachher)).toEqual(["2020-01-01/", "2010-01-01/2012-12-31"]);
    expect(nachher[0]).toBe(eigene);
    expect(nachher[1]).toMatchObject({ id: null, traeger: STELLE });
  });

  it("füllt nur, was der Lebenslauf noch nicht kennt", () => {
    const bekannt = [
      scheibe("2016-01-01", null),
      scheibe("2012-01-01", "2012-12-31", { traeger: SONNENWURT }),
      scheibe("2010-01-01", "2010-12-31"),
    ];
    const nachher = danach(bekannt, vordienst("2009-07-01", "2017-06-30"));
    expect(zeitraeume(nachher)).toEqual([
      "2016-01-01/",
      "2013-01-01/2015-12-31",
      "2012-01-01/2012-12-31",
      "2011-01-01/2011-12-31",
      "2010-01-01/2010-12-31",
      "2009-07-01/2009-12-31",
    ]);
    for (const s of bekannt) expect(nachher).toContain(s);
  });

  it("ist alles schon bekannt, ändert sich nichts", () => {
    const eigene = scheibe("2000-01-01", "2020-12-31");
    expect(danach([eigene], vordienst("2000-01-01", "2020-12-31"))).toEqual([eigene]);
  });

  it("braucht ein Ende und liegt nicht bei einem Mitglied", () => {
    expect(grund([], vordienst("2010-01-01", null))).toContain("Ende");
    expect(grund([], vordienst("2010-01-02", "2010-01-01"))).toContain("Ende");
    const beiMitglied = vordienst("2010-01-01", "2010-12-31", { traeger: SONNENWURT });
    expect(grund([], beiMitglied)).toContain("außerhalb");
  });
});
