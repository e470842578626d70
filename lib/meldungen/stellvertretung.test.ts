import { describe, expect, it } from "vitest";
import {
  eingangswerte,
  liesStellvertretung,
  nenneStellvertretung,
  pruefeEingang,
} from "./stellvertretung";

const HEUTE = "2026-05-04";
const BRIEF = { eingang_am: "01.05.2026", eingang_weg: "BRIEF" };
const felder = (roh: Record<string, string>, anlagen = 1) =>
  pruefeEingang(roh, { heute: HEUTE, anlagen }).befunde.map((b) => b.feld);

describe("Eingang einer Meldung bei der Kasse", () => {
  it("Tag und Weg werden gelesen; heute ist der letzte mögliche Tag", () => {
    expect(pruefeEingang(BRIEF, { heute: HEUTE, anlagen: 1 })).toEqual({
      eingang: { am: "2026-05-01", weg: "BRIEF" },
      befunde: [],
    });
    expect(felder({ ...BRIEF, eingang_am: "04.05.2026" })).toEqual([]);
    expect(felder({ ...BRIEF, eingang_am: "05.05.2026" })).toEqual(["eingang_am"]);
  });

  it.each([
    ["BRIEF", ["anlagen"]],
    ["FAX", ["anlagen"]],
    ["TELEFON", []],
    ["EMAIL", []],
  ])("%s ohne Anhang: %j", (eingang_weg, soll) => {
    expect(felder({ ...BRIEF, eingang_weg }, 0)).toEqual(soll);
  });

  it("jede fehlende Angabe ist ein Fehler an ihrem Feld, und dann gibt es keinen Eingang", () => {
    expect(felder({})).toEqual(["eingang_am", "eingang_weg"]);
    expect(felder({ eingang_am: "31.02.2026", eingang_weg: "toString" })).toEqual([
      "eingang_am",
      "eingang_weg",
    ]);
    expect(pruefeEingang({}, { heute: HEUTE, anlagen: 0 }).eingang).toBeNull();
  });

  it("aus der Sendung kommen nur die beiden Felder, und nur Texte", () => {
    const eingabe = { ...BRIEF, eingang_weg: ["BRIEF"], ab: "01.05.2026", mitglied: "x" };
    expect(eingangswerte(eingabe)).toEqual({ eingang_am: "01.05.2026" });
  });
});

describe("Satz über die Eingabe", () => {
  const zeile = {
    eingangAm: "2026-05-01",
    eingangWeg: "FAX" as const,
    kontoId: "k",
    entschiedenVon: null,
  };
  const satz = (name: string | null) =>
    nenneStellvertretung({
      gesendetAm: new Date("2026-05-04T08:00:00Z"),
      stellvertretung: liesStellvertretung(zeile, name),
    });

  it("nennt Weg und Tag, den Namen nur, wo er bekannt ist", () => {
    expect(satz(null)).toBe(
      "Eingegeben von der Kasse am 04.05.2026, 10:00 Uhr, eingegangen per Fax am 01.05.2026.",
    );
    expect(satz("Kim Muster")).toContain("von der Kasse (Kim Muster) am");
  });

  it("ohne Eingang bei der Kasse gibt es keinen", () => {
    expect(liesStellvertretung({ ...zeile, eingangAm: null, eingangWeg: null }, null)).toBeNull();
    expect(nenneStellvertretung({ gesendetAm: new Date(), stellvertretung: null })).toBe("");
  });

  it("wer eingibt und entscheidet, ist erkennbar", () => {
    expect(liesStellvertretung({ ...zeile, entschiedenVon: "k" }, null)?.selbstEntschieden).toBe(
      true,
    );
    expect(liesStellvertretung({ ...zeile, entschiedenVon: "x" }, null)?.selbstEntschieden).toBe(
      false,
    );
    expect(liesStellvertretung(zeile, null)?.selbstEntschieden).toBe(false);
  });
});
