import { describe, expect, it } from "vitest";
import { scheibe } from "../test-hilfen/kontext";
import { pruefer } from "../test-hilfen/pruefer";
import { todesfall } from "./todesfall";

const f7 = pruefer(todesfall, { todestag: "20.09.2025", bestaetigung: "ja" });

describe("F7 Todesfall", () => {
  it("die Annahme beendet den Lebenslauf am Todestag und setzt ihn", () => {
    expect(f7.danach((s) => [s.von, s.bis])).toEqual([
      ["2023-04-01", "2025-09-20"],
      ["2020-04-01", "2023-03-31"],
    ]);
    expect(f7.wirkung()).toMatchObject({
      todestag: "2025-09-20",
      aufgaben: ["Beihilfe über den Todesfall informieren"],
    });
  });

  it("ein Dienstunfall ist eine Aufgabe der Kasse", () => {
    expect(f7.wirkung({ dienstunfall: "JA" }).aufgaben).toContain(
      "Tod im Zusammenhang mit einem Dienstunfall prüfen",
    );
    expect(f7.wirkung({ dienstunfall: "UNBEKANNT" }).aufgaben).toHaveLength(1);
  });

  it("liegt nie in der Zukunft und nie vor der Geburt", () => {
    expect(f7.regeln({ todestag: "01.10.2025" })).toEqual([]);
    expect(f7.text("F7-ZUKUNFT", { todestag: "02.10.2025" })).toBe(
      "Der Todestag liegt in der Zukunft.",
    );
    expect(f7.regeln({ todestag: "12.03.1961" })).toContain("fehler F7-TODESTAG todestag");
  });

  it("ein Todestag vor dem jetzigen Abschnitt ist ein Hinweis", () => {
    expect(f7.regeln({ todestag: "31.03.2023" })).toEqual(["hinweis F7-ABSCHNITT todestag"]);
    expect(f7.regeln({ todestag: "01.04.2023" })).toEqual([]);
    const eigene = [scheibe("2026-01-01", null), scheibe("2023-04-01", "2025-12-31")];
    expect(f7.regeln({}, { eigene })).toEqual(["hinweis C4 todestag"]);
  });

  it("Person und Datum müssen als geprüft bestätigt sein", () => {
    expect(f7.regeln({ bestaetigung: "" })).toEqual(["fehler PFLICHT bestaetigung"]);
    expect(f7.regeln({ bestaetigung: "nein" })).toEqual(["fehler F7-BESTAETIGUNG bestaetigung"]);
  });

  it("eine zweite Meldung desselben Todesfalls ist ein Hinweis, kein Fehler (C5, C6)", () => {
    const offen = { formular: "todesfall", referenz: "5MR3E", wirksamAb: "2025-09-20" };
    expect(f7.regeln({}, { offeneMeldungen: [offen] })).toEqual([
      "hinweis C5 null",
      "hinweis C6 null",
    ]);
  });

  it("die Kontaktperson braucht einen Namen", () => {
    expect(f7.regeln({ "hinterbliebene.0.telefon": "0251 1" })).toEqual([
      "fehler PFLICHT hinterbliebene.0.name",
    ]);
    expect(f7.zeilen({ "hinterbliebene.0.name": "Erika B." })).toContain(
      "Kontaktperson 1, Name: Erika B.",
    );
  });
});
