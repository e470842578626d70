import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
} from "@playwright/test";
import { type Buehne, entwirf, test } from "./hilfe/buehne";
import {
  type Konto,
  neueAdministration,
  neuePerson,
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
  sql,
} from "./hilfe/daten";
import { meldeAn, PORTAL } from "./hilfe/ohne-skript";
import { SEITEN, WEGE } from "./hilfe/seiten";

const NICHTS = "00000000-0000-4000-8000-000000000000";

/** Adressen, hinter denen Daten des Arbeitgebers der Bühne liegen. */
const personenseiten = (id: string) => [
  `/anspruchsberechtigte/${id}`,
  `/anspruchsberechtigte/${id}?frueher=1`,
  `/anspruchsberechtigte/${id}/beurlaubung`,
  `/anspruchsberechtigte/${id}/beurlaubung/pruefen`,
];
const meldungsseiten = (meldung: string, anhang: string) => [
  `/meldungen/${meldung}`,
  `/meldungen/${meldung}/pdf`,
  `/meldungen/${meldung}/anhang/${anhang}`,
];
const nachrichtenseiten = (nachricht: string, gruppennachricht: string) => [
  `/postfach/${nachricht}`,
  `/postfach/${nachricht}/pdf`,
  `/postfach/${gruppennachricht}`,
  `/gruppenpostfach/Beamtenversorgung/${gruppennachricht}`,
  `/gruppenpostfach/Beamtenversorgung/${gruppennachricht}/pdf`,
  `/gruppenpostfach/Beamtenversorgung/${nachricht}`,
];
const alles = (b: Buehne) => [
  ...personenseiten(b.person.id),
  ...personenseiten(b.imEntwurf.id),
  ...meldungsseiten(b.meldung, b.anhang),
  ...nachrichtenseiten(b.nachricht, b.gruppennachricht),
  `/kasse/eingang/${b.offene}`,
];

/** Antwort ohne das, was sich bei jeder Anfrage oder mit der eigenen Adresse ändert. */
async function bild(anfrage: APIRequestContext, pfad: string) {
  const antwort = await anfrage.get(pfad, { maxRedirects: 0 });
  const text = (await antwort.text())
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
    .replaceAll(/nonce=\\?"[^"\\]+\\?"|\\"nonce\\":\\"[^"\\]+\\"/g, "NONCE")
    .replaceAll(/\d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr/g, "ZEIT");
  const kopf = Object.keys(antwort.headers()).filter((k) => k !== "content-length");
  return { status: antwort.status(), ...zerlegt(text), kopf: kopf.sort().join() };
}

/** Stück, in dem Next den Baum einer Seite nachliefert. */
const STUECK = /<script[^>]*>self\.__next_f\.push\(.*?\)<\/script>/gs;

/**
 * Grenzen und Nummern der nachgelieferten Stücke hängen davon ab, was auf dem Server zuerst fertig ist;
 * verglichen werden deshalb ihre Wörter, jedes so oft, wie es vorkommt.
 */
function zerlegt(text: string): { geruest: string; woerter: string } {
  const stuecke = text.match(STUECK) ?? [];
  return {
    geruest: text.replaceAll(STUECK, ""),
    woerter: (stuecke.join(" ").match(/\p{L}{3,}/gu) ?? [])
      .filter(
        (w) => w !== "self" && w !== "push" && w !== "next" && w !== "script" && w !== "NONCE",
      )
      .sort()
      .join(" "),
  };
}

/** Ein fremdes Ding darf sich durch nichts von einem unterscheiden, das es nicht gibt. */
async function wieNichtVorhanden(anfrage: APIRequestContext, pfade: string[]) {
  for (const pfad of pfade) {
    const fremd = await bild(anfrage, pfad);
    expect(fremd.status, pfad).toBe(404);
    const erfunden = await bild(anfrage, pfad.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, NICHTS));
    expect(fremd, pfad).toEqual(erfunden);
  }
}

async function alsKonto(browser: Browser, konto: Konto): Promise<BrowserContext> {
  const context = await browser.newContext();
  await meldeAn(context, konto);
  return context;
}

/** Sichert einen Entwurf zu einer Person. @returns Status der Antwort */
const sichere = async ({ request }: BrowserContext, personId: string) =>
  (
    await request.post(`/anspruchsberechtigte/${personId}/beurlaubung/entwurf`, {
      multipart: { bemerkung: "fremd" },
      headers: { Origin: PORTAL },
    })
  ).status();

const entwuerfe = async (konto: Konto) =>
  (await sql`select from entwurf where konto_id = ${konto.id}`).count;

test("Ein anderer Arbeitgeber derselben Kasse sieht nichts", async ({ browser, buehne }) => {
  const konto = await neueSachbearbeitung(await neuerArbeitgeber());
  const fremde = await alsKonto(browser, konto);
  await wieNichtVorhanden(fremde.request, alles(buehne));
  expect(await sichere(fremde, buehne.person.id)).toBe(404);
  expect(await sichere(fremde, NICHTS)).toBe(404);
  expect(await entwuerfe(konto)).toBe(0);
  await fremde.close();
});

