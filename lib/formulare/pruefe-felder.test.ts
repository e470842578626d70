import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pruefeFelder } from "./pruefe-felder";
import { FORMULARE } from "./register";
import { testformular } from "./test-hilfen/formular";
import type { Rohwerte } from "./typen";

const HEUTE = "2025-10-01";
const GUT = { name: "Ackermann", modell: "VOLLZEIT" };

function pruefe(roh: Rohwerte) {
  return pruefeFelder(testformular, { ...GUT, ...roh }, { heute: HEUTE });
}

/** Der einzige Fehlertext am Feld. */
function text(feld: string, roh: Rohwerte): string | undefined {
  return pruefe(roh).fehler.find((f) => f.feld === feld)?.text;
}

describe("Feldprüfung: Pflicht und Sichtbarkeit", () => {
  it("ein leeres Pflichtfeld wird eingegeben, eine leere Auswahl ausgewählt", () => {
    expect(text("name", { name: "  " })).toBe("Geben Sie Name ein.");
    expect(text("modell", { modell: "" })).toBe("Wählen Sie Beschäftigungsmodell aus.");
  });

  it("leere freiwillige Felder fehlen in den Werten", () => {
    expect(pruefe({ mitteilung: " \n ", staaten: "" }).werte).toEqual(GUT);
  });

  it("ein Feld, dessen Bedingung nicht gilt, wird weder verlangt noch gespeichert", () => {
    expect(pruefe({ prozent: "abc" })).toEqual({ werte: GUT, fehler: [] });
    expect(text("prozent", { modell: "TEILZEIT" })).toBe("Geben Sie Beschäftigungsumfang ein.");
  });
});

describe("Feldprüfung: Text", () => {
  it("Leerraum am Rand fällt weg, Zeichenfolgen werden zusammengesetzt (NFC)", () => {
    expect(pruefe({ name: " Mu\u0308ller " }).werte.name).toBe("Müller");
  });

  it.each(["Łukasz", "D’Angelo", "von der Tann-Meier", "Đặng", "J. Ruß"])(
    "der Name %s ist erlaubt (DIN SPEC 91379)",
    (name) => expect(pruefe({ name }).fehler).toEqual([]),
  );

  it.each(["Name1", "Иванов", "a@b"])("der Name %s wird mit Grund abgelehnt", (name) =>
    expect(text("name", { name })).toBe(
      "Name: Geben Sie nur Buchstaben, Leerzeichen, Bindestrich, Apostroph und Punkt ein.",
    ),
  );

  it("zu langer und zu kurzer Text nennt die Grenze", () => {
    expect(text("name", { name: "a".repeat(81) })).toBe(
      "Name darf höchstens 80 Zeichen haben, es sind 81.",
    );
    expect(text("mitteilung", { mitteilung: "kurz" })).toBe(
      "Mitteilung braucht mindestens 10 Zeichen.",
    );
  });

  it("Steuerzeichen werden abgelehnt, Zeilenwechsel nur im einzeiligen Text", () => {
    const ablehnung = /enthält ein Zeichen, das nicht gespeichert werden kann/;
    expect(text("mitteilung", { mitteilung: "erste Zeile\nzweite\tZeile" })).toBeUndefined();
    expect(text("mitteilung", { mitteilung: "erste Zeile\u0000" })).toMatch(ablehnung);
    expect(text("mitteilung", { mitteilung: "umgedreht \u202Etxt" })).toMatch(ablehnung);
    expect(text("ansprechperson", { ansprechperson: "Kim\nM." })).toMatch(ablehnung);
    expect(text("ansprechperson", { ansprechperson: "Kim M., Zi. 12 ☎" })).toBeUndefined();
  });
});

describe("Feldprüfung: Datum", () => {
  it.each(["01.04.2026", "1.4.26", "01042026", "2026-04-01", " 01.04.2026 "])(
    "%s ist der 01.04.2026",
    (stichtag) => expect(pruefe({ stichtag }).werte.stichtag).toBe("2026-04-01"),
  );

  it("unlesbare, unmögliche und abwegige Tage haben je ihren Text", () => {
    const form = "Stichtag: Geben Sie ein Datum wie 01.04.2026 ein.";
    expect(text("stichtag", { stichtag: "morgen" })).toBe(form);
    expect(text("stichtag", { stichtag: `1${" ".repeat(1_000_000)}x` })).toBe(form);
    expect(text("stichtag", { stichtag: "30.02.2026" })).toBe("Den 30.02.2026 gibt es nicht.");
    expect(text("stichtag", { stichtag: "01.01.1899" })).toBe(
      "Stichtag muss zwischen 01.01.1900 und 01.10.2125 liegen.",
    );
  });
});

