import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ladeAuskunft, oeffneNummer, umfeld, zeigeNummer } from "@/lib/auskunft";
import type { FormZustand } from "@/lib/result";
import { schliesseAlles } from "@/lib/testhilfe";
import { MELDUNGEN, RECHTSPROFILE, rechneAngaben } from "@/lib/versorgungsauskunft";
import { starte } from "./actions";
import { entferneZeile, speichereZeile } from "./dienstzeiten/actions";
import { speichereBezuege } from "./ergebnis/actions";
import { speichereRahmendaten } from "./rahmendaten/actions";
import { speichereRuhestand } from "./ruhestand/actions";

vi.hoisted(() => {
  process.env.RATE_LIMIT_FAKTOR = "1000";
  process.env.DEMO = "1";
  process.env.DEMO_STICHTAG = "2016-09-14";
});

const kekse = new Map<string, string>();
let kopf: Record<string, string> = {};
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

type Felder = Record<string, string>;
type Antwort = FormZustand & { weiter?: string };

async function sende(aktion: typeof starte, felder: Felder): Promise<Antwort> {
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

const nummer = () => oeffneNummer(kekse.get("vp-auskunft") ?? "") ?? "";
const lade = async () => {
  const stand = await ladeAuskunft(nummer());
  if (!stand) throw new Error("keine Berechnung");
  return stand;
};
/** Sendet auf den Stand, den eine frisch geladene Seite sähe. */
const auf = async (aktion: typeof starte, felder: Felder) =>
  sende(aktion, { stand: String((await lade()).version), ...felder });

const ZEILE = { zeile: "", dzs: "1301", beginn: "01.08.1980", ende: "31.07.2019" };
const LEER = { tz: "", beschraenkung: "" };
const RAHMEN = {
  begruendung: "01.08.1980",
  beamtenkategorie: "ALLGEMEIN",
  ruhestandsgrund: "ANTRAGSALTERSGRENZE",
};

beforeEach(async () => {
  kekse.clear();
  kopf = {
    origin: new URL(process.env.PORTAL_URL ?? "").origin,
    "x-forwarded-for": randomUUID(),
  };
  await sende(starte, { recht: "rlp", geburtsdatum: "06.01.1955" });
  await auf(speichereRahmendaten, RAHMEN);
  await auf(speichereRuhestand, { ersterRuhestandstag: "01.08.2019" });
});
afterAll(schliesseAlles);

/** Jede Ablehnung nennt ihr Feld, gibt alles Getippte zurück und ändert nichts. */
async function erwarteAblehnung(
  aktion: typeof starte,
  felder: Felder,
  feld: string,
  code: keyof typeof MELDUNGEN,
): Promise<void> {
  const vorher = (await lade()).version;
  const antwort = await auf(aktion, felder);
  const anfang = MELDUNGEN[code].split("{")[0] ?? "";
  expect(antwort.fehler?.[feld], `${feld}: ${code}`).toContain(anfang);
  expect(antwort.werte).toMatchObject(felder);
  expect((await lade()).version).toBe(vorher);
}

describe("Jede Ablehnung steht an ihrem Feld, die Eingaben bleiben (versorgungsauskunft.md (j))", () => {
  it.each([
    ["geburtsdatum", "30.02.1960", "V-DATUM"],
    ["geburtsdatum", "01.01.0001", "V-GEBURTSDATUM"],
    ["geburtsdatum", "31.12.9999", "V-GEBURTSDATUM"],
    ["geburtsdatum", "", "V-DATUM"],
  ] as const)("Schritt 1: %s „%s“ ist %s", async (feld, wert, code) => {
    const antwort = await sende(starte, { recht: "rlp", [feld]: wert });
    expect(antwort.fehler?.[feld]).toContain(MELDUNGEN[code].split("{")[0]);
    expect(antwort.werte).toMatchObject({ [feld]: wert });
  });

  it.each([
    ["begruendung", "31.04.1980", "V-DATUM"],
    ["begruendung", "05.01.1970", "V-BEGRUENDUNG"],
    ["begruendung", "01.01.0001", "V-BEGRUENDUNG"],
    ["begruendung", "31.12.9999", "V-BEGRUENDUNG"],
    ["beamtenkategorie", "RICHTER", "V-KATEGORIE"],
    ["ruhestandsgrund", "URLAUB", "V-GRUND"],
  ] as const)("Schritt 2: %s „%s“ ist %s", async (feld, wert, code) => {
    await erwarteAblehnung(speichereRahmendaten, { ...RAHMEN, [feld]: wert }, feld, code);
  });

  it("Schritt 2: ein unmöglicher Grund", async () => {
    const vollzug = { beamtenkategorie: "VOLLZUG", ruhestandsgrund: "SCHWERBEHINDERUNG" };
    await erwarteAblehnung(
      speichereRahmendaten,
      { ...RAHMEN, ...vollzug },
      "ruhestandsgrund",
      "V-GRUND-NICHT-MOEGLICH",
    );
  });

  it.each([
    ["01.01.2018", "V-RUHESTAND-BEREICH"],
    ["01.01.0001", "V-RUHESTAND-BEREICH"],
    ["01.01.9999", "V-RUHESTAND-BEREICH"],
    ["02.08.2019", "V-RUHESTAND-MONATSERSTER"],
    ["", "V-DATUM"],
  ] as const)("Schritt 3: „%s“ ist %s", async (ersterRuhestandstag, code) => {
    await erwarteAblehnung(
      speichereRuhestand,
      { ersterRuhestandstag },
      "ersterRuhestandstag",
      code,
    );
  });

  it.each([
    ["dzs", "9999", "V-DZS"],
    ["dzs", "2100", "V-DZS"],
    ["beginn", "", "V-ZEIT-OFFEN"],
    ["ende", "", "V-ZEIT-OFFEN"],
    ["beginn", "31.04.1990", "V-DATUM"],
    ["ende", "00.00.0000", "V-DATUM"],
    ["ende", "01.01.0001", "V-ZEIT-REIHENFOLGE"],
    ["tz", "abc", "V-TZ-FORM"],
    ["tz", "1/99999", "V-TZ-FORM"],
    ["tz", "0/0", "V-TZ-NULL"],
    ["tz", "5/4", "V-TZ-GROESSER-EINS"],
    ["tz", "101 %", "V-TZ-GROESSER-EINS"],
    ["beschraenkung", "4J-3T", "V-BESCHR-FORM"],
  ] as const)("Schritt 4: %s „%s“ ist %s", async (feld, wert, code) => {
    await erwarteAblehnung(speichereZeile, { ...ZEILE, ...LEER, [feld]: wert }, feld, code);
  });

  it("Schritt 4: Teilzeit bei einem Schlüssel ohne Teilzeit", async () => {
    const felder = { ...ZEILE, ...LEER, dzs: "1800", tz: "1/2" };
    await erwarteAblehnung(speichereZeile, felder, "tz", "V-TZ-UNZULAESSIG");
  });

  it.each([
    ["ruhegehaltfaehigeDienstbezuege", "1.234,5", "V-BETRAG"],
    ["ruhegehaltfaehigeDienstbezuege", "-1", "V-BETRAG"],
    ["ruhegehaltfaehigeDienstbezuege", "1e9", "V-BETRAG"],
    ["familienzuschlagBetrag", "viel", "V-BETRAG"],
    ["a4Stufe7", "0,001", "V-BETRAG"],
    ["familienzuschlag", "DOPPELT", "V-FAMILIENZUSCHLAG"],
  ] as const)("Bezüge: %s „%s“ ist %s", async (feld, wert, code) => {
    await auf(speichereZeile, { ...ZEILE, ...LEER });
    await erwarteAblehnung(
      speichereBezuege,
      { familienzuschlag: "OHNE", [feld]: wert },
      feld,
      code,
    );
  });
});

describe("Identifikationsnummer", () => {
  const rufeAuf = (identifikationsnummer: string, geburtsdatum = "06.01.1955") =>
    sende(starte, { recht: "rlp", geburtsdatum, identifikationsnummer });

  it("verändert, unbekannt, falsches Datum und Unsinn geben dieselbe Antwort und behalten alles", async () => {
    const echte = zeigeNummer(nummer());
    const ersetzt = `${echte.startsWith("A") ? "B" : "A"}${echte.slice(1)}`;
    const falsche = [ersetzt, "0000-0000-0000", "'; drop table auskunft; --", "🙂".repeat(12)];
    for (const wert of falsche)
      expect(await rufeAuf(wert)).toEqual({
        fehler: { identifikationsnummer: MELDUNGEN["V-KENNUNG"] },
        werte: { recht: "rlp", geburtsdatum: "06.01.1955", identifikationsnummer: wert },
      });
    const datum = await rufeAuf(echte, "07.01.1955");
    expect(datum.fehler).toEqual({ identifikationsnummer: MELDUNGEN["V-KENNUNG"] });
    expect(await rufeAuf(echte.toLowerCase())).toEqual({
      weiter: "/versorgungsauskunft/rahmendaten",
    });
  });
});

describe("Dienstzeiten", () => {
  const jahr = (i: number) => ({
    ...{ zeile: "", dzs: "1301", ...LEER },
    beginn: `01.01.${1981 + i}`,
    ende: `31.12.${1981 + i}`,
  });

  it("die Reihenfolge der Eingabe ändert keinen Satz", async () => {
    const ende = { ...jahr(38), ende: "31.07.2019" };
    const zeilen = [...Array.from({ length: 38 }, (_, i) => jahr(i)), ende];
    const satz = async (folge: typeof zeilen) => {
      const { inhalt, version } = await lade();
      for (let i = inhalt.angaben.dienstzeiten.length; i > 0; i--)
        await auf(entferneZeile, { entfernen: "0" });
      expect((await lade()).version).toBeGreaterThanOrEqual(version);
      for (const zeile of folge) expect((await auf(speichereZeile, zeile)).weiter).toBeDefined();
      const { angaben } = (await lade()).inhalt;
      const { befunde, rechnung } = rechneAngaben(RECHTSPROFILE.rlp, angaben, umfeld());
      expect(befunde).toEqual([]);
      return rechnung?.massgebend;
    };
    expect(await satz(zeilen.toReversed())).toEqual(await satz(zeilen));
  }, 60_000);

  it("200 Zeilen gehen, die 201. wird abgelehnt und bleibt getippt", async () => {
    const tag = (i: number) =>
      `${String((i % 28) + 1).padStart(2, "0")}.${String(Math.floor(i / 28) + 1).padStart(2, "0")}.1990`;
    for (let i = 0; i < 200; i++)
      await auf(speichereZeile, { ...jahr(0), beginn: tag(i), ende: tag(i) });
    expect((await lade()).inhalt.angaben.dienstzeiten).toHaveLength(200);
    const antwort = await auf(speichereZeile, jahr(20));
    expect(antwort.fehler?.dzs).toContain("Mehr als 200 Dienstzeiten");
    expect(antwort.werte).toMatchObject({ beginn: "01.01.2001" });
    expect((await lade()).inhalt.angaben.dienstzeiten).toHaveLength(200);
  }, 60_000);

  it("zwei Fenster: das zweite Speichern zeigt beide Fassungen und gilt erst auf erneutes Senden", async () => {
    const alt = String((await lade()).version);
    expect((await sende(speichereZeile, { ...jahr(0), stand: alt })).weiter).toBeDefined();
    const zweite = await sende(speichereZeile, { ...jahr(1), stand: alt });
    expect(zweite.titel).toBe("In einem anderen Fenster geändert");
    expect(Object.values(zweite.fehler ?? {}).join()).toContain("01.01.1982");
    expect((await lade()).inhalt.angaben.dienstzeiten).toHaveLength(1);
    const neu = await sende(speichereZeile, { ...zweite.werte } as Felder);
    expect(neu.weiter).toBeDefined();
    expect((await lade()).inhalt.angaben.dienstzeiten.map((z) => z.beginn)).toEqual([
      "01.01.1981",
      "01.01.1982",
    ]);
  });

  it("eine Zeile, die es nicht mehr gibt, wird weder geändert noch entfernt", async () => {
    await auf(speichereZeile, jahr(0));
    for (const antwort of [
      await auf(speichereZeile, { ...jahr(1), zeile: "7" }),
      await auf(entferneZeile, { entfernen: "7" }),
    ])
      expect(antwort.weiter).toContain("grund=anders");
    expect((await lade()).inhalt.angaben.dienstzeiten).toHaveLength(1);
  });
});
