import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Fehlerbericht } from "./fehlerbericht";

let ordner: string;
let pfad: string;
beforeEach(() => {
  ordner = mkdtempSync(join(tmpdir(), "vp-bericht-"));
  pfad = join(ordner, "bestand.jsonl.fehler.csv");
});
afterEach(() => rmSync(ordner, { recursive: true }));

describe("Fehlerbericht", () => {
  it("beginnt mit BOM und Kopf und endet jede Zeile mit CRLF", () => {
    const bericht = new Fehlerbericht(pfad);
    bericht.schreibe(3, { feld: "persnr", wert: "=0", grund: "Ungültig; siehe Anleitung." });
    bericht.schliesse();
    expect(readFileSync(pfad, "utf8")).toBe(
      '\ufeffzeile;feld;wert;grund\r\n3;persnr;\'=0;"Ungültig; siehe Anleitung."\r\n',
    );
  });

  it("ohne Mangel entsteht keine Datei, und ein alter Bericht verschwindet", () => {
    writeFileSync(pfad, "alt");
    new Fehlerbericht(pfad).schliesse();
    expect(existsSync(pfad)).toBe(false);
  });

  it("nur das eigene Konto darf lesen", () => {
    const bericht = new Fehlerbericht(pfad);
    bericht.schreibe(1, { feld: "", wert: "", grund: "x" });
    bericht.schliesse();
    expect(statSync(pfad).mode & 0o077).toBe(0);
  });

  it("sagt, wenn er sich nicht schreiben lässt", () => {
    const bericht = new Fehlerbericht(join(ordner, "fehlt", "x.fehler.csv"));
    const mangel = { feld: "", wert: "", grund: "x" };
    expect(() => bericht.schreibe(1, mangel)).toThrow(
      "Der Fehlerbericht lässt sich nicht schreiben",
    );
  });

  it("schreibt auch sehr viele Mängel vollständig", () => {
    const bericht = new Fehlerbericht(pfad);
    for (let i = 1; i <= 20_000; i++) bericht.schreibe(i, { feld: "f", wert: "w", grund: "g" });
    bericht.schliesse();
    const zeilen = readFileSync(pfad, "utf8").trimEnd().split("\r\n");
    expect(zeilen).toHaveLength(20_001);
    expect(zeilen.at(-1)).toBe("20000;f;w;g");
  });
});
