import { Secret, TOTP } from "otpauth";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { versiegeleTotp } from "@/lib/sicherheit";
import {
  eigner,
  herkunft,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import { jetzt, stelleUhr } from "@/lib/uhr";
import { benutzeCode, liesZweitenSchritt, pruefeErstenSchritt, pruefeZweitenSchritt } from ".";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

const PASSWORT = "Ahornblatt-9-Laterne!";
let kasseId: string;
let mitgliedId: string;
let konto: TestKonto;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  mitgliedId = (await legeMitglied(kasseId)).id;
});
beforeEach(async () => {
  konto = await legeKonto({
    kasseId,
    mitgliedId,
    klasse: "X",
    zweiterFaktor: "TOTP",
    passwort: PASSWORT,
  });
});
afterEach(() => stelleUhr(0));
afterAll(schliesseAlles);

async function beginne(): Promise<string> {
  const schritt = await pruefeErstenSchritt(konto.kennung, PASSWORT, herkunft());
  if (!schritt.ok) throw new Error(schritt.text);
  return schritt.token;
}

const tan = (base32: string) =>
  new TOTP({ secret: Secret.fromBase32(base32) }).generate({ timestamp: jetzt().getTime() });

/** Richtet die App ein. @returns die dabei gezeigten Codes */
async function richteEin(token: string): Promise<string[]> {
  const schritt = await liesZweitenSchritt(token);
  const { base32 = "", codes = [] } = schritt?.einrichtung ?? {};
  expect(await pruefeZweitenSchritt(token, tan(base32), herkunft())).toEqual({
    art: "bestaetigt",
  });
  return codes;
}

const gespeicherte = async () =>
  (await eigner()`select 1 from wiederherstellungscode where konto_id = ${konto.id}`).length;

describe("Wiederherstellungscodes (ergaenzungen.md 3)", () => {
  it("die Einrichtung zeigt zehn Codes aus zehn Base32-Zeichen; gespeichert sind nur ihre HMACs", async () => {
    const codes = await richteEin(await beginne());
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{10}$/);
    const roh =
      await eigner()`select code_hmac from wiederherstellungscode where konto_id = ${konto.id}`;
    expect(roh).toHaveLength(10);
    for (const { code_hmac } of roh) expect(codes).not.toContain(code_hmac.toString("utf8"));
  });

  it("ohne bestätigte Einrichtung gilt keiner der gezeigten Codes", async () => {
    await liesZweitenSchritt(await beginne());
    expect(await gespeicherte()).toBe(0);
  });

  it("ein Code ersetzt die TAN, gilt einmal und verlangt eine neue Einrichtung mit neuen Codes", async () => {
    const alte = await richteEin(await beginne());
    const token = await beginne();
    const getippt = ` ${alte[3]?.toLowerCase().replace(/(.{5})/, "$1 ")} `;
    expect(await benutzeCode(token, getippt, herkunft())).toEqual({ art: "einrichten" });
    expect(await gespeicherte()).toBe(0);
    const [k] = await eigner()`select totp_schluessel from konto where id = ${konto.id}`;
    expect(k?.totp_schluessel).toBeNull();
    const neue = await richteEin(token);
    expect(neue.some((code) => alte.includes(code))).toBe(false);
    const wieder = await beginne();
    for (const code of [alte[3], alte[4]])
      expect((await benutzeCode(wieder, code ?? "", herkunft())).art).toBe("falsch");
    const spur =
      await eigner()`select aktion from audit_ereignis where objekt_id = ${konto.id} and aktion like 'konto.%' order by nr`;
    expect(spur.map((z) => z.aktion)).toEqual([
      "konto.faktor-eingerichtet",
      "konto.wiederherstellung",
      "konto.faktor-eingerichtet",
    ]);
  });

  it("drei falsche Codes beenden die Anmeldung und zählen wie falsche TANs", async () => {
    await richteEin(await beginne());
    const token = await beginne();
    const arten = [];
    for (let n = 0; n < 3; n++)
      arten.push((await benutzeCode(token, "AAAAAAAAAA", herkunft())).art);
    expect(arten).toEqual(["falsch", "falsch", "zurueck"]);
    expect(await liesZweitenSchritt(token)).toBeNull();
    const [k] = await eigner()`select zweite_fehler from konto where id = ${konto.id}`;
    expect(k?.zweite_fehler).toBe(3);
  });

  it("der Code eines anderen Kontos gilt nicht, und bei E-Mail-TAN gibt es keinen", async () => {
    const codes = await richteEin(await beginne());
    konto = await legeKonto({
      kasseId,
      mitgliedId,
      klasse: "X",
      zweiterFaktor: "TOTP",
      totpSchluessel: versiegeleTotp("GPDMT477MB37H3NO3CJXRKGNKPY4R6ZS"),
      passwort: PASSWORT,
    });
    expect((await benutzeCode(await beginne(), codes[0] ?? "", herkunft())).art).toBe("falsch");
    konto = await legeKonto({ kasseId, mitgliedId, passwort: PASSWORT });
    expect(await benutzeCode(await beginne(), codes[0] ?? "", herkunft())).toEqual({
      art: "zurueck",
      grund: "tan",
    });
  });
});
