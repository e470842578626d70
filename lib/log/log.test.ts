import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { log } from ".";

let zeilen: string[] = [];
beforeEach(() => {
  zeilen = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => zeilen.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());
const letzte = () => JSON.parse(zeilen.at(-1) ?? "") as Record<string, unknown>;

describe("Log", () => {
  it("schreibt je Ereignis genau eine Zeile JSON mit Zeit und Stufe", () => {
    log.info("bereit", { anzahl: 3 });
    log.warnung("langsam");
    expect(zeilen).toHaveLength(2);
    expect(zeilen.every((z) => z.endsWith("\n") && z.indexOf("\n") === z.length - 1)).toBe(true);
    expect(JSON.parse(zeilen[0] ?? "")).toMatchObject({
      stufe: "info",
      ereignis: "bereit",
      anzahl: 3,
      zeit: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(letzte()).toMatchObject({ stufe: "warnung", ereignis: "langsam" });
  });

  it("Steuerzeichen können keine zweite Zeile vortäuschen", () => {
    log.info("x", { wert: 'a\n{"stufe":"fehler"}\u001b[31m' });
    expect(zeilen).toHaveLength(1);
    expect(zeilen[0]).toContain(String.raw`a\n{\"stufe\":\"fehler\"}\u001b[31m`);
    expect(letzte().stufe).toBe("info");
  });

  it("von einem Fehler bleiben Art, Code und Stelle, nie der Text", () => {
    const fehler = Object.assign(
      new TypeError('Key (email)=(kim@stadt.example) already exists: "Mustermensch"'),
      { code: "23505", detail: "Mustermensch" },
    );
    log.fehler("aktion", fehler, { fehlercode: "ABC" });
    expect(letzte()).toMatchObject({
      stufe: "fehler",
      ereignis: "aktion",
      fehlerart: "TypeError",
      code: "23505",
      fehlercode: "ABC",
      stelle: expect.stringContaining("log.test.ts"),
    });
    expect(zeilen[0]).not.toMatch(/Mustermensch|kim@/);
  });

  it("auch nicht der einer Ursache", () => {
    const innen = Object.assign(new Error("Parameter: Mustermensch"), { code: "22P02" });
    log.fehler("aktion", new Error("Failed query: insert Mustermensch", { cause: innen }));
    expect(letzte().code).toBe("22P02");
    expect(zeilen[0]).not.toContain("Mustermensch");
  });

  it("auch nicht, wenn der Text wie eine Aufrufzeile aussieht", () => {
    log.fehler("aktion", new Error("kaputt\n    at Mustermensch (kim@stadt.example)\n   at x"));
    expect(zeilen[0]).not.toMatch(/Mustermensch|kim@/);
    expect(letzte().stelle).toContain("log.test.ts");
  });

  it.each([
    ["Text", "string"],
    [{ passwort: "geheim" }, "object"],
    [null, "object"],
    [undefined, "undefined"],
    [42, "number"],
  ])("geworfen wurde %j: nur die Art wird genannt", (ursache, art) => {
    log.fehler("aktion", ursache);
    expect(letzte()).toMatchObject({ fehlerart: art });
    expect(zeilen[0]).not.toMatch(/geheim|Text|42"/);
  });
});
