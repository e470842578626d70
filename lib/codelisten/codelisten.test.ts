import { describe, expect, it } from "vitest";
import { eintraege, eintrag, formatCode, gibtEs, labelVon } from "./index";
import type { CodeEintrag } from "./typen";
import { CODELISTEN, type CodelisteId } from "./verzeichnis";
import { giltAm } from "./zugriff";

const IDS = Object.keys(CODELISTEN) as CodelisteId[];

describe("Codelisten (formulare.md 3)", () => {
  it.each(IDS)(
    "%s hat keine doppelten Codes, keine leeren Labels und keinen Listentrenner",
    (id) => {
      const alle: readonly CodeEintrag[] = CODELISTEN[id].eintraege;
      expect(new Set(alle.map((e) => e.code)).size).toBe(alle.length);
      for (const e of alle) {
        expect(e.code).toMatch(/^[A-Za-z0-9.+_-]+$/);
        expect(e.label.trim()).toBe(e.label);
        expect(e.label).not.toBe("");
      }
    },
  );

  it("die Seed-Zeile der Beurlaubung heißt 10 - Beurlaubung - wg. Kind", () => {
    expect(formatCode("CL-BEU", "10")).toBe("10 - Beurlaubung - wg. Kind");
  });

  it("zu 15 Jahren zählen genau die Beurlaubungen 10, 11, 20 und 21", () => {
    const zaehlend = eintraege("CL-BEU").filter((e) => e.merkmale?.zaehltFuer15Jahre);
    expect(zaehlend.map((e) => e.code)).toEqual(["10", "11", "20", "21"]);
  });

  it("die Rechtsgrundlage ist ein Merkmal und steht nicht im Label", () => {
    expect(eintrag("CL-BEU", "10")?.merkmale?.rechtsgrundlage).toBe("§ 64 LBG");
    const mitParagraf = IDS.flatMap((id) => eintraege(id)).filter((e) => e.label.includes("§"));
    expect(mitParagraf).toEqual([]);
  });

  it("Codes für Altdaten bleiben lesbar, sind aber nicht auswählbar", () => {
    expect(gibtEs("CL-STA", "120")).toBe(true);
    expect(labelVon("CL-STA", "120")).toBe("Jugoslawien");
    expect(eintraege("CL-STA").some((e) => e.code === "120")).toBe(false);
    expect(eintraege("CL-BES").some((e) => e.code === "A4")).toBe(false);
  });

  it("ein unbekannter Code steht für sich selbst", () => {
    expect(gibtEs("CL-BEU", "99")).toBe(false);
    expect(eintrag("CL-BEU", "__proto__")).toBeNull();
    expect(labelVon("CL-BEU", "99")).toBe("99");
    expect(formatCode("CL-BEU", "99")).toBe("99");
  });

  it("Besoldungsgruppen zeigen nur das Label und nennen ihre Tabellen", () => {
    expect(formatCode("CL-BES", "A13+AZ")).toBe("A13 + AZ");
    expect(eintrag("CL-BES", "A13")?.merkmale?.tabellen).toEqual(["A", "BUND"]);
  });

  it("kurze Auswahlen zeigen nur das Label", () => {
    expect(formatCode("CL-MODELL", "TEILZEIT")).toBe("Teilzeit");
  });
});

describe("Staaten (Ausgabe 19.02.2021)", () => {
  it("die Liste beginnt mit Deutschland und endet mit den Ersatzwerten", () => {
    const codes = eintraege("CL-STA").map((e) => e.code);
    expect(codes[0]).toBe("000");
    expect(codes.slice(-3)).toEqual(["997", "998", "999"]);
    expect(CODELISTEN["CL-STA"].eintraege).toHaveLength(210);
  });

  it("27 EU-Staaten, drei weitere EWR-Staaten und die Schweiz sind freizügigkeitsberechtigt", () => {
    const frei = eintraege("CL-STA").filter((e) => e.merkmale?.freizuegigkeit);
    expect(frei).toHaveLength(31);
  });

  it("als Land einer Anschrift gibt es nur bestehende Staaten", () => {
    const codes = new Set(eintraege("CL-LAND").map((e) => e.code));
    expect(codes.has("000")).toBe(true);
    expect(["120", "997", "998", "999"].some((c) => codes.has(c))).toBe(false);
  });
});

describe("Gültigkeit", () => {
  it("erster und letzter Tag der Gültigkeit zählen mit", () => {
    const e = { code: "1", label: "Eins", gueltigVon: "2020-01-01", gueltigBis: "2020-12-31" };
    const tage = ["2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01"];
    expect(tage.map((tag) => giltAm(e, tag))).toEqual([false, true, true, false]);
  });

  it("ohne Stichtag und mit Stichtag gelten die unbefristeten Einträge", () => {
    expect(eintraege("CL-BEU", { am: "2026-01-01" })).toEqual(eintraege("CL-BEU"));
  });
});
