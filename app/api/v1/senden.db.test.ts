import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { formatDatum, plusTage } from "@/lib/datum";
import {
  akteurVon,
  eigner,
  legeMitglied,
  legePerson,
  legeSchluessel,
  schliesseAlles,
  type TestPerson,
} from "@/lib/testhilfe";
import { entwirf, melde } from "@/lib/testhilfe/meldung";
import { felder, legeBuehne, neueAnfrage, type Ruf, rufe, umschlag, WERTE } from "./testhilfe";

vi.mock("next-auth", () => ({ default: () => ({ signIn: () => {}, signOut: () => {} }) }));
vi.mock("next-auth/jwt", () => ({ decode: async () => null }));
vi.mock("next-auth/providers/credentials", () => ({ default: () => ({}) }));
vi.mock("next/headers", async () => (await import("./testhilfe/kopfzeilen")).kopfzeilen);

const wege = {
  melden: await import("./meldungen/[kennung]/route"),
  pruefen: await import("./meldungen/[kennung]/pruefen/route"),
};

let b: Awaited<ReturnType<typeof legeBuehne>>;
let person: TestPerson;
let melden: string;

beforeAll(async () => {
  b = await legeBuehne();
  melden = b.melden.geheimnis;
});
beforeEach(async () => {
  neueAnfrage();
  person = await b.neuePerson();
});
afterAll(schliesseAlles);

const sende = (koerper: unknown, ruf: Partial<Ruf> = {}, formular = "beurlaubung") =>
  rufe(wege.melden.POST, "POST", {
    geheimnis: melden,
    inhalt: JSON.stringify(koerper),
    typ: "application/json",
    params: { kennung: formular },
    ...ruf,
  });
const meldungen = async () =>
  eigner()`select id, konto_id, gemeldet_von, werte, hinweise, status from meldung where person_id = ${person.id}`;

describe("Senden", () => {
  it("gibt dieselbe Meldung wie die Seite, mit Quittung, E-Mail und Prüfspur", async () => {
    const { status, koerper } = await sende(umschlag(person));
    expect([status, koerper.status, koerper.persnr]).toEqual([201, "uebermittelt", person.persnr]);
    expect(koerper.werte).toEqual(WERTE);
    const [zeile] = await meldungen();
    expect(zeile).toMatchObject({
      id: koerper.id,
      konto_id: b.sachbearbeitung.id,
      gemeldet_von: "Schnittstelle Testverfahren (Kim Mustermensch)",
    });

    const zweite = await legePerson(b.kasseId, [{ von: "2015-01-01", bis: null, bei: b.stadt }]);
    const werte = { ...WERTE, ab: formatDatum(WERTE.ab), bis: formatDatum(WERTE.bis) };
    const vonDerSeite = await melde(akteurVon(b.sachbearbeitung), zweite.id, "beurlaubung", {
      ...werte,
      datum: formatDatum(WERTE.datum),
    });
    const [seite] =
      await eigner()`select werte, hinweise, status from meldung where id = ${vonDerSeite}`;
    expect({ werte: zeile?.werte, hinweise: zeile?.hinweise, status: zeile?.status }).toEqual(
      seite,
    );
    const nachrichten = (id: string) =>
      eigner()`select bereich, thema, konto_id, replace(text, ${person.persnr}, '') as text from nachricht where meldung_id = ${id}`;
    const [quittung] = await nachrichten(koerper.id);
    expect(quittung).toMatchObject({ bereich: "Systemmeldung", konto_id: b.sachbearbeitung.id });
    expect(
      (await eigner()`select from outbox where dedupe_key = ${`meldung:${koerper.id}`}`).count,
    ).toBe(1);
    const [spur] =
      await eigner()`select einzelheiten, konto_id from audit_ereignis where aktion = 'meldung.senden' and objekt_id = ${koerper.id}`;
    expect(spur?.einzelheiten).toMatchObject({ schluessel: melden.slice(0, 11) });
  });

  it("Prüfen nennt dieselben Befunde und sendet nichts", async () => {
    const { status, koerper } = await rufe(wege.pruefen.POST, "POST", {
      geheimnis: melden,
      inhalt: JSON.stringify(umschlag(person, { hinweise_bestaetigt: [] })),
      typ: "application/json",
      params: { kennung: "beurlaubung" },
    });
    expect([status, koerper.sendbar, felder(koerper)]).toEqual([200, false, [["C11", "anlagen"]]]);
    expect(await meldungen()).toHaveLength(0);
  });

  it("offene Hinweise und Fehler nehmen alles zurück und nennen Regel und Feld", async () => {
    const offen = await sende(umschlag(person, { hinweise_bestaetigt: [] }));
    expect([offen.status, offen.koerper.type, felder(offen.koerper)]).toEqual([
      422,
      "/api/docs#hinweise-offen",
      [["C11", "anlagen"]],
    ]);
    expect(offen.kopf.get("content-type")).toContain("application/problem+json");
    const fehler = await sende(
      umschlag(person, { werte: { ...WERTE, bis: plusTage(WERTE.ab, -1) } }),
    );
    expect([fehler.status, felder(fehler.koerper)]).toEqual([422, [["C10", "werte.bis"]]]);
    expect(await meldungen()).toHaveLength(0);
  });

  it("nimmt Anhänge als multipart und prüft ihren Inhalt", async () => {
    const mit = (name: string, inhalt: string) => {
      const daten = new FormData();
      daten.set("meldung", JSON.stringify(umschlag(person, { hinweise_bestaetigt: [] })));
      daten.set("anlagen", new File([inhalt], name));
      return rufe(wege.melden.POST, "POST", {
        geheimnis: melden,
        inhalt: daten,
        params: { kennung: "beurlaubung" },
      });
    };
    const falsch = await mit("bescheid.pdf", "kein PDF");
    expect([falsch.status, felder(falsch.koerper)]).toEqual([422, [["C8", "anlagen"]]]);
    const { status, koerper } = await mit("Bewilligung für A.csv", "a;b\n1;2\n");
    expect([status, koerper.anlagen]).toMatchObject([201, [{ name: "Bewilligung_fuer_A.csv" }]]);
    expect(
      (await eigner()`select from datei where meldung_id = ${koerper.id} and entwurf_id is null`)
        .count,
    ).toBe(1);
  });

  it("rührt einen Entwurf der verantwortlichen Person zur selben Person nicht an", async () => {
    const akteur = akteurVon(b.sachbearbeitung);
    await entwirf(akteur, person.id);
    expect((await sende(umschlag(person))).status).toBe(201);
    expect((await eigner()`select from entwurf where person_id = ${person.id}`).count).toBe(1);
  });
});

