import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { withTenant } from "@/lib/db";
import { anlegeAngaben, legePasskeyAn, listPasskeys, stelleAufgabe } from "@/lib/passkeys";
import {
  akteurVon,
  eigner,
  handle,
  herkunft,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import { neuesGeraet } from "@/lib/testhilfe/passkey";
import { stelleUhr } from "@/lib/uhr";
import {
  bestaetigeMitPasskey,
  liesZweitenSchritt,
  pruefeEigenesPasswort,
  pruefeErstenSchritt,
} from ".";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

const PASSWORT = "Ahornblatt-9-Laterne!";
const MINUTE = 60_000;
let kasseId: string;
let mitgliedId: string;
let konto: TestKonto;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  mitgliedId = (await legeMitglied(kasseId)).id;
});
beforeEach(async () => {
  konto = await legeKonto({ kasseId, mitgliedId, passwort: PASSWORT });
});
afterEach(() => stelleUhr(0));
afterAll(schliesseAlles);

/** Eine angemeldete Person mit eigener Sitzung. */
async function angemeldet(k = konto) {
  const akteur = akteurVon(k);
  await eigner()`insert into sitzung (id_hash, kasse_id, konto_id, nr, methode, endet_spaetestens)
    values (${Buffer.from(akteur.sitzungNr)}, ${k.kasseId}, ${k.id}, ${akteur.sitzungNr}, 'EMAIL_TAN', now() + interval '8 hours')`;
  return akteur;
}

type Geraet = ReturnType<typeof neuesGeraet>;

/** Aufgabe, die gerade in den Einstellungen steht. */
async function anlegeAufgabe(akteur: Awaited<ReturnType<typeof angemeldet>>): Promise<string> {
  await withTenant(akteur, (tx) => stelleAufgabe(tx, akteur));
  return (await withTenant(akteur, (tx) => anlegeAngaben(tx, akteur)))?.challenge ?? "";
}

const speichere = (akteur: Awaited<ReturnType<typeof angemeldet>>, antwort: string) =>
  handle(
    akteur,
    { name: "Dienstrechner", antwort },
    async () => akteur,
    (h) => legePasskeyAn(h),
  );

/** Legt dem Konto einen Passkey an. */
async function mitPasskey(k = konto): Promise<Geraet> {
  const geraet = neuesGeraet();
  const akteur = await angemeldet(k);
  expect(await speichere(akteur, geraet.legeAn(await anlegeAufgabe(akteur)))).toBe(true);
  return geraet;
}

/** Erster Schritt. @returns Token und Aufgabe der angefangenen Anmeldung */
async function beginne(k = konto): Promise<{ token: string; aufgabe: string }> {
  const schritt = await pruefeErstenSchritt(k.kennung, PASSWORT, herkunft());
  if (!schritt.ok) throw new Error(schritt.text);
  return { token: schritt.token, aufgabe: await aufgabeVon(schritt.token) };
}
const aufgabeVon = async (token: string) =>
  (await liesZweitenSchritt(token))?.passkey?.challenge ?? "";
const bestaetige = (token: string, antwort: string) =>
  bestaetigeMitPasskey(token, antwort, herkunft());
const spur = async (aktion: string) =>
  (
    await eigner()`select 1 from audit_ereignis where kasse_id = ${kasseId} and objekt_id = ${konto.id} and aktion = ${aktion}`
  ).length;
const mails = async (vorsatz: string) =>
  (
    await eigner()`select 1 from outbox where kasse_id = ${kasseId} and dedupe_key like ${`${vorsatz}%`}`
  ).length;

