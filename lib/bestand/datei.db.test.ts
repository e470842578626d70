import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { eigner } from "@/lib/testhilfe/verbindung";
import { Importabbruch } from "./abbruch";
import { uebernimmDatei } from "./datei";
import { alsText, HEUTE, kasse, mitglied, person, STADT, scheibe, zahlen } from "./testdaten";
import { freierCode, importverbindung, lebenslauf, schliesse } from "./testhilfe";

let code: string;
let ordner: string;
let gemeldet: string[];
beforeEach(async () => {
  code = await freierCode();
  ordner = mkdtempSync(join(tmpdir(), "vp-import-"));
  gemeldet = [];
});
afterEach(() => rmSync(ordner, { recursive: true }));
afterAll(schliesse);

const kopf = () => [kasse(code), mitglied("M-1", "Mäuserast", STADT)];
const pfad = () => join(ordner, "bestand.jsonl");
const bericht = () => readFileSync(`${pfad()}.fehler.csv`, "utf8");
const lade = (inhalt: string, teilweise = false) => {
  writeFileSync(pfad(), inhalt);
  return uebernimmDatei(importverbindung(), pfad(), {
    heute: HEUTE,
    teilweise,
    melde: (text) => gemeldet.push(text),
  });
};
const GUT = [scheibe("2010-01-01", null)];
const ENDE_VOR_BEGINN = [scheibe("2010-01-01", "2009-12-31")];

describe("Status und Bericht (contract.md 4)", () => {
  it("0 ohne Fehler; es entsteht kein Bericht, ein alter verschwindet", async () => {
    writeFileSync(`${pfad()}.fehler.csv`, "alt");
    const ende = await lade(alsText([...kopf(), person("1", GUT)]));
    expect(ende).toEqual({ status: 0, zahlen: zahlen(3, 3, 0, 0) });
    expect(existsSync(`${pfad()}.fehler.csv`)).toBe(false);
    expect(gemeldet).toEqual(["Übernommen: 3 neu, 0 geändert, 0 unverändert."]);
  });

  it("1 bei Fehlern: nichts übernommen, jeder Mangel eine Zeile im Bericht", async () => {
    const ende = await lade(alsText([...kopf(), person("1", GUT), person("=2", ENDE_VOR_BEGINN)]));
    expect(ende).toEqual({ status: 1, zahlen: zahlen(4, 0, 0, 0, 1) });
    expect(bericht()).toBe(
      "\ufeffzeile;feld;wert;grund\r\n4;persnr;'=2;Die Pers.-Nummer hat 1 bis 6 Ziffern und beginnt nicht mit 0.\r\n",
    );
    expect(gemeldet).toEqual([
      `Nichts übernommen: Fehler in 1 von 4 Zeilen, siehe ${pfad()}.fehler.csv.`,
    ]);
    expect(await eigner()`select from kasse where code = ${code}`).toHaveLength(0);
  });

  it("3 mit --teilweise: die fehlerlosen Zeilen sind da", async () => {
    const zeilen = [...kopf(), person("1", GUT), person("2", ENDE_VOR_BEGINN)];
    const ende = await lade(alsText(zeilen), true);
    expect(ende).toEqual({ status: 3, zahlen: zahlen(4, 3, 0, 0, 1) });
    expect(bericht()).toContain("4;zeitscheiben[1];2010-01-01/2009-12-31;I1: ");
    expect(await lebenslauf(code, "1")).toHaveLength(1);
  });

  it("0 auch mit --teilweise, wenn nichts fehlt", async () => {
    expect(await lade(alsText(kopf()), true)).toMatchObject({ status: 0 });
  });
});

describe("Zeilenenden und Zeichen", () => {
  it("BOM und CRLF stören nicht", async () => {
    const inhalt = `\ufeff${alsText([...kopf(), person("1", GUT)]).replaceAll("\n", "\r\n")}`;
    expect(await lade(inhalt)).toMatchObject({ status: 0, zahlen: zahlen(3, 3, 0, 0) });
  });

  it("eine leere Datei ist in Ordnung und ändert nichts", async () => {
    expect(await lade("")).toEqual({ status: 0, zahlen: zahlen(0, 0, 0, 0) });
  });
});

describe("Meldungen", () => {
  it("nennen bei langen Dateien den Fortschritt und höchstens 20 Hinweise einzeln", async () => {
    const jung = Array.from({ length: 25 }, (_, i) =>
      person(String(i + 1), [scheibe("1970-01-01", null)]),
    );
    const viele = Array.from({ length: 10_000 }, (_, i) => person(String(i + 100), []));
    await lade(alsText([...kopf(), ...jung, ...viele]));
    expect(gemeldet.filter((t) => t.startsWith("Hinweis zu Zeile"))).toHaveLength(20);
    expect(gemeldet).toContain("10.000 Zeilen gelesen …");
    expect(gemeldet).toContain("Dazu 5 weitere Hinweise.");
  });
});

describe("Was nicht geht, sagt ein deutscher Satz", () => {
  const versuch = (datei: string) =>
    uebernimmDatei(importverbindung(), datei, { heute: HEUTE, teilweise: false, melde: () => {} });

  it.each([
    [
      "eine Datei, die es nicht gibt",
      () => join(ordner, "fehlt.jsonl"),
      "Diese Datei gibt es nicht",
    ],
    ["ein Ordner", () => ordner, "Das ist keine Datei"],
  ])("%s", async (_was, datei, grund) => {
    await expect(versuch(datei())).rejects.toThrow(Importabbruch);
    await expect(versuch(datei())).rejects.toThrow(grund);
  });
});
