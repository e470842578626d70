import { describe, expect, it } from "vitest";
import { RECHTSPROFILE, rechneAngaben } from "@/lib/versorgungsauskunft";
import { BEISPIEL, UMFELD } from "./testdaten";
import { kurve, vergleiche } from "./vergleich";
import { inZukunft, mitRuhestand, type Zukunft } from "./zukunft";
import { liesCode, schreibeCode } from "./zukunft-code";

const umgebung = { recht: RECHTSPROFILE.rlp, umfeld: UMFELD };
const OHNE: Zukunft = {
  ruhestandsgrund: "ANTRAGSALTERSGRENZE",
  ersterRuhestandstag: "01.08.2019",
  teilzeitAb: "",
  tz: "",
  urlaubVon: "",
  urlaubBis: "",
};
const zeiten = (z: Partial<Zukunft>) =>
  inZukunft(BEISPIEL, { ...OHNE, ...z })
    .dienstzeiten.filter(({ dzs }) => dzs !== "1800")
    .map((d) => [d.dzs, d.beginn, d.ende, d.tz].join(" "));

describe("Gedachte Zukunft", () => {
  it("ohne Änderung bleibt alles, wie es ist", () => {
    expect(inZukunft(BEISPIEL, OHNE)).toEqual(BEISPIEL);
  });

  it.each([
    ["01.08.2020", "31.07.2020"],
    ["01.02.2018", "31.01.2018"],
  ])("Ruhestand am %s: die letzte Dienstzeit endet am %s", (tag, ende) => {
    const { dienstzeiten } = mitRuhestand(BEISPIEL, "ANTRAGSALTERSGRENZE", tag);
    expect(dienstzeiten.map((d) => d.ende)).toEqual(["31.07.1995", ende, "30.09.1978"]);
  });

  it("Teilzeit ab einem Tag teilt die laufende Zeile", () => {
    expect(zeiten({ teilzeitAb: "01.01.2018", tz: "1/2" })).toEqual([
      "1301 01.08.1980 31.07.1995 ",
      "1301 01.08.1995 31.12.2017 13/26,5",
      "1301 01.01.2018 31.07.2019 1/2",
    ]);
  });

  it("eine Beurlaubung steht zwischen den Teilen der Zeile", () => {
    expect(zeiten({ urlaubVon: "01.01.2018", urlaubBis: "30.06.2018" })).toEqual([
      "1301 01.08.1980 31.07.1995 ",
      "1301 01.08.1995 31.12.2017 13/26,5",
      "1304 01.01.2018 30.06.2018 ",
      "1301 01.07.2018 31.07.2019 13/26,5",
    ]);
  });

  it("weniger Dienst gibt nie mehr als dieselbe Zeit in Vollzeit", () => {
    const satz = (z: Partial<Zukunft>) =>
      rechneAngaben(umgebung.recht, inZukunft(BEISPIEL, { ...OHNE, ...z }), UMFELD).rechnung?.neu
        .satz ?? 0;
    const urlaub = { urlaubVon: "01.01.2018", urlaubBis: "31.12.2018" };
    expect(satz(urlaub)).toBeLessThan(satz({}));
    expect(satz({ teilzeitAb: "01.01.2018", tz: "1/4" })).toBeLessThan(satz({}));
  });
});

describe("Vergleich", () => {
  it("stellt frühesten, gesetzlichen und eigenen Tag und die Zukünfte nebeneinander", () => {
    const zeilen = vergleiche(umgebung, BEISPIEL, [
      { ...OHNE, teilzeitAb: "01.01.2018", tz: "1/4" },
    ]);
    expect(zeilen.map((z) => [z.titel, z.ersterRuhestandstag, z.grund])).toEqual([
      ["Frühestmöglich", "01.02.2018", null],
      ["Gesetzlich", "01.08.2020", null],
      ["Ihr Tag", "01.08.2019", null],
      ["Zukunft 1", "01.08.2019", null],
    ]);
    expect(zeilen[1]?.abschlag).toBe("0,00 %");
    expect(zeilen.map((z) => z.aenderung)).toEqual(["", "", "", "Teilzeit 1/4 ab 01.01.2018"]);
  });

  it("eine unmögliche Zukunft nennt ihren Grund statt einer Zahl", () => {
    const [unmoeglich] = vergleiche(umgebung, BEISPIEL, [
      { ...OHNE, ersterRuhestandstag: "01.01.2030" },
    ]).slice(-1);
    expect(unmoeglich?.satz).toBe("");
    expect(unmoeglich?.grund).toContain("zwischen 01.02.2018 und 01.08.2020");
  });

  it("die Kurve hat jeden Monat vom frühesten bis zum gesetzlichen Tag und endet beim Wert der Tabelle", () => {
    const ohneZuschlag = { ...BEISPIEL, familienzuschlag: "OHNE" };
    const verlauf = kurve(umgebung, ohneZuschlag);
    expect(verlauf?.einheit).toBe("EUR");
    expect(verlauf?.punkte).toHaveLength(31);
    expect(verlauf?.punkte.at(-1)?.wertText).toBe(
      vergleiche(umgebung, ohneZuschlag, [])[1]?.zahlbetrag,
    );
  });

  it("ohne Dienstbezüge zeigt sie den Satz; mit nur einem Tag gibt es keine", () => {
    expect(kurve(umgebung, { ...BEISPIEL, ruhegehaltfaehigeDienstbezuege: "" })?.einheit).toBe("%");
    const jung = { ...BEISPIEL, geburtsdatum: "06.01.1960", beamtenkategorie: "VOLLZUG" };
    expect(kurve(umgebung, jung)).toBeNull();
  });
});

describe("Code eines Vergleichs", () => {
  const zukuenfte: Zukunft[] = [
    OHNE,
    { ...OHNE, ruhestandsgrund: "REGELALTERSGRENZE", teilzeitAb: "01.01.2018", tz: "13/26,5" },
    { ...OHNE, urlaubVon: "01.01.2018", urlaubBis: "30.06.2018" },
  ];

  it("gibt dieselben Zukünfte wieder, auch klein und mit Leerzeichen getippt", () => {
    const code = schreibeCode(zukuenfte);
    expect(liesCode(code)).toEqual(zukuenfte);
    expect(liesCode(` ${code.toLowerCase().replaceAll("/", " / ")} `)).toEqual(zukuenfte);
  });

  it("enthält weder Geburtsdatum noch Betrag", () => {
    expect(schreibeCode([OHNE])).toBe("A01082019");
  });

  it.each(["", "X01082019", "A0108201", "A01082019/A01082019/A01082019/A01082019/A01082019"])(
    "%j ist kein Code",
    (text) => expect(liesCode(text)).toBeNull(),
  );
});
