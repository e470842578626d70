import { describe, expect, it } from "vitest";
import { ACKERMANN, beurlaubt, kontext, scheibe } from "../test-hilfen/kontext";
import { pruefer } from "../test-hilfen/pruefer";
import { ergaenzt } from "../vorbelegung";
import { umfang } from "./umfang";

const f8 = pruefer(umfang, {
  ab: "01.11.2025",
  datum: "01.10.2025",
  modell: "TEILZEIT",
  rechtsgrundlage: "T05",
  angabe: "PROZENT",
  prozent: "60",
});
const STUNDEN = { angabe: "STUNDEN", stunden: "20,5", regelstunden: "41" };
const auszug = (s: { von: string; bis: string | null; umfang: { z: number; n: number } }) => [
  s.von,
  s.bis,
  `${s.umfang.z}/${s.umfang.n}`,
];

describe("F8 Änderung des Beschäftigungsumfangs: Wirkung", () => {
  it("ohne Ende gilt der neue Umfang bis zum Ende der Zeitscheibe", () => {
    expect(f8.danach(auszug).slice(0, 2)).toEqual([
      ["2025-11-01", null, "3/5"],
      ["2023-04-01", "2025-10-31", "80/100"],
    ]);
    expect(f8.danach((s) => s.zusatz)[0]).toEqual({ modell: "TEILZEIT", rechtsgrundlage: "T05" });
  });

  it("mit Ende gilt danach wieder der frühere Umfang", () => {
    expect(f8.danach(auszug, { bis: "31.12.2025" }).slice(0, 3)).toEqual([
      ["2026-01-01", null, "80/100"],
      ["2025-11-01", "2025-12-31", "3/5"],
      ["2023-04-01", "2025-10-31", "80/100"],
    ]);
  });

  it("Stunden bleiben ein genauer Bruch: 30,75 von 41 sind drei Viertel", () => {
    const genau = { ...STUNDEN, stunden: "30,75" };
    expect(f8.danach(auszug, genau)[0]).toEqual(["2025-11-01", null, "3/4"]);
    expect(f8.danach(auszug, { ...STUNDEN, stunden: "27,33" })[0]?.[2]).toBe("2733/4100");
    expect(f8.danach(auszug, { prozent: "93,9" })[0]?.[2]).toBe("939/1000");
  });

  it("Vollzeit hat keine Rechtsgrundlage und keinen Bruch", () => {
    const eigene = [scheibe("2023-04-01", null, { zusatz: { rechtsgrundlage: "T02" } })];
    const [neu] = f8.danach((s) => s, { modell: "VOLLZEIT" }, { eigene });
    expect(neu).toMatchObject({ umfang: { z: 1, n: 1 }, zusatz: { modell: "VOLLZEIT" } });
    expect(neu?.zusatz).not.toHaveProperty("rechtsgrundlage");
  });

  it("eine Beurlaubung endet mit dem neuen Umfang", () => {
    const eigene = [beurlaubt("2023-04-01", null, "10")];
    expect(f8.danach((s) => [s.von, s.art], {}, { eigene })).toEqual([
      ["2025-11-01", "DIENST"],
      ["2023-04-01", "BEURLAUBUNG"],
    ]);
    expect(f8.text("F8-BEURLAUBUNG", {}, { eigene })).toContain("Beurlaubung endet am 31.10.2025?");
  });
});

