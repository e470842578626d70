import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Zurueck } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { erinnereAnBedingungen } from "@/lib/fristen";
import {
  ablehnung,
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
import {
  beantworte,
  istAufschiebbar,
  kennzeichen,
  listOffene,
  listZustimmungen,
  vermerkeZustimmung,
} from ".";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let kasseId: string;
let mitgliedId: string;
let k: TestKonto;
let s: TestKonto;
beforeEach(async () => {
  kasseId = (await legeKasse()).id;
  mitgliedId = (await legeMitglied(kasseId)).id;
  k = await legeKonto({ kasseId, klasse: "K", kasseRolle: "ADMINISTRATION" });
  s = await legeKonto({ kasseId, mitgliedId });
});
afterAll(schliesseAlles);

/** Fassung der Nutzungsbedingungen; `bis` in Tagen ab heute, ohne Angabe ohne Zustimmung. */
const fassung = (nr: number, bis?: number) =>
  eigner()`insert into textfassung (kasse_id, seite, fassung, inhalt, anlass, gueltig_ab, zustimmung, zustimmung_bis, konto_id)
    values (${kasseId}, 'nutzungsbedingungen', ${nr}, ${`Text ${nr}`}, 'Neu', current_date - 60, ${bis !== undefined},
      ${bis === undefined ? null : eigner()`current_date + ${bis}::int`}, ${k.id})`;
const offene = (konto = s) =>
  withTenant(akteurVon(konto), (tx) => listOffene(tx, akteurVon(konto)));
const antworte = async (absicht: "zustimmen" | "spaeter", gesehen?: string) =>
  handle(
    akteurVon(s),
    { absicht, gesehen: gesehen ?? kennzeichen(await offene()) },
    async () => akteurVon(s),
    beantworte,
  );
const zugestimmt = async () =>
  (
    await eigner()`select fassung, weg from zustimmung where konto_id = ${s.id} and seite = 'nutzungsbedingungen' order by fassung`
  ).map((z) => [z.fassung, z.weg]);

describe("Neue Bedingungen", () => {
  it("gefragt wird nur nach Fassungen, die Zustimmung verlangen und begonnen haben", async () => {
    expect(await offene()).toEqual([]);
    await fassung(1);
    expect(await offene()).toEqual([]);
    await fassung(2, 14);
    await eigner()`insert into textfassung (kasse_id, seite, fassung, inhalt, anlass, gueltig_ab, zustimmung, zustimmung_bis, konto_id)
      values (${kasseId}, 'datenschutz', 1, 'T', 'A', current_date + 3, true, current_date + 9, ${k.id})`;
    expect((await offene()).map((o) => [o.text.seite, o.text.fassung, o.anlass])).toEqual([
      ["nutzungsbedingungen", 2, "Neu"],
    ]);
    expect(await offene(k)).toHaveLength(1);
  });

  it("Zustimmung gilt der geltenden Fassung, auch wenn diese nur berichtigt; zweimal schadet nicht", async () => {
    await fassung(1, 14);
    await fassung(2);
    const gesehen = kennzeichen(await offene());
    await antworte("zustimmen");
    expect(await offene()).toEqual([]);
    await expect(antworte("zustimmen", gesehen)).rejects.toBeInstanceOf(Zurueck);
    expect(await zugestimmt()).toEqual([[2, "ANMELDUNG"]]);
    const [spur] =
      await eigner()`select einzelheiten from audit_ereignis where objekt_id = ${s.id} and aktion = 'bedingungen.zugestimmt'`;
    expect(spur?.einzelheiten).toEqual({ seite: "nutzungsbedingungen", fassung: 2 });
  });

  it("wer eine andere Fassung gesehen hat als die geltende, wird neu gefragt", async () => {
    await fassung(1, 14);
    const gesehen = kennzeichen(await offene());
    await fassung(2, 14);
    await expect(antworte("zustimmen", gesehen)).rejects.toBeInstanceOf(Zurueck);
    expect(await zugestimmt()).toEqual([]);
  });

  it("aufschieben geht bis zum letzten Tag, danach nicht mehr", async () => {
    await fassung(1, 0);
    expect(istAufschiebbar(await offene())).toBe(true);
    await antworte("spaeter");
    expect(await offene()).toHaveLength(1);
    await fassung(2, -1);
    expect(istAufschiebbar(await offene())).toBe(false);
    await expect(antworte("spaeter")).rejects.toBeInstanceOf(Zurueck);
  });

  it("beim Anlegen gilt die Zustimmung der geltenden Fassungen; ohne eigene dem mitgelieferten Text", async () => {
    await withTenant(akteurVon(s), (tx) => vermerkeZustimmung(tx, s, "REGISTRIERUNG"));
    expect(await zugestimmt()).toEqual([[0, "REGISTRIERUNG"]]);
    await fassung(1, 14);
    expect(await offene()).toHaveLength(1);
    const x = await legeKonto({ kasseId, mitgliedId, klasse: "X" });
    await withTenant(akteurVon(x), (tx) => vermerkeZustimmung(tx, s, "ANLAGE"));
    expect(await zugestimmt()).toEqual([
      [0, "REGISTRIERUNG"],
      [1, "ANLAGE"],
    ]);
    expect(await offene()).toEqual([]);
  });

  it("eine Zustimmung ändert und löscht niemand; für andere stimmt niemand bei der Anmeldung zu", async () => {
    await withTenant(akteurVon(s), (tx) => vermerkeZustimmung(tx, s, "ANMELDUNG"));
    expect(
      await ablehnung(eigner()`update zustimmung set am = now() where konto_id = ${s.id}`),
    ).toBe("23514");
    expect(await ablehnung(eigner()`delete from zustimmung where konto_id = ${s.id}`)).toBe(
      "23514",
    );
    const x = await legeKonto({ kasseId, mitgliedId, klasse: "X" });
    const y = await legeKonto({ kasseId, mitgliedId });
    await expect(
      withTenant(akteurVon(x), (tx) => vermerkeZustimmung(tx, y, "ANMELDUNG")),
    ).rejects.toThrow();
  });

  it("die Administration sieht die Zustimmungen ihrer Organisation, die Kasse alle", async () => {
    await withTenant(akteurVon(s), (tx) => vermerkeZustimmung(tx, s, "ANMELDUNG"));
    const fremd = await legeKonto({ kasseId, mitgliedId: (await legeMitglied(kasseId)).id });
    const x = akteurVon(await legeKonto({ kasseId, mitgliedId, klasse: "X" }));
    const liste = (wer: typeof x) => withTenant(wer, (tx) => listZustimmungen(tx, wer, 1, 50));
    const [beiX, beiK] = [await liste(x), await liste(akteurVon(k))];
    expect(beiX.zeilen.map((z) => z.id)).not.toContain(fremd.id);
    expect(beiX.zeilen.find((z) => z.id === s.id)?.zuletzt).toHaveLength(2);
    expect([beiX.gesamt, beiK.gesamt]).toEqual([2, 4]);
    expect(beiK.zeilen.find((z) => z.id === fremd.id)?.zuletzt).toEqual([]);
  });

  it("erinnert wird einmal je Konto und Fassung, in den letzten sieben Tagen und nur wer noch nicht zugestimmt hat", async () => {
    const mails = async () =>
      (
        await eigner()`select 1 from outbox where kasse_id = ${kasseId} and dedupe_key like 'bedingungen:%'`
      ).length;
    await fassung(1, 8);
    await alsArbeiter(erinnereAnBedingungen);
    expect(await mails()).toBe(0);
    await fassung(2, 7);
    await withTenant(akteurVon(k), (tx) => vermerkeZustimmung(tx, k, "ANMELDUNG"));
    await alsArbeiter(erinnereAnBedingungen);
    await alsArbeiter(erinnereAnBedingungen);
    expect(await mails()).toBe(1);
  });
});
