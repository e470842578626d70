import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { setzeNachricht } from "./render";
import { beispiel, liesSeiten } from "./testhilfe";

/** So viele Zeilen am Anfang jeder Seite gehören zu Kopf und Fuß. */
const RANDZEILEN = 4;

describe("Dokument", () => {
  it("nennt Titel, Verfasser, Sprache und Norm", async () => {
    const bytes = await setzeNachricht(beispiel());
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getTitle()).toBe("Meldung einer Beurlaubung für Kim Mustermensch");
    expect(pdf.getAuthor()).toBe("Versorgungskasse Musterland");
    expect(pdf.getCreator()).toBe("Versorgungsportal");
    expect(String(pdf.catalog.get(PDFName.of("Lang")))).toBe("(de-DE)");
    expect(pdf.catalog.has(PDFName.of("OutputIntents"))).toBe(true);
    const xmp = bytes.toString("utf8");
    expect(xmp).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(xmp).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
    const { width, height } = pdf.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  it("behauptet keine Barrierefreiheit, die es nicht hat", async () => {
    const pdf = await PDFDocument.load(await setzeNachricht(beispiel()));
    expect(pdf.catalog.has(PDFName.of("StructTreeRoot"))).toBe(false);
    expect(pdf.catalog.has(PDFName.of("MarkInfo"))).toBe(false);
  });

  it("schützt die Dokumenteigenschaften vor Sonderzeichen im Titel", async () => {
    const bytes = await setzeNachricht(beispiel({ titel: "Ämter & Söhne <b>\u0000" }));
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getTitle()).toBe("Ämter und Söhne ‹b›");
    expect(bytes.toString("utf8")).toContain(">Ämter und Söhne ‹b›</rdf:li>");
    expect((await liesSeiten(bytes))[0]).toContain("Ämter & Söhne <b>");
  });
});

describe("Schriften", () => {
  it("sind alle eingebettet, auch bei Umbrüchen, leeren Angaben und fremden Zeichen", async () => {
    const langesWort = "Beurlaubungsgrund".repeat(20);
    const bytes = await setzeNachricht(
      beispiel({
        portalname: langesWort,
        organisation: "",
        titel: langesWort,
        text: "a\tb\r\n\n😀 名前 \u202Ehallo\u0000\n   \nEnde",
        kopf: [{ label: langesWort, wert: "" }],
        zeilen: [
          { gruppe: langesWort, label: langesWort, wert: `${langesWort} x\ny` },
          { gruppe: "Lang", label: "Bemerkung", wert: `${langesWort}\n`.repeat(60) },
        ],
        anhaenge: [`${langesWort}.pdf`],
      }),
    );
    const pdf = await PDFDocument.load(bytes);
    const schriften = pdf.context
      .enumerateIndirectObjects()
      .map(([, objekt]) => objekt)
      .filter((o) => o instanceof PDFDict)
      .filter((o) => o.get(PDFName.of("Type")) === PDFName.of("Font"))
      .map((o) => String(o.get(PDFName.of("BaseFont"))));
    expect(schriften.length).toBeGreaterThan(0);
    for (const name of schriften) expect(name).toMatch(/^\/[A-Z]{6}\+SourceSans3-/);
  });

  it("haben Umlaute, großes ẞ und deutsche Satzzeichen", async () => {
    const text = "ÄÖÜ äöü ß STRAẞE „Zitat“ – 93,9\u202F% 5 € fi fl ffi Řezníček";
    const [seite] = await liesSeiten(await setzeNachricht(beispiel({ text })));
    expect(seite).toContain(text);
  });
});

it("ein Dokument verliert keine Buchstaben, wenn vorher ein anderes nur deren Umlaute hatte", async () => {
  // Ǽ und Ǿ bestehen in der Schrift aus Æ und Ø, die sonst nirgends vorkommen.
  await setzeNachricht(beispiel({ text: "ǼǾ", titel: "ǼǾ" }));
  const [seite] = await liesSeiten(await setzeNachricht(beispiel({ text: "ÆØ", titel: "ØÆ" })));
  expect(seite).toContain("ÆØ");
  expect(seite).toContain("ØÆ");
});

