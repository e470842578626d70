import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Angaben, pruefeAngaben, rechneAngaben } from "./angaben";
import { berechne } from "./auskunft";
import { MELDUNGEN } from "./eingabe/meldungen";
import { parseTeilzeit, schreibeTeilzeit } from "./eingabe/teilzeit";
import { alsText } from "./kalender/datum";
import { RLP } from "./recht/rlp";

const UMFELD = { stichtag: "14.09.2016" };
const ZEILE = { dzs: "1301", beginn: "01.08.1980", ende: "31.07.2020", tz: "", beschraenkung: "" };
const ANGABEN: Angaben = {
  geburtsdatum: "06.01.1955",
  begruendung: "01.08.1980",
  beamtenkategorie: "ALLGEMEIN",
  ruhestandsgrund: "REGELALTERSGRENZE",
  ersterRuhestandstag: "01.08.2020",
  dienstzeiten: [ZEILE],
  ruhegehaltfaehigeDienstbezuege: "",
  familienzuschlag: "OHNE",
  familienzuschlagBetrag: "",
  a4Stufe7: "",
  abschlagsfrei: false,
  wechselschichtJahre: "",
  viertesEinstiegsamtOderA14: false,
  feuerwehr: "",
};
const befunde = (aenderung: Partial<Angaben>) =>
  rechneAngaben(RLP, { ...ANGABEN, ...aenderung }, UMFELD).befunde;

describe("Teilzeit in jeder Schreibweise", () => {
  it.each([
    ["12/24", 12, 24],
    ["12 / 24", 12, 24],
    ["13/26,5", 1300, 2650],
    ["13/26.5", 1300, 2650],
    ["50 %", 50, 100],
    ["62,5%", 6250, 10_000],
    ["50 v. H.", 50, 100],
    ["19,5 von 39 h", 1950, 3900],
    ["19,5 Std. von 39 Std.", 1950, 3900],
    ["20 von 40 Stunden", 20, 40],
    ["14 : 27", 14, 27],
    ["  1/2  ", 1, 2],
    ["", 1, 1],
  ])("„%s“ ist %i/%i", (text, z, n) =>
    expect(parseTeilzeit(schreibeTeilzeit(text))).toEqual({ z, n }),
  );

  it.each([
    ["halb", "V-TZ-FORM"],
    ["0,5", "V-TZ-FORM"],
    ["1/99999", "V-TZ-FORM"],
    ["0/0", "V-TZ-NULL"],
    ["5/4", "V-TZ-GROESSER-EINS"],
    ["110 %", "V-TZ-GROESSER-EINS"],
    ["0 %", "V-TZ-NULL"],
  ])("„%s“ wird abgelehnt", (text, code) =>
    expect(parseTeilzeit(schreibeTeilzeit(text))).toBe(code),
  );
});

