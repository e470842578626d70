import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Akteur, rechteDerKlasse, Zurueck } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  ablehnung,
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
} from "@/lib/testhilfe";
import {
  aendereOrganisation,
  beendeMitgliedschaft,
  fuegeMitgliedschaftHinzu,
  ladeEinstellungen,
  ladeOrganisation,
  legeOrganisationAn,
  listOrganisationen,
  SCHALTER,
  stelleFaktorDerOrganisation,
  stelleKasseEin,
  stelleSchalter,
} from ".";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));

let k: Akteur;
let fremd: Akteur;
beforeAll(async () => {
  const lege = async () =>
    akteurVon(
      await legeKonto({
        kasseId: (await legeKasse()).id,
        klasse: "K",
        kasseRolle: "ADMINISTRATION",
      }),
    );
  k = await lege();
  fremd = await lege();
});
afterAll(schliesseAlles);

const name = () => `Stadt ${crypto.randomUUID().slice(0, 8)}`;
const neu = (mehr: object = {}) => ({
  name: name(),
  mitgliedsnummer: crypto.randomUUID().slice(0, 8),
  anschrift: "Ring 1\n\n50000 Stadt",
  submissionId: crypto.randomUUID(),
  ...mehr,
});
const legeAn = (angaben = neu()) =>
  handle(k, angaben, async () => ({ kasseId: k.kasseId }), legeOrganisationAn);
const an = <E>(id: string, eingabe: E, arbeit: (h: never) => Promise<unknown>) =>
  handle(k, eingabe, (tx) => ladeOrganisation(tx, k.kasseId, id, true), arbeit as never);
const lies = (id: string, wer = k) =>
  withTenant(wer, (tx) => ladeOrganisation(tx, wer.kasseId, id));
const fehler = (arbeit: Promise<unknown>) =>
  arbeit.catch((f: unknown) => (f instanceof Zurueck ? f.zustand.fehler : f));
/** Formular der Funktionen mit allen Haken außer den genannten. */
const ohne = (...aus: string[]) =>
  Object.fromEntries(SCHALTER.map((s) => [s.feld, !aus.includes(s.wert)]));

describe("Organisationen", () => {
  it("entstehen einmal je Schlüssel, mit Anschrift in Zeilen, und gehören nur ihrer Kasse", async () => {
    const angaben = neu();
    const [id, wieder] = await Promise.all([legeAn(angaben), legeAn(angaben)]);
    expect(id).toBe(wieder);
    expect((await lies(id))?.anschrift.zeilen).toEqual(["Ring 1", "50000 Stadt"]);
    expect(await lies(id, fremd)).toBeNull();
    const liste = await withTenant(k, (tx) =>
      listOrganisationen(tx, k.kasseId, { suche: angaben.name.toUpperCase() }, 1, 20),
    );
    expect(liste.zeilen).toEqual([
      { id, name: angaben.name, mitgliedsnummer: angaben.mitgliedsnummer, administrationen: 0 },
    ]);
  });

  it("doppelte Namen und Nummern stehen als Fehler am Feld", async () => {
    const angaben = neu();
    await legeAn(angaben);
    expect(await fehler(legeAn(neu({ name: angaben.name })))).toHaveProperty("name");
    expect(await fehler(legeAn(neu({ mitgliedsnummer: angaben.mitgliedsnummer })))).toHaveProperty(
      "mitgliedsnummer",
    );
  });

  it("Stammdaten ändern sich mit Vorher und Nachher; ein alter Stand wird abgewiesen", async () => {
    const id = await legeAn();
    const neuerName = name();
    const aendere = (version: number, n: string) =>
      an(
        id,
        { organisation: id, name: n, mitgliedsnummer: "N1", anschrift: "", version },
        aendereOrganisation,
      );
    await aendere(1, neuerName);
    await aendere(1, neuerName);
    await expect(aendere(1, "Anders")).rejects.toBeInstanceOf(Zurueck);
    const [spur] =
      await eigner()`select einzelheiten from audit_ereignis where aktion = 'mitglied.geaendert' and objekt_id = ${id}`;
    expect(spur?.einzelheiten["organisation.nachher"]).toBe(neuerName);
  });

  it("eine Mitgliedschaft beginnt und endet, nie vor ihrem Beginn", async () => {
    const id = await legeAn();
    const pnr = String(Date.now()).slice(-8);
    const mitgliedschaft = {
      organisation: id,
      geschaeftsbereich: "Beihilfe" as const,
      pnr,
      abr: "1",
      von: "2024-01-01",
    };
    await an(id, mitgliedschaft, fuegeMitgliedschaftHinzu);
    await an(id, mitgliedschaft, fuegeMitgliedschaftHinzu);
    const [ms] = (await lies(id))?.mitgliedschaften ?? [];
    expect(ms?.anzeige).toMatch(/\(Beihilfe\) \(PNR: \d+, Abr: 1\)$/);
    expect((await lies(id))?.mitgliedschaften).toHaveLength(1);
    const beende = (bis: string | null) =>
      an(id, { organisation: id, mitgliedschaft: ms?.id ?? "", bis }, beendeMitgliedschaft);
    expect(await fehler(beende("2023-12-31"))).toHaveProperty("bis");
    await beende("2025-12-31");
    expect((await lies(id))?.mitgliedschaften[0]?.bis).toBe("2025-12-31");
    const andere = await legeAn();
    expect(
      await fehler(
        an(andere, { ...mitgliedschaft, organisation: andere }, fuegeMitgliedschaftHinzu),
      ),
    ).toHaveProperty("pnr");
  });
});

