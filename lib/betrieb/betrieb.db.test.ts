import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { merkeLauf, pruefePruefspuren } from "@/lib/betriebslauf";
import { withTenant } from "@/lib/db";
import { legeInOutbox } from "@/lib/outbox";
import {
  akteurVon,
  alsArbeiter,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
} from "@/lib/testhilfe";
import {
  alsAufgaben,
  liesBetriebsstand,
  liesMailstand,
  listAnmeldeversuche,
  listFehlgeschlagene,
  listKontomails,
  listWarteschlangen,
  pruefpunkte,
  sendeErneut,
} from ".";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let k: Akteur;
let fremd: Akteur;
let s: Akteur;

beforeAll(async () => {
  const lege = async () =>
    akteurVon(
      await legeKonto({
        kasseId: (await legeKasse()).id,
        klasse: "K",
        kasseRolle: "ADMINISTRATION",
      }),
    );
  [k, fremd] = [await lege(), await lege()];
  const { id: mitgliedId } = await legeMitglied(k.kasseId);
  s = akteurVon(await legeKonto({ kasseId: k.kasseId, mitgliedId }));
});
afterAll(schliesseAlles);

/** Legt eine E-Mail an `s` und bringt sie in einen Zustand. @returns ihre Kennung */
async function mail(zustand: object = {}, an = s.email): Promise<string> {
  const dedupeKey = `tan:${crypto.randomUUID()}`;
  const inhalt = { an, betreff: "B", text: "geheim 048213", html: "", absenderName: "" };
  await withTenant(s, (tx) => legeInOutbox(tx, [{ kasseId: s.kasseId, mail: inhalt, dedupeKey }]));
  const [z] = await eigner()`update outbox set ${eigner()({ versuche: 0, ...zustand })}
    where dedupe_key = ${dedupeKey} returning id`;
  return z?.id;
}
const aufgegeben = { aufgegeben_am: new Date(), letzter_fehler: "ECONNREFUSED", versuche: 9 };
const erneut = (id: string, wer = k) =>
  handle(wer, { mail: id }, async () => ({ kasseId: wer.kasseId }), sendeErneut);
const fehlgeschlagene = (wer: Akteur) => withTenant(wer, (tx) => listFehlgeschlagene(tx));

describe("E-Mails auf der Betriebsseite", () => {
  it("zählt je Zustand und nennt Fehlgeschlagene ohne Empfänger und Inhalt", async () => {
    await mail();
    const id = await mail(aufgegeben);
    const stand = await withTenant(k, liesMailstand);
    expect(stand.wartet.anzahl).toBeGreaterThanOrEqual(1);
    expect(stand.aufgegeben.anzahl).toBe(1);
    const liste = await fehlgeschlagene(k);
    expect(liste.find((z) => z.id === id)).toMatchObject({
      art: "TAN zum Anmelden",
      zustand: "aufgegeben nach 9 Versuchen (ECONNREFUSED)",
      sendbar: true,
    });
    expect(JSON.stringify(liste)).not.toMatch(/048213|@/);
  });

  it("„erneut senden“ macht sie fällig, einmal, mit Eintrag in der Prüfspur", async () => {
    const id = await mail(aufgegeben);
    await erneut(id);
    const [z] =
      await eigner()`select aufgegeben_am, faellig_ab <= now() as faellig from outbox where id = ${id}`;
    expect(z).toEqual({ aufgegeben_am: null, faellig: true });
    const spur =
      await eigner()`select 1 from audit_ereignis where kasse_id = ${k.kasseId} and aktion = 'kasse.mail-erneut' and einzelheiten->>'mail' = ${id}`;
    expect(spur).toHaveLength(1);
  });

  it.each([
    ["verfallen", { verfaellt_am: new Date(0), letzter_fehler: "verfallen", inhalt: null }],
    ["schon zugestellt", { erledigt_am: new Date(), letzter_fehler: "X" }],
  ])("was %s ist, wird nicht erneut gesendet", async (_fall, zustand) => {
    await expect(erneut(await mail(zustand))).rejects.toBeInstanceOf(Zurueck);
  });

  it("eine andere Kasse und eine Sachbearbeitung sehen und senden nichts davon", async () => {
    const id = await mail(aufgegeben);
    expect((await fehlgeschlagene(fremd)).some((z) => z.id === id)).toBe(false);
    expect(await fehlgeschlagene(s)).toEqual([]);
    await expect(erneut(id, fremd)).rejects.toBeInstanceOf(Zurueck);
    await expect(erneut(id, s)).rejects.toBeInstanceOf(Zurueck);
  });
});

