import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { FormZustand } from "@/lib/result";
import { schliesseAlles } from "@/lib/testhilfe";
import { starte } from "./actions";
import { speichereRahmendaten } from "./rahmendaten/actions";

vi.hoisted(() => {
  process.env.RATE_LIMIT_FAKTOR = "1";
  process.env.DEMO = "1";
  process.env.DEMO_STICHTAG = "2016-09-14";
});

let kopf: Record<string, string> = {};
const kekse = new Map<string, string>();
vi.mock("next/headers", () => ({
  headers: async () => new Headers(kopf),
  cookies: async () => ({
    get: (name: string) => (kekse.get(name) ? { value: kekse.get(name) } : undefined),
    set: (name: string, wert: string) => kekse.set(name, wert),
  }),
}));
vi.mock("next-auth", () => ({ default: () => ({ signIn: () => {}, signOut: () => {} }) }));
vi.mock("next-auth/jwt", () => ({ decode: async () => null }));
vi.mock("next-auth/providers/credentials", () => ({ default: () => ({}) }));

beforeEach(() => {
  kekse.clear();
  kopf = {
    origin: new URL(process.env.PORTAL_URL ?? "").origin,
    "x-forwarded-for": randomUUID(),
  };
});
afterAll(schliesseAlles);

const NUMMER = "0000-0000-0000";

/** Sendet ein Formular; bei einer Weiterleitung nennt `weiter` ihr Ziel. */
async function sende(
  aktion: typeof starte,
  felder: Record<string, string>,
): Promise<FormZustand & { weiter?: string }> {
  const daten = new FormData();
  for (const [name, wert] of Object.entries(felder)) daten.set(name, wert);
  try {
    return await aktion({}, daten);
  } catch (fehler) {
    const digest = fehler instanceof Error && "digest" in fehler ? String(fehler.digest) : "";
    if (!digest.startsWith("NEXT_REDIRECT")) throw fehler;
    return { weiter: digest.split(";")[2] };
  }
}

const beginne = (mehr: Record<string, string> = {}) =>
  sende(starte, { recht: "rlp", geburtsdatum: "06.01.1955", identifikationsnummer: "", ...mehr });

describe("Schritt 1 des Rechners", () => {
  it("ohne Nummer beginnt eine neue Berechnung, der Cookie trägt sie versiegelt", async () => {
    expect(await beginne()).toEqual({ weiter: "/versorgungsauskunft/rahmendaten?neu=1" });
    expect([...kekse.keys()]).toEqual(["vp-auskunft"]);
    expect(kekse.get("vp-auskunft")).toMatch(/^[\w-]{40,}$/);
  });

  it("nach fünf Versuchen mit einer Nummer wird abgewiesen, ein anderer Anschluss nicht", async () => {
    const falsch = () => beginne({ identifikationsnummer: NUMMER });
    for (let i = 0; i < 5; i++)
      expect((await falsch()).fehler?.identifikationsnummer).toContain("keine Daten gespeichert");
    expect((await falsch()).meldung).toContain("zu viele Anfragen");
    kopf["x-forwarded-for"] = randomUUID();
    expect((await falsch()).fehler?.identifikationsnummer).toContain("keine Daten gespeichert");
  });

  it("ein unbekanntes Recht wird nicht durch ein anderes ersetzt", async () => {
    expect((await beginne({ recht: "bund" })).fehler?.recht).toBeDefined();
    expect((await beginne({ recht: "__proto__" })).fehler?.recht).toBeDefined();
  });

  it("eine fremde Herkunft ändert nichts", async () => {
    kopf.origin = "https://fremd.example";
    expect((await beginne()).meldung).toContain("nicht von einer Seite des Portals");
    expect(kekse.size).toBe(0);
  });
});

describe("Spätere Schritte", () => {
  const rahmen = { stand: "1", begruendung: "01.08.1980", beamtenkategorie: "ALLGEMEIN" };

  it("ohne laufende Berechnung führt der Weg zum Anfang", async () => {
    const antwort = await sende(speichereRahmendaten, rahmen);
    expect(antwort.weiter).toBe("/versorgungsauskunft?grund=fort");
  });

  it("ein veränderter Cookie ist keine Berechnung", async () => {
    await beginne();
    const siegel = kekse.get("vp-auskunft") ?? "";
    kekse.set("vp-auskunft", `A${siegel.slice(1)}B`);
    const antwort = await sende(speichereRahmendaten, rahmen);
    expect(antwort.weiter).toBe("/versorgungsauskunft?grund=fort");
  });

  it("ein untergeschobener Grund wird abgelehnt, die Eingaben bleiben", async () => {
    await beginne();
    const antwort = await sende(speichereRahmendaten, { ...rahmen, ruhestandsgrund: "URLAUB" });
    expect(antwort.fehler).toEqual({
      ruhestandsgrund: "Bitte eine der angebotenen Möglichkeiten wählen.",
    });
    expect(antwort.werte).toMatchObject({ begruendung: "01.08.1980" });
  });
});
