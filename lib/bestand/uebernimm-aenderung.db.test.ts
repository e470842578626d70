import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { eigner } from "@/lib/testhilfe/verbindung";
import { DORF, kasse, mitglied, person, STADT, scheibe, zahlen } from "./testdaten";
import {
  ersetzte,
  freierCode,
  importiere,
  lebenslauf,
  schliesse,
  stamm,
  uebersicht,
  zaehler,
} from "./testhilfe";

let code: string;
const kopf = () => [
  kasse(code),
  mitglied("M-1", "Mäuserast", STADT),
  mitglied("M-2", "Sonnenwurt", DORF),
];
const ALT = scheibe("2000-01-01", "2009-12-31");
const NEU = scheibe("2010-01-01", null);

beforeEach(async () => {
  code = await freierCode();
  await importiere([...kopf(), person("1", [ALT, NEU]), person("2", [ALT, NEU])]);
});
afterAll(schliesse);

const noch = (zeitscheiben: unknown[], rest = {}) =>
  importiere([...kopf(), person("1", zeitscheiben, rest), person("2", [ALT, NEU])]);

describe("Geänderter Lebenslauf", () => {
  it("ersetzt nur, was sich unterscheidet, und löscht nichts", async () => {
    const vorher = await lebenslauf(code, "1");
    const zuEnde = { ...NEU, bis: "2024-12-31" };
    const weiter = scheibe("2025-01-01", null, { besoldung: "A13" });
    expect(await noch([ALT, zuEnde, weiter])).toMatchObject({ zahlen: zahlen(5, 0, 1, 4) });
    const nachher = await lebenslauf(code, "1");
    expect(nachher.map((z) => [z.von, z.bis, z.besoldung])).toEqual([
      ["2000-01-01", "2009-12-31", "A12"],
      ["2010-01-01", "2024-12-31", "A12"],
      ["2025-01-01", null, "A13"],
    ]);
    expect(nachher[0]?.id).toBe(vorher[0]?.id);
    expect(await ersetzte(code, "1")).toMatchObject([{ id: vorher[1]?.id, bis: null }]);
    expect(await stamm(code, "1")).toMatchObject({ lebenslauf_version: 2 });
  });

  it("lässt andere Personen und ihre Fassung in Ruhe", async () => {
    const vorher = await lebenslauf(code, "2");
    await noch([ALT]);
    expect(await lebenslauf(code, "2")).toEqual(vorher);
    expect(await stamm(code, "2")).toMatchObject({ lebenslauf_version: 1 });
  });

  it("führt Übersicht und Zähler nach, auch wenn ein Mitglied wegfällt", async () => {
    await noch([ALT, { ...NEU, ...DORF }]);
    expect(await uebersicht(code, "1")).toMatchObject([
      { mitglied: "Mäuserast", status: "EHEMALIG", schnitt: "2000-01-01" },
      { mitglied: "Sonnenwurt", status: "AKTIV", schnitt: "2010-01-01" },
    ]);
    await noch([
      { ...ALT, ...DORF },
      { ...NEU, ...DORF },
    ]);
    expect(await uebersicht(code, "1")).toMatchObject([{ mitglied: "Sonnenwurt" }]);
    expect(await zaehler(code)).toEqual(["Mäuserast AKTIV: 1", "Sonnenwurt AKTIV: 1"]);
  });

  it("eine leere Liste beendet den Lebenslauf, die Geschichte bleibt", async () => {
    await noch([]);
    expect(await lebenslauf(code, "1")).toEqual([]);
    expect(await ersetzte(code, "1")).toHaveLength(2);
    expect(await uebersicht(code, "1")).toEqual([]);
  });

  it("verschiebt die Grenze zweier Zeitscheiben, ohne dass sie sich im Weg stehen", async () => {
    await noch([
      { ...ALT, bis: "2014-12-31" },
      { ...NEU, von: "2015-01-01" },
    ]);
    expect((await lebenslauf(code, "1")).map((z) => [z.von, z.bis])).toEqual([
      ["2000-01-01", "2014-12-31"],
      ["2015-01-01", null],
    ]);
  });
});

describe("Zusatz der Zeitscheiben", () => {
  const zusatz = {
    bvArt: "L",
    laufbahngruppe: "2.1",
    zulagen: [{ art: "AZ", betragCent: 12_345 }],
  };

  it("wird gespeichert und verglichen", async () => {
    await noch([ALT, { ...NEU, zusatz }]);
    expect((await lebenslauf(code, "1"))[1]?.zusatz).toEqual(zusatz);
    expect(await noch([ALT, { ...NEU, zusatz }])).toMatchObject({ zahlen: zahlen(5, 0, 0, 5) });
    expect(await noch([ALT, { ...NEU, zusatz: {} }])).toMatchObject({ zahlen: zahlen(5, 0, 1, 4) });
  });

  it("bleibt erhalten, wenn die Datei ihn nicht nennt", async () => {
    await noch([ALT, { ...NEU, zusatz }]);
    expect(await noch([ALT, NEU])).toMatchObject({ zahlen: zahlen(5, 0, 0, 5) });
    await noch([ALT, { ...NEU, besoldung: "A13" }]);
    expect((await lebenslauf(code, "1"))[1]).toMatchObject({ besoldung: "A13", zusatz });
  });
});

