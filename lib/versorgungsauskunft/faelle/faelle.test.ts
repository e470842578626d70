import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RLP } from "../recht/rlp";
import { loeseDatei, loeseZeile, Unlesbar } from "./datei";
import { loeseFall } from "./loese";

const loese = (funktion: unknown, eingabe: unknown) => loeseFall(RLP, funktion, eingabe);

describe("Fallformat (contract.md 5)", () => {
  it.each(["rente", "", null, 7, "toString"])("unbekannte Funktion %s", (funktion) =>
    expect(loese(funktion, {})).toEqual({ fehler: "V-FUNKTION" }),
  );

  it.each([null, undefined, [], "x", 5])("fehlende Eingabe %s ist eine leere", (eingabe) => {
    expect(loese("gesamt", eingabe)).toEqual({ fehler: "V-KATEGORIE" });
    expect(loese("dienstzeit", eingabe)).toEqual({ fehler: "V-ZEIT-OFFEN" });
  });

  it("ein Schlüssel darf auch eine Zahl sein", () =>
    expect(loese("dienstzeit", { beginn: "01.01.2000", ende: "31.12.2000", fremd: 1 })).toEqual({
      ...{ jahre: 1, tage: 0, tz: "" },
      angerechnet: { jahre: 1, tage: "0.00" },
    }));

  it.each([
    ["satz_neu", { jahre: "zehn", tage: 0 }],
    ["satz_neu", { jahre: 10 }],
    [
      "satz_uebergang",
      { jahreBis1991: 1, tageBis1991: 0, jahreAb1992: 1, tageAb1992: 0, skala: "NRW" },
    ],
    ["abschlag", { von: "01.01.2020", bis: "31.12.2020", hoechst: "viel" }],
    ["betrag", { dienstbezuege: "1", satz: "1000.01" }],
    ["abschlag_jahre", { dezimaljahre: "1.234", hoechst: "14.4" }],
  ])("%s mit unbrauchbaren Zahlen rät nicht", (funktion, eingabe) =>
    expect(loese(funktion, eingabe)).toEqual({ fehler: "V-EINGABE" }),
  );

  it.each([
    ["POLIZEI", { wechselschichtJahre: 24.5 }],
    ["POLIZEI", { viertesEinstiegsamtOderA14: "ja" }],
    ["POLIZEI", []],
    ["FEUERWEHR", { feuerwehr: "LEITUNG" }],
  ])("%s mit unbrauchbaren Zusatzangaben rät nicht", (beamtenkategorie, zusatz) =>
    expect(loese("altersgrenze", { geburtsdatum: "01.05.1970", beamtenkategorie, zusatz })).toEqual(
      {
        fehler: "V-ZUSATZ",
      },
    ),
  );

  it("Zusatzangaben einer anderen Kategorie zählen nicht", () => {
    const zusatz = { feuerwehr: "LEITUNG", wechselschichtJahre: -1 };
    const eingabe = { geburtsdatum: "01.05.1970", beamtenkategorie: "VOLLZUG", zusatz };
    expect(loese("altersgrenze", eingabe)).toMatchObject({ letzterTag: "2030-04-30" });
  });

  it("keine Eingabe wirft: Es kommt immer ein Ergebnis oder ein Code", () => {
    const wert = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("01.01.2000", "1301", "1/2", "POLIZEI", "REGELALTERSGRENZE", 10, "12.50"),
    );
    const zeile = fc.dictionary(fc.constantFrom("dzs", "beginn", "ende", "tz"), wert);
    const felder = [
      ...["geburtsdatum", "beamtenkategorie", "ruhestandsgrund", "begruendung", "stichtag"],
      ...["ersterRuhestandstag", "duStufen", "zusatz", "familienzuschlag", "jahre", "tage", "tz"],
      ...["jahreBis1991", "tageBis1991", "jahreAb1992", "tageAb1992", "satz", "dienstbezuege"],
      ...["von", "bis", "beginn", "ende", "hoechst", "dezimaljahre", "letzterTag"],
    ];
    const eingabe = fc
      .tuple(fc.dictionary(fc.constantFrom(...felder), wert), fc.array(fc.oneof(zeile, wert)))
      .map(([rest, dienstzeiten]) => ({ ...rest, dienstzeiten }));
    const funktion = fc.constantFrom(
      ...["gesamt", "dienstzeit", "satz_neu", "satz_uebergang", "staffel_alt", "abschlag"],
      ...["abschlag_jahre", "betrag", "altersgrenze", "schritt3", "eingabegrenzen"],
      ...["teilzeitbruch", "beschraenkung", "studienhoechstdauer"],
    );
    fc.assert(
      fc.property(funktion, eingabe, (f, e) => {
        expect(JSON.stringify(loese(f, e))).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 2000 },
    );
  });

  it("eine Datei behält Reihenfolge und Kennungen", () => {
    const text = `\uFEFF{"faelle":[{"id":"b","funktion":"teilzeitbruch","eingabe":{"tz":"13/26,5"}},{"funktion":"x"}]}`;
    expect(JSON.parse(loeseDatei(RLP, text))).toEqual({
      faelle: [
        { id: "b", ergebnis: { tz: "1300/2650" } },
        { id: null, ergebnis: { fehler: "V-FUNKTION" } },
      ],
    });
  });

  it.each(["", "kein JSON", "[]", "{}", '{"faelle":{}}', '{"faelle":[1]}'])(
    "„%s“ ist keine Falldatei",
    (text) => expect(() => loeseDatei(RLP, text)).toThrow(Unlesbar),
  );

  it("eine Zeile ist ein Fall", () => {
    expect(
      loeseZeile(RLP, '{"id":7,"funktion":"beschraenkung","eingabe":{"beschraenkung":"1J"}}'),
    ).toBe('{"id":7,"ergebnis":{"tage":365}}');
    expect(() => loeseZeile(RLP, '"Text"')).toThrow(Unlesbar);
  });
});
