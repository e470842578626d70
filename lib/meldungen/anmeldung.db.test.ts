import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { plusMonate, plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { beispiele } from "@/lib/formulare/test-hilfen/beispiele";
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
import { entscheide, melde, sende } from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import {
  berechneWirkung,
  ladeFormularfall,
  ladeMeldung,
  lehneAb,
  NEUE_PERSON,
  pruefeEntwurf,
  sichereEntwurf,
  type Uebernahme,
  uebernimmMeldung,
} from ".";

const { kleinste = {}, voll = {} } = beispiele(heute()).anmeldung ?? {};

let kasse: Awaited<ReturnType<typeof legeKasse>>;
let stadt: TestMitglied;
let dorf: TestMitglied;
let meldend: Akteur;
let kassenkraft: Akteur;

beforeAll(async () => {
  kasse = await legeKasse();
  [stadt, dorf] = [await legeMitglied(kasse.id), await legeMitglied(kasse.id)];
  meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
});
afterAll(schliesseAlles);

let naechster = 0;
/** Ein Geburtsdatum, das in dieser Kasse noch niemand hat. */
function geboren() {
  const iso = plusTage("1990-01-01", naechster++);
  return { iso, deutsch: iso.split("-").reverse().join(".") };
}

const vorschau = (id: string, zuordnung = "") =>
  withTenant(kassenkraft, async (tx) => {
    const m = await ladeMeldung(tx, kassenkraft, id);
    const v = m && (await berechneWirkung(tx, m, { zuordnung }));
    if (!v) throw new Error("Keine Vorschau");
    return v;
  });

const uebernimm = (id: string, eingabe: Partial<Uebernahme>) =>
  entscheide(
    kassenkraft,
    id,
    { version: 1, lebenslaufVersion: 0, zuordnung: NEUE_PERSON, bekannte: 0, ...eingabe },
    uebernimmMeldung,
  );

const scheitert = (arbeit: Promise<unknown>) =>
  arbeit.then(
    () => "",
    (f: unknown) =>
      f instanceof Zurueck ? (f.zustand.meldung ?? JSON.stringify(f.zustand.fehler)) : String(f),
  );

const personen = (geburtsdatum: string) =>
  eigner()`select * from person where kasse_id = ${kasse.id} and geburtsdatum = ${geburtsdatum}`;

/** Bekannte Person bei der anderen Organisation, bis vor dem Beginn der Anmeldung. */
const beiDorf = (geburtsdatum: string, bis: string | null, name = "Öztürk-Đặng") =>
  legePerson(kasse.id, [{ von: "2015-01-01", bis, bei: dorf }], {
    name,
    vorname: "Anna Łucja",
    geburtsdatum,
  });

describe("Eine Anmeldung wird erst durch die Annahme zur Person", () => {
  it("vor der Annahme gibt es keine Person, danach eine mit allen Daten und eigener Nummer", async () => {
    const g = geboren();
    const id = await melde(meldend, null, "anmeldung", { ...voll, geburtsdatum: g.deutsch });
    expect((await personen(g.iso)).count).toBe(0);
    const [m] = await eigner()`select person_id, betreff from meldung where id = ${id}`;
    expect(m).toEqual({ person_id: null, betreff: "Anmeldung von Anna Łucja Öztürk-Đặng" });
    await uebernimm(id, {});
    const [p, ...rest] = await personen(g.iso);
    expect(rest).toEqual([]);
    expect(p?.persnr).toMatch(/^[1-9]\d{0,5}$/);
    expect(p?.daten).toMatchObject({ ort: "Münster", staatsangehoerigkeit: ["000", "163"] });
    const [uebersicht] =
      await eigner()`select mitglied_id, status, persnr from person_mitglied where person_id = ${p?.id}`;
    expect(uebersicht).toEqual({ mitglied_id: stadt.id, status: "KUENFTIG", persnr: p?.persnr });
    const [antwort] =
      await eigner()`select text from nachricht where meldung_id = ${id} and richtung = 'eingang'`;
    expect(antwort?.text).toContain(`hat die Pers.-Nummer ${p?.persnr}`);
    const aktionen =
      await eigner()`select aktion from audit_ereignis where objekt_id = ${p?.id} and kasse_id = ${kasse.id}`;
    expect(aktionen.map((a) => a.aktion)).toContain("person.angelegt");
  });

  it("die Kasse kann die Nummer vergeben; eine vergebene wird abgelehnt", async () => {
    const [eins, zwei] = [geboren(), geboren()];
    const erste = await melde(meldend, null, "anmeldung", {
      ...kleinste,
      geburtsdatum: eins.deutsch,
    });
    await uebernimm(erste, { persnr: "654321" });
    expect((await personen(eins.iso))[0]?.persnr).toBe("654321");
    const zweite = await melde(meldend, null, "anmeldung", {
      ...kleinste,
      geburtsdatum: zwei.deutsch,
    });
    expect(await scheitert(uebernimm(zweite, { persnr: "654321" }))).toContain("schon vergeben");
    expect((await personen(zwei.iso)).count).toBe(0);
  });

  it("eine abgelehnte Anmeldung hinterlässt keine Person", async () => {
    const g = geboren();
    const id = await melde(meldend, null, "anmeldung", { ...kleinste, geburtsdatum: g.deutsch });
    await entscheide(kassenkraft, id, { version: 1, text: "Die Urkunde fehlt." }, lehneAb);
    expect((await personen(g.iso)).count).toBe(0);
  });
});

describe("Personen, die die Kasse schon führt", () => {
  it("die Kasse muss wählen; der Arbeitgeber erfährt beim Melden nichts davon", async () => {
    const g = geboren();
    const bekannt = await beiDorf(g.iso, "2020-12-31");
    const id = await melde(meldend, null, "anmeldung", { ...kleinste, geburtsdatum: g.deutsch });
    const [m] = await eigner()`select hinweise, werte from meldung where id = ${id}`;
    expect(JSON.stringify(m)).not.toContain(dorf.name);
    expect(JSON.stringify(m?.hinweise)).not.toContain("bekannt");
    const offen = await vorschau(id);
    expect(offen).toMatchObject({ ok: false, bekannte: [{ id: bekannt.id, genau: true }] });
    expect(offen.bekannte[0]?.organisationen).toEqual([dorf.name]);
    expect(await scheitert(uebernimm(id, { zuordnung: "", bekannte: 1 }))).toContain("ordnen Sie");
  });

  it("zugeordnet behält sie Nummer, Namen und frühere Zeiten; die Angaben sind die neuen", async () => {
    const g = geboren();
    const bekannt = await beiDorf(g.iso, "2020-12-31");
    const id = await melde(meldend, null, "anmeldung", { ...voll, geburtsdatum: g.deutsch });
    const v = await vorschau(id, bekannt.id);
    if (!v.ok) throw new Error(v.grund);
    expect(v.personendaten?.zeilen).toContainEqual({ label: "Ort", alt: "", neu: "Münster" });
    await uebernimm(id, { zuordnung: bekannt.id, bekannte: 1, lebenslaufVersion: 1 });
    const [p, ...rest] = await personen(g.iso);
    expect(rest).toEqual([]);
    expect(p).toMatchObject({ id: bekannt.id, persnr: bekannt.persnr });
    expect(p?.daten).toMatchObject({ ort: "Münster" });
    const zeiten =
      await eigner()`select von::text, bis::text, mitglied_id, traeger_name from zeitscheibe where person_id = ${bekannt.id} and ersetzt_am is null order by von`;
    expect(zeiten.map((z) => [z.von, z.bis, z.mitglied_id ?? z.traeger_name])).toEqual([
      ["2014-08-01", "2014-12-31", "Kreis Anderswo"],
      ["2015-01-01", "2020-12-31", dorf.id],
      [plusTage(heute(), 10), null, stadt.id],
    ]);
    const [m] = await eigner()`select person_id from meldung where id = ${id}`;
    expect(m?.person_id).toBe(bekannt.id);
  });

  it("ist sie noch anderswo beschäftigt, geht es erst nach deren Abmeldung", async () => {
    const g = geboren();
    const bekannt = await beiDorf(g.iso, null);
    const id = await melde(meldend, null, "anmeldung", { ...kleinste, geburtsdatum: g.deutsch });
    const v = await vorschau(id, bekannt.id);
    expect(v.ok ? "" : v.grund).toContain("überschneiden");
  });

  it("auch eine neue Person ist möglich, wenn die Kasse es sagt", async () => {
    const g = geboren();
    await beiDorf(g.iso, "2020-12-31");
    const id = await melde(meldend, null, "anmeldung", { ...kleinste, geburtsdatum: g.deutsch });
    await uebernimm(id, { zuordnung: NEUE_PERSON, bekannte: 1 });
    expect((await personen(g.iso)).count).toBe(2);
  });

  it("ähnliche werden gezeigt: gleicher Vorname oder Geburtsname; andere nicht", async () => {
    const g = geboren();
    await beiDorf(g.iso, "2020-12-31", "Heiratet");
    await legePerson(kasse.id, [{ von: "2015-01-01", bis: "2020-12-31", bei: dorf }], {
      name: "Ganz",
      vorname: "Anders",
      geburtsdatum: g.iso,
    });
    const id = await melde(meldend, null, "anmeldung", { ...kleinste, geburtsdatum: g.deutsch });
    expect((await vorschau(id)).bekannte).toMatchObject([{ name: "Heiratet", genau: false }]);
  });

  it("zwei Anmeldungen derselben Person zugleich: die zweite muss sie neu ansehen", async () => {
    const g = geboren();
    const andere = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: dorf.id }));
    const ids = await Promise.all(
      [meldend, andere].map((wer) =>
        melde(wer, null, "anmeldung", { ...kleinste, geburtsdatum: g.deutsch }),
      ),
    );
    const ergebnisse = await Promise.all(ids.map((id) => scheitert(uebernimm(id, {}))));
    expect(ergebnisse.filter((e) => e === "")).toHaveLength(1);
    expect(ergebnisse.filter((e) => e.includes("führt inzwischen andere Personen"))).toHaveLength(
      1,
    );
    expect((await personen(g.iso)).count).toBe(1);
  });
});

