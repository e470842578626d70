import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ladePerson } from "@/lib/anspruchsberechtigte";
import type { Akteur } from "@/lib/auth";
import { plusMonate } from "@/lib/datum";
import { liesZeitscheiben, withTenant } from "@/lib/db";
import { FORMULARE, type Formular } from "@/lib/formulare";
// Beispiele je Formular gehören zum Kern; nur Tests holen sie an dessen Eingang vorbei.
import { beispiele } from "@/lib/formulare/test-hilfen/beispiele";
import { ordne, pruefeInvarianten } from "@/lib/lebenslauf";
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
import { entscheide, melde } from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import {
  berechneWirkung,
  ladeEigeneMeldung,
  ladeMeldung,
  listMeldungen,
  uebernimmMeldung,
  type Vorschau,
} from ".";

const EINGABEN = beispiele(heute());

let kasse: Awaited<ReturnType<typeof legeKasse>>;
let stadt: TestMitglied;
let meldend: Akteur;
let kassenkraft: Akteur;

beforeAll(async () => {
  kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
  await legeMitglied(kasse.id, `Gemeinde ${crypto.randomUUID()}`);
  meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
});
afterAll(schliesseAlles);

/** Person, die das Formular braucht: seit Jahren ohne Ende in A12, für F11 auf Zeit. */
const legeFuer = (form: Formular) => {
  const von = plusMonate(heute(), -48);
  const amtszeit = { amtszeitVon: von, amtszeitBis: plusMonate(heute(), 48) };
  const zusatz = { bvArt: "Z", tabelle: "B", ...amtszeit };
  const aufZeit = { von, bis: amtszeit.amtszeitBis, bei: stadt, besoldung: "B4", zusatz };
  return legePerson(kasse.id, [form.hindernis ? aufZeit : { von, bis: null, bei: stadt }]);
};

const vorschauVon = (meldungId: string, zuordnung = "") =>
  withTenant(kassenkraft, async (tx) => {
    const m = await ladeMeldung(tx, kassenkraft, meldungId);
    return m && berechneWirkung(tx, m, { zuordnung });
  });

const uebernimm = async (meldungId: string, v: Vorschau, mehr: { persnr?: string } = {}) =>
  entscheide(
    kassenkraft,
    meldungId,
    {
      version: 1,
      lebenslaufVersion: v.lebenslaufVersion,
      zuordnung: v.zuordnung,
      bekannte: v.bekannte.length,
      ...mehr,
    },
    uebernimmMeldung,
  );

const lebenslauf = (personId: string) =>
  withTenant(kassenkraft, async (tx) => ordne(await liesZeitscheiben(tx, kasse.id, personId)));

const ohneKennung = (scheiben: readonly object[]) =>
  scheiben.map((s) => ({ ...s, id: null, umfang: null }));

async function personZu(meldungId: string) {
  const [p] = await eigner()`select p.*, p.geburtsdatum::text as geboren, p.todestag::text as tot
    from person p join meldung m on m.person_id = p.id where m.id = ${meldungId}`;
  return p;
}