describe("Auskunft am Telefon", () => {
  it("nennt die E-Mails an die Adresse mit ihrer Zustellung, fremde nicht", async () => {
    const an = `${crypto.randomUUID()}@stadt.example`;
    await mail({ erledigt_am: new Date(), inhalt: null }, an);
    await mail({ letzter_fehler: "EENVELOPE", versuche: 2 }, an.toUpperCase());
    const liste = await withTenant(k, (tx) => listKontomails(tx, an));
    expect(liste.map((z) => z.zustand).sort()).toEqual([
      "wird wiederholt, bisher 2 Versuche (EENVELOPE)",
      "zugestellt",
    ]);
    expect(await withTenant(fremd, (tx) => listKontomails(tx, an))).toEqual([]);
    expect(await withTenant(s, (tx) => listKontomails(tx, an))).toEqual([]);
  });

  it("nennt Anmeldungen und abgelehnte Versuche, neueste zuerst", async () => {
    await eigner().begin(async (sql) => {
      await sql`select set_config('vp.kasse', ${k.kasseId}, true), set_config('vp.konto', ${s.kontoId}, true)`;
      const an = { objektArt: "konto", objektId: s.kontoId };
      await sql`select audit_schreiben(${sql.json([
        { aktion: "anmeldung.abgelehnt", ...an, einzelheiten: { grund: "passwort" } },
        { aktion: "anmeldung.erfolg", ...an, einzelheiten: { methode: "PASSKEY" } },
      ])}, true)`;
    });
    const liste = await withTenant(k, (tx) => listAnmeldeversuche(tx, s.kontoId));
    expect(liste.map((z) => z.was)).toEqual([
      "Angemeldet, mit Passkey",
      "Abgelehnt, Passwort falsch",
    ]);
    expect(await withTenant(fremd, (tx) => listAnmeldeversuche(tx, s.kontoId))).toEqual([]);
  });
});

describe("Warteschlangen", () => {
  it("zählen die eigene Kasse; eine Sachbearbeitung sieht keine", async () => {
    const offen = async (wer: Akteur) =>
      (await withTenant(wer, listWarteschlangen)).find((z) => z.name.startsWith("Dateien"))?.anzahl;
    await eigner()`insert into outbox (kasse_id, art, dedupe_key) values (${k.kasseId}, 'datei', ${crypto.randomUUID()})`;
    expect(await offen(k)).toBe(1);
    expect(await offen(fremd)).toBe(0);
    expect(await offen(s)).toBeUndefined();
    const { wartet } = await withTenant(fremd, liesMailstand);
    expect(wartet.anzahl).toBe(0);
  });
});

describe("Stand des Betriebs", () => {
  const punkte = async (wer: Akteur) =>
    withTenant(wer, async (tx) =>
      pruefpunkte(await liesBetriebsstand(tx), await liesMailstand(tx), { pruefsummen: true }),
    );
  const punkt = async (wer: Akteur, was: string) => (await punkte(wer)).find((p) => p.was === was);

  it("nennt letzten und nächsten Lauf und die Art des letzten Fehlers", async () => {
    const name = `probe-${crypto.randomUUID()}`;
    const scheitert = Object.assign(new Error("Zeile mit Namen"), { code: "23505" });
    await alsArbeiter(() => merkeLauf(name, "tag", scheitert));
    const lies = async () =>
      alsAufgaben(await withTenant(k, liesBetriebsstand)).find((a) => a.name === name);
    expect(await lies()).toMatchObject({ fehlerklasse: "23505" });
    expect((await lies())?.naechster?.getTime()).toBeGreaterThan(Date.now());
    await alsArbeiter(() => merkeLauf(name, "tag"));
    expect(await lies()).toMatchObject({ fehlerklasse: null, fehlerAm: expect.any(Date) });
    await eigner()`delete from betriebsstand where name = ${name}`;
  });

  it("die Prüfung der Prüfspur nennt einen Bruch, aber nur der eigenen Kasse", async () => {
    const eigene = { kasse_id: k.kasseId, am: new Date(), aktion: "x", ergebnis: "ok" };
    await eigner()`insert into audit_ereignis ${eigner()({ ...eigene, folge: 900_000, hash: Buffer.from("falsch") })}`;
    await alsArbeiter(() => pruefePruefspuren());
    expect(await punkt(k, "Prüfspur")).toMatchObject({ gut: false });
    expect((await punkt(k, "Prüfspur"))?.satz).toContain("Kette gebrochen");
    expect(await punkt(fremd, "Prüfspur")).toMatchObject({ gut: true });
  });

  it("eine Sachbearbeitung sieht nichts davon", async () => {
    expect(await withTenant(s, liesBetriebsstand)).toEqual([]);
  });

  it("eine Sicherung gilt 26 Stunden", async () => {
    const vermerke = (am: Date) =>
      eigner()`insert into betriebsstand (name, am, angaben) values ('sicherung', ${am}, '{"art":"voll"}')
        on conflict (name) do update set am = excluded.am`;
    await vermerke(new Date());
    expect(await punkt(k, "Sicherung")).toMatchObject({ gut: true });
    await vermerke(new Date(Date.now() - 27 * 3_600_000));
    expect(await punkt(k, "Sicherung")).toMatchObject({ gut: false });
    await eigner()`delete from betriebsstand where name = 'sicherung'`;
  });
});
