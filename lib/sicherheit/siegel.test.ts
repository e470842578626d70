import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { gleich, hmac, neuesGeheimnis, oeffneSiegel, sha256, versiegele } from "./siegel";

const SCHLUESSEL = randomBytes(32);
const TEXT = Buffer.from("Grüße, 048213");

describe("Siegel", () => {
  it("lässt sich mit Schlüssel und Zweck öffnen", () => {
    expect(
      oeffneSiegel(SCHLUESSEL, "outbox", versiegele(SCHLUESSEL, "outbox", TEXT)).equals(TEXT),
    ).toBe(true);
    expect(
      oeffneSiegel(SCHLUESSEL, "x", versiegele(SCHLUESSEL, "x", Buffer.alloc(0))),
    ).toHaveLength(0);
  });

  it("gilt für keinen anderen Zweck und keinen anderen Schlüssel", () => {
    const siegel = versiegele(SCHLUESSEL, "outbox", TEXT);
    expect(() => oeffneSiegel(SCHLUESSEL, "totp", siegel)).toThrow();
    expect(() => oeffneSiegel(randomBytes(32), "outbox", siegel)).toThrow();
  });

  it("jedes veränderte Byte fällt auf", () => {
    const siegel = versiegele(SCHLUESSEL, "outbox", TEXT);
    for (let i = 0; i < siegel.length; i++) {
      const falsch = Buffer.from(siegel);
      falsch[i] = (falsch[i] ?? 0) ^ 1;
      expect(() => oeffneSiegel(SCHLUESSEL, "outbox", falsch), `Byte ${i}`).toThrow();
    }
  });

  it("gekürzt oder verlängert öffnet es nicht", () => {
    const siegel = versiegele(SCHLUESSEL, "outbox", TEXT);
    for (const laenge of [0, 1, 13, 20, 28, 29, siegel.length - 1]) {
      expect(
        () => oeffneSiegel(SCHLUESSEL, "outbox", siegel.subarray(0, laenge)),
        String(laenge),
      ).toThrow();
    }
    expect(() =>
      oeffneSiegel(SCHLUESSEL, "outbox", Buffer.concat([siegel, Buffer.from("x")])),
    ).toThrow();
  });

  it("derselbe Text ergibt jedes Mal ein anderes Siegel, das ihn nicht zeigt", () => {
    const siegel = Array.from({ length: 50 }, () => versiegele(SCHLUESSEL, "outbox", TEXT));
    expect(new Set(siegel.map((s) => s.toString("hex"))).size).toBe(50);
    expect(siegel[0]?.includes("048213")).toBe(false);
  });
});

describe("Geheimnisse und Vergleiche", () => {
  it("ein Geheimnis hat 256 Bit und passt in eine Adresse", () => {
    const geheimnisse = Array.from({ length: 200 }, neuesGeheimnis);
    expect(new Set(geheimnisse).size).toBe(200);
    for (const g of geheimnisse) {
      expect(g).toMatch(/^[\w-]{43}$/);
      expect(Buffer.from(g, "base64url")).toHaveLength(32);
    }
  });

  it("der HMAC trennt seine Teile", () => {
    expect(hmac(SCHLUESSEL, "tan", "ab", "c").equals(hmac(SCHLUESSEL, "tan", "a", "bc"))).toBe(
      false,
    );
    expect(hmac(SCHLUESSEL, "tan", "a").equals(hmac(SCHLUESSEL, "tan", "a"))).toBe(true);
    expect(hmac(SCHLUESSEL, "tan", "a").equals(hmac(randomBytes(32), "tan", "a"))).toBe(false);
  });

  it("SHA-256 ist das bekannte", () => {
    expect(sha256("abc").toString("hex")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("gleich ist nur, was in Länge und Inhalt gleich ist", () => {
    expect(gleich(Buffer.from("ab"), Buffer.from("ab"))).toBe(true);
    expect(gleich(Buffer.from("ab"), Buffer.from("ac"))).toBe(false);
    expect(gleich(Buffer.from("ab"), Buffer.from("abc"))).toBe(false);
    expect(gleich(Buffer.alloc(0), Buffer.alloc(0))).toBe(true);
  });
});
