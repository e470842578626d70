import { expect } from "@playwright/test";
import { mails } from "./hilfe/anmelden";
import { BEURLAUBUNG, entwirf, melde, test } from "./hilfe/buehne";
import {
  neuePerson,
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
  PASSWORT,
  sql,
} from "./hilfe/daten";
import {
  ersterSchrittOhneSkript,
  meldeAn,
  PORTAL,
  sendeFormular,
  versteckteFelder,
} from "./hilfe/ohne-skript";
import { SEITEN, WEGE } from "./hilfe/seiten";

const NEU = "Sommerwiese-7-Regen!";
/** Herkünfte, die nicht das Portal sind. */
const FREMDE: Record<string, string>[] = [
  {},
  { Origin: "null" },
  { Origin: "http://boese.example" },
  { Origin: `${PORTAL}.boese.example` },
  { Origin: PORTAL, "Sec-Fetch-Site": "cross-site" },
  { Origin: PORTAL, "Sec-Fetch-Site": "same-site" },
];

test("Ein Formular, das eine fremde Seite abschickt, meldet niemanden an", async ({ context }) => {
  const konto = await neueSachbearbeitung(await neuerArbeitgeber());
  for (const kopf of FREMDE) {
    const antwort = await sendeFormular(
      context.request,
      "/anmelden",
      { kennung: konto.kennung, passwort: PASSWORT },
      { kopf },
    );
    expect(antwort.status(), JSON.stringify(kopf)).toBe(403);
    expect(await context.cookies()).toEqual([]);
  }
  expect(await mails(konto.email)).toEqual([]);
});

test("Eine fremde Seite ändert weder Passwort noch Entwurf, verlängert nichts und meldet nicht ab", async ({
  context,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const konto = await neueSachbearbeitung(arbeitgeber);
  const person = await neuePerson(arbeitgeber);
  await meldeAn(context, konto);
  const formular = `/anspruchsberechtigte/${person.id}/beurlaubung`;
  const { request } = context;
  for (const kopf of FREMDE) {
    const antworten = [
      await sendeFormular(
        request,
        "/einstellungen",
        { altesPasswort: PASSWORT, neuesPasswort: NEU, neuesPasswortBestaetigen: NEU },
        { kopf },
      ),
      await sendeFormular(request, formular, { ...BEURLAUBUNG(), absicht: "speichern" }, { kopf }),
      await request.post(`${formular}/entwurf`, { multipart: { bemerkung: "x" }, headers: kopf }),
      await request.post("/api/sitzung", { headers: kopf }),
      await request.post("/abmelden", { headers: kopf, maxRedirects: 0 }),
    ];
    expect(
      antworten.map((a) => a.status()),
      JSON.stringify(kopf),
    ).toEqual([403, 403, 403, 403, 403]);
  }
  expect((await sql`select from entwurf where konto_id = ${konto.id}`).count).toBe(0);
  expect((await request.get("/api/sitzung")).status()).toBe(200);
  await context.clearCookies();
  expect((await ersterSchrittOhneSkript(context, konto.kennung)).status()).toBe(303);
});

test("Seiten kennen nur GET, HEAD und POST, Wege nur ihre Methoden", async ({
  browser,
  buehne,
}) => {
  const headers = { Origin: PORTAL };
  for (const als of ["S", "K", undefined] as const) {
    const context = await browser.newContext({ storageState: als && buehne.staende[als] });
    for (const seite of SEITEN.filter((s) => s.als === als && !s.zustand && !s.vorher)) {
      for (const method of ["PUT", "PATCH", "DELETE"]) {
        const antwort = await context.request.fetch(seite.pfad(buehne), { method, headers });
        expect(antwort.status(), `${method} ${seite.ordner}`).toBe(405);
      }
    }
    await context.close();
  }
  const context = await browser.newContext({ storageState: buehne.staende.S });
  for (const [ordner, { methoden, pfad }] of Object.entries(WEGE)) {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
      if (methoden.includes(method) || ordner === "demo/postausgang/json") continue;
      const antwort = await context.request.fetch(pfad(buehne), { method, headers });
      expect(antwort.status(), `${method} ${ordner}`).toBe(405);
    }
  }
  const spur = await context.request.fetch("/anmelden", {
    method: "TRACE",
    headers: { "X-Geheim": "echo" },
  });
  expect(spur.status()).toBeGreaterThanOrEqual(400);
  expect(await spur.text()).not.toContain("echo");
  await context.close();
});

