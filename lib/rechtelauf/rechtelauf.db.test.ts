import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { withTenant } from "@/lib/db";
import { bestaetigeRechte, listFaellige } from "@/lib/nutzer";
import {
  akteurVon,
  alsArbeiter,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import { heute } from "@/lib/uhr";
import { pruefeRechteAb } from ".";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let kasseId: string;
let mitgliedId: string;
let x: TestKonto;
let s: TestKonto;

beforeEach(async () => {
  kasseId = (await legeKasse()).id;
  await eigner()`update kasse set pruefung_ab = '2000-01-01' where id = ${kasseId}`;
  mitgliedId = (await legeMitglied(kasseId)).id;
  x = await legeKonto({ kasseId, mitgliedId, klasse: "X" });
  s = await legeKonto({ kasseId, mitgliedId, gruppen: ["Beihilfe"] });
});
afterAll(schliesseAlles);

/** Setzt die letzte Bestätigung so viele Tage zurück. */
const vor = (tage: number) =>
  eigner()`update konto set rechte_bestaetigt_am = now() - make_interval(days => ${tage}) where id = ${s.id}`;
const lauf = () => alsArbeiter(() => pruefeRechteAb(heute()));
const faellige = () => withTenant(akteurVon(x), (tx) => listFaellige(tx, { kasseId, mitgliedId }));
const mails = async () =>
  (await eigner()`select 1 from outbox where kasse_id = ${kasseId} and dedupe_key like 'rechte:%'`)
    .length;
const rechte = async () =>
  (await eigner()`select rechte, gruppen from konto where id = ${s.id}`)[0];

describe("Rechteprüfung", () => {
  it("vor sechs Monaten ist nichts fällig, danach wird einmal erinnert und nichts beendet", async () => {
    await lauf();
    expect([await mails(), (await faellige()).length]).toEqual([0, 0]);
    await vor(186);
    expect((await faellige()).map((k) => k.kennung)).toEqual([s.kennung]);
    await lauf();
    await lauf();
    expect(await mails()).toBe(1);
    expect((await rechte())?.rechte).toHaveLength(4);
  });

  it("kurz vor dem Ende geht eine zweite Erinnerung", async () => {
    await vor(186);
    await lauf();
    await vor(186 + 35);
    await lauf();
    await lauf();
    expect(await mails()).toBe(2);
  });

  it("am Tag der Frist enden unbestätigte Berechtigungen, mit Vorher und Nachher in der Prüfspur", async () => {
    await vor(186 + 45);
    await lauf();
    expect(await rechte()).toEqual({ rechte: [], gruppen: [] });
    const [spur] =
      await eigner()`select einzelheiten, konto_id from audit_ereignis where aktion = 'rechte.beendet' and objekt_id = ${s.id}`;
    expect(spur).toMatchObject({ konto_id: null, einzelheiten: { "gruppen.vorher": "Beihilfe" } });
    expect([...(await eigner()`select * from audit_pruefen(${kasseId})`)]).toEqual([]);
    await lauf();
    expect(
      await eigner()`select 1 from audit_ereignis where aktion = 'rechte.beendet' and objekt_id = ${s.id}`,
    ).toHaveLength(1);
  });

  it("bestätigte bleiben; fremde Konten lassen sich nicht bestätigen", async () => {
    await vor(200);
    const fremde = await legeMitglied(kasseId);
    const fremd = akteurVon(await legeKonto({ kasseId, mitgliedId: fremde.id, klasse: "X" }));
    const bestaetige = (wer: typeof fremd, wo: string) =>
      handle(wer, { konto: [s.id] }, async () => ({ kasseId, mitgliedId: wo }), bestaetigeRechte);
    expect(await bestaetige(fremd, fremde.id)).toBe(0);
    expect(await bestaetige(fremd, mitgliedId)).toBe(0);
    expect(await faellige()).toHaveLength(1);
    expect(await bestaetige(akteurVon(x), mitgliedId)).toBe(1);
    expect(await bestaetige(akteurVon(x), mitgliedId)).toBe(0);
    expect(await faellige()).toEqual([]);
  });

  it("andere Werte der Kasse beenden nichts, bevor ihre ganze Frist abgelaufen ist", async () => {
    await vor(2000);
    await eigner()`update kasse set pruefung_ab = current_date where id = ${kasseId}`;
    await lauf();
    expect((await rechte())?.rechte).toHaveLength(4);
    expect(await mails()).toBe(1);
  });

  it("0 Monate schalten die Prüfung ab", async () => {
    await vor(2000);
    await eigner()`update kasse set pruefung_monate = 0 where id = ${kasseId}`;
    await lauf();
    expect((await rechte())?.rechte).toHaveLength(4);
    expect(await faellige()).toEqual([]);
  });
});
