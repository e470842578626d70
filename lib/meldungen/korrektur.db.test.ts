import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { formatDatum, plusTage } from "@/lib/datum";
import { liesZeitscheiben, withTenant } from "@/lib/db";
import { FORMULARE, type Formular } from "@/lib/formulare";
// Beispiele und Zufall je Formular gehören zum Kern; nur Tests holen sie an dessen Eingang vorbei.
import { beispiele } from "@/lib/formulare/test-hilfen/beispiele";
import { zufallsmeldung } from "@/lib/formulare/test-hilfen/zufall";
import { ordne } from "@/lib/lebenslauf";
import {
  ablehnung,
  akteurVon,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import {
  antwort,
  BEURLAUBT,
  entscheide,
  legePersonFuer,
  melde,
  ROHWERTE,
} from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import {
  beantworteRueckfrage,
  bearbeiteKorrektur,
  berechneWirkung,
  istWirksam,
  ladeEigeneMeldung,
  ladeKorrektur,
  ladeMeldung,
  lehneAb,
  stelleRueckfrage,
  uebernimmMeldung,
} from ".";

let kasse: Awaited<ReturnType<typeof legeKasse>>;
let stadt: TestMitglied;
let meldend: Akteur;
let kassenkraft: Akteur;
let zweite: Akteur;

beforeAll(async () => {
  kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
  meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
  zweite = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
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
const korrigiere = (
  id: string,
  version: number,
  mehr: Record<string, unknown>,
  wer = kassenkraft,
) =>
  entscheide(
    wer,
    id,
    { version, absicht: "pruefen", korrektur_grund: "Laut Bescheid", ...mehr },
    bearbeiteKorrektur,
  );
const korrekturVon = (id: string) =>
  withTenant(kassenkraft, async (tx) => {
    const m = await ladeMeldung(tx, kassenkraft, id);
    return m && ladeKorrektur(tx, m);
  });
/** Was die Seite der Kasse zeigt: Vorschau mit der wirksamen Korrektur. */
const seite = (id: string) =>
  withTenant(kassenkraft, async (tx) => {
    const m = await ladeMeldung(tx, kassenkraft, id);
    if (!m) throw new Error("Meldung fehlt");
    const korrektur = await ladeKorrektur(tx, m);
    const werte = istWirksam(korrektur) ? korrektur.werte : m.geltend;
    const v = await berechneWirkung(tx, m, { werte });
    if (!v) throw new Error("Vorschau fehlt");
    return { m, korrektur, v };
  });
const uebernimm = async (id: string, mehr: Record<string, unknown> = {}) => {
  const { m, korrektur, v } = await seite(id);
  return entscheide(
    kassenkraft,
    id,
    {
      version: m.version,
      lebenslaufVersion: v.lebenslaufVersion,
      zuordnung: v.zuordnung,
      bekannte: v.bekannte.length,
      ...(korrektur && { korrektur: korrektur.version }),
      ...mehr,
    },
    uebernimmMeldung,
  );
};
const lebenslauf = (personId: string) =>
  withTenant(kassenkraft, async (tx) => ordne(await liesZeitscheiben(tx, kasse.id, personId)));
const ohneKennung = (scheiben: readonly object[]) =>
  scheiben.map((s) => ({ ...s, id: null, umfang: null }));

let personId: string;
let id: string;

beforeEach(async () => {
  personId = (await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }])).id;
  id = await melde(meldend, personId);
});

const NEUES_ENDE = plusTage(BEURLAUBT.bis, 10);
const MIT_NEUEM_ENDE = { ...ROHWERTE(), bis: formatDatum(NEUES_ENDE) };

