import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { liesCsv } from "@/lib/text";
import { pruefeAlles } from "../pruefe-alles";
import { FORMULARE } from "../register";
import { parseRohwerte } from "../rohwerte";
import { beispiele } from "../test-hilfen/beispiele";
import { alsEingabe } from "../test-hilfen/eingaben";
import { ACKERMANN, kontext, scheibe } from "../test-hilfen/kontext";
import { zufallsmeldung } from "../test-hilfen/zufall";
import type { Formular, PruefKontext, Rohwerte } from "../typen";
import { alsJson } from "./ausgabe";
import { liesJson } from "./json";
import { codelistenSchemata, werteSchema } from "./schema";
import { feldspalten, kopfspalten } from "./spalten";
import { liesKopf, liesTabellenzeile, schreibeTabelle } from "./tabelle";
import { ANMERKUNG, vorlage } from "./vorlage";

const HEUTE = "2025-10-01";
const EINGABEN = beispiele(HEUTE);
const jedes = FORMULARE.map((f) => [`${f.nummer} ${f.titel}`, f] as const);

/** Person auf Zeit, wo das Formular es verlangt; mit gespeicherten Kontaktdaten. */
function welt(form: Formular): PruefKontext {
  const zusatz = { bvArt: "Z", tabelle: "B", amtszeitVon: "2022-01-01", amtszeitBis: "2029-12-31" };
  const aufZeit = scheibe("2022-01-01", "2029-12-31", { zusatz, besoldung: "B4" });
  const bisher = { email: "alt@stadt.example", telefon_privat: "+49251123", titel: "Dr." };
  const ohne = { person: null, status: null, eigene: [] };
  const mit = {
    person: { ...ACKERMANN, bisher },
    eigene: form.hindernis ? [aufZeit] : [scheibe("2020-04-01", null)],
  };
  return kontext(form.ohnePerson ? ohne : mit);
}

/** Was die Seite sendet. */
const vonDerSeite = (form: Formular, roh: Rohwerte) => parseRohwerte(form, Object.entries(roh));

/** Ohne Einträge über der Höchstzahl; die Seite bietet sie nicht an. */
function moeglich(form: Formular, roh: Rohwerte): Rohwerte {
  const namen = new Set(feldspalten(form).map((s) => s.rohschluessel));
  return Object.fromEntries(Object.entries(roh).filter(([k]) => namen.has(k)));
}

function ausJson(form: Formular, roh: Rohwerte) {
  const eingabe = alsEingabe(form, roh, HEUTE);
  if (!eingabe) return null;
  const gelesen = liesJson(form, JSON.parse(JSON.stringify(eingabe)));
  expect(gelesen.fehler).toEqual([]);
  return gelesen.rohwerte;
}

function ausTabelle(form: Formular, roh: Rohwerte) {
  const text = schreibeTabelle(form, [{ persnr: "4342", stand: "7", rohwerte: roh }]);
  const tabelle = liesCsv(text);
  if (!("zeilen" in tabelle)) throw new Error("unlesbar");
  const [kopfzeile, zeile] = tabelle.zeilen;
  const kopf = liesKopf(form, kopfzeile?.zellen ?? []);
  if (!("kopf" in kopf)) throw new Error(kopf.fehler.join());
  const gelesen = liesTabellenzeile(form, kopf.kopf, zeile?.zellen ?? []);
  if ("fehler" in gelesen) throw new Error(gelesen.fehler);
  if (!form.ohnePerson) expect(gelesen).toMatchObject({ persnr: "4342", stand: "7" });
  return gelesen.rohwerte;
}

