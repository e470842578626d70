import { describe, expect, it } from "vitest";
import { wendeAn } from "@/lib/lebenslauf";
import { nachrichtentext } from "../../nachrichtentext";
import { pruefeAlles } from "../../pruefe-alles";
import { ACKERMANN, beurlaubt, kontext, MITGLIED, scheibe } from "../../test-hilfen/kontext";
import type { PruefKontext, Rohwerte } from "../../typen";
import { zusammenfassung } from "../../zusammenfassung";
import { beurlaubung } from "./index";

/** Das Beispiel des Handbuchs: Ackermann, gesendet am 01.10.2025. */
const SEED = {
  ab: "01.10.2025",
  bis: "11.10.2025",
  datum: "10.10.2025",
  rechtsgrundlage: "10",
};
/** Ein Zeitraum ohne Auffälligkeiten. */
const GUT = { ...SEED, datum: "01.09.2025" };

function befunde(roh: Rohwerte, mehr: Partial<PruefKontext> = {}) {
  return pruefeAlles(beurlaubung, { ...GUT, ...roh }, kontext(mehr)).befunde;
}

function regeln(roh: Rohwerte, mehr: Partial<PruefKontext> = {}) {
  return befunde(roh, mehr).map((b) => `${b.schwere} ${b.regel} ${b.feld}`);
}

describe("F5 Meldung einer Beurlaubung: Beispiel des Handbuchs", () => {
  const { werte } = pruefeAlles(beurlaubung, SEED, kontext());

  it("ist mit dem einen Hinweis C7 sendbar", () => {
    expect(regeln(SEED)).toEqual(["hinweis C7 datum"]);
  });

  it("ohne Anlage kommt der Hinweis auf den Bewilligungsbescheid dazu", () => {
    expect(befunde(SEED, { anlagen: [] }).at(-1)).toEqual({
      schwere: "hinweis",
      regel: "C11",
      feld: "anlagen",
      text: "Folgende Unterlagen fehlen noch: Bewilligungsbescheid",
    });
  });

  it("die Quittung hat die Zeilen des Handbuchs", () => {
    expect(beurlaubung.betreff(ACKERMANN, werte)).toBe(
      "Meldung einer Beurlaubung für Jochen Ackermann (4342)",
    );
    const umschlag = { person: ACKERMANN, anlagen: [], portalname: "Meine Versorgung" };
    expect(nachrichtentext(beurlaubung, werte, umschlag)).toBe(
      `Guten Tag,

Ihre Meldung zu Jochen Ackermann (4342) haben wir erhalten. Bitte kontrollieren Sie die übermittelten Angaben:

Beurlaubung ab: 01.10.2025
Beurlaubung bis: 11.10.2025
Datum Bewilligung/Verfügung: 10.10.2025
Rechtsgrundlage für Beurlaubung: 10 - Beurlaubung - wg. Kind

Nicht ausgefüllte freiwillige Felder sind nicht aufgeführt.

Anhänge: keine

Freundliche Grüße
Meine Versorgung`,
    );
  });

  it("die Annahme fügt den beurlaubten Zeitraum ein, danach gilt der frühere Umfang", () => {
    const { operationen } = beurlaubung.wirkung(werte, kontext());
    const nachher = wendeAn(kontext().eigene, operationen, MITGLIED, ACKERMANN);
    if (!nachher.ok) throw new Error(nachher.grund);
    expect(nachher.scheiben.map((s) => [s.von, s.bis, s.art, s.umfang.z, s.zusatz])).toEqual([
      ["2025-10-12", null, "DIENST", 80, {}],
      ["2025-10-01", "2025-10-11", "BEURLAUBUNG", 0, { rechtsgrundlage: "10" }],
      ["2023-04-01", "2025-09-30", "DIENST", 80, {}],
      ["2020-04-01", "2023-03-31", "DIENST", 80, {}],
    ]);
  });

  it("Wirkungstag und Zeile im Lebenslauf nennen den Zeitraum", () => {
    expect(beurlaubung.wirksamAb(werte)).toBe("2025-10-01");
    expect(beurlaubung.zeile(werte)).toEqual({
      von: "2025-10-01",
      bis: "2025-10-11",
      text: "Beurlaubung",
    });
  });
});

