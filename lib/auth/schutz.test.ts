import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { POLICY } from "./policy";

vi.mock("next-auth", () => ({ default: () => ({ signIn: () => {}, signOut: () => {} }) }));
vi.mock("next-auth/jwt", () => ({ decode: async () => null }));
vi.mock("next-auth/providers/credentials", () => ({ default: () => ({}) }));

const SCHUTZ = Symbol.for("vp.schutz");
const WURZEL = resolve(import.meta.dirname, "../..");

const dateien = (ordner: string, passt: RegExp) =>
  readdirSync(join(WURZEL, ordner), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && passt.test(e.name))
    .map((e) => join(e.parentPath, e.name).slice(WURZEL.length + 1));

/** Schutz aller Funktionen, die ein Modul ausführt: `Datei#Name` → Recht, ohne Kennzeichen `null`. */
function schutzVon(pfad: string, modul: Record<string, unknown>): [string, string | null][] {
  return Object.entries(modul)
    .filter(([, wert]) => typeof wert === "function")
    .map(([name, wert]) => [`${pfad}#${name}`, (wert as { [SCHUTZ]?: string })[SCHUTZ] ?? null]);
}

/** Wege ohne Anmeldung; wer hier etwas ergänzt, öffnet das Portal an dieser Stelle für alle. */
const OFFEN = [
  "app/(hilfe)/barrierefreiheit/actions.ts#meldeBarriere",
  "app/(hilfe)/faq/actions.ts#stimme",
  "app/(hilfe)/faq/actions.ts#suche",
  "app/(hilfe)/feedback/actions.ts#sendeFeedback",
  "app/(hilfe)/handbuch/[handbuch]/pdf/route.ts#GET",
  "app/(hilfe)/support/actions.ts#sendeSupport",
  "app/(oeffentlich)/anmelden/actions.ts#melde",
  "app/(oeffentlich)/anmelden/tan/actions.ts#bestaetigePasskey",
  "app/(oeffentlich)/anmelden/tan/actions.ts#pruefeTan",
  "app/(oeffentlich)/anmelden/wiederherstellung/actions.ts#stelleWiederHer",
  "app/(oeffentlich)/nutzerkennung-abrufen/[token]/route.ts#GET",
  "app/(oeffentlich)/nutzerkennung-abrufen/actions.ts#rufeAb",
  "app/(oeffentlich)/passwort-festlegen/[token]/route.ts#GET",
  "app/(oeffentlich)/passwort-festlegen/actions.ts#legePasswortFest",
  "app/(oeffentlich)/passwort-vergessen/actions.ts#forderePasswortAn",
  ...[
    "actions.ts#beende",
    "actions.ts#berichtige",
    "actions.ts#starte",
    "dienstzeiten/actions.ts#entferneZeile",
    "dienstzeiten/actions.ts#speichereZeile",
    "ergebnis/actions.ts#speichereBezuege",
    "ergebnis/pdf/route.ts#GET",
    "rahmendaten/actions.ts#speichereRahmendaten",
    "ruhestand/actions.ts#speichereRuhestand",
    "vergleich/actions.ts#entferneZukunft",
    "vergleich/actions.ts#ergaenzeZukunft",
    "vergleich/actions.ts#uebernimmCode",
  ].map((weg) => `app/(rechner)/versorgungsauskunft/${weg}`),
  "app/abmelden/route.ts#POST",
  "app/api/neuigkeiten/route.ts#GET",
  "app/api/sitzung/route.ts#GET",
  "app/api/sitzung/route.ts#POST",
  "app/api/v1/openapi.json/route.ts#GET",
  "app/csp-report/route.ts#POST",
  "app/demo/postausgang/json/route.ts#GET",
  "app/livez/route.ts#GET",
  "app/readyz/route.ts#GET",
];

const ausgaenge = dateien("app", /^(actions|route)\.tsx?$/);
const alle = (
  await Promise.all(
    ausgaenge.map(async (pfad) =>
      schutzVon(pfad, await import(/* @vite-ignore */ join(WURZEL, pfad))),
    ),
  )
).flat();

