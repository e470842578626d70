import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Akteur, type Ausgang, Zurueck } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  ablehnung,
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import {
  bearbeiteAdressen,
  LEERER_GRUPPENFILTER,
  ladeKonfiguration,
  listAdressen,
  listGruppen,
  stelleQuittungszielEin,
} from ".";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let stadt: TestMitglied;
let x: Akteur;
let s: Akteur;
let fremd: Akteur;

beforeAll(async () => {
  const kasseId = (await legeKasse()).id;
  stadt = await legeMitglied(kasseId);
  x = akteurVon(await legeKonto({ kasseId, mitgliedId: stadt.id, klasse: "X" }));
  s = akteurVon(await legeKonto({ kasseId, mitgliedId: stadt.id, gruppen: ["Finanzierung"] }));
  fremd = akteurVon(
    await legeKonto({ kasseId, mitgliedId: (await legeMitglied(kasseId)).id, klasse: "X" }),
  );
});
afterAll(schliesseAlles);

const wo = () => ({ kasseId: stadt.kasseId, mitgliedId: stadt.id });
const ziel = () => ({ ...wo(), gruppe: "Finanzierung" as const });
const adressen = () => withTenant(x, (tx) => listAdressen(tx, wo(), "Finanzierung"));
const sende = (felder: string[], absicht = "speichern", stand?: string): Promise<Ausgang> =>
  adressen().then((jetzige) =>
    handle(
      x,
      {
        gruppe: "finanzierung",
        absicht,
        stand: stand ?? jetzige.join(" "),
        ...Object.fromEntries(felder.map((wert, nr) => [`email.${nr}`, wert])),
      },
      async () => ziel(),
      bearbeiteAdressen,
    ),
  );
const zustand = (a: Ausgang) => ("zustand" in a ? a.zustand : {});
const fehlerVon = (arbeit: Promise<unknown>) =>
  arbeit.then(
    () => null,
    (f: unknown) => (f instanceof Zurueck ? f.zustand : f),
  );

describe("Adressen eines Gruppenpostfachs (Handbuch Administration 6)", () => {
  it("leere Felder zählen nicht, Gespeichertes ist ersetzt, jede Änderung steht ohne Adresse in der Prüfspur", async () => {
    await sende(["b@stadt.example", "", " a@Stadt.example "]);
    expect(await adressen()).toEqual(["a@stadt.example", "b@stadt.example"]);
    await sende(["b@stadt.example"]);
    expect(await adressen()).toEqual(["b@stadt.example"]);
    await sende([""]);
    expect(await adressen()).toEqual([]);
    const spur =
      await eigner()`select einzelheiten from audit_ereignis where aktion = 'gruppe.adressen' and objekt_id = ${stadt.id}`;
    expect(spur).toHaveLength(3);
    expect(JSON.stringify(spur)).not.toContain("@");
  });

  it("falsche und doppelte Adressen werden am Feld genannt und nichts gespeichert", async () => {
    expect(await fehlerVon(sende(["a@stadt.example", "kein", "A@stadt.example"]))).toEqual({
      fehler: {
        "email.1": "Geben Sie eine E-Mail-Adresse wie name@stadt.de ein.",
        "email.2": "Diese E-Mail-Adresse steht schon in der Liste.",
      },
    });
    expect(await adressen()).toEqual([]);
  });

  it("hinzufügen und entfernen ändern nur das Formular, höchstens 20 Felder", async () => {
    expect(zustand(await sende(["a"], "hinzufuegen")).werte).toMatchObject({
      "email.0": "a",
      "email.1": "",
    });
    const zwanzig = Array.from({ length: 20 }, (_, n) => `a${n}@stadt.example`);
    expect(zustand(await sende(zwanzig, "hinzufuegen")).werte).not.toHaveProperty("email.20");
    expect(zustand(await sende(["a", "b", "c"], "entfernen:1")).werte).toMatchObject({
      "email.0": "a",
      "email.1": "c",
    });
    expect(await adressen()).toEqual([]);
  });

  it("wer auf einem alten Stand speichert, wird gewarnt; dieselbe Sendung noch einmal nicht", async () => {
    await sende(["a@stadt.example"]);
    await sende(["a@stadt.example"], "speichern", "");
    expect(await fehlerVon(sende(["c@stadt.example"], "speichern", ""))).toMatchObject({
      meldung: expect.stringContaining("inzwischen geändert"),
    });
  });

  it("die Sachbearbeitung und eine fremde Administration können keine Adresse anlegen oder löschen", async () => {
    const neu = `insert into gruppenadresse values ('${stadt.kasseId}', '${stadt.id}', 'Beihilfe', 'x@y.example')`;
    for (const wer of [s, fremd])
      expect(await ablehnung(withTenant(wer, (tx) => tx.execute(neu)))).toBe("42501");
    await withTenant(s, (tx) => tx.execute("delete from gruppenadresse"));
    expect(await adressen()).toEqual(["a@stadt.example"]);
  });
});