describe("F5: Felder", () => {
  it("alle Pflichtfelder werden mit ihrem Namen verlangt", () => {
    const texte = pruefeAlles(beurlaubung, {}, kontext()).befunde.map((b) => b.text);
    expect(texte).toEqual([
      "Geben Sie Beurlaubung ab ein.",
      "Geben Sie Beurlaubung bis ein.",
      "Geben Sie Datum Bewilligung/Verfügung ein.",
      "Wählen Sie Rechtsgrundlage für Beurlaubung aus.",
    ]);
  });

  it("nur bei 21 darf das Ende fehlen; dann gilt die Beurlaubung bis zum Ende der Zeitscheibe", () => {
    const roh = { ...GUT, bis: "", rechtsgrundlage: "21" };
    const { werte, befunde: alle } = pruefeAlles(beurlaubung, roh, kontext());
    expect(alle).toEqual([]);
    expect(beurlaubung.wirkung(werte, kontext()).operationen).toMatchObject([
      { op: "SET", ab: "2025-10-01" },
    ]);
    expect(regeln({ bis: "" })).toEqual(["fehler PFLICHT bis"]);
  });

  it("bei 90 ist die Erläuterung Pflicht, sonst freiwillig", () => {
    expect(regeln({ rechtsgrundlage: "90" })).toEqual(["fehler PFLICHT erlaeuterung"]);
    expect(regeln({ rechtsgrundlage: "90", erlaeuterung: "Grund" })).toEqual([]);
  });

  it("ohne gültigen Beginn gibt es weder Wirkung noch Wirkungstag", () => {
    expect(beurlaubung.wirkung({}, kontext())).toEqual({ operationen: [] });
    expect(beurlaubung.wirksamAb({})).toBeNull();
    expect(zusammenfassung(beurlaubung, {})).toEqual([]);
  });
});

describe("F5: gemeinsame Regeln", () => {
  it("ehemalige und künftige Personen sind gesperrt (C1)", () => {
    expect(regeln({}, { status: "EHEMALIG" })).toEqual(["fehler C1 null"]);
    expect(regeln({}, { status: "KUENFTIG" })).toEqual(["fehler C1 null"]);
  });

  it("der Beginn unterliegt C2, das Ende nicht", () => {
    expect(regeln({ ab: "02.10.2027", bis: "03.10.2027" })).toContain("fehler C2 ab");
    expect(regeln({ bis: "30.09.2030" })).toEqual([]);
  });

  it("jeder Tag braucht eine eigene Zeitscheibe (C3)", () => {
    const eigene = [scheibe("2023-04-01", "2025-10-05")];
    expect(befunde({}, { eigene })).toMatchObject([
      {
        regel: "C3",
        feld: "bis",
        text: "Zum 06.10.2025 besteht keine Beschäftigung bei Ihrer Organisation.",
      },
    ]);
  });

  it("das Ende vor dem Beginn ist allein C10", () => {
    expect(regeln({ bis: "30.09.2025" })).toEqual(["fehler C10 bis"]);
  });

  it("spätere Änderungen, gleiche Meldungen und Abmeldungen sind Hinweise (C4, C5, C6)", () => {
    const mehr = {
      eigene: [scheibe("2025-12-01", null), scheibe("2023-04-01", "2025-11-30")],
      offeneMeldungen: [
        { formular: "beurlaubung", referenz: "D14R3", wirksamAb: "2025-10-01" },
        { formular: "todesfall", referenz: "K4REV", wirksamAb: null },
      ],
    };
    expect(regeln({}, mehr)).toEqual(["hinweis C4 ab", "hinweis C5 null", "hinweis C6 null"]);
  });
});

describe("F5: Überschneidung mit einer bestehenden Beurlaubung", () => {
  const eigene = [
    scheibe("2025-11-01", null),
    beurlaubt("2025-10-05", "2025-10-31", "10"),
    scheibe("2023-04-01", "2025-10-04"),
  ];
  const gefunden = (roh: Rohwerte) => regeln(roh, { eigene }).includes(UEBERSCHNEIDUNG);
  const UEBERSCHNEIDUNG = "fehler F5-UEBERSCHNEIDUNG ab";

  it("ein gemeinsamer Tag ist ein Fehler", () => {
    expect(gefunden({ ab: "31.10.2025", bis: "30.11.2025" })).toBe(true);
    expect(gefunden({ ab: "01.10.2025", bis: "05.10.2025" })).toBe(true);
    expect(befunde({}, { eigene }).find((b) => b.regel === "F5-UEBERSCHNEIDUNG")?.text).toBe(
      "Im Zeitraum besteht bereits eine Beurlaubung. Bitte melden Sie nur die Verlängerung.",
    );
  });

  it("die anschließende Verlängerung und der Tag davor sind erlaubt", () => {
    expect(gefunden({ ab: "01.11.2025", bis: "30.11.2025" })).toBe(false);
    expect(gefunden({ ab: "01.10.2025", bis: "04.10.2025" })).toBe(false);
  });

  it("ohne Ende zählt alles, was folgt", () => {
    expect(gefunden({ ab: "01.10.2025", bis: "", rechtsgrundlage: "21" })).toBe(true);
    expect(gefunden({ ab: "01.11.2025", bis: "", rechtsgrundlage: "21" })).toBe(false);
  });
});

