import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ladePerson } from "@/lib/anspruchsberechtigte";
import { type Akteur, Zurueck } from "@/lib/auth";
import { liesZeitscheiben, withTenant } from "@/lib/db";
import { uebernimmMeldung } from "@/lib/meldungen";
import {
  ablehnung,
  akteurVon,
  anwendung,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestMitglied,
  type TestPerson,
} from "@/lib/testhilfe";
import { entscheide, entwirf, melde } from "@/lib/testhilfe/meldung";
import { findeNachfolge, findePaar, fuehreZusammen, listAehnliche } from ".";

let kasseId: string;
let stadt: TestMitglied;
let dorf: TestMitglied;
let ich: Akteur;
let inStadt: Akteur;
let imDorf: Akteur;
let alt: TestPerson;
let neu: TestPerson;
const app = anwendung();

const LEUTE = { name: "Quast", vorname: "Cosima", geburtsdatum: "1980-05-17" };

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  stadt = await legeMitglied(kasseId);
  dorf = await legeMitglied(kasseId);
  ich = akteurVon(await legeKonto({ kasseId, klasse: "K" }));
  inStadt = akteurVon(await legeKonto({ kasseId, mitgliedId: stadt.id }));
  imDorf = akteurVon(await legeKonto({ kasseId, mitgliedId: dorf.id }));
});
beforeEach(async () => {
  alt = await legePerson(kasseId, [{ von: "2005-01-01", bis: "2014-12-31", bei: dorf }], {
    ...LEUTE,
    daten: { email: "c@dorf.example" },
  });
  neu = await legePerson(kasseId, [{ von: "2015-01-01", bis: null, bei: stadt }], LEUTE);
});
afterAll(async () => {
  await app.end();
  await schliesseAlles();
});

const fuehre = (bleibt = neu.id, dublette = alt.id, mehr = {}, wer = ich) =>
  handle(
    wer,
    { bleibt, versionA: 1, versionB: 1, bestaetigt: true, ...mehr },
    (tx) => findePaar(tx, wer, [bleibt, dublette]),
    fuehreZusammen,
  );
const text = (arbeit: Promise<unknown>) =>
  arbeit.then(
    () => null,
    (f: unknown) =>
      f instanceof Zurueck
        ? (f.zustand.meldung ?? Object.values(f.zustand.fehler ?? {}).join())
        : Promise.reject(f),
  );
const lebenslauf = (id: string) =>
  withTenant(ich, async (tx) =>
    (await liesZeitscheiben(tx, kasseId, id)).map((s) => [s.von, s.bis]).sort(),
  );
const nachfolge = (wer: Akteur, id: string) => withTenant(wer, (tx) => findeNachfolge(tx, id));
const paare = async (wer = ich) =>
  (await withTenant(wer, (tx) => listAehnliche(tx, wer))).map((p) => ({
    genau: p.genau,
    ids: p.personen.map((x) => x.id).sort(),
  }));

describe("Ähnliche Personen", () => {
  it.each([
    ["gleich", {}, true],
    ["Vertipper im Namen", { name: "Quastt" }, false],
    ["zweiter Vorname", { vorname: "Cosima Maria" }, true],
    ["Geburtsname der anderen", { name: "Adler", daten: { geburtsname: "Quast" } }, false],
  ])("%s wird gefunden", async (_was, wahl, genau) => {
    const dritte = await legePerson(kasseId, [{ von: "1999-01-01", bis: null, bei: dorf }], {
      ...LEUTE,
      ...wahl,
    });
    expect(await paare()).toContainEqual({ genau, ids: [dritte.id, neu.id].sort() });
    await fuehreBeiseite(dritte);
  });

  it.each([
    ["anderes Geburtsdatum", { geburtsdatum: "1980-05-18" }],
    ["Zwilling mit anderem Vornamen", { vorname: "Leonhard" }],
    ["anderer Name", { name: "Wiesenthal" }],
  ])("%s ist kein Paar", async (_was, wahl) => {
    const dritte = await legePerson(kasseId, [{ von: "1999-01-01", bis: null, bei: dorf }], {
      ...LEUTE,
      ...wahl,
    });
    expect((await paare()).filter((p) => p.ids.includes(dritte.id))).toEqual([]);
  });

  it("andere Kassen und Arbeitgeber sehen keine Paare", async () => {
    const fremd = akteurVon(await legeKonto({ kasseId: (await legeKasse()).id, klasse: "K" }));
    expect(await paare(fremd)).toEqual([]);
    // Der Arbeitgeber hat die Seite nicht; die Zeilenregeln zeigten ihm ohnehin nur eigene Personen.
    expect((await paare(inStadt)).filter((p) => p.ids.includes(alt.id))).toEqual([]);
  });

  /** Nimmt eine Person aus den nächsten Vergleichen. */
  const fuehreBeiseite = (p: TestPerson) =>
    eigner()`update person_mitglied set geburtsdatum = '1900-01-01' where person_id = ${p.id}`;
});

