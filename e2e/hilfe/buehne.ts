import { type Browser, type BrowserContext, test as grund } from "@playwright/test";
import { tag } from "./beurlaubung";
import {
  type Arbeitgeber,
  type Konto,
  neueAdministration,
  neuePerson,
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
  sql,
  type Testperson,
} from "./daten";
import { meldeAn, PORTAL, sendeFormular } from "./ohne-skript";
import { legeAnliegen } from "./texte";

type Stand = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Klasse des Kontos; A ist die Administration der Kasse. */
type Wer = "S" | "X" | "K" | "A";

/** Ein Arbeitgeber, bei dem es von allem etwas gibt: für Prüfungen, die jede Seite besuchen. */
export interface Buehne {
  arbeitgeber: Arbeitgeber;
  person: Testperson;
  /** Person ohne Entwurf und Meldung. */
  unberuehrt: Testperson;
  /** Person mit angefangenem Entwurf, dessen Angaben geprüft werden können. */
  imEntwurf: Testperson;
  /** Kennung dieses Entwurfs. */
  entwurf: string;
  /** Meldung mit Anhang und Rückfrage der Kasse. */
  meldung: string;
  anhang: string;
  /** Meldung, über die noch nicht entschieden ist. */
  offene: string;
  nachricht: string;
  gruppennachricht: string;
  /** Schriftwechsel der Kasse zur Gruppennachricht. */
  schriftwechsel: string;
  /** Geprüfte Tabelle mit einer sendbaren und einer fehlerhaften Zeile. */
  stapel: string;
  /** Anfrage an den Support der Kasse. */
  anliegen: string;
  konten: Record<Wer, Konto>;
  /** Angemeldete Browser je Kontoklasse. */
  staende: Record<Wer, Stand>;
}

/** Vollständige Angaben einer Beurlaubung, ohne Beanstandung außer fehlenden Unterlagen. */
export const BEURLAUBUNG = () => ({
  ab: tag(7),
  bis: tag(34),
  datum: tag(-1),
  rechtsgrundlage: "10",
  ansprechperson: "Erika Prüfstein",
});

const nr = (adresse: string | undefined) => adresse?.split("/").at(-1) ?? "";

/** Füllt das Formular „Beurlaubung“ bis zur Seite „Angaben prüfen“. */
export const entwirf = (context: BrowserContext, personId: string, mehr = {}) =>
  sendeFormular(context.request, `/anspruchsberechtigte/${personId}/beurlaubung`, {
    ...BEURLAUBUNG(),
    ...mehr,
    absicht: "pruefen",
  });

/** Sendet eine Beurlaubung verbindlich. @returns Kennung der Meldung */
export async function melde(context: BrowserContext, personId: string, mehr = {}): Promise<string> {
  await entwirf(context, personId, mehr);
  const seite = `/anspruchsberechtigte/${personId}/beurlaubung/pruefen`;
  const html = await (await context.request.get(seite)).text();
  const hinweise = [...html.matchAll(/name="(hinweis\.\w+)"/g)].map(([, name = ""]) => [
    name,
    "on",
  ]);
  const antwort = await sendeFormular(context.request, seite, Object.fromEntries(hinweise));
  return nr(antwort.headers().location);
}