describe("F5: Höchstdauer (§§ 64, 70 LBG NRW)", () => {
  /** Beschäftigt seit 1990; die Person ist 1961 geboren. */
  const mit = (...beurlaubungen: PruefKontext["eigene"]): Partial<PruefKontext> => ({
    eigene: [...beurlaubungen, scheibe("2011-01-01", null)],
  });

  it.each(["10", "11", "20"])(
    "Code %s: genau 15 Jahre sind erlaubt, ein Tag mehr nicht",
    (code) => {
      const bestehend = mit(beurlaubt("1991-01-01", "2000-12-31", "10"));
      const roh = { ab: "01.10.2020", rechtsgrundlage: code };
      const fuenfJahre = { ...roh, bis: "30.09.2025" };
      expect(regeln(fuenfJahre, bestehend)).not.toContain("hinweis F5-15-JAHRE rechtsgrundlage");
      expect(regeln({ ...roh, bis: "01.10.2025" }, bestehend)).toContain(
        "hinweis F5-15-JAHRE rechtsgrundlage",
      );
    },
  );

  it("sichtbare frühere Beurlaubungen zählen mit, andere Rechtsgrundlagen nicht", () => {
    const frueher = [beurlaubt("1991-01-01", "2005-12-31", "11")];
    expect(regeln({}, { frueher })).toEqual(["hinweis F5-15-JAHRE rechtsgrundlage"]);
    expect(regeln({ rechtsgrundlage: "30" }, { frueher })).toEqual([]);
    expect(regeln({}, { frueher: [beurlaubt("1991-01-01", "2005-12-31", "30")] })).toEqual([]);
  });

  it("arbeitsmarktpolitisch (20) sind es höchstens 6 Jahre", () => {
    const roh = { rechtsgrundlage: "20", ab: "01.10.2025" };
    expect(regeln({ ...roh, bis: "30.09.2031" })).toEqual([]);
    expect(regeln({ ...roh, bis: "02.10.2031" })).toEqual(["hinweis F5-6-JAHRE rechtsgrundlage"]);
  });

  it("bis zum Ruhestand rechnet die Höchstdauer bis zur Altersgrenze", () => {
    const person = { ...ACKERMANN, geburtsdatum: "1975-10-01" };
    const roh = { rechtsgrundlage: "21", bis: "" };
    expect(regeln(roh, { person })).toEqual(["hinweis F5-15-JAHRE rechtsgrundlage"]);
    expect(regeln(roh)).toEqual([]);
  });
});

describe("F5: Alter und Elternzeit", () => {
  it("21 setzt 50 Lebensjahre voraus", () => {
    const roh = { rechtsgrundlage: "21" };
    const geboren = (geburtsdatum: string) => ({ person: { ...ACKERMANN, geburtsdatum } });
    expect(regeln(roh, geboren("1975-10-01"))).toEqual([]);
    expect(regeln(roh, geboren("1975-10-02"))).toEqual(["hinweis F5-ALTER rechtsgrundlage"]);
  });

  it("Elternzeit bis 36 Monate ohne, ein Tag mehr mit Hinweis", () => {
    const roh = { rechtsgrundlage: "12", ab: "01.10.2025" };
    expect(regeln({ ...roh, bis: "30.09.2028" })).toEqual([]);
    expect(regeln({ ...roh, bis: "01.10.2028" })).toEqual(["hinweis F5-ELTERNZEIT bis"]);
  });

  it("eine Mindestdauer gibt es nicht", () => {
    expect(regeln({ bis: "01.10.2025" })).toEqual([]);
  });
});