describe("Seite, JSON und CSV mit denselben Angaben geben dieselbe Meldung", () => {
  it.each(jedes)("%s: volle und kleinste Eingabe", (_, form) => {
    for (const art of ["voll", "kleinste"] as const) {
      const roh = EINGABEN[form.id]?.[art] ?? {};
      const seite = pruefeAlles(form, vonDerSeite(form, roh), welt(form));
      const json = ausJson(form, roh);
      expect(json).not.toBeNull();
      expect(pruefeAlles(form, json ?? {}, welt(form))).toEqual(seite);
      expect(pruefeAlles(form, ausTabelle(form, roh), welt(form))).toEqual(seite);
    }
  });

  it("beliebige Eingaben aller Formulare, auch fehlerhafte", () => {
    const geprueft = new Map<string, { json: number; csv: number; sendbar: number }>();
    fc.assert(
      fc.property(
        zufallsmeldung(HEUTE, () => true),
        ({ form, roh: beliebig }) => {
          const roh = moeglich(form, beliebig);
          const zahlen = geprueft.get(form.id) ?? { json: 0, csv: 0, sendbar: 0 };
          geprueft.set(form.id, zahlen);
          const seite = pruefeAlles(form, vonDerSeite(form, roh), welt(form));
          if (!seite.befunde.some((b) => b.schwere === "fehler")) zahlen.sendbar += 1;
          const json = ausJson(form, roh);
          if (json) {
            expect(pruefeAlles(form, json, welt(form))).toEqual(seite);
            zahlen.json += 1;
          }
          // Eine Tabelle ohne einen Wert hätte keine Zeile.
          if (Object.values(roh).some((w) => w.trim() !== "")) {
            expect(pruefeAlles(form, ausTabelle(form, roh), welt(form))).toEqual(seite);
            zahlen.csv += 1;
          }
        },
      ),
      { numRuns: 1200, seed: 20_260_102 },
    );
    for (const { id } of FORMULARE) {
      expect(geprueft.get(id)?.json ?? 0, id).toBeGreaterThan(50);
      expect(geprueft.get(id)?.csv ?? 0, id).toBeGreaterThan(50);
      expect(geprueft.get(id)?.sendbar ?? 0, id).toBeGreaterThan(3);
    }
  });

  it("ein geleertes Feld löscht überall den gespeicherten Wert", () => {
    const form = FORMULARE.find((f) => f.id === "kontaktdaten");
    if (!form) throw new Error("fehlt");
    const roh = { gueltig_ab: "01.10.2025", email: "" };
    const erwartet = { alt: "alt@stadt.example", neu: null };
    expect(liesJson(form, { gueltig_ab: "2025-10-01", email: null }).rohwerte.email).toBe("");
    for (const rohwerte of [vonDerSeite(form, roh), ausJson(form, roh), ausTabelle(form, roh)])
      expect(pruefeAlles(form, rohwerte ?? {}, welt(form)).werte.email).toEqual(erwartet);
  });
});

describe("liesJson ist streng", () => {
  const form = FORMULARE.find((f) => f.id === "anmeldung");
  if (!form) throw new Error("fehlt");
  const fehler = (werte: unknown) => liesJson(form, werte).fehler.map((f) => [f.feld, f.regel]);

  it.each([null, [], "text", 1, true])("%j ist kein Objekt", (werte) =>
    expect(fehler(werte)).toEqual([[null, "FORM"]]),
  );

  it.each<[string, unknown]>([
    ["Datum als Zahl", { geburtsdatum: 19950403 }],
    ["deutsches Datum", { geburtsdatum: "03.04.1995" }],
    ["Tag, den es nicht gibt", { geburtsdatum: "2025-02-30" }],
    ["Code als Zahl", { familienstand: 1 }],
    ["unbekannter Code", { familienstand: "QQ" }],
    ["Bezeichnung statt Code", { familienstand: "ledig" }],
    ["Liste statt Code", { familienstand: ["LD"] }],
    ["Code statt Liste", { staatsangehoerigkeit: "000" }],
    ["leere Liste", { staatsangehoerigkeit: [] }],
    ["Komma in einem Code", { staatsangehoerigkeit: ["000,163"] }],
    ["ja als Text", { beihilfe_wunsch: "ja" }],
    ["Zahl als Text", { stunden: "30,75" }],
    ["zu viele Stellen", { stunden: 30.755 }],
    ["riesige Zahl", { stunden: 1e300 }],
    ["leerer Text", { name: " " }],
    ["Text als Objekt", { name: { toString: "x" } }],
    ["null ohne Gespeichertes", { name: null }],
    ["Gruppe als Objekt", { zulagen: { art: "AZ" } }],
    ["Gruppe mit Text", { zulagen: ["AZ"] }],
    ["zu viele Einträge", { zulagen: Array.from({ length: 6 }, () => ({})) }],
  ])("falscher Typ: %s", (_, werte) => {
    const [[feld, regel] = []] = fehler(werte);
    expect([feld, regel]).toEqual([Object.keys(werte as object)[0], "FORM"]);
  });

  it("ein Betrag ist ein Text mit zwei Stellen", () => {
    const mit = (betrag: unknown) => fehler({ zulagen: [{ betrag }] });
    expect(mit("120.50")).toEqual([]);
    for (const betrag of [120.5, "120,50", "120.5", "1.120,50", "-1.00", ""])
      expect(mit(betrag)).toEqual([["zulagen.0.betrag", "FORM"]]);
  });

  it.each(["_tabelle", "gibtesnicht", "anlagen", "constructor", "zulagen.0.art", "persnr"])(
    "unbekanntes Feld %s",
    (schluessel) => expect(fehler({ [schluessel]: "x" })).toEqual([[schluessel, "UNBEKANNT"]]),
  );

  it("unbekannte Felder in Gruppen haben ihren Pfad, und __proto__ verändert nichts", () => {
    expect(fehler({ zulagen: [{}, { farbe: "rot" }] })).toEqual([["zulagen.1.farbe", "UNBEKANNT"]]);
    expect(fehler(JSON.parse('{"__proto__": {"name": "x"}}'))).toEqual([
      ["__proto__", "UNBEKANNT"],
    ]);
  });

  it("wirft bei keinem JSON und nennt keinen gesendeten Wert", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(...FORMULARE), (wert, f) => {
        const namen = Object.keys(f.felder);
        const werte = Object.fromEntries(namen.map((k) => [k, wert]));
        for (const { text } of liesJson(f, werte).fehler) expect(text.length).toBeLessThan(200);
      }),
      { numRuns: 500 },
    );
  });
});

