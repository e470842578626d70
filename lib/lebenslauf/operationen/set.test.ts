import { describe, expect, it } from "vitest";
import { danach, scheibe, zeitraeume } from "../testdaten";

const offen = scheibe("2020-01-01", null);
const ende2025 = scheibe("2020-01-01", "2025-12-31");

describe("SET", () => {
  it("ändert vom Tag bis zum Ende dieser Zeitscheibe, nicht die nächste", () => {
    const folgend = scheibe("2026-01-01", null);
    const nachher = danach([folgend, ende2025], {
      op: "SET",
      ab: "2025-07-01",
      werte: { besoldung: "A13", bezeichnung: "Oberamtsrat" },
    });
    expect(zeitraeume(nachher)).toEqual([
      "2026-01-01/",
      "2025-07-01/2025-12-31",
      "2020-01-01/2025-06-30",
    ]);
    expect(nachher.map((s) => s.besoldung)).toEqual(["A12", "A13", "A12"]);
    expect(nachher[0]).toBe(folgend);
  });

  it("am Beginn ändert die ganze Zeitscheibe ohne Schnitt", () => {
    const [neu, ...rest] = danach([offen], {
      op: "SET",
      ab: "2020-01-01",
      werte: { besoldung: null },
    });
    expect(neu).toEqual({ ...offen, id: null, besoldung: null });
    expect(rest).toEqual([]);
  });

  it("ohne tatsächliche Änderung bleibt die Zeitscheibe dieselbe", () => {
    const werte = { besoldung: "A12", umfang: { z: 10, n: 10 }, zusatz: { tabelle: "A" } };
    expect(danach([offen], { op: "SET", ab: "2020-01-01", werte })[0]).toBe(offen);
  });

  it("zusatz: genannte Angaben ändern sich, undefined löscht, die Liste der Zulagen wird ersetzt", () => {
    const alt = scheibe("2020-01-01", null, {
      zusatz: { tabelle: "A", modell: "T01", rechtsgrundlage: "63", zulagen: [{ art: "ALT" }] },
    });
    const werte = {
      zusatz: { modell: "V", rechtsgrundlage: undefined, zulagen: [{ art: "NEU" }] },
    };
    const [neu] = danach([alt], { op: "SET", ab: "2020-01-01", werte });
    expect(neu?.zusatz).toStrictEqual({ tabelle: "A", modell: "V", zulagen: [{ art: "NEU" }] });
  });
});
