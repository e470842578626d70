import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GRENZEN, zaehleViele } from "@/lib/auth";
import { plusTage } from "@/lib/datum";
import {
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  legeSchluessel,
  schliesseAlles,
  type TestPerson,
} from "@/lib/testhilfe";
import { heute } from "@/lib/uhr";
import { legeBuehne, neueAnfrage, type Ruf, rufe, umschlag, vorzimmer, WERTE } from "./testhilfe";

vi.mock("next-auth", () => ({ default: () => ({ signIn: () => {}, signOut: () => {} }) }));
vi.mock("next-auth/jwt", () => ({ decode: async () => null }));
vi.mock("next-auth/providers/credentials", () => ({ default: () => ({}) }));
vi.mock("next/headers", async () => (await import("./testhilfe/kopfzeilen")).kopfzeilen);

const wege = {
  melden: await import("./meldungen/[kennung]/route"),
  liste: await import("./meldungen/route"),
  person: await import("./personen/[persnr]/route"),
  abholung: await import("./abholung/route"),
  quittung: await import("./abholung/[id]/quittung/route"),
};

let b: Awaited<ReturnType<typeof legeBuehne>>;
let person: TestPerson;
let melden: string;
let abholen: string;
beforeAll(async () => {
  // Hier gelten die Grenzen, wie sie sind.
  process.env.RATE_LIMIT_FAKTOR = "1";
  b = await legeBuehne();
  melden = b.melden.geheimnis;
  abholen = b.abholen.geheimnis;
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

describe("Zugang", () => {
  it.each([null, "", "x", "vp_unbekannt_aber_lang_genug", "Basic dXNlcjpwYXNz"])(
    "ohne gültigen Schlüssel (%j) gibt es 401, auch mit Cookie",
    async (geheimnis) => {
      const antwort = await sende(umschlag(person), { geheimnis, cookie: "vp=irgendwas" });
      expect([antwort.status, antwort.kopf.get("www-authenticate")]).toEqual([
        401,
        'Bearer realm="api"',
      ]);
    },
  );

  it("ein widerrufener Schlüssel gilt von der nächsten Anfrage an nicht, und nie wieder", async () => {
    const { geheimnis, id } = await legeSchluessel(b.sachbearbeitung);
    expect((await sende(umschlag(person), { geheimnis })).status).toBe(201);
    await eigner()`update schnittstellenschluessel set widerrufen_am = now() where id = ${id}`;
    expect((await sende(umschlag(person), { geheimnis })).status).toBe(401);
    await expect(
      eigner()`update schnittstellenschluessel set widerrufen_am = null where id = ${id}`,
    ).rejects.toThrow("widerrufen");
  });

  it("ein Schlüssel gilt bis zum Ende seines letzten Tages", async () => {
    const { geheimnis, id } = await legeSchluessel(b.sachbearbeitung);
    const bis = (tag: string) =>
      eigner()`update schnittstellenschluessel set gueltig_bis = ${tag} where id = ${id}`;
    await bis(heute());
    expect((await sende(umschlag(person), { geheimnis })).status).toBe(201);
    await bis(plusTage(heute(), -1));
    const vorbei = await sende(umschlag(person), { geheimnis });
    expect([vorbei.status, vorbei.koerper.detail]).toEqual([
      403,
      expect.stringContaining("abgelaufen"),
    ]);
  });

  it("jeder Zweck hat nur seine Wege", async () => {
    const geheimnis = abholen;
    expect((await sende(umschlag(person), { geheimnis })).status).toBe(403);
    expect((await rufe(wege.liste.GET, "GET", { geheimnis })).status).toBe(403);
    expect((await rufe(wege.abholung.GET, "GET", { geheimnis: melden })).status).toBe(403);
    expect(
      (await rufe(wege.quittung.POST, "POST", { geheimnis: melden, params: { id: "x" } })).status,
    ).toBe(403);
  });

  it("die Rechte der verantwortlichen Person begrenzen den Schlüssel, sofort", async () => {
    const konto = await legeKonto({ kasseId: b.kasseId, mitgliedId: b.stadt.id });
    const { geheimnis } = await legeSchluessel(konto);
    const personendaten = (werte: object) =>
      sende({ ...umschlag(person), werte }, { geheimnis }, "kontaktdaten");
    expect((await personendaten({ gueltig_ab: heute(), email: "a@b.example" })).status).toBe(201);
    await eigner()`update konto set rechte = '{ANZEIGE,FORMULARE}' where id = ${konto.id}`;
    expect((await personendaten({ gueltig_ab: heute(), email: "c@b.example" })).status).toBe(403);
    expect((await sende(umschlag(person), { geheimnis })).status).toBe(201);
    await eigner()`update konto set status = 'GESPERRT' where id = ${konto.id}`;
    const gesperrt = await sende(umschlag(person), { geheimnis });
    expect([gesperrt.status, gesperrt.koerper.detail]).toEqual([
      403,
      expect.stringContaining("keinen aktiven Zugang"),
    ]);
  });

  it("die Schalter der Kasse gelten: einzelnes Formular, ganze Schnittstelle", async () => {
    const ort = await legeMitglied(b.kasseId);
    const konto = await legeKonto({ kasseId: b.kasseId, mitgliedId: ort.id });
    const { geheimnis } = await legeSchluessel(konto);
    const schalte = (aus: string[]) =>
      eigner()`update mitglied set abgeschaltet = ${aus} where id = ${ort.id}`;
    const wer = await legePerson(b.kasseId, [{ von: "2015-01-01", bis: null, bei: ort }]);
    const versuch = () => sende(umschlag(person, { persnr: wer.persnr }), { geheimnis });
    await schalte(["F5"]);
    expect((await versuch()).status).toBe(403);
    await schalte(["SCHNITTSTELLE"]);
    expect((await versuch()).koerper.detail).toContain("abgeschaltet");
    await schalte([]);
    expect((await versuch()).status).toBe(201);
  });

  it("nach zwanzig falschen Schlüsseln von einem Anschluss kommt 429", async () => {
    const falsch = () => rufe(wege.liste.GET, "GET", { geheimnis: "vp_falsch_aber_lang_genug" });
    for (let i = 0; i < 20; i++) expect((await falsch()).status).toBe(401);
    const gebremst = await falsch();
    expect([gebremst.status, gebremst.kopf.get("retry-after")]).toEqual([429, "60"]);
    expect((await rufe(wege.liste.GET, "GET", { geheimnis: melden })).status).toBe(200);
  });

  it("je Schlüssel und Minute, je Organisation und Tag: darüber 429, und nichts geschieht", async () => {
    const ort = await legeMitglied(b.kasseId);
    const konto = await legeKonto({ kasseId: b.kasseId, mitgliedId: ort.id });
    const wer = await legePerson(b.kasseId, [{ von: "2015-01-01", bis: null, bei: ort }]);
    const [eins, zwei] = [await legeSchluessel(konto), await legeSchluessel(konto)];
    const mit = ({ geheimnis }: { geheimnis: string }) =>
      sende(umschlag(person, { persnr: wer.persnr }), { geheimnis });
    await zaehleViele(GRENZEN.schnittstelle, eins.id, GRENZEN.schnittstelle.anzahl);
    const gebremst = await mit(eins);
    expect([gebremst.status, gebremst.koerper.type]).toEqual([429, "/api/docs#zu-viele-anfragen"]);
    expect((await mit(zwei)).status).toBe(201);
    await zaehleViele(GRENZEN.meldungenAmTag, ort.id, GRENZEN.meldungenAmTag.anzahl);
    expect((await mit(zwei)).status).toBe(429);
    const meldungen = await eigner()`select from meldung where person_id = ${wer.id}`;
    expect(meldungen.count).toBe(1);
    expect((await rufe(wege.liste.GET, "GET", { geheimnis: zwei.geheimnis })).status).toBe(200);
  });

  it("vermerkt die letzte Benutzung und jede Ablehnung", async () => {
    await rufe(wege.liste.GET, "GET", { geheimnis: abholen });
    const [zeile] =
      await eigner()`select zuletzt_am from schnittstellenschluessel where id = ${b.abholen.id}`;
    expect(zeile?.zuletzt_am).toBeInstanceOf(Date);
    const spur =
      await eigner()`select from audit_ereignis where aktion = 'abgelehnt.schnittstelle:lesen' and anfrage_id = ${vorzimmer.kopf["x-anfrage-id"] ?? ""}`;
    expect(spur.count).toBe(1);
  });
});

describe("Lesen", () => {
  it("Stand und Verlauf der Meldungen der Organisation, Seite für Seite", async () => {
    const ids: string[] = [];
    for (const tage of [7, 100, 200]) {
      const werte = { ...WERTE, ab: plusTage(heute(), tage), bis: plusTage(heute(), tage + 5) };
      const { koerper } = await sende(umschlag(person, { werte }));
      ids.unshift(koerper.id);
    }
    const liste = (suche: string) => rufe(wege.liste.GET, "GET", { geheimnis: melden, suche });
    const erste = await liste(`persnr=${person.persnr}&anzahl=2`);
    expect(erste.koerper.meldungen.map((m: { id: string }) => m.id)).toEqual(ids.slice(0, 2));
    expect(erste.koerper.weitere).toBe(true);
    const rest = await liste(`persnr=${person.persnr}&anzahl=2&nach=${ids[1]}`);
    expect(rest.koerper.meldungen.map((m: { id: string }) => m.id)).toEqual(ids.slice(2));
    expect(rest.koerper.weitere).toBe(false);
    for (const suche of ["status=egal", "anzahl=0", "anzahl=201", "farbe=rot", "nach=x"])
      expect((await liste(suche)).status, suche).toBe(400);

    const einzeln = await rufe(wege.melden.GET, "GET", {
      geheimnis: melden,
      params: { kennung: ids[0] ?? "" },
    });
    expect(einzeln.koerper).toMatchObject({
      id: ids[0],
      status: "uebermittelt",
      verlauf: [{ art: "UEBERMITTELT" }],
    });
  });

  it("nichts aus anderer Organisation oder Kasse, auch nicht mit Kennung", async () => {
    const { koerper } = await sende(umschlag(person));
    const nachbar = await legeKonto({
      kasseId: b.kasseId,
      mitgliedId: (await legeMitglied(b.kasseId)).id,
    });
    const andere = (await legeKasse()).id;
    const fern = await legeKonto({ kasseId: andere, mitgliedId: (await legeMitglied(andere)).id });
    for (const konto of [nachbar, fern]) {
      const { geheimnis } = await legeSchluessel(konto);
      const params = { kennung: koerper.id, persnr: person.persnr };
      expect((await rufe(wege.melden.GET, "GET", { geheimnis, params })).status).toBe(404);
      expect((await rufe(wege.person.GET, "GET", { geheimnis, params })).status).toBe(404);
      const liste = await rufe(wege.liste.GET, "GET", { geheimnis });
      expect(liste.koerper.meldungen).toEqual([]);
    }
  });

  it("Person: nur Stammdaten und der Stand des Lebenslaufs", async () => {
    const { koerper } = await rufe(wege.person.GET, "GET", {
      geheimnis: melden,
      params: { persnr: person.persnr },
    });
    expect(Object.keys(koerper).sort()).toEqual(
      ["geburtsdatum", "lebenslauf_version", "name", "persnr", "status", "vorname"].sort(),
    );
    expect(koerper).toMatchObject({ lebenslauf_version: 1, status: "aktiv" });
  });
});
