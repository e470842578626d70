import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { formatDatum, plusTage } from "@/lib/datum";
import { liesZeitscheiben, withTenant } from "@/lib/db";
import { ordne } from "@/lib/lebenslauf";
import {
  akteurVon,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import { antwort, BEURLAUBT, entscheide, melde, ROHWERTE } from "@/lib/testhilfe/meldung";
import {
  beantworteRueckfrage,
  ladeEigeneMeldung,
  ladeMeldung,
  stelleRueckfrage,
  uebernimmMeldung,
} from ".";

let kasse: Awaited<ReturnType<typeof legeKasse>>;
let stadt: TestMitglied;
let meldend: Akteur;
let kassenkraft: Akteur;

beforeAll(async () => {
  kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
  meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
});
afterAll(schliesseAlles);

const gemeldet = (id: string, wer: Akteur = meldend) =>
  withTenant(wer, async (tx) => {
    const m = await (wer.klasse === "K" ? ladeMeldung : ladeEigeneMeldung)(tx, wer, id);
    if (!m) throw new Error("Meldung fehlt");
    return m;
  });
const zeile = async (id: string) => (await eigner()`select * from meldung where id = ${id}`)[0];
const abbruch = (arbeit: Promise<unknown>) =>
  arbeit.then(
    () => null,
    (f: unknown) => (f instanceof Zurueck ? f.zustand : Promise.reject(f)),
  );
const uebernimm = async (id: string) =>
  entscheide(
    kassenkraft,
    id,
    { version: (await gemeldet(id)).version, lebenslaufVersion: 1 },
    uebernimmMeldung,
  );
const lebenslauf = (personId: string) =>
  withTenant(kassenkraft, async (tx) => ordne(await liesZeitscheiben(tx, kasse.id, personId)));

let personId: string;
let id: string;

beforeEach(async () => {
  personId = (await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }])).id;
  id = await melde(meldend, personId);
});

const NEUES_ENDE = plusTage(BEURLAUBT.bis, 10);
const MIT_NEUEM_ENDE = { ...ROHWERTE(), bis: formatDatum(NEUES_ENDE) };

describe("Rückfrage zu einzelnen Angaben", () => {
  beforeEach(() =>
    entscheide(
      kassenkraft,
      id,
      { version: 1, text: "", fragen: { bis: "Stimmt das Ende?", ab: " ", erfunden: "?" } },
      stelleRueckfrage,
    ),
  );
  const antworte = (mehr: Record<string, unknown>) =>
    entscheide(meldend, id, antwort({ version: 2, ...mehr }), beantworteRueckfrage);

  it("steht mit ihrer Angabe im Verlauf und im Postfach; leere und unbekannte Felder fragen nichts", async () => {
    const m = await gemeldet(id);
    const frage = { feld: "bis", label: "Beurlaubung bis", text: "Stimmt das Ende?" };
    expect(m.verlauf.at(-1)?.fragen).toEqual([frage]);
    const [n] =
      await eigner()`select text from nachricht where meldung_id = ${id} and richtung = 'eingang'`;
    expect(n?.text).toContain("Beurlaubung bis: Stimmt das Ende?");
  });

  it("eine Rückfrage ohne Text und ohne Frage gibt es nicht", async () => {
    const andere = await melde(
      meldend,
      (await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }])).id,
    );
    const zustand = await abbruch(
      entscheide(kassenkraft, andere, { version: 1, text: "", fragen: {} }, stelleRueckfrage),
    );
    expect(zustand?.fehler).toHaveProperty("text");
  });

  it("die neue Angabe gilt, die gemeldete bleibt; die Übernahme rechnet mit der neuen", async () => {
    await antworte({ ...MIT_NEUEM_ENDE, "antwort.bis": "Verlängert", antwort: "Anbei." });
    const m = await gemeldet(id, kassenkraft);
    expect(m.status).toBe("in_bearbeitung");
    expect(m.werte.bis).toBe(BEURLAUBT.bis);
    expect(m.geltend).toEqual({ ...m.werte, bis: NEUES_ENDE });
    const unterschied = {
      feld: "bis",
      label: "Beurlaubung bis",
      alt: formatDatum(BEURLAUBT.bis),
      neu: formatDatum(NEUES_ENDE),
    };
    expect(m.aenderungen).toEqual([unterschied]);
    expect(m.verlauf.at(-1)).toMatchObject({
      art: "ANTWORT",
      text: "Anbei.",
      antworten: [{ feld: "bis", text: "Verlängert" }],
      aenderungen: [unterschied],
    });
    expect(await zeile(id)).toMatchObject({ version: 3 });
    await uebernimm(id);
    const beurlaubt = (await lebenslauf(personId)).find((s) => s.art === "BEURLAUBUNG");
    expect(beurlaubt).toMatchObject({ von: BEURLAUBT.ab, bis: NEUES_ENDE });
  });

  it("dieselbe Prüfung wie beim Melden: ein Fehler steht an seiner Angabe, und nichts geht verloren", async () => {
    const falsch = { ...ROHWERTE(), bis: formatDatum(plusTage(BEURLAUBT.ab, -1)) };
    const ergebnis = await antworte({ ...falsch, antwort: "Bitte sehr." });
    expect(ergebnis).toMatchObject({ zustand: { fehler: { bis: expect.any(String) } } });
    expect(await zeile(id)).toMatchObject({ status: "rueckfrage", version: 2 });
    const [entwurf] =
      await eigner()`select werte from entwurf where konto_id = ${meldend.kontoId} and person_id = ${personId}`;
    expect(entwurf?.werte).toMatchObject({ bis: falsch.bis, antwort: "Bitte sehr." });
  });

  it("neue Hinweise werden bestätigt und gehen mit zur Kasse", async () => {
    const frueher = { ...ROHWERTE(), datum: formatDatum(plusTage(BEURLAUBT.ab, 3)) };
    const ergebnis = await antworte({ ...frueher, antwort: "" });
    if (!("zustand" in ergebnis)) throw new Error("Der Hinweis fehlt");
    const offen = Object.keys(ergebnis.zustand.fehler ?? {});
    expect(offen.every((k) => k.startsWith("hinweis."))).toBe(true);
    expect(offen.length).toBeGreaterThan(0);
    await antworte({ ...frueher, ...Object.fromEntries(offen.map((k) => [k, "ja"])) });
    const m = await gemeldet(id, kassenkraft);
    expect(m.hinweise.map((b) => `hinweis.${b.regel}`)).toEqual(expect.arrayContaining(offen));
  });

  it("Text allein genügt, gar nichts nicht", async () => {
    expect(await antworte(ROHWERTE())).toMatchObject({ zustand: { fehler: { antwort: /./ } } });
    await antworte({ ...ROHWERTE(), "antwort.bis": "Ja, es stimmt." });
    const m = await gemeldet(id);
    expect(m.aenderungen).toEqual([]);
    expect(m.fassung).toBeNull();
    expect(m.verlauf.at(-1)?.antworten).toMatchObject([{ text: "Ja, es stimmt." }]);
  });

  it("die Zeile im Lebenslauf folgt der Antwort", async () => {
    await antworte(MIT_NEUEM_ENDE);
    const [m] = await eigner()`select zeile_bis::text from meldung where id = ${id}`;
    expect(m?.zeile_bis).toBe(NEUES_ENDE);
  });
});
