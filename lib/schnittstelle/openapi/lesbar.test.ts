import { describe, expect, it, vi } from "vitest";
import { PROBLEME } from "@/lib/auth";
import { FORMULARE } from "@/lib/formulare";
import { auswahlwerte, feldzeilen, openapi, teil, typ, wegbeschreibungen } from ".";

vi.mock("next-auth", () => ({ default: () => ({ signIn: () => {}, signOut: () => {} }) }));
vi.mock("next-auth/jwt", () => ({ decode: async () => null }));
vi.mock("next-auth/providers/credentials", () => ({ default: () => ({}) }));

const DOKUMENT = openapi("2026-11-22", "Portal", "https://portal.example");
const SCHEMATA = teil(DOKUMENT, "components", "schemas");

describe("Beschreibung der Schnittstelle", () => {
  it("jedes Formular hat seine Wege und Felder", () => {
    const wege = wegbeschreibungen(DOKUMENT);
    for (const f of FORMULARE) {
      expect(wege).toContainEqual(
        expect.objectContaining({ pfad: `/meldungen/${f.id}`, anfrage: `Eingabe-${f.id}` }),
      );
      const pfade = feldzeilen(teil(SCHEMATA, `Eingabe-${f.id}`)).map((z) => z.pfad);
      for (const [name, feld] of Object.entries(f.felder)) {
        expect(pfade).toContain(`werte.${name}`);
        if (feld.art !== "gruppe") continue;
        for (const unter of Object.keys(feld.felder))
          expect(pfade).toContain(`werte.${name}[].${unter}`);
      }
    }
  });

  it("jeder Verweis führt zu einem Schema, jedes Schema wird gebraucht", () => {
    const text = JSON.stringify(DOKUMENT);
    const ziele = new Set([...text.matchAll(/#\/components\/schemas\/([^"]+)/g)].map((m) => m[1]));
    for (const ziel of ziele) expect(Object.keys(SCHEMATA), ziel).toContain(ziel);
    const ungenutzt = Object.keys(SCHEMATA).filter((k) => !ziele.has(k) && !k.startsWith("Werte-"));
    expect(ungenutzt).toEqual([]);
  });

  it("jede Art von Fehler steht bei einem Weg oder ist überall möglich", () => {
    const stati = new Set(
      wegbeschreibungen(DOKUMENT).flatMap((w) => w.antworten.map((a) => a.status)),
    );
    for (const { status } of Object.values(PROBLEME)) {
      if (status !== 500) expect(stati).toContain(String(status));
    }
  });

  it.each([
    [{ type: "string", format: "date" }, "Datum (JJJJ-MM-TT)"],
    [{ type: "string", maxLength: 5 }, "Text bis 5 Zeichen"],
    [{ type: "integer", minimum: 0, maximum: 9 }, "ganze Zahl ab 0 bis 9"],
    [{ anyOf: [{ type: "boolean" }, { type: "null" }] }, "true oder false oder null"],
    [
      { type: "array", maxItems: 3, items: { $ref: "#/components/schemas/CL-BEU" } },
      "Liste (CL-BEU, höchstens 3)",
    ],
    [{ enum: ["a", "b"] }, "eine von: a, b"],
  ])("Typ %j heißt „%s“", (schema, wort) => expect(typ(schema)).toBe(wort));

  it("Codelisten nennen jeden Code mit Bezeichnung", () => {
    expect(auswahlwerte(teil(SCHEMATA, "CL-BEU"))).toContainEqual({
      wert: "10",
      titel: "Beurlaubung - wg. Kind",
    });
  });
});
