import { describe, expect, it } from "vitest";
import type { Zeitscheibe } from "@/lib/lebenslauf";
import { RECHTSPROFILE } from "@/lib/versorgungsauskunft";
import { abweichungen } from "./abweichung";
import { schreibeAbweichung } from "./abweichung-brief";
import { ausLebenslauf } from "./aus-lebenslauf";

const recht = RECHTSPROFILE.rlp;
const umfeld = { stichtag: "22.11.2026" };
const scheibe = (von: string, bis: string | null, z: number): Zeitscheibe => ({
  id: null,
  von,
  bis,
  bezeichnung: "Stadtinspektorin",
  traeger: { art: "DIENSTHERR", name: "Teststadt" },
  besoldung: "A10",
  umfang: { z, n: 100 },
  art: "DIENST",
  zusatz: {},
});
const bestand = {
  geburtsdatum: "1980-05-17",
  lebenslauf: [scheibe("2005-01-01", "2012-12-31", 100), scheibe("2013-01-01", null, 50)],
};
const begonnen = ausLebenslauf(recht, umfeld, bestand.geburtsdatum, bestand.lebenslauf, "p");
if (!begonnen) throw new Error("Der Lebenslauf lässt sich nicht rechnen.");
const { angaben } = begonnen;
const [erste, zweite] = angaben.dienstzeiten;
if (!erste || !zweite) throw new Error("Der Lebenslauf hat zwei Zeilen.");
const mit = (mehr: Partial<typeof angaben>) =>
  abweichungen(recht, bestand, { ...angaben, ...mehr });

describe("Abweichungen vom Lebenslauf", () => {
  it("unverändert gibt es keine, auch nicht in anderer Schreibweise oder Reihenfolge", () => {
    expect(mit({})).toEqual([]);
    expect(mit({ dienstzeiten: [{ ...zweite, tz: "50 %" }, erste] })).toEqual([]);
    expect(mit({ dienstzeiten: [{ ...erste, tz: "26,5/26,5" }, zweite] })).toEqual([]);
  });

  it("ein anderer Ruhestandstag allein ist keine", () => {
    const frueher = { ...zweite, ende: "31.05.2043" };
    expect(mit({ ersterRuhestandstag: "01.06.2043", dienstzeiten: [erste, frueher] })).toEqual([]);
  });

  it("was am selben Tag beginnt, steht sich gegenüber", () => {
    expect(mit({ dienstzeiten: [erste, { ...zweite, tz: "60/100" }] })).toEqual([
      {
        was: "Dienstzeit",
        lebenslauf: "1301 - Beamtendienstzeit, 01.01.2013 – 31.05.2047, Teilzeit 50/100",
        berechnung: "1301 - Beamtendienstzeit, 01.01.2013 – 31.05.2047, Teilzeit 60/100",
      },
    ]);
  });

  it("eine nur eingegebene und eine nur geführte Zeile stehen einzeln, nach Beginn geordnet", () => {
    const studium = { ...erste, dzs: "1800", beginn: "01.10.2000", ende: "30.09.2004" };
    expect(mit({ dienstzeiten: [zweite, { ...studium, beschraenkung: "855T" }] })).toEqual([
      {
        was: "Dienstzeit",
        lebenslauf: "keine Zeile",
        berechnung: "1800 - Studium, 01.10.2000 – 30.09.2004, höchstens 855T",
      },
      {
        was: "Dienstzeit",
        lebenslauf: "1301 - Beamtendienstzeit, 01.01.2005 – 31.12.2012",
        berechnung: "keine Zeile",
      },
    ]);
  });

  it("Geburtsdatum und Begründung werden verglichen", () => {
    expect(mit({ geburtsdatum: "18.05.1980", begruendung: "" })).toEqual([
      { was: "Geburtsdatum", lebenslauf: "17.05.1980", berechnung: "18.05.1980" },
      {
        was: "Begründung des Beamtenverhältnisses",
        lebenslauf: "01.01.2005",
        berechnung: "keine Angabe",
      },
    ]);
  });
});

describe("Nachricht über die Abweichungen", () => {
  const person = { vorname: "Kim", name: "Mustermensch", persnr: "4342" };
  const eine = { was: "Dienstzeit", lebenslauf: "a", berechnung: "b" };

  it("nennt Person und beide Fassungen, Bereich und Thema stehen fest", () => {
    const brief = schreibeAbweichung(person, [eine], 10_000);
    expect(brief).toMatchObject({
      betreff: "Abweichung vom Lebenslauf: Kim Mustermensch, Pers.-Nummer 4342",
      bereich: "Beamtenversorgung",
      thema: "Versorgungsauskunft",
    });
    expect(brief.text).toContain("1. Dienstzeit\nIm Lebenslauf: a\nIn der Berechnung: b");
  });

  it("was nicht mehr in den Text passt, wird gezählt statt abgeschnitten", () => {
    const { text } = schreibeAbweichung(person, Array(200).fill(eine), 1000);
    expect(text.length).toBeLessThanOrEqual(1000);
    const genannt = text.match(/Im Lebenslauf/g)?.length ?? 0;
    expect(genannt).toBeGreaterThan(5);
    expect(text).toContain(`${200 - genannt} weitere Abweichungen.`);
    expect(text).toMatch(/Freundliche Grüße$/);
  });
});
