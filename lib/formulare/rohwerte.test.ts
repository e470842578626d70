import { describe, expect, it } from "vitest";
import { eintragEntfernen, eintragHinzufuegen } from "./eintraege";
import { eintragsnummern, parseRohwerte } from "./rohwerte";
import { testformular } from "./test-hilfen/formular";

function parse(...paare: [string, unknown][]) {
  return parseRohwerte(testformular, paare);
}

describe("Rohwerte", () => {
  it("nur Schlüssel des Formulars werden übernommen", () => {
    expect(
      parse(
        ["name", "A"],
        ["bemerkung", "B"],
        ["status", "x"],
        ["__proto__", "x"],
        ["constructor", "x"],
        ["zulagen", "x"],
        ["zulagen.0.art", "AZ"],
        ["zulagen.0.fremd", "x"],
        ["zulagen.00.art", "x"],
        ["zulagen.100.art", "x"],
        ["name.0.art", "x"],
      ),
    ).toEqual({ name: "A", bemerkung: "B", "zulagen.0.art": "AZ" });
  });

  it("Getipptes bleibt, wie es ist; nur Zeilenwechsel werden vereinheitlicht", () => {
    expect(parse(["name", "  x "], ["mitteilung", "a\r\nb\rc"])).toEqual({
      name: "  x ",
      mitteilung: "a\nb\nc",
    });
  });

  it("aus dem Text eines Kombinationsfelds wird der Code, Unbekanntes bleibt stehen", () => {
    const besoldung = (text: string) => parse(["besoldung", text]).besoldung;
    expect(["B4", "b4", " B4 "].map(besoldung)).toEqual(["B4", "B4", "B4"]);
    expect(parse(["zulagen.0.art", "AZ - Amtszulage"])).toEqual({ "zulagen.0.art": "AZ" });
    expect(parse(["zulagen.0.art", "strukturzulage"])).toEqual({ "zulagen.0.art": "SZ" });
    expect(parse(["staaten", "000 - Deutschland"], ["staaten", "turkei"])).toEqual({
      staaten: "000,163",
    });
    expect(besoldung("B99")).toBe("B99");
  });

  it("was keine Datenbank als Text speichert, wird sichtbar ersetzt", () => {
    expect(parse(["name", "a\0b\uD800c"])).toEqual({ name: "a\uFFFDb\uFFFDc" });
  });

  it("gleichnamige Werte als Liste gelten wie einzeln gesendete", () => {
    expect(parse(["staaten", ["000 - Deutschland", "", "163"]], ["name", ["A", "B"]])).toEqual({
      staaten: "000,163",
      name: "B",
    });
  });

  it("mehrfach gesendete Codes werden verbunden, sonst gilt der letzte Wert", () => {
    expect(
      parse(["staaten", "000"], ["staaten", ""], ["staaten", "163"], ["name", "A"], ["name", "B"]),
    ).toEqual({ staaten: "000,163", name: "B" });
  });

  it("Dateien fallen weg", () => {
    expect(parse(["name", new Blob(["x"])])).toEqual({});
  });
});

describe("Einträge einer Gruppe", () => {
  const zwei = { name: "A", "zulagen.0.art": "AZ", "zulagen.2.art": "SZ" };

  it("ein neuer Eintrag steht leer am Ende, Lücken schließen sich", () => {
    const neu = eintragHinzufuegen(testformular, { name: "A", "zulagen.4.art": "AZ" }, "zulagen");
    expect(eintragsnummern(neu, "zulagen")).toEqual([0, 1]);
    expect(neu).toMatchObject({ name: "A", "zulagen.0.art": "AZ", "zulagen.1.art": "" });
  });

  it("an der Höchstzahl und bei anderen Feldern ändert sich nichts", () => {
    expect(eintragHinzufuegen(testformular, zwei, "zulagen")).toBe(zwei);
    expect(eintragHinzufuegen(testformular, zwei, "name")).toBe(zwei);
    expect(eintragEntfernen(testformular, zwei, "constructor", 0)).toBe(zwei);
  });

  it("nach dem Entfernen rücken die folgenden auf", () => {
    const rest = eintragEntfernen(testformular, zwei, "zulagen", 0);
    expect(eintragsnummern(rest, "zulagen")).toEqual([0]);
    expect(rest).toMatchObject({ name: "A", "zulagen.0.art": "SZ" });
  });
});