test("Lesen ändert nichts: Auch ein GET mit allen Feldern meldet niemanden an oder ab", async ({
  context,
}) => {
  const konto = await neueSachbearbeitung(await neuerArbeitgeber());
  await context.request.get(`/anmelden?kennung=${konto.kennung}&passwort=${PASSWORT}`);
  expect(await context.cookies()).toEqual([]);
  await meldeAn(context, konto);
  expect((await context.request.get("/abmelden")).status()).toBe(405);
  expect((await context.request.get("/api/sitzung")).status()).toBe(200);
});

test("Untergeschobene Felder bei Anmeldung und Passwort ändern nichts", async ({ context }) => {
  const arbeitgeber = await neuerArbeitgeber();
  const [konto, anderes] = [
    await neueSachbearbeitung(arbeitgeber),
    await neueSachbearbeitung(arbeitgeber),
  ];
  const stand = () =>
    sql`select id, kennung, klasse, kasse_rolle, mitglied_id, rechte, status from konto
      where id in (${konto.id}, ${anderes.id}) order by id`;
  const vorher = await stand();
  await sendeFormular(context.request, "/anmelden", {
    kennung: konto.kennung,
    passwort: PASSWORT,
    klasse: "K",
    rolle: "kasse",
    methode: "TOTP",
    mitgliedId: anderes.mitgliedId ?? "",
    bestaetigtAm: new Date().toISOString(),
  });
  expect((await context.request.get("/api/sitzung")).status()).toBe(401);
  await meldeAn(context, konto);
  await sendeFormular(context.request, "/einstellungen", {
    altesPasswort: PASSWORT,
    neuesPasswort: NEU,
    neuesPasswortBestaetigen: NEU,
    kontoId: anderes.id,
    kennung: anderes.kennung,
    klasse: "K",
    rolle: "ADMINISTRATION",
    status: "AKTIV",
    rechte: "VERWALTUNG",
    mitgliedId: "00000000-0000-4000-8000-000000000000",
  });
  expect(await stand()).toEqual(vorher);
  expect((await ersterSchrittOhneSkript(context, anderes.kennung)).status()).toBe(303);
  expect((await ersterSchrittOhneSkript(context, konto.kennung, NEU)).status()).toBe(303);
});

test("Ein Formular nimmt nur seine Felder an; Organisation, Konto und Stand kommen nie aus der Sendung", async ({
  context,
}) => {
  const [arbeitgeber, fremder] = [await neuerArbeitgeber(), await neuerArbeitgeber()];
  const konto = await neueSachbearbeitung(arbeitgeber);
  const [person, fremde] = [await neuePerson(arbeitgeber), await neuePerson(fremder)];
  await meldeAn(context, konto);
  const untergeschoben = {
    mitgliedId: fremder.mitgliedId,
    mitglied_id: fremder.mitgliedId,
    kasseId: "00000000-0000-4000-8000-000000000000",
    kontoId: "00000000-0000-4000-8000-000000000000",
    status: "uebernommen",
    referenz: "AAAAA",
    rolle: "kasse",
    ["__proto__"]: "x",
    "constructor.prototype.x": "y",
  };
  const meldung = await melde(context, person.id, untergeschoben);
  const [zeile] =
    await sql`select mitglied_id, konto_id, status, referenz, werte from meldung where id = ${meldung}`;
  expect(zeile).toMatchObject({
    mitglied_id: arbeitgeber.mitgliedId,
    konto_id: konto.id,
    status: "uebermittelt",
  });
  expect(zeile?.referenz).not.toBe("AAAAA");
  expect(Object.keys(zeile?.werte ?? {}).sort()).toEqual(
    ["ab", "ansprechperson", "bis", "datum", "rechtsgrundlage"].sort(),
  );

  // Die Sendung gilt der Person im Formular, und auf die muss das Recht bestehen.
  expect((await entwirf(context, person.id, { person: fremde.id })).status()).toBe(404);
  expect((await entwirf(context, person.id, { formular: "gibtesnicht" })).status()).toBe(404);
  expect((await entwirf(context, person.id, { person: "1 or 1=1" })).status()).toBe(200);
  expect((await sql`select from entwurf where konto_id = ${konto.id}`).count).toBe(0);
});

