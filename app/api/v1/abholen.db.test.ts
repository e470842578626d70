import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { bearbeiteKorrektur, uebernimmMeldung } from "@/lib/meldungen";
import {
  akteurVon,
  eigner,
  legeKasse,
  legeKonto,
  legeSchluessel,
  schliesseAlles,
  type TestPerson,
} from "@/lib/testhilfe";
import { entscheide } from "@/lib/testhilfe/meldung";
import { legeBuehne, neueAnfrage, type Ruf, rufe, umschlag, WERTE } from "./testhilfe";

vi.mock("next-auth", () => ({ default: () => ({ signIn: () => {}, signOut: () => {} }) }));
vi.mock("next-auth/jwt", () => ({ decode: async () => null }));
vi.mock("next-auth/providers/credentials", () => ({ default: () => ({}) }));
vi.mock("next/headers", async () => (await import("./testhilfe/kopfzeilen")).kopfzeilen);

const wege = {
  melden: await import("./meldungen/[kennung]/route"),
  abholung: await import("./abholung/route"),
  quittung: await import("./abholung/[id]/quittung/route"),
};

let b: Awaited<ReturnType<typeof legeBuehne>>;
let person: TestPerson;
let melden: string;
let abholen: string;
beforeAll(async () => {
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

describe("Abholen durch die Kasse", () => {
  const hole = async (suche = "anzahl=200") =>
    (await rufe(wege.abholung.GET, "GET", { geheimnis: abholen, suche })).koerper;
  const quittiere = (id: string, inhalt?: unknown) =>
    rufe(wege.quittung.POST, "POST", {
      geheimnis: abholen,
      params: { id },
      ...(inhalt !== undefined && { inhalt: JSON.stringify(inhalt), typ: "application/json" }),
    });
  const gemeldet = async () => (await sende(umschlag(person))).koerper.id as string;
  const uebernimm = (id: string) =>
    entscheide(
      akteurVon(b.kassenkonto),
      id,
      { version: 1, lebenslaufVersion: 1 },
      uebernimmMeldung,
    );
  const dabei = async (id: string) =>
    (await hole()).meldungen.find((m: { id: string }) => m.id === id);

  it("erst die Übernahme stellt bereit, mit Werten, Person und neuen Zeitscheiben", async () => {
    const id = await gemeldet();
    expect(await dabei(id)).toBeUndefined();
    await uebernimm(id);
    expect(await dabei(id)).toMatchObject({
      id,
      organisation: { name: b.stadt.name },
      person: { persnr: person.persnr, lebenslauf_version: 2 },
      werte: WERTE,
      zeitscheiben: expect.arrayContaining([
        expect.objectContaining({
          von: WERTE.ab,
          bis: WERTE.bis,
          umfang: "0/1",
          art: "BEURLAUBUNG",
        }),
      ]),
    });
  });

  it("nach einer Korrektur nennt sie beides: was gemeldet war und was gilt", async () => {
    const id = await gemeldet();
    const kasse = akteurVon(b.kassenkonto);
    const rohwerte = Object.fromEntries(Object.entries(WERTE).map(([k, w]) => [k, String(w)]));
    const korrektur = { version: 1, absicht: "pruefen", korrektur_grund: "Az", ...rohwerte };
    await entscheide(kasse, id, { ...korrektur, bemerkung: "korrigiert" }, bearbeiteKorrektur);
    const uebernahme = { version: 1, lebenslaufVersion: 1, korrektur: 1 };
    await entscheide(kasse, id, uebernahme, uebernimmMeldung);
    expect(await dabei(id)).toMatchObject({
      werte: WERTE,
      geltende_werte: { ...WERTE, bemerkung: "korrigiert" },
    });
  });

  it("bis zur Quittung erscheint sie wieder, danach nie; wiederholen ist gefahrlos", async () => {
    const id = await gemeldet();
    await uebernimm(id);
    expect(await dabei(id)).toBeDefined();
    expect(await dabei(id)).toBeDefined();
    const erste = await quittiere(id, { zeichen: "AZ 12/26" });
    expect([erste.status, erste.koerper.zeichen]).toEqual([200, "AZ 12/26"]);
    expect((await quittiere(id, { zeichen: "AZ 12/26" })).koerper).toEqual(erste.koerper);
    expect((await quittiere(id, { zeichen: "anderes" })).status).toBe(409);
    expect(await dabei(id)).toBeUndefined();
  });

  it("zwanzig gleichzeitige Quittungen: eine gilt, alle bekommen dieselbe Antwort", async () => {
    const id = await gemeldet();
    await uebernimm(id);
    const antworten = await Promise.all(Array.from({ length: 20 }, () => quittiere(id)));
    expect(new Set(antworten.map((a) => JSON.stringify(a.koerper))).size).toBe(1);
    const spur =
      await eigner()`select from audit_ereignis where aktion = 'abholung.quittieren' and objekt_id = ${id}`;
    expect(spur.count).toBe(1);
  });

  it("nicht übernommene und unbekannte Meldungen gibt es hier nicht", async () => {
    for (const id of [await gemeldet(), crypto.randomUUID(), "x"])
      expect((await quittiere(id)).status).toBe(404);
    expect((await quittiere(await gemeldet(), { zeichen: 7 })).status).toBe(422);
  });

  it("eine andere Kasse sieht nichts davon", async () => {
    const id = await gemeldet();
    await uebernimm(id);
    const andere = await legeKonto({ kasseId: (await legeKasse()).id, klasse: "K" });
    const { geheimnis } = await legeSchluessel(andere, "ABHOLEN");
    const liste = await rufe(wege.abholung.GET, "GET", { geheimnis });
    expect(liste.koerper).toEqual({ meldungen: [], weitere: false });
    expect((await rufe(wege.quittung.POST, "POST", { geheimnis, params: { id } })).status).toBe(
      404,
    );
  });

  it("eine Seite nach der anderen, älteste zuerst", async () => {
    const ids = [];
    for (let i = 0; i < 3; i++) {
      person = await b.neuePerson();
      const id = await gemeldet();
      await uebernimm(id);
      ids.push(id);
    }
    const weiter = await hole(`anzahl=1&nach=${ids[0]}`);
    expect([weiter.meldungen[0].id, weiter.weitere]).toEqual([ids[1], true]);
  });
});
