import { describe, expect, it } from "vitest";
import { nachrichtentext } from "../../nachrichtentext";
import { stelleFragen } from "../../pruefe-alles";
import { unterlagenZu } from "../../regeln/c11";
import { beispiele } from "../../test-hilfen/beispiele";
import { kontext, ORGANISATION } from "../../test-hilfen/kontext";
import { pruefer, wende } from "../../test-hilfen/pruefer";
import type { PruefKontext } from "../../typen";
import { ergaenzt } from "../../vorbelegung";
import { anmeldung } from "./index";

const HEUTE = "2025-10-01";
const { voll = {}, kleinste = {} } = beispiele(HEUTE).anmeldung ?? {};
const ohnePerson = (mehr: Partial<PruefKontext> = {}) =>
  kontext({ person: null, status: null, eigene: [], ...mehr });
const f1 = pruefer(anmeldung, kleinste, ohnePerson);
const AUF_ZEIT = {
  bv_art: "Z",
  wahlamt: "BM",
  amtszeit_von: "11.10.2025",
  amtszeit_bis: "10.10.2030",
  tabelle: "B",
  besoldung: "B4",
  laufbahngruppe: "",
  fachrichtung: "",
};
const zeile = (nr: number, von: string, bis: string) => ({
  [`werdegang.${nr}.von`]: von,
  [`werdegang.${nr}.bis`]: bis,
  [`werdegang.${nr}.taetigkeit`]: "Ausbildung",
  [`werdegang.${nr}.stelle`]: "Kreis Anderswo",
});

describe("F1 Beamten anmelden: Wirkung", () => {
  it("die Annahme legt die Person mit ihren Daten an", () => {
    expect(f1.wirkung(voll).neuePerson).toEqual({
      name: "Öztürk-Đặng",
      vorname: "Anna Łucja",
      geburtsdatum: "1995-04-03",
      daten: {
        geschlecht: "w",
        titel: "Dr.",
        namenszusatz: "von",
        geburtsname: "Öztürk",
        staatsangehoerigkeit: ["000", "163"],
        familienstand: "VH",
        seit: "2020-05-02",
        strasse: "Lange Straße",
        hausnr: "12 a",
        zusatz: "Hinterhaus",
        plz: "48145",
        ort: "Münster",
        land: "000",
        telefon_privat: "+49251123456",
        telefon_mobil: "+491701234567",
        telefon_dienst: "+4925199912",
        email: "anna@stadt.example",
      },
    });
  });

  it("der Lebenslauf beginnt ohne Ende bei der eigenen Organisation, davor die Vordienstzeiten", () => {
    const [eigene, zweite, erste] = f1.danach((s) => s, voll);
    expect(eigene).toMatchObject({
      von: "2025-10-11",
      bis: null,
      bezeichnung: "Inspektorin",
      besoldung: "A9",
      umfang: { z: 3, n: 4 },
      art: "DIENST",
      traeger: { art: "MITGLIED", mitgliedId: ORGANISATION.mitgliedId },
      zusatz: {
        tabelle: "A",
        bvArt: "P",
        modell: "TEILZEIT",
        rechtsgrundlage: "T02",
        zulagen: [{ art: "AZ", betragCent: 12_050, ruhegehaltfaehig: true }],
      },
    });
    expect(zweite).toMatchObject({
      von: "2017-09-01",
      bis: "2019-08-31",
      bezeichnung: "Sachbearbeitung",
      traeger: { art: "ARBEITGEBER", name: "Beispiel GmbH" },
      umfang: { z: 5000, n: 10_000 },
      art: "SONSTIGE",
      besoldung: null,
    });
    expect(erste).toMatchObject({ von: "2014-08-01", umfang: { z: 10_000, n: 10_000 } });
  });

  it("auf Zeit endet die Zeitscheibe mit der Amtszeit, sonst nicht", () => {
    expect(f1.regeln(AUF_ZEIT)).toEqual([]);
    expect(f1.danach((s) => s.bis, AUF_ZEIT)).toEqual(["2030-10-10"]);
    expect(f1.danach((s) => s.zusatz.wahlamt, AUF_ZEIT)).toEqual(["BM"]);
  });

  it("kennt die Kasse die Person schon, füllen Vordienstzeiten nur, was noch frei ist", () => {
    const bekannt = f1.danach((s) => s, zeile(0, "01.01.2015", "31.12.2016"))[1];
    if (!bekannt) throw new Error("Vordienstzeit fehlt");
    const { operationen } = f1.wirkung(zeile(0, "01.01.2014", "31.12.2018"));
    const nachher = wende([bekannt], operationen);
    expect(nachher.map((s) => [s.von, s.bis])).toEqual([
      ["2025-10-11", null],
      ["2017-01-01", "2018-12-31"],
      ["2015-01-01", "2016-12-31"],
      ["2014-01-01", "2014-12-31"],
    ]);
    expect(nachher[2]).toBe(bekannt);
  });

  it("Beihilfewunsch und Wechsel sind Aufgaben der Kasse", () => {
    expect(f1.wirkung(voll).aufgaben).toEqual([
      "Beihilfebearbeitung ist gewünscht: Beihilfeberechtigung prüfen",
      "Wechsel von Gemeinde Anderswo: Abmeldung und Versorgungslastenteilung prüfen",
    ]);
    expect(f1.wirkung().aufgaben).toEqual([]);
  });

  it("die Quittung nennt die Person im Betreff, ohne Pers.-Nummer", () => {
    const { werte } = f1.alles();
    const text = nachrichtentext(anmeldung, werte, { person: null, anlagen: [], portalname: "P" });
    expect(text).toContain(
      "Ihre Meldung „Anmeldung von Anna Łucja Öztürk-Đặng“ haben wir erhalten.",
    );
  });
});

