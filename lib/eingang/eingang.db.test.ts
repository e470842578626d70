import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import type { Seitenwahl } from "@/lib/listenfilter";
import { nimmInBearbeitung } from "@/lib/meldungen";
import {
  ablehnung,
  akteurVon,
  anwendung,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestKonto,
  type TestMitglied,
} from "@/lib/testhilfe";
import { entscheide, melde } from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import {
  type Eingangsfilter,
  type EingangsNur,
  LEERER_EINGANGSFILTER,
  ladeArbeitsstand,
  ladeUeberblick,
  listEingang,
  naechsterFall,
  notiere,
  weiseZu,
} from ".";

let kasseId: string;
let stadt: TestMitglied;
let dorf: TestMitglied;
let sender: TestKonto;
let ich: Akteur;
let kollegin: Akteur;
const app = anwendung();

/** Sieben Meldungen, die älteste Fälligkeit zuletzt angelegt: So ist die Ordnung nicht die des Anlegens. */
let ids: string[] = [];

async function legeMeldung(nr: number, werte: Record<string, unknown> = {}): Promise<string> {
  const [zeile] = await eigner()`insert into meldung ${eigner()({
    kasse_id: kasseId,
    mitglied_id: stadt.id,
    konto_id: sender.id,
    gemeldet_von: "Kim",
    formular: "beurlaubung",
    formular_version: 1,
    betreff: `Meldung ${nr}`,
    werte: {},
    zeile_text: "B",
    lebenslauf_version: 1,
    referenz: `${kasseId.slice(0, 6)}${nr}`,
    gelb_ab: plusTage(heute(), nr - 2),
    faellig_am: plusTage(heute(), nr),
    ...werte,
  })} returning id`;
  return zeile?.id;
}

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  stadt = await legeMitglied(kasseId, `Köln ${kasseId.slice(0, 8)}`);
  dorf = await legeMitglied(kasseId);
  sender = await legeKonto({ kasseId, mitgliedId: stadt.id });
  ich = akteurVon(await legeKonto({ kasseId, klasse: "K" }));
  kollegin = akteurVon(await legeKonto({ kasseId, klasse: "K" }));
  const vorZehnTagen = new Date(Date.now() - 10 * 86_400_000);
  ids = [
    await legeMeldung(3, { bearbeiter_id: ich.kontoId, formular: "umfang" }),
    await legeMeldung(2, { mitglied_id: dorf.id }),
    await legeMeldung(1, { status: "rueckfrage", bearbeiter_id: kollegin.kontoId }),
    await legeMeldung(0, { bearbeiter_id: ich.kontoId }),
    await legeMeldung(-1, { gesendet_am: vorZehnTagen }),
    await legeMeldung(-2, { status: "uebernommen" }),
    await legeMeldung(9),
  ];
});
afterAll(async () => {
  await app.end();
  await schliesseAlles();
});

const betreffe = async (
  nur: EingangsNur | null = null,
  filter: Partial<Eingangsfilter> = {},
  seite: Seitenwahl = { art: "erste" },
  proSeite = 20,
) =>
  withTenant(ich, async (tx) => {
    const liste = await listEingang(tx, ich, {
      nur,
      filter: { ...LEERER_EINGANGSFILTER, ...filter },
      seite,
      proSeite,
    });
    return liste.zeilen.map((z) => z.betreff.replace("Meldung ", ""));
  });
const meldetext = (arbeit: Promise<unknown>) =>
  arbeit.then(
    () => null,
    (f: unknown) =>
      f instanceof Zurueck
        ? (f.zustand.meldung ?? Object.values(f.zustand.fehler ?? {}).join())
        : Promise.reject(f),
  );

