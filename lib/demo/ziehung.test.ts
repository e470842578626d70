import { describe, expect, it } from "vitest";
import { ENTITAET, Los, ZWECK, ziehe, zipf, zipfSummen } from "./ziehung";

describe("Ziehungen (formulare.md 6.2)", () => {
  it("hängen nur von ihren Angaben ab und sind bei jedem Lauf dieselben", () => {
    expect([0, 1, 2].map((i) => ziehe(ENTITAET.PERSON, i, ZWECK.NACHNAME))).toEqual(
      [0, 1, 2].map((i) => ziehe(ENTITAET.PERSON, i, ZWECK.NACHNAME)),
    );
    expect(ziehe(ENTITAET.PERSON, 7, ZWECK.NACHNAME)).not.toBe(
      ziehe(ENTITAET.PERSON, 7, ZWECK.VORNAME),
    );
    expect(ziehe(ENTITAET.PERSON, 7, ZWECK.NACHNAME)).not.toBe(
      ziehe(ENTITAET.MITGLIED, 7, ZWECK.NACHNAME),
    );
    expect(ziehe(ENTITAET.PERSON, 7, ZWECK.NACHNAME)).not.toBe(
      ziehe(ENTITAET.PERSON, 7, ZWECK.NACHNAME, 1),
    );
  });

  it("sind gleichverteilt: jedes Zehntel bekommt ein Zehntel", () => {
    const eimer = new Array<number>(10).fill(0);
    for (let i = 0; i < 50_000; i++) {
      const platz = Math.floor(ziehe(ENTITAET.PERSON, i, ZWECK.ALTER) * 10);
      eimer[platz] = (eimer[platz] ?? 0) + 1;
    }
    for (const anzahl of eimer) expect(Math.abs(anzahl - 5_000)).toBeLessThan(300);
  });

  it("jeder Zweck hat eine eigene Nummer", () => {
    const nummern = Object.values(ZWECK);
    expect(new Set(nummern).size).toBe(nummern.length);
  });

  it("ganze Zahlen liegen zwischen den Grenzen, beide kommen vor", () => {
    const gezogen = Array.from({ length: 500 }, (_, i) => new Los(i).ganz(ZWECK.TAG, 3, 5));
    expect(new Set(gezogen)).toEqual(new Set([3, 4, 5]));
  });

  it("Gewichte stimmen im Mittel", () => {
    const lose = Array.from({ length: 20_000 }, (_, i) =>
      new Los(i).gewichtet(ZWECK.LAUFBAHN, { a: 30, b: 52, c: 18 }),
    );
    expect(lose.filter((l) => l === "b").length / lose.length).toBeCloseTo(0.52, 1);
  });

  it("Zipf: der erste Rang ist der häufigste, jeder Rang erreichbar", () => {
    const summen = zipfSummen(4, 1);
    expect([0, 0.47, 0.49, 0.75, 0.9, 0.9999].map((z) => zipf(summen, z))).toEqual([
      0, 0, 1, 2, 3, 3,
    ]);
  });
});