test("Handlungen der Kasse wirken nicht, wenn ein Arbeitgeber oder eine andere Kasse sie sendet", async ({
  browser,
  buehne,
}) => {
  const kasse = await browser.newContext({ storageState: buehne.staende.K });
  const seite = `/kasse/eingang/${buehne.offene}`;
  const html = await (await kasse.request.get(seite)).text();
  const arbeitgeber = await browser.newContext({ storageState: buehne.staende.S });
  const andereKasse = await browser.newContext();
  await meldeAn(andereKasse, await neuesKassenkonto("302"));
  for (const absender of [arbeitgeber, andereKasse]) {
    for (const merkmal of [
      "Übernehmen",
      "In Bearbeitung nehmen",
      "Text der Rückfrage",
      "Ablehnung",
    ]) {
      const daten = new FormData();
      for (const [name, wert] of versteckteFelder(html, merkmal)) daten.append(name, wert);
      daten.append("text", "Untergeschoben");
      const antwort = await absender.request.post(seite, {
        multipart: daten,
        headers: { Origin: PORTAL },
        maxRedirects: 0,
      });
      expect(antwort.status(), merkmal).toBe(404);
    }
  }
  const [zeile] = await sql`select status, version from meldung where id = ${buehne.offene}`;
  expect(zeile).toEqual({ status: "uebermittelt", version: 1 });
  await Promise.all([kasse.close(), arbeitgeber.close(), andereKasse.close()]);
});

test("Auf eine Rückfrage antwortet nur die gefragte Organisation", async ({ browser, buehne }) => {
  const eigene = await browser.newContext({ storageState: buehne.staende.S });
  const html = await (await eigene.request.get(`/meldungen/${buehne.meldung}`)).text();
  const felder = versteckteFelder(html, "Ihre Antwort");
  const fremde = await browser.newContext();
  const arbeitgeber = await neuerArbeitgeber();
  await meldeAn(fremde, await neueSachbearbeitung(arbeitgeber));
  const eigeneSeite = `/meldungen/${await melde(fremde, (await neuePerson(arbeitgeber)).id)}`;
  const daten = new FormData();
  for (const [name, wert] of felder) daten.append(name, wert);
  daten.append("antwort", "Untergeschoben");
  const antwort = await fremde.request.post(eigeneSeite, {
    multipart: daten,
    headers: { Origin: PORTAL },
    maxRedirects: 0,
  });
  expect(antwort.status()).toBe(404);
  const schritte =
    await sql`select from meldung_ereignis where meldung_id = ${buehne.meldung} and text = 'Untergeschoben'`;
  expect(schritte.count).toBe(0);
  await Promise.all([eigene.close(), fremde.close()]);
});

test("Fehlende und mehrfache Felder ergeben einen deutschen Satz, keinen Absturz", async ({
  request,
}) => {
  const html = await (await request.get("/anmelden")).text();
  for (const mehr of [
    [],
    [
      ["kennung", "a"],
      ["kennung", "b"],
      ["passwort", "x"],
    ],
  ]) {
    const daten = new FormData();
    for (const [name, wert] of [...versteckteFelder(html), ...mehr])
      daten.append(name ?? "", wert ?? "");
    const antwort = await request.post("/anmelden", {
      multipart: daten,
      headers: { Origin: PORTAL },
    });
    expect(antwort.status()).toBe(200);
    const text = await antwort.text();
    expect(text).toContain("Diese Angabe fehlt oder ist nicht lesbar.");
    expect(text).not.toMatch(/Invalid input|expected string/);
  }
});

test("Meldungen über Verstöße nimmt das Portal an, ohne etwas preiszugeben", async ({
  request,
}) => {
  for (const data of ["{}", "kein json", "x".repeat(20_000)]) {
    const antwort = await request.post("/csp-report", {
      data,
      headers: { "Content-Type": "application/csp-report" },
    });
    expect([antwort.status(), await antwort.text()]).toEqual([204, ""]);
  }
});
