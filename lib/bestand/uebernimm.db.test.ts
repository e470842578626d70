import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { eigner } from "@/lib/testhilfe/verbindung";
import { Importabbruch } from "./abbruch";
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
import { pruefeEingerichtet } from "./uebernimm";

let code: string;
beforeEach(async () => {
  code = await freierCode();
});
afterAll(schliesse);

const kopf = () => [
  kasse(code),
  mitglied("M-1", "Mäuserast", STADT),
  mitglied("M-2", "Sonnenwurt", DORF),
];
const ACKERMANN = [
  scheibe("2000-01-01", "2009-12-31", { bezeichnung: "Amtmann", besoldung: "A11" }),
  scheibe("2010-01-01", null),
];

describe("Erster Import", () => {
  it("legt Kasse, Mitglieder, Personen, Zeitscheiben und die Übersicht an", async () => {
    const ergebnis = await importiere([...kopf(), person("4342", ACKERMANN)]);
    expect(ergebnis).toMatchObject({ uebernommen: true, zahlen: zahlen(4, 4, 0, 0), maengel: [] });
    expect(await stamm(code, "4342")).toEqual({
      name: "Ackermann",
      vorname: "Jochen",
      geburtsdatum: "1961-03-12",
      beihilfeberechtigt: false,
      todestag: null,
      personenart: "BEAMTE",
      daten: {},
      lebenslauf_version: 1,
    });
    expect(await lebenslauf(code, "4342")).toMatchObject([
      { von: "2000-01-01", bis: "2009-12-31", bezeichnung: "Amtmann", besoldung: "A11" },
      { von: "2010-01-01", bis: null, umfang_z: 80, umfang_n: 100, art: "DIENST", zusatz: {} },
    ]);
    expect(await uebersicht(code, "4342")).toMatchObject([
      { mitglied: "Mäuserast", status: "AKTIV", schnitt: "2010-01-01", name_sort: "ackermann" },
    ]);
  });

  it("nennt die Mitgliedschaft, wie Kopfzeile und Lebenslauf sie zeigen", async () => {
    await importiere(kopf());
    const [m] = await eigner()`select anzeige from mitgliedschaft
      where kasse_id = (select id from kasse where code = ${code}) and pnr = '78970'`;
    expect(m?.anzeige).toBe("Mäuserast (Beamtenversorgung) (PNR: 78970, Abr: 102898)");
  });

  it("speichert Träger, die keine Mitglieder sind, mit Name und Art", async () => {
    const ausbildung = {
      ...scheibe("1980-08-01", "1983-07-31", { art: "AUSBILDUNG", besoldung: null }),
      pnr: undefined,
      abr: undefined,
      traeger: "Berufskolleg",
      traegerArt: "AUSBILDUNG",
    };
    await importiere([...kopf(), person("1", [ausbildung])]);
    expect(await lebenslauf(code, "1")).toMatchObject([
      { traeger_name: "Berufskolleg", traeger_art: "AUSBILDUNG", mitglied_id: null },
    ]);
    expect(await uebersicht(code, "1")).toEqual([]);
  });

  it("behält Rückstrich, Umlaut und Apostroph im Namen", async () => {
    const name = "D’Angelo\\N Größenwahn-Łuk";
    await importiere([...kopf(), person("1", ACKERMANN, { name })]);
    expect(await stamm(code, "1")).toMatchObject({ name });
  });

  it("zählt die Personen je Mitglied und Status", async () => {
    await importiere([
      ...kopf(),
      person("1", ACKERMANN),
      person("2", [scheibe("2000-01-01", "2020-12-31")]),
      person("3", [scheibe("2027-01-01", null)]),
      person("4", ACKERMANN, { personenart: "SONSTIGE" }),
      person("5", [scheibe("2000-01-01", "2020-12-31"), scheibe("2021-01-01", null, DORF)]),
    ]);
    expect(await zaehler(code)).toEqual([
      "Mäuserast AKTIV: 1",
      "Mäuserast EHEMALIG: 2",
      "Mäuserast KUENFTIG: 1",
      "Mäuserast SONSTIGE: 1",
      "Sonnenwurt AKTIV: 1",
    ]);
  });

  it("schreibt je Kasse einen Eintrag in die Prüfspur, ohne Namen", async () => {
    await importiere([...kopf(), person("4342", ACKERMANN)]);
    const eintraege = await eigner()`select aktion, ergebnis, einzelheiten from audit_ereignis
      where kasse_id = (select id from kasse where code = ${code})`;
    expect([...eintraege]).toEqual([
      { aktion: "bestand.uebernehmen", ergebnis: "ok", einzelheiten: zahlen(4, 4, 0, 0) },
    ]);
  });

  it("meldet als Hinweis, was auffällt, aber erlaubt ist", async () => {
    const jung = person("1", [scheibe("1970-01-01", null)]);
    const { uebernommen, hinweise } = await importiere([...kopf(), jung]);
    expect(uebernommen).toBe(true);
    expect(hinweise).toEqual([
      expect.stringMatching(/^4: I7: .* beginnt vor dem 15. Geburtstag\.$/),
    ]);
  });
});

