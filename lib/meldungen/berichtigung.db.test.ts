import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { formatDatum, plusTage } from "@/lib/datum";
import { liesZeitscheiben, withTenant } from "@/lib/db";
import {
  akteurVon,
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
import { BEURLAUBT, entscheide, entwirf, melde, ROHWERTE, sende } from "@/lib/testhilfe/meldung";
import {
  berechneFolgen,
  berechneWirkung,
  berichtige,
  ladeEigeneMeldung,
  ladeEntwurf,
  ladeEntwurfsfall,
  ladeMeldung,
  lehneAb,
  pruefeEntwurf,
  sichereEntwurf,
  uebernimmMeldung,
  verwerfeEntwurf,
  zieheZurueck,
} from ".";

let stadt: TestMitglied;
let meldend: Akteur;
let kassenkraft: Akteur;
let person: TestPerson;
let meldungId: string;

beforeAll(async () => {
  const kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
  meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
});
beforeEach(async () => {
  person = await legePerson(kassenkraft.kasseId, [
    { von: "2010-01-01", bis: "2014-12-31", bei: "Land Nordhausen" },
    { von: "2015-01-01", bis: null, bei: stadt },
  ]);
  meldungId = await melde(meldend, person.id);
});
afterAll(schliesseAlles);

const meldetext = (arbeit: Promise<unknown>) =>
  arbeit.then(
    () => null,
    (f: unknown) => (f instanceof Zurueck ? (f.zustand.meldung ?? "") : Promise.reject(f)),
  );
const beginne = (id = meldungId, wer = meldend) =>
  handle(wer, null, (tx) => ladeEigeneMeldung(tx, wer, id), berichtige);

/** Berichtigt das Ende und sendet. @returns Kennung der Berichtigung */
async function sendeBerichtigt(id: string, bis: string): Promise<string> {
  await beginne(id);
  return sende(meldend, person.id, await entwirf(meldend, person.id, { ...ROHWERTE(), bis }));
}

async function uebernimm(id: string) {
  const v = await vorschau(id);
  const version = (await lade(id))?.version ?? 0;
  const eingabe = { version, lebenslaufVersion: v?.lebenslaufVersion ?? 0 };
  return entscheide(kassenkraft, id, eingabe, uebernimmMeldung);
}
const lade = (id: string) => withTenant(kassenkraft, (tx) => ladeMeldung(tx, kassenkraft, id));
const vorschau = (id: string) =>
  withTenant(kassenkraft, async (tx) => {
    const m = await ladeMeldung(tx, kassenkraft, id);
    return m && berechneWirkung(tx, m);
  });
const lebenslauf = async () =>
  (await withTenant(kassenkraft, (tx) => liesZeitscheiben(tx, kassenkraft.kasseId, person.id)))
    .map((s) => [s.von, s.bis, s.art])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
const beurlaubtBis = (bis: string) => [
  ["2010-01-01", "2014-12-31", "DIENST"],
  ["2015-01-01", plusTage(BEURLAUBT.ab, -1), "DIENST"],
  [BEURLAUBT.ab, bis, "BEURLAUBUNG"],
  [plusTage(bis, 1), null, "DIENST"],
];
const SPAETER = plusTage(BEURLAUBT.bis, 10);

describe("Berichtigung beginnen", () => {
  it("der Entwurf trägt die gesendeten Angaben und die ursprüngliche Meldung", async () => {
    expect(await beginne()).toBe(`/anspruchsberechtigte/${person.id}/beurlaubung`);
    const entwurf = await withTenant(meldend, (tx) =>
      ladeEntwurf(tx, meldend, "beurlaubung", person.id),
    );
    expect(entwurf).toMatchObject({ berichtigtId: meldungId, werte: ROHWERTE() });
    // Noch einmal: derselbe Entwurf, auch wenn schon anderes getippt ist.
    await entwirf(meldend, person.id, { ...ROHWERTE(), erlaeuterung: "Anderes Ende" });
    await beginne();
    const wieder = await withTenant(meldend, (tx) =>
      ladeEntwurf(tx, meldend, "beurlaubung", person.id),
    );
    expect(wieder).toMatchObject({ id: entwurf?.id, werte: { erlaeuterung: "Anderes Ende" } });
  });

  it("ein anderer Entwurf dieses Formulars wird nie überschrieben", async () => {
    await entwirf(meldend, person.id, { ab: "01.01.2030" });
    expect(await meldetext(beginne())).toContain("schon einen Entwurf");
  });

  it("zurückgezogene lassen sich nicht berichtigen, abgelehnte schon", async () => {
    const zweite = await melde(meldend, person.id);
    await entscheide(meldend, meldungId, { version: 1 }, zieheZurueck);
    expect(await meldetext(beginne())).toContain("zurückgezogene");
    await entscheide(kassenkraft, zweite, { version: 1, text: "Falsch." }, lehneAb);
    expect(await beginne(zweite)).toContain("beurlaubung");
  });

  it("fremde Organisationen finden die Meldung nicht", async () => {
    const andere = await legeMitglied(kassenkraft.kasseId);
    const fremd = akteurVon(
      await legeKonto({ kasseId: kassenkraft.kasseId, mitgliedId: andere.id }),
    );
    await expect(beginne(meldungId, fremd)).rejects.toThrow("nicht gefunden");
  });
});

describe("Berichtigung senden", () => {
  it("sie nennt die ursprüngliche Referenz: in Betreff, Quittung und auf beiden Seiten", async () => {
    const id = await sendeBerichtigt(meldungId, formatDatum(SPAETER));
    const [alt, neu] = [await lade(meldungId), await lade(id)];
    expect(neu?.betreff).toBe(`Berichtigung: ${alt?.betreff}`);
    expect(neu?.berichtigt).toMatchObject({ id: meldungId, referenz: alt?.referenz });
    expect(alt?.berichtigungen).toEqual([{ id, referenz: neu?.referenz, status: "uebermittelt" }]);
    const [quittung] = await eigner()`select betreff, text from nachricht where meldung_id = ${id}`;
    expect(quittung?.betreff).toBe(neu?.betreff);
    expect(quittung?.text).toContain(
      `Sie berichtigt Ihre Meldung mit der Referenz ${alt?.referenz}.`,
    );
  });

  it("eine offene ursprüngliche Meldung ist keine gleichartige weitere (C5)", async () => {
    await beginne();
    const geprueft = await withTenant(meldend, async (tx) => {
      const fall = await ladeEntwurfsfall(tx, meldend, "beurlaubung", person.id);
      return fall && pruefeEntwurf(tx, meldend, fall);
    });
    expect(geprueft?.hinweise.map((h) => h.regel)).not.toContain("C5");
  });

  it("je Meldung gibt es nur eine geltende Berichtigung; nach einer Ablehnung eine neue", async () => {
    const id = await sendeBerichtigt(meldungId, formatDatum(SPAETER));
    expect(await meldetext(beginne())).toContain("schon eine Berichtigung");
    await entscheide(kassenkraft, id, { version: 1, text: "Unklar." }, lehneAb);
    expect(await sendeBerichtigt(meldungId, formatDatum(SPAETER))).not.toBe(id);
  });

  it("wer gleichzeitig dieselbe Meldung berichtigt, wird abgewiesen und behält den Entwurf", async () => {
    const kollegin = akteurVon(
      await legeKonto({ kasseId: kassenkraft.kasseId, mitgliedId: stadt.id }),
    );
    await beginne(meldungId, kollegin);
    await sendeBerichtigt(meldungId, formatDatum(SPAETER));
    const schluessel = await entwirf(kollegin, person.id);
    expect(await meldetext(sende(kollegin, person.id, schluessel))).toContain("schon berichtigt");
    expect(
      await withTenant(kollegin, (tx) => ladeEntwurf(tx, kollegin, "beurlaubung", person.id)),
    ).not.toBeNull();
  });
});

describe("Berichtigung übernehmen", () => {
  it("der Eintrag der übernommenen Meldung wird ersetzt; nichts geht verloren", async () => {
    await uebernimm(meldungId);
    expect(await lebenslauf()).toEqual(beurlaubtBis(BEURLAUBT.bis));
    const id = await sendeBerichtigt(meldungId, formatDatum(SPAETER));
    expect((await lade(id))?.hinweise).toMatchObject([{ regel: "BERICHTIGUNG" }, { regel: "C11" }]);
    await uebernimm(id);
    expect(await lebenslauf()).toEqual(beurlaubtBis(SPAETER));
    const ohneHerkunft =
      await eigner()`select from zeitscheibe where person_id = ${person.id} and ersetzt_am is not null and ersetzt_durch is null`;
    expect(ohneHerkunft.count).toBe(0);
    expect((await lade(meldungId))?.status).toBe("uebernommen");
  });

  it("„Was ändert sich?“ zeigt dem Arbeitgeber dasselbe wie der Kasse", async () => {
    await uebernimm(meldungId);
    await beginne();
    await entwirf(meldend, person.id, { ...ROHWERTE(), bis: formatDatum(SPAETER) });
    const folgen = await withTenant(meldend, async (tx) => {
      const fall = await ladeEntwurfsfall(tx, meldend, "beurlaubung", person.id);
      const geprueft = fall && (await pruefeEntwurf(tx, meldend, fall));
      expect(geprueft?.fehler).toEqual([]);
      return geprueft && berechneFolgen(fall, geprueft.werte, []);
    });
    const v = await vorschau(await sendeBerichtigt(meldungId, formatDatum(SPAETER)));
    expect(v).toMatchObject({ ok: true, kette: { uebernommen: true } });
    expect(v?.ok && folgen?.ok && [folgen.vergleich, folgen.nachher]).toEqual(
      v?.ok && [v.vergleich, v.nachher],
    );
  });

  it("auch eine Berichtigung lässt sich berichtigen", async () => {
    await uebernimm(meldungId);
    const erste = await sendeBerichtigt(meldungId, formatDatum(SPAETER));
    await uebernimm(erste);
    const bis = plusTage(BEURLAUBT.bis, -7);
    await uebernimm(await sendeBerichtigt(erste, formatDatum(bis)));
    expect(await lebenslauf()).toEqual(beurlaubtBis(bis));
  });

  it("hat sich der Lebenslauf seither geändert, wirkt sie auf den jetzigen Stand", async () => {
    await uebernimm(meldungId);
    const tag = plusTage(BEURLAUBT.bis, 30);
    const werte = { aenderung_am: formatDatum(tag), bezeichnung: "Oberamtsrat" };
    await uebernimm(await melde(meldend, person.id, "befoerderung", werte));
    await beginne();
    const bis = formatDatum(plusTage(tag, -1));
    const weitere = { ...ROHWERTE(), ab: formatDatum(plusTage(BEURLAUBT.bis, 1)), bis };
    const id = await sende(meldend, person.id, await entwirf(meldend, person.id, weitere));
    expect(await vorschau(id)).toMatchObject({ ok: true, kette: { grundlage: null } });
    expect((await lade(id))?.hinweise[0]?.text).toContain("wirkt auf den jetzigen Stand");
  });

  it("eine noch offene ursprüngliche Meldung gilt danach als zurückgezogen", async () => {
    const id = await sendeBerichtigt(meldungId, formatDatum(SPAETER));
    await uebernimm(id);
    expect(await lebenslauf()).toEqual(beurlaubtBis(SPAETER));
    const alt = await lade(meldungId);
    expect(alt?.status).toBe("zurueckgezogen");
    expect(alt?.verlauf.at(-1)?.text).toContain((await lade(id))?.referenz ?? "fehlt");
  });

  it("wartende Personendaten der ursprünglichen Meldung werden nicht mehr angewendet", async () => {
    const ab = formatDatum(plusTage(new Date().toISOString().slice(0, 10), 20));
    const erste = await melde(meldend, person.id, "personendaten", {
      gueltig_ab: ab,
      titel: "Dr.",
    });
    await uebernimm(erste);
    await beginne(erste);
    const werte = { gueltig_ab: ab, titel: "Prof." };
    const schluessel = await entwirf(meldend, person.id, werte, "personendaten");
    await uebernimm(await sende(meldend, person.id, schluessel, undefined, "personendaten"));
    const wartend =
      await eigner()`select werte from person_aenderung where person_id = ${person.id} and angewendet_am is null and ersetzt_durch is null`;
    expect(wartend.map((z) => z.werte)).toEqual([{ titel: "Prof." }]);
  });
});

it("ein verworfener Entwurf hinterlässt keine Berichtigung", async () => {
  await beginne();
  await withTenant(meldend, async (tx) => {
    await verwerfeEntwurf(tx, meldend, "beurlaubung", person.id);
    const bezug = { formular: "beurlaubung", personId: person.id, lebenslaufVersion: 1 };
    await sichereEntwurf(tx, meldend, bezug, ROHWERTE());
    expect((await ladeEntwurfsfall(tx, meldend, "beurlaubung", person.id))?.berichtigt).toBe(
      undefined,
    );
  });
});
