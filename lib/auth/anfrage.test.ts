import { beforeEach, describe, expect, it, vi } from "vitest";
import { anfrage, istEigeneAnfrage, netzVon } from "./anfrage";
import { sichererWeg } from "./sitzung";

let kopf: Record<string, string> = {};
vi.mock("next/headers", () => ({
  headers: async () => new Headers(kopf),
  cookies: async () => ({}),
}));

beforeEach(() => {
  process.env.PORTAL_URL ??= "http://localhost:3000";
  kopf = {};
});
const portal = () => new URL(process.env.PORTAL_URL ?? "").origin;

describe("Netz einer Adresse", () => {
  it.each([
    ["192.0.2.17", "192.0.2.0/24"],
    ["10.255.255.255", "10.255.255.0/24"],
    ["2001:db8:1:2345:1:2:3:4", "2001:0db8:0001:2300::/56"],
    ["2001:db8:1:23ff::1", "2001:0db8:0001:2300::/56"],
    ["2001:db8::1", "2001:0db8:0000:0000::/56"],
    ["::1", "0000:0000:0000:0000::/56"],
    ["fe80::", "fe80:0000:0000:0000::/56"],
    ["unbekannt", "unbekannt"],
  ])("%s gehört zu %s", (ip, netz) => {
    expect(netzVon(ip)).toBe(netz);
  });

  it("Nachbarn in IPv6 /56 zählen zusammen, darüber nicht", () => {
    expect(netzVon("2001:db8:1:2301::1")).toBe(netzVon("2001:db8:1:23fe:9::1"));
    expect(netzVon("2001:db8:1:2301::1")).not.toBe(netzVon("2001:db8:1:2401::1"));
  });
});

describe("Herkunft einer Anfrage", () => {
  it("zählt nur den letzten Eintrag, den der eigene Server gesetzt hat", async () => {
    kopf = { "x-forwarded-for": "203.0.113.9, 198.51.100.7", "x-anfrage-id": "a1" };
    expect(await anfrage()).toEqual({
      anfrageId: "a1",
      ip: "198.51.100.7",
      netz: "198.51.100.0/24",
      ipKurz: "198.51.100.0/24",
    });
  });

  it("erkennt IPv4 in IPv6-Schreibweise und kommt ohne Kopfzeile aus", async () => {
    kopf = { "x-forwarded-for": "::ffff:198.51.100.7" };
    expect((await anfrage()).ip).toBe("198.51.100.7");
    kopf = {};
    expect((await anfrage()).ip).toBe("unbekannt");
  });

  it("in der Prüfspur steht nie die volle Adresse", async () => {
    for (const ip of ["198.51.100.7", "2001:db8:1:2345:1:2:3:4"]) {
      kopf = { "x-forwarded-for": ip };
      expect((await anfrage()).ipKurz).not.toContain(ip);
    }
  });
});

describe("Schreibende Anfragen", () => {
  it("brauchen den eigenen Origin", async () => {
    kopf = { origin: portal() };
    expect(await istEigeneAnfrage()).toBe(true);
    kopf = { origin: portal(), "sec-fetch-site": "same-origin" };
    expect(await istEigeneAnfrage()).toBe(true);
  });

  it.each([
    ["ohne Origin", () => ({})],
    ["mit Origin null", () => ({ origin: "null" })],
    ["von fremd", () => ({ origin: "https://fremd.example" })],
    ["von einer Unterdomäne", () => ({ origin: portal().replace("://", "://x.") })],
    ["von einer längeren Domäne", () => ({ origin: `${portal()}.fremd.example` })],
    ["über das andere Protokoll", () => ({ origin: portal().replace("http:", "ftp:") })],
    ["mit Schrägstrich am Ende", () => ({ origin: `${portal()}/` })],
    ["von nebenan", () => ({ origin: portal(), "sec-fetch-site": "same-site" })],
    ["von fremd nach Sec-Fetch-Site", () => ({ origin: portal(), "sec-fetch-site": "cross-site" })],
    ["von Hand in die Adresszeile", () => ({ origin: portal(), "sec-fetch-site": "none" })],
  ])("%s werden abgewiesen", async (_fall, kopfzeilen) => {
    kopf = kopfzeilen() as Record<string, string>;
    expect(await istEigeneAnfrage()).toBe(false);
  });
});

describe("Weg nach der Anmeldung", () => {
  it.each([
    "/start",
    "/anspruchsberechtigte?sort=name&ab=3",
    "/meldungen/9b2e5c1a-0000-4000-8000-000000000000",
    "/gruppenpostfach/Mitglieder%2FRecht",
  ])("%s führt im Haus weiter", (weg) => {
    expect(sichererWeg(weg)).toBe(weg);
  });

  it.each([
    null,
    undefined,
    "",
    "start",
    "https://fremd.example",
    "//fremd.example",
    "/\\fremd.example",
    "/\t/fremd.example",
    "\\/fremd.example",
    "/start#x",
    "/start\r\nSet-Cookie: a=b",
    "/x@fremd.example",
    "javascript:alert(1)",
    "/start;jsessionid=1",
    "/anmelden?weiter=/anmelden",
    "/abmelden",
  ])("%j führt zur Startseite", (weg) => {
    expect(sichererWeg(weg)).toBe("/start");
  });
});
