import { describe, expect, it } from "vitest";
import type { PersonZeile } from "@/lib/bestand";
import { formatTraeger } from "@/lib/lebenslauf";
import { ABRAHAM, ACKERMANN, ADAM } from "@/lib/lebenslauf/testdaten";
import { demoBestand } from "./bestand";
import { festeZeilen201 } from "./feste-zeilen";

const person = (persnr: string) =>
  festeZeilen201().find((z): z is PersonZeile => z.art === "person" && z.persnr === persnr);

describe("Personen des Handbuchs (formulare.md 6.1)", () => {
  it.each([
    ["21705", ADAM],
    ["74136", ABRAHAM],
    ["4342", ACKERMANN],
  ])("die Zeitscheiben von %s stehen genau so im Handbuch", (persnr, vorlage) => {
    const kurz = person(persnr)?.zeitscheiben.map((s) => [
      s.von,
      s.bis,
      s.bezeichnung,
      s.traeger.art === "MITGLIED" ? s.traeger.pnr : "",
      s.besoldung,
      s.umfang.z / s.umfang.n,
    ]);
    expect(kurz).toEqual(
      vorlage.scheiben.map((s) => [
        s.von,
        s.bis,
        s.bezeichnung,
        /PNR: (\d+)/.exec(formatTraeger(s.traeger))?.[1],
        s.besoldung,
        s.umfang.z / s.umfang.n,
      ]),
    );
    expect(person(persnr)?.geburtsdatum).toBe(vorlage.person.geburtsdatum);
  });

  it("alle sieben sind da, keine ist beihilfeberechtigt", () => {
    for (const persnr of ["74136", "4342", "26431", "37311", "21705", "76601", "5301"]) {
      expect(person(persnr)?.beihilfeberechtigt).toBe(false);
    }
  });
});

describe("Mitglieder der Demo", () => {
  const mitglieder = [...demoBestand()].flatMap((z) => (z.art === "mitglied" ? [z] : []));
  const der201 = mitglieder.slice(0, -1);

  it("es sind 400 in Kasse 201 und eines in Kasse 302", () => {
    expect(der201).toHaveLength(400);
    expect(mitglieder.at(-1)?.name).toBe("Ahornfels");
  });

  it("Namen, Mitgliedsnummern, PNR und Abr kommen je Kasse nur einmal vor", () => {
    const nummern = der201.flatMap((m) => m.mitgliedschaften.map((ms) => `${ms.pnr}/${ms.abr}`));
    for (const werte of [
      der201.map((m) => m.name),
      der201.map((m) => m.mitgliedsnummer),
      nummern,
    ]) {
      expect(new Set(werte).size).toBe(werte.length);
    }
  });

  it("Blaugraben hat Beamtenversorgung und Zusatzversorgung, Mäuserast alle drei Bereiche", () => {
    const bereiche = (name: string) =>
      der201.find((m) => m.name === name)?.mitgliedschaften.map((ms) => ms.geschaeftsbereich);
    expect(bereiche("Blaugraben")).toEqual(["Beamtenversorgung", "Zusatzversorgung"]);
    expect(bereiche("Mäuserast")).toEqual(["Beamtenversorgung", "Beihilfe", "Zusatzversorgung"]);
  });
});