describe("F1: Person", () => {
  it("fragt im Bestand nach Name, Vorname und Geburtsdatum; bereits angemeldet ist ein Fehler", () => {
    expect(stelleFragen(anmeldung, kleinste, ohnePerson())).toEqual({
      angemeldet: {
        art: "ANGEMELDET",
        name: "Öztürk-Đặng",
        vorname: "Anna Łucja",
        geburtsdatum: "1995-04-03",
      },
    });
    expect(stelleFragen(anmeldung, { name: "A" }, ohnePerson())).toEqual({});
    expect(f1.text("F1-ANGEMELDET", {}, { antworten: { angemeldet: true } })).toBe(
      "Diese Person ist bei Ihrer Organisation bereits angemeldet.",
    );
    expect(f1.regeln({}, { antworten: { angemeldet: false } })).toEqual([]);
  });

  it.each([
    ["12.10.2010", ["fehler F1-ALTER geburtsdatum"]],
    ["11.10.2010", []],
    ["11.10.1982", ["hinweis F1-ALTER-42 geburtsdatum"]],
    ["12.10.1982", []],
    ["12.10.1957", ["hinweis F1-ALTER-42 geburtsdatum"]],
    ["11.10.1957", ["fehler F1-ALTER geburtsdatum"]],
  ])("geboren am %s", (geburtsdatum, erwartet) =>
    expect(f1.regeln({ geburtsdatum })).toEqual(erwartet),
  );

  it("ohne Staatsangehörigkeit aus EU, EWR oder Schweiz ist es ein Hinweis", () => {
    expect(f1.regeln({ staatsangehoerigkeit: "163" })).toEqual([
      "hinweis F1-STAAT staatsangehoerigkeit",
    ]);
    for (const code of ["137", "149", "158", "163,000"]) {
      expect(f1.regeln({ staatsangehoerigkeit: code }), code).toEqual([]);
    }
    expect(f1.regeln({ staatsangehoerigkeit: "000,137,149,158" })).toEqual([
      "fehler FORM staatsangehoerigkeit",
    ]);
  });

  it("„seit“ ist Pflicht außer bei ledig und unbekannt, nach der Geburt und nicht in der Zukunft", () => {
    expect(f1.regeln({ familienstand: "NB" })).toEqual([]);
    expect(f1.regeln({ familienstand: "VH" })).toEqual(["fehler PFLICHT seit"]);
    for (const seit of ["03.04.1995", "02.10.2025"]) {
      expect(f1.regeln({ familienstand: "VH", seit })).toEqual(["fehler F1-SEIT seit"]);
    }
  });

  it("die Anschrift ist Pflicht und folgt den Regeln von F3", () => {
    for (const feld of ["strasse", "hausnr", "plz", "ort", "land"]) {
      expect(f1.regeln({ [feld]: "" })).toEqual([`fehler PFLICHT ${feld}`]);
    }
    expect(f1.regeln({ plz: "123" })).toEqual(["fehler F1-PLZ plz"]);
    expect(f1.regeln({ strasse: "Postfach 1" })).toEqual(["fehler F1-POSTFACH strasse"]);
  });

  it("nach Beihilfe wird nur gefragt, wenn die Organisation den Bereich hat", () => {
    const ohne = { organisation: { ...ORGANISATION, bereiche: ["Beamtenversorgung"] } };
    expect(f1.zeilen({ beihilfe_wunsch: "ja" })).toContain(
      "Beihilfebearbeitung durch die Kasse vorgesehen: ja",
    );
    expect(f1.zeilen({ beihilfe_wunsch: "ja" }, ohne).join()).not.toContain("Beihilfe");
  });

  it("verlangt nichts, was nicht erhoben wird", () => {
    const felder = Object.values(anmeldung.felder)
      .map((f) => f.label)
      .join(" ");
    expect(felder).not.toMatch(/Steuer|Religion|Konfession|Behinderung|versicherungsnummer/i);
  });
});

