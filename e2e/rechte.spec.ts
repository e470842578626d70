import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, expect } from "@playwright/test";
import { can, type Objekt, type Recht, type Rolle } from "../lib/auth/policy";
import { GEWAEHRUNGEN, type Gewaehrung } from "../lib/auth/rechte";
import { type Buehne, test } from "./hilfe/buehne";
import {
  type Arbeitgeber,
  type Konto,
  neueAdministration,
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
  sql,
} from "./hilfe/daten";
import { HANDLUNGEN, type Rollenkuerzel, type Vorlage } from "./hilfe/handlungen";
import { meldeAn, PORTAL } from "./hilfe/ohne-skript";
import { WEGE } from "./hilfe/seiten";
import { WEGRECHTE, type Wegrecht } from "./hilfe/wegrechte";

const WURZEL = join(import.meta.dirname, "..");
const PORTALORDNER = "app/(portal)/";

/** Eine Serveraktion des gebauten Portals. */
interface Handlung {
  id: string;
  /** `Ordner#Name` unter `app/(portal)/`. */
  name: string;
  recht: Recht;
  /** Adresse einer Seite, die sie enthält. */
  seite: string;
}

/** Ob ein Konto handeln darf, wird an diesen gemessen: eigene Organisation, andere, andere Kasse. */
interface Handelnde {
  name: string;
  kuerzel: Rollenkuerzel;
  rolle: Rolle;
  konto: Konto;
  context: BrowserContext;
}

const ROLLE: Record<Rollenkuerzel, Rolle> = {
  S: "sachbearbeitung",
  X: "administration",
  K: "kasse",
  A: "kasseAdministration",
};

/** Adresse zu einer Seite; Platzhalter treffen nichts, die Handlung läuft vor der Seite. */
const adresse = (seite: string) =>
  seite
    .replace(/^app|\/page$|\/\([^)]+\)/g, "")
    .replace("[gruppe]", "beihilfe")
    .replace("[formular]", "beurlaubung")
    .replaceAll(/\[\w+\]/g, "00000000-0000-4000-8000-000000000000");

/** Recht einer Handlung aus ihrer Quelle; es steht als Text oder als Konstante derselben Datei da. */
function rechtAus(quelle: string, name: string): string | undefined {
  const [, wert = ""] =
    new RegExp(`export const ${name} = \\w+\\(\\{\\s*recht: ("[a-z]+:[a-z]+"|[A-Z]+)`).exec(
      quelle,
    ) ?? [];
  if (wert.startsWith('"')) return wert.slice(1, -1);
  return new RegExp(`const ${wert} = "([a-z]+:[a-z]+)"`).exec(quelle)?.[1];
}

