import { sql } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sha256 } from "@/lib/sicherheit";
import {
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import { route } from "./route";

let kopf: Record<string, string> = {};
let cookie: string | null = null;
vi.mock("next/headers", () => ({
  headers: async () => new Headers(kopf),
  cookies: async () => ({}),
}));
vi.mock("./nextauth", () => ({
  liesSitzungsKennung: async () => cookie,
  beginneSitzung: async () => {},
  meldeAb: async () => {},
}));

const PORTAL = () => new URL(process.env.PORTAL_URL ?? "").origin;
let konto: TestKonto;
let anfrageId: string;

beforeAll(async () => {
  const kasse = await legeKasse();
  konto = await legeKonto({ kasseId: kasse.id, mitgliedId: (await legeMitglied(kasse.id)).id });
});
beforeEach(async () => {
  anfrageId = crypto.randomUUID();
  kopf = { origin: PORTAL(), "x-anfrage-id": anfrageId };
  cookie = crypto.randomUUID();
  await eigner()`insert into sitzung (id_hash, kasse_id, konto_id, methode, aktiv_am, endet_spaetestens)
    values (${sha256(cookie)}, ${konto.kasseId}, ${konto.id}, 'EMAIL_TAN', now() - interval '100 seconds', now() + interval '8 hours')`;
});
afterAll(schliesseAlles);

type Plan = Parameters<typeof route>[0];
const weg = (anders: Partial<Plan> = {}) =>
  route({
    recht: "start:lesen",
    load: async (_tx, _params, akteur) => akteur,
    audit: () => ({ aktion: "test.lesen", objektArt: "test", objektId: anfrageId }),
    antwort: async ({ akteur }) => new Response(akteur.kennung),
    ...anders,
  });
const rufe = (handler: ReturnType<typeof weg>, method = "GET") =>
  handler(new NextRequest(`${PORTAL()}/meldungen/x/pdf`, { method }), {
    params: Promise.resolve({ id: "x" }),
  });
const vermerkt = async () =>
  (await eigner()`select from audit_ereignis where objekt_id = ${anfrageId}`).count;
const ruhe = async () =>
  (
    await eigner()`select extract(epoch from now() - aktiv_am)::int as s from sitzung where id_hash = ${sha256(cookie ?? "")}`
  )[0]?.s;

describe("Weg außerhalb der Seiten", () => {
  it("liefert der angemeldeten Person und vermerkt den Lesezugriff", async () => {
    const antwort = await rufe(weg());
    expect([antwort.status, await antwort.text()]).toEqual([200, konto.kennung]);
    expect(await vermerkt()).toBe(1);
  });

  it("ohne Sitzung führt Lesen zur Anmeldung und zurück, Schreiben bekommt 401", async () => {
    cookie = null;
    const lesen = await rufe(weg());
    expect([lesen.status, lesen.headers.get("location")]).toEqual([
      303,
      `${PORTAL()}/anmelden?weiter=${encodeURIComponent("/meldungen/x/pdf")}`,
    ]);
    expect((await rufe(weg(), "POST")).status).toBe(401);
  });

  it("vor der Zustimmung zu neuen Bedingungen führt Lesen dorthin, Schreiben wird abgewiesen", async () => {
    await eigner()`update sitzung set bedingungen_offen = true where id_hash = ${sha256(cookie ?? "")}`;
    const antwort = vi.fn();
    const lesen = await rufe(weg({ antwort }));
    expect([lesen.status, lesen.headers.get("location")]).toEqual([303, `${PORTAL()}/bedingungen`]);
    expect((await rufe(weg({ antwort }), "POST")).status).toBe(403);
    expect(antwort).not.toHaveBeenCalled();
  });

  it.each<[string, Record<string, string>]>([
    ["ohne Origin", { origin: "" }],
    ["von fremder Seite", { origin: "https://fremd.example" }],
    ["von nebenan", { "sec-fetch-site": "cross-site" }],
  ])("Schreiben %s wird mit 403 abgewiesen", async (_fall, anders) => {
    kopf = { ...kopf, ...anders };
    const antwort = vi.fn();
    for (const method of ["POST", "PUT", "DELETE", "PATCH"])
      expect((await rufe(weg({ antwort }), method)).status).toBe(403);
    expect(antwort).not.toHaveBeenCalled();
  });

  it("unbekannt, fremd und ohne Recht ergeben dieselbe Antwort, ohne dass etwas geschieht; vermerkt ist nur die Ablehnung", async () => {
    const antwort = vi.fn();
    const faelle = [
      weg({ load: async () => null, antwort }),
      weg({ load: async (_t, _p, a) => ({ ...a, kontoId: crypto.randomUUID() }), antwort }),
      weg({ recht: "eingang:lesen", antwort }),
    ];
    const antworten = await Promise.all(
      faelle.map(async (f) => {
        const a = await rufe(f);
        return { status: a.status, text: await a.text(), kopf: Object.fromEntries(a.headers) };
      }),
    );
    expect(antworten[0]?.status).toBe(404);
    expect(new Set(antworten.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(antworten[0]?.kopf["cache-control"]).toContain("no-store");
    expect(antwort).not.toHaveBeenCalled();
    expect(await vermerkt()).toBe(0);
    const ablehnungen =
      await eigner()`select aktion from audit_ereignis where anfrage_id = ${anfrageId} order by aktion`;
    expect(ablehnungen.map((a) => a.aktion)).toEqual([
      "abgelehnt.eingang:lesen",
      "abgelehnt.start:lesen",
      "abgelehnt.start:lesen",
    ]);
  });

  it("Langes rechnet erst nach der Transaktion", async () => {
    const offen = async () =>
      (
        await eigner()`select from pg_locks where locktype = 'advisory' and classid = 4711 and objid = 1`
      ).count;
    const antwort = await rufe(
      weg({
        antwort: async ({ tx }) => {
          await tx.execute(sql`select pg_advisory_xact_lock(4711, 1)`);
          expect(await offen()).toBe(1);
          return async () => new Response(String(await offen()));
        },
      }),
    );
    expect(await antwort.text()).toBe("0");
  });

  it("eine Störung nennt nur einen Fehlercode und nimmt alles zurück", async () => {
    const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const antwort = await rufe(
      weg({
        antwort: async () => {
          throw new Error("Mustermensch");
        },
      }),
    );
    log.mockRestore();
    expect(antwort.status).toBe(500);
    expect(await antwort.text()).toMatch(/^(?!.*Mustermensch).*Fehlercode [0-9A-F]{8}/);
    expect(await vermerkt()).toBe(0);
  });

  it("Lesen zählt als Aktivität, Sichern im Hintergrund nicht", async () => {
    expect((await rufe(weg(), "POST")).status).toBe(200);
    expect(await ruhe()).toBeGreaterThanOrEqual(100);
    await rufe(weg());
    expect(await ruhe()).toBeLessThan(10);
  });
});