describe("Übernehmen mit Korrektur", () => {
  it("Vorschau und Übernahme rechnen mit der Korrektur; der Arbeitgeber sieht sie mit Grund", async () => {
    expect(await korrigiere(id, 1, MIT_NEUEM_ENDE)).toEqual({ weiter: `/kasse/eingang/${id}` });
    const { v } = await seite(id);
    if (!v.ok) throw new Error(v.grund);
    await uebernimm(id);
    expect(ohneKennung(await lebenslauf(personId))).toEqual(ohneKennung(v.nachher));
    const m = await gemeldet(id);
    expect(m.werte.bis).toBe(BEURLAUBT.bis);
    expect(m.aenderungen).toMatchObject([{ feld: "bis", neu: formatDatum(NEUES_ENDE) }]);
    expect(m.verlauf.at(-1)).toMatchObject({ art: "UEBERNOMMEN", text: "Laut Bescheid" });
    const [n] =
      await eigner()`select text from nachricht where meldung_id = ${id} and richtung = 'eingang'`;
    const satz = `Beurlaubung bis: gemeldet ${formatDatum(BEURLAUBT.bis)}, korrigiert ${formatDatum(NEUES_ENDE)}`;
    expect(n?.text).toContain(satz);
    expect(n?.text).toContain("Grund: Laut Bescheid");
    expect(await korrekturVon(id)).toBeNull();
    const [spur] =
      await eigner()`select einzelheiten from audit_ereignis where objekt_id = ${id} and aktion = 'meldung.uebernommen'`;
    expect(spur?.einzelheiten).toMatchObject({ korrigiert: true });
  });

  it("auch wo der Arbeitgeber Hinweise bestätigt hat und neue dazukommen", async () => {
    expect((await gemeldet(id)).hinweise.length).toBeGreaterThan(0);
    const frueher = { ...ROHWERTE(), datum: formatDatum(plusTage(BEURLAUBT.ab, 3)) };
    await korrigiere(id, 1, frueher);
    expect((await korrekturVon(id))?.hinweise.length).toBeGreaterThan(0);
    await uebernimm(id);
    expect(await zeile(id)).toMatchObject({ status: "uebernommen" });
  });

  it("vor der Übernahme sieht der Arbeitgeber nichts davon", async () => {
    await korrigiere(id, 1, MIT_NEUEM_ENDE);
    expect((await gemeldet(id)).aenderungen).toEqual([]);
    const sicht = await withTenant(meldend, (tx) => tx.execute("select from meldung_korrektur"));
    expect(sicht.length).toBe(0);
  });

  it("mit Fehlern, ohne Grund oder ohne Änderung wird nicht übernommen; Getipptes bleibt", async () => {
    const falsch = { ...ROHWERTE(), bis: formatDatum(plusTage(BEURLAUBT.ab, -1)) };
    const faelle: [Record<string, unknown>, string][] = [
      [falsch, "bis"],
      [{ ...MIT_NEUEM_ENDE, korrektur_grund: "" }, "korrektur_grund"],
      [ROHWERTE(), "_korrektur"],
    ];
    for (const [werte, feld] of faelle) {
      const ergebnis = await korrigiere(id, 1, werte);
      expect(ergebnis).toMatchObject({ zustand: { fehler: { [feld]: expect.any(String) } } });
      expect((await abbruch(uebernimm(id)))?.meldung).toContain("noch nicht fertig");
    }
    expect((await korrekturVon(id))?.rohwerte).toMatchObject(ROHWERTE());
    expect(await zeile(id)).toMatchObject({ status: "uebermittelt" });
  });

  it("nur gesichert ist nicht geprüft: Erst die Prüfung macht die Korrektur fertig", async () => {
    await korrigiere(id, 1, { ...MIT_NEUEM_ENDE, absicht: "aktualisieren" });
    expect((await abbruch(uebernimm(id)))?.meldung).toContain("noch nicht fertig");
    await korrigiere(id, 1, MIT_NEUEM_ENDE);
    await uebernimm(id);
    expect(await zeile(id)).toMatchObject({ status: "uebernommen" });
  });

  it("eine inzwischen geänderte Korrektur wird nicht übernommen, eine ungesehene auch nicht", async () => {
    await korrigiere(id, 1, MIT_NEUEM_ENDE);
    await korrigiere(id, 1, { ...MIT_NEUEM_ENDE, korrektur_grund: "Anders" }, zweite);
    for (const korrektur of [1, undefined])
      expect((await abbruch(uebernimm(id, { korrektur })))?.meldung).toContain("Korrektur wurde");
    expect(await zeile(id)).toMatchObject({ status: "uebermittelt" });
  });

  it("antwortet der Arbeitgeber inzwischen mit neuen Angaben, ist die Korrektur überholt", async () => {
    await korrigiere(id, 1, MIT_NEUEM_ENDE);
    await entscheide(
      kassenkraft,
      id,
      { version: 1, text: "", fragen: { bis: "Wirklich?" } },
      stelleRueckfrage,
    );
    const bis = formatDatum(plusTage(BEURLAUBT.bis, 3));
    await entscheide(
      meldend,
      id,
      antwort({ version: 2, ...ROHWERTE(), bis }),
      beantworteRueckfrage,
    );
    expect((await korrekturVon(id))?.veraltet).toBe(true);
    expect((await abbruch(uebernimm(id)))?.meldung).toContain("überholt");
    await korrigiere(id, 3, { absicht: "verwerfen" });
    await uebernimm(id);
    expect((await gemeldet(id)).geltend.bis).toBe(plusTage(BEURLAUBT.bis, 3));
  });

  it("mit der Ablehnung ist auch die Korrektur weg", async () => {
    await korrigiere(id, 1, MIT_NEUEM_ENDE);
    await entscheide(kassenkraft, id, { version: 1, text: "Nein" }, lehneAb);
    expect(await korrekturVon(id)).toBeNull();
    expect((await gemeldet(id)).aenderungen).toEqual([]);
  });

  it("gemeldete und nachgetragene Angaben lassen sich in der Datenbank nicht ändern", async () => {
    const sql = eigner();
    expect(await ablehnung(sql`update meldung set werte = '{}' where id = ${id}`)).toBe("23514");
    await korrigiere(id, 1, MIT_NEUEM_ENDE);
    await uebernimm(id);
    expect(
      await ablehnung(
        sql`update meldung_ereignis set nachtrag = null where meldung_id = ${id} and nachtrag is not null`,
      ),
    ).toBe("23514");
  });
});

