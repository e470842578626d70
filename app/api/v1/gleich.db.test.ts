import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { plusMonate } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { FORMULARE, type Formular, type Rohwerte, schreibeTabelle } from "@/lib/formulare";
import { beispiele } from "@/lib/formulare/test-hilfen/beispiele";
import { alsEingabe } from "@/lib/formulare/test-hilfen/eingaben";
import { arbeiteStapelAb, gibFrei, ladeStapel, legeStapelAn } from "@/lib/stapel";
import {
  akteurVon,
  alsArbeiter,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  legeSchluessel,
  schliesseAlles,
  type TestKonto,
  type TestMitglied,
} from "@/lib/testhilfe";
import { melde } from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import { neueAnfrage, rufe } from "./testhilfe";

vi.mock("next-auth", () => ({ default: () => ({ signIn: () => {}, signOut: () => {} }) }));
vi.mock("next-auth/jwt", () => ({ decode: async () => null }));
vi.mock("next-auth/providers/credentials", () => ({ default: () => ({}) }));
vi.mock("next/headers", async () => (await import("./testhilfe/kopfzeilen")).kopfzeilen);

const { POST: senden } = await import("./meldungen/[kennung]/route");
const { POST: pruefen } = await import("./meldungen/[kennung]/pruefen/route");

const EINGABEN = beispiele(heute());

/** Ein Arbeitgeber je Weg, damit die Meldungen der anderen nicht im Weg stehen. */
interface Ort {
  stadt: TestMitglied;
  konto: TestKonto;
  geheimnis: string;
}
let kasseId: string;
const orte: Ort[] = [];
beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  for (let i = 0; i < 3; i++) {
    const stadt = await legeMitglied(kasseId, `Stadt ${i}`);
    const konto = await legeKonto({ kasseId, mitgliedId: stadt.id });
    orte.push({ stadt, konto, geheimnis: (await legeSchluessel(konto)).geheimnis });
  }
});
beforeEach(neueAnfrage);
afterAll(schliesseAlles);

/** Seit Jahren in A12; für Formulare, die es verlangen, auf Zeit. */
async function personFuer(form: Formular, { stadt: bei }: Ort) {
  if (form.ohnePerson) return null;
  const von = plusMonate(heute(), -48);
  const bis = plusMonate(heute(), 48);
  const zusatz = { bvArt: "Z", tabelle: "B", amtszeitVon: von, amtszeitBis: bis };
  const scheibe = form.hindernis
    ? { von, bis, bei, besoldung: "B4", zusatz }
    : { von, bis: null, bei };
  return legePerson(kasseId, [scheibe]);
}
type Person = Awaited<ReturnType<typeof personFuer>>;

async function perJson(form: Formular, roh: Rohwerte, ort: Ort, person: Person) {
  const umschlag = {
    ...(person && { persnr: person.persnr, lebenslauf_version: 1 }),
    werte: alsEingabe(form, roh, heute()),
  };
  const ruf = (weg: typeof senden, koerper: object) =>
    rufe(weg, "POST", {
      geheimnis: ort.geheimnis,
      inhalt: JSON.stringify(koerper),
      typ: "application/json",
      params: { kennung: form.id },
    });
  const { befunde } = (await ruf(pruefen, umschlag)).koerper;
  const hinweise_bestaetigt = befunde.map((b: { regel: string }) => b.regel);
  const { status, koerper } = await ruf(senden, { ...umschlag, hinweise_bestaetigt });
  expect([status, koerper.befunde]).toEqual([201, undefined]);
  return koerper.id as string;
}

async function perTabelle(form: Formular, roh: Rohwerte, { stadt, konto }: Ort, person: Person) {
  const text = schreibeTabelle(form, [{ persnr: person?.persnr ?? "", stand: "", rohwerte: roh }]);
  const bytes = new TextEncoder().encode(text);
  const datei = {
    name: "a.csv",
    typ: "text/csv" as const,
    bytes,
    sha256: text,
    groesse: 1,
    formeln: false,
  };
  const wer = akteurVon(konto);
  const id = crypto.randomUUID();
  const bezug = async () => ({ kasseId, mitgliedId: stadt.id });
  await handle(wer, { submissionId: id, formular: form.id, datei }, bezug, legeStapelAn);
  await alsArbeiter(() => arbeiteStapelAb(() => false));
  await handle(
    wer,
    { stapel: id, anzahl: 1, hinweise: "ja" as const },
    (tx) => ladeStapel(tx, wer, id, true),
    (h) => gibFrei(h, true),
  );
  await alsArbeiter(() => arbeiteStapelAb(() => false));
  const s = await withTenant(wer, (tx) => ladeStapel(tx, wer, id));
  expect(s?.zahlen).toMatchObject({ GESENDET: 1 });
  const [zeile] = await eigner()`select meldung_id from stapel_zeile where stapel_id = ${id}`;
  return zeile?.meldung_id as string;
}

/** Die Meldung und ihre Quittung, ohne was jede für sich hat: Kennungen, Zeit, Referenzen, Person. */
async function liesMeldung(id: string, person: Person) {
  const [m] =
    await eigner()`select m.formular, m.formular_version, m.werte, m.wirksam_ab::text, m.zeile_von::text,
      m.zeile_bis::text, m.zeile_text, m.lebenslauf_version, m.status, m.betreff, n.text, n.thema, n.bereich,
      (select array_agg(h->>'regel' order by nr) from jsonb_array_elements(m.hinweise) with ordinality x(h, nr)) as hinweise
    from meldung m join nachricht n on n.meldung_id = m.id and n.konto_id = m.konto_id where m.id = ${id}`;
  if (!m) throw new Error("Meldung fehlt");
  const ohnePerson = JSON.stringify(m).replaceAll(person?.persnr ?? "–", "PERSNR");
  return JSON.parse(ohnePerson.replaceAll(/Stadt \d/g, "STADT"));
}

describe("Seite, Schnittstelle und Tabelle geben dieselbe Meldung und dieselbe Quittung", () => {
  const faelle = FORMULARE.flatMap((form) =>
    (["kleinste", "voll"] as const).map(
      (art) => [`${form.nummer} ${form.titel}`, art, form] as const,
    ),
  );
  it.each(faelle)("%s, Eingabe %s", async (_, art, form) => {
    const roh = EINGABEN[form.id]?.[art] ?? {};
    const [seite, json, tabelle] = orte as [Ort, Ort, Ort];
    const personen = await Promise.all(orte.map((ort) => personFuer(form, ort)));
    const [a = null, b = null, c = null] = personen;
    const vonSeite = await melde(akteurVon(seite.konto), a?.id ?? null, form.id, { ...roh });
    const erwartet = await liesMeldung(vonSeite, a);
    expect(await liesMeldung(await perJson(form, roh, json, b), b)).toEqual(erwartet);
    expect(await liesMeldung(await perTabelle(form, roh, tabelle, c), c)).toEqual(erwartet);
  });
});
