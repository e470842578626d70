import { describe, expect, it } from "vitest";
import { unterlagenZu } from "../regeln/c11";
import { eingruppierung } from "../regeln/eingrvo";
import { kontext, scheibe } from "../test-hilfen/kontext";
import { pruefer } from "../test-hilfen/pruefer";
import { ergaenzt, vorbelegung } from "../vorbelegung";
import { wahlzeit } from "./wahlzeit";

const f10 = pruefer(wahlzeit, {
  art: "ERSTWAHL",
  wahlamt: "BM",
  wahl_am: "14.09.2025",
  amtszeit_von: "01.11.2025",
  amtszeit_bis: "31.10.2030",
  tabelle: "B",
  besoldung: "B4",
  bezeichnung: "Bürgermeisterin",
});
const AUF_ZEIT = { bvArt: "Z", tabelle: "B", amtszeitVon: "2020-11-01", amtszeitBis: "2025-10-31" };
const bisher = { eigene: [scheibe("2020-11-01", "2025-10-31", { zusatz: AUF_ZEIT })] };
const BG = { wahlamt: "BG", tabelle: "A", besoldung: "A15", amtszeit_bis: "31.10.2033" };

describe("F10 (Wieder-)Wahl auf Zeit: Wirkung", () => {
  it("ändert ab der Amtszeit Art, Amt und Besoldung; mit der Amtszeit endet die Zeitscheibe", () => {
    expect(f10.danach((s) => [s.von, s.bis, s.besoldung])).toEqual([
      ["2025-11-01", "2030-10-31", "B4"],
      ["2023-04-01", "2025-10-31", "A12"],
      ["2020-04-01", "2023-03-31", "A12"],
    ]);
    expect(f10.danach((s) => s.zusatz)[0]).toEqual({
      bvArt: "Z",
      tabelle: "B",
      wahlamt: "BM",
      amtszeitVon: "2025-11-01",
      amtszeitBis: "2030-10-31",
    });
  });

  it("eine anschließende Wiederwahl wird eine neue Zeitscheibe", () => {
    const roh = { art: "WIEDERWAHL" };
    expect(f10.regeln(roh, bisher)).toEqual([]);
    expect(f10.danach((s) => [s.von, s.bis, s.umfang], roh, bisher)).toEqual([
      ["2025-11-01", "2030-10-31", { z: 1, n: 1 }],
      ["2020-11-01", "2025-10-31", { z: 80, n: 100 }],
    ]);
  });

  it("spätere eigene Zeitscheiben bleiben, wie sie sind", () => {
    const eigene = [scheibe("2027-01-01", null), scheibe("2023-04-01", "2026-12-31")];
    expect(f10.danach((s) => [s.von, s.bis], {}, { eigene })).toEqual([
      ["2027-01-01", null],
      ["2025-11-01", "2026-12-31"],
      ["2023-04-01", "2025-10-31"],
    ]);
    expect(f10.regeln({}, { eigene })).toEqual(["hinweis C4 amtszeit_von"]);
  });
});