describe("Prüfung beim Arbeitgeber", () => {
  const befunde = (wer: Akteur, werte: Record<string, string>) =>
    withTenant(wer, async (tx) => {
      const fall = await ladeFormularfall(tx, wer, "anmeldung", null);
      if (!fall) throw new Error("Formular nicht möglich");
      await sichereEntwurf(
        tx,
        wer,
        { formular: "anmeldung", personId: null, lebenslaufVersion: 0 },
        werte,
      );
      const g = await pruefeEntwurf(tx, wer, fall);
      return [...(g?.fehler ?? []), ...(g?.hinweise ?? [])].map((b) => b.regel);
    });
  const neu = async (m: TestMitglied) =>
    akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: m.id }));

  it("in der eigenen Organisation schon angemeldet ist ein Fehler, in einer anderen unsichtbar", async () => {
    const g = geboren();
    await beiDorf(g.iso, null);
    const werte = { ...kleinste, geburtsdatum: g.deutsch };
    expect(await befunde(await neu(dorf), werte)).toContain("F1-ANGEMELDET");
    expect(await befunde(await neu(stadt), werte)).not.toContain("F1-ANGEMELDET");
  });

  it("der Name zählt ohne Rücksicht auf Akzente; eine beendete Beschäftigung zählt nicht", async () => {
    const g = geboren();
    await beiDorf(g.iso, null);
    const werte = { ...kleinste, name: "Ozturk-Dang", vorname: "anna lucja" };
    const wer = await neu(dorf);
    expect(await befunde(wer, { ...werte, geburtsdatum: g.deutsch })).toContain("F1-ANGEMELDET");
    const fort = geboren();
    await beiDorf(fort.iso, plusMonate(heute(), -1));
    const spaeter = { ...kleinste, geburtsdatum: fort.deutsch };
    expect(await befunde(wer, spaeter)).not.toContain("F1-ANGEMELDET");
  });

  it("eine zweite Anmeldung derselben Person zum selben Tag ist ein Hinweis (C5)", async () => {
    const g = geboren();
    const wer = await neu(stadt);
    const werte = { ...kleinste, geburtsdatum: g.deutsch };
    expect(await befunde(wer, werte)).not.toContain("C5");
    await melde(wer, null, "anmeldung", werte);
    expect(await befunde(wer, werte)).toContain("C5");
  });

  it("ohne das Recht oder von der Kasse abgeschaltet gibt es das Formular nicht", async () => {
    const fall = (wer: Akteur) =>
      withTenant(wer, (tx) => ladeFormularfall(tx, wer, "anmeldung", null));
    const konto = (rechte: string[]) =>
      legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id, rechte });
    expect(await fall(akteurVon(await konto(["ANZEIGE", "FORMULARE"])))).not.toBeNull();
    expect(await fall(akteurVon(await konto(["ANZEIGE", "PERSONENDATEN"])))).toBeNull();
    expect(await fall(akteurVon(await konto(["ANZEIGE", "FORMULARE"]), ["F1"]))).toBeNull();
    expect(await fall(kassenkraft)).toBeNull();
  });

  it("Formulare mit Person gehen nicht ohne, und umgekehrt", async () => {
    const fall = (formular: string, personId: string | null) =>
      withTenant(meldend, (tx) => ladeFormularfall(tx, meldend, formular, personId));
    const person = await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }]);
    expect(await fall("beurlaubung", null)).toBeNull();
    expect(await fall("anmeldung", person.id)).toBeNull();
    await expect(sende(meldend, null, crypto.randomUUID())).rejects.toThrow("nicht gefunden");
  });
});
