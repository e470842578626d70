import { PDFArray, PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { liesSeiten } from "@/lib/pdf/testhilfe";
import { RECHTSPROFILE } from "@/lib/versorgungsauskunft";
import type { Bericht } from "./bericht";
import { renderAuskunft } from "./bericht-pdf";
import { BEISPIEL, berichtVon } from "./testdaten";

const STAND = { nummer: "0123456789AB", gueltigBis: "2016-09-28" };
const name = (text: string) => PDFName.of(text);
/** Text ohne Zeilenumbrüche des Satzes. */
const fliess = (seiten: string[][]) =>
  seiten
    .map((seite) => seite.join(" "))
    .join(" ")
    .replace(/\s+/g, " ");

let bericht: Bericht;
let bytes: Buffer;
let seiten: string[][];

beforeAll(async () => {
  process.env.PORTAL_URL ??= "http://localhost:3000";
  bericht = berichtVon(BEISPIEL);
  bytes = await renderAuskunft(STAND, bericht);
  seiten = await liesSeiten(bytes);
}, 60_000);

describe("PDF der Versorgungsauskunft (versorgungsauskunft.md (i))", () => {
  it("nennt Titel, Sprache, Norm und Farbraum, alle Schriften sind eingebettet", async () => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getTitle()).toBe("Versorgungsauskunft");
    expect(String(pdf.catalog.get(name("Lang")))).toBe("(de-DE)");
    const xmp = bytes.toString("utf8");
    expect(xmp).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(xmp).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
    const absichten = pdf.catalog.lookup(name("OutputIntents"), PDFArray);
    const absicht = absichten.lookup(0, PDFDict);
    expect(String(absicht.get(name("S")))).toBe("/GTS_PDFA1");
    expect(absicht.has(name("DestOutputProfile"))).toBe(true);
    const verzeichnisse = pdf.context
      .enumerateIndirectObjects()
      .map(([, objekt]) => objekt)
      .filter((o) => o instanceof PDFDict);
    const arten = (typ: string) => verzeichnisse.filter((d) => d.get(name("Type")) === name(typ));
    expect(arten("FontDescriptor").length).toBeGreaterThan(0);
    for (const schrift of arten("FontDescriptor"))
      expect(schrift.has(name("FontFile2"))).toBe(true);
    for (const schrift of arten("Font").filter((d) => d.has(name("DescendantFonts"))))
      expect(schrift.has(name("ToUnicode")), "Text lässt sich kopieren").toBe(true);
    expect(bytes.toString("latin1")).not.toMatch(/\/Encrypt|\/JavaScript|\/Launch/);
  });

  it("beginnt mit einer Seite Übersicht: Nummer, Zeit, Ergebnisse, Rahmendaten, Rechtsstand", () => {
    const erste = fliess(seiten.slice(0, 1));
    expect(erste).toContain("Identifikationsnummer 0123-4567-89AB, gespeichert bis 28.09.2016.");
    expect(erste).toMatch(/Erstellt am \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr/);
    for (const { label, wert } of bericht.rahmen) expect(erste).toContain(`${label} ${wert}`);
    expect(erste).toContain("Gesetzliche Altersgrenze 31.07.2020 (65 Jahre und 6 Monate)");
    expect(erste).toContain(bericht.rechtsstand.replace(/\s+/g, " "));
    for (const satz of [...bericht.hinweise, ...bericht.vorbehalt]) expect(erste).toContain(satz);
    expect(fliess(seiten.slice(1, 2))).toContain("DZS Beginn Ende TZ");
  });

  it("jede Seite trägt ihre Zahl und die Nummer", () => {
    expect(seiten.length).toBeGreaterThanOrEqual(3);
    for (const [i, seite] of seiten.entries()) {
      expect(seite).toContain(`Seite ${i + 1} von ${seiten.length}`);
      expect(seite).toContain("Identifikationsnummer 0123-4567-89AB");
    }
  });

  it("druckt jede Dienstzeit und jeden Schritt mit denselben Werten wie der Bildschirm", () => {
    const alles = fliess(seiten);
    for (const zeit of bericht.zeiten) {
      expect(alles).toContain(`${zeit.nr}. ${zeit.schluessel.replace(" - ", " - ")}`.slice(0, 9));
      for (const wert of [zeit.beginn, zeit.ende, zeit.teilzeit, zeit.angerechnet])
        expect(alles).toContain(wert);
    }
    for (const gruppe of bericht.ergebnisse) {
      expect(alles).toContain(`Rechenweg: ${gruppe.titel}`);
      for (const s of gruppe.schritte) expect(alles).toContain(`${s.titel} ${s.wert}`);
    }
  });

  it("die Übersicht bleibt auch mit vielen Hinweisen eine Seite; die stehen dann auf der zweiten", async () => {
    const hinweise = Object.values(RECHTSPROFILE.rlp.hinweise).map(({ text }) => text);
    const viele = await liesSeiten(await renderAuskunft(STAND, { ...bericht, hinweise }));
    expect(fliess(viele.slice(0, 1))).toContain(`gibt es ${hinweise.length} Hinweise`);
    expect(fliess(viele.slice(0, 1))).toContain("Steuern und Abzüge.");
    for (const satz of hinweise) expect(fliess(viele.slice(1, 2))).toContain(satz);
    const zwei = hinweise.toSorted((x, y) => y.length - x.length).slice(0, 2);
    const zusatz = { label: "Volle Jahre im Wechselschichtdienst", wert: "25" };
    const rahmen = [...bericht.rahmen, zusatz, zusatz];
    const wenige = await liesSeiten(
      await renderAuskunft(STAND, { ...bericht, rahmen, hinweise: zwei }),
    );
    expect(fliess(wenige.slice(0, 1))).toContain("Steuern und Abzüge.");
    for (const satz of zwei) expect(fliess(wenige.slice(0, 2))).toContain(satz);
  }, 60_000);

  it("200 Dienstzeiten passen auf das Papier", async () => {
    const monat = (i: number) => {
      const [jahr, m] = [1990 + Math.floor(i / 12), (i % 12) + 1];
      return `${String(m).padStart(2, "0")}.${jahr}`;
    };
    const dienstzeiten = Array.from({ length: 200 }, (_, i) => ({
      dzs: "1301",
      beginn: `01.${monat(i)}`,
      ende: `28.${monat(i)}`,
      tz: "",
      beschraenkung: "",
    }));
    const lang = berichtVon({ ...BEISPIEL, dienstzeiten });
    expect(lang.zeiten).toHaveLength(200);
    const pdf = await PDFDocument.load(await renderAuskunft(STAND, lang));
    expect(pdf.getPageCount()).toBeGreaterThan(8);
    // Auf einem ausgelasteten Rechner dauert ein so langes Dokument.
  }, 60_000);
});
