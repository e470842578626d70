import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import type { TestKonto, TestMitglied } from "@/lib/testhilfe";
import { akteurVon, eigner, legeKonto, schliesseAlles } from "@/lib/testhilfe";
import { deaktiviereNutzer, LEERER_NUTZERFILTER, ladeNutzer, listNutzer, zaehleUmfang } from ".";
import {
  anNutzer,
  istAngemeldet,
  legeBuehne,
  legeSitzung,
  spurVon,
  zeile,
  zurueck,
} from "./testhilfe";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let kasseId: string;
let stadt: TestMitglied;
let x: Akteur;
let k: Akteur;
let fremdX: Akteur;
let fremdK: Akteur;
let konto: TestKonto;

beforeAll(async () => {
  ({ kasseId, stadt, x, k, fremdX, fremdK } = await legeBuehne());
});
beforeEach(async () => {
  konto = await legeKonto({ kasseId, mitgliedId: stadt.id, passwort: "Ahornblatt-9-Laterne!" });
});
afterAll(schliesseAlles);

const kann = (wer: Akteur, id: string) => withTenant(wer, (tx) => ladeNutzer(tx, wer, id));

describe("Dauerhaft deaktivieren", () => {
  async function mitPost(): Promise<void> {
    await eigner()`insert into nachricht (kasse_id, mitglied_id, konto_id, richtung, referenz, bereich, thema, betreff, text)
      values (${kasseId}, ${stadt.id}, ${konto.id}, 'eingang', 'AAAAA', 'B', 'T', 'B', 'T')`;
    await eigner()`insert into entwurf (kasse_id, konto_id, mitglied_id, formular) values (${kasseId}, ${konto.id}, ${stadt.id}, 'beurlaubung')`;
    const [m] = await eigner()<
      { id: string }[]
    >`insert into meldung (kasse_id, mitglied_id, konto_id, gemeldet_von, formular, formular_version, betreff, werte, zeile_text, lebenslauf_version, referenz, status)
      values (${kasseId}, ${stadt.id}, ${konto.id}, 'Kim', 'beurlaubung', 1, 'B', '{}', 'B', 1, ${crypto.randomUUID().slice(0, 8)}, 'rueckfrage') returning id`;
    await eigner()`insert into nachricht (kasse_id, mitglied_id, konto_id, richtung, referenz, bereich, thema, betreff, text, meldung_id)
      values (${kasseId}, ${stadt.id}, ${konto.id}, 'eingang', 'BBBBB', 'B', 'T', 'Rückfrage', 'T', ${m?.id ?? ""})`;
  }
  const deaktiviere = (kennung = konto.kennung, wer = x) =>
    anNutzer(wer, konto.id, { kennung }, deaktiviereNutzer);

  it("zählt vorher, löscht Postfach und Entwürfe und lässt Meldung und Rückfrage bei der Organisation", async () => {
    await mitPost();
    expect(await withTenant(x, (tx) => zaehleUmfang(tx, konto.id))).toEqual({
      nachrichten: 2,
      entwuerfe: 1,
      rueckfragen: 1,
    });
    await deaktiviere(konto.kennung.toLowerCase());
    const rest =
      await eigner()`select betreff, gruppe from nachricht where mitglied_id = ${stadt.id} and (konto_id = ${konto.id} or gruppe = 'Beamtenversorgung')`;
    expect([...rest]).toEqual([{ betreff: "Rückfrage", gruppe: "Beamtenversorgung" }]);
    expect(await eigner()`select 1 from entwurf where konto_id = ${konto.id}`).toHaveLength(0);
    expect(await eigner()`select 1 from meldung where konto_id = ${konto.id}`).toHaveLength(1);
  });

  it("übrig bleibt die Nutzerkennung ohne Personendaten; das Konto erscheint nirgends mehr", async () => {
    await legeSitzung(konto);
    await deaktiviere();
    expect(await zeile(konto.id)).toMatchObject({
      kennung: konto.kennung,
      status: "DEAKTIVIERT",
      vorname: "",
      name: "",
      email: "",
      passwort_hash: null,
      rechte: [],
      deaktiviert_von: x.kontoId,
    });
    expect(await istAngemeldet(konto)).toBe(false);
    expect(await kann(x, konto.id)).toBeNull();
    const liste = await withTenant(x, (tx) =>
      listNutzer(
        tx,
        { kasseId, mitgliedId: stadt.id },
        { ...LEERER_NUTZERFILTER, kennung: konto.kennung },
        1,
        20,
      ),
    );
    expect(liste.zeilen).toEqual([]);
  });

  it("die falsche Nutzerkennung ändert nichts; ein zweiter Klick auch nicht", async () => {
    expect((await zurueck(deaktiviere("S00000000000"))).fehler?.kennung).toBeTruthy();
    expect((await zeile(konto.id)).status).toBe("AKTIV");
    await deaktiviere();
    await deaktiviere();
    expect((await spurVon(konto.id)).filter((s) => s.aktion === "konto.deaktiviert")).toHaveLength(
      1,
    );
  });

  it("die Datenbank tilgt kein fremdes Konto, kein eigenes und keine Administration", async () => {
    const tilge = (wer: Akteur, id: string) =>
      withTenant(wer, async (tx) => [...(await tx.execute(`select konto_tilgen('${id}') as ja`))]);
    for (const [wer, id] of [
      [fremdX, konto.id],
      [fremdK, konto.id],
      [akteurVon(konto), konto.id],
      [x, x.kontoId],
      [k, k.kontoId],
    ] as const)
      expect(await tilge(wer, id)).toEqual([{ ja: false }]);
    expect((await zeile(konto.id)).status).toBe("AKTIV");
  });
});
