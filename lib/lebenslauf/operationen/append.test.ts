import { describe, expect, it } from "vitest";
import { danach, grund, SONNENWURT, scheibe, zeitraeume } from "../testdaten";
import type { Operation, Zeitscheibe } from "../typen";

const offen = scheibe("2020-01-01", null);
const ende2025 = scheibe("2020-01-01", "2025-12-31");

describe("APPEND", () => {
  const append = (
    von: string,
    bis: string | null,
    werte: Partial<Zeitscheibe> = {},
  ): Operation => ({
    op: "APPEND",
    scheibe: scheibe(von, bis, werte),
  });

  it("eine offene eigene davor endet am Vortag; die neue hat noch keine Kennung", () => {
    const nachher = danach([offen], append("2026-04-01", null, { besoldung: "A13" }));
    expect(zeitraeume(nachher)).toEqual(["2026-04-01/", "2020-01-01/2026-03-31"]);
    expect(nachher.map((s) => s.id)).toEqual([null, null]);
  });

  it("nach einer beendeten oder in einer Lücke bleibt alles andere dasselbe", () => {
    expect(danach([ende2025], append("2026-04-01", null))[1]).toBe(ende2025);
    const luecke = danach(
      [scheibe("2026-06-01", null), ende2025],
      append("2026-01-01", "2026-05-31"),
    );
    expect(zeitraeume(luecke)).toEqual([
      "2026-06-01/",
      "2026-01-01/2026-05-31",
      "2020-01-01/2025-12-31",
    ]);
  });

  it.each<[string, Zeitscheibe[], Operation, string]>([
    [
      "Überschneidung mit einer beendeten",
      [ende2025],
      append("2025-12-31", null),
      "überschneidet sich mit der bestehenden ab 01.01.2020",
    ],
    ["gleicher Beginn wie eine offene", [offen], append("2020-01-01", null), "ab 01.01.2020"],
    [
      "Überschneidung mit einer späteren",
      [scheibe("2026-06-01", null)],
      append("2026-01-01", null),
      "ab 01.06.2026",
    ],
    ["Ende innerhalb einer offenen", [offen], append("2026-01-01", "2026-12-31"), "ab 01.01.2020"],
    [
      "fremder Träger",
      [],
      append("2026-01-01", null, { traeger: SONNENWURT }),
      "gehört nicht zur meldenden Organisation",
    ],
    ["Ende vor Beginn", [], append("2026-01-02", "2026-01-01"), "Ende darf nicht vor dem Beginn"],
    [
      "Beurlaubung mit Umfang",
      [],
      append("2026-01-01", null, { art: "BEURLAUBUNG" }),
      "ihr Umfang muss 0 % sein",
    ],
    [
      "Überschneidung mit einer fremden",
      [scheibe("2026-01-01", null, { traeger: SONNENWURT })],
      append("2025-01-01", null),
      "überschneiden sich",
    ],
  ])("lehnt ab: %s", (_name, vorher, op, erwartet) => {
    expect(grund(vorher, op)).toContain(erwartet);
  });
});
