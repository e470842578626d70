import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { beispiele } from "../../lib/formulare/test-hilfen/beispiele";
import { ersterSchritt, neueMail } from "./anmelden";
import { AUSKUNFTSEITEN } from "./auskunft-seiten";
import { iso, tag } from "./beurlaubung";
import { BEURLAUBUNG, type Buehne } from "./buehne";
import { neuerArbeitgeber, neueSachbearbeitung, neuesKassenkonto, sql } from "./daten";
import { ersterSchrittOhneSkript, meldeAn, sendeFormular } from "./ohne-skript";
import { legeFassung, legeTextentwurf, neueKasse } from "./texte";

/** Eine Seite, wie die Prüfungen sie besuchen; dieselbe Seite kann in mehreren Zuständen dastehen. */
export interface Seite {
  /** Ordner unter `app/`, in dem die `page.tsx` liegt. */
  ordner: string;
  /** Zustand, in dem die Seite dasteht, wenn es nicht der gewöhnliche ist. */
  zustand?: string;
  /** Wer sie aufruft; ohne Angabe niemand Angemeldetes. */
  als?: "S" | "X" | "K" | "A";
  pfad: (b: Buehne) => string;
  status?: 404;
  /** Die Seite ruft `notFound()`; ihren Inhalt sieht man dann erst mit Skript. */
  leeresGeruest?: boolean;
  /** Seiten hinter einem geheimen Link sagen niemandem, woher jemand kam. */
  ohneVerweis?: boolean;
  /** Was vorher geschieht, damit die Seite etwas zu zeigen hat. */
  vorher?: (context: BrowserContext, b: Buehne) => PromiseLike<unknown>;
  /** Bringt die offene Seite in den Zustand. */
  dann?: (page: Page) => Promise<unknown>;
}

const angefangen = async (context: BrowserContext) =>
  ersterSchrittOhneSkript(context, (await neueSachbearbeitung(await neuerArbeitgeber())).kennung);
const ohneApp = async (context: BrowserContext) =>
  ersterSchrittOhneSkript(context, (await neuesKassenkonto("201", { totpOffen: true })).kennung);

const mitApp = async (context: BrowserContext) =>
  ersterSchrittOhneSkript(context, (await neuesKassenkonto()).kennung);

/** Öffnet einen Link zum Festlegen des Passworts; dessen Geheimnis liegt danach im Cookie. */
async function mitLink(context: BrowserContext) {
  const konto = await neueSachbearbeitung(await neuerArbeitgeber());
  await sendeFormular(context.request, "/passwort-vergessen", { kennung: konto.kennung });
  const mail = await neueMail(konto.email, new Set(), /Passwort zurücksetzen/);
  return context.request.get(/^http\S+$/m.exec(mail.text)?.[0] ?? "");
}

/** Meldet ein Konto an, dessen Kasse neue Nutzungsbedingungen hat. */
async function mitOffenenBedingungen(context: BrowserContext) {
  const { code } = await neueKasse();
  await legeFassung(await neuesKassenkonto(code, { rolle: "ADMINISTRATION" }), { aufschub: 14 });
  return meldeAn(context, await neueSachbearbeitung(await neuerArbeitgeber(code)));
}

/** Füllt die Anmeldung einer neuen Person bis zur Seite „Angaben prüfen“. */
const angemeldeterEntwurf = (context: BrowserContext) =>
  sendeFormular(context.request, "/anspruchsberechtigte/anmelden", {
    ...beispiele(iso(0)).anmeldung?.kleinste,
    absicht: "pruefen",
  });

const fest = (ordner: string, als?: Seite["als"]): Seite => ({
  ordner,
  als,
  pfad: () => `/${ordner.replace(/\([^)]+\)\//, "")}`,
});
const person = (b: Buehne, rest = "") => `/anspruchsberechtigte/${b.person.id}${rest}`;
const entwurf = (b: Buehne, rest = "") =>
  `/anspruchsberechtigte/${b.imEntwurf.id}/beurlaubung${rest}`;

const entwirfBrief = (context: BrowserContext, seite: string) =>
  sendeFormular(context.request, seite, {
    betreff: "Zum Ansehen",
    bereich: "Beihilfe",
    thema: "Pflege",
    text: "Guten Tag",
    absicht: "speichern",
  });

