import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { plusTage } from "@/lib/datum";
import { liesZeitscheiben, withTenant } from "@/lib/db";
import {
  akteurVon,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestMitglied,
  type TestPerson,
} from "@/lib/testhilfe";
import { antwort, BEURLAUBT, entscheide, melde } from "@/lib/testhilfe/meldung";
import {
  beantworteRueckfrage,
  lehneAb,
  nimmInBearbeitung,
  stelleRueckfrage,
  uebernimmMeldung,
} from ".";

let kasse: Awaited<ReturnType<typeof legeKasse>>;
let stadt: TestMitglied;
let meldend: Akteur;
let kassenkraft: Akteur;
let person: TestPerson;
let meldungId: string;

beforeAll(async () => {
  kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
  meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
});
beforeEach(async () => {
  person = await legePerson(kasse.id, [
    { von: "2010-01-01", bis: "2014-12-31", bei: "Land Nordhausen" },
    { von: "2015-01-01", bis: null, bei: stadt },
  ]);
  meldungId = await melde(meldend, person.id);
});
afterAll(schliesseAlles);

const uebernimm = (eingabe = { version: 1, lebenslaufVersion: 1 }, wer = kassenkraft) =>
  entscheide(wer, meldungId, eingabe, uebernimmMeldung);
const meldung = async () =>
  (await eigner()`select status, version, entschieden_von from meldung where id = ${meldungId}`)[0];
const meldetext = (arbeit: Promise<unknown>) =>
  arbeit.then(
    () => null,
    (f: unknown) => (f instanceof Zurueck ? (f.zustand.meldung ?? "") : Promise.reject(f)),
  );
const lebenslauf = () =>
  withTenant(kassenkraft, async (tx) =>
    (await liesZeitscheiben(tx, kasse.id, person.id))
      .map((s) => [s.von, s.bis, s.art])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
  );

const VORHER = [
  ["2010-01-01", "2014-12-31", "DIENST"],
  ["2015-01-01", null, "DIENST"],
];
const NACHHER = [
  ["2010-01-01", "2014-12-31", "DIENST"],
  ["2015-01-01", plusTage(BEURLAUBT.ab, -1), "DIENST"],
  [BEURLAUBT.ab, BEURLAUBT.bis, "BEURLAUBUNG"],
  [plusTage(BEURLAUBT.bis, 1), null, "DIENST"],
];

describe("Übernehmen", () => {
  it("ändert den Lebenslauf, behält die ersetzten Zeilen und zählt die Fassung weiter", async () => {
    expect(await lebenslauf()).toEqual(VORHER);
    await uebernimm();
    expect(await lebenslauf()).toEqual(NACHHER);
    const alle =
      await eigner()`select von, ersetzt_am, ersetzt_durch, herkunft from zeitscheibe where person_id = ${person.id} order by erfasst_am, von`;
    expect(alle).toHaveLength(5);
    expect(alle.filter((z) => z.ersetzt_am !== null)).toMatchObject([
      { von: new Date("2015-01-01"), ersetzt_durch: meldungId, herkunft: null },
    ]);
    expect(alle.filter((z) => z.herkunft === meldungId)).toHaveLength(3);
    expect([
      ...(await eigner()`select lebenslauf_version from person where id = ${person.id}`),
    ]).toEqual([{ lebenslauf_version: 2 }]);
    expect(await meldung()).toMatchObject({
      status: "uebernommen",
      version: 2,
      entschieden_von: kassenkraft.kontoId,
    });
  });

  it("fasst fremde Zeilen nicht an: sie behalten ihre Kennung", async () => {
    const fremde = () =>
      eigner()`select id from zeitscheibe where person_id = ${person.id} and traeger_name is not null and ersetzt_am is null`.then(
        (z) => [...z],
      );
    const vorher = await fremde();
    await uebernimm();
    expect(await fremde()).toEqual(vorher);
  });

  it("führt die Übersicht nach, schreibt Antwort, E-Mail ohne Inhalt und Prüfspur", async () => {
    await uebernimm();
    const [pm] =
      await eigner()`select status, schnitt::text from person_mitglied where person_id = ${person.id}`;
    expect(pm).toEqual({ status: "AKTIV", schnitt: plusTage(BEURLAUBT.bis, 1) });
    const nachrichten =
      await eigner()`select id, richtung, konto_id, referenz = (select referenz from meldung where id = ${meldungId}) as selbe from nachricht where meldung_id = ${meldungId} order by am`;
    expect(nachrichten).toMatchObject([
      { richtung: "ausgang" },
      { richtung: "eingang", konto_id: meldend.kontoId, selbe: true },
    ]);
    expect(
      (await eigner()`select from outbox where dedupe_key = ${`nachricht:${nachrichten[1]?.id}`}`)
        .count,
    ).toBe(1);
    expect(
      (
        await eigner()`select from audit_ereignis where objekt_id = ${meldungId} and aktion = 'meldung.uebernommen' and konto_id = ${kassenkraft.kontoId}`
      ).count,
    ).toBe(1);
  });

  it("zwei Personen der Kasse zugleich: genau eine Wirkung, die andere erfährt davon", async () => {
    const zweite = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
    const ergebnisse = await Promise.all([
      meldetext(uebernimm()),
      meldetext(uebernimm(undefined, zweite)),
      meldetext(uebernimm()),
    ]);
    expect(ergebnisse.filter((e) => e === null)).toHaveLength(1);
    expect(
      ergebnisse.filter((e) => e?.includes("inzwischen entschieden (Übernommen)")),
    ).toHaveLength(2);
    expect(await lebenslauf()).toEqual(NACHHER);
    expect(
      (
        await eigner()`select from nachricht where meldung_id = ${meldungId} and richtung = 'eingang'`
      ).count,
    ).toBe(1);
  });

  it("Übernehmen und Ablehnen zugleich: eines gewinnt ganz", async () => {
    const [a, b] = await Promise.all([
      meldetext(uebernimm()),
      meldetext(entscheide(kassenkraft, meldungId, { version: 1, text: "Nein" }, lehneAb)),
    ]);
    expect([a, b].filter((e) => e === null)).toHaveLength(1);
    expect(await lebenslauf()).toEqual(a === null ? NACHHER : VORHER);
    expect((await meldung())?.status).toBe(a === null ? "uebernommen" : "abgelehnt");
  });

  it("auf dem Stand einer alten Seite wird nichts geändert", async () => {
    expect(await meldetext(uebernimm({ version: 2, lebenslaufVersion: 1 }))).toContain(
      "zwischenzeitlich geändert",
    );
    expect(await meldetext(uebernimm({ version: 1, lebenslaufVersion: 0 }))).toContain(
      "Lebenslauf wurde zwischenzeitlich geändert",
    );
    expect(await lebenslauf()).toEqual(VORHER);
    expect(await meldung()).toMatchObject({ status: "uebermittelt", version: 1 });
  });

  it("passt die Meldung nicht mehr zum Lebenslauf, ändert sich nichts und der Grund wird genannt", async () => {
    await eigner()`update zeitscheibe set ersetzt_am = now() where person_id = ${person.id} and von = '2015-01-01'`;
    await eigner()`insert into zeitscheibe (kasse_id, person_id, von, bis, bezeichnung, mitgliedschaft_id, mitglied_id, umfang_z, umfang_n, art)
      values (${kasse.id}, ${person.id}, '2015-01-01', '2016-12-31', 'Amtsrat', ${stadt.mitgliedschaftId}, ${stadt.id}, 1, 1, 'DIENST')`;
    expect(await meldetext(uebernimm())).toMatch(/\S/);
    expect(await meldung()).toMatchObject({ status: "uebermittelt" });
  });

  it("eine fremde Kasse findet die Meldung nicht", async () => {
    const fremd = akteurVon(await legeKonto({ kasseId: (await legeKasse()).id, klasse: "K" }));
    await expect(uebernimm(undefined, fremd)).rejects.toThrow("nicht gefunden");
  });
});