describe("Passkey hinzufügen", () => {
  it("nach dem Passwort, mit E-Mail und Eintrag im Protokoll; die Aufgabe gilt einmal", async () => {
    const akteur = await angemeldet();
    const [geraet, zweites] = [neuesGeraet(), neuesGeraet()];
    const aufgabe = await anlegeAufgabe(akteur);
    const vorher = await mails("passkey:angelegt");
    expect(await speichere(akteur, geraet.legeAn(aufgabe))).toBe(true);
    expect(await spur("konto.passkey-angelegt")).toBe(1);
    expect(await mails("passkey:angelegt")).toBe(vorher + 1);
    await expect(speichere(akteur, zweites.legeAn(aufgabe))).rejects.toThrow("zurueck");
    expect(await withTenant(akteur, (tx) => listPasskeys(tx, akteur))).toHaveLength(1);
  });

  it.each([
    ["fremder Herkunft", { herkunft: "https://portal.example.net" }],
    ["fremdem Rechnernamen", { rechnername: "example.net" }],
    ["einem Gerät, das die Person nicht prüft", { geprueft: false }],
  ])("mit %s: abgelehnt und vermerkt, die Aufgabe ist verbraucht", async (_fall, behauptung) => {
    const akteur = await angemeldet();
    const aufgabe = await anlegeAufgabe(akteur);
    expect(await speichere(akteur, neuesGeraet().legeAn(aufgabe, behauptung))).toBe(false);
    expect(await spur("konto.passkey-abgelehnt")).toBe(1);
    expect(await withTenant(akteur, (tx) => anlegeAngaben(tx, akteur))).toBeNull();
  });

  it("mit der Aufgabe einer anderen Sitzung: abgelehnt", async () => {
    const [akteur, andere] = [await angemeldet(), await angemeldet()];
    const fremde = await anlegeAufgabe(andere);
    await anlegeAufgabe(akteur);
    expect(await speichere(akteur, neuesGeraet().legeAn(fremde))).toBe(false);
  });

  it("nach fünf Minuten ist das Passwort noch einmal nötig", async () => {
    const akteur = await angemeldet();
    const aufgabe = await anlegeAufgabe(akteur);
    stelleUhr(5 * MINUTE + 1000);
    await expect(speichere(akteur, neuesGeraet().legeAn(aufgabe))).rejects.toThrow("zurueck");
    expect(await withTenant(akteur, (tx) => anlegeAngaben(tx, akteur))).toBeNull();
  });

  it("ein falsches Passwort zählt als Fehlversuch", async () => {
    expect(await pruefeEigenesPasswort(await angemeldet(), "falsch", herkunft())).toBe(false);
    const [k] = await eigner()`select fehlversuche from konto where id = ${konto.id}`;
    expect(k?.fehlversuche).toBe(1);
    expect(await pruefeEigenesPasswort(await angemeldet(), PASSWORT, herkunft())).toBe(true);
  });
});

