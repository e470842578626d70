import { describe, expect, it } from "vitest";
import { sichtbar } from "./sichtbarkeit";
import { aktivAb, statusAm } from "./status";
import { ABRAHAM, ACKERMANN, ADAM, MAEUSERAST, SONNENWURT, scheibe } from "./testdaten";

const HEUTE = "2026-01-15";

describe("statusAm (formulare.md 1.2)", () => {
  it.each([
    ["Adam 21705", ADAM.scheiben, MAEUSERAST, "AKTIV"],
    ["Ackermann 4342", ACKERMANN.scheiben, MAEUSERAST, "AKTIV"],
    ["Abraham 74136", ABRAHAM.scheiben, MAEUSERAST, "EHEMALIG"],
    ["Adam 21705 beim früheren Dienstherrn", ADAM.scheiben, SONNENWURT, "EHEMALIG"],
  ])("%s ist %s", (_name, scheiben, traeger, status) => {
    const eigene = sichtbar(scheiben, traeger.mitgliedId)?.eigene ?? [];
    expect(statusAm(eigene, HEUTE, null)).toBe(status);
  });

  it.each([
    ["am letzten Tag noch aktiv", [scheibe("2020-01-01", "2026-01-15")], "AKTIV", null],
    ["am Tag danach ehemalig", [scheibe("2020-01-01", "2026-01-14")], "EHEMALIG", null],
    ["am ersten Tag aktiv", [scheibe("2026-01-15", null)], "AKTIV", null],
    ["am Tag davor künftig", [scheibe("2026-01-16", null)], "KUENFTIG", "2026-01-16"],
    [
      "in einer Lücke künftig, mit dem nächsten Beginn",
      [
        scheibe("2028-01-01", null),
        scheibe("2027-01-01", "2027-12-31"),
        scheibe("2020-01-01", "2025-12-31"),
      ],
      "KUENFTIG",
      "2027-01-01",
    ],
    [
      "beurlaubt zählt als aktiv",
      [scheibe("2025-01-01", null, { art: "BEURLAUBUNG", umfang: { z: 0, n: 1 } })],
      "AKTIV",
      null,
    ],
  ])("%s", (_name, eigene, status, ab) => {
    expect(statusAm(eigene, HEUTE, null)).toBe(status);
    expect(aktivAb(eigene, HEUTE)).toBe(ab);
  });

  it("Verstorbene sind ehemalig, auch am Todestag", () => {
    expect(statusAm([scheibe("2020-01-01", HEUTE)], HEUTE, HEUTE)).toBe("EHEMALIG");
  });
});
