import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  alsArbeiter,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import { heute } from "@/lib/uhr";
import { erinnereAnEntwuerfe, raeumeAuf } from ".";

let konto: TestKonto;

beforeAll(async () => {
  const kasse = await legeKasse();
  konto = await legeKonto({ kasseId: kasse.id, mitgliedId: (await legeMitglied(kasse.id)).id });
});
beforeEach(async () => {
  await eigner()`delete from entwurf where konto_id = ${konto.id}`;
});
afterAll(schliesseAlles);

/** Entwurf, der vor so vielen Tagen zuletzt gesichert wurde. */
const lege = async (tage: number, formular = "beurlaubung") =>
  eigner()`insert into entwurf (kasse_id, konto_id, mitglied_id, formular, gespeichert_am)
    values (${konto.kasseId}, ${konto.id}, ${konto.mitgliedId}, ${formular}, now() - make_interval(days => ${tage}))`;
const mails = async () =>
  (
    await eigner()`select dedupe_key from outbox where dedupe_key like ${`entwurf-frist:${konto.id}:%`} order by dedupe_key`
  ).map((z) => String(z.dedupe_key).split(":")[2]);
const entwuerfe = async () =>
  (await eigner()`select from entwurf where konto_id = ${konto.id}`).count;

describe("Aufgaben des Workers", () => {
  it("28 und 7 Tage vor der Löschung geht je Konto eine E-Mail, auch bei mehreren Entwürfen und Wiederholung", async () => {
    await lege(32);
    await lege(32, "todesfall");
    await lege(53, "sonstige");
    await lege(40, "versetzung");
    await alsArbeiter(() => erinnereAnEntwuerfe(heute()));
    await alsArbeiter(() => erinnereAnEntwuerfe(heute()));
    expect(await mails()).toEqual(["28", "7"]);
  });

  it("nach 60 Tagen ohne Änderung ist ein Entwurf gelöscht, vorher nicht", async () => {
    await lege(59);
    await lege(61, "todesfall");
    await alsArbeiter(raeumeAuf);
    expect(await entwuerfe()).toBe(1);
  });
});
