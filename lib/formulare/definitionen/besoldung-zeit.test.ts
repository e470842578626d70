import { describe, expect, it } from "vitest";
import type { ZeitscheibenZusatz } from "@/lib/lebenslauf";
import { kontext, scheibe } from "../test-hilfen/kontext";
import { pruefer } from "../test-hilfen/pruefer";
import { besoldungZeit } from "./besoldung-zeit";

const AMTSZEIT = { bvArt: "Z", tabelle: "B", amtszeitVon: "2021-11-01", amtszeitBis: "2026-10-31" };
const amt = (zusatz: ZeitscheibenZusatz = {}) =>
  scheibe("2021-11-01", "2026-10-31", { besoldung: "B4", zusatz: { ...AMTSZEIT, ...zusatz } });
const vorige = scheibe("2016-11-01", "2021-10-31", {
  zusatz: { ...AMTSZEIT, amtszeitVon: "2016-11-01", amtszeitBis: "2021-10-31" },
});
const f11 = pruefer(besoldungZeit, { ab: "01.11.2025" }, (mehr) =>
  kontext({ eigene: [amt()], ...mehr }),
);
const GUT = { besoldung: "B5", grund: "EINWOHNERZAHL" };
const ZUSCHLAG = {
  "zuschlaege.0.aktion": "NEU",
  "zuschlaege.0.art": "AE",
  "zuschlaege.0.betrag": "250",
};

describe("F11 Besoldung und Zuschläge auf Zeit: Wirkung", () => {
  it("ändert die Gruppe ab dem Tag", () => {
    expect(f11.regeln(GUT)).toEqual([]);
    expect(f11.danach((s) => [s.von, s.bis, s.besoldung], GUT)).toEqual([
      ["2025-11-01", "2026-10-31", "B5"],
      ["2021-11-01", "2025-10-31", "B4"],
    ]);
  });

  it("Zuschläge gelten ab ihrem eigenen Tag", () => {
    const roh = {
      ...ZUSCHLAG,
      "zuschlaege.1.aktion": "NEU",
      "zuschlaege.1.art": "HIN",
      "zuschlaege.1.prozent": "10",
      "zuschlaege.1.ruhegehaltfaehig": "nein",
      "zuschlaege.1.ab": "01.01.2026",
      "zuschlaege.1.bis": "30.06.2026",
    };
    const ae = { art: "AE", betragCent: 25_000, ab: "2025-11-01" };
    const hin = {
      art: "HIN",
      prozent: 10,
      ruhegehaltfaehig: false,
      ab: "2026-01-01",
      bis: "2026-06-30",
    };
    expect(f11.regeln(roh)).toEqual([]);
    expect(f11.danach((s) => [s.von, s.zusatz.zulagen ?? []], roh)).toEqual([
      ["2026-01-01", [ae, hin]],
      ["2025-11-01", [ae]],
      ["2021-11-01", []],
    ]);
  });
});

describe("F11: Regeln", () => {
  it("gilt nur für Beamtinnen und Beamte auf Zeit, auch auf der Kachel", () => {
    const eigene = [scheibe("2021-11-01", null, { zusatz: { bvArt: "L" } })];
    expect(f11.text("F11-AUF-ZEIT", GUT, { eigene })).toBe(
      "Nur für Beamtinnen und Beamte auf Zeit.",
    );
    expect(besoldungZeit.hindernis?.({ eigene })).toBe("Nur für Beamtinnen und Beamte auf Zeit.");
    expect(besoldungZeit.hindernis?.({ eigene: [amt({ bvArt: "ZL" })] })).toBeNull();
    expect(f11.regeln(GUT, { eigene: [amt({ bvArt: "ZL" })] })).toEqual([]);
  });

  it("eine Änderung der Gruppe braucht ihren Grund, ohne alles ist nichts geändert", () => {
    expect(f11.regeln({ besoldung: "B5" })).toEqual(["fehler PFLICHT grund"]);
    expect(f11.regeln({ besoldung: "B4" })).toEqual(["fehler F11-KEINE-AENDERUNG null"]);
    expect(f11.regeln(ZUSCHLAG)).toEqual([]);
  });

  it("je Zuschlag genau eines: Prozent oder Betrag", () => {
    const hoehe = ["fehler F11-HOEHE zuschlaege.0.prozent"];
    expect(f11.regeln({ ...ZUSCHLAG, "zuschlaege.0.prozent": "8" })).toEqual(hoehe);
    expect(f11.regeln({ ...ZUSCHLAG, "zuschlaege.0.betrag": "" })).toEqual(hoehe);
    const weg = { "zuschlaege.0.aktion": "WEGGEFALLEN", "zuschlaege.0.art": "AE" };
    expect(f11.regeln(weg)).toEqual([]);
    expect(
      f11.regeln({ ...ZUSCHLAG, "zuschlaege.0.betrag": "", "zuschlaege.0.prozent": "101" }),
    ).toContain("fehler FORM zuschlaege.0.prozent");
  });

  it("die Zulage von 8 % gibt es ab der zweiten Amtszeit", () => {
    const z08 = { ...ZUSCHLAG, "zuschlaege.0.art": "Z08" };
    expect(f11.regeln(z08)).toEqual(["hinweis F11-ZWEITE-AMTSZEIT zuschlaege.0.art"]);
    expect(f11.regeln(z08, { eigene: [amt(), vorige] })).toEqual([]);
  });

  it("Zuschläge liegen in der Amtszeit und enden nicht vor ihrem Beginn", () => {
    expect(f11.regeln({ ...ZUSCHLAG, "zuschlaege.0.ab": "31.10.2021" })).toContain(
      "fehler F11-AMTSZEIT zuschlaege.0.ab",
    );
    expect(f11.text("F11-AMTSZEIT", { ...ZUSCHLAG, "zuschlaege.0.bis": "01.11.2026" })).toBe(
      "bis muss zwischen 01.11.2021 und 31.10.2026 liegen.",
    );
    expect(f11.regeln({ ...ZUSCHLAG, "zuschlaege.0.bis": "31.10.2025" })).toEqual([
      "fehler C10 zuschlaege.0.bis",
    ]);
  });

  it("C2, C3, C4 und C7 gelten", () => {
    expect(f11.regeln({ ...GUT, ab: "01.01.1949" })).toContain("fehler C2 ab");
    expect(f11.regeln({ ...GUT, ab: "01.11.2026" })).toContain("fehler C3 ab");
    const eigene = [scheibe("2026-11-01", null, { zusatz: AMTSZEIT }), amt()];
    expect(f11.regeln(GUT, { eigene })).toEqual(["hinweis C4 ab"]);
    expect(f11.regeln({ ...GUT, datum: "02.11.2025" })).toEqual(["hinweis C7 datum"]);
  });
});
