import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import {
  aendereKonto,
  beendeAnmeldungen,
  KONTO_AENDERN,
  ladeKassenkonto,
  type Nutzer,
  setzeFaktorZurueck,
  sucheKonten,
} from ".";
import { spurVon, zeile } from "./testhilfe";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let k: Akteur;
let mitgliedId: string;
let x: TestKonto;

beforeAll(async () => {
  const kasseId = (await legeKasse()).id;
  k = akteurVon(await legeKonto({ kasseId, klasse: "K", kasseRolle: "ADMINISTRATION" }));
  mitgliedId = (await legeMitglied(kasseId)).id;
});
beforeEach(async () => {
  x = await legeKonto({ kasseId: k.kasseId, mitgliedId, klasse: "X" });
  await eigner()`insert into sitzung (id_hash, kasse_id, konto_id, methode, endet_spaetestens)
    values (${randomBytes(32)}, ${x.kasseId}, ${x.id}, 'TOTP', now() + interval '8 hours')`;
});
afterAll(schliesseAlles);

const an = <E>(id: string, eingabe: E, arbeit: (h: Handlung<E, Nutzer>) => Promise<void>) =>
  handle(k, eingabe, (tx) => ladeKassenkonto(tx, k, id, { sperre: true }), arbeit);
const angaben = (mehr: object = {}) =>
  KONTO_AENDERN.parse({
    nutzer: x.id,
    vorname: "Kim",
    name: "Mustermensch",
    email: x.email,
    version: "1",
    ...mehr,
  });
const offene = async () =>
  (await eigner()`select 1 from sitzung where konto_id = ${x.id} and beendet_am is null`).length;

describe("Die Kasse ändert Angaben einer Administration", () => {
  it("ein anderer Name lässt Anmeldungen bestehen, eine andere Adresse beendet sie", async () => {
    await an(x.id, angaben({ name: "Neu" }), aendereKonto);
    expect(await offene()).toBe(1);
    await an(
      x.id,
      angaben({ name: "Neu", email: "neu@stadt.example", version: "2" }),
      aendereKonto,
    );
    expect(await offene()).toBe(0);
    expect(await zeile(x.id)).toMatchObject({
      name: "Neu",
      email: "neu@stadt.example",
      version: 3,
    });
    const spur = await spurVon(x.id);
    expect(spur.map((z) => z.aktion)).toEqual(["konto.geaendert", "konto.geaendert"]);
    expect(JSON.stringify(spur)).not.toContain("neu@stadt.example");
  });

  it("dieselbe Sendung noch einmal ändert nichts, ein alter Stand wird abgelehnt", async () => {
    await an(x.id, angaben({ name: "Neu" }), aendereKonto);
    await an(x.id, angaben({ name: "Neu" }), aendereKonto);
    expect(await zeile(x.id)).toMatchObject({ version: 2 });
    await expect(an(x.id, angaben({ name: "Anders" }), aendereKonto)).rejects.toBeInstanceOf(
      Zurueck,
    );
  });

  it("Konten der Sachbearbeitung ändert deren Administration, nicht die Kasse", async () => {
    const s = await legeKonto({ kasseId: k.kasseId, mitgliedId });
    await expect(an(s.id, angaben({ name: "Neu" }), aendereKonto)).rejects.toBeInstanceOf(Zurueck);
  });

  it("„Alle Anmeldungen beenden“ sperrt das Konto nicht", async () => {
    await an(x.id, {}, beendeAnmeldungen);
    expect(await offene()).toBe(0);
    expect(await zeile(x.id)).toMatchObject({ status: "AKTIV" });
  });
});

describe("Zweiten Faktor zurücksetzen", () => {
  it("entfernt auch Passkeys neben der E-Mail-TAN und beendet alle Anmeldungen", async () => {
    await eigner()`insert into passkey (kasse_id, konto_id, schluessel_nr, schluessel, stand, name, uebertragbar)
      values (${x.kasseId}, ${x.id}, ${crypto.randomUUID()}, 'x', 0, 'Telefon', true)`;
    await an(x.id, {}, setzeFaktorZurueck);
    expect(await eigner()`select 1 from passkey where konto_id = ${x.id}`).toHaveLength(0);
    expect(await offene()).toBe(0);
    expect((await spurVon(x.id))[0]?.einzelheiten).toMatchObject({ passkeys: 1 });
  });

  it("ohne App und Passkey geschieht nichts", async () => {
    await an(x.id, {}, setzeFaktorZurueck);
    expect(await offene()).toBe(1);
    expect(await spurVon(x.id)).toHaveLength(0);
  });
});

describe("Suche nach Konten", () => {
  const suche = async (wort: string, wer = k) =>
    (await withTenant(wer, (tx) => sucheKonten(tx, wer, wort))).map((z) => z.id);

  it("findet nach Kennung, Name und E-Mail-Adresse, nicht nach Platzhaltern", async () => {
    expect(await suche(x.kennung.toLowerCase())).toEqual([x.id]);
    expect(await suche(x.email.toUpperCase())).toEqual([x.id]);
    expect(await suche("Kim Mustermensch")).toContain(x.id);
    expect(await suche("%")).toEqual([]);
  });

  it("zeigt weder Deaktivierte noch Konten einer anderen Kasse", async () => {
    await eigner()`update konto set status = 'DEAKTIVIERT' where id = ${x.id}`;
    expect(await suche(x.kennung)).toEqual([]);
    const fremd = akteurVon(
      await legeKonto({
        kasseId: (await legeKasse()).id,
        klasse: "K",
        kasseRolle: "ADMINISTRATION",
      }),
    );
    expect(await suche("Mustermensch", fremd)).toEqual([]);
  });
});
