import { describe, expect, it } from "vitest";
import type { Zeitscheibe } from "@/lib/lebenslauf";
import { RECHTSPROFILE, rechneAngaben } from "@/lib/versorgungsauskunft";
import { ausLebenslauf } from "./aus-lebenslauf";

const umfeld = { stichtag: "22.11.2026" };
const scheibe = (
  von: string,
  bis: string | null,
  mehr: Partial<Zeitscheibe> = {},
): Zeitscheibe => ({
  id: null,
  von,
  bis,
  bezeichnung: "Stadtinspektorin",
  traeger: { art: "DIENSTHERR", name: "Teststadt" },
  besoldung: "A10",
  umfang: { z: 1, n: 1 },
  art: "DIENST",
  zusatz: {},
  ...mehr,
});
const uebernimm = (...scheiben: Zeitscheibe[]) =>
  ausLebenslauf(RECHTSPROFILE.rlp, umfeld, "1980-05-17", scheiben);
const zeilen = (...scheiben: Zeitscheibe[]) =>
  uebernimm(...scheiben)?.angaben.dienstzeiten.map((d) =>
    [d.dzs, d.beginn, d.ende, d.tz].join(" ").trim(),
  );

describe("Berechnung aus dem Lebenslauf (ergaenzungen.md 7)", () => {
  it("offener Dienst reicht bis zum gesetzlichen Ruhestand und lässt sich sofort rechnen", () => {
    const inhalt = uebernimm(scheibe("2010-01-01", null));
    expect(inhalt?.angaben).toMatchObject({
      geburtsdatum: "17.05.1980",
      begruendung: "01.01.2010",
      ersterRuhestandstag: "01.06.2047",
      dienstzeiten: [{ dzs: "1301", beginn: "01.01.2010", ende: "31.05.2047", tz: "" }],
    });
    if (!inhalt) throw new Error("keine Berechnung");
    expect(rechneAngaben(RECHTSPROFILE.rlp, inhalt.angaben, umfeld).befunde).toEqual([]);
  });

  it.each([
    ["12", "1341"],
    ["30", "1305"],
    ["32", "1305"],
    ["10", "1304"],
    ["90", "1304"],
  ])("Beurlaubung mit Rechtsgrundlage %s wird Schlüssel %s", (rechtsgrundlage, dzs) => {
    const urlaub = {
      art: "BEURLAUBUNG",
      umfang: { z: 0, n: 1 },
      zusatz: { rechtsgrundlage },
    } as const;
    expect(zeilen(scheibe("2010-01-01", "2012-12-31", urlaub))).toEqual([
      `${dzs} 01.01.2010 31.12.2012`,
    ]);
  });

  it("der Umfang kommt als genauer Bruch, lange Brüche gekürzt", () => {
    const mit = (z: number, n: number) =>
      zeilen(scheibe("2010-01-01", "2012-12-31", { umfang: { z, n } }));
    expect(mit(80, 100)).toEqual(["1301 01.01.2010 31.12.2012 80/100"]);
    expect(mit(26_000, 39_000)).toEqual(["1301 01.01.2010 31.12.2012 2/3"]);
  });

  it("Ausbildung, Sonstiges und Lücken werden Hinweise, keine Zeilen", () => {
    const inhalt = uebernimm(
      scheibe("2001-08-01", "2003-07-31", { art: "AUSBILDUNG" }),
      scheibe("2004-01-01", "2005-12-31", { art: "SONSTIGE" }),
      scheibe("2010-01-01", null),
    );
    expect(inhalt?.angaben.dienstzeiten).toHaveLength(1);
    expect(inhalt?.hinweise).toEqual([
      "Ausbildung: 01.08.2001 – 31.07.2003",
      "Ohne Eintrag im Lebenslauf: 01.08.2003 – 31.12.2003",
      "Sonstige Zeit: 01.01.2004 – 31.12.2005",
      "Ohne Eintrag im Lebenslauf: 01.01.2006 – 31.12.2009",
    ]);
  });

  it("begründet ist das Verhältnis mit der letzten ununterbrochenen Folge, in beliebiger Reihenfolge gelesen", () => {
    const inhalt = uebernimm(
      scheibe("2015-01-01", null),
      scheibe("2005-01-01", "2007-12-31"),
      scheibe("2010-01-01", "2012-12-31"),
      scheibe("2013-01-01", "2014-12-31", { art: "BEURLAUBUNG", umfang: { z: 0, n: 1 } }),
    );
    expect(inhalt?.angaben.begruendung).toBe("01.01.2010");
    expect(inhalt?.angaben.dienstzeiten).toHaveLength(4);
  });

  it("weder Name noch Bezeichnung noch Dienststelle kommen mit", () => {
    expect(JSON.stringify(uebernimm(scheibe("2010-01-01", null)))).not.toMatch(/Stadt|A10/);
  });

  it("für Geburtsdaten außerhalb der Grenzen gibt es keine Berechnung", () => {
    expect(ausLebenslauf(RECHTSPROFILE.rlp, umfeld, "1940-01-01", [])).toBeNull();
  });
});
