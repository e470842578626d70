import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withTenant } from "@/lib/db";
import { env } from "@/lib/env";
import { raeumeAuf } from "@/lib/fristen";
import {
  akteurVon,
  alsArbeiter,
  eigner,
  handle,
  herkunft,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
} from "@/lib/testhilfe";
import { jetzt, stelleUhr } from "@/lib/uhr";
import {
  beginn,
  istZuFrueh,
  ladeAnliegen,
  listAnliegen,
  type NeuesAnliegen,
  sendeAnliegen,
  setzeErledigt,
} from ".";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let kasseId: string;
beforeEach(async () => {
  kasseId = (await legeKasse()).id;
});
afterEach(() => stelleUhr(0));
afterAll(schliesseAlles);

const neu = (mehr: Partial<NeuesAnliegen> = {}): NeuesAnliegen => ({
  art: "SUPPORT",
  schluessel: randomUUID(),
  bereich: "Störung",
  thema: "Geheimes Thema",
  text: "Geheimer Text",
  name: "Erika",
  email: "erika@stadt.example",
  ...mehr,
});
const kasse = async () => akteurVon(await legeKonto({ kasseId, klasse: "K" }));
const mails = async () =>
  eigner()`select dedupe_key from outbox where kasse_id = ${kasseId} and dedupe_key like 'anliegen:%'`;

describe("Anliegen", () => {
  it("ohne Anmeldung: Referenz, eine E-Mail an den Support der Kasse, Prüfspur ohne Inhalt", async () => {
    const referenz = await sendeAnliegen({ kasseId }, neu(), herkunft());
    expect(referenz).toMatch(/^[A-Z0-9]{5}$/);
    expect((await mails()).map((m) => m.dedupe_key)).toEqual([`anliegen:${referenz}`]);
    const [spur] =
      await eigner()`select einzelheiten::text as text from audit_ereignis where kasse_id = ${kasseId} and aktion = 'anliegen.gesendet'`;
    expect(spur?.text).not.toMatch(/Geheim|erika/i);
  });

  it("ein zweiter Klick führt zur selben Referenz, auch gleichzeitig und ohne Anmeldung", async () => {
    const einmal = neu();
    const von = herkunft();
    const referenzen = await Promise.all(
      [1, 2, 3].map(() => sendeAnliegen({ kasseId }, einmal, von)),
    );
    expect(new Set(referenzen).size).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  it("angemeldet steht das Konto dabei; lesen kann nur die Kasse", async () => {
    const mitglied = await legeMitglied(kasseId);
    const s = akteurVon(await legeKonto({ kasseId, mitgliedId: mitglied.id }));
    await sendeAnliegen({ akteur: s }, neu({ art: "FEEDBACK" }), herkunft());
    const k = await kasse();
    const sieht = (wer: typeof s) => withTenant(wer, (tx) => listAnliegen(tx, wer, "offen", 1, 20));
    expect((await sieht(k)).zeilen.map((a) => [a.kontoId, a.art])).toEqual([
      [s.kontoId, "FEEDBACK"],
    ]);
    expect((await sieht(s)).gesamt).toBe(0);
  });

  it("eine Barriere hat eine Frist zur Antwort", async () => {
    await sendeAnliegen({ kasseId }, neu({ art: "BARRIERE" }), herkunft());
    const [a] =
      await eigner()`select antwort_bis - current_date as tage from anliegen where kasse_id = ${kasseId}`;
    expect(a?.tage).toBe(30);
  });

  it("je Anschluss ist nach fünf in der Stunde Schluss", async () => {
    const vorher = env().RATE_LIMIT_FAKTOR;
    env().RATE_LIMIT_FAKTOR = 1;
    const von = herkunft();
    const referenzen: (string | null)[] = [];
    for (let nr = 0; nr < 6; nr++) referenzen.push(await sendeAnliegen({ kasseId }, neu(), von));
    env().RATE_LIMIT_FAKTOR = vorher;
    expect(referenzen.filter(Boolean)).toHaveLength(5);
    expect(referenzen[5]).toBeNull();
    expect(await mails()).toHaveLength(5);
  });

  it("erledigt und wieder offen, zweimal schadet nicht; gelöscht wird erst nach der Frist und nur Erledigtes", async () => {
    await sendeAnliegen({ kasseId }, neu(), herkunft());
    await sendeAnliegen({ kasseId }, neu(), herkunft());
    const k = await kasse();
    const [erstes] = (await withTenant(k, (tx) => listAnliegen(tx, k, "offen", 1, 20))).zeilen;
    const setze = (absicht: "erledigt" | "oeffnen") =>
      handle(k, { absicht }, (tx) => ladeAnliegen(tx, k, erstes?.id ?? ""), setzeErledigt);
    await setze("erledigt");
    await setze("oeffnen");
    await setze("erledigt");
    await setze("erledigt");
    const spuren =
      await eigner()`select aktion from audit_ereignis where objekt_id = ${erstes?.id ?? ""}`;
    expect(spuren).toHaveLength(3);
    const rest = async () =>
      (await eigner()`select 1 from anliegen where kasse_id = ${kasseId}`).length;
    await alsArbeiter(raeumeAuf);
    expect(await rest()).toBe(2);
    await eigner()`update anliegen set erledigt_am = now() - interval '3 years', am = now() - interval '3 years' where id = ${erstes?.id ?? ""}`;
    await alsArbeiter(raeumeAuf);
    expect(await rest()).toBe(1);
  });
});

describe("Schutz vor Programmen", () => {
  it("schneller als drei Sekunden und Gefälschtes zählen als zu früh", () => {
    const begonnen = beginn();
    expect(istZuFrueh(begonnen)).toBe(true);
    stelleUhr(3100);
    expect(istZuFrueh(begonnen)).toBe(false);
    expect(istZuFrueh(`${jetzt().getTime() - 60_000}.x`)).toBe(true);
    expect(istZuFrueh(begonnen.replace(/^./, "0"))).toBe(true);
    expect(istZuFrueh("")).toBe(true);
  });
});
