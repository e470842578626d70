import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { formatDatum, plusMonate, plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { FORMULARE, type Formular } from "@/lib/formulare";
// Beispiele je Formular gehören zum Kern; nur Tests holen sie an dessen Eingang vorbei.
import { beispiele } from "@/lib/formulare/test-hilfen/beispiele";
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
} from "@/lib/testhilfe";
import { entscheide, melde, ROHWERTE } from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import {
  bearbeiteFormular,
  berechneWirkung,
  ladeEigeneMeldung,
  ladeMeldung,
  ladeStellvertretung,
  lehneAb,
  listMeldbare,
  listMeldungen,
  nenneStellvertretung,
  pruefeEntwurf,
  sendeMeldung,
  uebernimmMeldung,
} from ".";

let kasse: Awaited<ReturnType<typeof legeKasse>>;
let stadt: TestMitglied;
let dorf: TestMitglied;
let kollegin: Akteur;
let kassenkraft: Akteur;

beforeAll(async () => {
  kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
  dorf = await legeMitglied(kasse.id);
  kollegin = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
  await eigner()`insert into gruppenadresse (kasse_id, mitglied_id, gruppe, email)
    values (${kasse.id}, ${stadt.id}, 'Beamtenversorgung', ${`gruppe-${stadt.id}@stadt.example`})`;
});
afterAll(schliesseAlles);

const scan = () => ({
  name: "Scan.pdf",
  typ: "application/pdf" as const,
  groesse: 3,
  formeln: false,
  sha256: crypto.randomUUID(),
  bytes: new Uint8Array([1, 2, 3]),
});
const EINGANG = () => ({ eingang_am: formatDatum(plusTage(heute(), -2)), eingang_weg: "BRIEF" });

interface Eingabe {
  form?: string;
  personId: string | null;
  werte?: Record<string, string>;
  anlagen?: ReturnType<typeof scan>[];
  wer?: Akteur;
  mitglied?: TestMitglied;
}
const lade = ({ form = "beurlaubung", personId, wer = kassenkraft, mitglied = stadt }: Eingabe) =>
  [
    wer,
    (tx: Parameters<typeof ladeStellvertretung>[0]) =>
      ladeStellvertretung(tx, wer, { mitgliedId: mitglied.id, formularId: form, personId }),
  ] as const;

/** „Angaben prüfen“ auf der Formularseite der Kasse. */
function pruefe(e: Eingabe) {
  const [wer, fall] = lade(e);
  const anlagen = { angenommen: e.anlagen ?? [scan()], fehler: [] };
  const werte = e.werte ?? { ...ROHWERTE(), ...EINGANG() };
  return handle(wer, { absicht: "pruefen", anlagen, ...werte }, fall, bearbeiteFormular);
}
/** „Verbindlich absenden“ mit allen Hinweisen. @returns Kennung der Meldung */
function sende(e: Eingabe) {
  const [wer, fall] = lade(e);
  return handle(wer, null, fall, async (h) => {
    const g = await pruefeEntwurf(h.tx, wer, h.objekt);
    const bestaetigt = new Set(g?.hinweise.map((b) => b.regel));
    const submissionId = g?.entwurf.submissionId ?? "";
    return sendeMeldung({ ...h, eingabe: { submissionId, bestaetigt } });
  });
}
async function gibEin(e: Eingabe) {
  expect(await pruefe(e)).toHaveProperty("weiter");
  return sende(e);
}

let personId: string;
beforeEach(async () => {
  personId = (await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }])).id;
});