describe("Derselbe Bestand noch einmal", () => {
  it("ändert nichts: keine Zeile, keine Fassung, keine Kennung", async () => {
    const datei = [...kopf(), person("1", ACKERMANN), person("2", ACKERMANN)];
    await importiere(datei);
    const vorher = [
      await lebenslauf(code, "1"),
      await stamm(code, "1"),
      await uebersicht(code, "1"),
    ];
    expect(await importiere(datei)).toMatchObject({ zahlen: zahlen(5, 0, 0, 5) });
    expect([
      await lebenslauf(code, "1"),
      await stamm(code, "1"),
      await uebersicht(code, "1"),
    ]).toEqual(vorher);
    expect(await ersetzte(code, "1")).toEqual([]);
  });

  it("auch anders geschriebene Brüche sind derselbe Umfang", async () => {
    const mit = (umfang: string) => [
      ...kopf(),
      person("1", [scheibe("2000-01-01", null, { umfang })]),
    ];
    await importiere(mit("80/100"));
    expect(await importiere(mit("4/5"))).toMatchObject({ zahlen: zahlen(4, 0, 0, 4) });
  });

  it("die Übersicht folgt dem Tag, auch wenn die Datei nichts Neues sagt", async () => {
    const datei = [...kopf(), person("1", [scheibe("2027-01-01", null)])];
    await importiere(datei);
    expect(await uebersicht(code, "1")).toMatchObject([
      { status: "KUENFTIG", aktiv_ab: "2027-01-01" },
    ]);
    await importiere(datei, { heute: "2027-01-01" });
    expect(await uebersicht(code, "1")).toMatchObject([{ status: "AKTIV", aktiv_ab: null }]);
    expect(await zaehler(code)).toEqual(["Mäuserast AKTIV: 1"]);
  });
});

describe("Mehrere Kassen", () => {
  it("eine Datei darf mehrere enthalten; jede Zeile gehört zur letzten Kasse", async () => {
    const zweite = await freierCode();
    await importiere([
      ...kopf(),
      person("7", ACKERMANN),
      kasse(zweite),
      mitglied("M-1", "Ahornfels", STADT),
      person("7", [scheibe("2001-01-01", null)]),
    ]);
    expect(await lebenslauf(code, "7")).toHaveLength(2);
    expect(await lebenslauf(zweite, "7")).toHaveLength(1);
    expect(await uebersicht(zweite, "7")).toMatchObject([{ mitglied: "Ahornfels" }]);
  });

  it("dieselben Nummern in einer anderen Kasse bleiben unberührt", async () => {
    await importiere([...kopf(), person("7", ACKERMANN)]);
    const zweite = await freierCode();
    await importiere([kasse(zweite), mitglied("M-1", "Mäuserast", STADT), person("7", [])]);
    expect(await lebenslauf(code, "7")).toHaveLength(2);
  });
});

describe("Viele Personen", () => {
  it("mehr als ein Stapel wird in derselben Transaktion übernommen", async () => {
    const viele = Array.from({ length: 2_600 }, (_, i) =>
      person(String(i + 1), [
        ...ACKERMANN,
        scheibe("1985-01-01", "1999-12-31", DORF),
        scheibe("1980-01-01", "1984-12-31"),
      ]),
    );
    expect(await importiere([...kopf(), ...viele])).toMatchObject({
      zahlen: zahlen(2603, 2603, 0, 0),
    });
    expect(await zaehler(code)).toEqual(["Mäuserast AKTIV: 2600", "Sonnenwurt EHEMALIG: 2600"]);
    expect(await lebenslauf(code, "2600")).toHaveLength(4);
  });
});

describe("Voraussetzung", () => {
  it("ohne eingerichtete Datenbank sagt der Import, was zu tun ist", async () => {
    const versuch = eigner().begin(async (tx) => {
      await tx`delete from installation`;
      await pruefeEingerichtet(tx);
    });
    await expect(versuch).rejects.toThrow(Importabbruch);
    await expect(versuch).rejects.toThrow("npm start");
  });
});
