import { existsSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Clamd, starteClamd, TESTVIRUS } from "@/lib/testhilfe/dienste";
import { bauePruefer } from "./viren";

let clamd: Clamd;
beforeAll(async () => {
  clamd = await starteClamd();
});
beforeEach(() => {
  clamd.stand = new Date();
  clamd.antwort = null;
  clamd.geprueft.length = 0;
});
afterAll(() => clamd.schliesse());

const text = (inhalt: string) => new Uint8Array(Buffer.from(inhalt));
const vor = (stunden: number) => new Date(Date.now() - stunden * 3_600_000);

describe("Virenprüfung über das Protokoll von clamd", () => {
  it("sauber ist sauber, und clamd bekam jedes Byte", async () => {
    const bytes = new Uint8Array(300_000).map((_, i) => i % 251);
    expect(await bauePruefer(clamd.adresse).pruefe(bytes)).toBeNull();
    expect(clamd.geprueft[0]?.equals(Buffer.from(bytes))).toBe(true);
  });

  it("ein Fund nennt seinen Namen", async () => {
    expect(await bauePruefer(clamd.adresse).pruefe(text(`a${TESTVIRUS}`))).toBe(
      "Eicar-Test-Signature",
    );
  });

  it.each(["INSTREAM size limit exceeded. ERROR", "stream: Heuristics.Limits ERROR", "", "OK"])(
    "die Antwort „%s“ gilt nie als sauber",
    async (antwort) => {
      clamd.antwort = antwort;
      await expect(bauePruefer(clamd.adresse).pruefe(text("x"))).rejects.toThrow(/Ergebnis/);
    },
  );

  it("mit Signaturen bis 48 Stunden wird geprüft, mit älteren nicht", async () => {
    clamd.stand = vor(47);
    expect(await bauePruefer(clamd.adresse).pruefe(text("x"))).toBeNull();
    clamd.stand = vor(49);
    await expect(bauePruefer(clamd.adresse).pruefe(text("x"))).rejects.toThrow(/48 Stunden/);
    expect(clamd.geprueft).toHaveLength(1);
  });

  it.each(["127.0.0.1:1", "unix:/gibt/es/nicht"])(
    "ohne Gegenstelle (%s) ist nichts geprüft",
    async (adresse) => {
      await expect(bauePruefer(adresse).pruefe(text("x"))).rejects.toThrow();
    },
  );
});

const echt = ["/run/clamav/clamd.ctl", "/var/run/clamav/clamd.ctl"].find(existsSync);

// Nur wo ein clamd läuft: dieselben Aussagen gegen den wirklichen Dienst.
describe.skipIf(!echt)("Virenprüfung durch den clamd dieses Rechners", () => {
  it("unterscheidet sauber und Fund", async () => {
    const pruefer = bauePruefer(`unix:${echt}`);
    expect(await pruefer.pruefe(text("harmlos"))).toBeNull();
    expect(await pruefer.pruefe(text(TESTVIRUS))).toMatch(/eicar/i);
  });
});