describe("Ablehnen und Rückfragen", () => {
  it("Ablehnen begründet und lässt den Lebenslauf, wie er ist", async () => {
    await entscheide(kassenkraft, meldungId, { version: 1, text: "Der Bescheid fehlt." }, lehneAb);
    expect(await lebenslauf()).toEqual(VORHER);
    expect(await meldung()).toMatchObject({ status: "abgelehnt" });
    const [antwort] =
      await eigner()`select text from nachricht where meldung_id = ${meldungId} and richtung = 'eingang'`;
    expect(antwort?.text).toContain("Der Bescheid fehlt.");
    expect(await meldetext(uebernimm({ version: 2, lebenslaufVersion: 1 }))).toContain("Abgelehnt");
  });

  it("in Bearbeitung genommen wird einmal", async () => {
    await entscheide(kassenkraft, meldungId, { version: 1 }, nimmInBearbeitung);
    expect(await meldung()).toMatchObject({ status: "in_bearbeitung", version: 2 });
    expect(
      await meldetext(entscheide(kassenkraft, meldungId, { version: 1 }, nimmInBearbeitung)),
    ).toContain("zwischenzeitlich");
  });

  it("eine Rückfrage wird einmal beantwortet und geht dann zurück in Bearbeitung", async () => {
    await entscheide(kassenkraft, meldungId, { version: 1, text: "Seit wann?" }, stelleRueckfrage);
    expect(await meldung()).toMatchObject({ status: "rueckfrage", version: 2 });
    const antworte = () =>
      meldetext(
        entscheide(
          meldend,
          meldungId,
          antwort({ version: 2, antwort: "Seit Mai." }),
          beantworteRueckfrage,
        ),
      );
    const ergebnisse = await Promise.all([antworte(), antworte()]);
    expect(ergebnisse.filter((e) => e === null)).toHaveLength(1);
    expect(await meldung()).toMatchObject({ status: "in_bearbeitung", version: 3 });
    const schritte =
      await eigner()`select art from meldung_ereignis where meldung_id = ${meldungId} order by am`;
    expect(schritte.map((s) => s.art)).toEqual(["UEBERMITTELT", "RUECKFRAGE", "ANTWORT"]);
    await uebernimm({ version: 3, lebenslaufVersion: 1 });
    expect(await lebenslauf()).toEqual(NACHHER);
  });

  it("ohne Rückfrage gibt es nichts zu beantworten", async () => {
    expect(
      await meldetext(
        entscheide(
          meldend,
          meldungId,
          antwort({ version: 1, antwort: "Hallo" }),
          beantworteRueckfrage,
        ),
      ),
    ).toContain("schon beantwortet");
    expect(await meldung()).toMatchObject({ status: "uebermittelt", version: 1 });
  });

  it("wem das Postfach fehlt, der bekommt keine E-Mail, aber die Antwort", async () => {
    await eigner()`update konto set rechte = '{ANZEIGE,FORMULARE}' where id = ${meldend.kontoId}`;
    await entscheide(kassenkraft, meldungId, { version: 1, text: "Nein." }, lehneAb);
    const [n] =
      await eigner()`select id from nachricht where meldung_id = ${meldungId} and richtung = 'eingang'`;
    expect(
      (await eigner()`select from outbox where dedupe_key = ${`nachricht:${n?.id}`}`).count,
    ).toBe(0);
    await eigner()`update konto set rechte = '{POSTFACH,ANZEIGE,PERSONENDATEN,FORMULARE}' where id = ${meldend.kontoId}`;
  });
});