describe("Für eine Organisation eingeben", () => {
  it("die Meldung gehört der Organisation, nennt Weg und Tag, und wer tippte, weiß nur die Kasse", async () => {
    const id = await gibEin({ personId });
    const beim = await withTenant(kollegin, (tx) => ladeEigeneMeldung(tx, kollegin, id));
    if (!beim) throw new Error("Die Organisation sieht die Meldung nicht");
    expect(beim).toMatchObject({ mitgliedId: stadt.id, gemeldetVon: kassenkraft.kasseName });
    const satz = nenneStellvertretung(beim);
    expect(satz).toMatch(/^Eingegeben von der Kasse am .*, eingegangen per Brief am /);
    expect(satz).toContain(EINGANG().eingang_am);
    const alles = JSON.stringify(beim);
    expect(alles).not.toContain(`${kassenkraft.vorname} ${kassenkraft.name}`);
    const bei = await withTenant(kassenkraft, (tx) => ladeMeldung(tx, kassenkraft, id));
    expect(bei?.stellvertretung?.von).toBe(`${kassenkraft.vorname} ${kassenkraft.name}`);
    const { zeilen } = await withTenant(kollegin, (tx) => listMeldungen(tx, kollegin, 1, 200));
    expect(zeilen.map((z) => z.id)).toContain(id);
    expect(bei?.anhaenge.map((a) => a.name)).toEqual(["Scan.pdf"]);
  });

  it.each(["PERSON", "GRUPPE"])(
    "die Quittung geht in die Gruppe Beamtenversorgung, auch bei Ziel %s, mit E-Mail ohne Inhalt",
    async (ziel) => {
      await eigner()`update mitglied set quittung_ziel = ${ziel} where id = ${stadt.id}`;
      const id = await gibEin({ personId });
      const [n] = await eigner()`select * from nachricht where meldung_id = ${id}`;
      expect(n).toMatchObject({
        gruppe: "Beamtenversorgung",
        konto_id: null,
        mitglied_id: stadt.id,
      });
      expect(n?.text).toContain("Eingegeben von der Kasse am");
      expect(n?.text).not.toContain(kassenkraft.name);
      const mails =
        await eigner()`select from outbox where dedupe_key like ${`nachricht:${n?.id}:%`}`;
      expect(mails.count).toBe(1);
      await entscheide(kassenkraft, id, { version: 1, text: "Nein." }, lehneAb);
      const [a] =
        await eigner()`select gruppe from nachricht where meldung_id = ${id} and richtung = 'eingang'`;
      expect(a?.gruppe).toBe("Beamtenversorgung");
      await eigner()`update mitglied set quittung_ziel = 'PERSON' where id = ${stadt.id}`;
    },
  );

  it.each([
    ["ohne Tag", { eingang_am: "" }, [], "eingang_am"],
    [
      "mit einem Tag in der Zukunft",
      { eingang_am: formatDatum(plusTage(heute(), 1)) },
      [],
      "eingang_am",
    ],
    ["ohne Weg", { eingang_weg: "" }, [], "eingang_weg"],
    ["mit erfundenem Weg", { eingang_weg: "TAUBE" }, [], "eingang_weg"],
    ["als Brief ohne Scan", {}, [], "anlagen"],
    ["als Fax ohne Scan", { eingang_weg: "FAX" }, [], "anlagen"],
  ])("%s geht es nicht weiter, und nichts geht verloren", async (_, mehr, anlagen, feld) => {
    const werte = { ...ROHWERTE(), ...EINGANG(), ...mehr };
    const ergebnis = await pruefe({ personId, werte, anlagen });
    expect(ergebnis).toMatchObject({ zustand: { fehler: { [feld]: expect.any(String) } } });
    await expect(sende({ personId })).rejects.toBeInstanceOf(Zurueck);
    const [entwurf] =
      await eigner()`select werte from entwurf where konto_id = ${kassenkraft.kontoId} and person_id = ${personId}`;
    expect(entwurf?.werte).toMatchObject(werte);
  });

  it("am Telefon braucht es keinen Scan", async () => {
    const werte = { ...ROHWERTE(), ...EINGANG(), eingang_weg: "TELEFON" };
    const id = await gibEin({ personId, werte, anlagen: [] });
    const [m] = await eigner()`select eingang_weg from meldung where id = ${id}`;
    expect(m?.eingang_weg).toBe("TELEFON");
  });

  it("dieselben Prüfungen wie beim Arbeitgeber", async () => {
    const werte = { ...ROHWERTE(), ...EINGANG(), rechtsgrundlage: "" };
    expect(await pruefe({ personId, werte })).toMatchObject({
      zustand: { fehler: { rechtsgrundlage: expect.any(String) } },
    });
  });

  it("wer eingibt, darf auch übernehmen; die Prüfspur kennzeichnet es", async () => {
    const id = await gibEin({ personId });
    const uebernimm = { version: 1, lebenslaufVersion: 1 };
    await entscheide(kassenkraft, id, uebernimm, uebernimmMeldung);
    const spur =
      await eigner()`select aktion, einzelheiten from audit_ereignis where objekt_id = ${id}`;
    const einzelheiten = Object.fromEntries(spur.map((z) => [z.aktion, z.einzelheiten]));
    expect(einzelheiten["meldung.senden"]).toMatchObject({ stellvertretend: true });
    expect(einzelheiten["meldung.uebernommen"]).toMatchObject({ selbstEingegeben: true });
    const m = await withTenant(kassenkraft, (tx) => ladeMeldung(tx, kassenkraft, id));
    expect(m?.stellvertretung?.selbstEntschieden).toBe(true);
  });

  it("übernimmt jemand anderes, steht nichts davon in der Prüfspur", async () => {
    const id = await gibEin({ personId });
    const andere = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
    await entscheide(andere, id, { version: 1, lebenslaufVersion: 1 }, uebernimmMeldung);
    const [spur] =
      await eigner()`select einzelheiten from audit_ereignis where objekt_id = ${id} and aktion = 'meldung.uebernommen'`;
    expect(spur?.einzelheiten).not.toHaveProperty("selbstEingegeben");
  });

  it("jede Organisation hat ihren eigenen Entwurf, auch beim Anmelden", async () => {
    const form = "anmeldung";
    const werte = { name: "Aus der Stadt", ...EINGANG() };
    await pruefe({ form, personId: null, werte });
    await pruefe({
      form,
      personId: null,
      werte: { ...werte, name: "Aus dem Dorf" },
      mitglied: dorf,
    });
    const entwuerfe =
      await eigner()`select werte->>'name' as name from entwurf where konto_id = ${kassenkraft.kontoId} and person_id is null order by 1`;
    expect(entwuerfe.map((e) => e.name)).toEqual(["Aus dem Dorf", "Aus der Stadt"]);
  });

  it("nur die Sachbearbeitung der eigenen Kasse, nur für Personen der gewählten Organisation", async () => {
    const fremd = akteurVon(await legeKonto({ kasseId: (await legeKasse()).id, klasse: "K" }));
    const verwaltet = akteurVon(
      await legeKonto({ kasseId: kasse.id, klasse: "K", kasseRolle: "ADMINISTRATION" }),
    );
    for (const e of [
      { personId, wer: fremd },
      { personId, wer: verwaltet },
      { personId, wer: kollegin },
      { personId, mitglied: dorf },
      { personId: null },
    ])
      await expect(pruefe(e), JSON.stringify(e)).rejects.toThrow("nicht gefunden");
  });

  it("die Suche findet Personen der Organisation nach Nummer und Namen, nie die anderer", async () => {
    const p = await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }], {
      name: "Ährenfeld",
      vorname: "Zoë",
    });
    const suche = async (wort: string, mitglied = stadt) => {
      const { zeilen } = await withTenant(kassenkraft, (tx) =>
        listMeldbare(tx, kassenkraft, mitglied.id, wort, 1, 20),
      );
      return zeilen.map((z) => z.id);
    };
    for (const wort of [p.persnr, "ährenf", "Ährenfeld, Z"])
      expect(await suche(wort)).toEqual([p.id]);
    for (const wort of ["%hren", "Ährenfeld, X"]) expect(await suche(wort)).toEqual([]);
    expect(await suche(p.persnr, dorf)).toEqual([]);
  });
});