async function baue(browser: Browser): Promise<Buehne> {
  const arbeitgeber = await neuerArbeitgeber();
  const konten = {
    S: await neueSachbearbeitung(arbeitgeber),
    X: await neueAdministration(arbeitgeber),
    K: await neuesKassenkonto(),
    A: await neuesKassenkonto("201", { rolle: "ADMINISTRATION" }),
  };
  const [person, unberuehrt, imEntwurf] = [
    await neuePerson(arbeitgeber),
    await neuePerson(arbeitgeber, { name: "Unberührt" }),
    await neuePerson(arbeitgeber, { name: "Entwurf" }),
  ];
  const neu = () => browser.newContext({ baseURL: PORTAL });
  const [s, x, k, a] = [await neu(), await neu(), await neu(), await neu()];
  await meldeAn(s, konten.S);
  await meldeAn(x, konten.X);
  await meldeAn(k, konten.K);
  await meldeAn(a, konten.A);
  const meldung = await melde(s, person.id, {
    anlagen: new File(["Name;Betrag\nMüller;12,50\n"], "liste.csv", { type: "text/csv" }),
  });
  const offene = await melde(s, person.id);
  await entwirf(s, imEntwurf.id);
  const [entwurf] = await sql<
    { id: string }[]
  >`select id from entwurf where person_id = ${imEntwurf.id}`;
  await sendeFormular(
    k.request,
    `/kasse/eingang/${meldung}`,
    { text: "Bitte nennen Sie das Aktenzeichen." },
    { merkmal: "Text der Rückfrage" },
  );
  const [datei] = await sql<{ id: string }[]>`select id from datei where meldung_id = ${meldung}`;
  const [nachricht] = await sql<
    { id: string }[]
  >`select id from nachricht where meldung_id = ${offene} and konto_id = ${konten.S.id}`;
  // Fünf Zeichen wie jede Referenz, aber klein: Das Portal vergibt solche nie.
  const referenz = Math.random().toString(36).slice(2, 7).padEnd(5, "x");
  const [gruppennachricht] = await sql<
    { id: string }[]
  >`insert into nachricht (kasse_id, mitglied_id, gruppe, richtung, referenz, bereich, thema, betreff, text)
    values (${arbeitgeber.kasseId}, ${arbeitgeber.mitgliedId}, 'Beamtenversorgung', 'eingang', ${referenz}, 'Beamtenversorgung', 'Sonstiges', 'Rundschreiben', 'Text')
    returning id`;
  const [schriftwechsel] = await sql<
    { id: string }[]
  >`insert into schriftwechsel (kasse_id, mitglied_id, gruppe, referenz, team, bereich, thema, betreff, stand)
    values (${arbeitgeber.kasseId}, ${arbeitgeber.mitgliedId}, 'Beamtenversorgung', ${referenz}, 'Beamtenversorgung', 'Beamtenversorgung', 'Sonstiges', 'Rundschreiben', 'OFFEN')
    returning id`;
  const stapel = await legeStapel(arbeitgeber, konten.S, person);
  const staende = {
    S: await s.storageState(),
    X: await x.storageState(),
    K: await k.storageState(),
    A: await a.storageState(),
  };
  await Promise.all([s.close(), x.close(), k.close(), a.close()]);
  return {
    arbeitgeber,
    person,
    unberuehrt,
    imEntwurf,
    entwurf: entwurf?.id ?? "",
    meldung,
    anhang: datei?.id ?? "",
    offene,
    nachricht: nachricht?.id ?? "",
    gruppennachricht: gruppennachricht?.id ?? "",
    anliegen: await legeAnliegen(arbeitgeber.kasseId),
    schriftwechsel: schriftwechsel?.id ?? "",
    stapel,
    konten,
    staende,
  };
}

/** Geprüfte Tabelle mit einer sendbaren und einer fehlerhaften Zeile. @returns Kennung */
export async function legeStapel(
  a: Arbeitgeber,
  konto: Konto,
  person: Testperson,
): Promise<string> {
  const [neu] = await sql<
    { id: string }[]
  >`insert into stapel (kasse_id, konto_id, mitglied_id, formular, formular_version, dateiname, geprueft_am)
    values (${a.kasseId}, ${konto.id}, ${a.mitgliedId}, 'kontaktdaten', 1, 'liste.csv', now()) returning id`;
  const id = neu?.id ?? "";
  const hinweis = { schwere: "hinweis", regel: "C11", feld: null, text: "Bitte fügen Sie bei." };
  const fehler = { schwere: "fehler", regel: "PERSON", feld: "persnr", text: "Gibt es nicht." };
  await sql`insert into stapel_zeile (kasse_id, stapel_id, nr, konto_id, persnr, rohwerte, zustand, befunde) values
    (${a.kasseId}, ${id}, 2, ${konto.id}, ${person.persnr}, '{}', 'GEPRUEFT', ${sql.json([hinweis])}),
    (${a.kasseId}, ${id}, 3, ${konto.id}, '999999', '{}', 'FEHLER', ${sql.json([fehler])})`;
  return id;
}

/** Wie `test`, mit einer Bühne je Arbeitsprozess. */
export const test = grund.extend<object, { buehne: Buehne }>({
  buehne: [async ({ browser }, use) => use(await baue(browser)), { scope: "worker" }],
});
