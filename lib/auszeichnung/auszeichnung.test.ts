import { describe, expect, it } from "vitest";
import { alsKlartext, istErlaubtesZiel, liesFragen, liesText } from ".";

const arten = (quelle: string) => liesText(quelle).map((b) => b.art);

describe("Auszeichnung", () => {
  it("eine leere Zeile trennt Absätze, ein Zeilenumbruch bleibt im Absatz", () => {
    expect(liesText("Eins\nzwei\n\nDrei")).toEqual([
      { art: "absatz", zeilen: [[{ text: "Eins" }], [{ text: "zwei" }]] },
      { art: "absatz", zeilen: [[{ text: "Drei" }]] },
    ]);
  });

  it("Überschriften haben zwei Ebenen und einmalige Sprungziele", () => {
    expect(liesText("## Über uns\n### Größe {#fest}\n## Über uns\n# keine")).toEqual([
      { art: "ueberschrift", ebene: 2, text: "Über uns", id: "uber-uns" },
      { art: "ueberschrift", ebene: 3, text: "Größe", id: "fest" },
      { art: "ueberschrift", ebene: 2, text: "Über uns", id: "uber-uns-2" },
      { art: "absatz", zeilen: [[{ text: "# keine" }]] },
    ]);
  });

  it("Listen sind geordnet oder nicht; eine andere Art beginnt eine neue Liste", () => {
    const bloecke = liesText("- a\n- b\n1. c\n2) d\nText");
    expect(bloecke).toMatchObject([
      { art: "liste", geordnet: false, punkte: [[{ text: "a" }], [{ text: "b" }]] },
      { art: "liste", geordnet: true, punkte: [[{ text: "c" }], [{ text: "d" }]] },
      { art: "absatz" },
    ]);
  });

  it("fett und Links stehen mitten im Text", () => {
    expect(liesText("Die **FAQ** stehen [hier](/faq#tan).")).toEqual([
      {
        art: "absatz",
        zeilen: [
          [
            { text: "Die " },
            { text: "FAQ", fett: true },
            { text: " stehen " },
            { text: "hier", href: "/faq#tan" },
            { text: "." },
          ],
        ],
      },
    ]);
  });

  it.each(["/faq", "#melden", "https://kasse.example/a?b=c", "mailto:hilfe@kasse.example"])(
    "%s ist ein erlaubtes Ziel",
    (ziel) => expect(istErlaubtesZiel(ziel)).toBe(true),
  );

  it.each([
    "javascript:alert",
    "JaVaScRiPt:x",
    "data:text/html,x",
    "//fremd.example",
    "/\\fremd.example",
    "http://kasse.example",
    "mailto:a@b.example?bcc=c@d.example",
    'https://a"onclick="x',
  ])("%s wird nie ein Link, sondern bleibt Text", (ziel) => {
    expect(istErlaubtesZiel(ziel)).toBe(false);
    expect(liesText(`[x](${ziel})`).some((b) => JSON.stringify(b).includes('"href"'))).toBe(false);
  });

  it("HTML ist gewöhnlicher Text", () => {
    expect(liesText("<script>alert(1)</script>")).toEqual([
      { art: "absatz", zeilen: [[{ text: "<script>alert(1)</script>" }]] },
    ]);
  });

  it("Platzhalter werden zuletzt eingesetzt und zeichnen nichts aus", () => {
    const werte = { Portal: "[x](https://fremd.example)", Kasse: "**K**" };
    expect(liesText("## {Kasse}\n{Portal} und {Anderes}", werte)).toEqual([
      { art: "ueberschrift", ebene: 2, text: "**K**", id: "kasse" },
      {
        art: "absatz",
        zeilen: [[{ text: "[x](https://fremd.example) und {Anderes}" }]],
      },
    ]);
  });

  it("die Kontaktdaten stehen, wo {Kontakt} allein auf einer Zeile steht", () => {
    expect(arten("Text\n{Kontakt}\nText {Kontakt}")).toEqual(["absatz", "kontakt", "absatz"]);
  });

  it("jeder Text hat eine Lesung, auch ein leerer und ein sehr langer", () => {
    expect(liesText("")).toEqual([]);
    expect(liesText("**[(".repeat(20_000))).toHaveLength(1);
  });
});

describe("Fragen", () => {
  it("Themen und Fragen kommen aus den Überschriften, die Antwort reicht bis zur nächsten", () => {
    const themen = liesFragen(
      "Vorwort\n## Zugang\n### Wie? {#wie}\nSo.\n\n- a\n### Warum?\nDarum.",
    );
    expect(themen.map((t) => [t.titel, t.fragen.map((f) => f.id)])).toEqual([
      ["Zugang", ["wie", "warum"]],
    ]);
    expect(themen[0]?.fragen[0]?.antwort.map(alsKlartext)).toEqual(["So.", "a"]);
  });
});
