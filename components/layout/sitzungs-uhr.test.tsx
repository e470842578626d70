import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Sitzungsstand, starteSitzungsuhr } from "./sitzungs-uhr";

/** Server mit 600 Sekunden Leerlauf; `ende` ist der Zeitpunkt, zu dem er ablehnt. */
let ende: number;
let anfragen: string[];
let hoechstens: number;

function antwort(method: string): Response {
  anfragen.push(method);
  if (Date.now() >= ende) return new Response(null, { status: 401 });
  if (method === "POST") ende = Math.min(Date.now() + 600_000, hoechstens);
  return Response.json({ restSekunden: Math.ceil((ende - Date.now()) / 1000) });
}

function starte() {
  const staende: Sitzungsstand[] = [];
  const endetGleich = vi.fn();
  const uhr = starteSitzungsuhr({
    restSekunden: 600,
    warnSekunden: 60,
    melde: (stand) => staende.push(stand),
    endetGleich,
  });
  return { uhr, endetGleich, stand: () => staende.at(-1) };
}

const vergehen = (sekunden: number) => vi.advanceTimersByTimeAsync(sekunden * 1000);

beforeEach(() => {
  vi.useFakeTimers();
  ende = Date.now() + 600_000;
  hoechstens = Number.POSITIVE_INFINITY;
  anfragen = [];
  vi.stubGlobal("fetch", async (_: string, { method }: { method: string }) => antwort(method));
  vi.stubGlobal(
    "BroadcastChannel",
    class {
      postMessage() {}
      close() {}
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("Sitzungsuhr (security.md 1.7)", () => {
  it("warnt nach neun Minuten und fragt den Server vorher, ohne zu verlängern", async () => {
    const { stand } = starte();
    await vergehen(539);
    expect(anfragen).toEqual([]);
    await vergehen(3);
    expect(anfragen).toEqual(["GET"]);
    expect(stand()).toEqual({ phase: "warnung", rest: 58 });
  });

  it("meldet Tätigkeit höchstens alle 20 Sekunden, die letzte geht nicht verloren", async () => {
    const { uhr } = starte();
    await vergehen(30);
    for (let i = 0; i < 10; i++) {
      uhr.taetig();
      await vergehen(1);
    }
    expect(anfragen).toEqual(["POST"]);
    await vergehen(20);
    expect(anfragen).toEqual(["POST", "POST"]);
    await vergehen(100);
    expect(anfragen).toHaveLength(2);
  });

  it("beendet die Warnung bei der ersten Regung", async () => {
    const { uhr, stand } = starte();
    await vergehen(570);
    expect(stand()).toMatchObject({ phase: "warnung" });
    uhr.taetig();
    await vergehen(0);
    expect(stand()).toEqual({ phase: "ruhe" });
  });

  it("kündigt das Ende einmal an und stellt dann Inaktivität fest", async () => {
    const { endetGleich, stand } = starte();
    await vergehen(602);
    expect(endetGleich).toHaveBeenCalledTimes(1);
    expect(stand()).toEqual({ phase: "ende", grund: "inaktiv" });
  });

  it("glaubt dem Server, wenn ein anderes Fenster verlängert hat", async () => {
    const { stand } = starte();
    await vergehen(500);
    antwort("POST");
    await vergehen(102);
    expect(stand()).toEqual({ phase: "ruhe" });
  });

  it("nennt eine Abmeldung von anderswo nicht Inaktivität", async () => {
    const { uhr, stand } = starte();
    await vergehen(100);
    ende = Date.now();
    uhr.pruefe();
    await vergehen(0);
    expect(stand()).toEqual({ phase: "ende", grund: "abgemeldet" });
  });

  it("stellt das Ende auch ohne Antwort des Servers fest", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    const { stand } = starte();
    await vergehen(602);
    expect(stand()).toEqual({ phase: "ende", grund: "inaktiv" });
  });

  it("hält am Ende der Höchstdauer niemanden mit einer Warnung auf, die nicht weicht", async () => {
    hoechstens = ende;
    const { uhr, stand } = starte();
    await vergehen(560);
    uhr.taetig();
    await vergehen(5);
    expect(stand()).toEqual({ phase: "ruhe" });
    await vergehen(40);
    expect(stand()).toEqual({ phase: "ende", grund: "abgemeldet" });
  });
});
