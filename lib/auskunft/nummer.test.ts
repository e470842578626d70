import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liesNummer, neueNummer, zeigeNummer } from "./nummer";

const ZEICHEN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

describe("Identifikationsnummer (security.md 1.10)", () => {
  it("hat zwölf Zeichen ohne verwechselbare Buchstaben und ist jedes Mal eine andere", () => {
    const nummern = Array.from({ length: 500 }, neueNummer);
    expect(new Set(nummern).size).toBe(500);
    for (const nummer of nummern) expect(nummer).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  });

  it("wird als 4-4-4 gezeigt und genauso wieder gelesen", () => {
    const nummer = neueNummer();
    expect(zeigeNummer(nummer)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(liesNummer(zeigeNummer(nummer))).toBe(nummer);
  });

  it.each([
    ["klein", (n: string) => n.toLowerCase()],
    ["mit Leerzeichen", (n: string) => ` ${n.slice(0, 4)} ${n.slice(4, 8)}  ${n.slice(8)} `],
    ["mit langen Strichen", (n: string) => zeigeNummer(n).replaceAll("-", "–")],
    ["O statt 0 und I oder L statt 1", (n: string) => n.replaceAll("0", "O").replaceAll("1", "l")],
  ])("%s getippt ist es dieselbe Nummer", (_fall, schreibe) => {
    for (const nummer of Array.from({ length: 50 }, neueNummer))
      expect(liesNummer(schreibe(nummer))).toBe(nummer);
  });

  it("ein falsches Zeichen fällt immer auf", () => {
    const stelle = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(
        fc.constantFrom(...Array.from({ length: 20 }, neueNummer)),
        stelle,
        fc.constantFrom(...ZEICHEN),
        (nummer, i, zeichen) => {
          const anders = nummer.slice(0, i) + zeichen + nummer.slice(i + 1);
          expect(liesNummer(anders)).toBe(anders === nummer ? nummer : null);
        },
      ),
    );
  });

  it("vertauschte Nachbarn fallen auf, außer 0 und Z", () => {
    for (const nummer of Array.from({ length: 100 }, neueNummer))
      for (let i = 0; i < 11; i++) {
        const [a = "", b = ""] = nummer.slice(i, i + 2);
        if (a === b || [a, b].sort().join("") === "0Z") continue;
        expect(liesNummer(nummer.slice(0, i) + b + a + nummer.slice(i + 2))).toBeNull();
      }
  });

  it.each(["", "ABC", "U".repeat(12), "1234-5678-9ABC-D", "x".repeat(10_000)])(
    "%j ist keine Nummer",
    (text) => expect(liesNummer(text)).toBeNull(),
  );
});
