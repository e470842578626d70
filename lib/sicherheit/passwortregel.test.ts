import { beforeAll, describe, expect, it } from "vitest";
import { PASSWORT_REGEL, passwortMangel } from "./passwortregel";

beforeAll(() => {
  process.env.PORTAL_URL ??= "http://localhost:3000";
});

const UMFELD = {
  kennung: "S20100000001",
  vorname: "Kim",
  name: "Mustermensch",
  organisation: "Mäuserast",
  kasse: "Kasse 201",
};
const mangel = (passwort: string, umfeld = UMFELD) => passwortMangel(passwort, umfeld);

describe("Passwortregel", () => {
  it.each([
    ["zwölf Zeichen", "Ahorn-9-Blat"],
    ["128 Zeichen", `${"äß7!".repeat(32)}`],
    ["Leerzeichen zählt als Sonderzeichen", "drei blaue boote 7"],
    ["nur Kleinbuchstaben mit Ziffer und Zeichen", "unterm regen7boote"],
    ["kyrillische Buchstaben und arabische Ziffern", "Пятница-дождь٣"],
    ["Zeichen außerhalb der Grundebene zählen einfach", "🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧a1"],
    ["Passwort der Demo", "Ahornblatt-9-Laterne!"],
  ])("%s ist erlaubt", (_fall, passwort) => {
    expect(mangel(passwort)).toBeNull();
  });

  it.each([
    ["elf Zeichen", "Ahorn-9-Bla"],
    ["129 Zeichen", `${"äß7!".repeat(32)}x`],
    ["elf Zeichen, die zusammengesetzt zwölf wären", "a\u0308horn-9-Bla"],
    ["ohne Buchstaben", "1234-5678-9012"],
    ["ohne Ziffer", "Ahornblatt-Laterne"],
    ["ohne Sonderzeichen", "Ahornblatt9Laterne"],
    ["mit Steuerzeichen", "Ahornblatt-9-\u0007aterne"],
    ["mit Zeilenumbruch", "Ahornblatt-9-\nLaterne"],
    ["leer", ""],
  ])("%s wird mit der Regel abgelehnt", (_fall, passwort) => {
    expect(mangel(passwort)).toBe(PASSWORT_REGEL);
  });

  it.each([
    ["Nachname, auch klein", "mustermensch-7-Boote"],
    ["Vorname", "blaue-kim-boote-7"],
    ["Nutzerkennung", "x-s20100000001-y"],
    ["Organisation", "im MÄUSERAST 2 Boote"],
    ["Organisation in zerlegter Schreibung", "im Ma\u0308userast 2 Boote"],
    ["Kasse", "meine kasse 201 ist"],
  ])("%s im Passwort wird abgelehnt", (_fall, passwort) => {
    expect(mangel(passwort)).toContain("Ihren Namen");
  });

  it("leere und sehr kurze Angaben zum Konto sperren nichts", () => {
    expect(
      mangel("Ahornblatt-9-Laterne!", {
        kennung: "",
        vorname: "",
        name: "Li",
        organisation: "",
        kasse: "",
      }),
    ).toBeNull();
    expect(
      mangel("Ahornblatt-9-Liebe!", {
        kennung: "",
        vorname: "",
        name: "Li",
        organisation: "",
        kasse: "",
      }),
    ).toBeNull();
  });

  it.each([
    ["häufiges Wort mit angehängten Ziffern", "password-123456"],
    ["dasselbe groß", "PASSWORD-123456"],
    ["Monat und Jahr", "September-2025!"],
    ["Monat mit Umlaut", "März 2025 !!!!!"],
    ["Wort des Hauses", "Versorgung-2025"],
    ["Wort des Hauses mit Zeichen", "Kasse-1234567890"],
    ["deutsches Wort mit Anhang", "fussball-123456"],
  ])("%s ist zu leicht zu erraten", (_fall, passwort) => {
    expect(mangel(passwort)).toContain("zu leicht zu erraten");
  });

  it("die Ablehnung nennt nie das Passwort", () => {
    for (const passwort of ["password-123456", "kurz", "mustermensch-7-Boote"])
      expect(mangel(passwort)).not.toContain(passwort);
  });
});
