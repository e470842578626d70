import { describe, expect, it } from "vitest";
import { abgedeckt, istEigene, ordne, scheibeAm } from "./ordnung";
import { ACKERMANN, ADAM, MAEUSERAST, SONNENWURT, scheibe } from "./testdaten";

describe("ordne", () => {
  it("stellt die neueste Zeitscheibe zuerst und lässt die Vorlage, wie sie war", () => {
    const vorlage = ADAM.scheiben.toReversed();
    expect(ordne(vorlage)).toEqual(ADAM.scheiben);
    expect(vorlage).toEqual(ADAM.scheiben.toReversed());
  });

  it("bei gleichem Beginn steht die mit dem späteren Ende vorn", () => {
    const [kurz, lang, offen] = ["2020-01-31", "2020-12-31", null].map((bis) =>
      scheibe("2020-01-01", bis),
    );
    expect(ordne([kurz, lang, offen].filter((s) => s !== undefined))).toEqual([offen, lang, kurz]);
  });
});

describe("istEigene", () => {
  it("gilt für jede Mitgliedschaft desselben Mitglieds", () => {
    const andere = { ...MAEUSERAST, mitgliedschaftId: "zweite" };
    expect(istEigene(scheibe("2020-01-01", null, { traeger: andere }), MAEUSERAST.mitgliedId)).toBe(
      true,
    );
    expect(istEigene(scheibe("2020-01-01", null), SONNENWURT.mitgliedId)).toBe(false);
  });
});

describe("scheibeAm", () => {
  it("findet die Zeitscheibe des Tages und in der Lücke keine (Ackermann, 1985)", () => {
    expect(scheibeAm(ACKERMANN.scheiben, "1985-11-26")?.von).toBe("1982-11-01");
    expect(scheibeAm(ACKERMANN.scheiben, "1985-11-27")).toBeNull();
    expect(scheibeAm(ACKERMANN.scheiben, "1985-12-31")).toBeNull();
    expect(scheibeAm(ACKERMANN.scheiben, "1986-01-01")?.von).toBe("1986-01-01");
  });
});

describe("abgedeckt (Regel C3)", () => {
  it.each([
    ["2008-04-01", "2009-09-30", true], // über drei Zeitscheiben
    ["1985-11-26", "1985-11-26", true],
    ["1985-11-26", "1985-11-27", false],
    ["1985-12-01", "1985-12-02", false],
    ["1985-11-01", "1986-01-31", false], // Lücke in der Mitte
    ["1982-10-31", "1983-01-01", false],
    ["2020-01-01", null, true],
    ["1985-01-01", null, false],
    ["2030-02-01", "2030-01-01", true], // leerer Zeitraum
  ])("%s bis %s: %s", (von, bis, ergebnis) =>
    expect(abgedeckt(ACKERMANN.scheiben, von, bis)).toBe(ergebnis),
  );

  it("ohne Ende genügt eine Zeitscheibe mit Ende nicht", () => {
    expect(abgedeckt([scheibe("2020-01-01", "9999-12-31")], "2020-01-01", "9999-12-31")).toBe(true);
    expect(abgedeckt([scheibe("2020-01-01", "2030-12-31")], "2020-01-01", null)).toBe(false);
  });
});