test("Eine andere Kasse sieht nichts, weder ihre Arbeitgeber noch sie selbst", async ({
  browser,
  buehne,
}) => {
  const konto = await neueSachbearbeitung(await neuerArbeitgeber("302"));
  const arbeitgeber = await alsKonto(browser, konto);
  await wieNichtVorhanden(arbeitgeber.request, alles(buehne));
  expect(await sichere(arbeitgeber, buehne.person.id)).toBe(404);
  const kasse = await alsKonto(browser, await neuesKassenkonto("302"));
  await wieNichtVorhanden(kasse.request, [
    `/kasse/eingang/${buehne.offene}`,
    `/kasse/eingang/${buehne.meldung}`,
    `/meldungen/${buehne.meldung}/anhang/${buehne.anhang}`,
  ]);
  await Promise.all([arbeitgeber.close(), kasse.close()]);
});

test("Für ehemalige Beschäftigte gibt es die Detailseite, aber keine Formulare", async ({
  browser,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const heute = await neuerArbeitgeber();
  const person = await neuePerson(arbeitgeber, {
    status: "EHEMALIG",
    scheiben: [
      { von: "2010-01-01", bis: "2019-12-31" },
      { von: "2020-01-01", bis: null, bei: heute, bezeichnung: "Geheimrätin" },
    ],
  });
  const konto = await neueSachbearbeitung(arbeitgeber);
  const context = await alsKonto(browser, konto);
  const [detail, ...formulare] = personenseiten(person.id);
  const seite = await context.request.get(detail ?? "");
  expect(seite.status()).toBe(200);
  expect(await seite.text()).not.toContain("Geheimrätin");
  await wieNichtVorhanden(context.request, formulare.slice(1));
  expect(await sichere(context, person.id)).toBe(404);
  expect(await entwuerfe(konto)).toBe(0);
  await context.close();
});

test("Was eine Sachbearbeitung nicht darf, gibt es für sie nicht", async ({ browser, buehne }) => {
  const person = personenseiten(buehne.person.id);
  const formulare = person.slice(2);
  const meldung = meldungsseiten(buehne.meldung, buehne.anhang);
  const nachricht = nachrichtenseiten(buehne.nachricht, buehne.gruppennachricht);
  const gruppe = "/gruppenpostfach/Beamtenversorgung";
  const faelle: [rechte: string[], gruppen: string[], gesperrt: string[], offen: string[]][] = [
    [
      [],
      ["Beamtenversorgung"],
      ["/anspruchsberechtigte", ...person, ...meldung, "/postfach", gruppe, ...nachricht],
      ["/start", "/einstellungen", "/mitgliederdaten", "/meldungen"],
    ],
    [["POSTFACH"], [], [...person.slice(0, 1), gruppe, ...nachricht], ["/postfach"]],
    // Ohne das Grundrecht wirkt das Recht auf Formulare nicht.
    [["FORMULARE", "PERSONENDATEN"], [], [...person.slice(1), "/postfach"], ["/meldungen"]],
    [["ANZEIGE"], [], [...formulare, ...meldung], [`/anspruchsberechtigte/${buehne.person.id}`]],
    [
      ["POSTFACH", "ANZEIGE", "FORMULARE"],
      ["Beamtenversorgung"],
      // Das persönliche Postfach gehört nur der Person selbst.
      [`/postfach/${buehne.nachricht}`, `/postfach/${buehne.nachricht}/pdf`],
      [gruppe, `${gruppe}/${buehne.gruppennachricht}`, ...formulare.slice(0, 1), ...meldung],
    ],
  ];
  for (const [rechte, gruppen, gesperrt, offen] of faelle) {
    const konto = await neueSachbearbeitung(buehne.arbeitgeber, { rechte, gruppen });
    const context = await alsKonto(browser, konto);
    await wieNichtVorhanden(context.request, gesperrt);
    for (const pfad of offen)
      expect((await context.request.get(pfad)).status(), `${rechte} ${pfad}`).toBe(200);
    if (!rechte.includes("FORMULARE") || !rechte.includes("ANZEIGE")) {
      expect(await sichere(context, buehne.person.id)).toBe(404);
      expect(await entwuerfe(konto)).toBe(0);
    }
    await context.close();
  }
});

test("Was die Kasse einer Organisation abschaltet, gibt es ab der nächsten Anfrage nicht mehr", async ({
  browser,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const person = await neuePerson(arbeitgeber);
  const context = await alsKonto(browser, await neueSachbearbeitung(arbeitgeber));
  const formular = `/anspruchsberechtigte/${person.id}/beurlaubung`;
  expect((await entwirf(context, person.id)).headers().location).toBe(`${formular}/pruefen`);
  await sql`update mitglied set abgeschaltet = '{F5,GRUPPE:Beamtenversorgung}' where id = ${arbeitgeber.mitgliedId}`;
  await wieNichtVorhanden(context.request, [formular, `${formular}/pruefen`]);
  expect((await context.request.get("/gruppenpostfach/Beamtenversorgung")).status()).toBe(404);
  expect(await sichere(context, person.id)).toBe(404);
  await sql`update mitglied set abgeschaltet = '{ANZEIGE}' where id = ${arbeitgeber.mitgliedId}`;
  expect((await context.request.get(`/anspruchsberechtigte/${person.id}`)).status()).toBe(404);
  await context.close();
});

test("Die Portaladministration sieht keine Anspruchsberechtigten, Meldungen und Postfächer", async ({
  browser,
  buehne,
}) => {
  const konto = await neueAdministration(buehne.arbeitgeber);
  const context = await alsKonto(browser, konto);
  await wieNichtVorhanden(context.request, [
    ...alles(buehne),
    "/anspruchsberechtigte",
    "/meldungen",
    "/postfach",
    "/gruppenpostfach/Beamtenversorgung",
    "/kasse/eingang",
    "/kasse/statistik",
  ]);
  expect(await sichere(context, buehne.person.id)).toBe(404);
  for (const pfad of [
    "/start",
    "/einstellungen",
    "/mitgliederdaten",
    "/gruppenpostfach/Administration",
  ])
    expect((await context.request.get(pfad)).status(), pfad).toBe(200);
  await context.close();
});

test("Die Kasse hat keine Seiten der Arbeitgeber, die Arbeitgeber keine der Kasse", async ({
  browser,
  buehne,
}) => {
  const kasse = await browser.newContext({ storageState: buehne.staende.K });
  await wieNichtVorhanden(kasse.request, [
    ...personenseiten(buehne.person.id),
    ...nachrichtenseiten(buehne.nachricht, buehne.gruppennachricht),
    `/meldungen/${buehne.meldung}`,
    `/meldungen/${buehne.meldung}/pdf`,
    "/anspruchsberechtigte",
    "/meldungen",
    "/postfach",
    "/mitgliederdaten",
  ]);
  expect(await sichere(kasse, buehne.person.id)).toBe(404);
  const anhang = `/meldungen/${buehne.meldung}/anhang/${buehne.anhang}`;
  expect((await kasse.request.get(anhang)).status()).toBe(200);
  // Ein Anhang gehört zu seiner Meldung, nicht zu einer anderen.
  await wieNichtVorhanden(kasse.request, [`/meldungen/${buehne.offene}/anhang/${buehne.anhang}`]);
  const arbeitgeber = await browser.newContext({ storageState: buehne.staende.S });
  await wieNichtVorhanden(arbeitgeber.request, [
    "/kasse/eingang",
    "/kasse/statistik",
    "/kasse/fristen",
    "/kasse/dubletten",
    `/kasse/dubletten/${buehne.person.id}/${buehne.unberuehrt.id}`,
    `/kasse/eingang/naechste?von=${buehne.offene}`,
    `/kasse/eingang/${buehne.offene}`,
    `/meldungen/${buehne.offene}/anhang/${buehne.anhang}`,
  ]);
  await Promise.all([kasse.close(), arbeitgeber.close()]);
});

test("Unlesbare Kennungen sind wie unbekannte, kein Fehler", async ({ browser, buehne }) => {
  const context = await browser.newContext({ storageState: buehne.staende.S });
  for (const kennung of ["1", "x'--", "%00", "..%2f..%2fstart", "a".repeat(300), "{}"]) {
    for (const pfad of [
      `/anspruchsberechtigte/${kennung}`,
      `/anspruchsberechtigte/${kennung}/beurlaubung`,
      `/anspruchsberechtigte/${buehne.person.id}/${kennung}`,
      `/meldungen/${kennung}`,
      `/meldungen/${kennung}/pdf`,
      `/meldungen/${buehne.meldung}/anhang/${kennung}`,
      `/postfach/${kennung}`,
      `/gruppenpostfach/${kennung}`,
      `/kasse/eingang/${kennung}`,
    ])
      expect((await context.request.get(pfad)).status(), pfad).toBe(404);
  }
  await context.close();
});

test("Wer nicht angemeldet ist, wird zur Anmeldung geschickt und erfährt sonst nichts", async ({
  request,
  buehne,
}) => {
  for (const seite of SEITEN.filter((s) => s.als)) {
    const pfad = seite.pfad(buehne);
    const antwort = await request.get(pfad, { maxRedirects: 0 });
    if (seite.status === 404) continue;
    expect([303, 307], pfad).toContain(antwort.status());
    expect(antwort.headers().location).toBe(`/anmelden?weiter=${encodeURIComponent(pfad)}`);
    expect(await antwort.text()).not.toContain(buehne.person.name);
  }
  for (const [ordner, { methoden, pfad }] of Object.entries(WEGE)) {
    if (!ordner.startsWith("(portal)")) continue;
    const schreibt = methoden[0] === "POST";
    const antwort = await request.fetch(pfad(buehne), {
      method: methoden[0],
      headers: { Origin: PORTAL },
      maxRedirects: 0,
    });
    expect(antwort.status(), ordner).toBe(schreibt ? 401 : 303);
    if (!schreibt)
      expect(antwort.headers().location).toBe(
        `${PORTAL}/anmelden?weiter=${encodeURIComponent(pfad(buehne))}`,
      );
  }
});