describe("Quittungen", () => {
  it("gehen dorthin, wo die Organisation sie zur Zeit haben will; vorhandene ziehen nicht um", async () => {
    const orte = async () =>
      (
        await eigner()`select coalesce(n.gruppe, 'persönlich') as ort from nachricht n join meldung m on m.id = n.meldung_id where m.person_id = ${personId} order by n.am`
      ).map((z) => z.ort);
    await melde(kollegin, personId);
    await eigner()`update mitglied set quittung_ziel = 'GRUPPE' where id = ${stadt.id}`;
    expect(await orte()).toEqual(["persönlich"]);
    await melde(kollegin, personId);
    await eigner()`update mitglied set quittung_ziel = 'PERSON' where id = ${stadt.id}`;
    await gibEin({ personId });
    await melde(kollegin, personId);
    const gruppe = "Beamtenversorgung";
    expect(await orte()).toEqual(["persönlich", gruppe, gruppe, "persönlich"]);
  });
});

const EINGABEN = beispiele(heute());

/** Person, die das Formular braucht: seit Jahren ohne Ende in A12, für F11 auf Zeit. */
async function legeFuer(form: Formular): Promise<string | null> {
  if (form.ohnePerson) return null;
  const von = plusMonate(heute(), -48);
  const amtszeit = { amtszeitVon: von, amtszeitBis: plusMonate(heute(), 48) };
  const zusatz = { bvArt: "Z", tabelle: "B", ...amtszeit };
  const aufZeit = { von, bis: amtszeit.amtszeitBis, bei: stadt, besoldung: "B4", zusatz };
  const abschnitt = form.hindernis ? aufZeit : { von, bis: null, bei: stadt };
  return (await legePerson(kasse.id, [abschnitt])).id;
}

describe("Alle zwölf Formulare", () => {
  it.each(FORMULARE.map((f) => [f.nummer, f] as const))(
    "%s lässt sich eingeben und zeigt im Eingang, was sich ändert",
    async (_, form) => {
      const werte = { ...EINGABEN[form.id]?.voll, ...EINGANG(), eingang_weg: "EMAIL" };
      const personId = await legeFuer(form);
      const id = await gibEin({ form: form.id, personId, werte, anlagen: [] });
      const v = await withTenant(kassenkraft, async (tx) => {
        const m = await ladeMeldung(tx, kassenkraft, id);
        return m && berechneWirkung(tx, m);
      });
      if (!v?.ok) throw new Error(v?.grund ?? "keine Gegenüberstellung");
      const wirkt =
        v.vergleich.some((z) => z.art !== "gleich") ||
        (v.personendaten?.zeilen.length ?? 0) > 0 ||
        v.neuePerson !== null;
      // F12 ist eine Mitteilung ohne eigene Wirkung; auch sie steht neben dem Lebenslauf.
      expect(wirkt).toBe(form.nummer !== "F12");
      expect(v.vergleich.length + v.vorher.length > 0 || form.ohnePerson).toBe(true);
    },
  );
});
