import { describe, expect, it } from "vitest";
import { HEUTE, kasse, mitglied, person, STADT, scheibe } from "./testdaten";
import { parseZeile } from "./zeile";

const lies = (zeile: unknown) => parseZeile(JSON.stringify(zeile), HEUTE);
/** `feld: grund` je Mangel; leer, wenn die Zeile stimmt. */
const maengel = (zeile: unknown) => {
  const ergebnis = lies(zeile);
  return ergebnis.ok ? [] : ergebnis.maengel.map((m) => `${m.feld}: ${m.grund}`);
};
const mitScheibe = (rest: Record<string, unknown>) =>
  person("1", [scheibe("2020-01-01", null, rest)]);

describe("Die Beispiele aus contract.md 4", () => {
  it.each([
    '{"art":"kasse","code":"201","name":"Kasse"}',
    '{"art":"mitglied","mitgliedsnummer":"M-0001","name":"Mäuserast","anschrift":{},"mitgliedschaften":[{"geschaeftsbereich":"Beamtenversorgung","pnr":"78970","abr":"102898","von":"1970-01-01","bis":null}]}',
    '{"art":"person","persnr":"4342","personenart":"BEAMTE","name":"Ackermann","vorname":"Jochen","geburtsdatum":"1961-03-12","beihilfeberechtigt":false,"todestag":null,"zeitscheiben":[{"von":"2023-04-01","bis":null,"bezeichnung":"Amt","pnr":"78970","abr":"102898","besoldung":"A12","umfang":"80/100","art":"DIENST"}]}',
  ])("%s", (text) => expect(parseZeile(text, HEUTE)).toMatchObject({ ok: true }));
});

describe("Form der Zeile", () => {
  it.each([
    ["{", "Die Zeile ist kein gültiges JSON."],
    ["[]", "Die Zeile ist kein JSON-Objekt."],
    ["null", "Die Zeile ist kein JSON-Objekt."],
    ['"x"', "Die Zeile ist kein JSON-Objekt."],
  ])("%s wird abgelehnt", (text, grund) => {
    expect(parseZeile(text, HEUTE)).toMatchObject({ ok: false, maengel: [{ feld: "", grund }] });
  });

  it("nennt die erlaubten Arten, wenn die Art fehlt oder falsch ist", () => {
    expect(maengel({})).toEqual(["art: Die Angabe fehlt."]);
    expect(maengel({ art: "Person" })).toEqual(["art: Erlaubt: kasse, mitglied, person."]);
    expect(lies({ art: "__proto__" }).ok).toBe(false);
  });

  it("sammelt alle Mängel einer Zeile, statt beim ersten aufzuhören", () => {
    expect(maengel({ ...person("0", []), name: "", geburtsdatum: "12.03.1961", fremd: 1 })).toEqual(
      [
        "fremd: Diesen Schlüssel gibt es hier nicht.",
        "persnr: Die Pers.-Nummer hat 1 bis 6 Ziffern und beginnt nicht mit 0.",
        "name: Die Angabe ist leer.",
        "geburtsdatum: Das ist kein Tag des Kalenders in der Form JJJJ-MM-TT.",
      ],
    );
  });

  it("kürzt lange Werte im Bericht", () => {
    const ergebnis = lies(person("1", [], { name: "x".repeat(500) }));
    expect(ergebnis.ok || ergebnis.maengel[0]?.wert).toBe(`${"x".repeat(100)}…`);
  });
});

describe("Texte", () => {
  it.each(["a\u0000b", "a\nb", "a\tb", "\ud800", "a\u202eb"])(
    "Steuerzeichen und halbe Zeichen werden abgelehnt: %j",
    (name) => {
      expect(maengel(person("1", [], { name }))).toEqual([
        "name: Der Text enthält unzulässige Steuerzeichen.",
      ]);
    },
  );

  it("werden in Normalform und ohne Rand übernommen", () => {
    const ergebnis = lies(person("1", [], { name: "  Mu\u0308ller " }));
    expect(ergebnis).toMatchObject({ zeile: { name: "Müller" } });
  });

  it("eine Zahl ist kein Text: Pers.-Nummern stehen in Anführungszeichen", () => {
    expect(maengel({ ...person("1", []), persnr: 4342 })).toEqual([
      "persnr: Hier wird Text erwartet.",
    ]);
  });
});

