import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env, istSicher } from "@/lib/env";

/**
 * Setzt Kopfzeilen und die Inhaltsrichtlinie mit einer Zufallszahl je Anfrage (security.md 5.1).
 * Schützt keine Daten: Das tun die Sitzungsprüfung auf jeder Seite und die Zeilenregeln darunter.
 */
export function proxy(anfrage: NextRequest): NextResponse {
  const abgelehnt = lehneAb(anfrage);
  if (abgelehnt) return abgelehnt;
  const nonce = randomBytes(16).toString("base64");
  const richtlinie = inhaltsrichtlinie(nonce);
  const kopf = new Headers(anfrage.headers);
  kopf.set("x-nonce", nonce);
  kopf.set("x-pfad", anfrage.nextUrl.pathname + anfrage.nextUrl.search);
  kopf.set("x-anfrage-id", randomUUID());
  kopf.set("Content-Security-Policy", richtlinie);
  const json =
    anfrage.nextUrl.pathname === "/demo/postausgang" &&
    anfrage.nextUrl.searchParams.get("format") === "json";
  const antwort = json
    ? NextResponse.rewrite(
        new URL(`/demo/postausgang/json${anfrage.nextUrl.search}`, anfrage.url),
        { request: { headers: kopf } },
      )
    : NextResponse.next({ request: { headers: kopf } });
  // Ausgelieferte Dateien bringen ihre eigene, engere Richtlinie mit (security.md 4.5).
  if (!/\/(pdf|anhang\/[^/]+)$/.test(anfrage.nextUrl.pathname))
    antwort.headers.set("Content-Security-Policy", richtlinie);
  antwort.headers.set("Reporting-Endpoints", 'csp="/csp-report"');
  antwort.headers.set("Cache-Control", "private, no-store");
  if (istSicher())
    antwort.headers.set(
      "Strict-Transport-Security",
      "max-age=63072000; includeSubDomains; preload",
    );
  return antwort;
}

const METHODEN = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/**
 * Antwortet früh mit dem richtigen Status; die Handlungen prüfen die Herkunft noch einmal selbst.
 * Next ließe Serveraktionen ohne Origin durch (security.md 5.3).
 */
function lehneAb(anfrage: NextRequest): NextResponse | null {
  if (!METHODEN.has(anfrage.method)) {
    return new NextResponse(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
  }
  const { pathname } = anfrage.nextUrl;
  // Verfahren senden keinen Origin; sie weisen sich mit einem Schlüssel aus, nie mit einem Cookie.
  const ohneBrowser = pathname === "/csp-report" || pathname.startsWith("/api/v1/");
  if (anfrage.method !== "POST" || ohneBrowser) return null;
  const seite = anfrage.headers.get("sec-fetch-site");
  const eigene =
    anfrage.headers.get("origin") === env().PORTAL_URL &&
    (seite === null || seite === "same-origin");
  return eigene ? null : new NextResponse(null, { status: 403 });
}

/** Skripte und Stile nur von hier und nur mit der Zufallszahl; sonst nichts von irgendwo. */
function inhaltsrichtlinie(nonce: string): string {
  const entwicklung = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  const teile = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${entwicklung}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "report-to csp",
    "report-uri /csp-report",
  ];
  if (env().PORTAL_URL.startsWith("https:")) teile.push("upgrade-insecure-requests");
  return teile.join("; ");
}

export const config = { matcher: ["/((?!_next/static|_next/image|icon.svg).*)"] };
