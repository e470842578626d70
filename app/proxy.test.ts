import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";

/** Lädt den Proxy neu, weil die Umgebung einmal gelesen wird. */
async function mitPortal(url: string) {
  vi.resetModules();
  vi.stubEnv("PORTAL_URL", url);
  const { config, proxy } = await import("@/proxy");
  return {
    config,
    antwort: (pfad = "/start", init = {}) => proxy(new NextRequest(new URL(pfad, url), init)),
  };
}

const richtlinie = (antwort: Response) =>
  Object.fromEntries(
    (antwort.headers.get("content-security-policy") ?? "")
      .split("; ")
      .map((teil) => [teil.split(" ")[0], teil.split(" ").slice(1).join(" ")]),
  );
/** Kopfzeilen, die Next an die Seite weitergibt. */
const anSeite = (antwort: Response, name: string) =>
  antwort.headers.get(`x-middleware-request-${name}`);

beforeEach(() => vi.unstubAllEnvs());

describe("Inhaltsrichtlinie", () => {
  it("lässt nichts zu, was nicht genannt ist, und nur Eigenes mit der Zufallszahl", async () => {
    const { antwort } = await mitPortal("http://localhost:3000");
    const r = richtlinie(antwort());
    const nonce = /'nonce-([^']+)'/.exec(r["script-src"] ?? "")?.[1] ?? "";
    expect(Buffer.from(nonce, "base64")).toHaveLength(16);
    expect(r).toMatchObject({
      "default-src": "'none'",
      "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'`,
      "style-src": `'self' 'nonce-${nonce}'`,
      "connect-src": "'self'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
      "frame-src": "'none'",
      "base-uri": "'none'",
      "object-src": "'none'",
      "report-uri": "/csp-report",
    });
  });

  it("kennt weder unsafe-inline noch unsafe-eval noch fremde Rechner", async () => {
    const { antwort } = await mitPortal("https://portal.example");
    const text = antwort().headers.get("content-security-policy") ?? "";
    expect(text).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:\/\/|\*/);
  });

  it("ausgelieferte Dateien behalten ihre eigene, engere Richtlinie", async () => {
    const { antwort } = await mitPortal("http://localhost:3000");
    for (const pfad of ["/meldungen/x/pdf", "/postfach/x/pdf", "/meldungen/x/anhang/y"]) {
      expect(antwort(pfad).headers.get("content-security-policy"), pfad).toBeNull();
    }
    for (const pfad of ["/pdfx", "/meldungen/x/anhang", "/pdf/x"]) {
      expect(antwort(pfad).headers.get("content-security-policy"), pfad).toContain("default-src");
    }
  });

  it("die Zufallszahl ist bei jeder Anfrage eine andere und dieselbe für Seite und Antwort", async () => {
    const { antwort } = await mitPortal("http://localhost:3000");
    const antworten = Array.from({ length: 20 }, () => antwort());
    const nonces = antworten.map((a) => anSeite(a, "x-nonce"));
    expect(new Set(nonces).size).toBe(20);
    for (const [i, a] of antworten.entries()) {
      expect(a.headers.get("content-security-policy")).toContain(`'nonce-${nonces[i]}'`);
      expect(anSeite(a, "content-security-policy")).toBe(a.headers.get("content-security-policy"));
    }
  });
});

describe("Kopfzeilen", () => {
  it("nichts wird zwischengespeichert", async () => {
    const { antwort } = await mitPortal("http://localhost:3000");
    expect(antwort().headers.get("cache-control")).toBe("private, no-store");
  });

  it("HSTS und upgrade-insecure-requests gibt es unter https, nicht unter http://localhost", async () => {
    const sicher = (await mitPortal("https://portal.example")).antwort();
    expect(sicher.headers.get("strict-transport-security")).toBe(
      "max-age=63072000; includeSubDomains; preload",
    );
    expect(richtlinie(sicher)).toHaveProperty("upgrade-insecure-requests");
    const lokal = (await mitPortal("http://localhost:3000")).antwort();
    expect(lokal.headers.get("strict-transport-security")).toBeNull();
    expect(richtlinie(lokal)).not.toHaveProperty("upgrade-insecure-requests");
  });

  it("Mitgebrachtes überschreibt weder Weg noch Anfragenummer noch Zufallszahl", async () => {
    const { antwort } = await mitPortal("http://localhost:3000");
    const a = antwort("/meldungen?seite=2", {
      headers: {
        "x-pfad": "/boese",
        "x-anfrage-id": "boese",
        "x-nonce": "boese",
        "content-security-policy": "boese",
      },
    });
    expect(anSeite(a, "x-pfad")).toBe("/meldungen?seite=2");
    for (const name of ["x-anfrage-id", "x-nonce", "content-security-policy"])
      expect(anSeite(a, name)).not.toContain("boese");
  });

  it("nur die Mailansicht mit format=json führt auf einen anderen Weg", async () => {
    const { antwort } = await mitPortal("http://localhost:3000");
    expect(
      antwort("/demo/postausgang?format=json&an=a%40b.example").headers.get("x-middleware-rewrite"),
    ).toContain("/demo/postausgang/json?format=json&an=a%40b.example");
    expect(antwort("/demo/postausgang").headers.get("x-middleware-rewrite")).toBeNull();
    expect(antwort("/start?format=json").headers.get("x-middleware-rewrite")).toBeNull();
  });

  it("gilt für jede Seite und jeden Weg, nur nicht für feste Dateien", async () => {
    const { config } = await mitPortal("http://localhost:3000");
    const passt = (pfad: string) => config.matcher.some((m) => new RegExp(`^${m}$`).test(pfad));
    for (const pfad of ["/", "/start", "/api/sitzung", "/meldungen/x/pdf", "/csp-report"])
      expect(passt(pfad), pfad).toBe(true);
    expect(passt("/_next/static/chunks/a.js")).toBe(false);
  });
});
