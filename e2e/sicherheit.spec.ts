import { expect } from "@playwright/test";
import { test } from "./hilfe/buehne";
import { PORTAL, sendeFormular } from "./hilfe/ohne-skript";
import {
  beobachte,
  KOPFZEILEN,
  pruefeAufbau,
  pruefeBarrierefreiheit,
  pruefeHtml,
  pruefeKopf,
} from "./hilfe/pruefungen";
import { ordnerMit, SEITEN, WEGE, WEITERLEITUNGEN } from "./hilfe/seiten";

test("Keine Seite und kein Weg entgeht den Prüfungen dieser Datei", () => {
  const besucht = new Set(SEITEN.map((s) => s.ordner).filter((ordner) => ordner !== ""));
  expect([...besucht].sort()).toEqual(ordnerMit("page.tsx").filter((ordner) => ordner !== ""));
  expect(WEITERLEITUNGEN).toEqual(["/"]);
  expect(Object.keys(WEGE).sort()).toEqual(ordnerMit("route.ts"));
});

for (const seite of SEITEN) {
  const name = [seite.ordner, seite.zustand].filter(Boolean).join(" ");
  test(`Seite ${name}: Kopfzeilen, Aufbau, keine Verstöße, barrierefrei`, async ({
    browser,
    buehne,
  }) => {
    const context = await browser.newContext({
      storageState: seite.als && buehne.staende[seite.als],
    });
    await seite.vorher?.(context, buehne);
    const pfad = seite.pfad(buehne);
    const page = await context.newPage();
    const vorfaelle = await beobachte(page, seite.status === 404 ? [/status of 404/] : []);
    const antwort = await page.goto(pfad);
    if (!antwort) throw new Error("Keine Antwort");
    expect(antwort.request().redirectedFrom()).toBeNull();
    expect(antwort.status()).toBe(seite.status ?? 200);
    const nonce = pruefeKopf(antwort, seite.ohneVerweis);
    pruefeHtml(await antwort.text(), nonce, seite.leeresGeruest);
    await seite.dann?.(page);
    if (seite.dann) await page.waitForLoadState("networkidle");
    await pruefeAufbau(page, seite.leeresGeruest);
    expect(await vorfaelle()).toEqual([]);
    await pruefeBarrierefreiheit(page);
    await context.close();
  });
}

test("Jede Anfrage bekommt ihre eigene Zufallszahl", async ({ request }) => {
  const zahlen = new Set<string>();
  for (let nr = 0; nr < 5; nr++) zahlen.add(pruefeKopf(await request.get("/anmelden")));
  expect(zahlen.size).toBe(5);
});

test("Skripte, Stile und Schriften kommen von hier, unveränderlich und ohne Quelltexte", async ({
  page,
}) => {
  const dateien: string[] = [];
  page.on("response", (a) => {
    if (a.url().includes("/_next/static/")) dateien.push(a.url());
  });
  await page.goto("/anmelden", { waitUntil: "networkidle" });
  expect(dateien.some((d) => d.endsWith(".woff2"))).toBe(true);
  for (const datei of dateien) {
    const antwort = await page.request.get(datei);
    const { "cache-control": frist, ...kopf } = antwort.headers();
    expect(kopf, datei).toMatchObject(KOPFZEILEN);
    expect(frist).toContain("immutable");
    expect(await antwort.text()).not.toContain("sourceMappingURL");
    expect((await page.request.get(`${datei}.map`)).status()).toBe(404);
  }
});

test("Ausgelieferte Dateien tragen ihre eigene, engere Richtlinie", async ({ browser, buehne }) => {
  const context = await browser.newContext({ storageState: buehne.staende.S });
  const gruppe = `/gruppenpostfach/Beamtenversorgung/${buehne.gruppennachricht}`;
  const schreiben: [pfad: string, name: RegExp][] = [
    [`/meldungen/${buehne.offene}/pdf`, /^inline; filename="Meldung-\w{5}\.pdf"/],
    [`/postfach/${buehne.nachricht}/pdf`, /^inline; filename="Nachricht-\w{5}\.pdf"/],
    [`${gruppe}/pdf`, /^inline; filename="Nachricht-\w{5}\.pdf"/],
  ];
  const pruefe = async (pfad: string, typ: string, name: RegExp, richtlinie: string) => {
    const antwort = await context.request.get(pfad);
    expect(antwort.status(), pfad).toBe(200);
    const kopf = antwort.headers();
    expect(kopf, pfad).toMatchObject({
      ...KOPFZEILEN,
      "content-security-policy": richtlinie,
      "cache-control": "private, no-store",
    });
    expect(kopf["content-type"]).toContain(typ);
    expect(kopf["content-disposition"]).toMatch(name);
  };
  // Im Browser angezeigt wird nur, was das Portal selbst geschrieben hat.
  for (const [pfad, name] of schreiben)
    await pruefe(pfad, "application/pdf", name, "default-src 'none'");
  await pruefe(
    `/meldungen/${buehne.meldung}/anhang/${buehne.anhang}`,
    "text/csv",
    /^attachment; filename="liste\.csv"/,
    "default-src 'none'; sandbox",
  );
  await context.close();
});

test("Auch Wege ohne Bildschirm tragen die Kopfzeilen", async ({ request, buehne }) => {
  for (const [ordner, { methoden, pfad }] of Object.entries(WEGE)) {
    const antwort = await request.fetch(pfad(buehne), {
      method: methoden[0],
      headers: { Origin: PORTAL },
      maxRedirects: 0,
    });
    expect(antwort.headers(), ordner).toMatchObject(KOPFZEILEN);
    expect(antwort.headers()["cache-control"], ordner).toMatch(/no-store/);
  }
});

test("Cookies: nur die nötigen, nicht lesbar für Skripte, an die Sitzung des Browsers gebunden", async ({
  browser,
  buehne,
}) => {
  const { cookies } = buehne.staende.S;
  const sitzung = cookies.find((c) => c.name === "vp");
  expect(sitzung).toMatchObject({
    domain: "localhost",
    path: "/",
    httpOnly: true,
    secure: false,
    sameSite: "Lax",
    expires: -1,
  });
  for (const c of cookies) {
    expect(c.name).toMatch(/^vp(-ziel|-csrf)?$/);
    expect([c.httpOnly, c.sameSite, c.path, c.secure]).toEqual([true, "Lax", "/", false]);
  }
  const context = await browser.newContext();
  await sendeFormular(context.request, "/anmelden", {
    kennung: buehne.konten.X.kennung,
    passwort: "Ahornblatt-9-Laterne!",
  });
  const [angefangen] = await context.cookies();
  expect(angefangen).toMatchObject({ name: "vp-pend", httpOnly: true, sameSite: "Lax" });
  const minuten = ((angefangen?.expires ?? 0) - Date.now() / 1000) / 60;
  expect(minuten).toBeGreaterThan(14);
  expect(minuten).toBeLessThanOrEqual(15);
  const page = await context.newPage();
  await page.goto("/anmelden");
  expect(await page.evaluate(() => document.cookie)).toBe("");
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await context.close();
});