describe("Schlechte Eingaben", () => {
  it.each([
    ["abgerissenes JSON", '{"werte": {', 400],
    ["leer", "", 400],
    ["kein UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), 400],
    ["Liste", "[]", 422],
    ["null", "null", 422],
    ["Zahl", "12", 422],
    ["tief verschachtelt", `${"[".repeat(50_000)}${"]".repeat(50_000)}`, 422],
  ])("%s → %s", async (_, inhalt, status) => {
    const antwort = await sende(null, { inhalt: inhalt as BodyInit });
    expect(antwort.status).toBe(status);
    expect(antwort.koerper.detail).toMatch(/[a-zäöü]/);
    expect(await meldungen()).toHaveLength(0);
  });

  it("unbekannte Felder und falsche Typen haben Pfade, überall auf einmal", async () => {
    const { status, koerper } = await sende({
      ...umschlag(person),
      persnr: 4342,
      lebenslauf_version: "1",
      farbe: "rot",
      werte: { ...WERTE, ab: "01.04.2026", farbe: "rot" },
    });
    expect(status).toBe(422);
    expect(felder(koerper)).toEqual(
      expect.arrayContaining([
        ["FORM", "persnr"],
        ["FORM", "lebenslauf_version"],
        ["UNBEKANNT", "farbe"],
      ]),
    );
    const innen = await sende(
      umschlag(person, { werte: { ...WERTE, ab: "01.04.2026", farbe: "rot" } }),
    );
    expect(felder(innen.koerper)).toEqual([
      ["FORM", "werte.ab"],
      ["UNBEKANNT", "werte.farbe"],
    ]);
  });

  it.each([
    ["text/plain", 415],
    ["application/xml", 415],
    ["multipart/form-data", 400],
    ["multipart/form-data; boundary=x", 400],
  ])("Content-Type %s → %i", async (typ, status) => {
    expect((await sende(umschlag(person), { typ })).status).toBe(status);
  });

  it("zu groß wird nicht gelesen", async () => {
    const koerper = { ...umschlag(person), werte: { ...WERTE, bemerkung: "x".repeat(12_000_000) } };
    const antwort = await sende(koerper);
    expect([antwort.status, antwort.koerper.type]).toEqual([413, "/api/docs#zu-gross"]);
  });

  it("ein veralteter Lebenslauf ist ein Konflikt und wirkt nicht", async () => {
    await eigner()`update person set lebenslauf_version = 2 where id = ${person.id}`;
    const alt = await sende(umschlag(person));
    expect([alt.status, felder(alt.koerper)?.[0]?.[0]]).toEqual([409, "C9"]);
    expect(await meldungen()).toHaveLength(0);
    expect((await sende(umschlag(person, { lebenslauf_version: 2 }))).status).toBe(201);
  });

  it("unbekanntes Formular 404; unbekannte und fremde Person gleich; ehemalige Person C1", async () => {
    expect((await sende(umschlag(person), {}, "gibtesnicht")).status).toBe(404);
    const anderswo = await legeMitglied(b.kasseId);
    const fremd = await legePerson(b.kasseId, [{ von: "2015-01-01", bis: null, bei: anderswo }]);
    const frueher = await legePerson(b.kasseId, [
      { von: "2015-01-01", bis: "2020-12-31", bei: b.stadt },
    ]);
    const antworten = await Promise.all(
      ["999999", fremd.persnr, frueher.persnr].map((persnr) => sende(umschlag(person, { persnr }))),
    );
    const befunde = antworten.map(({ status, koerper }) => [status, koerper.befunde]);
    expect(befunde[0]).toEqual(befunde[1]);
    expect(befunde[0]).toMatchObject([422, [{ regel: "PERSON", feld: "persnr" }]]);
    expect(befunde[2]).toMatchObject([422, [{ regel: "C1", feld: "persnr" }]]);
  });
});

describe("Idempotency-Key", () => {
  it.each([null, "", "mit Leerzeichen", "ü", "x".repeat(201)])(
    "%j fehlt oder ist unlesbar",
    async (k) => {
      // Kopfzeilen mit Umlaut lassen sich gar nicht erst setzen.
      const lauf = sende(umschlag(person), { idempotenz: k });
      if (k === "ü") await expect(lauf).resolves.toMatchObject({ status: 400 });
      else expect((await lauf).status).toBe(400);
    },
  );

  it("dieselbe Anfrage noch einmal bekommt dieselbe Antwort und wirkt nicht", async () => {
    const idempotenz = crypto.randomUUID();
    const erste = await sende(umschlag(person), { idempotenz });
    const zweite = await sende(umschlag(person), { idempotenz: `"${idempotenz}"` });
    expect([erste.status, erste.kopf.get("idempotency-replayed")]).toEqual([201, null]);
    expect([zweite.status, zweite.kopf.get("idempotency-replayed")]).toEqual([201, "true"]);
    expect(zweite.koerper).toEqual(erste.koerper);
    expect(await meldungen()).toHaveLength(1);
  });

  it("zwanzig gleichzeitige Anfragen mit demselben Schlüssel: eine Meldung, zwanzigmal dieselbe Antwort", async () => {
    const idempotenz = crypto.randomUUID();
    const antworten = await Promise.all(
      Array.from({ length: 20 }, () => sende(umschlag(person), { idempotenz })),
    );
    expect(new Set(antworten.map((a) => a.status))).toEqual(new Set([201]));
    expect(new Set(antworten.map((a) => a.koerper.id)).size).toBe(1);
    expect(await meldungen()).toHaveLength(1);
  });

  it("anderer Inhalt unter demselben Schlüssel wird abgelehnt; nach einem Fehler ist er frei", async () => {
    const idempotenz = crypto.randomUUID();
    expect(
      (await sende(umschlag(person, { hinweise_bestaetigt: [] }), { idempotenz })).status,
    ).toBe(422);
    expect((await sende(umschlag(person), { idempotenz })).status).toBe(201);
    const anders = await sende(umschlag(person, { werte: { ...WERTE, rechtsgrundlage: "11" } }), {
      idempotenz,
    });
    expect([anders.status, anders.koerper.type]).toEqual([
      409,
      "/api/docs#schluessel-schon-benutzt",
    ]);
    expect(await meldungen()).toHaveLength(1);
  });

  it("gilt je Schlüssel: ein anderes Verfahren stört nicht", async () => {
    const idempotenz = crypto.randomUUID();
    const anderes = await legeSchluessel(b.sachbearbeitung);
    await sende(umschlag(person), { idempotenz });
    const fremd = await sende(umschlag(person), { idempotenz, geheimnis: anderes.geheimnis });
    expect(felder(fremd.koerper)).toMatchObject([["C5", null]]);
  });
});
