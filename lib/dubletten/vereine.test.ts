import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusTage } from "@/lib/datum";
import { pruefeInvarianten, type Zeitscheibe } from "@/lib/lebenslauf";
import { type Einheit, vereine } from "./vereine";

const scheibe = (von: string, bis: string | null, mitglied: string): Zeitscheibe => ({
  id: `${mitglied} ${von}`,
  von,
  bis,
  bezeichnung: "Amtsrat",
  traeger: {
    art: "MITGLIED",
    mitgliedschaftId: `ms-${mitglied}`,
    mitgliedId: mitglied,
    anzeige: mitglied,
  },
  besoldung: "A12",
  umfang: { z: 1, n: 1 },
  art: "DIENST",
  zusatz: {},
});
const einheit = (id: string, scheiben: Zeitscheibe[], mehr: Partial<Einheit> = {}): Einheit => ({
  id,
  persnr: id,
  personenart: "BEAMTE",
  name: "Quast",
  vorname: "Cosima",
  geburtsdatum: "1980-05-17",
  todestag: null,
  daten: {},
  scheiben,
  ...mehr,
});
const gruende = (a: Einheit, b: Einheit) => {
  const ergebnis = vereine(a, b);
  return ergebnis.ok ? [] : ergebnis.gruende;
};

describe("Zusammenführen zweier Lebensläufe", () => {
  it("aufeinanderfolgende Abschnitte ergeben einen gemeinsamen Lebenslauf", () => {
    const ergebnis = vereine(
      einheit("1", [scheibe("2015-01-01", null, "a")]),
      einheit("2", [scheibe("2005-01-01", "2014-12-31", "b")]),
    );
    expect(ergebnis.ok && ergebnis.nachher.map((s) => s.von)).toEqual(["2015-01-01", "2005-01-01"]);
  });

  it("was beide gleich führen, gibt es danach einmal", () => {
    const gleiche = scheibe("2005-01-01", "2014-12-31", "b");
    const ergebnis = vereine(
      einheit("1", [scheibe("2015-01-01", null, "a"), gleiche]),
      einheit("2", [{ ...gleiche, id: "andere" }]),
    );
    expect(ergebnis).toMatchObject({ ok: true, umziehend: [] });
  });

  it.each([
    [
      "überschneidende Abschnitte",
      einheit("1", [scheibe("2015-01-01", null, "a")]),
      einheit("2", [scheibe("2010-01-01", "2015-06-30", "b")]),
      /überschneiden sich/,
    ],
    [
      "zwei offene Abschnitte",
      einheit("1", [scheibe("2015-01-01", null, "a")]),
      einheit("2", [scheibe("2010-01-01", null, "b")]),
      /kein Ende/,
    ],
    [
      "verschiedene Geburtsdaten",
      einheit("1", []),
      einheit("2", [], { geburtsdatum: "1980-05-18" }),
      /zwei Personen/,
    ],
    [
      "verschiedene Todestage",
      einheit("1", [], { todestag: "2020-01-01" }),
      einheit("2", [], { todestag: "2020-01-02" }),
      /Todestage/,
    ],
    [
      "Dienst nach dem Todestag der anderen",
      einheit("1", [scheibe("2015-01-01", null, "a")]),
      einheit("2", [], { todestag: "2020-01-01" }),
      /Todestag/,
    ],
    [
      "Beamte und Sonstige",
      einheit("1", []),
      einheit("2", [], { personenart: "SONSTIGE" }),
      /die andere nicht/,
    ],
  ])("%s lehnt es mit Grund ab", (_was, a, b, text) => {
    expect(gruende(a, b).join(" ")).toMatch(text);
    expect(gruende(b, a).join(" ")).toMatch(text);
  });

  it("Angaben der bleibenden gelten; was ihr fehlt, kommt von der anderen", () => {
    const ergebnis = vereine(
      einheit("1", [], { daten: { ort: "Köln", titel: "" } }),
      einheit("2", [], { daten: { ort: "Bonn", titel: "Dr.", email: "c@q.example" } }),
    );
    expect(ergebnis).toMatchObject({
      ok: true,
      daten: { ort: "Köln", titel: "Dr.", email: "c@q.example" },
    });
  });

  it("jede angenommene Vereinigung hält die Invarianten, und keine Zeitscheibe geht verloren", () => {
    const tag = fc.integer({ min: 0, max: 4000 }).map((n) => plusTage("2000-01-01", n));
    const reihe = (mitglied: string) =>
      fc.array(fc.tuple(tag, fc.integer({ min: 0, max: 200 })), { maxLength: 4 }).map((teile) => {
        const ordnung = [...new Map(teile.map((t) => [t[0], t])).values()].sort((x, y) =>
          x[0].localeCompare(y[0]),
        );
        return ordnung.map(([von, dauer], i) => {
          const naechster = ordnung[i + 1]?.[0];
          const bis = plusTage(von, dauer);
          const ende = naechster && bis >= naechster ? plusTage(naechster, -1) : bis;
          return scheibe(von, ende, mitglied);
        });
      });
    let angenommen = 0;
    fc.assert(
      fc.property(reihe("a"), reihe("b"), (x, y) => {
        const ergebnis = vereine(einheit("1", x), einheit("2", y));
        if (!ergebnis.ok) return ergebnis.gruende.length > 0;
        angenommen++;
        expect(ergebnis.nachher).toHaveLength(x.length + y.length);
        return pruefeInvarianten(ergebnis.nachher, {
          geburtsdatum: "1980-05-17",
          todestag: null,
        }).every((v) => v.schwere !== "fehler");
      }),
      { numRuns: 300 },
    );
    expect(angenommen).toBeGreaterThan(20);
  });
});