describe("Liste des Eingangs", () => {
  it("zeigt die unentschiedenen, zuerst Fälliges zuerst", async () => {
    expect(await betreffe()).toEqual(["-1", "0", "1", "2", "3", "9"]);
  });

  it.each([
    ["mir zugewiesen", "meine", {}, ["0", "3"]],
    ["niemandem zugewiesen", "niemand", {}, ["-1", "2", "9"]],
    ["Formular", null, { formular: "umfang" }, ["3"]],
    [
      "Organisation als Teilwort ohne Akzente",
      null,
      { organisation: "koln" },
      ["-1", "0", "1", "3", "9"],
    ],
    ["Stand", null, { stand: "rueckfrage" }, ["1"]],
    ["entschiedener Stand", null, { stand: "uebernommen" }, ["-2"]],
    ["Alter", null, { alter: "7" }, ["-1"]],
    ["Ampel rot", null, { ampel: "rot" }, ["-1"]],
    ["Ampel gelb", null, { ampel: "gelb" }, ["0", "1", "2"]],
    ["Ampel grün", null, { ampel: "gruen" }, ["3", "9"]],
    ["mehrere zugleich", "meine", { ampel: "gelb" }, ["0"]],
  ] as const)("filtert nach %s", async (_was, nur, filter, erwartet) =>
    expect(await betreffe(nur, filter)).toEqual(erwartet),
  );

  it("blättert neben der gezeigten Zeile vor, zurück und ans Ende", async () => {
    const anker = ids[3] ?? "";
    expect(await betreffe(null, {}, { art: "nach", anker, nr: 2 }, 2)).toEqual(["1", "2"]);
    expect(await betreffe(null, {}, { art: "vor", anker: ids[0] ?? "", nr: 2 }, 2)).toEqual([
      "1",
      "2",
    ]);
    expect(await betreffe(null, {}, { art: "letzte" }, 4)).toEqual(["3", "9"]);
  });

  it("der nächste Fall folgt der Ordnung der Liste, auch von einem entschiedenen aus, und beginnt am Ende von vorn", async () => {
    const naechster = (von: string, nur: EingangsNur | null = null) =>
      withTenant(ich, (tx) => naechsterFall(tx, ich, von, { nur, filter: LEERER_EINGANGSFILTER }));
    const [m3, m2, , m0, minus1, minus2, m9] = ids;
    expect(await naechster(m2 ?? "")).toBe(m3);
    expect(await naechster(m0 ?? "", "meine")).toBe(m3);
    expect(await naechster(minus2 ?? "")).toBe(minus1);
    expect(await naechster(m9 ?? "")).toBe(minus1);
    expect(await naechster(m3 ?? "", "meine")).toBe(m0);
  });

  it("eine andere Kasse sieht nichts davon", async () => {
    const fremd = akteurVon(await legeKonto({ kasseId: (await legeKasse()).id, klasse: "K" }));
    const liste = await withTenant(fremd, (tx) =>
      listEingang(tx, fremd, {
        nur: null,
        filter: LEERER_EINGANGSFILTER,
        seite: { art: "erste" },
        proSeite: 20,
      }),
    );
    expect(liste).toMatchObject({ zeilen: [], gesamt: 0 });
  });

  it("die Startseite zählt Offenes und Überfälliges und nennt die eigenen Fälle", async () => {
    const u = await withTenant(ich, (tx) => ladeUeberblick(tx, ich));
    expect(u).toMatchObject({ offene: 6, ueberfaellige: 1, eigeneGesamt: 2 });
    expect(u.eigene.map((z) => z.betreff)).toEqual(["Meldung 0", "Meldung 3"]);
  });
});