describe("Satz", () => {
  it("zeigt alle Angaben in der Reihenfolge des Schreibens", async () => {
    const bytes = await setzeNachricht(
      beispiel({
        zeilen: [
          { gruppe: "Beurlaubung", label: "Beurlaubung ab", wert: "01.01.2026" },
          { gruppe: "Beurlaubung", label: "Beurlaubung bis", wert: "31.12.2026" },
          { gruppe: "Weitere Angaben", label: "Bemerkung", wert: "Zeile 1\nZeile 2" },
        ],
        anhaenge: ["Antrag.pdf", "Antrag.pdf"],
      }),
    );
    expect(await liesSeiten(bytes)).toEqual([
      [
        ...["Versorgungsportal", "Stadt Großmuster"],
        ...["Erstellt am 02.10.2025, 08:00 Uhr von Alex Beispiel", "Seite 1 von 1"],
        ...["Versorgungskasse Musterland", "Musterweg 1", "12345 Musterstadt"],
        "Meldung einer Beurlaubung für Kim Mustermensch",
        ...["Datum", "01.10.2025, 14:30 Uhr", "Referenz", "AB12C"],
        ...["Guten Tag,", "Ihre Meldung haben wir erhalten.", "Freundliche Grüße"],
        ...["Beurlaubung", "Beurlaubung ab", "01.01.2026", "Beurlaubung bis", "31.12.2026"],
        ...["Weitere Angaben", "Bemerkung", "Zeile 1", "Zeile 2"],
        ...["Anhänge", "Antrag.pdf", "Antrag.pdf"],
      ],
    ]);
  });

  it("trägt Kopf- und Fußzeile auf jeder Seite", async () => {
    const text = Array.from({ length: 150 }, (_, i) => `Zeile ${i + 1}`).join("\n");
    const seiten = await liesSeiten(await setzeNachricht(beispiel({ text })));
    expect(seiten.length).toBeGreaterThan(2);
    seiten.forEach((seite, i) => {
      expect(seite).toContain(`Seite ${i + 1} von ${seiten.length}`);
      expect(seite).toContain("Stadt Großmuster");
      expect(seite).toContain("Erstellt am 02.10.2025, 08:00 Uhr von Alex Beispiel");
    });
    const zeilen = seiten.flat().filter((zeile) => zeile.startsWith("Zeile "));
    expect(zeilen.join("\n")).toBe(text);
  });

  it("bricht langen Text um und verliert und trennt dabei nichts", async () => {
    const satz = "Donaudampfschifffahrtsgesellschaft und Versorgungsausgleich ".repeat(120).trim();
    const wort = `https://beispiel.de/${"0123456789".repeat(60)}`;
    const bytes = await setzeNachricht(
      beispiel({ text: `${satz}\n${wort}`, zeilen: [{ label: "Bemerkung", wert: satz }] }),
    );
    const gesetzt = (await liesSeiten(bytes)).flatMap((seite) => seite.slice(RANDZEILEN));
    expect(Math.max(...gesetzt.map((zeile) => zeile.length))).toBeLessThan(130);
    const ohneLeer = gesetzt.join("").replace(/\s/g, "");
    expect(ohneLeer.split(satz.replace(/\s/g, ""))).toHaveLength(3);
    expect(ohneLeer).toContain(wort);
    const woerter = new Set(gesetzt.flatMap((zeile) => zeile.split(/\s+/)));
    expect(woerter).toContain("Donaudampfschifffahrtsgesellschaft");
    expect(woerter).not.toContain("Donaudampfschifffahrts-");
  });

  it("lässt keine Überschrift und keine Bezeichnung allein am Ende einer Seite", async () => {
    const zeilen = [
      { gruppe: "Erste Gruppe", label: "Kurz", wert: "Wert" },
      { gruppe: "Zweite Gruppe", label: "Lang", wert: "Text ".repeat(200).trim() },
    ];
    for (let anzahl = 22; anzahl < 40; anzahl += 1) {
      const text = Array.from({ length: anzahl }, (_, i) => `Zeile ${i}`).join("\n");
      const bytes = await setzeNachricht(beispiel({ text, zeilen, anhaenge: ["a.pdf"] }));
      const seiten = await liesSeiten(bytes);
      for (const seite of seiten) {
        const letzte = seite.at(-1);
        expect(["Erste Gruppe", "Kurz", "Zweite Gruppe", "Lang", "Anhänge"]).not.toContain(letzte);
      }
      const alles = seiten.flatMap((seite) => seite.slice(RANDZEILEN)).join("|");
      expect(alles).toContain(`Zeile ${anzahl - 1}|Erste Gruppe|Kurz|Wert|Zweite Gruppe|Lang|Text`);
      expect(alles).toMatch(/Text\|Anhänge\|a\.pdf$/);
    }
  });

  it("braucht für viele Zeilen nicht unverhältnismäßig lange", async () => {
    const anfang = performance.now();
    const seiten = await liesSeiten(await setzeNachricht(beispiel({ text: "x\n".repeat(4000) })));
    expect(seiten.flat().filter((zeile) => zeile === "x")).toHaveLength(4000);
    // Mit dem gewöhnlichen Seitenumbruch dauert es mehr als zwanzig Sekunden.
    expect(performance.now() - anfang).toBeLessThan(12_000);
  }, 60_000);

  it.skipIf(spawnSync("pdftotext", ["-v"]).error)("liest sich auch mit pdftotext", async () => {
    const bytes = await setzeNachricht(beispiel({ text: "Grüße aus der STRAẞE" }));
    const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: bytes }).toString();
    expect(text).toContain("Grüße aus der STRAẞE");
    expect(text).toContain("Seite 1 von 1");
  });
});

it("läuft auch gebündelt, wo der Ort dieser Datei ein anderer ist", async () => {
  const ordner = join(process.cwd(), "node_modules", ".cache", `pdf-${randomUUID()}`);
  const outfile = join(ordner, "buendel.mjs");
  await build({
    entryPoints: [join(process.cwd(), "lib", "pdf", "index.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    jsx: "automatic",
    packages: "external",
    logLevel: "silent",
  });
  const start = join(ordner, "start.mjs");
  await writeFile(
    start,
    `import { renderNachricht } from "./buendel.mjs";
     process.stdout.write(await renderNachricht(${JSON.stringify(beispiel())}));`,
  );
  const bytes = execFileSync(process.execPath, [start], { maxBuffer: 10_000_000 });
  expect((await liesSeiten(bytes))[0]).toContain("Seite 1 von 1");
  await rm(ordner, { recursive: true });
});