describe("F1: Beschäftigung", () => {
  it("C2 gilt für den Beginn; eine spätere Ernennung und ferne Einweisung sind Hinweise", () => {
    expect(f1.regeln({ beginn: "02.10.2027" })).toEqual(["fehler C2 beginn"]);
    expect(f1.text("F1-ERNENNUNG", { ernennung_am: "12.10.2025" })).toContain(
      "§ 8 Abs. 4 BeamtStG",
    );
    expect(f1.regeln({ ernennung_am: "11.10.2025" })).toEqual([]);
    for (const einweisung_am of ["11.07.2025", "11.01.2026"]) {
      expect(f1.regeln({ einweisung_am })).toEqual([]);
    }
    for (const einweisung_am of ["10.07.2025", "12.01.2026"]) {
      expect(f1.regeln({ einweisung_am })).toEqual(["hinweis F1-EINWEISUNG einweisung_am"]);
    }
  });

  it("auf Zeit sind Amtszeit und Amt Pflicht und folgen den Regeln von F10", () => {
    const ohne = { ...AUF_ZEIT, wahlamt: "", amtszeit_von: "", amtszeit_bis: "" };
    expect(f1.regeln(ohne)).toEqual([
      "fehler PFLICHT amtszeit_von",
      "fehler PFLICHT amtszeit_bis",
      "fehler PFLICHT wahlamt",
    ]);
    expect(f1.regeln({ ...AUF_ZEIT, bv_art: "ZL", wahlamt: "" })).toEqual([
      "fehler PFLICHT wahlamt",
    ]);
    expect(f1.regeln({ ...AUF_ZEIT, amtszeit_bis: "10.10.2035" })).toEqual([
      "hinweis F1-AMTSZEIT amtszeit_bis",
    ]);
    const vorBeginn = { amtszeit_von: "01.10.2019", amtszeit_bis: "30.09.2024" };
    expect(f1.regeln({ ...AUF_ZEIT, ...vorBeginn })).toEqual(["fehler C10 amtszeit_bis"]);
  });

  it("Laufbahn und Fachrichtung sind Pflicht, außer bei B, C, W, R, H und Wahlämtern", () => {
    const ohne = { laufbahngruppe: "", fachrichtung: "" };
    expect(f1.regeln(ohne)).toEqual([
      "fehler PFLICHT laufbahngruppe",
      "fehler PFLICHT fachrichtung",
    ]);
    for (const [tabelle, besoldung] of ["B B2", "C C1", "W W2", "R R1", "H H1"].map((t) =>
      t.split(" "),
    )) {
      expect(f1.regeln({ ...ohne, tabelle: tabelle ?? "", besoldung: besoldung ?? "" })).toEqual(
        [],
      );
    }
  });

  it("die Gruppe gehört zur Tabelle, bei anderer Tabelle ist sie Text", () => {
    expect(f1.regeln({ besoldung: "B2" })).toEqual(["fehler FORM besoldung"]);
    expect(f1.regeln({ tabelle: "XX" })).toEqual(["fehler PFLICHT besoldung_andere"]);
    expect(f1.danach((s) => s.besoldung, { tabelle: "XX", besoldung_andere: "EG 9" })).toEqual([
      "EG 9",
    ]);
  });

  it("M1 und Anwärter außerhalb ihrer Tabelle sind Hinweise", () => {
    expect(f1.regeln({ laufbahngruppe: "1.1" })).toEqual(["hinweis M1 laufbahngruppe"]);
    expect(f1.regeln({ bv_art: "W" })).toEqual(["hinweis F1-ANWAERTER tabelle"]);
    expect(f1.regeln({ bv_art: "W", tabelle: "AW", besoldung: "AW9" })).toEqual([]);
  });

  it("der Umfang folgt F8, Regelstunden werden nach dem Alter vorgeschlagen", () => {
    const teilzeit = {
      modell: "TEILZEIT",
      rechtsgrundlage: "T01",
      angabe: "PROZENT",
      prozent: "40",
    };
    expect(f1.regeln(teilzeit)).toEqual(["hinweis F1-HAELFTE rechtsgrundlage"]);
    expect(f1.danach((s) => s.umfang, teilzeit)).toEqual([{ z: 2, n: 5 }]);
    const roh = { geburtsdatum: "03.04.1995", beginn: "11.10.2025" };
    expect(ergaenzt(anmeldung, roh, ohnePerson()).regelstunden).toBe("41");
    expect(ergaenzt(anmeldung, {}, ohnePerson()).regelstunden).toBeUndefined();
  });

  it("eine Zulage endet nicht vor ihrem Beginn", () => {
    const roh = { "zulagen.0.art": "AZ", "zulagen.0.betrag": "1", "zulagen.0.bis": "10.10.2025" };
    expect(f1.regeln(roh)).toEqual(["fehler C10 zulagen.0.bis"]);
  });
});