/** Alle Serveraktionen hinter der Anmeldung, aus dem Verzeichnis des Baus und ihren Quellen. */
function handlungen(): Handlung[] {
  const verzeichnis = JSON.parse(
    readFileSync(join(WURZEL, ".next/server/server-reference-manifest.json"), "utf8"),
  ) as {
    node: Record<
      string,
      { filename: string; exportedName: string; workers: Record<string, unknown> }
    >;
  };
  return Object.entries(verzeichnis.node)
    .filter(([, a]) => a.filename.startsWith(PORTALORDNER))
    .map(([id, { filename, exportedName, workers }]) => {
      const quelle = readFileSync(join(WURZEL, filename), "utf8");
      const recht = rechtAus(quelle, exportedName);
      if (!recht) throw new Error(`${filename}#${exportedName}: Recht nicht gefunden`);
      const ordner = filename.slice(PORTALORDNER.length, -"/actions.ts".length);
      return {
        id,
        name: `${ordner}#${exportedName}`,
        recht: recht as Recht,
        seite: adresse(Object.keys(workers)[0] ?? ""),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

async function angemeldet(
  browser: Browser,
  name: string,
  kuerzel: Rollenkuerzel,
  konto: Konto,
): Promise<Handelnde> {
  const context = await browser.newContext({ baseURL: PORTAL });
  await meldeAn(context, konto);
  return { name, kuerzel, rolle: ROLLE[kuerzel], konto, context };
}

async function alleRollen(browser: Browser, b: Buehne): Promise<Handelnde[]> {
  const [andere, fremde] = [await neuerArbeitgeber(), await neuerArbeitgeber("302")];
  const bei = async (ort: string, a: Arbeitgeber) => [
    await angemeldet(browser, `S ${ort}`, "S", await neueSachbearbeitung(a)),
    await angemeldet(browser, `X ${ort}`, "X", await neueAdministration(a)),
  ];
  const kasse = async (ort: string, code: string) => [
    await angemeldet(browser, `K ${ort}`, "K", await neuesKassenkonto(code)),
    await angemeldet(
      browser,
      `A ${ort}`,
      "A",
      await neuesKassenkonto(code, { rolle: "ADMINISTRATION" }),
    ),
  ];
  return [
    await angemeldet(browser, "S selbst", "S", b.konten.S),
    ...(await bei("eigene", b.arbeitgeber)),
    ...(await bei("andere", andere)),
    ...(await bei("andere Kasse", fremde)),
    ...(await kasse("eigene Kasse", "201")),
    ...(await kasse("andere Kasse", "302")),
  ];
}

/** Objekt der Handlung, gemessen an der Bühne oder an der handelnden Person. */
function objekt(
  { gehoert }: Pick<Vorlage | Wegrecht, "gehoert">,
  b: Buehne,
  { konto }: Handelnde,
): Objekt | null {
  const { kasseId, mitgliedId } = b.arbeitgeber;
  switch (gehoert) {
    case "nichts":
      return null;
    case "selbst":
      return { kasseId: konto.kasseId, mitgliedId: konto.mitgliedId, kontoId: konto.id };
    case "konto":
      return { kasseId, mitgliedId, kontoId: b.konten.S.id };
    case "organisation":
      return { kasseId, mitgliedId };
    case "kasse":
      return { kasseId };
  }
}

const ALLE = new Set(Object.keys(GEWAEHRUNGEN) as Gewaehrung[]);

/** Was die Policy sagt, enger gefasst durch das, was das Laden dieser Rolle zeigt. */
function soll(
  recht: Recht,
  vorlage: Pick<Vorlage | Wegrecht, "gehoert" | "ohne">,
  b: Buehne,
  wer: Handelnde,
): boolean {
  const { kasseId, mitgliedId, id: kontoId } = wer.konto;
  const handelnder = { kasseId, mitgliedId, kontoId, rolle: wer.rolle, rechte: ALLE };
  const was = objekt(vorlage, b, wer);
  return was !== null && !vorlage.ohne?.includes(wer.kuerzel) && can(handelnder, recht, was);
}

const abgelehnte = async (recht: Recht, { konto }: Handelnde) =>
  (
    await sql`select 1 from audit_ereignis where konto_id = ${konto.id} and aktion = ${`abgelehnt.${recht}`}`
  ).length;

/** Ruft die Handlung wie React und sagt, ob das Portal sie ausgeführt hat. */
async function rufe(
  handlung: Handlung,
  felder: Record<string, string | File>,
  wer: Handelnde,
): Promise<boolean> {
  const daten = new FormData();
  for (const [name, wert] of Object.entries(felder)) daten.append(`_1_${name}`, wert);
  daten.append("0", JSON.stringify([{}, "$K1"]));
  const vorher = await abgelehnte(handlung.recht, wer);
  const antwort = await wer.context.request.post(handlung.seite, {
    multipart: daten,
    headers: { Origin: PORTAL, "Next-Action": handlung.id, Accept: "text/x-component" },
    maxRedirects: 0,
  });
  expect(antwort.status(), `${handlung.name} als ${wer.name}`).toBeLessThan(500);
  const abgelehnt = (await abgelehnte(handlung.recht, wer)) - vorher;
  if (abgelehnt > 0) expect(antwort.status(), `${handlung.name} als ${wer.name}`).toBe(404);
  return abgelehnt === 0;
}

test("Jede Handlung wirkt in jeder Rolle genau so weit, wie die Policy sagt", async ({
  browser,
  buehne,
}) => {
  test.setTimeout(300_000);
  const alle = handlungen();
  expect(alle.length).toBeGreaterThanOrEqual(60);
  expect(
    alle.map((h) => h.name).filter((name) => !(name in HANDLUNGEN)),
    "Handlungen ohne Vorlage in e2e/hilfe/handlungen.ts",
  ).toEqual([]);
  const rollen = await alleRollen(browser, buehne);
  const abweichend: string[] = [];
  for (const handlung of alle) {
    const vorlage = HANDLUNGEN[handlung.name] as Vorlage;
    // Abgelehntes ändert nichts; eine Vorlage reicht für alle, die nicht dürfen.
    const fremde = await vorlage.felder(buehne);
    for (const wer of rollen) {
      const darf = soll(handlung.recht, vorlage, buehne, wer);
      const tut = await rufe(
        handlung,
        darf ? await vorlage.felder(buehne, wer.konto) : fremde,
        wer,
      );
      if (tut !== darf)
        abweichend.push(
          `${handlung.name} (${handlung.recht}) als ${wer.name}: soll ${darf}, ist ${tut}`,
        );
    }
  }
  expect(abweichend).toEqual([]);
  await Promise.all(rollen.map((r) => r.context.close()));
});

test("Jeder Weg ohne Bildschirm öffnet sich in jeder Rolle genau so weit, wie die Policy sagt", async ({
  browser,
  buehne,
}) => {
  test.setTimeout(180_000);
  const wege = Object.entries(WEGE)
    .filter(([ordner]) => ordner.startsWith("(portal)/"))
    .map(([ordner, weg]) => ({ ...weg, name: ordner.slice("(portal)/".length) }));
  expect(
    wege.map((w) => w.name).filter((name) => !(name in WEGRECHTE)),
    "Wege ohne Eintrag in e2e/hilfe/wegrechte.ts",
  ).toEqual([]);
  const rollen = await alleRollen(browser, buehne);
  const abweichend: string[] = [];
  for (const { name, methoden, pfad } of wege) {
    const w = WEGRECHTE[name] as Wegrecht;
    for (const wer of rollen) {
      const selbst = !w.persoenlich || wer.konto.id === buehne.konten.S.id;
      const darf = selbst && soll(w.recht, w, buehne, wer);
      const vorher = await abgelehnte(w.recht, wer);
      const schreibt = methoden[0] === "POST";
      const antwort = await wer.context.request.fetch(pfad(buehne), {
        method: methoden[0],
        headers: { Origin: PORTAL },
        maxRedirects: 0,
        ...(schreibt && { multipart: { suche: "Probe" } }),
      });
      const ist = (await abgelehnte(w.recht, wer)) === vorher;
      if (ist !== darf || antwort.status() >= 500 || (!ist && antwort.status() !== 404))
        abweichend.push(
          `${name} als ${wer.name}: soll ${darf}, ist ${ist}, Status ${antwort.status()}`,
        );
    }
  }
  expect(abweichend).toEqual([]);
  await Promise.all(rollen.map((r) => r.context.close()));
});

test("Gebastelte Anfragen einer Administration ändern nichts und stehen in der Prüfspur", async ({
  browser,
}) => {
  const [eigene, andere] = [await neuerArbeitgeber(), await neuerArbeitgeber()];
  const [s, fremde] = [await neueSachbearbeitung(eigene), await neueSachbearbeitung(andere)];
  const x = await angemeldet(browser, "X", "X", await neueAdministration(eigene));
  await sql`update mitglied set abgeschaltet = '{FORMULARE,GRUPPE:Beihilfe}' where id = ${eigene.mitgliedId}`;
  const aendere = handlungen().find((h) => h.name === "verwaltung/nutzer/[id]#aendere");
  if (!aendere) throw new Error("Handlung fehlt");
  const angaben = { vorname: "Erika", name: "Prüfstein", email: s.email, version: "1" };
  const stand = () =>
    sql`select * from konto where id in ${sql([s.id, fremde.id, x.konto.id])} order by id`;
  const vorher = await stand();
  const gebastelt: Record<string, Record<string, string>> = {
    "fremde Organisation": { nutzer: fremde.id },
    "an sich selbst": { nutzer: x.konto.id, "funktion.anzeige": "ja" },
    "abgeschaltete Funktion": { nutzer: s.id, "funktion.formulare": "ja" },
    "abgeschaltetes Gruppenpostfach": { nutzer: s.id, "gruppe.beihilfe": "ja" },
    "unbekanntes Feld": { nutzer: s.id, klasse: "ja" },
    "andere Organisation als Feld": { nutzer: s.id, mitgliedId: andere.mitgliedId },
    "Rolle als Feld": { nutzer: s.id, kasse_rolle: "ADMINISTRATION" },
  };
  for (const [fall, felder] of Object.entries(gebastelt)) {
    expect(await rufe(aendere, { ...angaben, ...felder }, x), fall).toBe(false);
    expect([...(await stand())], fall).toEqual([...vorher]);
  }
  await x.context.close();
});