describe("Schutz der Ausgänge", () => {
  it.each(alle)("%s ist geschützt (%s)", (_name, recht) => {
    expect([...Object.keys(POLICY), "offen"]).toContain(recht);
  });

  it("jede Datei mit Serveraktionen oder Wegen wurde geprüft", () => {
    expect(ausgaenge.length).toBeGreaterThanOrEqual(20);
    expect([...new Set(alle.map(([name]) => name.split("#")[0]))].sort()).toEqual(
      [...ausgaenge].sort(),
    );
  });

  it("offen ist nur, was hier einzeln steht", () => {
    expect(
      alle
        .filter(([, recht]) => recht === "offen")
        .map(([name]) => name)
        .sort(),
    ).toEqual(OFFEN);
  });

  it("unter /api/v1 kommt außer der Beschreibung nur, wer einen Schlüssel hat", () => {
    const wege = dateien("app/api/v1", /^route\.ts$/).filter((p) => !p.includes("openapi.json"));
    expect(wege.length).toBeGreaterThanOrEqual(7);
    for (const pfad of wege) {
      const text = readFileSync(join(WURZEL, pfad), "utf8");
      expect(text, pfad).toMatch(/= schnittstelle\(\{/);
      expect(text, pfad).not.toMatch(/offeneRoute|\broute\(/);
    }
  });

  it("unter /(portal) ist nichts offen", () => {
    expect(
      alle.filter(([name, recht]) => name.startsWith("app/(portal)/") && recht === "offen"),
    ).toEqual([]);
  });

  it("Gegenprobe: eine ungeschützte Funktion fällt auf", () => {
    const geplant = { POST: async () => new Response(), dynamic: "force-dynamic" };
    expect(schutzVon("app/x/route.ts", geplant)).toEqual([["app/x/route.ts#POST", null]]);
  });

  it("Serveraktionen stehen nur in actions.ts, nie in einer Seite oder einem Baustein", () => {
    const mitAktion = [
      ...dateien("app", /\.tsx?$/),
      ...dateien("components", /\.tsx?$/),
      ...dateien("lib", /\.tsx?$/),
    ]
      .filter((pfad) => !/\.test\.tsx?$/.test(pfad))
      .filter((pfad) => /^\s*["']use server["']/m.test(readFileSync(join(WURZEL, pfad), "utf8")));
    expect(mitAktion.length).toBeGreaterThanOrEqual(9);
    expect(mitAktion.filter((pfad) => !pfad.endsWith("/actions.ts"))).toEqual([]);
  });
});

describe("Schutz der Seiten", () => {
  const seiten = dateien("app/(portal)", /^page\.tsx$/);
  const verlangt = /\bawait (?:requireRecht\((?:"[a-z]+:[a-z]+"|form\.recht)\)|requireAkteur\(\))/;
  /** Ob die Seite eine Person verlangt, und zwar vor dem ersten Blick in die Datenbank. */
  const istGeschuetzt = (text: string) => {
    const stelle = text.search(verlangt);
    const daten = text.search(/\bwithTenant\(/);
    return stelle >= 0 && (daten < 0 || stelle < daten);
  };

  it.each(seiten)("%s verlangt eine angemeldete Person, bevor sie Daten liest", (pfad) => {
    expect(istGeschuetzt(readFileSync(join(WURZEL, pfad), "utf8"))).toBe(true);
  });

  it("gefunden wird jede Seite des Portals", () => {
    expect(seiten.length).toBeGreaterThanOrEqual(14);
  });

  it.each([
    [
      "ohne Prüfung",
      'import { requireRecht } from "@/lib/auth";\nexport default function Seite() {}',
    ],
    ["mit Prüfung ohne await", 'requireRecht("start:lesen");'],
    ["mit Prüfung nach dem Lesen", 'await withTenant(a, b);\nawait requireRecht("start:lesen");'],
  ])("Gegenprobe: eine Seite %s fällt auf", (_fall, text) => {
    expect(istGeschuetzt(text)).toBe(false);
  });
});
