import { describe, expect, it } from "vitest";
import { pruefeAlles } from "./pruefe-alles";
import { testformular } from "./test-hilfen/formular";
import { kontext } from "./test-hilfen/kontext";

const GUT = { name: "Ackermann", modell: "VOLLZEIT" };

function zulage(nr: number, betrag: string) {
  return {
    [`zulagen.${nr}.aktion`]: "NEU",
    [`zulagen.${nr}.art`]: "AZ",
    [`zulagen.${nr}.betrag`]: betrag,
  };
}

describe("pruefeAlles", () => {
  it("verbindet Feldfehler und Regeln des Formulars", () => {
    const { befunde } = pruefeAlles(testformular, { name: "Hinweis" }, kontext());
    expect(befunde.map((b) => [b.schwere, b.regel, b.feld])).toEqual([
      ["fehler", "PFLICHT", "modell"],
      ["hinweis", "T-NAME", "name"],
    ]);
  });

  it("Befunde an Gruppen nennen das Eingabefeld, auch wenn leere Einträge davor stehen", () => {
    const roh = { ...GUT, "zulagen.0.art": "", ...zulage(1, "1"), ...zulage(2, "5.000") };
    const { befunde } = pruefeAlles(testformular, roh, kontext());
    expect(befunde.map((b) => [b.regel, b.feld])).toEqual([["T-BETRAG", "zulagen.2.betrag"]]);
  });

  it("trifft eine Regel mehrere Felder, ist jeder Hinweis einzeln zu bestätigen", () => {
    const roh = { ...GUT, ...zulage(0, "2.000"), ...zulage(1, "3.000") };
    const { befunde } = pruefeAlles(testformular, roh, kontext());
    expect(befunde.map((b) => b.regel)).toEqual([
      "T-BETRAG:zulagen.0.betrag",
      "T-BETRAG:zulagen.1.betrag",
    ]);
  });

  it("ein Formular ohne Person fragt nicht nach dem Status", () => {
    const ohne = kontext({ person: null, status: null });
    expect(pruefeAlles(testformular, GUT, ohne).befunde).toEqual([]);
  });
});
