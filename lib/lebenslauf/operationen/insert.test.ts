import { describe, expect, it } from "vitest";
import { danach, grund, SONNENWURT, scheibe, zeitraeume } from "../testdaten";
import type { Aenderung } from "../typen";

const LEER = { z: 0, n: 1 };
const URLAUB: Aenderung = {
  art: "BEURLAUBUNG",
  umfang: LEER,
  zusatz: { rechtsgrundlage: "10" },
};
const offen = scheibe("2020-01-01", null);
const ende2025 = scheibe("2020-01-01", "2025-12-31");

describe("INSERT", () => {
  it("Beurlaubung in einer offenen Zeitscheibe: danach gelten die früheren Werte", () => {
    const nachher = danach([offen], {
      op: "INSERT",
      von: "2025-10-01",
      bis: "2025-10-11",
      werte: URLAUB,
    });
    expect(zeitraeume(nachher)).toEqual([
      "2025-10-12/",
      "2025-10-01/2025-10-11",
      "2020-01-01/2025-09-30",
    ]);
    expect(nachher[1]).toMatchObject({
      art: "BEURLAUBUNG",
      umfang: LEER,
      zusatz: { tabelle: "A", rechtsgrundlage: "10" },
    });
    expect(nachher[0]).toEqual({ ...offen, id: null, von: "2025-10-12" });
  });

  it("ändert jede eigene Zeitscheibe im Zeitraum und lässt Lücken und fremde, wie sie sind", () => {
    const fremd = scheibe("2021-01-01", "2021-06-30", { traeger: SONNENWURT });
    const vorher = [
      scheibe("2020-01-01", "2020-12-31", { bezeichnung: "A" }),
      fremd,
      scheibe("2021-09-01", "2021-12-31", { bezeichnung: "B" }),
      scheibe("2022-01-01", null, { bezeichnung: "C" }),
    ];
    const nachher = danach(vorher, {
      op: "INSERT",
      von: "2020-07-01",
      bis: "2022-01-31",
      werte: URLAUB,
    });
    expect(nachher.map((s) => `${s.von} ${s.bezeichnung} ${s.art}`)).toEqual([
      "2022-02-01 C DIENST",
      "2022-01-01 C BEURLAUBUNG",
      "2021-09-01 B BEURLAUBUNG",
      "2021-01-01 Amtsrat DIENST",
      "2020-07-01 A BEURLAUBUNG",
      "2020-01-01 A DIENST",
    ]);
    expect(nachher[3]).toBe(fremd);
  });

  it("bis zum letzten eigenen Tag entsteht kein Rest", () => {
    const nachher = danach([ende2025], {
      op: "INSERT",
      von: "2025-12-01",
      bis: "2025-12-31",
      werte: URLAUB,
    });
    expect(zeitraeume(nachher)).toEqual(["2025-12-01/2025-12-31", "2020-01-01/2025-11-30"]);
  });

  it("lehnt einen verkehrten Zeitraum und einen ohne eigene Zeitscheibe ab", () => {
    expect(
      grund([offen], { op: "INSERT", von: "2025-02-01", bis: "2025-01-31", werte: URLAUB }),
    ).toBe("Das Ende darf nicht vor dem Beginn liegen.");
    expect(
      grund([ende2025], { op: "INSERT", von: "2026-01-01", bis: "2026-01-31", werte: URLAUB }),
    ).toBe(
      "Vom 01.01.2026 bis 31.01.2026 besteht keine Zeitscheibe bei der meldenden Organisation.",
    );
  });
});