describe("Schalter der Kasse", () => {
  it("es gibt sieben Gruppenpostfächer, vier Funktionen, die Schnittstelle und zwölf Formulare", () => {
    expect(SCHALTER).toHaveLength(7 + 4 + 1 + 12);
    expect(new Set(SCHALTER.map((s) => s.feld)).size).toBe(24);
  });

  it("was abgeschaltet ist, wirkt nicht mehr, bleibt aber vergeben", async () => {
    const m = await legeMitglied(k.kasseId);
    const s = await legeKonto({ kasseId: k.kasseId, mitgliedId: m.id, gruppen: ["Finanzierung"] });
    await an(
      m.id,
      { organisation: m.id, ...ohne("GRUPPE:Finanzierung", "FORMULARE", "F5") },
      stelleSchalter,
    );
    const { abgeschaltet = [] } = (await lies(m.id)) ?? {};
    expect([...abgeschaltet].sort()).toEqual(["F5", "FORMULARE", "GRUPPE:Finanzierung"]);
    const wirksam = rechteDerKlasse("S", s.rechte, s.gruppen, abgeschaltet);
    expect(wirksam.gruppen).toEqual([]);
    expect(wirksam.rechte.has("FORMULARE")).toBe(false);
    expect([...wirksam.formulareAus]).toEqual(["F5"]);
    await an(m.id, { organisation: m.id, ...ohne() }, stelleSchalter);
    expect((await lies(m.id))?.abgeschaltet).toEqual([]);
    expect(
      await eigner()`select aktion from audit_ereignis where objekt_id = ${m.id} and aktion = 'mitglied.schalter'`,
    ).toHaveLength(2);
  });

  it("der zweite Faktor gilt auch für bestehende Konten und beendet deren Sitzungen", async () => {
    const m = await legeMitglied(k.kasseId);
    const s = await legeKonto({ kasseId: k.kasseId, mitgliedId: m.id });
    const x = await legeKonto({
      kasseId: k.kasseId,
      mitgliedId: m.id,
      klasse: "X",
      zweiterFaktor: "TOTP",
    });
    for (const konto of [s, x])
      await eigner()`insert into sitzung (id_hash, kasse_id, konto_id, methode, endet_spaetestens)
        values (${crypto.getRandomValues(Buffer.alloc(32))}, ${k.kasseId}, ${konto.id}, 'TOTP', now() + interval '1 hour')`;
    await an(
      m.id,
      { organisation: m.id, sachbearbeitung: "TOTP" as const, administration: "TOTP" as const },
      stelleFaktorDerOrganisation,
    );
    const konten =
      await eigner()`select klasse, zweiter_faktor, (select count(*)::int from sitzung z where z.konto_id = konto.id and beendet_am is null) as offen
      from konto where mitglied_id = ${m.id} order by klasse`;
    expect([...konten]).toEqual([
      { klasse: "S", zweiter_faktor: "TOTP", offen: 0 },
      { klasse: "X", zweiter_faktor: "TOTP", offen: 1 },
    ]);
  });
});

describe("Einstellungen der Kasse", () => {
  it("ändern nur die eigene Kasse und stehen mit vorher und nachher in der Prüfspur", async () => {
    const eingabe = {
      name: "Neue Kasse",
      anschrift: "A\nB",
      supportMail: "",
      eingangMail: "",
      web: "",
      absenderName: "",
      nachrichtMonate: 24,
      pruefungMonate: 6,
      pruefungFristTage: 42,
      kontoMails: true,
    };
    await handle(k, eingabe, (tx) => ladeEinstellungen(tx, k.kasseId, true), stelleKasseEin);
    const [zeile] =
      await eigner()`select name, nachricht_monate, konto_mails from kasse where id = ${k.kasseId}`;
    expect(zeile).toEqual({ name: "Neue Kasse", nachricht_monate: 24, konto_mails: true });
    const [spur] =
      await eigner()`select einzelheiten from audit_ereignis where kasse_id = ${k.kasseId} and aktion = 'kasse.eingestellt'`;
    expect(spur?.einzelheiten).toMatchObject({
      "kontoMails.vorher": "false",
      "kontoMails.nachher": "true",
    });
    expect(await withTenant(k, (tx) => ladeEinstellungen(tx, fremd.kasseId))).toBeNull();
  });

  it("Arbeitgeber ändern daran nichts, auch nicht an der Anwendung vorbei", async () => {
    const m = await legeMitglied(k.kasseId);
    for (const klasse of ["S", "X"] as const) {
      const wer = akteurVon(await legeKonto({ kasseId: k.kasseId, mitgliedId: m.id, klasse }));
      await withTenant(wer, (tx) => tx.execute("update kasse set konto_mails = false"));
      expect(
        await ablehnung(
          withTenant(wer, (tx) =>
            tx.execute(
              `insert into mitglied (kasse_id, mitgliedsnummer, name) values ('${k.kasseId}', 'x', 'x')`,
            ),
          ),
        ),
      ).toBe("42501");
    }
    const [zeile] = await eigner()`select konto_mails from kasse where id = ${k.kasseId}`;
    expect(zeile?.konto_mails).toBe(true);
  });
});
