import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { irgendeinTag } from "../zufall";
import { alsIso, alsText, am, parseTag } from "./datum";
import {
  istSchaltjahr,
  jahrVon,
  monatsende,
  monatVon,
  type Tag,
  tagImMonat,
  tagVon,
  zerlege,
} from "./tag";
import { fristende, verschiebeJahre, zaehle } from "./zeitraum";

const tag = (text: string): Tag => parseTag(text) ?? Number.NaN;
const EIN_TAG = 86_400_000;

describe("Tage", () => {
  it.each([
    ["01.01.1970", 0],
    ["31.12.1969", -1],
    ["29.02.2024", 19_782],
    ["01.01.0001", -719_162],
    ["31.12.9999", 2_932_896],
  ])("%s hat die Nummer %i", (text, nummer) => {
    expect(parseTag(text)).toBe(nummer);
    expect(alsText(nummer)).toBe(text);
  });

  it("stimmen über alle Jahre mit dem Kalender der Laufzeit überein", () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 2_932_896 }), (nummer) => {
        const d = new Date(nummer * EIN_TAG);
        const k = zerlege(nummer);
        expect([jahrVon(k), monatVon(k), tagImMonat(k)]).toEqual([
          d.getUTCFullYear(),
          d.getUTCMonth() + 1,
          d.getUTCDate(),
        ]);
        expect(tagVon(jahrVon(k), monatVon(k), tagImMonat(k))).toBe(nummer);
      }),
    );
  });

  it.each([
    "",
    "1.1.2000",
    "01-01-2000",
    "2000-01-01",
    "31.04.2000",
    "29.02.1900",
    "00.01.2000",
    "01.00.2000",
    "01.13.2000",
    "01.01.0000",
    "0１.01.2000",
    " 01.01.2000",
    "01.01.20000",
    20000101,
    null,
  ])("%s ist kein Datum", (wert) => expect(parseTag(wert)).toBeNull());

  it("erscheinen als JJJJ-MM-TT, auch am Rand", () => {
    expect(alsIso(tag("05.03.0987"))).toBe("0987-03-05");
    expect(alsIso(tag("31.12.9999") + 1)).toBe("10000-01-01");
    expect(alsIso(tagVon(-67, 1, 1))).toBe("-0067-01-01");
  });

  it("ein Schreibfehler in den Rechtsdaten fällt sofort auf", () => {
    expect(() => am("2015-06-31")).toThrow("Kein Tag");
  });

  it("jeder Monat endet am Tag vor dem nächsten Ersten", () => {
    fc.assert(
      fc.property(irgendeinTag, (t) => {
        const ende = monatsende(t);
        expect(tagImMonat(zerlege(ende + 1))).toBe(1);
        expect(monatVon(zerlege(ende))).toBe(monatVon(zerlege(t)));
      }),
    );
  });
});

/** Schalttage von a bis b, Tag für Tag gezählt. */
function schalttage(a: Tag, b: Tag): number {
  let n = 0;
  for (let t = a; t <= b; t++) {
    const k = zerlege(t);
    if (monatVon(k) === 2 && tagImMonat(k) === 29) n++;
  }
  return n;
}

/** Die Resttage eines gezählten Zeitraums liegen an seinem Ende. */
const restSchalttage = (a: Tag, b: Tag) => {
  const tage = zaehle(a, b);
  // Ein Rest von 365 Tagen zählt als Jahr, bleibt aber ein Rest mit dem 29.02. darin.
  const rest = b - a + 1 - tage === schalttage(a, b - (tage % 365)) ? tage % 365 : 365;
  return schalttage(b - rest + 1, b);
};

describe("Zeiträume (Spezifikation (d) 1, 2, 9)", () => {
  it("ein Tag mehr vorn oder hinten macht die Zeit nie kürzer", () => {
    fc.assert(
      fc.property(irgendeinTag, fc.integer({ min: 0, max: 20_000 }), (a, laenge) => {
        const b = a + laenge;
        expect(zaehle(a - 1, b)).toBeGreaterThanOrEqual(zaehle(a, b));
        expect(zaehle(a, b + 1)).toBeGreaterThanOrEqual(zaehle(a, b));
      }),
    );
  });

  it("gezählt sind die Kalendertage ohne die Schalttage der vollen Jahre", () => {
    fc.assert(
      fc.property(irgendeinTag, fc.integer({ min: 0, max: 20_000 }), (a, laenge) => {
        const abzug = laenge + 1 - zaehle(a, a + laenge);
        const alle = schalttage(a, a + laenge);
        expect(abzug === alle || abzug === alle - 1).toBe(true);
      }),
    );
  });

  it("am Jahresende geteilt unterscheidet sich die Summe genau um die Schalttage in den Resten, also um -1 bis 2 Tage", () => {
    fc.assert(
      fc.property(irgendeinTag, fc.integer({ min: 400, max: 15_000 }), fc.nat(), (a, laenge, n) => {
        const b = a + laenge;
        const jahre = jahrVon(zerlege(b)) - jahrVon(zerlege(a));
        const schnitt = tagVon(jahrVon(zerlege(a)) + (n % jahre), 12, 31);
        const unterschied = zaehle(a, schnitt) + zaehle(schnitt + 1, b) - zaehle(a, b);
        const reste =
          restSchalttage(a, schnitt) + restSchalttage(schnitt + 1, b) - restSchalttage(a, b);
        expect(unterschied).toBe(reste);
        expect(Math.abs(unterschied - 0.5)).toBeLessThanOrEqual(1.5);
      }),
    );
  });
});

describe("Fristende (§ 187 Abs. 2, § 188 BGB)", () => {
  it.each([
    ["01.05.1955", 65, 6, "31.10.2020"],
    ["29.02.1964", 67, 0, "28.02.2031"],
    ["29.02.1964", 68, 0, "28.02.2032"],
    ["31.08.1955", 65, 6, "28.02.2021"],
    ["30.08.1955", 64, 6, "29.02.2020"],
    ["31.12.1963", 66, 10, "30.10.2030"],
    ["01.01.1964", 67, 0, "31.12.2030"],
    ["01.03.1964", 60, 0, "29.02.2024"],
  ])("geboren %s: %i Jahre und %i Monate sind mit Ablauf des %s vollendet", (g, j, m, ende) =>
    expect(alsText(fristende(tag(g), j, m))).toBe(ende),
  );
});

describe("Verschobene Jahre der Eingabegrenzen", () => {
  it("ein 29.02. fällt in Gemeinjahren auf den 28.02., sonst bleibt der Tag", () => {
    fc.assert(
      fc.property(irgendeinTag, fc.integer({ min: -80, max: 80 }), (t, jahre) => {
        const [vorher, nachher] = [zerlege(t), zerlege(verschiebeJahre(t, jahre))];
        expect(jahrVon(nachher) - jahrVon(vorher)).toBe(jahre);
        expect(monatVon(nachher)).toBe(monatVon(vorher));
        const faellt =
          tagImMonat(vorher) === 29 && monatVon(vorher) === 2 && !istSchaltjahr(jahrVon(nachher));
        expect(tagImMonat(nachher)).toBe(faellt ? 28 : tagImMonat(vorher));
      }),
    );
  });
});