describe("Kasse und Mitglied", () => {
  it.each(["20", "2010", "abc", ""])("Kassencode „%s“ wird abgelehnt", (code) => {
    expect(maengel(kasse(code))).toHaveLength(1);
  });

  it("prüft die freiwilligen Angaben der Kasse", () => {
    expect(
      maengel(
        kasse("201", {
          supportMail: "a@b@c",
          eingangMail: "x",
          web: "javascript:1",
          absenderName: "",
        }),
      ),
    ).toEqual([
      "supportMail: Das ist keine E-Mail-Adresse.",
      "eingangMail: Das ist keine E-Mail-Adresse.",
      "web: Die Adresse beginnt mit https:// oder http://.",
      "absenderName: Die Angabe ist leer.",
    ]);
  });

  it.each([
    [{ zeilen: ["Markt 1", "12345 Ort"] }, ["Markt 1", "12345 Ort"]],
    [{ strasse: "Markt", hausnr: "1", plz: "12345", ort: "Ort" }, ["Markt 1", "12345 Ort"]],
    [{ postfach: "77", ort: "Ort", land: null }, ["Postfach 77", "Ort"]],
    [{}, []],
  ])("die Anschrift %j wird zu Zeilen", (anschrift, zeilen) => {
    expect(lies(mitglied("M-1", "Stadt", STADT, { anschrift }))).toMatchObject({
      zeile: { anschrift: { zeilen } },
    });
  });

  it.each([
    [{ anschrift: "Markt 1" }, "anschrift: Hier wird ein Objekt erwartet."],
    [{ anschrift: { stras: "x" } }, "anschrift.stras: Diesen Schlüssel gibt es hier nicht."],
    [{ anschrift: { zeilen: [1] } }, "anschrift.zeilen[1]: Hier wird Text erwartet."],
    [{ mitgliedschaften: undefined }, "mitgliedschaften: Die Angabe fehlt."],
    [{ mitgliedschaften: [1] }, "mitgliedschaften[1]: Hier wird ein Objekt erwartet."],
  ])("%j wird abgelehnt", (rest, erwartet) => {
    expect(maengel(mitglied("M-1", "Stadt", STADT, rest))).toEqual([erwartet]);
  });

  it.each([
    [{ pnr: "12" }, "mitgliedschaften[1].pnr: Erlaubt sind 3 bis 8 Ziffern."],
    [
      { geschaeftsbereich: "Rente" },
      "mitgliedschaften[1].geschaeftsbereich: Erlaubt: Beamtenversorgung, Beihilfe, Zusatzversorgung.",
    ],
    [{ bis: "1969-12-31" }, "mitgliedschaften[1].bis: Das Ende darf nicht vor dem Beginn liegen."],
  ])("Mitgliedschaft mit %j wird abgelehnt", (rest, erwartet) => {
    const gut = { geschaeftsbereich: "Beihilfe", ...STADT, von: "1970-01-01", bis: null };
    expect(
      maengel({ ...mitglied("M-1", "Stadt", STADT), mitgliedschaften: [{ ...gut, ...rest }] }),
    ).toEqual([erwartet]);
  });
});

