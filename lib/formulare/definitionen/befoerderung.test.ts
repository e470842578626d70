import { describe, expect, it } from "vitest";
import type { ZeitscheibenZusatz } from "@/lib/lebenslauf";
import { kontext, scheibe } from "../test-hilfen/kontext";
import { pruefer } from "../test-hilfen/pruefer";
import { bisherTexte, ergaenzt, vorbelegung } from "../vorbelegung";
import { befoerderung } from "./befoerderung";

const ZUSATZ: ZeitscheibenZusatz = { tabelle: "A", laufbahngruppe: "2.1", bvArt: "L" };
const mit = (zusatz: ZeitscheibenZusatz, besoldung = "A12") => ({
  eigene: [scheibe("2020-04-01", null, { zusatz: { ...ZUSATZ, ...zusatz }, besoldung })],
});
const f4 = pruefer(befoerderung, { aenderung_am: "01.10.2025" }, (mehr) =>
  kontext({ ...mit({}), ...mehr }),
);
const GUT = { besoldung: "A13", bezeichnung: "Oberamtsrat" };
const ZULAGE = {
  "zulagen.0.aktion": "NEU",
  "zulagen.0.art": "AZ",
  "zulagen.0.betrag": "300",
};

describe("F4 Beförderung, Zulagen, Status: Wirkung", () => {
  it("ändert ab dem Tag nur, was gemeldet ist", () => {
    const [neu, alt] = f4.danach((s) => s, { ...GUT, einweisung_am: "01.09.2025" });
    expect(neu).toMatchObject({ von: "2025-10-01", bis: null, ...GUT });
    expect(neu?.zusatz).toEqual({ ...ZUSATZ, einweisungAm: "2025-09-01" });
    expect(alt).toMatchObject({ bis: "2025-09-30", besoldung: "A12" });
  });

  it("unverändert gesendete Werte ändern nichts; genannt wird alt → neu", () => {
    const roh = { ...GUT, tabelle: "A", laufbahngruppe: "2.1", bv_art: "L", fachrichtung: "" };
    expect(f4.zeilen(roh)).toEqual([
      "Zeitpunkt der Änderung: 01.10.2025",
      "Besoldungs-/Vergütungsgruppe: A12 → A13",
      "Amts-/Dienstbezeichnung: Trinkwasserkontrolleur → Oberamtsrat",
    ]);
  });

  it("Zulagen: neu, geändert und weggefallen ergeben die Liste ab dem Tag", () => {
    const vorher = {
      zulagen: [
        { art: "SZ", betragCent: 5000 },
        { art: "S49", betragCent: 7000, ruhegehaltfaehig: false },
      ],
    };
    const roh = {
      ...ZULAGE,
      "zulagen.0.ruhegehaltfaehig": "ja",
      "zulagen.1.aktion": "WEGGEFALLEN",
      "zulagen.1.art": "SZ",
      "zulagen.2.aktion": "GEAENDERT",
      "zulagen.2.art": "S49",
      "zulagen.2.betrag": "80,50",
      "zulagen.2.ab": "01.11.2025",
    };
    expect(f4.regeln(roh, mit(vorher))).toEqual([]);
    expect(f4.danach((s) => s.zusatz.zulagen, roh, mit(vorher))[0]).toEqual([
      { art: "AZ", betragCent: 30_000, ruhegehaltfaehig: true, ab: "2025-10-01" },
      { art: "S49", betragCent: 8050, ab: "2025-11-01" },
    ]);
    const spaeter = { ...roh, "zulagen.1.ab": "01.12.2025" };
    expect(f4.danach((s) => s.zusatz.zulagen, spaeter, mit(vorher))[0]).toContainEqual({
      art: "SZ",
      betragCent: 5000,
      bis: "2025-11-30",
    });
  });

  it("eine andere Tabelle nimmt die Gruppe als Text", () => {
    const roh = { tabelle: "XX", besoldung_andere: "EG 12", bezeichnung: "Referent" };
    expect(f4.danach((s) => [s.besoldung, s.zusatz.tabelle], roh)[0]).toEqual(["EG 12", "XX"]);
  });
});