describe.each(FORMULARE.map((f) => [f.nummer, f] as const))("%s von Anfang bis Ende", (_, form) => {
  const sendeBeispiel = async (art: "voll" | "kleinste") => {
    const person = form.ohnePerson ? null : await legeFuer(form);
    const werte = { ...EINGABEN[form.id]?.[art], ...(form.ohnePerson && EINZIGARTIG()) };
    return { person, id: await melde(meldend, person?.id ?? null, form.id, werte) };
  };

  it.each(["kleinste", "voll"] as const)(
    "%s Eingabe: Meldung mit Quittung, dann genau das, was die Kasse gesehen hat",
    async (art) => {
      const { id, person } = await sendeBeispiel(art);
      const [m] = await eigner()`select * from meldung where id = ${id}`;
      expect(m).toMatchObject({
        formular: form.id,
        formular_version: form.version,
        person_id: person?.id ?? null,
        betreff: form.betreff(person, m?.werte),
      });
      const [quittung] =
        await eigner()`select * from nachricht where meldung_id = ${id} and richtung = 'ausgang'`;
      expect(quittung).toMatchObject({ thema: form.thema, bereich: "Systemmeldung" });

      const v = await vorschauVon(id);
      if (!v?.ok) throw new Error(v?.grund);
      await uebernimm(id, v);

      const p = await personZu(id);
      const nachher = await lebenslauf(p?.id);
      expect(ohneKennung(nachher)).toEqual(ohneKennung(v.nachher));
      expect(p?.tot).toBe(v.todestag.neu);
      for (const [k, wert] of Object.entries(v.personendaten?.werte ?? {})) {
        const gespeichert = k === "name" || k === "vorname" ? p?.[k] : p?.daten[k];
        expect(gespeichert ?? null, k).toEqual(wert);
      }
      const stamm = { geburtsdatum: p?.geboren, todestag: p?.tot };
      const fehler = pruefeInvarianten(nachher, stamm).filter((x) => x.schwere === "fehler");
      expect(fehler).toEqual([]);
      const [antwort] =
        await eigner()`select text from nachricht where meldung_id = ${id} and richtung = 'eingang'`;
      expect(antwort?.text).toContain("haben wir übernommen.");
    },
  );

  it("zweimal übernehmen zugleich wirkt genau einmal", async () => {
    const { id } = await sendeBeispiel("kleinste");
    const v = await vorschauVon(id);
    if (!v?.ok) throw new Error(v?.grund);
    const [a, b] = await Promise.allSettled([uebernimm(id, v), uebernimm(id, v)]);
    expect([a?.status, b?.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    const p = await personZu(id);
    expect(ohneKennung(await lebenslauf(p?.id))).toEqual(ohneKennung(v.nachher));
  });

  it("eine andere Organisation und eine andere Kasse sehen nichts davon", async () => {
    const { id } = await sendeBeispiel("kleinste");
    const dorf = await legeMitglied(kasse.id);
    const andere = await legeKasse();
    for (const wer of [
      akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: dorf.id })),
      akteurVon(await legeKonto({ kasseId: andere.id, klasse: "K" })),
    ]) {
      expect(await withTenant(wer, (tx) => ladeMeldung(tx, wer, id))).toBeNull();
    }
  });
});

/** Jede Anmeldung meint eine andere Person; sonst fände die Kasse die der anderen Tests. */
let zaehler = 0;
function EINZIGARTIG() {
  const nr = zaehler++;
  const tag = String(1 + (nr % 28)).padStart(2, "0");
  const name = `Neu${"abcdefghij"[nr % 10]}${"abcdefghij"[Math.floor(nr / 10) % 10]}`;
  return { name, geburtsdatum: `${tag}.0${1 + (Math.floor(nr / 28) % 9)}.1995` };
}

describe("Wer Personen- und Kontaktdaten sieht", () => {
  const bisher = { strasse: "Alter Weg", hausnr: "1", plz: "48145", ort: "Münster" };
  let meldungId: string;
  let personId: string;

  beforeEach(async () => {
    const von = plusMonate(heute(), -48);
    const abschnitte = [{ von, bis: null, bei: stadt }];
    personId = (await legePerson(kasse.id, abschnitte, { daten: bisher })).id;
    const werte = EINGABEN.kontaktdaten?.kleinste;
    meldungId = await melde(meldend, personId, "kontaktdaten", { ...werte });
  });

  const konto = async (rechte: string[]) =>
    akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id, rechte }));
  const liest = (wer: Akteur) => withTenant(wer, (tx) => ladeEigeneMeldung(tx, wer, meldungId));
  const listet = async (wer: Akteur) => {
    const { zeilen } = await withTenant(wer, (tx) => listMeldungen(tx, wer, 1, 200));
    return zeilen.some((z) => z.id === meldungId);
  };

  it("eine Kollegin mit dem Recht daran sieht und findet die Meldung", async () => {
    const kollegin = await konto(["ANZEIGE", "PERSONENDATEN"]);
    expect(await liest(kollegin)).not.toBeNull();
    expect(await listet(kollegin)).toBe(true);
  });

  it("wer nur Beamtenformulare senden darf, sieht sie nicht", async () => {
    const kollege = await konto(["ANZEIGE", "FORMULARE"]);
    expect(await liest(kollege)).toBeNull();
    expect(await listet(kollege)).toBe(false);
  });

  it("auch eine künftige Person zeigt ihre Daten nur mit dem Recht", async () => {
    const kuenftig = await legePerson(
      kasse.id,
      [{ von: plusMonate(heute(), 3), bis: null, bei: stadt }],
      { daten: bisher },
    );
    const daten = async (wer: Akteur) =>
      (await withTenant(wer, (tx) => ladePerson(tx, wer, kuenftig.id)))?.daten;
    expect(await daten(await konto(["ANZEIGE", "PERSONENDATEN"]))).toEqual(bisher);
    expect(await daten(await konto(["ANZEIGE", "FORMULARE"]))).toEqual({});
  });
});