/** Jede Anmeldung meint eine andere Person. */
let nummer = 0;
const einzigartig = (form: Formular): Record<string, string> =>
  form.ohnePerson
    ? {
        name: `Korrektur${"abcdefghijklmnop"[nummer % 16]}${"abcdefghijklmnop"[Math.floor(nummer++ / 16) % 16]}`,
        geburtsdatum: `0${1 + (nummer % 9)}.1${nummer % 3}.198${nummer % 10}`,
      }
    : {};

describe("Was die Kasse mit Korrektur sieht, ist, was die Übernahme schreibt", () => {
  const EINGABEN = beispiele(heute());

  async function pruefe(form: Formular, von: Record<string, string>, zu: Record<string, string>) {
    const eigen = einzigartig(form);
    const wen = await legePersonFuer(form, stadt);
    const mid = await melde(meldend, wen, form.id, { ...von, ...eigen });
    await korrigiere(mid, 1, { ...zu, ...eigen });
    const { korrektur, v } = await seite(mid);
    if (!istWirksam(korrektur) || !v.ok) {
      expect(await abbruch(uebernimm(mid))).not.toBeNull();
      expect(await zeile(mid)).toMatchObject({ status: "uebermittelt" });
      return false;
    }
    await uebernimm(mid);
    const m = await zeile(mid);
    expect(ohneKennung(await lebenslauf(m?.person_id))).toEqual(ohneKennung(v.nachher));
    const [p] =
      await eigner()`select *, todestag::text as tot from person where id = ${m?.person_id}`;
    expect(p?.tot ?? null).toBe(v.todestag.neu);
    for (const [k, wert] of Object.entries(v.personendaten?.werte ?? {}))
      if (v.personendaten && v.personendaten.gueltigAb <= heute())
        expect((k === "name" || k === "vorname" ? p?.[k] : p?.daten[k]) ?? null, k).toEqual(wert);
    expect((await gemeldet(mid)).geltend).toEqual(korrektur.werte);
    return true;
  }

  it.each(FORMULARE.map((f) => [f.nummer, f] as const))(
    "%s: aus der kleinsten wird die volle Eingabe",
    async (_, form) => {
      const { kleinste = {}, voll = {} } = EINGABEN[form.id] ?? {};
      expect(await pruefe(form, { ...kleinste }, { ...voll })).toBe(true);
    },
  );

  it("zufällige Korrekturen wirken genau so oder gar nicht", async () => {
    const faelle = fc.sample(
      zufallsmeldung(heute(), () => true),
      24,
    );
    const ergebnisse = [];
    for (const { form, roh } of faelle)
      ergebnisse.push(await pruefe(form, { ...EINGABEN[form.id]?.kleinste }, { ...roh }));
    // Beides kommt vor, sonst prüfte der Test nur eine Hälfte.
    expect(new Set(ergebnisse)).toEqual(new Set([true, false]));
  }, 60_000);
});
