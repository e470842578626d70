import { describe, expect, it } from "vitest";
import { am } from "../kalender/datum";
import { RECHTSPROFILE, rechtsprofil } from ".";
import { gueltigAm, type Reihe, sucheAm } from "./datiert";

const REIHE: Reihe<number> = {
  name: "Probe",
  einheit: "Cent",
  werte: [
    { ab: am("2010-01-01"), bis: am("2010-12-31"), wert: 1, fundstelle: "§ 1" },
    { ab: am("2012-01-01"), wert: 2, fundstelle: "§ 2" },
  ],
};

describe("Werte mit Geltung", () => {
  it.each([
    ["2009-12-31", null],
    ["2010-01-01", 1],
    ["2010-12-31", 1],
    ["2011-06-01", null],
    ["2012-01-01", 2],
    ["2099-01-01", 2],
  ])("am %s gilt %s", (tag, wert) => expect(sucheAm(REIHE, am(tag))?.wert ?? null).toBe(wert));

  it("ohne geltenden Wert wird nicht geraten", () =>
    expect(() => gueltigAm(REIHE, am("2011-06-01"))).toThrow(
      "Probe: kein Wert für den 01.06.2011.",
    ));
});

describe.each(Object.values(RECHTSPROFILE))("Recht $bezeichnung", (recht) => {
  const reihen = Object.values(recht).filter(
    (wert): wert is Reihe<unknown> =>
      typeof wert === "object" && wert !== null && "einheit" in wert && "werte" in wert,
  );

  it("hat alle seine Reihen mit Name und Einheit", () => {
    expect(reihen.length).toBe(10);
    for (const reihe of reihen) expect(`${reihe.name} ${reihe.einheit}`).toMatch(/\S+ \S+/);
  });

  it("jede Reihe steigt auf, überschneidet sich nicht und nennt jede Fundstelle", () => {
    for (const { name, werte } of reihen) {
      werte.forEach((zeile, i) => {
        expect(zeile.fundstelle, name).toMatch(/§|Anlage/);
        const davor = werte[i - 1];
        if (davor === undefined) return;
        expect(zeile.ab ?? Number.NEGATIVE_INFINITY, name).toBeGreaterThan(
          davor.bis ?? davor.ab ?? Number.NEGATIVE_INFINITY,
        );
      });
    }
  });

  it("jeder Wert vor dem ersten belegten Tag trägt einen Hinweis", () => {
    for (const { name, werte } of reihen) {
      const frueher = werte.find((w) => w.ab === null);
      if (frueher !== undefined && werte.length > 1)
        expect(frueher.hinweis, name).toBe("N-RECHTSSTAND");
    }
  });

  it("der Parameterstand ist nicht älter als eine Zeile", () => {
    const juengste = Math.max(...reihen.flatMap((r) => r.werte.map((w) => w.ab ?? 0)));
    expect(recht.parameterstand).toBeGreaterThanOrEqual(juengste);
  });

  it("zu jedem Hinweis gibt es einen Text", () => {
    for (const { werte } of reihen) {
      for (const { hinweis } of werte) {
        if (hinweis !== undefined) expect(recht.hinweise[hinweis]?.text).toBeTruthy();
      }
    }
  });

  it("jede Regel des Rechenwegs steht unter ihrem Namen und nennt eine Vorschrift", () => {
    for (const [id, regel] of Object.entries(recht.regeln)) {
      expect(regel.id).toBe(id);
      expect(regel.fundstelle).toMatch(/§/);
      expect(regel.eingaben.length).toBeGreaterThan(0);
    }
  });

  it("hat sieben Kategorien, vier Gründe, drei Stufen des Familienzuschlags, jede mit Text", () => {
    expect(recht.kategorien).toHaveLength(7);
    expect(recht.gruende).toHaveLength(4);
    expect(recht.familienzuschlaege).toHaveLength(3);
    for (const { erlaeuterung, fundstelle } of [...recht.kategorien, ...recht.gruende]) {
      expect(erlaeuterung.join(" ").length).toBeGreaterThan(10);
      expect(fundstelle).toMatch(/§|HochSchG/);
    }
  });

  it("kennzeichnet alle abgeleiteten Schlüssel als vorläufig; 2100 ist nicht wählbar", () => {
    const belegt = [...recht.schluessel.values()].filter((s) => !s.vorlaeufig).map((s) => s.code);
    expect(belegt).toEqual(["1301", "1800"]);
    expect(recht.schluessel.size).toBe(22);
    expect(recht.schluessel.has("2100")).toBe(false);
  });

  it("die Grundgehälter steigen mit Stufe und Gruppe bis zur höchsten Stufe", () => {
    const { wert: gruppen } = gueltigAm(recht.grundgehalt, am("2025-02-01"));
    expect(gruppen).toHaveLength(12);
    gruppen.forEach(({ gruppe, ersteStufe, betraege }, i) => {
      expect(
        [...betraege].sort((a, b) => a - b),
        gruppe,
      ).toEqual(betraege);
      expect(ersteStufe + betraege.length - 1, gruppe).toBe(i < 3 ? 10 : i < 6 ? 11 : 12);
      expect(betraege.at(-1) ?? 0, gruppe).toBeGreaterThan(gruppen[i - 1]?.betraege.at(-1) ?? 0);
    });
  });
});

describe("Auswahl des Rechts", () => {
  it("es gibt keine Vorgabe: Unbekanntes ist kein Recht", () => {
    expect(rechtsprofil("rlp")?.bezeichnung).toBe("Rheinland-Pfalz");
    for (const kennung of ["", "bund", "toString", "__proto__"])
      expect(rechtsprofil(kennung)).toBeNull();
  });
});
