import { describe, expect, it } from "vitest";
import type { Zeitscheibe } from "@/lib/lebenslauf";
import { RECHTSPROFILE } from "@/lib/versorgungsauskunft";
import { kopfzeile, laufzeile } from "./zeile";

const LAUF = { recht: RECHTSPROFILE.rlp, stichtag: "2026-11-22" };
const scheibe = (
  von: string,
  bis: string | null,
  mehr: Partial<Zeitscheibe> = {},
): Zeitscheibe => ({
  id: null,
  von,
  bis,
  bezeichnung: "Amt",
  traeger: { art: "DIENSTHERR", name: "Teststadt" },
  besoldung: "A10",
  umfang: { z: 1, n: 1 },
  art: "DIENST",
  zusatz: {},
  ...mehr,
});
const SPALTEN = kopfzeile().trim().split(";");
const rechne = (geburtsdatum: string, ...lebenslauf: Zeitscheibe[]) => {
  const zeile = laufzeile(LAUF, {
    persnr: "4342",
    name: "=Muster",
    vorname: "Kim",
    geburtsdatum,
    lebenslauf,
  });
  const zellen = zeile.trim().split(";");
  expect(zellen).toHaveLength(SPALTEN.length);
  return Object.fromEntries(SPALTEN.map((name, i) => [name, zellen[i] ?? ""]));
};
const HEUTE = "Erreichter Ruhegehaltssatz am Stichtag in %";
const ENDE = "Ruhegehaltssatz an der gesetzlichen Altersgrenze in %";

describe("Zeile des Massenlaufs", () => {
  it("nennt den erreichten Satz am Stichtag und den an der Altersgrenze", () => {
    // 23.11.2006 bis 22.11.2026 sind genau 20 Jahre: 20 × 1,79375 = 35,875, gerundet 35,88.
    const zeile = rechne("1980-05-17", scheibe("2006-11-23", null));
    expect(zeile[HEUTE]).toBe("35,88");
    // bis 31.05.2047: 40 Jahre und 190 Tage = 40,52 Jahre, mal 1,79375 = 72,68, höchstens 71,75.
    expect(zeile[ENDE]).toBe("71,75");
    expect(zeile["Erster Ruhestandstag (gesetzlich)"]).toBe("01.06.2047");
    expect(zeile["Begründung des Beamtenverhältnisses"]).toBe("23.11.2006");
    expect(zeile.nach).toBe("neuem Recht");
  });

  it("nennt Recht, Rechtsstand, Stichtag und die Annahmen in jeder Zeile", () => {
    const zeile = rechne("1980-05-17", scheibe("2006-11-23", null));
    expect(zeile.Versorgungsrecht).toBe("Rheinland-Pfalz");
    expect(zeile.Rechtsstand).not.toBe("");
    expect(zeile.Stichtag).toBe("22.11.2026");
    expect(zeile.Hinweise).toContain("Allgemeine Verwaltung mit Regelaltersgrenze");
  });

  it("nennt Lücken und Zeiten, die nicht zählen, bei der Person", () => {
    const zeile = rechne(
      "1980-05-17",
      scheibe("2000-01-01", "2002-12-31", { art: "AUSBILDUNG" }),
      scheibe("2006-11-23", null),
    );
    expect(zeile.Hinweise).toContain("Ausbildung: 01.01.2000 – 31.12.2002");
    expect(zeile.Hinweise).toContain("Ohne Eintrag im Lebenslauf: 01.01.2003 – 22.11.2006");
  });

  it("ohne Wartezeit bleibt der Satz leer und der Grund steht da", () => {
    const jung = rechne("1998-05-17", scheibe("2024-01-01", null));
    expect(jung[HEUTE]).toBe("");
    expect(jung[ENDE]).not.toBe("");
    expect(jung.Hinweise).toContain("Am Stichtag ist die Wartezeit noch nicht erfüllt.");
    const spaet = rechne("1964-05-17", scheibe("2027-06-01", null));
    expect([spaet[HEUTE], spaet[ENDE]]).toEqual(["", ""]);
  });

  it("wer die Altersgrenze hinter sich hat, hat nur bis zu ihr gedient", () => {
    const zeile = rechne("1960-01-15", scheibe("2000-01-01", null));
    expect(zeile["Erster Ruhestandstag (gesetzlich)"]).toBe("01.06.2026");
    expect(zeile[HEUTE]).toBe(zeile[ENDE]);
  });

  it("ein unmögliches Geburtsdatum gibt keine Zahl, sondern den Grund", () => {
    const zeile = rechne("1940-01-15", scheibe("1980-01-01", null));
    expect([zeile[HEUTE], zeile[ENDE]]).toEqual(["", ""]);
    expect(zeile.Hinweise?.length).toBeGreaterThan(80);
  });

  it("ein Name, den ein Tabellenprogramm als Formel läse, ist entschärft", () => {
    expect(rechne("1980-05-17", scheibe("2006-11-23", null)).Name).toBe("'=Muster");
  });
});
