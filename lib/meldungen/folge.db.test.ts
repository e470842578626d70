import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { formatDatum, plusTage } from "@/lib/datum";
import { liesZeitscheiben, withTenant } from "@/lib/db";
import { type Zufallsmeldung, zufallsmeldung } from "@/lib/formulare/test-hilfen/zufall";
import { ordne, pruefeInvarianten } from "@/lib/lebenslauf";
import {
  akteurVon,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
} from "@/lib/testhilfe";
import { entscheide, melde } from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import {
  berechneFolgen,
  berechneWirkung,
  ladeEntwurfsfall,
  ladeKontext,
  ladeMeldung,
  NEUE_PERSON,
  uebernimmMeldung,
} from ".";

let meldend: Akteur;
let kassenkraft: Akteur;

beforeAll(async () => {
  const kasse = await legeKasse();
  const stadt = await legeMitglied(kasse.id);
  meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
});
afterAll(schliesseAlles);

/** Getippte Werte samt Vorbelegung; `null`, wenn das Formular für die Person gerade nicht möglich ist. */
const werteVon = (personId: string | null, { form, roh }: Zufallsmeldung) =>
  withTenant(meldend, async (tx) => {
    const fall = await ladeEntwurfsfall(tx, meldend, form.id, personId);
    if (!fall) return null;
    const kontext = await ladeKontext(tx, meldend, fall, null, roh);
    return { ...form.vorbelegung?.(kontext), ...roh };
  });

const bild = (scheiben: readonly object[]) =>
  scheiben.map((s) => ({ ...s, id: null, umfang: null }));

/** Meldet und übernimmt, was sich senden und anwenden lässt. @returns Kennung der Person oder `null` */
async function gehe(personId: string | null, meldung: Zufallsmeldung): Promise<string | null> {
  const werte = await werteVon(personId, meldung);
  if (!werte) return null;
  const id = await melde(meldend, personId, meldung.form.id, werte).catch((f: unknown) => {
    if (f instanceof Zurueck) return null;
    throw f;
  });
  if (!id) return null;
  const v = await withTenant(kassenkraft, async (tx) => {
    const m = await ladeMeldung(tx, kassenkraft, id);
    return m && berechneWirkung(tx, m, { zuordnung: NEUE_PERSON });
  });
  if (!v?.ok) return null;
  // „Was ändert sich?“ zeigte dem Arbeitgeber dasselbe, was die Annahme gleich schreibt.
  const folgen = await withTenant(meldend, async (tx) => {
    const fall = await ladeEntwurfsfall(tx, meldend, meldung.form.id, personId);
    const m = await ladeMeldung(tx, meldend, id);
    return fall && m && berechneFolgen(fall, m.werte, []);
  });
  const { nachher: gezeigt, vergleich, neuePerson, personendaten, todestag } = v;
  const erwartet = { nachher: gezeigt, vergleich, neuePerson, personendaten, todestag };
  expect(folgen).toMatchObject({ ok: true, ...erwartet });
  const { lebenslaufVersion, zuordnung, bekannte } = v;
  const eingabe = { version: 1, lebenslaufVersion, zuordnung, bekannte: bekannte.length };
  await entscheide(kassenkraft, id, eingabe, uebernimmMeldung);
  const [p] = await eigner()`select p.id, p.geburtsdatum::text, p.todestag::text
    from person p join meldung m on m.person_id = p.id where m.id = ${id}`;
  const nachher = await withTenant(kassenkraft, async (tx) =>
    ordne(await liesZeitscheiben(tx, kassenkraft.kasseId, p?.id)),
  );
  expect(bild(nachher)).toEqual(bild(v.nachher));
  const stamm = { geburtsdatum: p?.geburtsdatum, todestag: p?.todestag };
  const fehler = pruefeInvarianten(nachher, stamm).filter((x) => x.schwere === "fehler");
  expect(fehler).toEqual([]);
  return p?.id ?? null;
}

it("jede Folge zufälliger Meldungen: Was die Kasse sah, steht danach da, und I1–I9 gelten", async () => {
  let uebernommen = 0;
  let personen = 0;
  await fc.assert(
    fc.asyncProperty(
      zufallsmeldung(heute(), (f) => f.ohnePerson),
      fc.array(
        zufallsmeldung(heute(), (f) => !f.ohnePerson),
        { minLength: 3, maxLength: 6 },
      ),
      async (erste, folge) => {
        // Jede Folge handelt von einer anderen Person; sonst wäre sie schon angemeldet.
        const geburtsdatum = formatDatum(plusTage("1990-01-01", personen++));
        const roh = { ...erste.roh, geburtsdatum };
        const personId = await gehe(null, { form: erste.form, roh });
        if (!personId) return;
        for (const meldung of folge) if (await gehe(personId, meldung)) uebernommen += 1;
      },
    ),
    { numRuns: 25, seed: 42 },
  );
  expect(uebernommen).toBeGreaterThan(15);
  // I9: Nichts ist gelöscht; jede ersetzte Zeile nennt die Meldung, die sie ersetzt hat.
  const verloren =
    await eigner()`select from zeitscheibe where kasse_id = ${kassenkraft.kasseId} and ersetzt_am is not null and ersetzt_durch is null`;
  expect(verloren.count).toBe(0);
}, 120_000);