describe("F4: Felder und Regeln", () => {
  it("›Bisher‹ zeigt die Zeitscheibe am Zeitpunkt der Änderung, vorbelegt ist nur das Amt", () => {
    const eigene = [
      scheibe("2023-01-01", null, { besoldung: "A12" }),
      scheibe("2020-01-01", "2022-12-31", { besoldung: "A11", bezeichnung: "Amtmann" }),
    ];
    const welt = kontext({ eigene });
    expect(bisherTexte(befoerderung, { aenderung_am: "01.06.2022" }, welt)).toMatchObject({
      besoldung: "A11",
      bezeichnung: "Amtmann",
      tabelle: "A - LBesO A",
    });
    expect(bisherTexte(befoerderung, {}, welt).besoldung).toBe("A12");
    expect(vorbelegung(befoerderung, welt, { ansprechperson: "" })).toEqual({
      ansprechperson: "",
      bezeichnung: "Trinkwasserkontrolleur",
    });
  });

  it("ohne Änderung ist es ein Fehler", () => {
    expect(f4.regeln({ bezeichnung: "Trinkwasserkontrolleur", besoldung: "A12" })).toEqual([
      "fehler F4-KEINE-AENDERUNG null",
    ]);
    expect(f4.regeln(ZULAGE)).toEqual([]);
  });

  it("mit der Tabelle ändert sich auch die Gruppe, und zwar in dieser Tabelle", () => {
    expect(f4.regeln({ tabelle: "B" })).toEqual(["fehler PFLICHT besoldung"]);
    expect(f4.regeln({ tabelle: "B", besoldung: "A13" })).toContain("fehler FORM besoldung");
    expect(f4.regeln({ besoldung: "B2" })).toContain("fehler FORM besoldung");
    expect(f4.regeln({ tabelle: "XX" })).toEqual(["fehler PFLICHT besoldung_andere"]);
    const hoeher = {
      tabelle: "B",
      besoldung: "B2",
      bezeichnung: "Direktor",
      laufbahngruppe: "2.2",
    };
    expect(f4.regeln(hoeher)).toEqual([]);
  });

  it.each([
    ["A14", "um mehr als eine Gruppe"],
    ["A11", "abwärts"],
  ])("ein Sprung nach %s ist ein Hinweis", (besoldung, text) => {
    expect(f4.text("F4-SPRUNG", { besoldung, bezeichnung: "Neu" })).toContain(text);
  });

  it("die Amtszulage ist kein Sprung", () => {
    expect(f4.regeln({ besoldung: "A12+AZ", bezeichnung: "Neu" })).toEqual([]);
  });

  it("eine neue Gruppe mit altem Amt ist ein Hinweis", () => {
    expect(f4.regeln({ besoldung: "A13" })).toEqual(["hinweis F4-BEZEICHNUNG bezeichnung"]);
    expect(f4.regeln({ besoldung: "A13", bezeichnung: "Trinkwasserkontrolleur" })).toEqual([
      "hinweis F4-BEZEICHNUNG bezeichnung",
    ]);
  });

  it("M1: eine unübliche Laufbahngruppe ist ein Hinweis", () => {
    expect(f4.regeln({ laufbahngruppe: "1.2" })).toEqual(["hinweis M1 laufbahngruppe"]);
    expect(f4.regeln({ laufbahngruppe: "--" })).toEqual([]);
  });

  it.each([
    ["01.07.2025", []],
    ["01.10.2025", []],
    ["30.06.2025", ["hinweis F4-EINWEISUNG einweisung_am"]],
    ["02.10.2025", ["hinweis F4-EINWEISUNG einweisung_am"]],
  ])("Einweisung am %s", (einweisung_am, erwartet) =>
    expect(f4.regeln({ ...GUT, einweisung_am })).toEqual(erwartet),
  );

  it("Ehrenbeamte werden nicht umgewandelt, auf Zeit gilt das eigene Formular", () => {
    expect(f4.regeln({ bv_art: "E" })).toEqual(["fehler F4-EHRENBEAMTE bv_art"]);
    expect(f4.regeln({ bv_art: "L" }, mit({ bvArt: "E" }))).toEqual([
      "fehler F4-EHRENBEAMTE bv_art",
    ]);
    for (const bv_art of ["Z", "ZL"]) {
      expect(f4.text("F4-ZEIT", { bv_art })).toBe(
        "Bitte Formular (Wieder-)Wahl auf Zeit verwenden.",
      );
    }
  });

  it("auf Lebenszeit ohne sechs Monate Probe ist ein Hinweis", () => {
    const probe = (von: string) => ({ eigene: [scheibe(von, null, { zusatz: { bvArt: "P" } })] });
    expect(f4.regeln({ bv_art: "L" }, probe("2025-05-01"))).toEqual([
      "hinweis F4-PROBEZEIT bv_art",
    ]);
    expect(f4.regeln({ bv_art: "L" }, probe("2025-04-01"))).toEqual([]);
    const frueher = [scheibe("2019-01-01", "2019-12-31", { zusatz: { bvArt: "P" } })];
    expect(f4.regeln({ bv_art: "L" }, { ...mit({ bvArt: "W" }), frueher })).toEqual([]);
  });

  it.each(["P", "W"])("von Lebenszeit zu %s ist ein Hinweis", (bv_art) =>
    expect(f4.regeln({ bv_art })).toEqual(["hinweis F4-RUECKSCHRITT bv_art"]),
  );

  it("Zulagen: Betrag nur bei neu und geändert, nie vor der Änderung, Ende nach Beginn", () => {
    expect(f4.regeln({ ...ZULAGE, "zulagen.0.betrag": "" })).toEqual([
      "fehler PFLICHT zulagen.0.betrag",
    ]);
    const weg = { "zulagen.0.aktion": "WEGGEFALLEN", "zulagen.0.art": "AZ" };
    expect(f4.regeln(weg)).toEqual([]);
    expect(f4.regeln({ ...ZULAGE, "zulagen.0.ab": "30.09.2025" })).toEqual([
      "fehler F4-ZULAGE-AB zulagen.0.ab",
    ]);
    expect(f4.regeln({ ...ZULAGE, "zulagen.0.bis": "30.09.2025" })).toEqual([
      "fehler C10 zulagen.0.bis",
    ]);
  });

  it("ob eine Zulage ruhegehaltfähig ist, schlägt die Liste vor", () => {
    const vorschlag = (art: string, aktion = "NEU") =>
      ergaenzt(befoerderung, { "zulagen.3.art": art, "zulagen.3.aktion": aktion }, kontext())[
        "zulagen.3.ruhegehaltfaehig"
      ];
    expect(["AZ", "S50", "", "AZ"].map((art) => vorschlag(art))).toEqual([
      "ja",
      "nein",
      undefined,
      "ja",
    ]);
    expect(vorschlag("AZ", "WEGGEFALLEN")).toBeUndefined();
  });

  it("C2, C3 und C4 gelten", () => {
    expect(f4.regeln({ ...GUT, aenderung_am: "02.10.2027" })).toEqual(["fehler C2 aenderung_am"]);
    expect(f4.regeln({ ...GUT, aenderung_am: "01.01.2019" })).toContain("fehler C3 aenderung_am");
    const eigene = [scheibe("2026-01-01", null), scheibe("2023-04-01", "2025-12-31")];
    expect(f4.regeln({ bezeichnung: "Neu" }, { eigene })).toEqual(["hinweis C4 aenderung_am"]);
  });
});
