import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import {
  ablehnung,
  akteurVon,
  anwendung,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  schliesseAlles,
} from "@/lib/testhilfe";
import { heute } from "@/lib/uhr";
import {
  kasseZuCode,
  ladeBearbeitung,
  liesFassung,
  liesGueltige,
  listFassungen,
  listStimmen,
  ohneAnmeldung,
  sichereEntwurf,
  veroeffentliche,
  verwirfEntwurf,
  zaehleStimme,
} from ".";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let akteur: Akteur;
let kasseId: string;
beforeEach(async () => {
  kasseId = (await legeKasse()).id;
  akteur = akteurVon(await legeKonto({ kasseId, klasse: "K", kasseRolle: "ADMINISTRATION" }));
});
afterAll(schliesseAlles);

const bearbeite = <E, T>(
  eingabe: E,
  arbeit: Parameters<
    typeof handle<E, NonNullable<Awaited<ReturnType<typeof ladeBearbeitung>>>, T>
  >[3],
  seite = "impressum",
) => handle(akteur, eingabe, (tx) => ladeBearbeitung(tx, akteur, seite), arbeit);
const sichere = (inhalt: string, version = 0, seite?: string) =>
  bearbeite({ inhalt, version }, sichereEntwurf, seite);
const gib = (
  mehr: Partial<{
    version: number;
    gueltigAb: string;
    zustimmung: boolean;
    zustimmungBis: string | null;
  }> = {},
  seite?: string,
) =>
  bearbeite(
    {
      version: 1,
      anlass: "Neu",
      gueltigAb: heute(),
      zustimmung: false,
      zustimmungBis: null,
      ...mehr,
    },
    veroeffentliche,
    seite,
  );
const gueltige = (tag?: string) =>
  withTenant(akteur, (tx) => liesGueltige(tx, kasseId, "impressum", tag));

describe("Texte der Kasse", () => {
  it("ohne eigene Fassung gilt der mitgelieferte Text", async () => {
    expect(await gueltige()).toMatchObject({ fassung: 0, gueltigAb: "" });
  });

  it("ein Entwurf ist nicht sichtbar; veröffentlicht gilt er ab seinem Tag, frühere bleiben lesbar", async () => {
    await sichere("Eins");
    expect((await gueltige()).fassung).toBe(0);
    expect(await gib()).toBe(1);
    await sichere("Zwei");
    const morgen = plusTage(heute(), 1);
    expect(await gib({ gueltigAb: morgen })).toBe(2);
    expect((await gueltige()).inhalt).toBe("Eins");
    expect((await gueltige(morgen)).inhalt).toBe("Zwei");
    const [alt, liste] = await withTenant(
      akteur,
      async (tx) =>
        [
          await liesFassung(tx, kasseId, "impressum", 1),
          await listFassungen(tx, kasseId, "impressum"),
        ] as const,
    );
    expect(alt?.inhalt).toBe("Eins");
    expect(liste.map((f) => f.fassung)).toEqual([2, 1]);
  });

  it("eine spätere Fassung mit früherem Beginn löst eine künftige ab", async () => {
    await sichere("Künftig");
    await gib({ gueltigAb: plusTage(heute(), 5) });
    await sichere("Berichtigt");
    await gib({ gueltigAb: plusTage(heute(), 2) });
    expect((await gueltige(plusTage(heute(), 6))).inhalt).toBe("Berichtigt");
  });

  it("zwei zugleich: der zweite Entwurf und das zweite Veröffentlichen werden abgelehnt", async () => {
    await sichere("Von hier");
    await expect(sichere("Von dort")).rejects.toBeInstanceOf(Zurueck);
    const ergebnisse = await Promise.allSettled([gib(), gib()]);
    expect(ergebnisse.map((e) => e.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await withTenant(akteur, (tx) => listFassungen(tx, kasseId))).toHaveLength(1);
  });

  it("verworfen ist verworfen, und noch einmal schadet nicht", async () => {
    await sichere("Weg");
    await bearbeite({}, verwirfEntwurf);
    await bearbeite({}, verwirfEntwurf);
    await expect(gib()).rejects.toBeInstanceOf(Zurueck);
  });

  it.each([
    ["rückwirkend", { gueltigAb: "2020-01-01" }, "impressum", "gueltigAb"],
    [
      "Zustimmung auf einer Seite ohne Bedingungen",
      { zustimmung: true, zustimmungBis: heute() },
      "impressum",
      "zustimmung",
    ],
    ["Zustimmung ohne letzten Tag", { zustimmung: true }, "datenschutz", "zustimmungBis"],
    [
      "letzter Tag vor dem Beginn",
      { zustimmung: true, gueltigAb: plusTage(heute(), 9), zustimmungBis: heute() },
      "datenschutz",
      "zustimmungBis",
    ],
  ])("abgelehnt wird: %s", async (_fall, mehr, seite, feld) => {
    await sichere("Text", 0, seite);
    const fehler = await gib(mehr, seite).catch((e: unknown) => e);
    expect(fehler).toBeInstanceOf(Zurueck);
    expect(Object.keys((fehler as Zurueck).zustand.fehler ?? {})).toContain(feld);
  });

  it("eine Fassung ändert und löscht niemand, auch nicht der Eigentümer der Datenbank", async () => {
    await sichere("Fest");
    await gib();
    const app = anwendung();
    expect(
      await ablehnung(eigner()`update textfassung set inhalt = 'x' where kasse_id = ${kasseId}`),
    ).toBe("23514");
    expect(await ablehnung(eigner()`delete from textfassung where kasse_id = ${kasseId}`)).toBe(
      "23514",
    );
    expect(await ablehnung(app`update textfassung set inhalt = 'x'`)).toBe("42501");
    await app.end();
  });

  it("ohne Anmeldung liest man genau die Texte der gewählten Kasse", async () => {
    await sichere("Öffentlich");
    await gib();
    const andere = await legeKasse();
    const lies = (id: string) => ohneAnmeldung(id, (tx) => liesGueltige(tx, kasseId, "impressum"));
    expect((await lies(kasseId)).inhalt).toBe("Öffentlich");
    expect((await lies(andere.id)).fassung).toBe(0);
    const [k] = await eigner()`select code from kasse where id = ${kasseId}`;
    expect(await kasseZuCode(k?.code)).toBe(kasseId);
    expect(await kasseZuCode("gibt-es-nicht")).toBeNull();
  });
});

describe("Stimmen zu den FAQ", () => {
  it("gezählt wird auch ohne Anmeldung und gleichzeitig, gespeichert nur die Zahl", async () => {
    await Promise.all(
      [true, true, false].map((ja) =>
        ohneAnmeldung(kasseId, (tx) => zaehleStimme(tx, kasseId, "tan", ja)),
      ),
    );
    const stimmen = await withTenant(akteur, (tx) => listStimmen(tx, kasseId));
    expect(stimmen.get("tan")).toEqual({ ja: 2, nein: 1 });
    const spalten =
      await eigner()`select column_name from information_schema.columns where table_name = 'faq_stimme' order by 1`;
    expect(spalten.map((s) => s.column_name)).toEqual(["frage", "ja", "kasse_id", "nein"]);
  });
});
