import { describe, expect, it } from "vitest";
import { eintraege } from "@/lib/codelisten";
import { kontext, scheibe } from "../test-hilfen/kontext";
import { pruefer } from "../test-hilfen/pruefer";
import { ausscheiden } from "./ausscheiden";

const f6 = pruefer(ausscheiden, {
  ausscheiden_am: "31.10.2025",
  grund: "E10",
  nachversicherung: "AUFSCHUB",
});
const mitArt = (bvArt: string) => ({
  eigene: [scheibe("2023-04-01", null, { zusatz: { bvArt } })],
});

describe("F6 Entlassung, Kündigung, Ende der Vertragslaufzeit", () => {
  it("die Annahme beendet den Lebenslauf mit dem letzten Tag, spätere eigene entfallen", () => {
    const eigene = [scheibe("2026-01-01", null), scheibe("2023-04-01", "2025-12-31")];
    expect(f6.danach((s) => [s.von, s.bis], {}, { eigene })).toEqual([
      ["2023-04-01", "2025-10-31"],
    ]);
    expect(f6.regeln({}, { eigene })).toEqual(["hinweis C4 ausscheiden_am"]);
  });

  it("verlangt bei Gründen ohne Versorgung die Nachversicherung, sonst nicht", () => {
    const ohne = eintraege("CL-ENDE")
      .map((e) => e.code)
      .filter((grund) => {
        const angaben = { grund, nachversicherung: "", neuer_arbeitgeber: "Land" };
        return !f6.regeln(angaben).includes("fehler PFLICHT nachversicherung");
      });
    expect(ohne).toEqual(["E22", "E23", "E25", "E90"]);
  });

  it("verlangt bei einem anderen Dienstverhältnis den neuen Dienstherrn", () => {
    expect(f6.regeln({ grund: "E22" })).toEqual(["fehler PFLICHT neuer_arbeitgeber"]);
    expect(f6.regeln({ grund: "E22", neuer_arbeitgeber: "Land" })).toEqual([]);
  });

  it.each([
    [
      ["E16", "E17", "E18"],
      ["P", "PL"],
    ],
    [
      ["E19", "E24"],
      ["W", "WV"],
    ],
    [
      ["E40", "E41"],
      ["Z", "ZL"],
    ],
    [
      ["E50", "E51"],
      ["DO", "V"],
    ],
  ])("die Gründe %j passen nur zu %j", (gruende, arten) => {
    for (const grund of gruende) {
      for (const { code } of eintraege("CL-BV")) {
        const erwartet = arten.includes(code) ? [] : ["fehler F6-GRUND grund"];
        expect(f6.regeln({ grund }, mitArt(code)), `${grund} ${code}`).toEqual(erwartet);
      }
      expect(f6.regeln({ grund }), "Art nicht gespeichert").toEqual([]);
    }
  });

  it("E23 und E25 verweisen auf ihre Formulare", () => {
    expect(f6.text("F6-ANDERES-FORMULAR", { grund: "E23" })).toContain(
      "„Meldung einer (Wieder-)Wahl auf Zeit“",
    );
    expect(f6.text("F6-ANDERES-FORMULAR", { grund: "E25" })).toContain(
      "„Änderung Beförderung, Zulagen und/oder Status“",
    );
    expect(f6.regeln({ grund: "E23" })).toEqual(["hinweis F6-ANDERES-FORMULAR grund"]);
  });

  it("der Ruhestand ist ein Fall für die Sonstige Meldung, und das steht auf der Seite", () => {
    expect(ausscheiden.info).toBe(
      "Bei Eintritt oder Versetzung in den Ruhestand senden Sie bitte die Verfügung über Sonstige Meldung.",
    );
  });

  it("der letzte Tag braucht eine eigene Zeitscheibe (C3) und liegt in den Grenzen von C2", () => {
    expect(f6.regeln({ ausscheiden_am: "01.01.2019" })).toContain("fehler C3 ausscheiden_am");
    expect(f6.regeln({ ausscheiden_am: "02.10.2027" })).toEqual(["fehler C2 ausscheiden_am"]);
    expect(f6.regeln({ ausscheiden_am: "02.10.2026" })).toEqual(["hinweis C2 ausscheiden_am"]);
  });

  it("eine Verfügung nach dem Ausscheiden ist ein Hinweis (C7), weitere Meldungen auch (C6)", () => {
    expect(f6.regeln({ verfuegung_am: "01.11.2025" })).toEqual(["hinweis C7 verfuegung_am"]);
    const offen = { formular: "todesfall", referenz: "5MR3E", wirksamAb: "2025-09-01" };
    expect(f6.regeln({}, { offeneMeldungen: [offen] })).toEqual(["hinweis C6 null"]);
  });

  it("ohne Anlagen fehlen die Unterlagen (C11)", () => {
    expect(f6.text("C11", {}, { anlagen: [] })).toContain("Entlassungsverfügung oder Kündigung");
    expect(kontext().anlagen).not.toEqual([]);
  });
});
