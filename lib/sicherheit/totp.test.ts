import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { beforeAll, describe, expect, it } from "vitest";
import { neuerTotpSchluessel, pruefeTotp, totpEinrichtung, versiegeleTotp } from "./totp";

beforeAll(() => {
  process.env.PORTAL_URL ??= "http://localhost:3000";
  process.env.TOTP_SCHLUESSEL ??= randomBytes(32).toString("base64");
});

/** Prüfwerte aus RFC 6238, Anhang B (SHA-1, hier die letzten sechs Stellen). */
const RFC = Buffer.from("12345678901234567890");
const BASE32 = new Secret({ buffer: new Uint8Array(RFC).buffer }).base32;
const siegel = () => versiegeleTotp(BASE32);
const um = (sekunden: number) => new Date(sekunden * 1000);
const tan = (sekunden: number) =>
  new TOTP({
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(BASE32),
  }).generate({ timestamp: sekunden * 1000 });

describe("TOTP", () => {
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1234567890, "005924"],
    [2000000000, "279037"],
  ])("zur Sekunde %d gilt die TAN %s aus RFC 6238", (sekunde, erwartet) => {
    expect(pruefeTotp(siegel(), erwartet, null, um(sekunde))).toBe(Math.floor(sekunde / 30));
  });

  const JETZT = 1_790_000_010;
  const SCHRITT = Math.floor(JETZT / 30);

  it("der vorige Schritt gilt noch, der davor nicht mehr", () => {
    expect(pruefeTotp(siegel(), tan(JETZT - 30), null, um(JETZT))).toBe(SCHRITT - 1);
    expect(pruefeTotp(siegel(), tan(JETZT - 60), null, um(JETZT))).toBeNull();
  });

  it("ein künftiger Schritt gilt nie", () => {
    expect(pruefeTotp(siegel(), tan(JETZT + 30), null, um(JETZT))).toBeNull();
  });

  it("jeder Schritt gilt einmal, und danach kein älterer", () => {
    expect(pruefeTotp(siegel(), tan(JETZT), SCHRITT, um(JETZT))).toBeNull();
    expect(pruefeTotp(siegel(), tan(JETZT - 30), SCHRITT, um(JETZT))).toBeNull();
    expect(pruefeTotp(siegel(), tan(JETZT), SCHRITT - 1, um(JETZT))).toBe(SCHRITT);
    expect(pruefeTotp(siegel(), tan(JETZT - 30), SCHRITT - 1, um(JETZT))).toBeNull();
  });

  it.each(["", "000000000", "12345", "abcdef", " 287082"])("%j ist keine TAN", (text) => {
    expect(pruefeTotp(siegel(), text, null, um(59))).toBeNull();
  });

  it("ein neuer Schlüssel hat 160 Bit, liegt verschlüsselt und ist jedes Mal ein anderer", () => {
    const schluessel = [neuerTotpSchluessel(), neuerTotpSchluessel()].map((s) =>
      totpEinrichtung(s, "Portal", "S20100000001"),
    );
    for (const { base32 } of schluessel) expect(base32).toMatch(/^[A-Z2-7]{32}$/);
    expect(schluessel[0]?.base32).not.toBe(schluessel[1]?.base32);
    expect(siegel().includes(RFC)).toBe(false);
  });

  it("die Adresse für die App nennt Portal, Nutzerkennung und das Verfahren", () => {
    const { base32, adresse } = totpEinrichtung(siegel(), "Meine Versorgung", "X20177120281");
    const url = new URL(adresse);
    expect(base32).toBe(BASE32);
    expect(url.protocol + url.host).toBe("otpauth:totp");
    expect(decodeURIComponent(url.pathname)).toBe("/Meine Versorgung:X20177120281");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      secret: BASE32,
      algorithm: "SHA1",
      digits: "6",
      period: "30",
    });
  });

  it("die Schlüssel der Demo lassen sich lesen", () => {
    for (const base32 of ["HI743JQGPPHAOFWQVDD5XMW62YCFDPFQ", "GPDMT477MB37H3NO3CJXRKGNKPY4R6ZS"]) {
      expect(totpEinrichtung(versiegeleTotp(base32), "P", "K").base32).toBe(base32);
    }
  });
});
