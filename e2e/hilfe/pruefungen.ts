import { AxeBuilder } from "@axe-core/playwright";
import { type APIResponse, expect, type Page, type Response } from "@playwright/test";
import { PORTAL } from "./ohne-skript";

/** Kopfzeilen jeder Antwort (security.md 5.1); ohne HSTS, weil die Prüfung über http läuft. */
export const KOPFZEILEN = {
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
};

const richtlinie = (nonce: string) =>
  `default-src 'none'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; ` +
  "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; " +
  "frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; report-to csp; report-uri /csp-report";

/** Prüft Kopfzeilen und Richtlinie einer Antwort. @returns die Zufallszahl der Richtlinie */
export function pruefeKopf(antwort: APIResponse | Response, ohneVerweis = false): string {
  const kopf = antwort.headers();
  expect(kopf).toMatchObject({
    ...KOPFZEILEN,
    "referrer-policy": ohneVerweis ? "no-referrer" : "strict-origin-when-cross-origin",
    "reporting-endpoints": 'csp="/csp-report"',
  });
  expect(kopf["cache-control"]).toMatch(/^private, (no-cache, )?no-store/);
  for (const name of ["strict-transport-security", "server", "x-powered-by"])
    expect(kopf[name], name).toBeUndefined();
  const csp = kopf["content-security-policy"] ?? "";
  const nonce = /'nonce-([^']+)'/.exec(csp)?.[1] ?? "";
  expect(Buffer.from(nonce, "base64").length).toBe(16);
  expect(csp).toBe(richtlinie(nonce));
  return nonce;
}

/**
 * Prüft den ausgelieferten Text: Zufallszahl an Skript und Stil, nichts eingebettet, nichts Fremdes.
 * `leer`: Eine Seite, die `notFound()` ruft, liefert Next als leeres Gerüst aus; erst das Skript füllt es.
 */