const ANMELDEN = "(oeffentlich)/anmelden";
const ORGANISATION = "(portal)/kasse/organisationen/[id]";
const GRUPPE = "(portal)/verwaltung/gruppenpostfaecher/[gruppe]";
const NUTZER = "(portal)/verwaltung/nutzer/[id]";
const MELDEN = "(portal)/kasse/melden/[mitglied]";
const melden = (b: Buehne, rest = "") => `/kasse/melden/${b.arbeitgeber.mitgliedId}${rest}`;
/** Füllt für die Organisation eine Beurlaubung, die am Telefon kam, bis zur Prüfung. */
const entwirfFuer = (context: BrowserContext, seite: string) =>
  sendeFormular(context.request, seite, {
    ...BEURLAUBUNG(),
    eingang_am: tag(0),
    eingang_weg: "TELEFON",
    absicht: "pruefen",
  });
const FORMULAR = "(portal)/anspruchsberechtigte/[id]/[formular]";

/** Jede Seite des Portals; ob eine fehlt, prüft sicherheit.spec.ts gegen die Ordner. */
export const SEITEN: readonly Seite[] = [
  fest(ANMELDEN),
  {
    ordner: ANMELDEN,
    zustand: "abgelehnt",
    pfad: () => "/anmelden?grund=leerlauf",
    dann: (page) => ersterSchritt(page, "S99999999999", "Falsch-9-Falsch!"),
  },
  { ordner: `${ANMELDEN}/tan`, vorher: angefangen, pfad: () => "/anmelden/tan" },
  {
    ordner: `${ANMELDEN}/tan`,
    zustand: "App einrichten",
    vorher: ohneApp,
    pfad: () => "/anmelden/tan",
  },
  fest("(oeffentlich)/passwort-vergessen"),
  {
    ordner: "(oeffentlich)/passwort-vergessen",
    zustand: "angefordert",
    pfad: () => "/passwort-vergessen?angefordert=1",
  },
  { ...fest("(oeffentlich)/nutzerkennung-abrufen"), ohneVerweis: true },
  {
    ordner: `${ANMELDEN}/wiederherstellung`,
    vorher: mitApp,
    pfad: () => "/anmelden/wiederherstellung",
  },
  { ...fest("(oeffentlich)/passwort-festlegen"), ohneVerweis: true },
  {
    ordner: "(oeffentlich)/passwort-festlegen",
    zustand: "mit gültigem Link und Fehlern",
    ohneVerweis: true,
    vorher: mitLink,
    pfad: () => "/passwort-festlegen",
    dann: (page) => page.getByRole("button", { name: "Bestätigen" }).click(),
  },
  fest("(oeffentlich)/registrieren"),
  fest("(oeffentlich)/zu-viele-anfragen"),
  ...AUSKUNFTSEITEN,
  ...[
    "barrierefreiheit",
    "datenschutz",
    "faq",
    "feedback",
    "gebaerdensprache",
    "impressum",
    "leichte-sprache",
    "nutzungsbedingungen",
    "support",
  ].map((name) => fest(`(hilfe)/${name}`)),
  { ordner: "(hilfe)/handbuch/[handbuch]", pfad: () => "/handbuch/sachbearbeitung" },
  { ordner: "demo/postausgang", pfad: (b) => `/demo/postausgang?an=${b.konten.S.email}` },
  { ordner: "(portal)/boden", als: "S", pfad: () => "/boden", status: 404, leeresGeruest: true },
  fest("(portal)/start", "S"),
  { ...fest("(portal)/start", "K"), zustand: "Kasse" },
  { ...fest("(portal)/start", "X"), zustand: "Administration" },
  fest("(portal)/einstellungen", "S"),
  fest("(portal)/einstellungen/passkeys", "S"),
  fest("(portal)/mitgliederdaten", "S"),
  fest("(portal)/anspruchsberechtigte", "S"),
  {
    ...fest("(portal)/anspruchsberechtigte", "S"),
    zustand: "Filter und Menüs offen",
    dann: async (page) => {
      for (const menue of await page.locator("main summary:visible").all()) await menue.click();
      await page.locator("summary", { hasText: "Nutzermenü" }).click();
    },
  },
  {
    ...fest("(portal)/anspruchsberechtigte", "S"),
    zustand: "leer",
    pfad: () => "/anspruchsberechtigte?nur=ehemalige",
  },
  {
    ordner: "(portal)/anspruchsberechtigte/[id]",
    als: "S",
    pfad: (b) => person(b, "?frueher=1"),
  },
  {
    ordner: "(portal)/anspruchsberechtigte/[id]",
    zustand: "gibt es nicht",
    als: "S",
    pfad: () => "/anspruchsberechtigte/00000000-0000-4000-8000-000000000000",
    status: 404,
    leeresGeruest: true,
  },
  {
    ordner: "(portal)/anspruchsberechtigte/[id]/ereignis/[ereignis]",
    als: "S",
    pfad: (b) => `/anspruchsberechtigte/${b.unberuehrt.id}/ereignis/kind`,
  },
  { ordner: FORMULAR, als: "S", pfad: (b) => entwurf(b) },
  {
    ordner: FORMULAR,
    zustand: "mit Fehlern",
    als: "S",
    pfad: (b) => `/anspruchsberechtigte/${b.unberuehrt.id}/beurlaubung`,
    dann: (page) => page.getByRole("button", { name: "Angaben prüfen" }).click(),
  },
  { ordner: `${FORMULAR}/pruefen`, als: "S", pfad: (b) => entwurf(b, "/pruefen") },
  fest("(portal)/anspruchsberechtigte/anmelden", "S"),
  {
    ordner: "(portal)/anspruchsberechtigte/anmelden/pruefen",
    als: "S",
    vorher: angemeldeterEntwurf,
    pfad: () => "/anspruchsberechtigte/anmelden/pruefen",
  },
  {
    ...fest("(portal)/anspruchsberechtigte/abweichung", "S"),
    vorher: (context, b) =>
      sendeFormular(context.request, person(b), {}, { merkmal: 'name="person"' }),
  },
  fest("(portal)/meldungen", "S"),
  {
    ordner: "(portal)/meldungen/entwurf/[id]",
    als: "S",
    pfad: (b) => `/meldungen/entwurf/${b.entwurf}`,
  },
  fest("(portal)/meldungen/stapel", "S"),
  {
    ...fest("(portal)/meldungen/stapel", "S"),
    zustand: "mit Fehlern",
    dann: (page) => page.getByRole("button", { name: "Hochladen und prüfen" }).click(),
  },
  {
    ordner: "(portal)/meldungen/stapel/[id]",
    als: "S",
    pfad: (b) => `/meldungen/stapel/${b.stapel}`,
  },
  fest("(portal)/kasse/statistik", "K"),
  { ordner: "(portal)/meldungen/[id]", als: "S", pfad: (b) => `/meldungen/${b.offene}` },
  {
    ordner: "(portal)/meldungen/[id]",
    zustand: "mit Rückfrage",
    als: "S",
    pfad: (b) => `/meldungen/${b.meldung}`,
  },
  fest("(portal)/postfach", "S"),
  { ordner: "(portal)/postfach/[id]", als: "S", pfad: (b) => `/postfach/${b.nachricht}` },
  {
    ordner: "(portal)/gruppenpostfach/[gruppe]",
    als: "S",
    pfad: () => "/gruppenpostfach/Beamtenversorgung",
  },
  {
    ordner: "(portal)/gruppenpostfach/[gruppe]/[id]",
    als: "S",
    pfad: (b) => `/gruppenpostfach/Beamtenversorgung/${b.gruppennachricht}`,
  },
  fest("(portal)/verwaltung/nutzer", "X"),
  fest("(portal)/verwaltung/nutzer/neu", "X"),
  {
    ...fest("(portal)/verwaltung/nutzer/neu", "X"),
    zustand: "mit Fehlern",
    dann: (page) => page.getByRole("button", { name: "Anlegen", exact: true }).click(),
  },
  { ordner: NUTZER, als: "X", pfad: (b) => `/verwaltung/nutzer/${b.konten.S.id}` },
  {
    ordner: NUTZER,
    zustand: "Bearbeiten",
    als: "X",
    pfad: (b) => `/verwaltung/nutzer/${b.konten.S.id}?bearbeiten=1`,
  },
  {
    ordner: NUTZER,
    zustand: "Dialog Deaktivieren",
    als: "X",
    pfad: (b) => `/verwaltung/nutzer/${b.konten.S.id}`,
    dann: (page) => page.getByRole("button", { name: "Nutzer:in dauerhaft deaktivieren" }).click(),
  },
  fest("(portal)/verwaltung/gruppenpostfaecher", "X"),
  { ordner: GRUPPE, als: "X", pfad: () => "/verwaltung/gruppenpostfaecher/beihilfe" },
  {
    ordner: GRUPPE,
    zustand: "Bearbeiten",
    als: "X",
    pfad: () => "/verwaltung/gruppenpostfaecher/mitglieder-recht?bearbeiten=1",
  },
  fest("(portal)/verwaltung/postfach-konfiguration", "X"),
  fest("(portal)/verwaltung/protokoll", "X"),
  fest("(portal)/verwaltung/rechtepruefung", "X"),
  {
    ...fest("(portal)/verwaltung/rechtepruefung", "X"),
    zustand: "mit fälligen Konten",
    vorher: (_context, b) =>
      sql`update konto set rechte_bestaetigt_am = now() - interval '190 days' where id = ${b.konten.S.id}`,
  },
  fest("(portal)/verwaltung/schnittstelle", "X"),
  {
    ...fest("(portal)/verwaltung/schnittstelle/neu", "X"),
    zustand: "mit Fehlern",
    dann: (page) => page.getByRole("button", { name: "Schlüssel anlegen", exact: true }).click(),
  },
  fest("(portal)/kasse/schnittstelle", "A"),
  fest("(portal)/kasse/schnittstelle/neu", "A"),
  fest("(hilfe)/api/docs"),
  fest("(portal)/kasse/protokoll", "A"),
  { ...fest("(portal)/start", "A"), zustand: "Administration der Kasse" },
  fest("(portal)/kasse/organisationen", "A"),
  fest("(portal)/kasse/organisationen/neu", "A"),
  {
    ordner: ORGANISATION,
    als: "A",
    pfad: (b) => `/kasse/organisationen/${b.arbeitgeber.mitgliedId}`,
    dann: async (page) => {
      for (const summary of await page.locator("main summary:visible").all()) await summary.click();
    },
  },
  {
    ordner: `${ORGANISATION}/administration/neu`,
    als: "A",
    pfad: (b) => `/kasse/organisationen/${b.arbeitgeber.mitgliedId}/administration/neu`,
  },
  {
    ordner: "(portal)/kasse/konten/[id]",
    als: "A",
    pfad: (b) => `/kasse/konten/${b.konten.X.id}`,
  },
  fest("(portal)/kasse/konten", "A"),
  {
    ordner: "(portal)/kasse/konten/[id]/betroffene",
    als: "A",
    pfad: (b) => `/kasse/konten/${b.konten.S.id}/betroffene`,
  },
  fest("(portal)/kasse/stoerungen", "A"),
  fest("(portal)/kasse/betrieb", "A"),
  fest("(portal)/kasse/personal", "A"),
  fest("(portal)/kasse/personal/neu", "A"),
  fest("(portal)/kasse/einstellungen", "A"),
  fest("(portal)/postfach/schreiben", "S"),
  {
    ...fest("(portal)/postfach/schreiben", "S"),
    zustand: "mit Fehlern",
    dann: (page) => page.getByRole("button", { name: "Senden", exact: true }).click(),
  },
  {
    ordner: "(portal)/postfach/schreiben/vorschau",
    als: "S",
    pfad: () => "/postfach/schreiben/vorschau",
    vorher: (context) => entwirfBrief(context, "/postfach/schreiben"),
  },
  {
    ordner: "(portal)/gruppenpostfach/[gruppe]/schreiben",
    zustand: "Antwort",
    als: "S",
    pfad: (b) => `/gruppenpostfach/Beamtenversorgung/schreiben?antwort=${b.gruppennachricht}`,
  },
  {
    ordner: "(portal)/gruppenpostfach/[gruppe]/schreiben/vorschau",
    als: "S",
    pfad: () => "/gruppenpostfach/Beamtenversorgung/schreiben/vorschau",
    vorher: (context) => entwirfBrief(context, "/gruppenpostfach/Beamtenversorgung/schreiben"),
  },
  fest("(portal)/suche", "S"),
  fest("(portal)/kasse/versorgungsauskunft", "K"),
  {
    ordner: "(portal)/kasse/versorgungsauskunft/[id]",
    als: "K",
    pfad: (b) => `/kasse/versorgungsauskunft/${b.arbeitgeber.mitgliedId}`,
    vorher: (context, b) =>
      sendeFormular(
        context.request,
        `/kasse/versorgungsauskunft/${b.arbeitgeber.mitgliedId}`,
        {},
        { merkmal: 'name="organisation"' },
      ),
  },
  fest("(portal)/kasse/postfach", "K"),
  {
    ordner: "(portal)/kasse/postfach/[id]",
    als: "K",
    pfad: (b) => `/kasse/postfach/${b.schriftwechsel}`,
    dann: (page) => page.locator("summary", { hasText: "Zuweisen oder weiterleiten" }).click(),
  },
  fest("(portal)/kasse/postfach/schreiben", "K"),
  {
    ordner: "(portal)/kasse/postfach/schreiben/vorschau",
    als: "K",
    pfad: (b) => `/kasse/postfach/schreiben?antwort=${b.schriftwechsel}`,
    dann: async (page) => {
      await page.getByLabel("Text*").fill("Guten Tag");
      await page.getByRole("button", { name: "Vorschau" }).click();
      await page.waitForURL(/vorschau/);
    },
  },
  fest("(portal)/kasse/postfach/vorlagen", "K"),
  fest("(portal)/kasse/mitteilungen", "K"),
  fest("(portal)/kasse/anliegen", "K"),
  {
    ordner: "(portal)/kasse/anliegen/[id]",
    als: "K",
    pfad: (b) => `/kasse/anliegen/${b.anliegen}`,
  },
  fest("(portal)/kasse/texte", "A"),
  {
    ordner: "(portal)/kasse/texte/[seite]",
    als: "A",
    pfad: () => "/kasse/texte/faq",
  },
  {
    ordner: "(portal)/kasse/texte/[seite]/vorschau",
    als: "A",
    vorher: (_context, b) => legeTextentwurf(b.konten.A, "datenschutz"),
    pfad: () => "/kasse/texte/datenschutz/vorschau",
  },
  fest("(portal)/kasse/bedingungen", "A"),
  fest("(portal)/verwaltung/bedingungen", "X"),
  {
    ordner: "(bedingungen)/bedingungen",
    vorher: mitOffenenBedingungen,
    pfad: () => "/bedingungen",
  },
  {
    ...fest("(portal)/kasse/codelisten", "A"),
    pfad: () => "/kasse/codelisten?liste=CL-BEU",
    dann: async (page) => {
      for (const summary of await page.locator("main summary:visible").all()) await summary.click();
    },
  },
  {
    ...fest("(portal)/kasse/loeschfristen", "K"),
    zustand: "nur für die Administration",
    status: 404,
    leeresGeruest: true,
  },
  fest("(portal)/kasse/eingang", "K"),
  {
    ...fest("(portal)/kasse/eingang", "K"),
    zustand: "Filter offen",
    dann: (page) => page.locator(".filter-bereich > summary").click(),
  },
  fest("(portal)/kasse/fristen", "A"),
  {
    ...fest("(portal)/kasse/fristen", "A"),
    zustand: "mit Fehlern",
    dann: (page) => page.getByRole("button", { name: "Frist festlegen" }).click(),
  },
  fest("(portal)/kasse/dubletten", "K"),
  {
    ordner: "(portal)/kasse/dubletten/[a]/[b]",
    als: "K",
    pfad: (b) => `/kasse/dubletten/${b.person.id}/${b.unberuehrt.id}`,
  },
  {
    ordner: "(portal)/kasse/eingang/[id]",
    als: "K",
    pfad: (b) => `/kasse/eingang/${b.offene}`,
    dann: (page) => page.locator("summary", { hasText: "Ablehnen" }).click(),
  },
  fest("(portal)/kasse/melden", "K"),
  { ordner: MELDEN, als: "K", pfad: (b) => melden(b) },
  { ordner: `${MELDEN}/[person]`, als: "K", pfad: (b) => melden(b, `/${b.unberuehrt.id}`) },
  {
    ordner: `${MELDEN}/[person]/[formular]`,
    als: "K",
    pfad: (b) => melden(b, `/${b.unberuehrt.id}/beurlaubung`),
  },
  {
    ordner: `${MELDEN}/[person]/[formular]/pruefen`,
    als: "K",
    vorher: (context, b) => entwirfFuer(context, melden(b, `/${b.unberuehrt.id}/beurlaubung`)),
    pfad: (b) => melden(b, `/${b.unberuehrt.id}/beurlaubung/pruefen`),
  },
  {
    ordner: "(portal)/kasse/eingang/[id]/korrigieren",
    als: "K",
    pfad: (b) => `/kasse/eingang/${b.offene}/korrigieren`,
  },
  { ordner: "", zustand: "gibt es nicht", pfad: () => "/gibt-es-nicht", status: 404 },
];

