import { describe, expect, it } from "vitest";
import { stelleFragen } from "../pruefe-alles";
import { kontext } from "../test-hilfen/kontext";
import { pruefer } from "../test-hilfen/pruefer";
import { sonstige } from "./sonstige";

const f12 = pruefer(sonstige, { kategorie: "RUHESTAND", text: "Die Verfügung liegt bei." });
const KORREKTUR = { kategorie: "KORREKTUR", bezug: "d14r3" };

describe("F12 Sonstige Meldung", () => {
  it("ändert von selbst nichts", () => {
    expect(f12.wirkung({ stichtag: "01.10.2025" })).toEqual({ operationen: [] });
    expect(f12.regeln()).toEqual([]);
  });

  it("eine Korrektur nennt die Referenz; sie zählt groß geschrieben", () => {
    expect(f12.regeln({ kategorie: "KORREKTUR" })).toEqual(["fehler PFLICHT bezug"]);
    expect(stelleFragen(sonstige, KORREKTUR, kontext())).toEqual({
      bezug: { art: "REFERENZ", referenz: "D14R3" },
    });
    expect(stelleFragen(sonstige, {}, kontext())).toEqual({});
    expect(f12.zeilen(KORREKTUR)).toContain("Referenz einer früheren Meldung: D14R3");
  });

  it("eine unbekannte Referenz ist ein Fehler, eine bekannte nicht", () => {
    const antwort = (bezug: boolean) => ({ antworten: { bezug } });
    expect(f12.text("F12-BEZUG", KORREKTUR, antwort(false))).toBe(
      "Eine Meldung mit der Referenz D14R3 gibt es in Ihrer Organisation nicht.",
    );
    expect(f12.regeln(KORREKTUR, antwort(true))).toEqual([]);
    expect(f12.regeln({ ...KORREKTUR, bezug: "D14R" })).toEqual(["fehler FORM bezug"]);
  });

  it("die Mitteilung hat 10 bis 10000 Zeichen", () => {
    expect(f12.regeln({ text: "zu kurz" })).toEqual(["fehler FORM text"]);
    expect(f12.regeln({ text: "x".repeat(10_000) })).toEqual([]);
    expect(f12.regeln({ text: "x".repeat(10_001) })).toEqual(["fehler FORM text"]);
  });

  it("der Stichtag unterliegt C2; künftige Personen sind erlaubt", () => {
    expect(f12.regeln({ stichtag: "31.12.1949" })).toEqual(["fehler C2 stichtag"]);
    expect(f12.regeln({}, { status: "KUENFTIG" })).toEqual([]);
    expect(f12.regeln({}, { status: "EHEMALIG" })).toEqual(["fehler C1 null"]);
  });
});