describe("Getippte Angaben", () => {
  it("vollständig: Berechnung ohne Befund, Rechenweg auf Wunsch", () => {
    const { befunde: keine, fall, rechnung } = rechneAngaben(RLP, ANGABEN, UMFELD);
    expect(keine).toEqual([]);
    if (fall === null) throw new Error("Kein Fall.");
    expect(berechne(RLP, fall).rechnung).toEqual(rechnung);
    expect(rechnung?.bezuege).toBeNull();
  });

  it("nennt alle Fehler auf einmal, jeden an seinem Feld", () => {
    const liste = befunde({
      begruendung: "31.02.1980",
      familienzuschlag: "GANZ",
      ruhegehaltfaehigeDienstbezuege: "1.234,5",
      dienstzeiten: [
        { ...ZEILE, dzs: "", tz: "5/4" },
        { ...ZEILE, ende: "", beschraenkung: "4J-3T" },
      ],
    });
    expect(liste.map((b) => [b.feld, b.code])).toEqual([
      ["begruendung", "V-DATUM"],
      ["dienstzeiten.0.dzs", "V-DZS"],
      ["dienstzeiten.0.tz", "V-TZ-GROESSER-EINS"],
      ["dienstzeiten.1.ende", "V-ZEIT-OFFEN"],
      ["dienstzeiten.1.beschraenkung", "V-BESCHR-FORM"],
      ["ruhegehaltfaehigeDienstbezuege", "V-BETRAG"],
      ["familienzuschlag", "V-FAMILIENZUSCHLAG"],
    ]);
  });

  it("Meldungen nennen Spannen, Zeile und Tag", () => {
    expect(befunde({ geburtsdatum: "13.09.1948" })[0]?.meldung).toBe(
      "Das Geburtsdatum muss zwischen 14.09.1948 und 14.09.2001 liegen.",
    );
    expect(befunde({ begruendung: "05.01.1970" })[0]?.meldung).toBe(
      "Die Begründung des Beamtenverhältnisses muss zwischen 06.01.1970 und 14.09.2016 liegen.",
    );
    expect(befunde({ dienstzeiten: [ZEILE, { ...ZEILE, beginn: "01.01.2020" }] })[0]).toEqual({
      code: "V-UEBERSCHNEIDUNG",
      feld: "dienstzeiten.1.beginn",
      meldung: "Der Zeitraum überschneidet sich mit Zeile 1.",
    });
    expect(befunde({ dienstzeiten: [{ ...ZEILE, ende: "30.07.2020" }] })[0]?.meldung).toBe(
      "Die Zeiten müssen bis zum 31.07.2020 reichen.",
    );
  });

  it("rechnet vorläufig, solange die Zeiten noch nicht bis zum Ruhestand reichen", () => {
    const ergebnis = rechneAngaben(
      RLP,
      { ...ANGABEN, dienstzeiten: [{ ...ZEILE, ende: "31.07.2010" }] },
      UMFELD,
    );
    expect(ergebnis.befunde.map((b) => b.code)).toEqual(["V-LETZTE-ZEIT"]);
    expect(ergebnis.rechnung?.neu.satz).toBe(5381);
  });

  it("die Wartezeit steht vor dem Betrag und nach den Zeilen", () => {
    const kurz = { ...ZEILE, beginn: "03.08.2015" };
    const liste = befunde({ dienstzeiten: [kurz], ruhegehaltfaehigeDienstbezuege: "x" });
    expect(liste.map((b) => b.code)).toEqual(["V-WARTEZEIT", "V-BETRAG"]);
  });

  it("nach Schritt 2 steht die Spanne des Ruhestands fest (Anleitung: 01.02.2018 bis 01.08.2020)", () => {
    const antrag = { ...ANGABEN, ruhestandsgrund: "ANTRAGSALTERSGRENZE", ersterRuhestandstag: "" };
    const { befunde: keine, rahmen } = pruefeAngaben(RLP, antrag, UMFELD, 2);
    expect(keine).toEqual([]);
    expect(rahmen.spanne && [alsText(rahmen.spanne.von), alsText(rahmen.spanne.bis)]).toEqual([
      "01.02.2018",
      "01.08.2020",
    ]);
  });

  it("ein unmöglicher Grund fällt schon in Schritt 2 auf", () => {
    const angaben = {
      ...ANGABEN,
      beamtenkategorie: "FEUERWEHR",
      ruhestandsgrund: "SCHWERBEHINDERUNG",
      geburtsdatum: "06.01.1965",
      begruendung: "01.08.1990",
    };
    const codes = pruefeAngaben(RLP, angaben, UMFELD, 2).befunde.map((b) => b.code);
    expect(codes).toEqual(["V-GRUND-NICHT-MOEGLICH"]);
  });

  it("Schritt 1 fragt nur nach dem Geburtsdatum", () => {
    const leer = { ...ANGABEN, beamtenkategorie: "", ruhestandsgrund: "", begruendung: "" };
    expect(pruefeAngaben(RLP, leer, UMFELD, 1).befunde).toEqual([]);
  });

  it("andere Schreibweisen eines Datums liest, wer die Seite baut", () => {
    const datumstext = (text: string) => (text === "6.1.55" ? "06.01.1955" : text);
    const angaben = { ...ANGABEN, geburtsdatum: " 6.1.55 " };
    expect(rechneAngaben(RLP, angaben, { ...UMFELD, datumstext }).befunde).toEqual([]);
    expect(rechneAngaben(RLP, angaben, UMFELD).befunde[0]?.code).toBe("V-DATUM");
  });

  it("zusätzliche Angaben der Polizei und Feuerwehr", () => {
    const polizei = { beamtenkategorie: "POLIZEI" };
    expect(befunde({ ...polizei, wechselschichtJahre: "viele" })[0]).toMatchObject({
      code: "V-ZUSATZ",
      feld: "zusatz.wechselschichtJahre",
    });
    expect(befunde({ beamtenkategorie: "FEUERWEHR", feuerwehr: "LEITUNG" })[0]).toMatchObject({
      feld: "zusatz.feuerwehr",
    });
  });

  it("keine Meldung behält einen Platzhalter, und keine Eingabe wirft", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("01.01.2000", "1/2", "1301", "5J", "POLIZEI"),
    );
    const zeile = fc.record({ dzs: text, beginn: text, ende: text, tz: text, beschraenkung: text });
    const angaben = fc.record({
      geburtsdatum: text,
      begruendung: text,
      beamtenkategorie: text,
      ruhestandsgrund: text,
      ersterRuhestandstag: text,
      dienstzeiten: fc.array(zeile, { maxLength: 4 }),
      ruhegehaltfaehigeDienstbezuege: text,
      familienzuschlag: text,
      wechselschichtJahre: text,
      feuerwehr: text,
    });
    fc.assert(
      fc.property(angaben, (a) => {
        for (const { code, meldung } of befunde(a)) {
          expect(MELDUNGEN).toHaveProperty(code);
          expect(meldung).not.toMatch(/[{}]/);
        }
      }),
    );
  });
});

describe("Viele Zeilen", () => {
  it("200 Zeilen rechnen wie eine", () => {
    const anfang = 3865; // 01.08.1980
    const zeilen = Array.from({ length: 200 }, (_, i) => ({
      ...ZEILE,
      beginn: alsText(anfang + i * 70),
      ende: alsText(i === 199 ? 18_474 : anfang + i * 70 + 69),
    }));
    const { befunde: keine, rechnung } = rechneAngaben(
      RLP,
      { ...ANGABEN, dienstzeiten: zeilen.toReversed() },
      UMFELD,
    );
    expect(keine).toEqual([]);
    expect(rechnung?.zeilen).toHaveLength(200);
    expect(rechnung?.neu.satz).toBe(7175);
  });
});