describe("Feldprüfung: Codes", () => {
  it("nur auswählbare Codes der Liste sind erlaubt", () => {
    expect(text("modell", { modell: "HALB" })).toBe("Wählen Sie Beschäftigungsmodell aus.");
    expect(text("staaten", { staaten: "120" })).toBe("Wählen Sie Staatsangehörigkeit aus.");
  });

  it("der Filter des Felds schränkt die Auswahl ein", () => {
    expect(pruefe({ besoldung: "B3" }).werte.besoldung).toBe("B3");
    expect(text("besoldung", { besoldung: "A13" })).toBe("Wählen Sie Besoldungsgruppe aus.");
  });

  it("mehrere Codes zählen einmal und bis zur Höchstzahl", () => {
    expect(pruefe({ staaten: "000, 163,000" }).werte.staaten).toEqual(["000", "163"]);
    expect(text("staaten", { staaten: "000,121,122,123" })).toBe(
      "Staatsangehörigkeit: Wählen Sie höchstens 3 aus.",
    );
  });
});

describe("Feldprüfung: ja/nein und Zahlen", () => {
  it("ja und nein werden Wahrheitswerte, anderes ist keine Antwort", () => {
    expect(pruefe({ bestaetigt: "nein" }).werte.bestaetigt).toBe(false);
    expect(text("bestaetigt", { bestaetigt: "vielleicht" })).toBe("Wählen Sie Dienstunfall aus.");
  });

  it.each([
    ["93,9", 93.9],
    ["93.9 %", 93.9],
    ["50,00", 50],
  ])("%s Prozent sind %s", (prozent, wert) =>
    expect(pruefe({ modell: "TEILZEIT", prozent }).werte.prozent).toBe(wert),
  );

  it.each(["0", "100", "33,333", "halb", "1e1"])("%s ist kein Teilzeitumfang", (prozent) =>
    expect(text("prozent", { modell: "TEILZEIT", prozent })).toBe(
      "Geben Sie eine Zahl zwischen 0,01 und 99,99 ein, zum Beispiel 93,9.",
    ),
  );

  it("ganze Zahlen erlauben Tausenderpunkte und keine Nachkommastellen", () => {
    expect(pruefe({ einwohner: "25.000" }).werte.einwohner).toBe(25_000);
    expect(text("einwohner", { einwohner: "2,5" })).toBe(
      "Geben Sie eine Zahl zwischen 1 und 20.000.000 ein.",
    );
  });
});

describe("Feldprüfung: Gruppen", () => {
  const eine = {
    "zulagen.0.aktion": "NEU",
    "zulagen.0.art": "AZ",
    "zulagen.0.betrag": "1.583,10 €",
  };

  it("ein Eintrag wird mit Betrag in Cent gelesen", () => {
    expect(pruefe(eine).werte.zulagen).toEqual([{ aktion: "NEU", art: "AZ", betrag: 158_310 }]);
  });

  it("leere Einträge zählen nicht, der Pfad eines Fehlers nennt das Eingabefeld", () => {
    const { werte, fehler } = pruefe({ "zulagen.0.art": " ", "zulagen.3.aktion": "NEU" });
    expect(werte.zulagen).toEqual([{ aktion: "NEU" }]);
    expect(fehler.map((f) => [f.feld, f.text])).toEqual([
      ["zulagen.3.art", "Zulage 4: Wählen Sie Art aus."],
      ["zulagen.3.betrag", "Zulage 4: Geben Sie Betrag ein."],
    ]);
  });

  it("Bedingungen sehen die Werte des eigenen Eintrags", () => {
    const ohne = { ...eine, "zulagen.0.aktion": "WEGGEFALLEN", "zulagen.0.betrag": "unlesbar" };
    expect(pruefe(ohne)).toMatchObject({ fehler: [] });
    expect(pruefe(ohne).werte.zulagen).toEqual([{ aktion: "WEGGEFALLEN", art: "AZ" }]);
  });

  it("mehr Einträge als erlaubt sind ein Fehler an der Gruppe", () => {
    const drei = Object.fromEntries(
      [0, 1, 2].flatMap((nr) => [
        [`zulagen.${nr}.aktion`, "WEGGEFALLEN"],
        [`zulagen.${nr}.art`, "AZ"],
      ]),
    );
    expect(text("zulagen", drei)).toBe("Zulagen: Höchstens 2 Einträge.");
  });
});

describe("Feldprüfung: Eigenschaft", () => {
  const formulare = [testformular, ...FORMULARE];
  const schluessel = fc.oneof(
    fc.constantFrom(
      ...formulare.flatMap((f) => Object.keys(f.felder)),
      "zulagen.0.art",
      "zulagen.1.betrag",
      "zulagen.99.aktion",
      "__proto__",
      "zulagen.__proto__.art",
    ),
    fc.string(),
  );
  const wert = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("TEILZEIT", "VOLLZEIT", "21", "90", "29.02.2025", "31.12.9999", "0", "-1,5"),
    fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
  );

  it("kein Text bringt die Prüfung zum Absturz, und jeder Fehler hat einen Text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...formulare), fc.dictionary(schluessel, wert), (form, roh) => {
        const { fehler } = pruefeFelder(form, roh, { heute: HEUTE });
        for (const f of fehler) expect(f.text).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
});
