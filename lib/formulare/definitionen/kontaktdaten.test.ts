import { describe, expect, it } from "vitest";
import { ACKERMANN, kontext } from "../test-hilfen/kontext";
import { pruefer } from "../test-hilfen/pruefer";
import type { Rohwerte } from "../typen";
import { vorbelegung } from "../vorbelegung";
import { alsE164 } from "./bausteine/person";
import { kontaktdaten } from "./kontaktdaten";

const BISHER: Rohwerte = {
  strasse: "Alter Weg",
  hausnr: "1",
  plz: "48145",
  ort: "Münster",
  telefon_privat: "+49251123456",
};
const lage = (bisher: Rohwerte) => () => kontext({ person: { ...ACKERMANN, bisher } });
const f3 = pruefer(kontaktdaten, { gueltig_ab: "01.10.2025" }, lage(BISHER));
const leer = pruefer(kontaktdaten, { gueltig_ab: "01.10.2025", land: "000" }, lage({}));

describe("F3 Kontaktdaten", () => {
  it("ist mit den gespeicherten Werten vorbelegt; ohne Land gilt Deutschland", () => {
    const werte = vorbelegung(kontaktdaten, lage(BISHER)(), { ansprechperson: "" });
    expect(werte).toMatchObject({ ...BISHER, land: "000", email: "" });
  });

  it("nennt nur Geändertes; ein geleertes Feld ist gelöscht", () => {
    expect(f3.zeilen({ ...BISHER, hausnr: "2", telefon_privat: "", land: "000" })).toEqual([
      "Gültig ab: 01.10.2025",
      "Hausnummer: 1 → 2",
      "Telefon privat: +49251123456 → (gelöscht)",
    ]);
  });

  it("die Annahme ändert genau diese Angaben; zur Anschrift gehört ihr Land", () => {
    expect(f3.wirkung({ hausnr: "2", telefon_privat: "" })).toEqual({
      operationen: [],
      personendaten: {
        gueltigAb: "2025-10-01",
        werte: { hausnr: "2", telefon_privat: null, land: "000" },
      },
    });
    expect(f3.wirkung({ email: "a@b.de" }).personendaten?.werte).toEqual({ email: "a@b.de" });
  });

  it("eine unveränderte Schreibung der Nummer ist keine Änderung", () => {
    expect(f3.regeln({ telefon_privat: "0251 / 123456" })).toEqual([
      "fehler F3-KEINE-AENDERUNG null",
    ]);
  });

  it("ändert sich ein Teil der Anschrift, muss sie ganz dastehen", () => {
    expect(leer.regeln({ email: "a@b.de" })).toEqual([]);
    expect(leer.regeln({ strasse: "Gasse" })).toEqual([
      "fehler PFLICHT hausnr",
      "fehler PFLICHT plz",
      "fehler PFLICHT ort",
    ]);
    expect(f3.regeln({ ...BISHER, strasse: "Gasse", ort: "" })).toEqual(["fehler PFLICHT ort"]);
    expect(f3.regeln({ zusatz: "Hinterhaus" })).toEqual([]);
  });

  it("Postleitzahlen in Deutschland haben fünf Ziffern, anderswo höchstens zwölf Zeichen", () => {
    expect(f3.regeln({ plz: "4814" })).toEqual(["fehler F3-PLZ plz"]);
    expect(f3.regeln({ plz: "1010 AB", land: "148" })).toEqual([]);
    expect(f3.regeln({ plz: "1".repeat(13), land: "148" })).toEqual(["fehler FORM plz"]);
    expect(f3.regeln({ land: "148" })).toEqual([]);
  });

  it("ein Postfach steht nur im Adresszusatz", () => {
    expect(f3.regeln({ strasse: "Postfach 12" })).toEqual(["fehler F3-POSTFACH strasse"]);
    expect(f3.regeln({ zusatz: "Postfach 12" })).toEqual([]);
  });

  it.each(["01.10.2023", "01.04.2026"])("gültig ab %s ist möglich", (gueltig_ab) =>
    expect(f3.regeln({ gueltig_ab, email: "a@b.de" })).toEqual([]),
  );

  it.each(["30.09.2023", "02.04.2026"])("gültig ab %s ist ein Fehler", (gueltig_ab) =>
    expect(f3.regeln({ gueltig_ab, email: "a@b.de" })).toEqual(["fehler F3-GUELTIG gueltig_ab"]),
  );

  it.each([
    ["0251 123456", "+49251123456"],
    ["+49 (0)251 123456", "+49251123456"],
    ["0049 251 123456", "+49251123456"],
    ["+43 1 2345678", "+4312345678"],
    ["110", "110"],
    ["12345", "12345"],
  ])("%s wird als %s gespeichert", (text, erwartet) => expect(alsE164(text)).toBe(erwartet));

  it.each(["abc", "12", "0251x", "0251#1"])("die Nummer %s wird abgelehnt", (telefon_mobil) =>
    expect(f3.regeln({ telefon_mobil })).toEqual([
      "fehler FORM telefon_mobil",
      "fehler F3-KEINE-AENDERUNG null",
    ]),
  );

  it.each(["a", "a@b", "a b@c.de", "@c.de"])("die E-Mail-Adresse %s wird abgelehnt", (email) =>
    expect(f3.text("FORM", { email })).toBe("Geben Sie eine E-Mail-Adresse wie name@stadt.de ein."),
  );
});
