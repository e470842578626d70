import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { eigner } from "@/lib/testhilfe/verbindung";
import { DORF, kasse, mitglied, person, type Rohzeile, STADT, scheibe, zahlen } from "./testdaten";
import { freierCode, importiere, lebenslauf, schliesse } from "./testhilfe";

let code: string;
beforeEach(async () => {
  code = await freierCode();
});
afterAll(schliesse);

const kopf = () => [kasse(code), mitglied("M-1", "Mäuserast", STADT)];
const GUT = [scheibe("2000-01-01", "2009-12-31"), scheibe("2010-01-01", null)];
const maengel = async (...zeilen: Rohzeile[]) =>
  (await importiere([...kopf(), ...zeilen])).maengel.map((m) => `${m.zeile} ${m.feld}: ${m.grund}`);
const gibtEsKasse = async () =>
  (await eigner()`select from kasse where code = ${code}`).length === 1;

describe("Fehler in der Datei", () => {
  it("ein einziger verhindert alles, auch Kasse und Mitglieder", async () => {
    const ergebnis = await importiere([...kopf(), person("1", GUT), person("0", GUT)]);
    expect(ergebnis).toMatchObject({ uebernommen: false, zahlen: zahlen(4, 0, 0, 0, 1) });
    expect(await gibtEsKasse()).toBe(false);
  });

  it("auch ein Fehler nach mehreren geschriebenen Stapeln verhindert alles", async () => {
    const viele = Array.from({ length: 4_000 }, (_, i) => person(String(i + 1), GUT));
    const ergebnis = await importiere([...kopf(), ...viele, "{"]);
    expect(ergebnis).toMatchObject({ uebernommen: false, zahlen: zahlen(4003, 0, 0, 0, 1) });
    expect(await gibtEsKasse()).toBe(false);
  });

  it("die Prüfspur einer vorhandenen Kasse hält auch die Ablehnung fest", async () => {
    await importiere(kopf());
    await importiere([...kopf(), "{"]);
    const eintraege = await eigner()`select ergebnis from audit_ereignis
      where kasse_id = (select id from kasse where code = ${code}) order by folge`;
    expect(eintraege.map((e) => e.ergebnis)).toEqual(["ok", "abgelehnt"]);
  });

  it("überschneidende Zeitscheiben nennen beide Plätze (I2)", async () => {
    const [m] = (
      await importiere([...kopf(), person("1", [GUT[1], scheibe("2012-01-01", "2012-12-31")])])
    ).maengel;
    expect(m).toMatchObject({
      zeile: 3,
      feld: "zeitscheiben[1], zeitscheiben[2]",
      wert: "2010-01-01/, 2012-01-01/2012-12-31",
      grund: expect.stringMatching(/^I2: .* überschneiden sich\.$/),
    });
  });

  it.each([
    ["Ende vor Beginn", [scheibe("2010-01-01", "2009-12-31")], "zeitscheiben[1]: I1:"],
    [
      "Umfang 0 ohne Beurlaubung",
      [scheibe("2010-01-01", null, { umfang: "0/100" })],
      "zeitscheiben[1]: I6:",
    ],
    [
      "Umfang über 100 %",
      [scheibe("2010-01-01", null, { umfang: "101/100" })],
      "zeitscheiben[1]: I6:",
    ],
    [
      "Beurlaubung mit Umfang",
      [scheibe("2010-01-01", null, { art: "BEURLAUBUNG" })],
      "zeitscheiben[1]: I6:",
    ],
  ])("%s verletzt eine Invariante", async (_was, scheiben, anfang) => {
    expect(await maengel(person("1", scheiben))).toContainEqual(expect.stringContaining(anfang));
  });

  it("keine Zeitscheibe darf über den Todestag reichen (I7)", async () => {
    expect(await maengel(person("1", GUT, { todestag: "2020-01-01" }))).toEqual([
      expect.stringMatching(/^3 zeitscheiben\[2\]: I7: .* reicht über den Todestag hinaus\.$/),
    ]);
  });

  it("unbekannte PNR, auch wenn das Mitglied erst danach kommt", async () => {
    const grund =
      "Diese Mitgliedschaft ist nicht bekannt; die Zeile des Mitglieds muss vor der Person stehen.";
    expect(
      await maengel(
        person("1", [scheibe("2010-01-01", null, DORF)]),
        mitglied("M-2", "Sonnenwurt", DORF),
      ),
    ).toEqual([`3 zeitscheiben[1].pnr: ${grund}`]);
  });

  it("PNR und Abr müssen zusammen bekannt sein", async () => {
    const halb = scheibe("2010-01-01", null, { abr: "999999" });
    expect(await maengel(person("1", [halb]))).toEqual([expect.stringContaining("nicht bekannt")]);
  });

  it("dieselbe Pers.-Nummer zweimal in der Datei", async () => {
    expect(await maengel(person("1", GUT), person("2", GUT), person("1", GUT))).toEqual([
      "5 persnr: Diese Pers.-Nummer steht schon in Zeile 3.",
    ]);
  });

  it("Zeilen ohne Kasse davor", async () => {
    expect((await importiere([person("1", GUT)])).maengel).toMatchObject([
      { zeile: 1, grund: "Vor dieser Zeile fehlt eine gültige Zeile der Kasse." },
    ]);
  });

  it("kaputtes JSON nennt die Zeile, die folgenden werden weiter geprüft", async () => {
    expect(await maengel("{kaputt", person("00", GUT))).toEqual([
      "3 : Die Zeile ist kein gültiges JSON.",
      "4 persnr: Die Pers.-Nummer hat 1 bis 6 Ziffern und beginnt nicht mit 0.",
    ]);
  });

  it("zwei Mitglieder mit gleichem Namen, gleicher Nummer oder gleicher PNR", async () => {
    expect(
      await maengel(
        mitglied("M-2", "Mäuserast", DORF),
        mitglied("M-1", "Anders", DORF),
        mitglied("M-3", "Sonnenwurt", STADT),
      ),
    ).toEqual([
      "3 name: So heißt schon das Mitglied M-1.",
      "4 mitgliedsnummer: Diese Mitgliedsnummer steht schon in Zeile 2.",
      "5 mitgliedschaften[1]: PNR und Abr gehören schon einem anderen Mitglied.",
    ]);
  });
});