describe("F8: Felder und Regeln", () => {
  it("derselbe Umfang ist keine Änderung, auch in Stunden", () => {
    expect(f8.regeln({ prozent: "80" })).toEqual(["fehler F8-KEINE-AENDERUNG modell"]);
    expect(f8.regeln({ ...STUNDEN, stunden: "32,8" })).toEqual([
      "fehler F8-KEINE-AENDERUNG modell",
    ]);
    const voll = [scheibe("2023-04-01", null, { umfang: { z: 1, n: 1 } })];
    expect(f8.text("F8-KEINE-AENDERUNG", { modell: "VOLLZEIT" }, { eigene: voll })).toBe(
      "Es wurde keine Änderung erfasst.",
    );
  });

  it("Teilzeit verlangt Rechtsgrundlage und Angabe, je Angabe ihre Zahlen", () => {
    const ohne = { rechtsgrundlage: "", angabe: "", prozent: "" };
    expect(f8.regeln(ohne)).toEqual(["fehler PFLICHT rechtsgrundlage", "fehler PFLICHT angabe"]);
    expect(f8.regeln({ prozent: "" })).toEqual(["fehler PFLICHT prozent"]);
    expect(f8.regeln({ angabe: "STUNDEN" })).toEqual([
      "fehler PFLICHT stunden",
      "fehler PFLICHT regelstunden",
    ]);
    expect(f8.regeln({ ...ohne, modell: "VOLLZEIT" })).toEqual([]);
  });

  it.each(["0", "100", "-1"])("%s Prozent sind keine Teilzeit", (prozent) =>
    expect(f8.regeln({ prozent })).toEqual(["fehler FORM prozent"]),
  );

  it("Wochenstunden liegen unter der Regelarbeitszeit", () => {
    expect(f8.regeln({ ...STUNDEN, stunden: "41" })).toEqual(["fehler F8-STUNDEN stunden"]);
    expect(f8.regeln(STUNDEN)).toEqual([]);
  });

  it.each([
    ["1990-01-01", "41"],
    ["1970-11-01", "40"],
    ["1965-11-01", "39"],
  ])("geboren am %s: vorgeschlagen werden %s Stunden", (geburtsdatum, stunden) => {
    const welt = kontext({ person: { ...ACKERMANN, geburtsdatum } });
    expect(ergaenzt(umfang, { ab: "01.11.2025" }, welt).regelstunden).toBe(stunden);
    expect(ergaenzt(umfang, { regelstunden: "25,5" }, welt).regelstunden).toBe("25,5");
  });

  it("Blockmodelle brauchen den Beginn der Freistellung, T06 auch ein Ende", () => {
    expect(f8.regeln({ rechtsgrundlage: "T06" })).toEqual([
      "fehler PFLICHT bis",
      "fehler PFLICHT freistellung_ab",
    ]);
    const block = { rechtsgrundlage: "T06", bis: "31.10.2028" };
    expect(f8.regeln({ ...block, freistellung_ab: "01.11.2027" })).toEqual([]);
    for (const freistellung_ab of ["01.11.2025", "01.11.2028"]) {
      expect(f8.regeln({ ...block, freistellung_ab })).toEqual([
        "fehler F8-FREISTELLUNG freistellung_ab",
      ]);
    }
    expect(f8.regeln({ rechtsgrundlage: "T08" })).toContain("fehler PFLICHT freistellung_ab");
  });

  it.each([
    ["T01", "§ 63 LBG NRW"],
    ["T02", "unterhälftig nur während Beurlaubung oder Elternzeit"],
    ["T03", "unterhälftig nur während Beurlaubung oder Elternzeit"],
    ["T11", "§ 27 BeamtStG"],
  ])("%s unter der Hälfte ist ein Hinweis", (rechtsgrundlage, text) => {
    expect(f8.text("F8-HAELFTE", { rechtsgrundlage, prozent: "49,99" })).toContain(text);
    expect(f8.regeln({ rechtsgrundlage, prozent: "50" })).toEqual([]);
  });

  it("Elternzeit darf unterhälftig sein", () => {
    expect(f8.regeln({ rechtsgrundlage: "T05", prozent: "20" })).toEqual([]);
  });

  it("Altersteilzeit: erst ab 55 und höchstens zehn Jahre", () => {
    const jung = { person: { ...ACKERMANN, geburtsdatum: "1970-11-02" } };
    expect(f8.regeln({ rechtsgrundlage: "T07" }, jung)).toEqual([
      "hinweis F8-ALTERSTEILZEIT rechtsgrundlage",
    ]);
    expect(f8.regeln({ rechtsgrundlage: "T07", bis: "31.10.2035" })).toEqual([]);
    expect(f8.regeln({ rechtsgrundlage: "T07", bis: "01.11.2035" })).toEqual([
      "hinweis F8-ZEHN-JAHRE bis",
    ]);
  });

  it("C2, C3, C4, C7 und C10 gelten", () => {
    expect(f8.regeln({ ab: "01.01.1949" })).toContain("fehler C2 ab");
    expect(f8.regeln({ ab: "01.01.2019" })).toContain("fehler C3 ab");
    expect(f8.regeln({ ab: "01.04.2022", bis: "01.05.2022" })).toContain("hinweis C4 ab");
    expect(f8.regeln({ datum: "02.11.2025" })).toEqual(["hinweis C7 datum"]);
    expect(f8.regeln({ bis: "31.10.2025" })).toEqual(["fehler C10 bis"]);
    const eigene = [scheibe("2023-04-01", "2025-12-31")];
    expect(f8.regeln({ bis: "01.01.2026" }, { eigene })).toEqual(["fehler C3 bis"]);
  });
});
