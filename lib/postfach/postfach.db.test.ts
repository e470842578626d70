import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  akteurVon,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import {
  hinterlegeNachricht,
  ladeNachricht,
  listNachrichten,
  merkeGelesen,
  neuesteNachrichten,
  type Postfach,
} from ".";

let stadt: TestMitglied;
let kim: Akteur;
let kollegin: Akteur;
let ohnePostfach: Akteur;
let fremd: Akteur;
let kassenkraft: Akteur;
const persoenlich: string[] = [];
let gruppe: string;

beforeAll(async () => {
  const kasse = await legeKasse();
  const dorf = await legeMitglied(kasse.id);
  stadt = await legeMitglied(kasse.id);
  const konto = async (mehr: Partial<Parameters<typeof legeKonto>[0]>) =>
    akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id, ...mehr }));
  kim = await konto({ gruppen: ["Beihilfe"] });
  kollegin = await konto({ gruppen: ["Finanzierung"] });
  ohnePostfach = await konto({ rechte: ["ANZEIGE"], gruppen: ["Beihilfe"] });
  fremd = await konto({ mitgliedId: dorf.id, gruppen: ["Beihilfe"] });
  kassenkraft = await konto({ klasse: "K", mitgliedId: null });
  const lege = (ziel: { kontoId: string } | { gruppe: string }, betreff: string) =>
    withTenant(kassenkraft, (tx) =>
      hinterlegeNachricht(tx, {
        kasseId: kasse.id,
        mitgliedId: stadt.id,
        ziel,
        richtung: "eingang",
        referenz: "K4REV",
        bereich: "Beamtenversorgung",
        thema: "T",
        betreff,
        text: "Guten Tag",
        meldungId: null,
      }),
    );
  for (let i = 0; i < 7; i++) {
    const id = await lege({ kontoId: kim.kontoId }, `Nachricht ${i}`);
    await eigner()`update nachricht set am = now() - make_interval(hours => ${10 - i}) where id = ${id}`;
    persoenlich.push(id);
  }
  gruppe = await lege({ gruppe: "Beihilfe" }, "Gruppe");
});
afterAll(schliesseAlles);

const liste = (wer: Akteur, postfach: Postfach = { art: "persoenlich" }, seite = 1) =>
  withTenant(wer, (tx) => listNachrichten(tx, wer, postfach, seite, 3));
const lade = (wer: Akteur, id: string) => withTenant(wer, (tx) => ladeNachricht(tx, wer, id));
const BEIHILFE = { art: "gruppe", gruppe: "Beihilfe" } as const;

describe("Persönliches Postfach", () => {
  it("zeigt die eigenen Nachrichten, neueste zuerst, seitenweise", async () => {
    const betreffe = async (seite: number) =>
      (await liste(kim, undefined, seite)).zeilen.map((z) => z.betreff);
    expect(await betreffe(1)).toEqual(["Nachricht 6", "Nachricht 5", "Nachricht 4"]);
    expect(await betreffe(3)).toEqual(["Nachricht 0"]);
    expect(await liste(kim, undefined, 99)).toMatchObject({ seite: 3, gesamt: 7 });
    expect(await liste(kim, undefined, -1)).toMatchObject({ seite: 1 });
  });

  it("liest niemand außer der eigenen Person: keine Kollegin, keine Kasse, keine fremde Organisation", async () => {
    expect(await lade(kim, persoenlich[0] ?? "")).toMatchObject({
      betreff: "Nachricht 0",
      anhaenge: [],
    });
    for (const wer of [kollegin, ohnePostfach, fremd, kassenkraft]) {
      expect(await lade(wer, persoenlich[0] ?? "")).toBeNull();
      expect((await liste(wer)).gesamt).toBe(0);
    }
  });

  it("ohne Postfachfunktionalität liest auch die eigene Person nichts", async () => {
    const entzogen = { ...kim, rechte: new Set(["ANZEIGE"] as const), gruppen: [] };
    expect(await lade(entzogen, persoenlich[0] ?? "")).toBeNull();
    expect(await withTenant(entzogen, (tx) => neuesteNachrichten(tx, entzogen, 5))).toEqual({
      persoenlich: [],
      gruppen: [],
    });
  });

  it("gelesen ist, was man selbst geöffnet hat; zweimal schadet nicht", async () => {
    const id = persoenlich[6] ?? "";
    expect((await liste(kim)).zeilen[0]?.gelesen).toBe(false);
    for (let i = 0; i < 2; i++) await withTenant(kim, (tx) => merkeGelesen(tx, kim, id));
    expect((await liste(kim)).zeilen[0]?.gelesen).toBe(true);
  });

  it.each(["", "x", "' or true --", "-".repeat(36), "a".repeat(36), crypto.randomUUID()])(
    "%j gibt es nicht",
    async (id) => {
      expect(await lade(kim, id)).toBeNull();
    },
  );
});

describe("Gruppenpostfach", () => {
  it("liest, wer in der Gruppe ist, und nur in der eigenen Organisation", async () => {
    expect(await lade(kim, gruppe)).toMatchObject({ betreff: "Gruppe", gruppe: "Beihilfe" });
    for (const wer of [kollegin, ohnePostfach, fremd]) expect(await lade(wer, gruppe)).toBeNull();
    expect((await liste(fremd, BEIHILFE)).gesamt).toBe(0);
  });

  it("jede Person liest für sich: was Kim las, ist für andere der Gruppe neu", async () => {
    await withTenant(kim, (tx) => merkeGelesen(tx, kim, gruppe));
    const neue = akteurVon(
      await legeKonto({ kasseId: kim.kasseId, mitgliedId: stadt.id, gruppen: ["Beihilfe"] }),
    );
    expect([
      (await liste(kim, BEIHILFE)).zeilen[0]?.gelesen,
      (await liste(neue, BEIHILFE)).zeilen[0]?.gelesen,
    ]).toEqual([true, false]);
  });

  it("die Startseite nennt die neuesten aus den eigenen Gruppen", async () => {
    const neueste = (wer: Akteur) => withTenant(wer, (tx) => neuesteNachrichten(tx, wer, 5));
    expect((await neueste(kim)).persoenlich.map((z) => z.betreff)[0]).toBe("Nachricht 6");
    expect((await neueste(kim)).gruppen.map((z) => z.betreff)).toEqual(["Gruppe"]);
    expect((await neueste(kollegin)).gruppen).toEqual([]);
  });
});
