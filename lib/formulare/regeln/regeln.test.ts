import { describe, expect, it } from "vitest";
import { kontext, scheibe } from "../test-hilfen/kontext";
import type { Rohwerte } from "../typen";
import { c1Person } from "./c1";
import { c2Wirkungstag } from "./c2";
import { c3AmTag, c3ImZeitraum } from "./c3";
import { c4SpaetereAenderung } from "./c4";
import { c5GleicheMeldung } from "./c5";
import { c6Abmeldung } from "./c6";
import { c7Bewilligung } from "./c7";
import { ANLAGEN_GRENZEN, c8Anlagen } from "./c8";
import { c9Version } from "./c9";
import { c10Reihenfolge } from "./c10";
import { c11Unterlagen } from "./c11";

const HEUTE = "2025-10-01";

describe("C1: nur aktive Personen", () => {
  const f = { ohnePerson: false, fuerKuenftige: false };
  const gesperrt = [
    {
      schwere: "fehler",
      regel: "C1",
      feld: null,
      text: "Für diese Person sind keine Meldungen mehr möglich.",
    },
  ];

  it("aktive Personen sind frei, ehemalige und unbekannte gesperrt", () => {
    expect(c1Person(f, { status: "AKTIV" })).toEqual([]);
    expect(c1Person(f, { status: "EHEMALIG" })).toEqual(gesperrt);
    expect(c1Person(f, { status: null })).toEqual(gesperrt);
  });

  it("künftige nur, wo das Formular es erlaubt; Formulare ohne Person immer", () => {
    expect(c1Person(f, { status: "KUENFTIG" })).toEqual(gesperrt);
    expect(c1Person({ ...f, fuerKuenftige: true }, { status: "KUENFTIG" })).toEqual([]);
    expect(c1Person({ ...f, fuerKuenftige: true }, { status: "EHEMALIG" })).toEqual(gesperrt);
    expect(c1Person({ ...f, ohnePerson: true }, { status: null })).toEqual([]);
  });
});

describe("C2: Wirkungstag", () => {
  const c2 = (tag?: string) => c2Wirkungstag("ab", "Beginn", tag, HEUTE);
  const bereich = "Beginn muss zwischen 01.01.1950 und 01.10.2027 liegen.";

  it.each([undefined, "1950-01-01", HEUTE, "2026-10-01"])("%s ist in Ordnung", (tag) =>
    expect(c2(tag)).toEqual([]),
  );

  it.each(["1949-12-31", "2027-10-02"])("%s ist ein Fehler", (tag) =>
    expect(c2(tag)).toEqual([{ schwere: "fehler", regel: "C2", feld: "ab", text: bereich }]),
  );

  it.each(["2026-10-02", "2027-10-01"])("%s ist ein Hinweis", (tag) =>
    expect(c2(tag)).toEqual([
      {
        schwere: "hinweis",
        regel: "C2",
        feld: "ab",
        text: "Das Datum liegt mehr als ein Jahr in der Zukunft.",
      },
    ]),
  );
});

describe("C3: Beschäftigung bei der eigenen Organisation", () => {
  const eigene = [
    scheibe("2022-01-01", null),
    scheibe("2020-01-01", "2020-12-31"),
    scheibe("2019-01-01", "2019-12-31"),
  ];
  const text = (tag: string) => `Zum ${tag} besteht keine Beschäftigung bei Ihrer Organisation.`;
  const zeitraum = (von?: string, bis?: string) =>
    c3ImZeitraum({ feld: "ab", tag: von }, { feld: "bis", tag: bis }, eigene).map((b) => [
      b.feld,
      b.text,
    ]);

  it("der Tag liegt in einer Zeitscheibe, Ränder zählen mit", () => {
    expect(c3AmTag("ab", "2020-12-31", eigene)).toEqual([]);
    expect(c3AmTag("ab", undefined, eigene)).toEqual([]);
    expect(c3AmTag("ab", "2021-01-01", eigene)).toMatchObject([{ text: text("01.01.2021") }]);
  });

  it("ein Zeitraum darf über lückenlose Zeitscheiben gehen", () => {
    expect(zeitraum("2019-06-01", "2020-06-30")).toEqual([]);
    expect(zeitraum("2022-01-01", "2122-01-01")).toEqual([]);
  });

  it("genannt wird der erste Tag ohne Beschäftigung, am Feld, das ihn verursacht", () => {
    expect(zeitraum("2021-06-01", "2021-06-30")).toEqual([["ab", text("01.06.2021")]]);
    expect(zeitraum("2020-06-01", "2022-06-30")).toEqual([["bis", text("01.01.2021")]]);
  });

  it("ohne Ende und bei einem Ende vor dem Beginn zählt allein der Beginn", () => {
    expect(zeitraum("2020-06-01")).toEqual([]);
    expect(zeitraum("2021-06-01", "2020-06-01")).toEqual([["ab", text("01.06.2021")]]);
    expect(zeitraum(undefined, "2021-06-01")).toEqual([]);
  });
});

describe("C4: spätere Änderungen", () => {
  const eigene = [scheibe("2024-01-01", null), scheibe("2022-01-01", "2023-12-31")];

  it("nennt die früheste Zeitscheibe, die nach dem Wirkungstag beginnt", () => {
    expect(c4SpaetereAenderung("ab", "2021-06-01", eigene)).toMatchObject([
      {
        schwere: "hinweis",
        text: "Es sind bereits spätere Änderungen gespeichert (ab 01.01.2022).",
      },
    ]);
    expect(c4SpaetereAenderung("ab", "2024-01-01", eigene)).toEqual([]);
    expect(c4SpaetereAenderung("ab", undefined, eigene)).toEqual([]);
  });
});