describe("Person", () => {
  it("ohne freiwillige Angaben ist sie Beamte, nicht beihilfeberechtigt, am Leben", () => {
    const { art, persnr, name, vorname, geburtsdatum, zeitscheiben } = person("1", []);
    expect(lies({ art, persnr, name, vorname, geburtsdatum, zeitscheiben })).toMatchObject({
      zeile: { personenart: "BEAMTE", beihilfeberechtigt: false, todestag: null },
    });
  });

  it.each([
    [{ geburtsdatum: "2026-06-16" }, "geburtsdatum: Das Geburtsdatum liegt in der Zukunft."],
    [
      { geburtsdatum: "2023-02-29" },
      "geburtsdatum: Das ist kein Tag des Kalenders in der Form JJJJ-MM-TT.",
    ],
    [{ todestag: "2026-06-16" }, "todestag: Der Todestag liegt in der Zukunft."],
    [{ todestag: "1961-03-11" }, "todestag: Der Todestag liegt vor dem Geburtsdatum."],
    [{ beihilfeberechtigt: "nein" }, "beihilfeberechtigt: Erlaubt: true, false."],
    [{ personenart: "RICHTER" }, "personenart: Erlaubt: BEAMTE, SONSTIGE."],
    [{ zeitscheiben: undefined }, "zeitscheiben: Die Angabe fehlt."],
    [{ daten: { titell: "Dr." } }, "daten.titell: Diesen Schlüssel gibt es hier nicht."],
    [
      { daten: { staatsangehoerigkeit: [] } },
      "daten.staatsangehoerigkeit: Erwartet werden 1 bis 3 Schlüssel aus drei Ziffern.",
    ],
  ])("%j wird abgelehnt", (rest, erwartet) => {
    expect(maengel(person("1", [], rest))).toEqual([erwartet]);
  });
});

describe("Zeitscheibe", () => {
  it("liest Träger, Umfang und Besoldung", () => {
    expect(lies(mitScheibe({ besoldung: "A13+AZ", umfang: "939/1000" }))).toMatchObject({
      zeile: {
        zeitscheiben: [
          {
            traeger: { art: "MITGLIED", ...STADT },
            besoldung: "A13+AZ",
            umfang: { z: 939, n: 1000 },
          },
        ],
      },
    });
  });

  it("eine Beurlaubung braucht keinen Umfang", () => {
    expect(lies(mitScheibe({ art: "BEURLAUBUNG", umfang: undefined }))).toMatchObject({
      zeile: { zeitscheiben: [{ umfang: { z: 0, n: 1 } }] },
    });
  });

  it.each([
    [{ von: "2020-02-30" }, "von: Das ist kein Tag des Kalenders in der Form JJJJ-MM-TT."],
    [{ bis: "" }, "bis: Das ist kein Tag des Kalenders in der Form JJJJ-MM-TT."],
    [{ bezeichnung: undefined }, "bezeichnung: Die Angabe fehlt."],
    [
      { besoldung: "A 12" },
      "besoldung: Die Besoldungsgruppe steht ohne Leerzeichen, zum Beispiel A12.",
    ],
    [{ umfang: "80 %" }, "umfang: Der Umfang ist ein Bruch, zum Beispiel 80/100."],
    [{ umfang: "1/0" }, "umfang: Der Umfang ist ein Bruch, zum Beispiel 80/100."],
    [{ art: "URLAUB" }, "art: Erlaubt: DIENST, BEURLAUBUNG, AUSBILDUNG, SONSTIGE."],
    [{ pnr: undefined }, "pnr: Die Angabe fehlt."],
    [
      { traeger: "X", traegerArt: "ARBEITGEBER" },
      "traeger: Erlaubt ist entweder pnr mit abr oder traeger mit traegerArt.",
    ],
    [
      { zusatz: { zulagen: [{ art: "AZ", betragCent: 1.5 }] } },
      "zusatz.zulagen[1].betragCent: Der Betrag ist eine ganze Zahl in Cent, größer als 0.",
    ],
    [
      { zusatz: { amtszeitVon: "x" } },
      "zusatz.amtszeitVon: Das ist kein Tag des Kalenders in der Form JJJJ-MM-TT.",
    ],
  ])("%j wird abgelehnt", (rest, erwartet) => {
    expect(maengel(mitScheibe(rest))).toEqual([`zeitscheiben[1].${erwartet}`]);
  });

  it("ein freier Träger braucht Name und Art", () => {
    const ohne = { pnr: undefined, abr: undefined };
    expect(maengel(mitScheibe({ ...ohne, traeger: "Land" }))).toEqual([
      "zeitscheiben[1].traegerArt: Die Angabe fehlt.",
    ]);
    expect(maengel(mitScheibe({ ...ohne, traeger: "Land", traegerArt: "DIENSTHERR" }))).toEqual([]);
  });
});
