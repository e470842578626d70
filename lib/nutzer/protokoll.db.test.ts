import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  akteurVon,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import {
  alsCsv,
  exportiereProtokoll,
  LEERER_PROTOKOLLFILTER,
  type Protokollfilter,
  sperreNutzer,
} from ".";
import { einzelheitenText } from "./protokolltext";
import { ANGABEN, anNutzer, legeAn } from "./testhilfe";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let x: Akteur;
let k: Akteur;
let fremdX: Akteur;
let fremdK: Akteur;
let s: TestKonto;

beforeAll(async () => {
  const kasseId = (await legeKasse()).id;
  const [stadt, dorf] = [await legeMitglied(kasseId), await legeMitglied(kasseId)];
  x = akteurVon(await legeKonto({ kasseId, mitgliedId: stadt.id, klasse: "X" }));
  fremdX = akteurVon(await legeKonto({ kasseId, mitgliedId: dorf.id, klasse: "X" }));
  k = akteurVon(await legeKonto({ kasseId, klasse: "K", kasseRolle: "ADMINISTRATION" }));
  fremdK = akteurVon(await legeKonto({ kasseId: (await legeKasse()).id, klasse: "K" }));
  s = await legeKonto({ kasseId, mitgliedId: stadt.id });
  await legeAn(x, ANGABEN({ rechte: ["POSTFACH"] }));
  await anNutzer(k, s.id, { grund: "g" }, sperreNutzer);
  await legeAn(fremdX, ANGABEN());
});
afterAll(schliesseAlles);

const lies = (wer: Akteur, filter: Partial<Protokollfilter> = {}) =>
  withTenant(wer, (tx) =>
    exportiereProtokoll(tx, wer, { ...LEERER_PROTOKOLLFILTER, ...filter }, 100),
  ).then((e) => e.zeilen);
const vorgaenge = async (wer: Akteur, filter: Partial<Protokollfilter> = {}) =>
  (await lies(wer, filter)).map((z) => z.vorgang);

describe("Protokoll", () => {
  it("zeigt der Administration ihre Konten, neueste zuerst, mit wer, wann, vorher und nachher", async () => {
    const [gesperrt, angelegt, ...rest] = await lies(x);
    expect(rest).toEqual([]);
    expect(gesperrt).toMatchObject({
      vorgang: "Konto gesperrt",
      wer: x.kasseName,
      woran: `Kim Mustermensch, ${s.kennung}`,
      einzelheiten: "Status: vorher AKTIV, nachher GESPERRT",
    });
    expect(angelegt).toMatchObject({ wer: `Kim Mustermensch, ${x.kennung}` });
    expect(angelegt?.einzelheiten).toContain("Berechtigungen: Postfachfunktionalität");
    expect(angelegt?.am).toMatch(/^\d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr$/);
  });

  it("die Kasse sieht alle Organisationen und wer bei ihr handelte, andere sehen nichts davon", async () => {
    expect(await vorgaenge(k)).toEqual(["Konto angelegt", "Konto gesperrt", "Konto angelegt"]);
    expect((await lies(k))[1]?.wer).toContain(k.kennung);
    expect(await vorgaenge(fremdX)).toEqual(["Konto angelegt"]);
    expect(await vorgaenge(fremdK)).toEqual([]);
    expect(await vorgaenge(akteurVon(s))).toEqual([]);
  });

  it.each<[string, Partial<Protokollfilter>, string[]]>([
    ["Vorgang", { vorgang: "konto.gesperrt" }, ["Konto gesperrt"]],
    ["erfundener Vorgang filtert nicht", { vorgang: "x" }, ["Konto gesperrt", "Konto angelegt"]],
    ["Name", { nutzer: "müller" }, ["Konto angelegt"]],
    ["wer", { wer: "mustermensch" }, ["Konto angelegt"]],
    ["ab morgen", { von: "31.12.2099" }, []],
    ["bis gestern", { bis: "01.01.2020" }, []],
  ])("filtert: %s", async (_name, filter, erwartet) => {
    expect(await vorgaenge(x, filter)).toEqual(erwartet);
  });

  it("die Kette der Prüfspur ist danach unversehrt", async () => {
    expect([...(await eigner()`select * from audit_pruefen(${x.kasseId})`)]).toEqual([]);
  });
});

describe("Protokoll als Datei", () => {
  it("trennt mit Semikolon und entschärft, was ein Tabellenprogramm als Formel läse", () => {
    const csv = alsCsv([
      { nr: "1", am: "a", wer: "=SUM(A1)", vorgang: 'sagt "ja"', woran: "@x", einzelheiten: "a;b" },
    ]);
    expect(csv).toBe(
      '\uFEFF"Zeitpunkt";"Wer";"Vorgang";"Woran";"Einzelheiten"\r\n"a";"\'=SUM(A1)";"sagt ""ja""";"\'@x";"a;b"\r\n',
    );
  });

  it("nennt Namen und Adressen nicht, nur dass sie sich änderten", () => {
    expect(
      einzelheitenText({
        "email.vorher": "ab12",
        "email.nachher": "cd34",
        "rechte.vorher": "",
        "rechte.nachher": "ANZEIGE",
      }),
    ).toBe(
      "E-Mail-Adresse geändert; Berechtigungen: vorher keine, nachher Anzeige von Anspruchsberechtigten (bei Beamten inkl. Lebensläufen)",
    );
  });
});
