import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { abrufEreignis, liefereDatei } from "./ausliefern";
import type { Dateiinhalt } from "./bytes";

const bytes = Buffer.from("a;b\n");
const datei = (mehr: Partial<Dateiinhalt> = {}): Dateiinhalt => ({
  id: "5d1f4c0e-0000-4000-8000-000000000000",
  name: "Tabelle.csv",
  typ: "text/csv",
  groesse: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  zustand: "SAUBER",
  inhalt: bytes,
  ablage: "datenbank",
  schluessel: null,
  ...mehr,
});

describe("Auslieferung eines Anhangs", () => {
  it("geht als Herunterladen hinaus, ohne Zwischenspeicher und ohne Ausführung", async () => {
    const antwort = await liefereDatei(datei(), new Headers());
    expect(antwort.status).toBe(200);
    expect(Object.fromEntries(antwort.headers)).toMatchObject({
      "content-type": "text/csv",
      "content-disposition": expect.stringMatching(/^attachment; filename="Tabelle\.csv"/),
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    });
  });

  it.each([
    [{ "sec-fetch-site": "same-origin", "sec-fetch-dest": "document" }, 200],
    [{ "sec-fetch-site": "none", "sec-fetch-dest": "document" }, 200],
    [{ "sec-fetch-site": "same-origin", "sec-fetch-dest": "empty" }, 200],
    [{ "sec-fetch-site": "cross-site", "sec-fetch-dest": "document" }, 403],
    [{ "sec-fetch-site": "same-site", "sec-fetch-dest": "document" }, 403],
    [{ "sec-fetch-site": "same-origin", "sec-fetch-dest": "image" }, 403],
    [{ "sec-fetch-site": "same-origin", "sec-fetch-dest": "iframe" }, 403],
    [{ "sec-fetch-site": "same-origin", "sec-fetch-dest": "script" }, 403],
  ])("Abruf mit %j wird mit %i beantwortet", async (kopf, status) => {
    expect((await liefereDatei(datei(), new Headers(kopf))).status).toBe(status);
  });

  it.each(["WARTET", "ABGEWIESEN"] as const)("was %s ist, geht nie hinaus", async (zustand) => {
    const antwort = await liefereDatei(datei({ zustand }), new Headers());
    expect(antwort.status).toBe(409);
    expect(await antwort.text()).not.toContain("a;b");
    expect(abrufEreignis(datei({ zustand }))).toMatchObject({ ergebnis: "abgelehnt" });
    expect(abrufEreignis(datei())).not.toHaveProperty("ergebnis");
  });

  it("was nicht zum Fingerabdruck passt, geht nicht hinaus", async () => {
    const antwort = await liefereDatei(datei({ inhalt: Buffer.from("b;a\n") }), new Headers());
    expect(antwort.status).toBe(503);
    expect(await antwort.text()).toMatch(/nicht erreichbar/);
  });
});