describe("Anmelden mit Passkey", () => {
  it("bestätigt statt der TAN; die Sitzung nennt den Weg", async () => {
    const geraet = await mitPasskey();
    const { token, aufgabe } = await beginne();
    expect(await bestaetige(token, geraet.unterschreibe(aufgabe))).toEqual({ art: "bestaetigt" });
    const [a] = await eigner()`select methode from anmeldung where konto_id = ${konto.id}`;
    expect(a?.methode).toBe("PASSKEY");
  });

  it("ohne Passkey und vor dem Einrichten der App gibt es diesen Weg nicht", async () => {
    expect((await beginne()).aufgabe).toBe("");
    const geraet = await mitPasskey();
    await eigner()`update konto set zweiter_faktor = 'TOTP' where id = ${konto.id}`;
    const { token, aufgabe } = await beginne();
    expect(aufgabe).toBe("");
    expect((await bestaetige(token, geraet.unterschreibe("AAAA"))).art).toBe("zurueck");
  });

  it("dieselbe Unterschrift gilt kein zweites Mal, weder hier noch in einer anderen Anmeldung", async () => {
    const geraet = await mitPasskey();
    const [a, b] = [await beginne(), await beginne()];
    const antwort = geraet.unterschreibe(a.aufgabe);
    expect((await bestaetige(b.token, antwort)).art).toBe("falsch");
    expect(await bestaetige(a.token, antwort)).toEqual({ art: "bestaetigt" });
    expect((await bestaetige(a.token, antwort)).art).toBe("zurueck");
  });

  it.each([
    ["fremder Herkunft", { herkunft: "https://portal.example.net" }],
    ["fremdem Rechnernamen", { rechnername: "example.net" }],
    ["einem Gerät, das die Person nicht prüft", { geprueft: false }],
  ])("mit %s: falsch, und es steht eine neue Aufgabe da", async (_fall, behauptung) => {
    const geraet = await mitPasskey();
    const { token, aufgabe } = await beginne();
    expect((await bestaetige(token, geraet.unterschreibe(aufgabe, behauptung))).art).toBe("falsch");
    const neue = await aufgabeVon(token);
    expect(neue).not.toBe(aufgabe);
    expect((await bestaetige(token, geraet.unterschreibe(aufgabe))).art).toBe("falsch");
    expect(await bestaetige(token, geraet.unterschreibe(await aufgabeVon(token)))).toEqual({
      art: "bestaetigt",
    });
  });

  it("der Passkey eines anderen Kontos gilt nicht", async () => {
    const anderes = await legeKonto({ kasseId, mitgliedId, passwort: PASSWORT });
    const fremdes = await mitPasskey(anderes);
    await mitPasskey();
    const { token, aufgabe } = await beginne();
    expect((await bestaetige(token, fremdes.unterschreibe(aufgabe))).art).toBe("falsch");
  });

  it("nach 15 Minuten ist die Aufgabe abgelaufen", async () => {
    const geraet = await mitPasskey();
    const { token, aufgabe } = await beginne();
    stelleUhr(15 * MINUTE + 1000);
    expect(await bestaetige(token, geraet.unterschreibe(aufgabe))).toEqual({
      art: "zurueck",
      grund: "tan",
    });
  });

  it("Unlesbares ist falsch, und der dritte Fehlversuch beendet die Anmeldung", async () => {
    const geraet = await mitPasskey();
    const { token } = await beginne();
    expect((await bestaetige(token, "{")).art).toBe("falsch");
    expect((await bestaetige(token, '{"id":"x","type":"public-key"}')).art).toBe("falsch");
    expect(await bestaetige(token, "null")).toEqual({ art: "zurueck", grund: "versuche" });
    expect((await bestaetige(token, geraet.unterschreibe("AAAA"))).art).toBe("zurueck");
  });

  it("geht der Zähler nicht voran, gilt der Passkey nicht mehr, und eine E-Mail sagt es", async () => {
    const geraet = await mitPasskey();
    const erste = await beginne();
    await bestaetige(erste.token, geraet.unterschreibe(erste.aufgabe, { zaehler: 7 }));
    const { token, aufgabe } = await beginne();
    expect((await bestaetige(token, geraet.unterschreibe(aufgabe, { zaehler: 7 }))).art).toBe(
      "falsch",
    );
    expect(await spur("konto.passkey-verdacht")).toBe(1);
    expect((await beginne()).aufgabe).toBe("");
  });

  it("ohne gültige Unterschrift bringt ein alter Zähler niemanden unter Verdacht", async () => {
    const geraet = await mitPasskey();
    const erste = await beginne();
    await bestaetige(erste.token, geraet.unterschreibe(erste.aufgabe, { zaehler: 7 }));
    const { token } = await beginne();
    await bestaetige(token, geraet.unterschreibe("AAAA", { zaehler: 1 }));
    expect(await spur("konto.passkey-verdacht")).toBe(0);
    expect((await beginne()).aufgabe).not.toBe("");
  });

  it("mit dem Konto verschwinden seine Passkeys", async () => {
    await mitPasskey();
    await eigner()`update konto set status = 'DEAKTIVIERT' where id = ${konto.id}`;
    expect(await eigner()`select 1 from passkey where konto_id = ${konto.id}`).toHaveLength(0);
  });
});
