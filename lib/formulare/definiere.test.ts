import { describe, expect, it } from "vitest";
import { defineForm } from "./definiere";
import { pruefeAlles, stelleFragen } from "./pruefe-alles";
import { parseRohwerte } from "./rohwerte";
import { aenderungsformular, testformular } from "./test-hilfen/formular";
import { ACKERMANN, kontext } from "./test-hilfen/kontext";
import type { Felder, Formular, Rohwerte } from "./typen";
import { bisherTexte, ergaenzt, vorbelegung } from "./vorbelegung";
import { zusammenfassung } from "./zusammenfassung";

function definiere(felder: Felder, gruppen: Formular["gruppen"]): Formular {
  return defineForm({
    ...testformular,
    fragen: () => ({}),
    felder,
    gruppen,
    betreff: () => "",
    wirksamAb: () => null,
    pruefe: () => [],
    wirkung: () => ({ operationen: [] }),
    zeile: () => ({ von: null, bis: null, text: "" }),
  });
}

const FELD = { art: "datum", label: "Tag", pflicht: true } as const;

describe("defineForm", () => {
  it("hängt Ansprechperson und Bemerkung als letzte Gruppe an", () => {
    const { felder, gruppen } = definiere({ tag: FELD }, [{ titel: "Tag", felder: ["tag"] }]);
    expect(gruppen.at(-1)).toEqual({
      titel: "Rückfragen und Bemerkung",
      felder: ["ansprechperson", "bemerkung"],
    });
    expect(felder.ansprechperson).toMatchObject({ pflicht: false, max: 120 });
    expect(felder.bemerkung).toMatchObject({ pflicht: false, max: 2000 });
  });

  it("ein Feld ohne Gruppe, in zwei Gruppen oder ohne Erklärung wird abgelehnt", () => {
    expect(() => definiere({ tag: FELD }, [])).toThrow(/Gruppe/);
    expect(() => definiere({ tag: FELD }, [{ titel: "", felder: ["tag", "tag"] }])).toThrow();
    expect(() => definiere({}, [{ titel: "", felder: ["tag"] }])).toThrow();
  });

  it.each([
    "anlagen",
    "absicht",
    "person",
    "formular",
    "bemerkung",
    "zulagen.0",
    "Ab",
    "__proto__x",
  ])("der Schlüssel %s ist nicht möglich", (schluessel) =>
    expect(() => definiere({ [schluessel]: FELD }, [{ titel: "", felder: [schluessel] }])).toThrow(
      /Schlüssel/,
    ),
  );
});

const BISHER = {
  name: "Alt",
  titel: "Dr.",
  staaten: "000,120",
  modell: "HALB",
  seit: "2020-02-01",
};
const mitBisher = kontext({ person: { ...ACKERMANN, bisher: BISHER } });

describe("Vorbelegung", () => {
  it("die Ansprechperson ist die angemeldete Person, das Formular ergänzt seine Werte", () => {
    expect(vorbelegung(aenderungsformular, mitBisher, { ansprechperson: "Kim M." })).toEqual({
      ansprechperson: "Kim M.",
      ...BISHER,
    });
  });

  it("neben Änderungsfeldern steht der bisherige Wert, auch ein nicht mehr wählbarer", () => {
    expect(bisherTexte(aenderungsformular, {}, mitBisher)).toEqual({
      name: "Alt",
      titel: "Dr.",
      staaten: "000 - Deutschland, 120 - Jugoslawien",
      modell: "HALB",
      seit: "01.02.2020",
    });
    expect(bisherTexte(aenderungsformular, {}, kontext())).toEqual({});
  });

  it("ein Vorschlag füllt nur leere Felder", () => {
    expect(ergaenzt(aenderungsformular, { name: "Neu", titel: " " }, kontext()).titel).toBe("Dr.");
    expect(ergaenzt(aenderungsformular, { name: "Neu", titel: "Prof." }, kontext()).titel).toBe(
      "Prof.",
    );
    const roh = { name: "Alt" };
    expect(ergaenzt(testformular, roh, kontext())).toBe(roh);
  });
});

describe("Änderungsfelder", () => {
  const pruefe = (roh: Rohwerte) => pruefeAlles(aenderungsformular, roh, mitBisher);
  const zeilen = (roh: Rohwerte) =>
    zusammenfassung(aenderungsformular, pruefe(roh).werte).map((z) => `${z.label}: ${z.wert}`);

  it("unveränderte, nicht gesendete und gleiche Werte in anderer Schreibweise fehlen", () => {
    expect(pruefe(BISHER)).toEqual({ werte: {}, befunde: [] });
    expect(pruefe({ seit: "1.2.2020", staaten: "120,000" }).werte).toEqual({});
    expect(pruefe({}).werte).toEqual({});
  });

  it("Änderungen nennen alt und neu; ein geleertes Feld löscht nur bei „ersetzen“", () => {
    expect(zeilen({ name: "Müller", titel: "", staaten: "000", modell: "VOLLZEIT" })).toEqual([
      "Name: Alt → Müller",
      "Titel: Dr. → (gelöscht)",
      "Staatsangehörigkeit: 000 - Deutschland, 120 - Jugoslawien → 000 - Deutschland",
      "Modell: HALB → Vollzeit",
    ]);
    expect(pruefe({ name: " ", staaten: "", seit: "" }).werte).toEqual({});
  });

  it("ohne gespeicherten Wert ist der alte leer", () => {
    const { werte } = pruefeAlles(aenderungsformular, { titel: "Dr." }, kontext());
    expect(werte).toEqual({ titel: { alt: null, neu: "Dr." } });
    expect(zusammenfassung(aenderungsformular, werte)[0]?.wert).toBe("(leer) → Dr.");
  });

  it("Umstände steuern Bedingungen und lassen sich nicht mitsenden", () => {
    const felder = (roh: Rohwerte) => pruefe(roh).befunde.map((b) => b.feld);
    expect(felder({ name: "Umzug" })).toEqual(["seit", "grund"]);
    expect(felder({ name: "Umzug", seit: "01.02.2020" })).toEqual(["grund"]);
    expect(parseRohwerte(aenderungsformular, [["_umgezogen", "ja"]])).toEqual({});
    expect(felder({ _umgezogen: "ja" })).toEqual([]);
  });

  it("Fragen an den Bestand entstehen aus geprüften Werten", () => {
    expect(stelleFragen(aenderungsformular, { grund: " AB12C " }, mitBisher)).toEqual({
      bezug: { art: "REFERENZ", referenz: "AB12C" },
    });
    expect(stelleFragen(testformular, {}, mitBisher)).toEqual({});
  });
});
