import { describe, expect, it } from "vitest";
import { danach, grund, scheibe } from "../testdaten";
import type { Aenderung, Zeitscheibe } from "../typen";

const LEER = { z: 0, n: 1 };
const offen = scheibe("2020-01-01", null);

describe("Änderung von Art und Umfang (I6)", () => {
  const beurlaubt = scheibe("2020-01-01", null, { art: "BEURLAUBUNG", umfang: LEER });

  it.each<[string, Zeitscheibe, Aenderung, string]>([
    [
      "Beurlaubung ohne Umfang 0 %",
      offen,
      { art: "BEURLAUBUNG" },
      "sie ist eine Beurlaubung, ihr Umfang muss 0 % sein",
    ],
    [
      "Teilzeit in einer Beurlaubung",
      beurlaubt,
      { umfang: { z: 1, n: 2 } },
      "sie ist eine Beurlaubung, ihr Umfang muss 0 % sein",
    ],
    [
      "Rückkehr ohne Umfang",
      beurlaubt,
      { art: "DIENST" },
      "sie ist keine Beurlaubung, ihr Umfang muss über 0 % liegen",
    ],
    [
      "Umfang 0 % ohne Beurlaubung",
      offen,
      { umfang: LEER },
      "sie ist keine Beurlaubung, ihr Umfang muss über 0 % liegen",
    ],
  ])("%s wird abgelehnt", (_name, vorher, werte, erwartet) => {
    expect(grund([vorher], { op: "SET", ab: "2025-01-01", werte })).toContain(erwartet);
  });

  it("die Rückkehr mit Umfang gelingt, ein Umfang über 100 % nicht", () => {
    const zurueck = { art: "DIENST", umfang: { z: 1, n: 2 } } as const;
    expect(danach([beurlaubt], { op: "SET", ab: "2025-01-01", werte: zurueck })[0]).toMatchObject(
      zurueck,
    );
    expect(
      grund([offen], { op: "SET", ab: "2025-01-01", werte: { umfang: { z: 3, n: 2 } } }),
    ).toContain("Umfang");
  });
});
