import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { hasheFuerVerlauf, hashePasswort, pruefePasswort, Ueberlastet } from "./passwort";

beforeAll(() => {
  process.env.PORTAL_URL ??= "http://localhost:3000";
  process.env.PASSWORT_PFEFFER ??= randomBytes(32).toString("base64");
});

const PASSWORT = "Ahornblatt-9-Laterne!";

describe("Passwort", () => {
  it("das richtige passt, jedes andere nicht", async () => {
    const hash = await hashePasswort(PASSWORT);
    expect(await pruefePasswort(PASSWORT, hash)).toBe(true);
    for (const falsch of [
      "ahornblatt-9-laterne!",
      `${PASSWORT} `,
      ` ${PASSWORT}`,
      PASSWORT.slice(0, -1),
      "",
    ]) {
      expect(await pruefePasswort(falsch, hash), JSON.stringify(falsch)).toBe(false);
    }
  });

  it("nichts wird abgeschnitten: das 128. Zeichen zählt", async () => {
    const lang = "a".repeat(127);
    expect(await pruefePasswort(`${lang}b`, await hashePasswort(`${lang}a`))).toBe(false);
  });

  it("zusammengesetzte und zerlegte Umlaute sind dasselbe Passwort", async () => {
    expect(
      await pruefePasswort("Größe-9-La\u0308nge", await hashePasswort("Gro\u0308ße-9-Länge")),
    ).toBe(true);
  });

  it("dasselbe Passwort hat jedes Mal einen anderen Hash, der es nicht zeigt, mit den verlangten Parametern", async () => {
    const [a, b] = [await hashePasswort(PASSWORT), await hashePasswort(PASSWORT)];
    expect(a).not.toBe(b);
    expect(a).toMatch(/^v1\$p1\$65536,3\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/);
    expect(a).not.toContain("Ahorn");
  });

  it("ohne gespeicherten Hash ist nichts richtig, und es dauert etwa gleich lang", async () => {
    const hash = await hashePasswort(PASSWORT);
    const dauer = async (gespeichert: string | null) => {
      const beginn = performance.now();
      expect(await pruefePasswort("falsch", gespeichert)).toBe(false);
      return performance.now() - beginn;
    };
    const [mit, ohne] = [await dauer(hash), await dauer(null)];
    expect(ohne).toBeGreaterThan(mit / 4);
    expect(ohne).toBeGreaterThan(10);
  });

  it("der Verlauf eines Kontos erkennt ein Passwort wieder, der eines anderen nicht", async () => {
    const [salz, anderes] = [randomBytes(16), randomBytes(16)];
    const alt = await hasheFuerVerlauf(PASSWORT, salz);
    expect((await hasheFuerVerlauf(PASSWORT, salz)).equals(alt)).toBe(true);
    expect((await hasheFuerVerlauf(PASSWORT, anderes)).equals(alt)).toBe(false);
  });

  it("eine Flut wird abgewiesen, bevor sie den Speicher füllt; danach geht es weiter", async () => {
    // Vier rechnen, fünfzig warten; ein falscher Hash mit kleinen Parametern rechnet schnell.
    const schnell = `v1$p1$8,1$${randomBytes(16).toString("base64")}$${randomBytes(32).toString("base64")}`;
    const flut = await Promise.allSettled(
      Array.from({ length: 60 }, () => pruefePasswort("x", schnell)),
    );
    const abgewiesen = flut.filter((e) => e.status === "rejected");
    expect(abgewiesen).toHaveLength(6);
    for (const e of abgewiesen) expect(e.reason).toBeInstanceOf(Ueberlastet);
    expect(await pruefePasswort("x", schnell)).toBe(false);
  });
});
