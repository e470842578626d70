import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ladePerson } from "@/lib/anspruchsberechtigte";
import { type Akteur, Zurueck } from "@/lib/auth";
import { formatDatum, plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { EREIGNISSE } from "@/lib/formulare";
import {
  akteurVon,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestMitglied,
  type TestPerson,
} from "@/lib/testhilfe";
import { entwirf, melde, sende } from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import {
  beginneEreignis,
  berichtige,
  ladeEigeneMeldung,
  ladeEntwurf,
  ladeVorgang,
  moeglicheSchritte,
  verwerfeEntwurf,
} from ".";

let kasseId: string;
let stadt: TestMitglied;
let meldend: Akteur;
let person: TestPerson;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  stadt = await legeMitglied(kasseId);
  meldend = akteurVon(await legeKonto({ kasseId, mitgliedId: stadt.id }));
});
beforeEach(async () => {
  person = await legePerson(kasseId, [{ von: "2015-01-01", bis: null, bei: stadt }]);
});
afterAll(schliesseAlles);

const AB = formatDatum(plusTage(heute(), 14));
const BIS = formatDatum(plusTage(heute(), 200));
const GEBURT = formatDatum(plusTage(heute(), -10));
const KIND = {
  ereignis: "kind",
  geburt: GEBURT,
  ab: AB,
  bis: BIS,
  bewilligt: "",
  "schritt.personendaten": ["nein", "ja"],
  "schritt.beurlaubung": ["nein", "ja"],
  "schritt.umfang": "nein",
};

const beginne = (eingabe: Record<string, unknown> & { ereignis: string }, wer = meldend) =>
  handle(wer, eingabe, (tx) => ladePerson(tx, wer, person.id), beginneEreignis);
const entwurf = (formular: string) =>
  withTenant(meldend, (tx) => ladeEntwurf(tx, meldend, formular, person.id));
const zustand = (arbeit: Promise<unknown>) =>
  arbeit.then(
    () => null,
    (f: unknown) => (f instanceof Zurueck ? f.zustand : Promise.reject(f)),
  );
const vorgang = (bezug: { ereignis: string | null; vorgang: string | null } | null) =>
  withTenant(meldend, (tx) =>
    ladeVorgang(tx, meldend, {
      personId: person.id,
      ereignis: bezug?.ereignis ?? null,
      vorgang: bezug?.vorgang ?? null,
    }),
  );

describe("Ereignis beginnen", () => {
  it("je gewähltem Formular entsteht ein Entwurf mit den gemeinsamen Angaben", async () => {
    expect(await beginne(KIND)).toBe(`/anspruchsberechtigte/${person.id}/personendaten`);
    expect((await entwurf("personendaten"))?.werte).toMatchObject({ gueltig_ab: GEBURT });
    expect((await entwurf("beurlaubung"))?.werte).toMatchObject({
      ab: AB,
      bis: BIS,
      rechtsgrundlage: "12",
      ansprechperson: "Kim Mustermensch",
    });
    expect(await entwurf("umfang")).toBeNull();
  });

  it("in einem angefangenen Formular bleibt stehen, was schon getippt ist", async () => {
    await entwirf(meldend, person.id, { ab: "01.05.2030", bis: "", erlaeuterung: "schon da" });
    await beginne(KIND);
    expect((await entwurf("beurlaubung"))?.werte).toMatchObject({
      ab: "01.05.2030",
      bis: BIS,
      erlaeuterung: "schon da",
    });
  });

  it("fehlende Angaben und keine Wahl werden gesagt, und nichts entsteht", async () => {
    expect(await zustand(beginne({ ...KIND, geburt: "" }))).toMatchObject({
      fehler: { geburt: expect.stringContaining("Tag der Geburt") },
    });
    const ohne = { ereignis: "kind", geburt: GEBURT };
    expect(await zustand(beginne(ohne))).toEqual({
      meldung: "Wählen Sie mindestens ein Formular aus.",
    });
    expect(await entwurf("personendaten")).toBeNull();
  });

  it("eine angefangene Berichtigung wird nicht Teil eines Vorgangs", async () => {
    const id = await melde(meldend, person.id);
    await handle(meldend, null, (tx) => ladeEigeneMeldung(tx, meldend, id), berichtige);
    const antwort = await zustand(beginne(KIND));
    expect(antwort?.meldung).toContain("Berichtigung als Entwurf");
  });

  it("angeboten und begonnen wird nur, was die Person senden darf", async () => {
    const konto = await legeKonto({
      kasseId,
      mitgliedId: stadt.id,
      rechte: ["ANZEIGE", "FORMULARE"],
    });
    const ohnePersonendaten = akteurVon(konto);
    const [kind] = EREIGNISSE;
    const p = await withTenant(ohnePersonendaten, (tx) =>
      ladePerson(tx, ohnePersonendaten, person.id),
    );
    expect(
      p && kind && moeglicheSchritte(ohnePersonendaten, p, kind).map((s) => s.formular),
    ).toEqual(["beurlaubung", "umfang"]);
    expect(await beginne({ ...KIND, geburt: undefined }, ohnePersonendaten)).toContain(
      "beurlaubung",
    );
    const abgeschaltet = akteurVon(konto, ["F5", "F8"]);
    expect(await zustand(beginne(KIND, abgeschaltet))).toMatchObject({
      meldung: expect.stringContaining("mindestens ein Formular"),
    });
  });
});

describe("Fortgang eines Vorgangs", () => {
  it("gesendete und offene Formulare stehen in der Reihenfolge des Ereignisses", async () => {
    await beginne(KIND);
    const e = await entwurf("beurlaubung");
    const ergaenzt = { ...e?.werte, datum: formatDatum(heute()) };
    await entwirf(meldend, person.id, ergaenzt);
    const id = await sende(meldend, person.id, e?.submissionId ?? "");
    const m = await withTenant(meldend, (tx) => ladeEigeneMeldung(tx, meldend, id));
    expect(await vorgang(m)).toEqual({
      titel: "Kind geboren",
      schritte: [
        {
          formularId: "personendaten",
          titel: "Personendaten",
          gesendet: false,
          href: `/anspruchsberechtigte/${person.id}/personendaten`,
        },
        {
          formularId: "beurlaubung",
          titel: "Meldung einer Beurlaubung",
          gesendet: true,
          href: `/meldungen/${id}`,
        },
      ],
    });
  });

  it("ein verworfenes Formular gehört nicht mehr dazu", async () => {
    await beginne(KIND);
    const e = await entwurf("beurlaubung");
    await withTenant(meldend, (tx) => verwerfeEntwurf(tx, meldend, "personendaten", person.id));
    expect((await vorgang(e))?.schritte.map((s) => s.formularId)).toEqual(["beurlaubung"]);
  });

  it("ohne Ereignis gibt es keinen Vorgang", async () => {
    await entwirf(meldend, person.id);
    expect(await vorgang(await entwurf("beurlaubung"))).toBeNull();
  });
});
