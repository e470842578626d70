import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type PersonZeile, parseZeile, type ScheibeAngabe } from "@/lib/bestand";
import { pruefeInvarianten, sichtbar, type Zeitscheibe } from "@/lib/lebenslauf";
import { FESTE_NUMMERN } from "./feste-zeilen";
import { erzeugePersonen } from "./personen";
import { alsDateizeile } from "./zeilenstrom";

const ANZAHL = 3_000;
const personen = [...erzeugePersonen(0, ANZAHL)];

const alsScheibe = ({ traeger: t, zusatz = {}, ...s }: ScheibeAngabe): Zeitscheibe => ({
  ...s,
  id: null,
  zusatz,
  traeger:
    t.art === "MITGLIED"
      ? { art: "MITGLIED", mitgliedschaftId: t.pnr, mitgliedId: t.pnr, anzeige: t.pnr }
      : t,
});
const scheiben = (p: PersonZeile) => p.zeitscheiben.map(alsScheibe);
const anteil = (trifft: (p: PersonZeile) => boolean) => personen.filter(trifft).length / ANZAHL;

describe("Erzeugte Personen (formulare.md 6.2)", () => {
  it("Person i ist dieselbe, wie viele auch entstehen", () => {
    expect([...erzeugePersonen(0, 50)]).toEqual(personen.slice(0, 50));
    expect([...erzeugePersonen(40, 50)]).toEqual(personen.slice(40, 50));
  });

  it("ein zweiter Lauf ergibt Byte für Byte dasselbe", () => {
    const summe = (liste: PersonZeile[]) =>
      createHash("sha256").update(JSON.stringify(liste)).digest("hex");
    expect(summe([...erzeugePersonen(0, 200)])).toBe(summe(personen.slice(0, 200)));
  });

  it("jede Zeile besteht die Prüfung des Imports", () => {
    for (const p of personen) {
      expect(parseZeile(JSON.stringify(alsDateizeile(p)), "2026-01-01")).toMatchObject({
        ok: true,
      });
    }
  });

  it("jeder Lebenslauf hält die Invarianten, ohne Hinweis", () => {
    for (const p of personen) expect(pruefeInvarianten(scheiben(p), p)).toEqual([]);
  });

  it("Pers.-Nummern sind eindeutig und nie die einer festen Person", () => {
    const nummern = new Set(personen.map((p) => p.persnr));
    expect(nummern.size).toBe(ANZAHL);
    expect([...FESTE_NUMMERN].filter((n) => nummern.has(n))).toEqual([]);
  });

  it("im Mittel sind es zehn Zeitscheiben, verteilt wie vorgesehen", () => {
    const anzahlen = personen.map((p) => p.zeitscheiben.length).sort((a, b) => a - b);
    const mittel = anzahlen.reduce((a, b) => a + b, 0) / ANZAHL;
    expect(mittel).toBeGreaterThan(9.6);
    expect(mittel).toBeLessThan(10.4);
    expect(anzahlen[ANZAHL * 0.05]).toBeGreaterThanOrEqual(2);
    expect(anzahlen[ANZAHL * 0.95]).toBeLessThanOrEqual(21);
  });

  it("aktiv, beihilfeberechtigt, Staatsangehörigkeit und Familienstand treffen ihre Anteile", () => {
    expect(anteil((p) => p.zeitscheiben.some((s) => s.bis === null))).toBeCloseTo(0.62, 1);
    expect(anteil((p) => p.beihilfeberechtigt)).toBeCloseTo(0.35, 1);
    expect(anteil((p) => p.daten?.staatsangehoerigkeit?.[0] === "000")).toBeGreaterThan(0.95);
    expect(anteil((p) => p.daten?.familienstand === "VH")).toBeCloseTo(0.52, 1);
    expect(anteil((p) => p.todestag !== null)).toBeGreaterThan(0.01);
  });

  it("Namen: Umlaut, ß, Apostroph, Doppelname, Zusatz und einer mit 60 Zeichen kommen vor", () => {
    const namen = personen.map((p) => p.name);
    for (const muster of [/[äöü]/, /ß/, /’/, /^\S+-\S+$/, /^von der /]) {
      expect(
        namen.some((n) => muster.test(n)),
        String(muster),
      ).toBe(true);
    }
    expect(namen.filter((n) => n.length === 60)).toHaveLength(1);
  });

  it("manche heißen gleich und sind doch verschiedene Personen", () => {
    const gleiche = personen.filter((p, i) => {
      const vorige = personen[i - 1];
      return vorige?.name === p.name && vorige.vorname === p.vorname;
    });
    expect(gleiche.length).toBeGreaterThan(ANZAHL * 0.004);
  });
});

describe("Jeder Fall der Sichtbarkeit kommt vor (formulare.md 1.4)", () => {
  const faelle = personen.flatMap((p) => {
    const alle = scheiben(p);
    const mitglieder = new Set(
      alle.flatMap((s) => (s.traeger.art === "MITGLIED" ? [s.traeger.mitgliedId] : [])),
    );
    return [...mitglieder].map((mitgliedId) => ({
      alle,
      mitgliedId,
      sicht: sichtbar(alle, mitgliedId),
    }));
  });

  it.each([
    ["nur eigene", (f: (typeof faelle)[number]) => f.sicht?.eigene.length === f.alle.length],
    [
      "eigene und frühere fremde",
      (f: (typeof faelle)[number]) => (f.sicht?.fruehere.length ?? 0) > 0,
    ],
    [
      "spätere fremde bleiben verborgen",
      (f: (typeof faelle)[number]) =>
        (f.sicht?.eigene.length ?? 0) + (f.sicht?.fruehere.length ?? 0) < f.alle.length,
    ],
    [
      "gegangen und zurückgekehrt",
      (f: (typeof faelle)[number]) => {
        const erste = f.sicht?.eigene.at(-1)?.von ?? "";
        return (
          f.sicht?.fruehere.some((s) => s.traeger.art === "MITGLIED" && s.von > erste) ?? false
        );
      },
    ],
  ])("%s", (_was, trifft) => expect(faelle.filter(trifft).length).toBeGreaterThan(2));

  it.each(["DIENST", "BEURLAUBUNG", "AUSBILDUNG"])("Zeitscheiben der Art %s kommen vor", (art) => {
    expect(personen.some((p) => p.zeitscheiben.some((s) => s.art === art))).toBe(true);
  });

  it("Lücken, Wahlämter, Probezeit und künftige Zeitscheiben kommen vor", () => {
    const alle = personen.flatMap((p) => p.zeitscheiben);
    expect(alle.some((s) => s.von > "2026-01-01")).toBe(true);
    expect(new Set(alle.map((s) => s.zusatz?.bvArt))).toEqual(new Set(["P", "L", "Z", undefined]));
    expect(alle.some((s) => !s.von.endsWith("-01"))).toBe(true);
  });
});