describe("Zusammenführen", () => {
  it("zieht Lebenslauf, Meldungen, Entwürfe und Personendaten um; alte Zeilen bleiben stehen", async () => {
    await eigner()`insert into person_aenderung (kasse_id, person_id, gueltig_ab, werte, herkunft)
      values (${kasseId}, ${alt.id}, '2099-01-01', '{"titel":"Dr."}', gen_random_uuid())`;
    const aktiv = await legePerson(kasseId, [{ von: "2016-01-01", bis: null, bei: dorf }], LEUTE);
    const meldungId = await melde(imDorf, aktiv.id);
    await entwirf(imDorf, aktiv.id, undefined, "umfang");
    await eigner()`update meldung set person_id = ${alt.id} where id = ${meldungId}`;
    await eigner()`update entwurf set person_id = ${alt.id} where person_id = ${aktiv.id}`;
    await fuehre();
    expect(await lebenslauf(neu.id)).toEqual([
      ["2005-01-01", "2014-12-31"],
      ["2015-01-01", null],
    ]);
    expect(await lebenslauf(alt.id)).toEqual([]);
    const [gezaehlt] = await eigner()`select
      (select count(*)::int from zeitscheibe where person_id = ${alt.id} and ersetzt_am is not null) as alte,
      (select person_id from meldung where id = ${meldungId}) as meldung,
      (select count(*)::int from entwurf where person_id = ${neu.id}) as entwuerfe,
      (select count(*)::int from person_aenderung where person_id = ${neu.id}) as wartend,
      (select daten ->> 'email' from person where id = ${neu.id}) as email,
      (select lebenslauf_version from person where id = ${neu.id}) as version,
      (select count(*)::int from audit_ereignis where objekt_id = ${neu.id} and aktion = 'person.zusammengefuehrt') as spur`;
    expect(gezaehlt).toEqual({
      alte: 1,
      meldung: neu.id,
      entwuerfe: 1,
      wartend: 1,
      email: "c@dorf.example",
      version: 2,
      spur: 1,
    });
  });

  it("beide Arbeitgeber sehen danach die bleibende Person, die andere niemand; ihre Kennung führt weiter", async () => {
    await fuehre();
    for (const wer of [inStadt, imDorf]) {
      expect(await withTenant(wer, (tx) => ladePerson(tx, wer, neu.id))).toMatchObject({
        persnr: neu.persnr,
      });
      expect(await withTenant(wer, (tx) => ladePerson(tx, wer, alt.id))).toBeNull();
      expect(await nachfolge(wer, alt.id)).toBe(neu.id);
    }
    expect(await nachfolge(inStadt, neu.id)).toBeNull();
    const fremd = akteurVon(await legeKonto({ kasseId: (await legeKasse()).id, klasse: "K" }));
    expect(await nachfolge(fremd, alt.id)).toBeNull();
    expect((await paare()).filter((p) => p.ids.includes(alt.id))).toEqual([]);
  });

  it("auch über zwei Schritte führt die Kennung zur letzten bleibenden Person", async () => {
    const dritte = await legePerson(
      kasseId,
      [{ von: "1999-01-01", bis: "2004-12-31", bei: "Land" }],
      LEUTE,
    );
    await fuehre();
    await fuehre(dritte.id, neu.id, { versionA: 1, versionB: 2 });
    expect(await nachfolge(ich, alt.id)).toBe(dritte.id);
  });

  it("zwei zugleich: genau eine Wirkung, die andere erfährt davon", async () => {
    const zweite = akteurVon(await legeKonto({ kasseId, klasse: "K" }));
    const ergebnisse = await Promise.all([
      text(fuehre()),
      text(fuehre(undefined, undefined, {}, zweite)),
      text(fuehre(alt.id, neu.id)),
    ]);
    expect(ergebnisse.filter((e) => e === null)).toHaveLength(1);
    expect(ergebnisse.filter((e) => e?.includes("inzwischen zusammengeführt"))).toHaveLength(2);
    const { count } =
      await eigner()`select from zusammenfuehrung where person_id in (${neu.id}, ${alt.id})`;
    expect(count).toBe(1);
  });

  it("Übernehmen einer Meldung und Zusammenführen zugleich: beides wirkt ganz oder gar nicht", async () => {
    const meldungId = await melde(inStadt, neu.id);
    const [uebernommen, zusammen] = await Promise.all([
      text(entscheide(ich, meldungId, { version: 1, lebenslaufVersion: 1 }, uebernimmMeldung)),
      text(fuehre()),
    ]);
    expect([uebernommen, zusammen].filter((e) => e === null)).toHaveLength(1);
    const zeilen = await lebenslauf(neu.id);
    expect(zeilen).toHaveLength(uebernommen === null ? 3 : 2);
  });

  it("ohne Bestätigung, auf altem Stand oder mit fremder Wahl ändert sich nichts", async () => {
    expect(await text(fuehre(neu.id, alt.id, { bestaetigt: false }))).toContain("Bestätigen Sie");
    expect(await text(fuehre(neu.id, alt.id, { versionB: 7 }))).toContain("zwischenzeitlich");
    expect(await lebenslauf(neu.id)).toEqual([["2015-01-01", null]]);
  });

  it("widersprechen sich die Lebensläufe, wird mit Grund abgelehnt, und nichts ändert sich", async () => {
    const andere = await legePerson(
      kasseId,
      [{ von: "2010-01-01", bis: "2016-12-31", bei: dorf }],
      LEUTE,
    );
    expect(await text(fuehre(neu.id, andere.id))).toMatch(
      /lassen sich nicht zusammenführen.*überschneiden sich/,
    );
    expect(await lebenslauf(andere.id)).toEqual([["2010-01-01", "2016-12-31"]]);
    expect(await nachfolge(ich, andere.id)).toBeNull();
  });

  it("eine Dublette bekommt keinen Lebenslauf mehr, und ihre Zusammenführung lässt sich nicht ändern", async () => {
    await fuehre();
    expect(
      await ablehnung(
        eigner()`insert into zeitscheibe (kasse_id, person_id, von, bezeichnung, mitgliedschaft_id, mitglied_id, umfang_z, umfang_n, art)
          values (${kasseId}, ${alt.id}, '2030-01-01', 'Amt', ${dorf.mitgliedschaftId}, ${dorf.id}, 1, 1, 'DIENST')`,
      ),
    ).toBe("23514");
    for (const befehl of ["update zusammenfuehrung set am = now()", "delete from zusammenfuehrung"])
      expect(await ablehnung(app.unsafe(befehl))).toBe("42501");
  });

  it("umhängen lässt sich nur, was eine Zusammenführung belegt", async () => {
    expect(
      await ablehnung(
        withTenant(ich, (tx) =>
          tx.execute(`select person_umhaengen('${alt.id}'::uuid, '${neu.id}'::uuid)`),
        ),
      ),
    ).toBe("42501");
  });
});