describe("Zuständigkeit und Notizen", () => {
  let id: string;
  const stand = (wer: Akteur = ich) =>
    entscheide(wer, id, {}, (h) => ladeArbeitsstand(h.tx, h.objekt));
  const weise = (wer: Akteur, konto: string, bisher = "") =>
    meldetext(entscheide(wer, id, { konto, bisher }, weiseZu));

  beforeAll(async () => {
    id = await legeMeldung(20);
  });

  it("nehmen sich zwei zugleich eine Meldung, bekommt sie genau eine, und die andere erfährt, wer", async () => {
    await eigner()`update konto set vorname = 'Toni', name = 'Kollege' where id = ${kollegin.kontoId}`;
    const ergebnisse = await Promise.all([
      weise(ich, ich.kontoId),
      weise(kollegin, kollegin.kontoId),
    ]);
    expect(ergebnisse.filter((e) => e === null)).toHaveLength(1);
    const { zustaendig } = await stand();
    const andere = ergebnisse.find((e) => e !== null);
    expect(andere).toBe(
      `Inzwischen ist ${zustaendig?.name} zuständig. Bitte laden Sie die Seite neu und sprechen Sie sich ab.`,
    );
    const spur =
      await eigner()`select from audit_ereignis where objekt_id = ${id} and aktion = 'meldung.zugewiesen'`;
    expect(spur.count).toBe(1);
  });

  it("die Fassung der Meldung ändert sich nicht: Der Arbeitgeber bemerkt nichts", async () => {
    const [m] = await eigner()`select version, status from meldung where id = ${id}`;
    expect(m).toEqual({ version: 1, status: "uebermittelt" });
  });

  it("zugewiesen wird nur, wer in der Kasse den Bereich bearbeitet; abgegeben wird an alle", async () => {
    const admin = await legeKonto({ kasseId, klasse: "K", kasseRolle: "ADMINISTRATION" });
    const gesperrt = await legeKonto({ kasseId, klasse: "K", status: "GESPERRT" });
    const beihilfe = await legeKonto({ kasseId, klasse: "K" });
    await eigner()`update konto set bereiche = '{Beihilfe}' where id = ${beihilfe.id}`;
    const bisher = (await stand()).zustaendig?.id ?? "";
    for (const konto of [admin.id, gesperrt.id, beihilfe.id, sender.id])
      expect(await weise(ich, konto, bisher)).toContain("Wählen Sie eine Person");
    expect((await stand()).kollegen.map((k) => k.id).sort()).toEqual(
      [ich.kontoId, kollegin.kontoId].sort(),
    );
    expect(await weise(ich, "", bisher)).toBeNull();
    expect((await stand()).zustaendig).toBeNull();
    expect(await weise(ich, "", bisher)).toBeNull();
  });

  it("wird ein Konto deaktiviert, gehen seine offenen Meldungen zurück an alle", async () => {
    const geht = await legeKonto({ kasseId, klasse: "K" });
    expect(await weise(ich, geht.id)).toBeNull();
    await eigner()`update konto set status = 'DEAKTIVIERT' where id = ${geht.id}`;
    expect((await stand()).zustaendig).toBeNull();
  });

  it("In Bearbeitung nehmen macht zuständig", async () => {
    await entscheide(ich, id, { version: 1 }, nimmInBearbeitung);
    expect((await stand()).zustaendig?.id).toBe(ich.kontoId);
  });

  it("über eine entschiedene Meldung wird nicht mehr zugewiesen", async () => {
    const fertig = id;
    id = ids[5] ?? "";
    expect(await weise(ich, ich.kontoId)).toContain("inzwischen entschieden (Übernommen)");
    expect((await stand()).frist).toBeNull();
    id = fertig;
  });

  it("eine Notiz entsteht genau einmal und bleibt; der Arbeitgeber sieht sie nicht", async () => {
    const notiz = crypto.randomUUID();
    const lege = () => entscheide(ich, id, { notiz, text: "Rückruf am Montag" }, notiere);
    await Promise.all([lege(), lege()]);
    await entscheide(kollegin, id, { notiz: crypto.randomUUID(), text: "Erledigt" }, notiere);
    expect((await stand()).notizen.map((n) => [n.urheber, n.text])).toEqual([
      ["Kim Mustermensch", "Rückruf am Montag"],
      ["Kim Mustermensch", "Erledigt"],
    ]);
    const gesehen = await withTenant(akteurVon(sender), async (tx) =>
      ladeArbeitsstand(tx, { kasseId, id, status: "uebermittelt" } as Parameters<
        typeof ladeArbeitsstand
      >[1]),
    );
    expect(gesehen.notizen).toEqual([]);
    for (const befehl of ["update meldung_notiz set text = ''", "delete from meldung_notiz"])
      expect(await ablehnung(app.unsafe(befehl))).toBe("42501");
  });

  it("eine gesendete Meldung steht mit ihrer Frist im Eingang", async () => {
    const person = await legePerson(kasseId, [{ von: "2015-01-01", bis: null, bei: stadt }]);
    const neu = await melde(akteurVon(sender), person.id);
    const liste = await withTenant(ich, (tx) =>
      listEingang(tx, ich, {
        nur: null,
        filter: LEERER_EINGANGSFILTER,
        seite: { art: "erste" },
        proSeite: 50,
      }),
    );
    expect(liste.zeilen.find((z) => z.id === neu)).toMatchObject({ ampel: "gruen" });
  });
});
