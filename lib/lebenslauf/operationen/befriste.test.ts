import { describe, expect, it } from "vitest";
import { danach, grund, SONNENWURT, scheibe, zeitraeume } from "../testdaten";

const offen = scheibe("2025-11-01", null);
const ops = (ab: string, bis: string) => ({ op: "BEFRISTE", ab, bis }) as const;

describe("BEFRISTE", () => {
  it("gibt der Zeitscheibe ihr Ende, auch ein späteres als bisher", () => {
    expect(zeitraeume(danach([offen], ops("2025-11-01", "2030-10-31")))).toEqual([
      "2025-11-01/2030-10-31",
    ]);
    const kurz = scheibe("2025-11-01", "2026-01-31");
    expect(zeitraeume(danach([kurz], ops("2025-11-01", "2030-10-31")))).toEqual([
      "2025-11-01/2030-10-31",
    ]);
  });

  it("endet spätestens vor der nächsten eigenen; spätere bleiben dieselben", () => {
    const kurz = scheibe("2025-11-01", "2026-01-31");
    const spaeter = scheibe("2027-01-01", null);
    const nachher = danach([spaeter, kurz], ops("2025-11-01", "2030-10-31"));
    expect(zeitraeume(nachher)).toEqual(["2027-01-01/", "2025-11-01/2026-12-31"]);
    expect(nachher[0]).toBe(spaeter);
  });

  it("ohne Änderung bleibt dasselbe Objekt", () => {
    const fest = scheibe("2025-11-01", "2030-10-31");
    expect(danach([fest], ops("2025-11-01", "2030-10-31"))[0]).toBe(fest);
  });

  it("lehnt ab, was es nicht gibt oder was eine fremde Zeitscheibe träfe", () => {
    expect(grund([offen], ops("2025-11-02", "2030-10-31"))).toContain("02.11.2025");
    expect(grund([offen], ops("2025-11-01", "2025-10-31"))).toContain("Ende");
    const fremd = scheibe("2028-01-01", null, { traeger: SONNENWURT });
    expect(
      grund([fremd, scheibe("2025-11-01", "2026-01-31")], ops("2025-11-01", "2030-10-31")),
    ).toContain("überschneiden");
  });
});
