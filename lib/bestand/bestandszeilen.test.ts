import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusTage } from "@/lib/datum";
import { aktivAb, statusAm, type Zeitscheibe } from "@/lib/lebenslauf";
import { bestandszeilen } from "./bestandszeilen";
import { HEUTE } from "./testdaten";

const PERSON = {
  personenart: "BEAMTE" as const,
  persnr: "4342",
  name: "Größer",
  vorname: "Zoë",
  geburtsdatum: "1961-03-12",
  beihilfeberechtigt: true,
  todestag: null,
};

const bei = (mitgliedId: string, von: string, bis: string | null): Zeitscheibe => ({
  id: null,
  von,
  bis,
  bezeichnung: "Amtsrat",
  traeger: {
    art: "MITGLIED",
    mitgliedschaftId: `ms-${mitgliedId}`,
    mitgliedId,
    anzeige: mitgliedId,
  },
  besoldung: "A12",
  umfang: { z: 1, n: 1 },
  art: "DIENST",
  zusatz: {},
});
const frei = (von: string, bis: string | null): Zeitscheibe => ({
  ...bei("x", von, bis),
  traeger: { art: "ARBEITGEBER", name: "Gärtnerei" },
});
const lage = (
  scheiben: Zeitscheibe[],
  person: Partial<Parameters<typeof bestandszeilen>[0]> = {},
) =>
  bestandszeilen({ ...PERSON, ...person }, scheiben, HEUTE).map((z) => [
    z.mitgliedId,
    z.status,
    z.aktivAb,
    z.pruefenAm,
    z.schnitt,
  ]);

describe("Zeilen der Übersicht (formulare.md 1.2)", () => {
  it.each([
    ["offen", [bei("a", "2000-01-01", null)], ["a", "AKTIV", null, null, "2000-01-01"]],
    [
      "endet heute",
      [bei("a", "2000-01-01", HEUTE)],
      ["a", "AKTIV", null, "2026-06-16", "2000-01-01"],
    ],
    [
      "endete gestern",
      [bei("a", "2000-01-01", "2026-06-14")],
      ["a", "EHEMALIG", null, null, "2000-01-01"],
    ],
    [
      "beginnt später",
      [bei("a", "2026-09-01", null)],
      ["a", "KUENFTIG", "2026-09-01", "2026-09-01", "2026-09-01"],
    ],
  ])("%s", (_was, scheiben, erwartet) => expect(lage(scheiben)).toEqual([erwartet]));

  it("nahtlos folgende eigene Zeitscheiben brauchen keine Prüfung an der Naht", () => {
    expect(lage([bei("a", "2000-01-01", "2026-12-31"), bei("a", "2027-01-01", null)])).toEqual([
      ["a", "AKTIV", null, null, "2027-01-01"],
    ]);
  });

  it("eine künftige Lücke wird am ersten Tag ohne Dienst geprüft", () => {
    expect(lage([bei("a", "2000-01-01", "2026-12-31"), bei("a", "2027-03-01", null)])).toEqual([
      ["a", "AKTIV", null, "2027-01-01", "2027-03-01"],
    ]);
  });

  it("je Mitglied eine Zeile, freie Träger keine", () => {
    expect(
      lage([
        frei("1990-01-01", "1999-12-31"),
        bei("a", "2000-01-01", "2009-12-31"),
        bei("b", "2010-01-01", null),
      ]),
    ).toEqual([
      ["a", "EHEMALIG", null, null, "2000-01-01"],
      ["b", "AKTIV", null, null, "2010-01-01"],
    ]);
    expect(lage([frei("1990-01-01", null)])).toEqual([]);
  });

  it("Verstorbene sind ehemalig und werden nicht mehr geprüft", () => {
    expect(lage([bei("a", "2000-01-01", "2030-01-01")], { todestag: "2026-06-01" })).toEqual([
      ["a", "EHEMALIG", null, null, "2000-01-01"],
    ]);
  });

  it("wer nicht Beamte ist, hat keinen Beamtenstatus", () => {
    expect(lage([bei("a", "2026-09-01", null)], { personenart: "SONSTIGE" })).toEqual([
      ["a", "SONSTIGE", null, null, "2026-09-01"],
    ]);
  });

  it("enthält genau die Spalten der Tabelle, auch wenn die Person mehr Angaben hat", () => {
    const mehr = { ...PERSON, id: "p", kasseId: "k", daten: {} };
    expect(bestandszeilen(mehr, [bei("a", "2000-01-01", null)], HEUTE)).toEqual([
      {
        mitgliedId: "a",
        status: "AKTIV",
        aktivAb: null,
        pruefenAm: null,
        schnitt: "2000-01-01",
        persnr: "4342",
        name: "Größer",
        vorname: "Zoë",
        geburtsdatum: "1961-03-12",
        beihilfeberechtigt: true,
        nameSort: "grosser",
        vornameSort: "zoe",
        persnrSort: 4342,
      },
    ]);
  });
});

describe("pruefenAm", () => {
  const tag = fc.integer({ min: -60, max: 60 }).map((n) => plusTage(HEUTE, n));
  const scheiben = fc.array(fc.tuple(tag, fc.integer({ min: 0, max: 30 })), {
    minLength: 1,
    maxLength: 4,
  });

  it("ist der erste Tag, an dem Status oder Vermerk anders sind; davor sind sie jeden Tag gleich", () => {
    fc.assert(
      fc.property(scheiben, fc.boolean(), (abschnitte, offen) => {
        const eigene = abschnitte.map(([von, dauer], i) =>
          bei("a", von, offen && i === 0 ? null : plusTage(von, dauer)),
        );
        const stand = (t: string) => `${statusAm(eigene, t, null)} ${aktivAb(eigene, t)}`;
        const [zeile] = bestandszeilen(PERSON, eigene, HEUTE);
        const pruefenAm = zeile?.pruefenAm ?? null;
        for (let n = 1; n <= 120; n++) {
          const t = plusTage(HEUTE, n);
          if (pruefenAm !== null && t >= pruefenAm) break;
          expect(stand(t)).toBe(stand(HEUTE));
        }
        if (pruefenAm !== null) expect(stand(pruefenAm)).not.toBe(stand(HEUTE));
      }),
    );
  });
});
