import { describe, expect, it } from "vitest";
import { scheibe } from "../test-hilfen/kontext";
import { pruefer } from "../test-hilfen/pruefer";
import { versetzung } from "./versetzung";

const f9 = pruefer(versetzung, {
  versetzung_zum: "01.11.2025",
  neuer_dienstherr: "Sonnenwurt",
  anlass: "ANTRAG",
  zustimmung: "ERTEILT",
});

describe("F9 Versetzung", () => {
  it("die Annahme beendet den Lebenslauf am Tag davor; beim neuen Dienstherrn entsteht nichts", () => {
    expect(f9.danach((s) => [s.von, s.bis])).toEqual([
      ["2023-04-01", "2025-10-31"],
      ["2020-04-01", "2023-03-31"],
    ]);
  });

  it("die Kasse bekommt die Aufgabe, die Anmeldung zu erwarten", () => {
    expect(f9.wirkung().aufgaben).toEqual(["Anmeldung durch Sonnenwurt erwartet"]);
  });

  it("bei einem Mitglied genügt der Name, sonst braucht es Ort und Art", () => {
    expect(f9.regeln()).toEqual([]);
    expect(f9.regeln({ neuer_dienstherr: " sonnenwurt " })).toEqual([]);
    expect(f9.regeln({ neuer_dienstherr: "Land Beispiel" })).toEqual([
      "fehler PFLICHT ort",
      "fehler PFLICHT dienstherr_art",
    ]);
    const frei = { neuer_dienstherr: "Land Beispiel", ort: "X", dienstherr_art: "BUND" };
    expect(f9.regeln(frei)).toEqual([]);
  });

  it("die eigene Organisation ist kein neuer Dienstherr", () => {
    expect(f9.text("F9-DIENSTHERR", { neuer_dienstherr: "MÄUSERAST" })).toBe(
      "Die Versetzung muss zu einem anderen Dienstherrn führen.",
    );
  });

  it("der Tag davor braucht eine eigene Zeitscheibe (C3)", () => {
    expect(f9.regeln({ versetzung_zum: "01.04.2020" })).toContain("fehler C3 versetzung_zum");
    expect(f9.regeln({ versetzung_zum: "02.04.2020" })).not.toContain("fehler C3 versetzung_zum");
    const eigene = [scheibe("2023-04-01", "2025-10-31")];
    expect(f9.regeln({}, { eigene })).toEqual([]);
    expect(f9.text("C3", { versetzung_zum: "02.11.2025" }, { eigene })).toContain("01.11.2025");
  });

  it.each(["W", "E"])("bei der Art %s ist eine Versetzung ein Hinweis", (bvArt) => {
    const eigene = [scheibe("2023-04-01", null, { zusatz: { bvArt } })];
    expect(f9.regeln({}, { eigene })).toEqual(["hinweis F9-ART versetzung_zum"]);
  });

  it("C2, C4, C6 und C7 gelten", () => {
    expect(f9.regeln({ versetzung_zum: "02.10.2027" })).toEqual(["fehler C2 versetzung_zum"]);
    const eigene = [scheibe("2026-01-01", null), scheibe("2023-04-01", "2025-12-31")];
    expect(f9.regeln({}, { eigene })).toEqual(["hinweis C4 versetzung_zum"]);
    expect(f9.regeln({ verfuegung_am: "02.11.2025" })).toEqual(["hinweis C7 verfuegung_am"]);
    const offen = { formular: "versetzung", referenz: "EWRI6", wirksamAb: null };
    expect(f9.regeln({}, { offeneMeldungen: [offen] })).toEqual(["hinweis C6 null"]);
  });
});
