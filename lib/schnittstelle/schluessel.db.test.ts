import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Akteur, pruefeSchluessel, Zurueck } from "@/lib/auth";
import { formatDatum, plusMonate, plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { sha256 } from "@/lib/sicherheit";
import {
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  legeSchluessel,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import { heute } from "@/lib/uhr";
import {
  ladeSchluessel,
  legeSchluesselAn,
  listSchluessel,
  listVerantwortliche,
  MELDESCHLUESSEL_ANLEGEN,
  type Schluesselansicht,
  verwaltetSchluessel,
  widerrufe,
} from ".";

vi.mock("next-auth", () => ({ default: () => ({ signIn: () => {}, signOut: () => {} }) }));
vi.mock("next-auth/jwt", () => ({ decode: async () => null }));
vi.mock("next-auth/providers/credentials", () => ({ default: () => ({}) }));

let kasseId: string;
let x: Akteur;
let k: Akteur;
let fremdX: Akteur;
let person: TestKonto;
beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  const stadt = await legeMitglied(kasseId);
  const konto = (klasse: "X" | "K", mitgliedId: string | null) =>
    legeKonto({
      kasseId,
      mitgliedId,
      klasse,
      ...(klasse === "K" && { kasseRolle: "ADMINISTRATION" as const }),
    });
  x = akteurVon(await konto("X", stadt.id));
  fremdX = akteurVon(await konto("X", (await legeMitglied(kasseId)).id));
  k = akteurVon(await konto("K", null));
  person = await legeKonto({ kasseId, mitgliedId: stadt.id });
});
afterAll(schliesseAlles);

const angaben = () => ({
  submissionId: crypto.randomUUID(),
  name: "Personalverfahren Nord",
  gueltigBis: plusMonate(heute(), 12),
});
const legeAn = (eingabe = angaben()) =>
  handle(
    x,
    eingabe,
    async () => ({ kasseId, mitgliedId: x.mitgliedId }),
    (h) => legeSchluesselAn(h, "MELDEN", person.id),
  );
const finde = (wer: Akteur, id: string) => withTenant(wer, (tx) => ladeSchluessel(tx, wer, id));
const ansicht = async (wer: Akteur, id: string): Promise<Schluesselansicht | undefined> =>
  (await withTenant(wer, (tx) => listSchluessel(tx, wer))).find((s) => s.id === id);

describe("Schlüssel anlegen", () => {
  it("gespeichert wird nur der Hash; das Geheimnis weist das Verfahren aus", async () => {
    const eingabe = angaben();
    const geheimnis = await legeAn(eingabe);
    expect(geheimnis).toMatch(/^vp_[\w-]{43}$/);
    const [zeile] =
      await eigner()`select * from schnittstellenschluessel where id = ${eingabe.submissionId}`;
    expect(zeile?.hash).toEqual(sha256(geheimnis));
    expect(JSON.stringify(zeile)).not.toContain(geheimnis.slice(11));
    expect(await pruefeSchluessel(geheimnis)).toMatchObject({
      art: "gueltig",
      verfahren: { akteur: { rolle: "personalverfahren", mitgliedId: x.mitgliedId } },
    });
    const spur =
      await eigner()`select einzelheiten from audit_ereignis where aktion = 'konto.schluessel-angelegt' and einzelheiten->>'schluessel' = ${geheimnis.slice(0, 11)}`;
    expect(spur).toHaveLength(1);
    expect(JSON.stringify(spur)).not.toContain(geheimnis.slice(11));
  });

  it("ein zweiter Klick legt keinen zweiten an und zeigt kein zweites Geheimnis", async () => {
    const eingabe = angaben();
    const versuche = await Promise.allSettled([legeAn(eingabe), legeAn(eingabe), legeAn(eingabe)]);
    expect(versuche.filter((v) => v.status === "fulfilled")).toHaveLength(1);
    for (const v of versuche) if (v.status === "rejected") expect(v.reason).toBeInstanceOf(Zurueck);
  });

  it("verantwortlich ist aktive Sachbearbeitung der eigenen Organisation, sonst niemand", async () => {
    const gesperrt = await legeKonto({ kasseId, mitgliedId: x.mitgliedId, status: "GESPERRT" });
    const ids = (wer: Akteur) =>
      withTenant(wer, async (tx) => (await listVerantwortliche(tx, wer)).map((p) => p.id));
    expect(await ids(x)).toContain(person.id);
    expect(await ids(x)).not.toContain(gesperrt.id);
    expect(await ids(x)).not.toContain(x.kontoId);
    expect(await ids(fremdX)).not.toContain(person.id);
  });

  it.each([
    ["gestern", -1],
    ["nach 24 Monaten", 24 * 31],
  ])("ein Ende %s wird abgelehnt", (_, tage) => {
    const gelesen = MELDESCHLUESSEL_ANLEGEN.safeParse({
      ...angaben(),
      konto: person.id,
      gueltigBis: formatDatum(plusTage(heute(), tage)),
    });
    expect(gelesen.error?.issues.map((i) => i.path[0])).toEqual(["gueltigBis"]);
  });
});

describe("Schlüssel verwalten", () => {
  it("die eigene Organisation und die Kasse sehen und widerrufen ihn, eine fremde nicht", async () => {
    const eingabe = angaben();
    const geheimnis = await legeAn(eingabe);
    expect(await ansicht(x, eingabe.submissionId)).toMatchObject({
      stand: "gilt",
      zuletztAm: null,
    });
    expect(await ansicht(k, eingabe.submissionId)).toMatchObject({ stand: "gilt" });
    expect(await finde(fremdX, eingabe.submissionId)).toBeNull();
    expect(await ansicht(fremdX, eingabe.submissionId)).toBeUndefined();
    const weg = () => handle(k, {}, (tx) => ladeSchluessel(tx, k, eingabe.submissionId), widerrufe);
    await weg();
    expect((await pruefeSchluessel(geheimnis)).art).toBe("unbekannt");
    expect(await ansicht(x, eingabe.submissionId)).toMatchObject({ stand: "widerrufen" });
    await expect(weg()).rejects.toBeInstanceOf(Zurueck);
  });

  it("der Stand nennt, warum ein Schlüssel nicht wirkt", async () => {
    const konto = await legeKonto({ kasseId, mitgliedId: x.mitgliedId });
    const { id } = await legeSchluessel(konto);
    const stand = async () => (await ansicht(x, id))?.stand;
    expect(await stand()).toBe("gilt");
    await eigner()`update konto set status = 'GESPERRT' where id = ${konto.id}`;
    expect(await stand()).toBe("ohne-konto");
    await eigner()`update mitglied set abgeschaltet = '{SCHNITTSTELLE}' where id = ${x.mitgliedId}`;
    expect(await stand()).toBe("abgeschaltet");
    await eigner()`update mitglied set abgeschaltet = '{}' where id = ${x.mitgliedId}`;
    await eigner()`update schnittstellenschluessel set gueltig_bis = current_date - 2 where id = ${id}`;
    expect(await stand()).toBe("abgelaufen");
  });

  it("abgeschaltet gibt es die Verwaltung nicht; Sachbearbeitung hat sie nie", () => {
    expect([x, k].map(verwaltetSchluessel)).toEqual([true, true]);
    expect(verwaltetSchluessel({ ...x, schnittstelle: false })).toBe(false);
    expect(verwaltetSchluessel(akteurVon(person))).toBe(false);
  });
});
