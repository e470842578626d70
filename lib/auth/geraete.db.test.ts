import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { withTenant } from "@/lib/db";
import { akteurVon, eigner, legeKasse, legeKonto, schliesseAlles } from "@/lib/testhilfe";
import type { Akteur } from "./akteur";
import { listGeraete, meldeGeraeteAb } from "./geraete";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let ich: Akteur;
let fremd: Akteur;
beforeEach(async () => {
  const { id: kasseId } = await legeKasse();
  ich = akteurVon(await legeKonto({ kasseId, klasse: "K" }));
  fremd = akteurVon(await legeKonto({ kasseId, klasse: "K" }));
});
afterAll(schliesseAlles);

const lege = async (wer: Akteur, geraet: string, mehr: Record<string, unknown> = {}) => {
  const nr = String(mehr.nr ?? randomUUID());
  await eigner()`insert into sitzung ${eigner()({
    kasse_id: wer.kasseId,
    konto_id: wer.kontoId,
    id_hash: randomBytes(32),
    nr,
    methode: "TOTP",
    geraet,
    endet_spaetestens: new Date(Date.now() + 3_600_000),
    ...mehr,
  })}`;
  return nr;
};
const geraete = () => withTenant(ich, (tx) => listGeraete(tx, ich));

describe("Angemeldete Geräte", () => {
  it("gezeigt werden nur eigene Sitzungen, die noch gelten", async () => {
    await lege(ich, "hier", { nr: ich.sitzungNr });
    await lege(ich, "dort");
    await lege(ich, "untätig", { aktiv_am: new Date(Date.now() - 900_000) });
    await lege(ich, "beendet", { beendet_am: new Date() });
    await lege(ich, "abgelaufen", { endet_spaetestens: new Date(Date.now() - 1000) });
    await lege(fremd, "fremd");
    expect((await geraete()).map((g) => [g.geraet, g.dieses]).sort()).toEqual([
      ["dort", false],
      ["hier", true],
    ]);
  });

  it("abmelden lässt sich eines oder alle anderen, nie das eigene und nie ein fremdes", async () => {
    await lege(ich, "hier", { nr: ich.sitzungNr });
    const dort = await lege(ich, "dort");
    await lege(ich, "da");
    const fremdes = await lege(fremd, "fremd");
    const melde = (nr: string | null) => withTenant(ich, (tx) => meldeGeraeteAb(tx, ich, nr));
    expect(await melde(fremdes)).toBe(0);
    expect(await melde(ich.sitzungNr)).toBe(0);
    expect([await melde(dort), await melde(dort)]).toEqual([1, 0]);
    expect(await melde(null)).toBe(1);
    expect((await geraete()).map((g) => g.geraet)).toEqual(["hier"]);
    const [bleibt] = await eigner()`select beendet_am from sitzung where nr = ${fremdes}`;
    expect(bleibt?.beendet_am).toBeNull();
  });
});