describe("F10: Felder und Regeln", () => {
  it("die Amtsbezeichnung wird aus dem Amt vorgeschlagen", () => {
    expect(ergaenzt(wahlzeit, { wahlamt: "LR" }, kontext()).bezeichnung).toBe("Landrat/Landrätin");
    expect(ergaenzt(wahlzeit, {}, kontext()).bezeichnung).toBeUndefined();
  });

  it("läuft ein Verhältnis auf Lebenszeit oder Probe, ist nach dessen Ende gefragt", () => {
    for (const bvArt of ["L", "P"]) {
      const eigene = [scheibe("2020-04-01", null, { zusatz: { bvArt } })];
      expect(f10.regeln({}, { eigene })).toEqual(["fehler PFLICHT bisher"]);
      expect(f10.regeln({ bisher: "ja" }, { eigene })).toEqual([]);
      expect(f10.wirkung({ bisher: "nein" }, { eigene }).aufgaben).toHaveLength(1);
    }
    expect(f10.regeln({ bisher: "nein" })).toEqual([]);
    expect(vorbelegung(wahlzeit, kontext(), { ansprechperson: "" }).bisher).toBe("ja");
  });

  it("möglich sind A13 bis A16 und B2 bis B11", () => {
    for (const besoldung of ["B2", "B11"]) {
      expect(f10.regeln({ besoldung })).toEqual([]);
    }
    for (const besoldung of ["A13", "A16"]) {
      expect(f10.regeln({ ...BG, besoldung }), besoldung).toEqual([]);
    }
    for (const [tabelle, besoldung] of [
      ["B", "B1"],
      ["A", "A12"],
      ["A", "A13+AZ"],
      ["B", "A13"],
    ] as const) {
      expect(f10.regeln({ tabelle, besoldung })).toEqual(["fehler FORM besoldung"]);
    }
    expect(f10.regeln({ tabelle: "W" })).toContain("fehler FORM tabelle");
  });

  it("eine Wiederwahl ohne anschließende Amtszeit ist ein Hinweis", () => {
    expect(f10.regeln({ art: "WIEDERWAHL" })).toEqual(["hinweis F10-WIEDERWAHL art"]);
  });

  it("die Wahl liegt nicht nach dem Beginn der Amtszeit", () => {
    expect(f10.regeln({ wahl_am: "02.11.2025" })).toEqual(["fehler F10-WAHL wahl_am"]);
    expect(f10.regeln({ wahl_am: "01.11.2025" })).toEqual([]);
  });

  it.each(["BG", "B1"])("%s werden frühestens sechs Monate vorher gewählt", (wahlamt) => {
    expect(f10.regeln({ ...BG, wahlamt, wahl_am: "30.04.2025" })).toEqual([
      "hinweis F10-WAHL-FRUEH wahl_am",
    ]);
    expect(f10.regeln({ ...BG, wahlamt, wahl_am: "01.05.2025" })).toEqual([]);
  });

  it.each(["BG", "B1", "KD"])("%s haben genau acht Jahre", (wahlamt) => {
    expect(f10.regeln({ ...BG, wahlamt })).toEqual([]);
    for (const amtszeit_bis of ["30.10.2033", "01.11.2033"]) {
      expect(f10.text("F10-AMTSZEIT", { ...BG, wahlamt, amtszeit_bis })).toContain("31.10.2033");
    }
  });

  it.each(["BM", "OB", "LR"])(
    "%s haben üblicherweise fünf Jahre, vier bis sechs ohne Hinweis",
    (wahlamt) => {
      for (const amtszeit_bis of ["31.10.2029", "31.10.2030", "31.10.2031"]) {
        expect(f10.regeln({ wahlamt, amtszeit_bis })).toEqual([]);
      }
      for (const amtszeit_bis of ["30.10.2029", "01.11.2031"]) {
        expect(f10.regeln({ wahlamt, amtszeit_bis })).toEqual([
          "hinweis F10-AMTSZEIT amtszeit_bis",
        ]);
      }
    },
  );

  it("C2, C3 und C10 gelten; es genügt, wenn der Tag vor der Amtszeit gedeckt ist", () => {
    expect(f10.regeln({ amtszeit_bis: "31.10.2025" })).toEqual(["fehler C10 amtszeit_bis"]);
    expect(f10.regeln({ amtszeit_von: "01.11.2027", amtszeit_bis: "31.10.2032" })).toContain(
      "fehler C2 amtszeit_von",
    );
    expect(f10.regeln({ amtszeit_von: "03.11.2025", amtszeit_bis: "02.11.2030" }, bisher)).toEqual([
      "fehler C3 amtszeit_von",
    ]);
  });

  it("Bürgermeister- und Landratsämter brauchen keine Ernennungsurkunde", () => {
    const unterlagen = (wahlamt: string) => unterlagenZu(wahlzeit, { wahlamt });
    for (const amt of ["BM", "OB", "LR"])
      expect(unterlagen(amt)).not.toContain("Ernennungsurkunde");
    expect(unterlagen("BG")).toContain("Ernennungsurkunde");
  });
});

describe("EingrVO: Besoldung nach Einwohnerzahl", () => {
  it.each([
    ["BM", 10_000, "B2"],
    ["OB", 10_001, "B3"],
    ["BM", 30_000, "B4"],
    ["BM", 40_000, "B5"],
    ["BM", 60_000, "B6"],
    ["BM", 100_000, "B7"],
    ["BM", 150_000, "B8"],
    ["OB", 250_000, "B9"],
    ["OB", 500_000, "B10"],
    ["OB", 750_000, "B11"],
    ["OB", 750_001, "B11"],
    ["B1", 10_000, "A13 A14"],
    ["B1", 40_000, "A16 B2"],
    ["B1", 500_000, "B6 B7"],
    ["B1", 750_001, "B9"],
    ["BG", 10_000, ""],
    ["BG", 20_000, "A13 A14"],
    ["BG", 60_000, "A16 B2"],
    ["BG", 750_001, "B8"],
    ["LR", 200_000, "B6"],
    ["LR", 200_001, "B7"],
    ["KD", 200_000, "B3 B4"],
    ["KD", 400_000, "B4 B5"],
    ["KD", 400_001, "B5"],
  ])("%s bei %i Einwohnern: %s", (amt, einwohner, gruppen) =>
    expect(eingruppierung(amt, einwohner)?.join(" ")).toBe(gruppen),
  );

  it.each(["LV", "RV", "WX"])("für %s sagt sie nichts", (amt) =>
    expect(eingruppierung(amt, 100)).toBeNull(),
  );

  it("eine andere Gruppe ist ein Hinweis, der die vorgesehenen nennt", () => {
    expect(f10.regeln({ einwohner: "25.000" })).toEqual([]);
    expect(f10.text("F10-EINGRVO", { einwohner: "35.000" })).toBe(
      "Die Eingruppierungsverordnung sieht für das Amt „Bürgermeister/in“ bei 35.000 Einwohnern B5 vor. Bitte prüfen Sie die Besoldungsgruppe.",
    );
    expect(f10.text("F10-EINGRVO", { ...BG, einwohner: "9.000" })).toContain("nicht vor");
    expect(f10.regeln({ wahlamt: "WX", einwohner: "35.000" })).toEqual([]);
  });
});
