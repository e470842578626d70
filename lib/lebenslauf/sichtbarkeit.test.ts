import { describe, expect, it } from "vitest";
import { ordne } from "./ordnung";
import { sichtbar } from "./sichtbarkeit";
import {
  ABRAHAM,
  ACKERMANN,
  ADAM,
  BLECHACKERSPITZ,
  MAEUSERAST,
  SONNENWURT,
  scheibe,
  zeitraeume,
} from "./testdaten";

describe("sichtbar: Fälle des Handbuchs (formulare.md 1.4)", () => {
  it.each([
    ["Adam 21705", ADAM.scheiben, MAEUSERAST, 4, 3, "2022-04-01"],
    ["Abraham 74136", ABRAHAM.scheiben, MAEUSERAST, 4, 1, "2016-07-01"],
    ["Ackermann 4342", ACKERMANN.scheiben, MAEUSERAST, 9, 0, "2023-04-01"],
    ["Adam 21705 beim früheren Dienstherrn", ADAM.scheiben, SONNENWURT, 3, 0, "2017-04-01"],
    [
      "Abraham 74136 beim früheren Dienstherrn",
      ABRAHAM.scheiben,
      BLECHACKERSPITZ,
      1,
      0,
      "1981-07-01",
    ],
  ])(
    "%s: Zahl der eigenen und früheren Zeitscheiben",
    (_name, alle, traeger, eigene, fruehere, cut) => {
      const sicht = sichtbar(alle.toReversed(), traeger.mitgliedId);
      expect(sicht?.eigene).toHaveLength(eigene);
      expect(sicht?.fruehere).toHaveLength(fruehere);
      expect(sicht?.cut).toBe(cut);
      expect([...(sicht?.eigene ?? []), ...(sicht?.fruehere ?? [])]).toEqual(
        ordne(alle).filter((s) => s.von < cut || s.traeger === traeger),
      );
    },
  );
});

describe("sichtbar", () => {
  const spaeter = scheibe("2020-01-01", null, { traeger: SONNENWURT });

  it("wer nie hier war, ergibt null", () => {
    expect(sichtbar([spaeter], MAEUSERAST.mitgliedId)).toBeNull();
    expect(sichtbar([], MAEUSERAST.mitgliedId)).toBeNull();
  });

  it("spätere Tätigkeiten bei anderen bleiben verborgen", () => {
    const eigene = scheibe("2010-01-01", "2019-12-31");
    const sicht = sichtbar([eigene, spaeter], MAEUSERAST.mitgliedId);
    expect(sicht).toEqual({ eigene: [eigene], fruehere: [], cut: "2010-01-01" });
  });

  it("auch was bei anderen am selben Tag wie die letzte eigene beginnt, bleibt verborgen", () => {
    const eigene = scheibe("2020-01-01", null);
    expect(sichtbar([eigene, spaeter], MAEUSERAST.mitgliedId)?.fruehere).toEqual([]);
  });

  it("wer zurückkam: die Zeit dazwischen ist eine frühere, es zählt der letzte Beginn", () => {
    const alle = [
      scheibe("2000-01-01", "2004-12-31"),
      scheibe("2005-01-01", "2009-12-31", { traeger: SONNENWURT }),
      scheibe("2010-01-01", "2019-12-31"),
      spaeter,
    ];
    const sicht = sichtbar(alle, MAEUSERAST.mitgliedId);
    expect(sicht?.cut).toBe("2010-01-01");
    expect(zeitraeume(sicht?.eigene ?? [])).toEqual([
      "2010-01-01/2019-12-31",
      "2000-01-01/2004-12-31",
    ]);
    expect(zeitraeume(sicht?.fruehere ?? [])).toEqual(["2005-01-01/2009-12-31"]);
  });

  it("ein freier Träger ist nie eigen", () => {
    const ausbildung = scheibe("1999-09-01", "1999-12-31", {
      traeger: { art: "AUSBILDUNG", name: "Mäuserast" },
      art: "AUSBILDUNG",
    });
    const sicht = sichtbar([ausbildung, scheibe("2000-01-01", null)], MAEUSERAST.mitgliedId);
    expect(sicht?.fruehere).toEqual([ausbildung]);
  });
});