describe("C5 und C6: offene Meldungen", () => {
  const offen = (formular: string, wirksamAb: string | null, referenz = "D14R3") => ({
    offeneMeldungen: [{ formular, wirksamAb, referenz }],
  });

  it("C5 trifft dasselbe Formular mit demselben Wirkungstag", () => {
    const f = { id: "beurlaubung" };
    expect(c5GleicheMeldung(f, HEUTE, offen("beurlaubung", HEUTE))).toMatchObject([
      {
        schwere: "hinweis",
        text: "Eine gleichartige Meldung (D14R3) ist noch in Bearbeitung.",
      },
    ]);
    expect(c5GleicheMeldung(f, HEUTE, offen("beurlaubung", "2025-10-02"))).toEqual([]);
    expect(c5GleicheMeldung(f, HEUTE, offen("umfang", HEUTE))).toEqual([]);
    expect(c5GleicheMeldung(f, null, offen("beurlaubung", null))).toEqual([]);
  });

  it.each(["ausscheiden", "todesfall", "versetzung"])("C6 trifft eine Abmeldung: %s", (id) =>
    expect(c6Abmeldung(offen(id, null))).toMatchObject([
      { schwere: "hinweis", text: "Zu dieser Person liegt eine Abmeldung vor (D14R3)." },
    ]),
  );

  it("C6 trifft andere Meldungen nicht", () => {
    expect(c6Abmeldung(offen("umfang", null))).toEqual([]);
  });
});

describe("C7: Datum der Bewilligung", () => {
  const c7 = (tag: string, beginn = HEUTE) =>
    c7Bewilligung("datum", "Datum", tag, { beginn, heute: HEUTE }).map((b) => b.text);

  it("nach heute, nach dem Beginn oder beides ist ein einziger Hinweis", () => {
    expect(c7(HEUTE)).toEqual([]);
    expect(c7("2025-10-10", "2025-11-01")).toEqual([
      "Datum liegt in der Zukunft. Bitte prüfen Sie das Datum.",
    ]);
    expect(c7("2025-09-10", "2025-09-01")).toEqual([
      "Datum liegt nach dem Beginn. Bitte prüfen Sie das Datum.",
    ]);
    expect(c7("2025-10-10")).toEqual([
      "Datum liegt in der Zukunft und nach dem Beginn. Bitte prüfen Sie das Datum.",
    ]);
  });
});

describe("C8: Anlagen", () => {
  const { maxBytes } = ANLAGEN_GRENZEN;

  it("genau die Grenzen gehen durch", () => {
    const zehn = Array.from({ length: 10 }, () => ({ name: "a.PDF", bytes: maxBytes / 10 }));
    expect(c8Anlagen(zehn)).toEqual([]);
    expect(c8Anlagen([{ name: "b.jpeg", bytes: maxBytes }])).toEqual([]);
  });

  it("ein Byte, eine Datei oder eine Endung zu viel hat je ihren Text", () => {
    expect(c8Anlagen([{ name: "b.pdf", bytes: maxBytes + 1 }])[0]?.text).toBe(
      "b.pdf ist zu groß. Alle Anhänge zusammen dürfen 10 MB haben.",
    );
    expect(c8Anlagen(Array(11).fill({ name: "a.csv", bytes: 1 }))[0]?.text).toBe(
      "Höchstens 10 Anhänge.",
    );
    expect(c8Anlagen([{ name: "a.pdf.exe", bytes: 1 }])[0]?.text).toBe(
      "a.pdf.exe: erlaubt sind pdf, jpg, png, csv.",
    );
    expect(c8Anlagen([{ name: "pdf", bytes: 1 }])).toHaveLength(1);
  });
});

describe("C9, C10, C11", () => {
  it("C9: eine andere Version sperrt", () => {
    expect(c9Version(3, 3)).toEqual([]);
    expect(c9Version(3, 4)).toMatchObject([
      {
        schwere: "fehler",
        text: "Die Daten wurden zwischenzeitlich geändert. Bitte prüfen Sie Ihre Eingaben.",
      },
    ]);
  });

  it("C10: derselbe Tag ist erlaubt, ein früherer nicht", () => {
    expect(c10Reihenfolge("bis", HEUTE, HEUTE)).toEqual([]);
    expect(c10Reihenfolge("bis", HEUTE, undefined)).toEqual([]);
    expect(c10Reihenfolge("bis", HEUTE, "2025-09-30")).toMatchObject([
      { feld: "bis", text: "Das Ende darf nicht vor dem Beginn liegen." },
    ]);
  });

  it("C11: ohne Anlage werden die gewünschten Unterlagen genannt", () => {
    const f = { unterlagen: ["Bewilligungsbescheid", "Antrag"] };
    expect(c11Unterlagen(f, {}, kontext({ anlagen: [] }))).toMatchObject([
      {
        schwere: "hinweis",
        text: "Folgende Unterlagen fehlen noch: Bewilligungsbescheid, Antrag",
      },
    ]);
    expect(c11Unterlagen(f, {}, kontext())).toEqual([]);
    const nachAngabe = { unterlagen: (w: Rohwerte) => (w.art === "X" ? ["Urkunde"] : []) };
    expect(c11Unterlagen(nachAngabe, { art: "X" }, kontext({ anlagen: [] }))).toHaveLength(1);
    expect(c11Unterlagen(nachAngabe, {}, kontext({ anlagen: [] }))).toEqual([]);
    expect(c11Unterlagen({ unterlagen: [] }, {}, kontext({ anlagen: [] }))).toEqual([]);
  });
});
