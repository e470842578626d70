import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { raeumeAuf } from "@/lib/fristen";
import {
  akteurVon,
  alsArbeiter,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import { liesCsv } from "@/lib/text";
import { RECHTSPROFILE } from "@/lib/versorgungsauskunft";
import {
  arbeiteMassenlaeufeAb,
  beginneLauf,
  dateigroesse,
  ladeLauf,
  ladeTeil,
  listLaeufe,
} from ".";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

const ANZAHL = 260;
let kasseId: string;
let stadt: TestMitglied;
let dorf: TestMitglied;
let k: Akteur;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  [stadt, dorf] = [await legeMitglied(kasseId), await legeMitglied(kasseId)];
  k = akteurVon(await legeKonto({ kasseId, klasse: "K" }));
  const geburtsdatum = "1980-05-17";
  for (let i = 0; i < ANZAHL; i++)
    await legePerson(kasseId, [{ von: "2006-11-23", bis: null, bei: stadt }], { geburtsdatum });
  await legePerson(kasseId, [{ von: "2006-11-23", bis: "2012-12-31", bei: stadt }], {
    name: "Ehemalig",
    geburtsdatum,
  });
  await legePerson(kasseId, [{ von: "2006-11-23", bis: null, bei: dorf }], {
    name: "Woanders",
    geburtsdatum,
  });
});
beforeEach(async () => {
  await eigner()`delete from massenlauf where kasse_id = ${kasseId}`;
});
afterAll(schliesseAlles);

const beginne = (m = stadt, wer = k) =>
  withTenant(wer, (tx) => beginneLauf(tx, wer, m.id, RECHTSPROFILE.rlp));
const arbeite = (ms = 60_000) => alsArbeiter(() => arbeiteMassenlaeufeAb(ms));
const lade = async (id: string | null) => {
  const lauf = await withTenant(k, (tx) => ladeLauf(tx, kasseId, id ?? ""));
  if (!lauf) throw new Error("kein Lauf");
  return lauf;
};
/** Zellen der Personen, ohne Kopfzeile. */
const zeilenVon = (text: string): string[][] => {
  const gelesen = liesCsv(text);
  if (!("zeilen" in gelesen)) throw new Error("keine Tabelle");
  const alle = gelesen.zeilen.map(({ zellen }) => zellen);
  expect(alle[0]?.[0]).toContain("Pers.-Nummer");
  return alle.slice(1);
};
async function tabelle(id: string | null): Promise<string> {
  const lauf = await lade(id);
  let text = "";
  for (let nr = 0; ; nr++) {
    const teil = await withTenant(k, (tx) => ladeTeil(tx, lauf, nr));
    if (teil === null) break;
    text += teil;
  }
  expect(Buffer.byteLength(text)).toBe(dateigroesse(lauf));
  return text;
}

describe("Massenlauf", () => {
  it("rechnet alle Aktiven der Organisation nach Pers.-Nummer, niemanden sonst", async () => {
    const id = await beginne();
    expect(await lade(id)).toMatchObject({ stand: "WARTET", gesamt: ANZAHL, erledigt: 0 });
    expect(await arbeite()).toBe(false);
    expect(await lade(id)).toMatchObject({ stand: "FERTIG", gesamt: ANZAHL, erledigt: ANZAHL });
    const text = await tabelle(id);
    const zeilen = zeilenVon(text);
    expect(zeilen).toHaveLength(ANZAHL);
    const nummern = zeilen.map(([persnr]) => Number(persnr));
    expect(nummern).toEqual(nummern.toSorted((a, b) => a - b));
    expect(text).not.toMatch(/Ehemalig|Woanders/);
    const [spur] =
      await eigner()`select einzelheiten from audit_ereignis where kasse_id = ${kasseId} and aktion = 'massenlauf.fertig' and objekt_id = ${id}`;
    expect(spur?.einzelheiten).toEqual({ anzahl: ANZAHL });
  });

  it("ein zweiter Klick beginnt keinen zweiten, auch gleichzeitig; eine andere Organisation schon", async () => {
    const ergebnisse = await Promise.all([beginne(), beginne(), beginne()]);
    expect(ergebnisse.filter((id) => id !== null)).toHaveLength(1);
    expect(await beginne(dorf)).not.toBeNull();
    await arbeite();
    expect(await beginne()).not.toBeNull();
  });

  it("endet der Worker mittendrin, geht es dahinter weiter und nichts steht doppelt da", async () => {
    const id = await beginne();
    expect(await arbeite(0), "nach einem Stapel ist die Zeit um").toBe(true);
    const zwischen = await lade(id);
    expect(zwischen).toMatchObject({ stand: "LAEUFT", erledigt: 250 });
    await arbeite();
    const nummern = zeilenVon(await tabelle(id)).map(([persnr]) => persnr);
    expect(nummern).toHaveLength(ANZAHL);
    expect(new Set(nummern).size).toBe(ANZAHL);
  });

  it("zwei Worker rechnen keinen Lauf doppelt", async () => {
    const id = await beginne();
    await alsArbeiter(() =>
      Promise.all([arbeiteMassenlaeufeAb(60_000), arbeiteMassenlaeufeAb(60_000)]),
    );
    await arbeite();
    expect(zeilenVon(await tabelle(id))).toHaveLength(ANZAHL);
  });

  it("was nicht zu rechnen ist, gilt nach fünf Versuchen als gescheitert", async () => {
    const id = await beginne();
    await eigner()`update massenlauf set rechtsprofil = 'fort' where id = ${id}`;
    for (let i = 0; i < 5; i++) {
      await arbeite();
      await eigner()`update massenlauf set ruht_bis = null where id = ${id}`;
    }
    expect(await lade(id)).toMatchObject({ stand: "GESCHEITERT", versuche: 5 });
    expect(await beginne(), "ein neuer lässt sich beginnen").not.toBeNull();
  });

  it("wird nach 14 Tagen samt Tabelle gelöscht", async () => {
    const id = await beginne(dorf);
    await arbeite();
    await eigner()`update massenlauf set angelegt_am = now() - interval '13 days' where id = ${id}`;
    await alsArbeiter(raeumeAuf);
    expect((await lade(id)).stand).toBe("FERTIG");
    await eigner()`update massenlauf set angelegt_am = now() - interval '15 days' where id = ${id}`;
    await alsArbeiter(raeumeAuf);
    const [rest] =
      await eigner()`select (select count(*)::int from massenlauf where id = ${id}) as laeufe, (select count(*)::int from massenlauf_teil where lauf_id = ${id}) as teile`;
    expect(rest).toEqual({ laeufe: 0, teile: 0 });
  });

  it("eine andere Kasse und ein Arbeitgeber sehen nichts davon", async () => {
    const id = await beginne(dorf);
    await arbeite();
    const lauf = await lade(id);
    const fremd = akteurVon(await legeKonto({ kasseId: (await legeKasse()).id, klasse: "K" }));
    const s = akteurVon(await legeKonto({ kasseId, mitgliedId: dorf.id }));
    for (const wer of [fremd, s]) {
      expect(await withTenant(wer, (tx) => listLaeufe(tx, kasseId, dorf.id))).toEqual([]);
      expect(await withTenant(wer, (tx) => ladeTeil(tx, lauf, 1))).toBeNull();
    }
  });
});
