import { describe, expect, it } from "vitest";
import {
  type Codeergaenzung,
  codeZuText,
  eintraege,
  eintrag,
  formatCode,
  labelVon,
  mitCodes,
  pflegbareListe,
  pruefeEnde,
  pruefeNeu,
} from ".";

const HEUTE = "2026-04-01";
const NEU: Codeergaenzung = {
  liste: "CL-BEU",
  code: "33",
  art: "NEU",
  tag: "2026-03-01",
  label: "Freiwilligenjahr",
  wie: "10",
};
const ENDE: Codeergaenzung = {
  liste: "CL-BEU",
  code: "50",
  art: "ENDE",
  tag: "2026-03-31",
  label: "",
  wie: null,
};
const CODES = [NEU, ENDE];
const wahl = (am: string) => eintraege("CL-BEU", { am }).map((e) => e.code);

describe("Ergänzte Codelisten", () => {
  it("ein neuer Code gilt ab seinem Tag, mit Bezeichnung und den Merkmalen des genannten", () => {
    mitCodes(CODES, () => {
      expect(wahl("2026-02-28")).not.toContain("33");
      expect(wahl("2026-03-01").at(-1)).toBe("33");
      expect(formatCode("CL-BEU", "33")).toBe("33 - Freiwilligenjahr");
      expect(eintrag("CL-BEU", "33")?.merkmale?.zaehltFuer15Jahre).toBe(true);
      expect(codeZuText("CL-BEU", "freiwilligenjahr")).toBe("33");
    });
  });

  it("ein beendeter Code ist danach nicht mehr wählbar und bleibt lesbar", () => {
    mitCodes(CODES, () => {
      expect(wahl("2026-03-31")).toContain("50");
      expect(wahl("2026-04-01")).not.toContain("50");
      expect(labelVon("CL-BEU", "50")).toBe("Wehr-/Freiwilligendienst");
    });
  });

  it("auch ein ergänzter Code lässt sich beenden", () => {
    mitCodes([NEU, { ...ENDE, code: "33" }], () => {
      expect(wahl("2026-03-31")).toContain("33");
      expect(wahl("2026-04-01")).not.toContain("33");
    });
  });

  it("ergänzt wird nur während der Rechnung, auch wenn sie scheitert", () => {
    expect(() => mitCodes(CODES, () => JSON.parse("{"))).toThrow();
    expect(eintrag("CL-BEU", "33")).toBeNull();
    mitCodes(CODES, () => {
      mitCodes([], () => expect(eintrag("CL-BEU", "33")).toBeNull());
      mitCodes(undefined, () => expect(eintrag("CL-BEU", "33")).not.toBeNull());
    });
    expect(wahl(HEUTE)).toContain("50");
  });

  it("nie überschreibt ein Eintrag einen vorhandenen Code", () => {
    mitCodes([{ ...NEU, code: "10", label: "Etwas anderes" }], () => {
      expect(labelVon("CL-BEU", "10")).toBe("Beurlaubung - wg. Kind");
    });
  });
});

describe("Einen Code anfügen", () => {
  const neu = { liste: "CL-BEU", code: "34", label: "Neu", tag: HEUTE, wie: null };
  const felder = (mehr: Partial<typeof neu>, codes = CODES) =>
    Object.keys(pruefeNeu(codes, { ...neu, ...mehr }));

  it("geht mit freiem Code, eigener Bezeichnung und Tag", () => {
    expect(felder({})).toEqual([]);
  });

  it.each(["10", "33", "50"])("%s ist vergeben und bleibt es, auch beendet", (code) => {
    expect(felder({ code })).toEqual(["code"]);
  });

  it("auch in anderer Schreibweise ist ein Code vergeben", () => {
    expect(felder({ liste: "CL-TZ", code: "t01" })).toEqual(["code"]);
  });

  it("zwei wählbare Codes heißen nie gleich; nach dem Ende ist die Bezeichnung frei", () => {
    expect(felder({ label: "elternzeit" })).toEqual(["label"]);
    expect(felder({ label: "Wehr-/Freiwilligendienst" })).toEqual([]);
    expect(felder({ label: "Wehr-/Freiwilligendienst", tag: "2026-03-15" })).toEqual(["label"]);
  });

  it("unlesbare Angaben und fremde Listen werden genannt", () => {
    expect(felder({ code: "a,b" })).toEqual(["code"]);
    expect(felder({ code: "", label: " ", tag: "" })).toEqual(["code", "label", "tag"]);
    expect(felder({ wie: "99" as never })).toEqual(["wie"]);
    expect(felder({ liste: "CL-MODELL" })).toEqual(["liste"]);
    expect(pflegbareListe("CL-MODELL")).toBeNull();
  });
});

describe("Einen Code beenden", () => {
  const feld = (mehr: object = {}, inOffenen = 0) =>
    Object.keys(
      pruefeEnde(
        CODES,
        { liste: "CL-BEU", code: "40", tag: HEUTE, ...mehr },
        { heute: HEUTE, inOffenen },
      ),
    );

  it("geht heute und später auch, wenn offene Meldungen ihn nennen", () => {
    expect(feld({}, 3)).toEqual([]);
    expect(feld({ tag: "2027-01-01" }, 3)).toEqual([]);
  });

  it("rückwirkend nur, wenn keine offene Meldung ihn nennt", () => {
    expect(feld({ tag: "2026-03-31" })).toEqual([]);
    expect(feld({ tag: "2026-03-31" }, 1)).toEqual(["tag"]);
  });

  it("nur einmal, nicht vor dem Beginn und nur bei bekannten Codes", () => {
    expect(feld({ code: "50" })).toEqual(["code"]);
    expect(feld({ code: "33", tag: "2026-02-28" })).toEqual(["tag"]);
    expect(feld({ code: "77" })).toEqual(["code"]);
    expect(feld({ liste: "CL-STA", code: "120" })).toEqual(["code"]);
    expect(feld({ tag: "" })).toEqual(["tag"]);
  });
});
