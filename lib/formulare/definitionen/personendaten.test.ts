import { describe, expect, it } from "vitest";
import { ACKERMANN, kontext } from "../test-hilfen/kontext";
import { pruefer } from "../test-hilfen/pruefer";
import type { Rohwerte } from "../typen";
import { vorbelegung } from "../vorbelegung";
import { personendaten } from "./personendaten";

const BISHER: Rohwerte = {
  name: "Ackermann",
  vorname: "Jochen",
  titel: "Dr.",
  staatsangehoerigkeit: "000",
  familienstand: "VH",
  seit: "1990-05-12",
};
const lage = (bisher: Rohwerte) => kontext({ person: { ...ACKERMANN, bisher } });
const f2 = pruefer(personendaten, { gueltig_ab: "01.10.2025", titel: "" }, () => lage(BISHER));
const ledig = pruefer(personendaten, { gueltig_ab: "01.10.2025" }, () =>
  lage({ ...BISHER, familienstand: "LD", seit: "" }),
);

describe("F2 Personendaten", () => {
  it("ist mit den gespeicherten Werten vorbelegt, „seit“ bleibt leer", () => {
    const { ansprechperson: _, ...werte } = vorbelegung(personendaten, lage(BISHER), {
      ansprechperson: "",
    });
    expect(werte).toEqual({
      name: "Ackermann",
      vorname: "Jochen",
      titel: "Dr.",
      namenszusatz: "",
      geburtsname: "",
      staatsangehoerigkeit: "000",
      familienstand: "VH",
    });
  });

  it("die Quittung nennt nur Geändertes als alt → neu, Gelöschtes als (gelöscht)", () => {
    const roh = {
      name: "Neumann",
      vorname: "Jochen",
      staatsangehoerigkeit: "000,137",
      grund_name: "EHESCHLIESSUNG",
    };
    expect(f2.zeilen(roh)).toEqual([
      "Änderung gültig ab: 01.10.2025",
      "Name: Ackermann → Neumann",
      "Titel: Dr. → (gelöscht)",
      "Grund der Namensänderung: Eheschließung",
      "Staatsangehörigkeit: 000 - Deutschland → 000 - Deutschland, 137 - Italien",
    ]);
  });

  it("die Annahme ändert genau die gemeldeten Angaben der Person und keine Zeitscheibe", () => {
    expect(f2.wirkung({ name: "Neumann", grund_name: "EHESCHLIESSUNG" })).toEqual({
      operationen: [],
      personendaten: { gueltigAb: "2025-10-01", werte: { name: "Neumann", titel: null } },
      aufgaben: [],
    });
  });

  it("bei einer Scheidung bekommt die Kasse die Aufgabe Versorgungsausgleich", () => {
    expect(f2.wirkung({ familienstand: "GS", seit: "01.09.2025" }).aufgaben).toEqual([
      "Versorgungsausgleich prüfen",
    ]);
  });

  it("ohne Änderung ist es ein Fehler", () => {
    expect(f2.text("F2-KEINE-AENDERUNG", { titel: "Dr." })).toBe(
      "Es wurde keine Änderung erfasst.",
    );
    expect(f2.regeln({ titel: "Dr.", name: "", familienstand: "VH" })).toEqual([
      "fehler F2-KEINE-AENDERUNG null",
    ]);
  });

  it("gilt frühestens nach der Geburt und spätestens in einem Monat", () => {
    expect(f2.regeln({ gueltig_ab: "01.11.2025" })).toEqual([]);
    expect(f2.text("F2-GUELTIG", { gueltig_ab: "02.11.2025" })).toBe(
      "Änderung gültig ab muss zwischen 13.03.1961 und 01.11.2025 liegen.",
    );
    expect(f2.regeln({ gueltig_ab: "12.03.1961" })).toEqual(["fehler F2-GUELTIG gueltig_ab"]);
  });

  it("eine Namensänderung braucht ihren Grund, ein Familienstand sein „seit“", () => {
    expect(f2.regeln({ name: "Neu" })).toEqual(["fehler PFLICHT grund_name"]);
    expect(f2.regeln({ vorname: "Jo" })).toEqual(["fehler PFLICHT grund_name"]);
    expect(f2.regeln({ familienstand: "VW", seit: "01.09.2025" })).toEqual([]);
    expect(f2.regeln({ familienstand: "VW" })).toEqual(["fehler PFLICHT seit"]);
    expect(f2.regeln({ familienstand: "VW", seit: "" })).toEqual(["fehler PFLICHT seit"]);
  });

  it("„seit“ liegt nicht vor dem bisherigen", () => {
    expect(f2.regeln({ familienstand: "VW", seit: "11.05.1990" })).toEqual(["fehler F2-SEIT seit"]);
    expect(f2.regeln({ familienstand: "VW", seit: "12.05.1990" })).toEqual([]);
  });

  it("ein Familienstand ohne seinen Vorgänger ist ein Hinweis", () => {
    const wechsel = (familienstand: string, p = ledig) =>
      p.regeln({ familienstand, seit: "01.09.2025" }).filter((r) => r.includes("FAMILIENSTAND"));
    for (const code of ["VW", "GS", "EA"]) {
      expect(wechsel(code), code).toHaveLength(1);
      expect(wechsel(code, f2), code).toEqual([]);
    }
    for (const code of ["LV", "LA", "LE"]) expect(wechsel(code, f2), code).toHaveLength(1);
    expect(wechsel("LD", f2)).toEqual(["hinweis F2-FAMILIENSTAND familienstand"]);
    expect(wechsel("VH")).toEqual([]);
  });

  it("der Verlust der letzten Staatsangehörigkeit aus EU, EWR oder Schweiz ist ein Hinweis", () => {
    expect(f2.text("F2-STAAT", { staatsangehoerigkeit: "163" })).toContain(
      "§ 22 Abs. 1 Nr. 1 BeamtStG",
    );
    expect(f2.regeln({ staatsangehoerigkeit: "163,158" })).toEqual([]);
  });

  it("künftige Personen sind erlaubt, ehemalige nicht", () => {
    const status = (s: "KUENFTIG" | "EHEMALIG") =>
      pruefer(personendaten, { gueltig_ab: "01.10.2025", titel: "" }, () => ({
        ...lage(BISHER),
        status: s,
      })).regeln();
    expect(status("KUENFTIG")).toEqual([]);
    expect(status("EHEMALIG")).toEqual(["fehler C1 null"]);
  });
});