export function pruefeHtml(html: string, nonce: string, leer = false): void {
  const mitNonce = html.match(/<(script|style)\b[^>]*>|<link\b[^>]*rel="stylesheet"[^>]*>/g) ?? [];
  expect(mitNonce.length).toBeGreaterThan(3);
  for (const element of mitNonce) expect(element).toContain(` nonce="${nonce}"`);
  const ohneSkripte = html.replace(/<script\b[\s\S]*?<\/script>/g, "");
  expect(ohneSkripte).not.toMatch(/<[^>]+ style=/);
  expect(ohneSkripte).not.toMatch(/<[^>]+ on[a-z]+=/);
  expect(html).not.toMatch(/(src|srcset|poster)="(https?:)?\/\//);
  expect(html).not.toMatch(/<link\b[^>]*href="(https?:)?\/\//);
  if (!leer) expect(html).toMatch(/^<!DOCTYPE html><html lang="de">/);
}

/** Sammelt, was auf einer Seite nicht geschehen darf: Fehler, Verstöße, fremde Rechner. */
export async function beobachte(
  page: Page,
  erlaubt: RegExp[] = [],
): Promise<() => Promise<string[]>> {
  const vorfaelle: string[] = [];
  page.on("console", (m) => {
    if (m.type() === "error" || m.type() === "warning") vorfaelle.push(`Konsole: ${m.text()}`);
  });
  page.on("pageerror", (fehler) => vorfaelle.push(`Fehler: ${fehler.message}`));
  page.on("request", (anfrage) => {
    const { origin, protocol } = new URL(anfrage.url());
    if (origin !== PORTAL && protocol.startsWith("http")) vorfaelle.push(`fremd: ${anfrage.url()}`);
  });
  await page.addInitScript(() => {
    const verstoesse: string[] = [];
    Object.assign(window, { verstoesse });
    document.addEventListener("securitypolicyviolation", (e) =>
      verstoesse.push(`Richtlinie: ${e.effectiveDirective} ${e.blockedURI} ${e.sample}`),
    );
  });
  return async () => {
    const verstoesse = await page.evaluate(
      () => (window as unknown as { verstoesse: string[] }).verstoesse,
    );
    return [...vorfaelle, ...verstoesse].filter((v) => !erlaubt.some((e) => e.test(v)));
  };
}

/** Was jede Seite als Dokument hat: eine Überschrift mit Anleitung, Titel, eindeutige Kennungen, laufende Skripte. */
export async function pruefeAufbau(page: Page, ohneTitel = false): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  if (!ohneTitel) await expect(page).toHaveTitle(/^\S.* – Meine Versorgung$/);
  await expect(page.locator("h1 + p")).toHaveText(/\S.{15,}/);
  const mehrfach = await page.evaluate(() => {
    const kennungen = [...document.querySelectorAll("[id]")].map((e) => e.id);
    return kennungen.filter((id, i) => kennungen.indexOf(id) !== i);
  });
  expect(mehrfach).toEqual([]);
  // Eine Seite, deren Skripte die Richtlinie abweist, sieht gut aus und tut nichts.
  await expect
    .poll(() =>
      page.evaluate(() =>
        Object.keys(document.querySelector("h1") ?? {}).some((k) => k.startsWith("__react")),
      ),
    )
    .toBe(true);
}

const STUFEN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Nur diese Regeln hängen am Farbschema; alle anderen prüft schon der helle Durchgang. */
const FARBREGELN = ["color-contrast", "link-in-text-block"];

/** Was von der Breite abhängt: Größen, Farben, rollende Bereiche und was das Menü des Telefons zeigt. */
const BREITENREGELN = [
  ...FARBREGELN,
  "target-size",
  "scrollable-region-focusable",
  "aria-hidden-focus",
  "button-name",
  "link-name",
  "label",
];

interface Durchgang {
  violations: { id: string; nodes: { target: unknown; html: string }[] }[];
  passes: unknown[];
}

/** Prüft die Seite, wie sie gerade dasteht; `wo` nennt den Zustand in der Fehlermeldung. */
export async function axe(page: Page, wo: string): Promise<void> {
  // Im alten Modus öffnet axe keinen zweiten Tab je Durchgang; Rahmen haben die Seiten nicht.
  werte(await new AxeBuilder({ page }).setLegacyMode().withTags(STUFEN).analyze(), wo, 10);
}

/** Prüft nach `axe` noch einmal; das Werkzeug liegt schon in der Seite, nur die Regeln laufen neu. */
async function nochmals(page: Page, wo: string, regeln: readonly string[]): Promise<void> {
  const ergebnis = await page.evaluate((values) => {
    const { axe: werkzeug } = window as unknown as {
      axe: { run(wurzel: Document, wahl: object): Promise<Durchgang> };
    };
    const runOnly = { type: "rule", values };
    return werkzeug.run(document, { runOnly, resultTypes: ["violations"] });
  }, regeln);
  werte(ergebnis, wo, 0);
}

function werte({ violations, passes }: Durchgang, wo: string, mindestens: number): void {
  expect(passes.length, wo).toBeGreaterThan(mindestens);
  const verstoesse = violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${n.target} ${n.html}`),
  );
  expect(verstoesse, wo).toEqual([]);
}

/** Prüft die Barrierefreiheit hell, dunkel, mit erzwungenen Farben und auf dem Telefon. */
export async function pruefeBarrierefreiheit(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await axe(page, "hell");
  await page.emulateMedia({ colorScheme: "dark" });
  await nochmals(page, "dunkel", FARBREGELN);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await nochmals(page, "erzwungene Farben", FARBREGELN);
  await page.emulateMedia({ forcedColors: "none" });
  const vorher = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await nochmals(page, "Telefon", BREITENREGELN);
  await page.setViewportSize({ width: 320, height: 640 });
  const breite = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(breite, "seitliches Rollen bei 320 px").toBeLessThanOrEqual(320);
  if (vorher) await page.setViewportSize(vorher);
}
