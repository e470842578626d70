import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import type { Auftrag } from "@/lib/outbox";
import {
  akteurVon,
  eigner,
  handle,
  herkunft,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import { stelleUhr } from "@/lib/uhr";
import {
  abgerufeneKennung,
  linkGilt,
  pruefeErstenSchritt,
  rufeKennungAb,
  setzePasswortPerLink,
} from "@/lib/zugang";
import {
  ladeKassenkonto,
  legeAdministrationAn,
  legeKassenkontoAn,
  sperreNutzer,
  stelleFaktorUm,
  stelleRegistrierungNeuAus,
} from ".";
import { spurVon, zeile } from "./testhilfe";

const gesendet: Auftrag[] = [];
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));
vi.mock("@node-rs/argon2", async (original) => {
  const echt = await original<typeof import("@node-rs/argon2")>();
  // Kleinste Parameter: Hier geht es um Abläufe; wie gerechnet wird, prüft lib/sicherheit.
  const hashRaw: typeof echt.hashRaw = (passwort, wahl) =>
    echt.hashRaw(passwort, { ...wahl, memoryCost: 8, timeCost: 1 });
  return { ...echt, hashRaw };
});
vi.mock("@/lib/outbox", async (original) => {
  const echt = await original<typeof import("@/lib/outbox")>();
  return {
    ...echt,
    legeInOutbox: (tx: never, a: readonly Auftrag[]) => {
      gesendet.push(...a);
      return echt.legeInOutbox(tx, a);
    },
  };
});

const PASSWORT = "Kieselstein-4-Brücke?";
const STUNDE = 3_600_000;
let k: Akteur;
let stadt: TestMitglied;
let mitgliedsnummer: string;

beforeAll(async () => {
  const kasseId = (await legeKasse()).id;
  stadt = await legeMitglied(kasseId);
  k = akteurVon(await legeKonto({ kasseId, klasse: "K", kasseRolle: "ADMINISTRATION" }));
  const [m] = await eigner()`select mitgliedsnummer from mitglied where id = ${stadt.id}`;
  mitgliedsnummer = m?.mitgliedsnummer;
});
beforeEach(() => {
  gesendet.length = 0;
});
afterEach(() => stelleUhr(0));
afterAll(schliesseAlles);

const neu = (mehr: object = {}) => ({
  vorname: "Jörg",
  name: "Groß-Müller",
  email: `a${crypto.randomUUID().slice(0, 8)}@stadt.example`,
  geburtsdatum: "1976-04-01",
  mitglied: stadt.id,
  submissionId: crypto.randomUUID(),
  ...mehr,
});
const registriere = (angaben = neu()) =>
  handle(
    k,
    angaben,
    async () => ({
      kasseId: stadt.kasseId,
      mitgliedId: stadt.id,
      zweiterFaktorAdmin: "TOTP" as const,
    }),
    legeAdministrationAn,
  );
const token = (betreff: RegExp) => {
  const mail = gesendet.findLast((a) => betreff.test(a.mail.betreff))?.mail;
  return /\/([\w-]{43})$/m.exec(mail?.text ?? "")?.[1] ?? "";
};
const ANGABEN = () => ({
  vorname: "joerg",
  name: "GROSS MUELLER",
  geburtsdatum: "1.4.1976",
  mitgliedsnummer: ` ${mitgliedsnummer.toLowerCase()} `,
});
const abruf = (t: string, mehr: object = {}) =>
  rufeKennungAb(t, { ...ANGABEN(), ...mehr }, herkunft());
const anKonto = <T>(id: string, arbeit: (h: never) => Promise<T>, eingabe: object = {}) =>
  handle(k, eingabe, (tx) => ladeKassenkonto(tx, k, id, { sperre: true }), arbeit as never);