describe("--teilweise", () => {
  it("nimmt die fehlerlosen Zeilen und nennt die anderen", async () => {
    const ergebnis = await importiere(
      [
        ...kopf(),
        person("1", GUT),
        person("2", [scheibe("2010-01-01", "2009-01-01")]),
        person("3", GUT),
      ],
      { teilweise: true },
    );
    expect(ergebnis).toMatchObject({ uebernommen: true, zahlen: zahlen(5, 4, 0, 0, 1) });
    expect(await lebenslauf(code, "1")).toHaveLength(2);
    expect(await lebenslauf(code, "2")).toEqual([]);
    expect(await lebenslauf(code, "3")).toHaveLength(2);
  });

  it("nach einer fehlerhaften Zeile der Kasse gerät nichts in die Kasse davor", async () => {
    const ergebnis = await importiere(
      [...kopf(), person("1", GUT), { ...kasse("999"), tippfehler: 1 }, person("2", GUT)],
      { teilweise: true },
    );
    expect(ergebnis.maengel.map((m) => m.zeile)).toEqual([4, 5]);
    expect(await lebenslauf(code, "2")).toEqual([]);
  });

  it("auch nicht nach einer unlesbaren Zeile, die wohl eine Kasse war", async () => {
    const ergebnis = await importiere(
      [...kopf(), person("1", GUT), '{"art":"kasse","code":', person("2", GUT)],
      { teilweise: true },
    );
    expect(ergebnis.zahlen).toEqual(zahlen(5, 3, 0, 0, 2));
    expect(await lebenslauf(code, "2")).toEqual([]);
  });

  it("ein fehlerhaftes Mitglied zieht nur die Personen mit, die es nennen", async () => {
    const ergebnis = await importiere(
      [
        ...kopf(),
        mitglied("M-2", "", DORF),
        person("1", GUT),
        person("2", [scheibe("2010-01-01", null, DORF)]),
      ],
      { teilweise: true },
    );
    expect(ergebnis.maengel.map((m) => m.zeile)).toEqual([3, 5]);
    expect(ergebnis.zahlen).toEqual(zahlen(5, 3, 0, 0, 2));
  });
});
