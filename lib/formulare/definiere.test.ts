import { describe, expect, it } from "vitest";
import { defineForm } from "./definiere";
import { testformular } from "./test-hilfen/formular";
import { ACKERMANN, kontext } from "./test-hilfen/kontext";
import type { Felder, Formular } from "./typen";
import { bisherTexte, vorbelegung } from "./vorbelegung";

function definiere(felder: Felder, gruppen: Formular["gruppen"]): Formular {
  return defineForm({
    ...testformular,
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

  it.each(["anlagen", "bemerkung", "zulagen.0", "Ab", "__proto__x"])(
    "der Schlüssel %s ist nicht möglich",
    (schluessel) =>
      expect(() =>
        definiere({ [schluessel]: FELD }, [{ titel: "", felder: [schluessel] }]),
      ).toThrow(/Schlüssel/),
  );
});

describe("Vorbelegung", () => {
  const bisher = { name: "Alt", staaten: "000,120", modell: "HALB" };
  const mitBisher = kontext({ person: { ...ACKERMANN, bisher } });

  it("die Ansprechperson ist die angemeldete Person, das Formular ergänzt seine Werte", () => {
    expect(vorbelegung(testformular, mitBisher, { ansprechperson: "Kim M." })).toEqual({
      ansprechperson: "Kim M.",
      ...bisher,
    });
  });

  it("neben änderbaren Feldern steht der bisherige Wert, auch ein nicht mehr wählbarer", () => {
    expect(bisherTexte(testformular, mitBisher)).toEqual({
      name: "Alt",
      staaten: "000 - Deutschland, 120 - Jugoslawien",
      modell: "HALB",
    });
    expect(bisherTexte(testformular, kontext())).toEqual({});
  });
});
