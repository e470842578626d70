import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACKERMANN, ADAM, danach, scheibe } from "./testdaten";
import type { Zeitscheibe } from "./typen";
import { vergleiche } from "./vergleich";
import { lebenslauf } from "./zufall";

function kurz(vorher: Zeitscheibe[], nachher: Zeitscheibe[]): string[] {
  return vergleiche(vorher, nachher).map(
    (z) => `${z.art} ${z.vorher?.von ?? "–"} ${z.nachher?.von ?? "–"}`,
  );
}

describe("vergleiche", () => {
  it("ohne Änderung sind alle Zeilen gleich, neueste zuerst", () => {
    const zeilen = vergleiche(ADAM.scheiben.toReversed(), ADAM.scheiben);
    expect(zeilen.map((z) => z.art)).toEqual(ADAM.scheiben.map(() => "gleich"));
    expect(zeilen.map((z) => z.nachher)).toEqual(ADAM.scheiben);
  });

  it("eine Beurlaubung in der Mitte: die alte endet früher, zwei kommen dazu", () => {
    const vorher = ACKERMANN.scheiben.slice(0, 2);
    const nachher = danach(vorher, {
      op: "INSERT",
      von: "2025-10-01",
      bis: "2025-10-11",
      werte: { art: "BEURLAUBUNG", umfang: { z: 0, n: 1 }, zusatz: { rechtsgrundlage: "10" } },
    });
    expect(kurz(vorher, nachher)).toEqual([
      "neu – 2025-10-12",
      "neu – 2025-10-01",
      "geaendert 2023-04-01 2023-04-01",
      "gleich 2020-04-01 2020-04-01",
    ]);
  });

  it("ein Ausscheiden: spätere entfallen", () => {
    const vorher = [scheibe("2026-01-01", null), scheibe("2020-01-01", "2025-12-31")];
    const nachher = danach(vorher, { op: "CLOSE", letzterTag: "2025-06-30" });
    expect(kurz(vorher, nachher)).toEqual([
      "entfaellt 2026-01-01 –",
      "geaendert 2020-01-01 2020-01-01",
    ]);
  });

  it("ein verschobener Beginn gehört zur alten Zeitscheibe", () => {
    const [alt, neu] = [scheibe("2026-04-01", null), scheibe("2026-04-15", null)];
    expect(kurz([alt], [neu])).toEqual(["geaendert 2026-04-01 2026-04-15"]);
    expect(kurz([neu], [alt])).toEqual(["geaendert 2026-04-15 2026-04-01"]);
  });

  it("was sich nicht berührt, gehört nicht zusammen", () => {
    const [alt, neu] = [scheibe("2026-01-01", "2026-01-31"), scheibe("2026-03-01", null)];
    expect(kurz([alt], [neu])).toEqual(["neu – 2026-03-01", "entfaellt 2026-01-01 –"]);
  });

  it.each<[string, Partial<Zeitscheibe>, string]>([
    ["eine andere Kennung", { id: null }, "gleich"],
    ["derselbe Umfang als anderer Bruch", { umfang: { z: 100, n: 100 } }, "gleich"],
    ["ein anderer Umfang", { umfang: { z: 1, n: 2 } }, "geaendert"],
    ["eine andere Zulage", { zusatz: { zulagen: [{ art: "AMT", betragCent: 100 }] } }, "geaendert"],
    [
      "eine leere Angabe mehr",
      { zusatz: { tabelle: "A", laufbahngruppe: "2.1", modell: undefined } },
      "gleich",
    ],
  ])("%s macht die Zeile: %s", (_name, werte, art) => {
    const alt = scheibe("2026-01-01", null);
    expect(vergleiche([alt], [{ ...alt, ...werte }])[0]?.art).toBe(art);
  });

  it("jede Zeitscheibe steht in genau einer Zeile, die Zeilen absteigend nach Beginn", () => {
    fc.assert(
      fc.property(lebenslauf, lebenslauf, (vorher, nachher) => {
        const zeilen = vergleiche(vorher, nachher);
        expect(new Set(zeilen.flatMap((z) => z.vorher ?? []))).toEqual(new Set(vorher));
        expect(new Set(zeilen.flatMap((z) => z.nachher ?? []))).toEqual(new Set(nachher));
        const paare = zeilen.filter((z) => z.vorher && z.nachher).length;
        expect(zeilen).toHaveLength(vorher.length + nachher.length - paare);
        const beginne = zeilen.map((z) => (z.nachher ?? z.vorher)?.von ?? "");
        expect(beginne).toEqual(beginne.toSorted().toReversed());
      }),
    );
  });
});
