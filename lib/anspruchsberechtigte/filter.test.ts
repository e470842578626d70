import { describe, expect, it } from "vitest";
import {
  anzahlFilter,
  FILTER_SCHEMA,
  geburtsspanne,
  LEERER_FILTER,
  pruefeFilter,
  type UebersichtFilter,
} from "./filter";

const HEUTE = "2025-10-01";
const pruefe = (filter: Partial<UebersichtFilter>) =>
  pruefeFilter({ ...LEERER_FILTER, ...filter }, HEUTE);
function muster(filter: Partial<UebersichtFilter>) {
  const ergebnis = pruefe(filter);
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.fehler));
  return ergebnis.muster;
}

describe("Spanne des Geburtsdatums", () => {
  it.each([
    ["1961", "1961-01-01", "1961-12-31"],
    ["03.1961", "1961-03-01", "1961-03-31"],
    ["3/1961", "1961-03-01", "1961-03-31"],
    ["02.1960", "1960-02-01", "1960-02-29"],
    ["02.1961", "1961-02-01", "1961-02-28"],
    ["12.1961", "1961-12-01", "1961-12-31"],
    ["12.03.1961", "1961-03-12", "1961-03-12"],
    ["12.3.1961", "1961-03-12", "1961-03-12"],
  ])("%s reicht von %s bis %s", (text, von, bis) => {
    expect(geburtsspanne(text, HEUTE)).toEqual({ von, bis });
  });

  it.each([
    "00.1961",
    "13.1961",
    "31.02.1961",
    "x",
    "19",
    "19611",
    "1961-13-01",
    "1.2.3.4",
    "'; drop table person; --",
  ])("%s ist keine", (text) => {
    expect(geburtsspanne(text, HEUTE)).toBeNull();
  });
});

describe("Filter der Übersicht", () => {
  it("leer filtert nichts", () => {
    expect(muster({})).toEqual({
      persnr: null,
      name: null,
      vorname: null,
      geburtVon: null,
      geburtBis: null,
      beihilfe: null,
    });
    expect(muster({ name: "   ", persnr: " " })).toMatchObject({ name: null, persnr: null });
  });

  it("Texte werden gefaltet und als Teilwort gesucht", () => {
    expect(muster({ name: " Müller-Lüdenscheidt ", vorname: "LISA" })).toMatchObject({
      name: "%muller-ludenscheidt%",
      vorname: "%lisa%",
    });
  });

  it.each([
    ["100%", "%100\\%%"],
    ["a_b", "%a\\_b%"],
    ["a\\b", "%a\\\\b%"],
    ["%", "%\\%%"],
    ["\\%_", "%\\\\\\%\\_%"],
  ])("%s gilt als Zeichen, nicht als Platzhalter", (name, erwartet) => {
    expect(muster({ name }).name).toBe(erwartet);
  });

  it.each([
    ["4342", "%4342%"],
    [" 43 42 ", "%4342%"],
    ["1", "%1%"],
  ])("Pers.-Nummer %j sucht %s", (persnr, erwartet) => {
    expect(muster({ persnr }).persnr).toBe(erwartet);
  });

  it.each(["1234567", "43a", "%", "-1", "٤٣"])(
    "Pers.-Nummer %s wird am Feld beanstandet",
    (persnr) => {
      const ergebnis = pruefe({ persnr });
      expect(ergebnis).toMatchObject({
        ok: false,
        fehler: { persnr: expect.stringContaining("sechs Ziffern") },
      });
    },
  );

  it("mehrere Fehler werden zusammen genannt, je am Feld", () => {
    const ergebnis = pruefe({ persnr: "x", geburtsdatum: "31.02.1961", name: "gut" });
    expect(ergebnis.ok ? [] : Object.keys(ergebnis.fehler)).toEqual(["persnr", "geburtsdatum"]);
  });

  it.each([
    ["", null],
    ["ja", true],
    ["nein", false],
  ] as const)("Beihilfe %j ist %s", (beihilfe, erwartet) => {
    expect(muster({ beihilfe }).beihilfe).toBe(erwartet);
  });

  it("gezählt werden gesetzte Filter", () => {
    expect(anzahlFilter(LEERER_FILTER)).toBe(0);
    expect(anzahlFilter({ ...LEERER_FILTER, name: "a", beihilfe: "nein", persnr: "  " })).toBe(2);
  });

  it("ein gespeicherter Filter mit Fremdem wird bereinigt, mit Falschem abgelehnt", () => {
    expect(FILTER_SCHEMA.parse({ name: "a", boese: 1 })).toEqual({ ...LEERER_FILTER, name: "a" });
    expect(FILTER_SCHEMA.safeParse({ name: "a".repeat(101) }).success).toBe(false);
    expect(FILTER_SCHEMA.safeParse({ beihilfe: "vielleicht" }).success).toBe(false);
    expect(FILTER_SCHEMA.safeParse(null).success).toBe(false);
  });
});