describe("Geänderte Stammdaten", () => {
  it("ändern die Person und ihre Übersicht, nicht die Fassung des Lebenslaufs", async () => {
    const daten = { familienstand: "VH", staatsangehoerigkeit: ["000"] };
    expect(await noch([ALT, NEU], { name: "Zöllner", daten })).toMatchObject({
      zahlen: zahlen(5, 0, 1, 4),
    });
    expect(await stamm(code, "1")).toMatchObject({ name: "Zöllner", daten, lebenslauf_version: 1 });
    expect(await uebersicht(code, "1")).toMatchObject([{ name: "Zöllner", name_sort: "zollner" }]);
    expect(await ersetzte(code, "1")).toEqual([]);
  });

  it("Personendaten bleiben, wenn die Datei sie nicht nennt", async () => {
    await noch([ALT, NEU], { daten: { titel: "Dr." } });
    expect(await noch([ALT, NEU])).toMatchObject({ zahlen: zahlen(5, 0, 0, 5) });
    expect(await stamm(code, "1")).toMatchObject({ daten: { titel: "Dr." } });
  });

  it("Todestag und gekürzter Lebenslauf kommen zusammen an", async () => {
    await noch([ALT, { ...NEU, bis: "2024-05-04" }], { todestag: "2024-05-04" });
    expect(await stamm(code, "1")).toMatchObject({ todestag: "2024-05-04", lebenslauf_version: 2 });
    expect(await uebersicht(code, "1")).toMatchObject([{ status: "EHEMALIG", pruefen_am: null }]);
  });

  it("ein berichtigter späterer Todestag darf mit längerem Lebenslauf kommen", async () => {
    await noch([ALT, { ...NEU, bis: "2024-05-04" }], { todestag: "2024-05-04" });
    await noch([ALT, { ...NEU, bis: "2024-06-04" }], { todestag: "2024-06-04" });
    expect((await lebenslauf(code, "1"))[1]).toMatchObject({ bis: "2024-06-04" });
  });
});

describe("Geänderte Kasse und Mitglieder", () => {
  const mitKasse = (rest: Record<string, unknown>) => importiere([kasse(code, rest)]);
  const gespeichert = async () =>
    (
      await eigner()`select name, anschrift, support_mail, eingang_mail, web, absender_name from kasse where code = ${code}`
    )[0];

  it("Angaben der Kasse bleiben, wenn die Zeile sie nicht nennt", async () => {
    const rest = {
      anschrift: { zeilen: ["Ring 1", "50000 Stadt"] },
      supportMail: "hilfe@kasse.example",
      eingangMail: "eingang@kasse.example",
      web: "https://kasse.example",
      absenderName: "Kasse",
    };
    expect(await mitKasse(rest)).toMatchObject({ zahlen: zahlen(1, 0, 1, 0) });
    expect(await mitKasse({})).toMatchObject({ zahlen: zahlen(1, 0, 0, 1) });
    expect(await gespeichert()).toMatchObject({
      web: "https://kasse.example",
      eingang_mail: "eingang@kasse.example",
    });
  });

  it("ein neuer Name des Mitglieds steht auch in allen seinen Mitgliedschaften", async () => {
    await importiere([
      kasse(code),
      mitglied("M-1", "Mäuserast-Neu", STADT, { mitgliedschaften: [] }),
    ]);
    const [m] = await eigner()`select anzeige from mitgliedschaft
      where kasse_id = (select id from kasse where code = ${code}) and pnr = '78970'`;
    expect(m?.anzeige).toBe("Mäuserast-Neu (Beamtenversorgung) (PNR: 78970, Abr: 102898)");
  });

  it("neue Mitgliedschaften kommen hinzu, nicht genannte bleiben", async () => {
    const beihilfe = {
      geschaeftsbereich: "Beihilfe",
      pnr: "78971",
      abr: "102899",
      von: "2020-01-01",
    };
    const zeile = mitglied("M-1", "Mäuserast", STADT, { mitgliedschaften: [beihilfe] });
    expect(await importiere([kasse(code), zeile])).toMatchObject({ zahlen: zahlen(2, 0, 1, 1) });
    const alle =
      await eigner()`select geschaeftsbereich from mitgliedschaft where kasse_id = (select id from kasse where code = ${code})
      and mitglied_id = (select id from mitglied where kasse_id = mitgliedschaft.kasse_id and mitgliedsnummer = 'M-1') order by 1`;
    expect(alle.map((z) => z.geschaeftsbereich)).toEqual(["Beamtenversorgung", "Beihilfe"]);
  });
});