/** `app/page.tsx` leitet nur weiter. */
export const WEITERLEITUNGEN = ["/"];

const APP = join(import.meta.dirname, "../../app");

/** Ordner unter `app/` mit einer Datei dieses Namens. */
export const ordnerMit = (datei: "page.tsx" | "route.ts"): string[] =>
  readdirSync(APP, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name === datei)
    .map((e) => relative(APP, e.parentPath))
    .sort();

/** Wege ohne Bildschirm, mit den Methoden, die sie kennen, und einem Aufruf, der sie trifft. */
export const WEGE: Readonly<
  Record<string, { methoden: readonly string[]; pfad: (b: Buehne) => string }>
> = {
  "(oeffentlich)/passwort-festlegen/[token]": {
    methoden: ["GET"],
    pfad: () => `/passwort-festlegen/${"A".repeat(43)}`,
  },
  "(oeffentlich)/nutzerkennung-abrufen/[token]": {
    methoden: ["GET"],
    pfad: () => `/nutzerkennung-abrufen/${"A".repeat(43)}`,
  },
  "(portal)/anspruchsberechtigte/[id]/[formular]/entwurf": {
    methoden: ["POST"],
    pfad: (b) => entwurf(b, "/entwurf"),
  },
  "(portal)/anspruchsberechtigte/anmelden/entwurf": {
    methoden: ["POST"],
    pfad: () => "/anspruchsberechtigte/anmelden/entwurf",
  },
  "(portal)/gruppenpostfach/[gruppe]/[id]/pdf": {
    methoden: ["GET"],
    pfad: (b) => `/gruppenpostfach/Beamtenversorgung/${b.gruppennachricht}/pdf`,
  },
  "(portal)/gruppenpostfach/[gruppe]/[id]/nachweis": {
    methoden: ["GET"],
    pfad: (b) => `/gruppenpostfach/Beamtenversorgung/${b.gruppennachricht}/nachweis`,
  },
  "(portal)/postfach/[id]/nachweis": {
    methoden: ["GET"],
    pfad: (b) => `/postfach/${b.nachricht}/nachweis`,
  },
  "(portal)/kasse/postfach/[id]/nachweis": {
    methoden: ["GET"],
    pfad: (b) => `/kasse/postfach/${b.schriftwechsel}/nachweis`,
  },
  "(portal)/meldungen/[id]/anhang/[datei]": {
    methoden: ["GET"],
    pfad: (b) => `/meldungen/${b.meldung}/anhang/${b.anhang}`,
  },
  "(portal)/kasse/eingang/naechste": {
    methoden: ["GET"],
    pfad: (b) => `/kasse/eingang/naechste?von=${b.offene}`,
  },
  "(portal)/meldungen/[id]/pdf": { methoden: ["GET"], pfad: (b) => `/meldungen/${b.meldung}/pdf` },
  "(portal)/meldungen/stapel/[id]/fehler": {
    methoden: ["GET"],
    pfad: (b) => `/meldungen/stapel/${b.stapel}/fehler`,
  },
  "(portal)/meldungen/stapel/vorlage/[formular]": {
    methoden: ["GET"],
    pfad: () => "/meldungen/stapel/vorlage/beurlaubung",
  },
  "(portal)/postfach/[id]/anhang/[datei]": {
    methoden: ["GET"],
    pfad: (b) => `/postfach/${b.nachricht}/anhang/${b.anhang}`,
  },
  "(portal)/kasse/postfach/nachricht/[id]/anhang/[datei]": {
    methoden: ["GET"],
    pfad: (b) => `/kasse/postfach/nachricht/${b.gruppennachricht}/anhang/${b.anhang}`,
  },
  "(portal)/postfach/schreiben/entwurf": {
    methoden: ["POST"],
    pfad: () => "/postfach/schreiben/entwurf",
  },
  "(portal)/kasse/postfach/schreiben/entwurf": {
    methoden: ["POST"],
    pfad: () => "/kasse/postfach/schreiben/entwurf",
  },
  "(portal)/postfach/[id]/pdf": {
    methoden: ["GET"],
    pfad: (b) => `/postfach/${b.nachricht}/pdf`,
  },
  "(portal)/verwaltung/protokoll/csv": {
    methoden: ["GET"],
    pfad: () => "/verwaltung/protokoll/csv",
  },
  "(portal)/verwaltung/protokoll/pdf": {
    methoden: ["GET"],
    pfad: () => "/verwaltung/protokoll/pdf",
  },
  "(portal)/kasse/versorgungsauskunft/[id]/[lauf]/csv": {
    methoden: ["GET"],
    pfad: (b) =>
      `/kasse/versorgungsauskunft/${b.arbeitgeber.mitgliedId}/00000000-0000-4000-8000-000000000000/csv`,
  },
  "(portal)/kasse/melden/[mitglied]/[person]/[formular]/entwurf": {
    methoden: ["POST"],
    pfad: (b) => melden(b, `/${b.unberuehrt.id}/beurlaubung/entwurf`),
  },
  "(portal)/kasse/konten/[id]/betroffene/csv": {
    methoden: ["GET"],
    pfad: (b) => `/kasse/konten/${b.konten.S.id}/betroffene/csv`,
  },
  "(portal)/kasse/protokoll/csv": { methoden: ["GET"], pfad: () => "/kasse/protokoll/csv" },
  "(portal)/kasse/protokoll/pdf": { methoden: ["GET"], pfad: () => "/kasse/protokoll/pdf" },
  "(hilfe)/handbuch/[handbuch]/pdf": {
    methoden: ["GET"],
    pfad: () => "/handbuch/administration/pdf",
  },
  "(rechner)/versorgungsauskunft/ergebnis/pdf": {
    methoden: ["GET"],
    pfad: () => "/versorgungsauskunft/ergebnis/pdf",
  },
  abmelden: { methoden: ["POST"], pfad: () => "/abmelden" },
  "(portal)/suche/starten": { methoden: ["POST"], pfad: () => "/suche/starten" },
  "(portal)/mitteilungen/[id]/schliessen": {
    methoden: ["POST"],
    pfad: () => "/mitteilungen/00000000-0000-4000-8000-000000000000/schliessen",
  },
  "api/v1/abholung": { methoden: ["GET"], pfad: () => "/api/v1/abholung" },
  "api/v1/abholung/[id]/anlagen/[datei]": {
    methoden: ["GET"],
    pfad: (b) => `/api/v1/abholung/${b.meldung}/anlagen/${b.anhang}`,
  },
  "api/v1/abholung/[id]/quittung": {
    methoden: ["POST"],
    pfad: (b) => `/api/v1/abholung/${b.meldung}/quittung`,
  },
  "api/v1/meldungen": { methoden: ["GET"], pfad: () => "/api/v1/meldungen" },
  "api/v1/meldungen/[kennung]": {
    methoden: ["GET", "POST"],
    pfad: (b) => `/api/v1/meldungen/${b.meldung}`,
  },
  "api/v1/meldungen/[kennung]/pruefen": {
    methoden: ["POST"],
    pfad: () => "/api/v1/meldungen/beurlaubung/pruefen",
  },
  "api/v1/openapi.json": { methoden: ["GET"], pfad: () => "/api/v1/openapi.json" },
  "api/v1/personen/[persnr]": { methoden: ["GET"], pfad: () => "/api/v1/personen/4342" },
  "api/neuigkeiten": { methoden: ["GET"], pfad: () => "/api/neuigkeiten" },
  "api/sitzung": { methoden: ["GET", "POST"], pfad: () => "/api/sitzung" },
  "csp-report": { methoden: ["POST"], pfad: () => "/csp-report" },
  "demo/postausgang/json": { methoden: ["GET"], pfad: () => "/demo/postausgang?format=json" },
  livez: { methoden: ["GET"], pfad: () => "/livez" },
  readyz: { methoden: ["GET"], pfad: () => "/readyz" },
};