describe("Tabelle", () => {
  const form = FORMULARE.find((f) => f.id === "befoerderung");
  if (!form) throw new Error("fehlt");
  const fehler = (...namen: string[]) => {
    const kopf = liesKopf(form, namen);
    return "fehler" in kopf ? kopf.fehler : [];
  };

  it.each(jedes)("%s: die Vorlage ist eine gültige Kopfzeile", (_, f) => {
    const tabelle = liesCsv(vorlage(f, HEUTE));
    const [kopf, anmerkungen] = "zeilen" in tabelle ? tabelle.zeilen : [];
    const namen = kopf?.zellen ?? [];
    expect(anmerkungen?.zellen).toHaveLength(namen.length);
    expect(anmerkungen?.zellen[0]?.startsWith(ANMERKUNG)).toBe(true);
    expect("kopf" in liesKopf(f, namen)).toBe(true);
    expect(namen.slice(0, 2).includes("persnr")).toBe(!f.ohnePerson);
    expect(kopfspalten(f).length).toBe(f.ohnePerson ? 0 : 2);
  });

  it("die Vorlage nennt wählbare Codes und Pflicht", () => {
    const beurlaubung = FORMULARE.find((f) => f.id === "beurlaubung");
    const text = beurlaubung ? vorlage(beurlaubung, HEUTE) : "";
    expect(text).toContain("10 = Beurlaubung - wg. Kind");
    expect(text).toMatch(/Beurlaubung ab[^;]*, Pflicht: TT\.MM\.JJJJ/);
  });

  it("nennt unbekannte, doppelte und fehlende Spalten", () => {
    expect(fehler("persnr", "aenderung_am")).toEqual([]);
    expect(fehler("aenderung_am", "farbe", "farbe")).toEqual([
      "Die Spalte „farbe“ gibt es in diesem Formular nicht.",
      "Die Spalte „farbe“ gibt es in diesem Formular nicht.",
      "Die Spalte „persnr“ fehlt.",
    ]);
    expect(fehler("persnr", "bezeichnung", "Bezeichnung ")).toEqual([
      "Die Spalte „bezeichnung“ steht mehrfach in der Kopfzeile.",
    ]);
  });

  it("Einträge zählen ab 1 und bis zur Höchstzahl; leere Spalten am Rand stören nicht", () => {
    expect(fehler("persnr", "zulagen.1.art", "zulagen.5.art", "", "")).toEqual([]);
    for (const name of ["zulagen.0.art", "zulagen.6.art", "zulagen.1.farbe", "zulagen"])
      expect(fehler("persnr", name)).toHaveLength(1);
  });

  it("zu viele Zellen sind ein Fehler der Zeile", () => {
    const kopf = liesKopf(form, ["persnr"]);
    if (!("kopf" in kopf)) throw new Error("Kopf");
    expect(liesTabellenzeile(form, kopf.kopf, ["1", "x"])).toHaveProperty("fehler");
    expect(liesTabellenzeile(form, kopf.kopf, ["1", ""])).toHaveProperty("persnr", "1");
  });
});

describe("Schema", () => {
  const listen = codelistenSchemata(FORMULARE, HEUTE);
  /** Dieselben Schemata mit Verweisen, wie ein eigenständiges JSON Schema sie schreibt. */
  const pruefer = (form: Formular, richtung: "eingabe" | "ausgabe") => {
    const schema = { ...werteSchema(form, richtung), $defs: listen };
    const eigen = JSON.stringify(schema).replaceAll("#/components/schemas/", "#/$defs/");
    return z.fromJSONSchema(JSON.parse(eigen));
  };

  it.each(jedes)("%s: nimmt jede gültige Eingabe und kein fremdes Feld", (_, form) => {
    const schema = pruefer(form, "eingabe");
    for (const art of ["voll", "kleinste"] as const) {
      const eingabe = alsEingabe(form, EINGABEN[form.id]?.[art] ?? {}, HEUTE) ?? {};
      expect(schema.safeParse(eingabe).error?.issues ?? []).toEqual([]);
      expect(schema.safeParse({ ...eingabe, fremd: 1 }).success).toBe(false);
    }
    expect(schema.safeParse({}).success).toBe(false);
  });

  it.each(jedes)("%s: beschreibt, was die Kasse abholt", (_, form) => {
    const schema = pruefer(form, "ausgabe");
    const roh = vonDerSeite(form, EINGABEN[form.id]?.voll ?? {});
    const { werte } = pruefeAlles(form, roh, welt(form));
    expect(schema.safeParse(alsJson(form, werte)).error?.issues ?? []).toEqual([]);
  });

  it("Codelisten nennen die heute wählbaren Codes mit Bezeichnung", () => {
    expect(listen["CL-BEU"]?.oneOf).toContainEqual({
      const: "10",
      title: "Beurlaubung - wg. Kind",
    });
  });
});