describe("F1: Werdegang", () => {
  it("ein Wechsel verlangt Name, letzten Tag vor dem Beginn und Art", () => {
    const wechsel = { vorher: "WECHSEL" };
    expect(f1.regeln(wechsel)).toEqual([
      "fehler PFLICHT vorher_name",
      "fehler PFLICHT vorher_bis",
      "fehler PFLICHT vorher_art",
    ]);
    const voller = {
      ...wechsel,
      vorher_name: "Sonnenwurt",
      vorher_art: "VERSETZUNG",
      vorher_bis: "10.10.2025",
    };
    expect(f1.regeln(voller)).toEqual([]);
    expect(f1.regeln({ ...voller, vorher_bis: "11.10.2025" })).toEqual([
      "fehler F1-VORHER vorher_bis",
    ]);
  });

  it("Vordienstzeiten enden vor dem Beginn, beginnen nach der Geburt und überschneiden sich nicht", () => {
    expect(f1.regeln(zeile(0, "01.01.2020", "10.10.2025"))).toEqual([]);
    expect(f1.regeln(zeile(0, "01.01.2020", "11.10.2025"))).toEqual([
      "fehler F1-WERDEGANG-ENDE werdegang.0.bis",
    ]);
    expect(f1.regeln(zeile(0, "03.04.1995", "01.01.2000"))).toEqual([
      "fehler F1-WERDEGANG-GEBURT werdegang.0.von",
    ]);
    expect(f1.regeln(zeile(0, "02.01.2020", "01.01.2020"))).toEqual(["fehler C10 werdegang.0.bis"]);
    const doppelt = {
      ...zeile(0, "01.01.2015", "31.12.2016"),
      ...zeile(4, "31.12.2016", "31.12.2017"),
    };
    expect(f1.alles(doppelt).befunde).toMatchObject([
      {
        regel: "F1-WERDEGANG-DOPPELT",
        feld: "werdegang.4.von",
        text: "Dieser Zeitraum überschneidet sich mit 01.01.2015 – 31.12.2016.",
      },
    ]);
  });

  it("die Unterlagen hängen davon ab, ob die Person wechselt", () => {
    expect(unterlagenZu(anmeldung, { vorher: "ERSTMALIG" })).toContain(
      "amtsärztliches Gesundheitszeugnis",
    );
    expect(unterlagenZu(anmeldung, { vorher: "WECHSEL" })).toContain("Versetzungsverfügung");
  });
});