describe("Übersicht: Gruppenpostfächer", () => {
  it("nennt Adressen und die ersten fünf Personen, auf Wunsch alle; ohne Postfachfunktionalität zählt niemand", async () => {
    const m = await legeMitglied(stadt.kasseId);
    const ihre = akteurVon(await legeKonto({ kasseId: m.kasseId, mitgliedId: m.id, klasse: "X" }));
    for (let n = 0; n < 7; n++)
      await legeKonto({ kasseId: m.kasseId, mitgliedId: m.id, gruppen: ["Geschäftsleitung"] });
    await legeKonto({
      kasseId: m.kasseId,
      mitgliedId: m.id,
      gruppen: ["Geschäftsleitung"],
      rechte: [],
    });
    await eigner()`update mitglied set abgeschaltet = '{GRUPPE:Finanzierung}' where id = ${m.id}`;
    const hier = { kasseId: m.kasseId, mitgliedId: m.id };
    const liste = (filter: object, mehr: "Geschäftsleitung" | null = null) =>
      withTenant(ihre, (tx) => listGruppen(tx, hier, { ...LEERER_GRUPPENFILTER, ...filter }, mehr));
    const alle = await liste({});
    expect(alle.map((z) => z.gruppe)).not.toContain("Finanzierung");
    expect(alle).toHaveLength(6);
    const leitung = alle.find((z) => z.gruppe === "Geschäftsleitung");
    expect([leitung?.nutzer.length, leitung?.anzahl]).toEqual([5, 7]);
    const ganz = (await liste({}, "Geschäftsleitung")).find((z) => z.gruppe === "Geschäftsleitung");
    expect(ganz?.nutzer).toHaveLength(7);
    expect((await liste({ nutzer: "MUSTERMENSCH kim" })).map((z) => z.gruppe)).toEqual([
      "Geschäftsleitung",
    ]);
    expect(await liste({ adresse: "nirgends" })).toEqual([]);
    expect(await liste({ ohneAdresse: "ja" })).toHaveLength(6);
  });
});

describe("Postfach-Konfiguration (Handbuch Administration 7)", () => {
  const stelle = (zielwert: "PERSOENLICH" | "GRUPPE", bestaetigt = false) =>
    handle(
      x,
      { ziel: zielwert, bestaetigt },
      (tx) => ladeKonfiguration(tx, stadt.kasseId, stadt.id, true),
      stelleQuittungszielEin,
    );
  const jetzt = async () =>
    (await eigner()`select quittung_ziel from mitglied where id = ${stadt.id}`)[0]?.quittung_ziel;

  it("nennt vor dem Wechsel, wer die Quittungen nicht lesen könnte, und wechselt nach Bestätigung", async () => {
    expect(await fehlerVon(stelle("GRUPPE"))).toMatchObject({
      fehler: { bestaetigt: expect.stringContaining(s.kennung) },
    });
    expect(await jetzt()).toBe("PERSOENLICH");
    await stelle("GRUPPE", true);
    await stelle("GRUPPE", true);
    expect(await jetzt()).toBe("GRUPPE");
    await stelle("PERSOENLICH");
    const spur =
      await eigner()`select einzelheiten from audit_ereignis where aktion = 'mitglied.quittungsziel' and objekt_id = ${stadt.id} order by nr`;
    expect(spur.map((z) => z.einzelheiten)).toEqual([
      { "ziel.vorher": "PERSOENLICH", "ziel.nachher": "GRUPPE" },
      { "ziel.vorher": "GRUPPE", "ziel.nachher": "PERSOENLICH" },
    ]);
  });

  it("die Datenbank lässt eine Administration sonst nichts an ihrer Organisation ändern", async () => {
    for (const feld of ["name = 'x'", "abgeschaltet = '{ANZEIGE}'", "zweiter_faktor = 'TOTP'"])
      expect(
        await ablehnung(withTenant(x, (tx) => tx.execute(`update mitglied set ${feld}`))),
      ).toBe("42501");
  });

  it("eine Administration sieht von den Postfächern nur das der Administration", async () => {
    for (const gruppe of ["Administration", "Beamtenversorgung"])
      await eigner()`insert into nachricht (kasse_id, mitglied_id, gruppe, richtung, referenz, bereich, thema, betreff, text)
        values (${stadt.kasseId}, ${stadt.id}, ${gruppe}, 'eingang', 'CCCCC', 'B', 'T', 'B', 'T')`;
    const gesehen = await withTenant(x, (tx) => tx.execute("select gruppe from nachricht"));
    expect([...gesehen]).toEqual([{ gruppe: "Administration" }]);
    expect(x.gruppen).toEqual(["Administration"]);
    expect([...x.rechte]).toEqual([]);
  });
});