describe("Registrierung einer Administration mit zwei E-Mails (Handbuch Administration 1.1)", () => {
  it("Passwort, zweite E-Mail, Abruf, dann erst die Anmeldung; das Geburtsdatum ist danach gelöscht", async () => {
    const id = await registriere();
    const angelegt = await zeile(id);
    expect(angelegt.kennung).toMatch(/^X\d{11}$/);
    expect(Buffer.from(angelegt.abruf_geburtsdatum as Buffer).length).toBe(32);
    expect(gesendet).toHaveLength(1);
    const erster = token(/Passwort festlegen/);
    expect(await setzePasswortPerLink(erster, PASSWORT, herkunft(), true)).toEqual({ ok: true });
    expect(await zeile(id)).toMatchObject({ status: "ANGELEGT", abruf: "OFFEN" });
    const melde = () => pruefeErstenSchritt(String(angelegt.kennung), PASSWORT, herkunft());
    expect((await melde()).ok).toBe(false);

    const zweiter = token(/Nutzerkennung abrufen/);
    expect(gesendet.at(-1)?.mail.text).not.toContain(angelegt.kennung);
    // Jeder Link gilt nur für seinen Zweck.
    expect(await linkGilt(zweiter)).toBe(false);
    expect((await setzePasswortPerLink(zweiter, "Anderes-5-Passwort!", herkunft(), true)).ok).toBe(
      false,
    );
    expect(await abgerufeneKennung(zweiter)).toBeNull();
    expect(await abruf(zweiter)).toEqual({ ok: true });
    expect(await zeile(id)).toMatchObject({
      status: "AKTIV",
      abruf: "ABGERUFEN",
      abruf_geburtsdatum: null,
    });
    expect(await abgerufeneKennung(zweiter)).toBe(angelegt.kennung);
    expect((await abruf(zweiter)).ok).toBe(false);
    expect((await melde()).ok).toBe(true);
    expect((await spurVon(id)).map((s) => s.aktion)).toEqual(
      expect.arrayContaining(["konto.angelegt", "passwort.gesetzt", "konto.kennung-abgerufen"]),
    );
    stelleUhr(11 * 60_000);
    expect(await abgerufeneKennung(zweiter)).toBeNull();
  });

  const mitPasswort = async () => {
    const id = await registriere();
    await setzePasswortPerLink(token(/Passwort festlegen/), PASSWORT, herkunft(), true);
    return { id, t: token(/Nutzerkennung abrufen/) };
  };

  it.each([
    ["Vorname", { vorname: "Jürgen" }],
    ["Name", { name: "Groß" }],
    ["Geburtsdatum", { geburtsdatum: "02.04.1976" }],
    ["unlesbares Geburtsdatum", { geburtsdatum: "x" }],
    ["Mitgliedsnummer", { mitgliedsnummer: "M-0" }],
  ])("eine falsche Angabe (%s) bekommt dieselbe Antwort wie jede andere", async (_was, falsch) => {
    const { t } = await mitPasswort();
    const antwort = await abruf(t, falsch);
    expect(antwort).toEqual({
      ok: false,
      text: expect.stringContaining("stimmen nicht mit den hinterlegten überein"),
    });
    expect(await abruf(t)).toEqual({ ok: true });
  });

  it("nach drei Fehlversuchen ist der Abruf gesperrt, auch gleichzeitig; nur die Kasse stellt ihn neu aus", async () => {
    const { id, t } = await mitPasswort();
    await Promise.all([1, 2, 3, 4].map(() => abruf(t, { name: "Falsch" })));
    expect(await zeile(id)).toMatchObject({ abruf: "GESPERRT", abruf_fehler: 3 });
    expect((await abruf(t)).ok).toBe(false);
    await anKonto(id, stelleRegistrierungNeuAus);
    const frisch = token(/Nutzerkennung abrufen/);
    expect(frisch).not.toBe(t);
    expect(await abruf(frisch)).toEqual({ ok: true });
  });

  it("beide Links enden nach 60 Minuten; die Kasse stellt den passenden neu aus", async () => {
    const id = await registriere();
    const erster = token(/Passwort festlegen/);
    stelleUhr(STUNDE);
    expect(await linkGilt(erster)).toBe(false);
    await anKonto(id, stelleRegistrierungNeuAus);
    const wieder = token(/Passwort festlegen/);
    await setzePasswortPerLink(wieder, PASSWORT, herkunft(), true);
    const zweiter = token(/Nutzerkennung abrufen/);
    stelleUhr(2 * STUNDE);
    expect((await abruf(zweiter)).ok).toBe(false);
    await anKonto(id, stelleRegistrierungNeuAus);
    expect(await abruf(token(/Nutzerkennung abrufen/))).toEqual({ ok: true });
  });

  it("ein zweiter Klick registriert nicht zweimal", async () => {
    const angaben = neu();
    expect(await registriere(angaben)).toBe(await registriere(angaben));
    expect(gesendet.filter((a) => a.mail.an === angaben.email)).toHaveLength(1);
  });

  it("gesperrt vor dem Abruf: Der Link gilt nicht mehr", async () => {
    const { id, t } = await mitPasswort();
    await anKonto(id, sperreNutzer, { grund: "g" });
    expect((await abruf(t)).ok).toBe(false);
  });
});

describe("Konten der Kasse und zweiter Faktor", () => {
  it("ein Kassenkonto ist nach dem Passwort aktiv, ohne Abruf", async () => {
    const id = await handle(
      k,
      {
        vorname: "Lea",
        name: "Neu",
        email: "lea@kasse.example",
        rolle: "SACHBEARBEITUNG" as const,
        submissionId: crypto.randomUUID(),
      },
      async () => ({ kasseId: k.kasseId }),
      legeKassenkontoAn,
    );
    await setzePasswortPerLink(token(/Passwort festlegen/), PASSWORT, herkunft(), true);
    expect(await zeile(id)).toMatchObject({ klasse: "K", status: "AKTIV", zweiter_faktor: "TOTP" });
  });

  it("die Kasse stellt eine Administration auf E-Mail-TAN um, mit Grund in der Prüfspur und E-Mail", async () => {
    const x = await legeKonto({
      kasseId: k.kasseId,
      mitgliedId: stadt.id,
      klasse: "X",
      zweiterFaktor: "TOTP",
    });
    await anKonto(x.id, stelleFaktorUm, { faktor: "EMAIL_TAN", grund: "kein Telefon" });
    expect((await zeile(x.id)).zweiter_faktor).toBe("EMAIL_TAN");
    expect((await spurVon(x.id)).at(-1)?.einzelheiten).toEqual({
      "zweiterFaktor.vorher": "TOTP",
      "zweiterFaktor.nachher": "EMAIL_TAN",
      grund: "kein Telefon",
    });
    expect(gesendet.at(-1)?.mail.an).toBe(x.email);
  });

  it("Konten der Kasse behalten die App, und niemand verwaltet sein eigenes Konto", async () => {
    const andere = await legeKonto({ kasseId: k.kasseId, klasse: "K", zweiterFaktor: "TOTP" });
    await expect(
      anKonto(andere.id, stelleFaktorUm, { faktor: "EMAIL_TAN", grund: "g" }),
    ).rejects.toBeInstanceOf(Zurueck);
    await expect(anKonto(k.kontoId, sperreNutzer, { grund: "g" })).rejects.toThrow(
      "nicht gefunden",
    );
  });
});
